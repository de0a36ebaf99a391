"""Turns numbers into the views of drawings, in the direction of the language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from showcase.model.charts.bars import draw_bars, draw_stack
from showcase.model.charts.distribution import stack_dots, write_number
from showcase.model.charts.scale import Scale
from showcase.model.views.figures_views import (
    BarChart,
    BarPart,
    BarRow,
    Column,
    ColumnChart,
    LegendItem,
    ShareChart,
    ShareRow,
    StripChart,
    StripDot,
    Tick,
)
from showcase.model.views.page_views import LinkView
from showcase.stages.plan.wording import Wording

MOST_BARS = 8
_EDGE = 4.0  # hundredths kept free on both sides of an axis, so that dots and numbers at its ends are whole
_COLUMN, _BROADEST = 0.78, 16.0  # of its step that a column fills, and hundredths of the drawing at most
_HEAD = 14.0  # hundredths over the highest column, for its number
_MOST_TICKS = 8  # numbers on the axis of a narrow drawing
_DOT_PITCH, _DOTS_OVER_AXIS, _AXIS_ROOM, _MARK_ROOM = 1.1, 1.0, 1.8, 1.8  # ems


@dataclass(frozen=True, slots=True)
class Row:
    """One value to be drawn and written: `cells` are its numbers as words, `parts` add up to `value`."""

    key: str
    label: LinkView
    value: float
    cells: tuple[str, ...]
    parts: tuple[float, ...] = ()
    field: int = 0
    tone: int = 1


@dataclass(frozen=True, slots=True)
class Mark:
    """A value that stands out on an axis, with what stands beside it."""

    value: float
    words: str = ""


def bar_chart(head: Sequence[str], rows: Sequence[Row], legend: Sequence[str] = (), more: str = "") -> BarChart:
    """
    Draw the given rows as bars; with a legend each bar consists of its parts.

    Beside a bar stand as many of its numbers as there are heads for them.
    """
    bars = draw_bars([row.value for row in rows])
    longest = max((row.value for row in rows), default=0.0)
    views = []
    for row, bar in zip(rows, bars, strict=True):
        parts: tuple[BarPart, ...] = (BarPart(_round(bar.start), _round(bar.length), row.tone),)
        if legend:
            stack = draw_stack(row.parts, longest)
            parts = tuple(
                BarPart(_round(part.start), _round(part.length), tone)
                for tone, part in enumerate(stack, start=1)
                if part.length > 0
            )
        views.append(BarRow(row.key, row.label, parts, row.cells[: len(head) - 1], row.field))
    items = tuple(LegendItem(tone, words) for tone, words in enumerate(legend, start=1))
    return BarChart(tuple(head), tuple(views), items, more)


def share_chart(rows: Sequence[Row]) -> ShareChart:
    """Draw the rows as parts of one bar, which is all of them together."""
    stack = draw_stack([row.value for row in rows], sum(row.value for row in rows))
    return ShareChart(
        tuple(
            ShareRow(row.key, row.label, BarPart(_round(part.start), _round(part.length), row.tone), row.cells)
            for row, part in zip(rows, stack, strict=True)
        )
    )


def column_chart(counts: Sequence[int], ends: Sequence[str], words: Wording, marks: Sequence[Tick] = ()) -> ColumnChart:
    """Draw counts as columns; `ends` are the words at the ends of the steps, one more than there are counts."""
    highest = max(counts, default=0)
    width = (100 - 2 * _EDGE) / max(1, len(counts))
    broad = min(width * _COLUMN, _BROADEST)
    columns = []
    for number, count in enumerate(counts):
        start = _EDGE + (number + 0.5) * width - broad / 2
        height = count / highest * (100 - _HEAD) if highest else 0.0
        left = _mirror(start, broad, words)
        columns.append(
            Column(
                left=_round(left),
                width=_round(broad),
                middle=_round(left + broad / 2),
                top=_round(100 - height),
                height=_round(height),
                value=words.number(count) if count else "",
            )
        )
    every = 1 + len(counts) // _MOST_TICKS
    ticks = tuple(
        Tick(_round(_mirror(_EDGE + number * width, 0, words)), label, "middle", is_minor=number % every != 0)
        for number, label in enumerate(ends)
    )
    return ColumnChart(tuple(columns), ticks, tuple(marks))


def strip_chart(
    values: Sequence[float], scale: Scale, box: tuple[float, float, float], words: Wording, marks: Sequence[Mark] = ()
) -> StripChart:
    """Draw each value as a dot; `box` holds lower quartile, median and upper quartile."""
    places = [scale.place(value) for value in values]
    levels = stack_dots(places)
    room = _MARK_ROOM if marks else 0.0
    baseline = room + _DOTS_OVER_AXIS + (max(levels, default=0) + 1) * _DOT_PITCH
    lower, median, upper = (_inset(scale.place(value)) for value in box)
    return StripChart(
        dots=tuple(
            StripDot(_round(_mirror(_inset(place), 0, words)), _round(baseline - _DOTS_OVER_AXIS - level * _DOT_PITCH))
            for place, level in zip(places, levels, strict=True)
        ),
        height=_round(baseline + _AXIS_ROOM),
        baseline=_round(baseline),
        box_left=_round(_mirror(lower, upper - lower, words)),
        box_width=_round(upper - lower),
        median=_round(_mirror(median, 0, words)),
        ticks=tuple(axis_ticks(scale, words)),
        marks=mark_ticks(marks, scale, words),
    )


def axis_ticks(scale: Scale, words: Wording) -> Iterator[Tick]:
    """Give the round numbers of a scale with their places."""
    for value in scale.ticks:
        yield Tick(_round(_mirror(_inset(scale.place(value)), 0, words)), words.number(write_number(value)), "middle")


def mark_ticks(marks: Sequence[Mark], scale: Scale, words: Wording) -> tuple[Tick, ...]:
    """Give the places of values that stand out."""
    return tuple(_mark_tick(_inset(scale.place(mark.value)), mark.words, words) for mark in marks)


def _mark_tick(place: float, label: str, words: Wording) -> Tick:
    # The anchor is a side of the words, so it turns round by itself where words run from right to left.
    anchor = "start" if place < 12 else "end" if place > 88 else "middle"
    return Tick(_round(_mirror(place, 0, words)), label, anchor)


def _inset(place: float) -> float:
    return _EDGE + place * (100 - 2 * _EDGE) / 100


def _mirror(start: float, width: float, words: Wording) -> float:
    return 100 - start - width if words.locale.direction == "rtl" else start


def _round(value: float) -> float:
    return round(value, 2)
