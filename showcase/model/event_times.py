"""When an event takes place, as far as its file says so exactly, and what the date of a build makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from showcase.model.event import Event
from showcase.model.field_types import PartialDate

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class EventTimes:
    """
    The exact days of an event, and its times where they and their zone are known.

    `begins` and `ends` know their zone. `ends` is None when nobody says when it is over.
    """

    first: date
    last: date  # not before `first`
    begins: datetime | None = None
    ends: datetime | None = None  # never before `begins`


def event_span(event: Event) -> tuple[PartialDate, PartialDate] | None:
    """Give the first and the last date of an event as exactly as they are known; None without any date."""
    first = event.starts or event.ends
    last = event.ends or event.starts
    return (first, last) if first and last else None


def event_times(event: Event) -> EventTimes | None:
    """Give the exact days and times of an event; None when a day is missing: a month is no date."""
    span = event_span(event)
    if span is None or not all(end.day for end in span):
        return None
    first, last = span[0].first_day, span[1].last_day
    zone = time_zone(event.time_zone or "")
    if last < first or event.start_time is None or zone is None:
        return EventTimes(first, max(first, last))
    begins = _moment(first, event.start_time, zone)
    if event.end_time is not None:
        ends: datetime | None = _moment(last, event.end_time, zone)
    else:  # of several days the last one is over at midnight; how long a single one takes nobody says
        ends = datetime.combine(last + _ONE_DAY, time(0), zone) if last > first else None
    return EventTimes(first, last, begins, ends if ends is not None and ends >= begins else None)


def _moment(day: date, clock: str, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), zone)


@lru_cache(maxsize=1024)
def time_zone(name: str) -> ZoneInfo | None:
    """Find a time zone; None for no name, and on a computer that does not know it."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def event_state(event: Event, today: date) -> str:
    """
    Tell what an event is on a day.

    "cancelled" and "postponed" by its file; "undated" without any date; "upcoming", "today" (between its first and its
    last day) and "past" by its dates; "open" while a month or a year goes on of which nobody says the day.
    """
    if event.event_status in {"cancelled", "postponed"}:
        return str(event.event_status)
    span = event_span(event)
    if span is None:
        return "undated"
    first, last = span
    if last.last_day < today:
        return "past"
    if first.first_day > today:
        return "upcoming"
    # With exact ends it is going on; else it may be over, or still to come.
    return "today" if first.day and last.day else "open"


def is_past(event: Event, today: date) -> bool:
    """Tell whether the last day an event can mean is over; one without any date is never over."""
    span = event_span(event)
    return span is not None and span[1].last_day < today


def can_register(event: Event, today: date) -> bool:
    """Tell whether one can still register: there is a form, the day has not gone by, and it takes place."""
    if not event.registration_url or is_past(event, today) or event.event_status in {"cancelled", "postponed"}:
        return False
    return event.registration_deadline is None or event.registration_deadline.last_day >= today


def order_of_events(events: Mapping[str, Event]) -> list[str]:
    """
    Sort events by their dates, those without any last; of two with one first day the shorter one comes first.

    What is known by month or year alone stands behind everything with a day in that month or year.
    """

    def rank(item: str) -> tuple[object, ...]:
        span = event_span(events[item])
        if span is None:
            return (date.max, 1, date.max, "", item)
        first, last = span
        begins = first.first_day if first.day else first.last_day
        return (begins, not first.day, last.last_day, events[item].start_time or "", item)

    return sorted(events, key=rank)
