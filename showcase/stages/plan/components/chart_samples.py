"""Samples of drawings: charts of all kinds, members by type, the constellation, the map of a list."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.model.charts.scale import Scale
from showcase.model.locale import NO_TEXT
from showcase.model.map_sheet import WIDTH
from showcase.model.views.component_views import SampleView
from showcase.model.views.figures_views import ChartView, Drawing, FigureTable, PlaceDot, PlaceMap, TableRow, Tick
from showcase.model.views.part_views import ClusterMap, MapMark, MapPoint, MapView
from showcase.stages.plan.clusters.cluster_map import map_sheet
from showcase.stages.plan.components.sample_words import HERE, SampleWords
from showcase.stages.plan.figures.drawings import Mark, Row, bar_chart, column_chart, share_chart, strip_chart

_VALUES = (42, 30, 17, 6)
_LAND = "M40 60 300 20 560 70 520 240 280 280 60 220z"
_HOME = "M200 90 380 80 400 200 220 210z"


def _rows(words: SampleWords) -> tuple[Row, ...]:
    labels = (*words.links("Sample value", "Second value"), words.link(words.foreign), words.link(words.long))
    number = words.parts.words.number
    return tuple(
        Row(f"value-{place}", label, value, (number(value), f"{value} %"), (value * 0.6, value * 0.4), place, place)
        for place, (label, value) in enumerate(zip(labels, _VALUES, strict=True), start=1)
    )


def _chart(words: SampleWords, name: str, kind: str, drawing: Drawing | None) -> ChartView:
    rows = _rows(words)
    return ChartView(
        name=f"sample-{name}",
        kind=kind,
        question=words.name("What does a sample show?"),
        answer=words.sentence.text,
        drawing=drawing,
        table=FigureTable(("Value", "Number", "Share"), tuple(TableRow(row.key, row.label, row.cells) for row in rows)),
        notes=("2025",),
        remark=NO_TEXT,
        sources=words.sources,
        is_folded=name != "shares",
    )


def chart_samples(words: SampleWords) -> Iterator[SampleView]:
    """Show one chart of each kind."""
    rows, wording = _rows(words), words.parts.words
    head, ends = ("Value", "Number", "Share"), ("1990", "2000", "2010", "2020", "2030")
    scale = Scale(0, 50, 10)
    mark = Mark(30, "Sample cluster")
    yield words.sample("bar_chart", "usual", _chart(words, "bars", "bars", bar_chart(head, rows)))
    parted = bar_chart(head[:2], rows, ("First part", "Second part"), "12")
    yield words.sample("bar_chart", "several", _chart(words, "parts", "bars", parted))
    yield words.sample("share_chart", "usual", _chart(words, "shares", "shares", share_chart(rows)))
    columns = column_chart(_VALUES, ends, wording, (Tick(55.0, "Sample cluster", "middle"),))
    yield words.sample("column_chart", "usual", _chart(words, "columns", "columns", columns))
    strip = strip_chart((*_VALUES, 17, 17, 18, 30, 31), scale, (12, 18, 31), wording, (mark,))
    yield words.sample("strip_chart", "usual", _chart(words, "strip", "strip", strip))
    dots = (
        PlaceDot(260, 140, 14, "7", "Sampletown", 175),
        PlaceDot(380, 120, 6, "", "Second town", 145, is_minor=True),
    )
    yield words.sample("place_map", "usual", _chart(words, "map", "map", PlaceMap(600, 300, _LAND, _HOME, dots)))
    yield words.sample("chart", "without-facts", _chart(words, "none", "none", None))


def drawing_samples(words: SampleWords) -> Iterator[SampleView]:
    """Show what is drawn without a question."""
    shares = tuple((f"Sample type {number}", value, f"{value}") for number, value in enumerate(_VALUES, start=1))
    yield words.sample("member_bar", "usual", (shares, words.sentence))
    yield words.sample("constellation", "usual", _constellation())
    if map_sheet(words.parts.catalogue) is not None:  # without places the site has no land to be drawn
        yield words.sample("cluster_map", "usual", _map(words))


def _constellation() -> MapView:
    spots = ((240, 120, 8), (300, 150, 10), (360, 110, 6), (340, 190, 7))
    points = tuple(
        MapPoint(x, y, radius, HERE, f"Sample cluster {field}", "Sampletown", field)
        for field, (x, y, radius) in enumerate(spots, start=1)
    )
    lines = ((240, 120, 300, 150, 1), (300, 150, 360, 110, 1))
    return MapView(600, 300, _LAND, _HOME, points, lines, ((300, 230, "Sampletown"),), "Sample constellation")


def _map(words: SampleWords) -> ClusterMap:
    marks = (
        MapMark(200, 150, 8, HERE, "Sample cluster", ("sample-1",), field=1),
        MapMark(320, 180, 12, HERE, "Second cluster", ("sample-2",), field=2),
        MapMark(260, 260, 22, HERE, "Some clusters", ("sample-3", "sample-4"), count="12"),
    )
    number = words.parts.words.number(3)
    return ClusterMap(WIDTH, 400, (0.0, 0.0, WIDTH, 400.0), marks, ((260, 320, "Sampletown"),), "Sample map", 3, number)
