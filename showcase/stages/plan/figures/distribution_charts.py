"""Charts of how numbers are spread: a dot each, or columns where dots would be too many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from showcase.model.charts.distribution import (
    MOST_DOTS,
    MOST_LEVELS,
    Summary,
    count_in_steps,
    stack_dots,
    summarise,
    write_number,
)
from showcase.model.charts.scale import Scale, nice_scale
from showcase.model.locale import NO_TEXT
from showcase.model.statistics.tallies import Distribution
from showcase.model.views.figures_views import ChartView, ColumnChart, StripChart
from showcase.model.views.page_views import LinkView
from showcase.stages.plan.figures.chart_words import QUESTIONS, notes_of, table_of
from showcase.stages.plan.figures.drawings import Mark, Row, axis_ticks, column_chart, mark_ticks, strip_chart
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.wording import Wording

_STEPS = 8  # columns, about
_FEWEST = 3  # values that a distribution needs


@dataclass(frozen=True, slots=True)
class Spread:
    """Values with their summary, and each number of it in words."""

    values: tuple[float, ...]
    summary: Summary

    def number(self, value: float, words: Wording) -> str:
        """Write one of the five numbers."""
        return words.number(write_number(value, like=self.values))


def spread_of(values: Sequence[float]) -> Spread:
    """Summarise at least one value."""
    return Spread(tuple(values), summarise(values))


def spread_drawing(spread: Spread, marks: Sequence[Mark], words: Wording) -> tuple[str, StripChart | ColumnChart]:
    """Draw values as dots, or as columns where they are many or stand in a heap; tells which."""
    everything = (*spread.values, *(mark.value for mark in marks))
    scale = nice_scale(everything)
    if _fits_dots(spread.values, scale):
        box = (spread.summary.lower, spread.summary.median, spread.summary.upper)
        return "strip", strip_chart(spread.values, scale, box, words, marks)
    fine = nice_scale(everything, _STEPS)
    ends = [tick.words for tick in axis_ticks(fine, words)]
    counts = count_in_steps(spread.values, fine)
    return "columns", column_chart(counts, ends, words, mark_ticks(marks, fine, words))


def _fits_dots(values: Sequence[float], scale: Scale) -> bool:
    if len(values) > MOST_DOTS:
        return False
    return max(stack_dots([scale.place(value) for value in values]), default=0) < MOST_LEVELS


def spread_rows(spread: Spread, words: Wording) -> tuple[Row, ...]:
    """Give the five numbers as rows of a table, the smallest first."""
    summary = spread.summary
    named = (
        ("smallest", words.say("Smallest"), summary.smallest),
        ("lower", words.say("A quarter is not above"), summary.lower),
        ("median", words.say("Half is not above (median)"), summary.median),
        ("upper", words.say("Three quarters are not above"), summary.upper),
        ("largest", words.say("Largest"), summary.largest),
    )
    return tuple(
        Row(key, LinkView("", words.plain(label)), value, (spread.number(value, words),)) for key, label, value in named
    )


def sizes_chart(sizes: Distribution, parts: Parts) -> ChartView | None:
    """Show how many members clusters have; None where hardly any says so."""
    if len(sizes.values) < _FEWEST:
        return None
    words, spread = parts.words, spread_of(sizes.values)
    kind, drawing = spread_drawing(spread, (), words)
    summary = spread.summary
    answer = words.say(
        "Half of the clusters have between %(lower)s and %(upper)s members; the middle (median) is %(median)s",
        lower=spread.number(round(summary.lower), words),
        upper=spread.number(round(summary.upper), words),
        median=spread.number(round(summary.median), words),
    )
    return ChartView(
        name=sizes.name,
        kind=kind,
        question=words.plain(words.say(QUESTIONS[sizes.name])),
        answer=answer,
        drawing=drawing,
        table=table_of((words.say("Clusters by size"), words.say("Members")), spread_rows(spread, words)),
        notes=tuple(notes_of(sizes, parts)),
        remark=NO_TEXT,
        sources=(),
    )
