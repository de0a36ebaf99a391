"""Looks at what stories and initiatives say about time: a period needs years, and a success lies behind us."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.diagnostics import Diagnostic, Severity, say
from showcase.model.content import Entry
from showcase.model.field_types import PartialDate
from showcase.model.network import Initiative, Story
from showcase.model.period import names_a_year, parse_period
from showcase.stages.validate.gathered import Gathered


def check_network(gathered: Gathered) -> Iterator[Diagnostic]:
    """Report periods that end before they begin as errors; periods without a year and stories to come as warnings."""
    for initiative in gathered.readable("initiative").values():
        yield from _check_period(initiative)
    today = PartialDate(*gathered.settings.as_of.timetuple()[:3])
    for story in gathered.readable("story").values():
        yield from _check_date(story, today)


def _check_period(entry: Entry[Initiative]) -> Iterator[Diagnostic]:
    text = entry.written.period
    if text is None:
        return
    period = parse_period(text)
    if period and period.is_reversed:
        message = say("{end} lies before the beginning {start}", end=period.last, start=period.first)
        yield entry.document.finding("dates-reversed", message, ("period",), hint=say("correct one of the two dates"))
    elif period is None and not names_a_year(text):
        message = say("the period names no year: {found}", found=text)
        hint = say(
            "write years, e.g. 2021–2027 or since 2020; the list shows by them what is running and what has ended"
        )
        yield entry.document.finding("unclear-period", message, ("period",), hint=hint, severity=Severity.WARNING)


def _check_date(entry: Entry[Story], today: PartialDate) -> Iterator[Diagnostic]:
    when = entry.written.date
    if when and when.first_day > today.first_day:
        message = say("{found} lies in the future", found=when)
        hint = say("write the day on which it happened, e.g. {today}", today=today)
        yield entry.document.finding("future-date", message, ("date",), hint=hint, severity=Severity.WARNING)
