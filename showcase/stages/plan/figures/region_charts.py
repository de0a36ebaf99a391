"""Figures of several regions side by side: only where label, unit and year are the same."""

from __future__ import annotations

import re
from collections.abc import Sequence

from showcase.model.locale import NO_TEXT, ChosenText, LocalizedText
from showcase.model.territory import RegionFigure
from showcase.model.views.figures_views import ChartView
from showcase.model.views.page_views import LinkView
from showcase.stages.plan.figures.chart_words import table_of
from showcase.stages.plan.figures.drawings import Row, bar_chart
from showcase.stages.plan.parts import Parts

_NUMBER = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d{1,15}(?:\.\d{1,15})?")
Group = tuple[str, str, str]  # label, unit and year
FEWEST = 2  # regions of a comparison


def region_charts(parts: Parts) -> tuple[ChartView, ...]:
    """Compare the regions of the territory; figures of different years or units never share a chart."""
    groups: dict[Group, list[tuple[RegionFigure, float]]] = {}
    for figure in parts.catalogue.programme.region.figures:
        number = read_number(figure.value)
        if number is not None and figure.year:
            groups.setdefault(_group(figure, parts), []).append((figure, number))
    comparable = [found for found in groups.values() if len({figure.region for figure, _ in found}) >= FEWEST]
    return tuple(_chart(number, found, parts) for number, found in enumerate(comparable, start=1))


def read_number(written: str) -> float | None:
    """Read a figure that is a plain number: "28.958" or "1,200"; None for words such as "about 12"."""
    return float(written.replace(",", "")) if _NUMBER.fullmatch(written) else None


def _group(figure: RegionFigure, parts: Parts) -> Group:
    def plain(text: LocalizedText | None) -> str:
        default = parts.words.default
        return " ".join(text.in_locale(default, default).text.casefold().split()) if text else ""

    return plain(figure.label), plain(figure.unit), figure.year or ""


def _chart(number: int, found: Sequence[tuple[RegionFigure, float]], parts: Parts) -> ChartView:
    words = parts.words
    ordered = sorted(found, key=lambda item: -item[1])
    first = ordered[0][0]
    unit = words.text(first.unit)
    rows = [
        Row(f"{figure.region or 'territory'}", _region(figure, parts), value, (words.figure(figure.value),))
        for figure, value in ordered
    ]
    sources = dict.fromkeys(source for figure, _ in ordered for source in figure.sources)
    notes = (
        words.say("Year: %(year)s", year=first.year),
        *((words.say("Unit: %(unit)s", unit=unit.text),) if unit and not unit.is_fallback else ()),
    )
    head = (words.say("Region"), unit.text or words.say("Number"))
    return ChartView(
        name=f"region-{number}",
        kind="bars",
        question=_question(words.text(first.label), first.year or "", parts),
        answer="",
        drawing=bar_chart(head, rows),
        table=table_of(head, rows),
        notes=notes,
        remark=unit if unit.is_fallback else NO_TEXT,
        sources=parts.sources(sources),
        is_folded=False,
    )


def _question(label: ChosenText, year: str, parts: Parts) -> ChosenText:
    """Make a question of the label; one in another language stays as it is, so that its language can be marked."""
    if label.is_fallback:
        return label
    words = parts.words
    message = words.say("%(label)s %(year)s: how do the regions compare?", label=label.text, year=year)
    return words.plain(message[:1].upper() + message[1:])


def _region(figure: RegionFigure, parts: Parts) -> LinkView:
    if figure.region is None:
        return LinkView("", parts.words.text(parts.catalogue.programme.territory))
    tag = parts.term("regions", figure.region)
    return LinkView(tag.url, tag.label)
