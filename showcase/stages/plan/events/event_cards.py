"""Cards of events; one is made once for all pages of a language and a depth."""

from __future__ import annotations

from collections.abc import Iterable

from showcase.model.catalogue import CatalogueEntry
from showcase.model.event import Event
from showcase.model.event_times import event_span, event_state, event_times
from showcase.model.locale import NO_TEXT
from showcase.model.views.event_views import EventCard
from showcase.stages.plan.date_words import short_month, short_month_and_year
from showcase.stages.plan.enumerations import EVENT_KINDS, EVENT_STATUS
from showcase.stages.plan.events.event_series import series_name
from showcase.stages.plan.memory import recall
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.things import thing_links
from showcase.stages.plan.wording import N_, Wording

STATES = {
    "upcoming": N_("Upcoming"),
    "today": N_("Today"),
    "past": N_("Past"),
    "open": N_("Day not stated"),
    "undated": N_("Date not stated"),
}
_UNDER_WAY = N_("Under way")


def event_card(entry: CatalogueEntry[Event], parts: Parts) -> EventCard:
    """Show an event in a list, with what it is on the day of the build."""
    return recall(parts.memory, ("event", entry.id), lambda: _event_card(entry, parts))


def event_cards(identifiers: Iterable[str], parts: Parts) -> tuple[EventCard, ...]:
    """Show several events in their order."""
    return tuple(event_card(parts.catalogue.events[item], parts) for item in identifiers)


def _event_card(entry: CatalogueEntry[Event], parts: Parts) -> EventCard:
    event, words = entry.written, parts.words
    span = event_span(event)
    state = event_state(event, parts.today)
    clusters = parts.catalogue.clusters
    return EventCard(
        id=entry.id,
        url=parts.place.to("events", entry.id),
        title=words.text(event.title),
        summary=words.text(event.summary),
        tile=_tile(event, words),
        when=words.span(*span) if span else "",
        machine_start=machine_start(event),
        time=_time_of_day(event),
        place=words.name(event.place),
        country=country_words(event, words),
        kind=words.say(EVENT_KINDS[event.kind]),
        series=series_name(event.series, parts) if event.series else NO_TEXT,
        frequency=words.text(event.frequency),
        state=state,
        state_words=state_words(event, state, words),
        is_tentative=event.event_status == "tentative",
        clusters=thing_links("clusters", entry.ties.clusters, parts),
        field=next((clusters[item].colour_field for item in entry.ties.clusters), 0),
    )


def state_words(event: Event, state: str, words: Wording) -> str:
    """Say what an event is on the day of the build."""
    if state in EVENT_STATUS:
        return words.say(EVENT_STATUS[state])
    span = event_span(event)
    is_long = state == "today" and span is not None and span[0] != span[1]
    return words.say(_UNDER_WAY if is_long else STATES[state])


def country_words(event: Event, words: Wording) -> str:
    """Name the countries an event takes place in."""
    codes = dict.fromkeys((*([event.country] if event.country else []), *event.further_countries))
    return words.listed(words.country(code) for code in codes)


def machine_start(event: Event) -> str:
    """Write the beginning for programs, as exactly as it is known; "" without a date."""
    times, span = event_times(event), event_span(event)
    if times is not None and times.begins is not None:
        return times.begins.isoformat(timespec="minutes")
    return str(span[0]) if span else ""


def _tile(event: Event, words: Wording) -> tuple[str, str]:
    """Choose what stands large for the date, and what small; of several months only the beginning is shown."""
    span = event_span(event)
    if span is None:
        return ("", "")
    first, last = span
    base, year = words.locale.base, str(first.year)
    if not first.month:
        return (year, "")
    if not first.day:
        return (short_month(first.month, base), year)
    days = [words.number(first.day)]
    if last.day and (last.year, last.month) == (first.year, first.month) and last.day != first.day:
        days.append(words.number(last.day))
    return ("–".join(days), short_month_and_year(first.first_day.replace(day=1), base))


def _time_of_day(event: Event) -> str:
    times = event_times(event)
    if times is None or times.begins is None or times.first != times.last:
        return ""
    return "–".join(f"{moment:%H:%M}" for moment in (times.begins, times.ends) if moment)
