"""Proves the order of things in events: beginning before end, one event after the other, time left to register."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.diagnostics import Diagnostic, Severity, say
from showcase.model.content import Entry
from showcase.model.event import Event
from showcase.stages.validate.gathered import Gathered
from showcase.stages.validate.references import leads_back


def check_events(gathered: Gathered) -> Iterator[Diagnostic]:
    """Report events that end before they begin, only end, carry on themselves, or ask for registration afterwards."""
    events = gathered.readable("event")
    whole = gathered.content.events
    carried_on = {identifier: entry.written.follow_up_of for identifier, entry in events.items()}
    for identifier, entry in events.items():
        yield from _check_order(entry)
        yield from _check_beginning(entry) if identifier in whole else ()
        yield from _check_registration(entry)
        if leads_back(identifier, carried_on):
            message = say("the events that {found} carries on lead back to it", found=identifier)
            hint = say("delete one of the follow_up_of lines of the circle")
            yield entry.document.finding("follow-up-circle", message, ("follow_up_of",), hint=hint)


def _check_order(entry: Entry[Event]) -> Iterator[Diagnostic]:
    event = entry.written
    if event.starts and event.ends and event.ends.last_day < event.starts.first_day:
        message = say("{end} lies before the beginning {start}", end=event.ends, start=event.starts)
        yield entry.document.finding("dates-reversed", message, ("ends",), hint=say("correct one of the two dates"))
    is_one_day = event.starts is not None and event.ends in {None, event.starts}
    # Both are written with two digits each, so their letters are in the order of time.
    if is_one_day and event.start_time and event.end_time and event.end_time < event.start_time:
        message = say("{end} lies before the beginning {start}", end=event.end_time, start=event.start_time)
        hint = say("correct one of the two times; if it lasts past midnight, add ends: with the next day")
        yield entry.document.finding("dates-reversed", message, ("end_time",), hint=hint)


def _check_beginning(entry: Entry[Event]) -> Iterator[Diagnostic]:
    """Report an end alone: nobody knows when to come."""
    for begin, end in (("starts", "ends"), ("start_time", "end_time")):
        found = getattr(entry.written, end)
        if found is not None and getattr(entry.written, begin) is None:
            message = say("it is said when it ends ({found}), not when it begins", found=found)
            hint = say("add {field}:, or call it so if it is the beginning", field=begin)
            yield entry.document.finding("missing-start", message, (end,), hint=hint)


def _check_registration(entry: Entry[Event]) -> Iterator[Diagnostic]:
    event = entry.written
    last = event.ends or event.starts
    if event.registration_deadline and last and event.registration_deadline.first_day > last.last_day:
        deadline = event.registration_deadline
        message = say("one can register until {deadline}, but it is over on {end}", deadline=deadline, end=last)
        hint = say("correct one of the two dates")
        yield entry.document.finding(
            "late-deadline", message, ("registration_deadline",), hint=hint, severity=Severity.WARNING
        )
