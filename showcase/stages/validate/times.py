"""Proves the times of events and of deadlines: each needs its day and its time zone, or nobody abroad can keep it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from zoneinfo import available_timezones

from showcase.diagnostics import Diagnostic, say
from showcase.model.content import Entry
from showcase.model.event import Event
from showcase.model.field_types import PartialDate
from showcase.model.service import Service
from showcase.stages.validate.gathered import Gathered
from showcase.stages.validate.suggestions import is_slip


def check_times(gathered: Gathered) -> Iterator[Diagnostic]:
    """Report times without a day or without a time zone, and time zones that there are not, as errors."""
    for service in gathered.content.services.values():
        yield from check_service_times(service)
    for event in gathered.content.events.values():
        yield from check_event_times(event)


def check_service_times(entry: Entry[Service]) -> Iterator[Diagnostic]:
    """Report what is wrong with the time of the deadline of one service."""
    service = entry.written
    if service.deadline_time:
        yield from _check_day(entry, "deadline_time", "deadline", service.deadline)
        yield from _check_zone(entry, "deadline_time", service.time_zone)
    yield from _check_known(entry, service.time_zone)


def check_event_times(entry: Entry[Event]) -> Iterator[Diagnostic]:
    """Report what is wrong with the times of one event; an end alone, without a beginning, is found elsewhere."""
    event = entry.written
    if event.start_time:
        yield from _check_day(entry, "start_time", "starts", event.starts)
    if event.end_time and event.ends:
        yield from _check_day(entry, "end_time", "ends", event.ends)
    if first := next((name for name in ("start_time", "end_time") if getattr(event, name)), None):
        yield from _check_zone(entry, first, event.time_zone)
    yield from _check_known(entry, event.time_zone)


def _check_day(
    entry: Entry[Service] | Entry[Event], field: str, day_field: str, day: PartialDate | None
) -> Iterator[Diagnostic]:
    if day is not None and day.day:
        return
    message = say("{found} is a time of no day", found=getattr(entry.written, field))
    hint = say("add {field}: with the day, e.g. 2027-03-31, or delete the time", field=day_field)
    if day is not None:
        hint = say(
            "write the whole day behind {field}, e.g. {guess}, or delete the time", field=day_field, guess=_whole(day)
        )
    yield entry.document.finding("missing-day", message, (field,), hint=hint)


def _whole(day: PartialDate) -> PartialDate:
    """Make a day of a year or a month, to show how one is written."""
    return PartialDate(*day.last_day.timetuple()[:3])


def _check_zone(entry: Entry[Service] | Entry[Event], field: str, zone: str | None) -> Iterator[Diagnostic]:
    if zone is None:
        message = say("it is not said in which time zone it is {found}", found=getattr(entry.written, field))
        hint = say("add time_zone: with region and city, e.g. Europe/Berlin")
        yield entry.document.finding("missing-time-zone", message, (field,), hint=hint)


def _check_known(entry: Entry[Service] | Entry[Event], zone: str | None) -> Iterator[Diagnostic]:
    zones = _time_zones()
    if not zone or not zones or zone in zones:
        return
    near = get_close_matches(zone, zones, n=1, cutoff=0.85)
    hint = say("write region and city, e.g. Europe/Berlin")
    if near and is_slip(zone.lower(), near[0].lower()):
        hint = say("did you mean {near}?", near=near[0])
    elif near:
        hint = say("perhaps you mean {guess}?", guess=near[0])
    message = say("{found} is not a time zone", found=zone)
    yield entry.document.finding("unknown-time-zone", message, ("time_zone",), hint=hint)


@cache
def _time_zones() -> frozenset[str]:
    """List the known time zones; none on a computer without their data, then nothing is checked."""
    return frozenset(available_timezones())
