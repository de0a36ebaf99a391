# SPDX-License-Identifier: MIT
"""When an event takes place, and what it is on the days around it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.event import Event
from showcase.model.event_series import series_title
from showcase.model.event_times import can_register, event_state, event_times, is_past, order_of_events
from showcase.model.field_types import PartialDate


def event(**fields: Any) -> Event:
    """Make an event as a file would say it."""
    return Event.model_validate({"title": "Coast day", "kind": "conference", **fields})


@pytest.mark.parametrize(
    "fields, today, state",
    [
        ({"starts": "2026-05-12", "ends": "2026-05-13"}, "2026-05-11", "upcoming"),
        ({"starts": "2026-05-12", "ends": "2026-05-13"}, "2026-05-12", "today"),
        ({"starts": "2026-05-12", "ends": "2026-05-13"}, "2026-05-13", "today"),
        ({"starts": "2026-05-12", "ends": "2026-05-13"}, "2026-05-14", "past"),
        ({"starts": "2026-05-12"}, "2026-05-12", "today"),
        ({"starts": "2026-05-12"}, "2026-05-13", "past"),
        ({"starts": "2026-05"}, "2026-04-30", "upcoming"),
        ({"starts": "2026-05"}, "2026-05-01", "open"),
        ({"starts": "2026-05"}, "2026-05-31", "open"),
        ({"starts": "2026-05"}, "2026-06-01", "past"),
        ({"starts": "2026"}, "2025-12-31", "upcoming"),
        ({"starts": "2026"}, "2026-12-31", "open"),
        ({"starts": "2026"}, "2027-01-01", "past"),
        ({"starts": "2024-02", "ends": "2024-02-29"}, "2024-02-29", "open"),
        ({}, "2026-05-12", "undated"),
        ({"starts": "2026-05-12", "event_status": "cancelled"}, "2026-05-12", "cancelled"),
        ({"starts": "2026-05-12", "event_status": "postponed"}, "2026-05-13", "postponed"),
        ({"starts": "2026-05-12", "event_status": "tentative"}, "2026-05-11", "upcoming"),
    ],
)
def test_day_of_the_build_decides_what_an_event_is(fields: dict[str, str], today: str, state: str) -> None:
    """On its days an event is under way, the day after it is past; of a month or a year nobody knows the day."""
    assert event_state(event(**fields), date.fromisoformat(today)) == state


def test_times_know_their_zone_and_the_clocks_of_their_day() -> None:
    """Berlin keeps summer time in May and none in January."""
    fields = {"start_time": "10:00", "end_time": "16:30", "time_zone": "Europe/Berlin"}
    summer, winter = (event_times(event(starts=day, **fields)) for day in ("2026-05-12", "2026-01-12"))
    assert summer is not None
    assert summer.begins is not None
    assert summer.ends is not None
    assert winter is not None
    assert winter.begins is not None
    assert (summer.begins.isoformat(), summer.ends.isoformat()) == (
        "2026-05-12T10:00:00+02:00",
        "2026-05-12T16:30:00+02:00",
    )
    assert winter.begins.isoformat() == "2026-01-12T10:00:00+01:00"


def test_end_that_nobody_says_is_not_invented() -> None:
    """One day with a beginning has no end; several days end at midnight after the last one."""
    fields = {"starts": "2026-05-12", "start_time": "10:00", "time_zone": "Europe/Berlin"}
    one, several = event_times(event(**fields)), event_times(event(**fields, ends="2026-05-13"))
    assert one is not None
    assert one.ends is None
    assert several is not None
    assert several.ends is not None
    assert several.ends.isoformat() == "2026-05-14T00:00:00+02:00"


@pytest.mark.parametrize(
    "fields", [{}, {"starts": "2026"}, {"starts": "2026-05"}, {"starts": "2026-05-12", "ends": "2026-06"}]
)
def test_month_is_no_day(fields: dict[str, str]) -> None:
    """Without exact days there are no exact times."""
    assert event_times(event(**fields)) is None


@pytest.mark.parametrize(
    "fields, today, is_open",
    [
        ({}, "2026-05-12", True),
        ({}, "2026-05-13", False),
        ({"registration_deadline": "2026-04-30"}, "2026-04-30", True),
        ({"registration_deadline": "2026-04-30"}, "2026-05-01", False),
        ({"registration_deadline": "2026-04"}, "2026-04-30", True),
        ({"event_status": "cancelled"}, "2026-05-01", False),
        ({"event_status": "postponed"}, "2026-05-01", False),
        ({"event_status": "tentative"}, "2026-05-01", True),
    ],
)
def test_one_can_register_until_the_last_day(fields: dict[str, str], today: str, *, is_open: bool) -> None:
    """Registration ends with its last day, with the event, and when it does not take place."""
    found = event(starts="2026-05-12", registration_url="https://a.example.org", **fields)
    assert can_register(found, date.fromisoformat(today)) is is_open


def test_what_has_no_day_stands_behind_what_has_one() -> None:
    """Within its month, and within its year, an event without a day comes last; one without any date ends the list."""
    starts = {"b": "2026", "c": "2026-05", "d": "2026-05-31", "e": "2026-06-01", "f": "2027-01-01"}
    events = {key: event(starts=day) for key, day in starts.items()}
    events |= {"a": event(), "g": event(starts="2026-06-01", ends="2026-06-02")}
    assert order_of_events(events) == list("dcegbfa")


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 400), st.integers(-500, 900))
def test_states_follow_one_another(first: date, length: int, offset: int) -> None:
    """Whatever its days, an event is first to come, then under way, then past, and never past while it goes on."""
    last, today = first + timedelta(days=length), first + timedelta(days=offset)
    found = event(starts=first.isoformat(), ends=last.isoformat())
    expected = "upcoming" if today < first else "past" if today > last else "today"
    assert event_state(found, today) == expected
    assert is_past(found, today) == (today > last)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.sampled_from([0, 1]))
def test_year_or_month_is_over_with_its_last_day(day: date, months: int) -> None:
    """What is known by month or year is past from the day after its end."""
    written = PartialDate(day.year, day.month if months else 0)
    found = event(starts=str(written))
    assert not is_past(found, written.last_day)
    assert is_past(found, written.last_day + timedelta(days=1))


@pytest.mark.parametrize(
    "title, series",
    [
        ("SMM 2024 – cluster stand", "SMM"),
        ("18th trend day", "trend day"),
        ("14. Küstentag 2024", "Küstentag"),
        ("Quiet engines 3", "Quiet engines"),
        ("2024", "2024"),
        ("Day of the coast", "Day of the coast"),
    ],
)
def test_series_is_called_like_its_events(title: str, series: str) -> None:
    """Year and count belong to one event of a series only."""
    assert series_title(title) == series
