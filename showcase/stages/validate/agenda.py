"""Looks at the times in the agenda of an event, which are free words, and at series that differ by a slip."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from showcase.diagnostics import Diagnostic, Severity, say
from showcase.model.content import Entry
from showcase.model.event import Event
from showcase.stages.validate.gathered import Gathered
from showcase.stages.validate.suggestions import is_slip

_CLOCK = re.compile(r"(?<![\d.:])(\d{1,2})[:.](\d{2})(?![\d.:])")
_SPAN = re.compile(r"\D*(\d{1,2})[:.](\d{2})\D+(\d{1,2})[:.](\d{2})\D*")
_LATE = (18, 0)  # what begins from then on may last past midnight


def check_agenda(gathered: Gathered) -> Iterator[Diagnostic]:
    """Warn of times that no clock shows, of parts that end before they begin, and of misspelt series."""
    events = gathered.readable("event")
    for entry in events.values():
        for index, part in enumerate(entry.written.agenda):
            if part.time:
                yield from _check_time(entry, part.time, index)
    yield from _check_series(events)


def _check_time(entry: Entry[Event], time: str, index: int) -> Iterator[Diagnostic]:
    path = ("agenda", index, "time")
    wrong = next((found[0] for found in _CLOCK.finditer(time) if int(found[1]) > 24 or int(found[2]) > 59), "")
    span = _SPAN.fullmatch(time)
    if wrong:
        message = say("{found} is not a time of day", found=wrong)
        hint = say("write hours and minutes as 09:30")
        yield entry.document.finding("unfit-time", message, path, hint=hint, severity=Severity.WARNING)
    elif span:
        start, end = (int(span[1]), int(span[2])), (int(span[3]), int(span[4]))
        if end < start < _LATE:
            begin, stop = (f"{hour:02}:{minute:02}" for hour, minute in (start, end))
            message = say("{end} lies before the beginning {start}", end=stop, start=begin)
            hint = say("correct one of the two times")
            yield entry.document.finding("dates-reversed", message, path, hint=hint, severity=Severity.WARNING)


def _check_series(events: Mapping[str, Entry[Event]]) -> Iterator[Diagnostic]:
    """Report a series of one event that differs by a letter from one of several: that one was probably meant."""
    counts = Counter(entry.written.series for entry in events.values() if entry.written.series)
    known = [series for series, count in counts.items() if count > 1]
    lonely = {series for series, count in counts.items() if count == 1}
    for entry in events.values():
        series = entry.written.series
        near = [other for other in known if is_slip(series, other)] if series in lonely else []
        if len(near) == 1:
            message = say("no other event is of the series {found}", found=series)
            hint = say("perhaps you mean {guess}?", guess=near[0])
            yield entry.document.finding("lonely-series", message, ("series",), hint=hint, severity=Severity.WARNING)
