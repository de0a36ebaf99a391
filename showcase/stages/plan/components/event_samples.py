"""Samples of events: cards, lines, a month, ways into calendars."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from showcase.model.locale import NO_TEXT
from showcase.model.views.component_views import SampleView
from showcase.model.views.event_views import AgendaView, CalendarLink, DayView, EventCard, EventGroup, MonthBody
from showcase.stages.plan.components.sample_words import HERE, SampleWords

_WEEK, _DAYS = 7, 28


def sample_event(words: SampleWords) -> EventCard:
    """Make an event that never takes place."""
    return EventCard(
        id="sample-event",
        url=HERE,
        title=words.name("Sample event"),
        summary=words.sentence,
        tile=("3–6", "2030"),
        when="2030",
        machine_start="2030",
        time="10:00–16:30",
        place=words.name("Sampletown"),
        country="",
        kind=words.say("Events"),
        series=NO_TEXT,
        frequency=NO_TEXT,
        state="upcoming",
        state_words="",
        is_tentative=False,
        clusters=words.links("Sample cluster"),
        field=2,
    )


def _states(words: SampleWords) -> dict[str, EventCard]:
    usual = sample_event(words)
    bare = replace(usual, tile=("", ""), when="", machine_start="", time="", place=NO_TEXT, clusters=(), field=0)
    cancelled = words.say("Cancelled")
    return {
        "usual": usual,
        "fallback": replace(usual, title=words.foreign),
        "without-facts": replace(bare, state="undated", state_words=words.say("Date not stated")),
        "long": replace(usual, title=words.long, place=words.long, clusters=(words.link(words.long),)),
        "past": replace(usual, state="past", state_words=words.say("Past")),
        "cancelled": replace(usual, state="cancelled", state_words=cancelled),
        "tentative": replace(usual, is_tentative=True),
    }


def event_samples(words: SampleWords) -> Iterator[SampleView]:
    """Show events as cards."""
    for state, view in _states(words).items():
        yield words.sample("event_card", state, view)


def event_line_samples(words: SampleWords) -> Iterator[SampleView]:
    """Show events as lines."""
    for state, view in _states(words).items():
        yield words.sample("event_line", state, view)


def event_part_samples(words: SampleWords) -> Iterator[SampleView]:
    """Show what pages of events are made of."""
    usual, views = sample_event(words), _states(words)
    lines = EventGroup(
        "sample-lines",
        "2030",
        (replace(views["past"], id="first"), replace(views["cancelled"], id="third")),
        look="lines",
    )
    steps = EventGroup("sample-steps", "Sample series", (usual, replace(usual, id="second")), look="steps")
    yield words.sample("event_groups", "usual", (lines, steps))
    agenda = (
        AgendaView("10:00", words.name("Sample opening"), words.sentence),
        AgendaView("", words.long, NO_TEXT),
    )
    yield words.sample("event_agenda", "usual", agenda)
    yield words.sample("event_ties", "usual", (*words.links("Sample cluster", "Sample firm"), words.link(words.long)))
    ways = ((words.link("Sample kind"), "12"), (words.link(words.long), "3"))
    yield words.sample("event_ways", "usual", ways)
    yield words.sample("calendar_ways", "usual", CalendarLink(HERE, "webcal://example.org/sample.ics"))
    yield words.sample("month_table", "usual", _month(words))


def _month(words: SampleWords) -> MonthBody:
    """Make a month that begins with its week and has four of them."""
    names = tuple((f"Day {number}", f"D{number}") for number in range(1, _WEEK + 1))
    days = [_day(number, words) for number in range(1, _DAYS + 1)]
    weeks: list[tuple[DayView | None, ...]] = [tuple(days[at : at + _WEEK]) for at in range(0, _DAYS, _WEEK)]
    weeks.append((None,) * _WEEK)
    return MonthBody("Sample month", "", names, tuple(weeks), (), None, None, (), HERE)


def _day(number: int, words: SampleWords) -> DayView:
    events = {4: words.links("Sample event"), 11: (words.link(words.long), *words.links("Second", "Third"))}
    found = events.get(number, ())
    url, count = (HERE, str(len(found))) if found else ("", "")
    more = "2" if len(found) > 1 else ""
    return DayView(str(number), f"2030-04-{number:02}", f"Day {number}", number == _WEEK, count, url, found, more)
