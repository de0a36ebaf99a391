"""The facts of an event: when, where, for whom, at what cost, and what search engines are told of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from showcase.model.catalogue import CatalogueEntry
from showcase.model.event import Event
from showcase.model.event_times import EventTimes, can_register, event_span, event_times
from showcase.model.locale import ChosenText
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import FactView
from showcase.stages.plan.cards.card_links import card_image
from showcase.stages.plan.date_words import zone_words
from showcase.stages.plan.enumerations import ATTENDANCE, EVENT_STATUS
from showcase.stages.plan.events.event_cards import country_words, machine_start
from showcase.stages.plan.events.event_choice import kind_link, series_link
from showcase.stages.plan.head import json_ld
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.wording import Wording

_SCHEMA = "https://schema.org/"
_STATUS = {
    "confirmed": "EventScheduled",
    "tentative": "EventScheduled",
    "postponed": "EventPostponed",
    "cancelled": "EventCancelled",
}
_ATTENDANCE = {
    "on_site": "OfflineEventAttendanceMode",
    "online": "OnlineEventAttendanceMode",
    "hybrid": "MixedEventAttendanceMode",
}


def event_facts(event: Event, parts: Parts) -> tuple[FactView, ...]:
    """Tell the facts of an event that are known, in a fixed order."""
    return tuple(fact for fact in _facts(event, parts) if fact.values)


def _facts(event: Event, parts: Parts) -> Iterator[FactView]:
    words = parts.words
    yield _fact("when", words.say("When"), *(words.plain(text) for text in when_words(event, words)))
    yield _fact("place", words.say("Where"), words.name(event.place), words.plain(country_words(event, words)))
    if event.attendance:
        yield _fact("attendance", words.say("How to take part"), words.plain(words.say(ATTENDANCE[event.attendance])))
    yield _fact("organiser", words.say("Organised by"), words.name(event.organiser))
    yield FactView("kind", words.say("Kind of event"), (kind_link(event.kind, parts),), "")
    if event.series:
        yield FactView("series", words.say("Series"), (series_link(event.series, parts),), "")
    yield _fact("frequency", words.say("How often"), words.text(event.frequency))
    if event.event_status:
        yield _fact("status", words.say("Status"), words.plain(words.say(EVENT_STATUS[event.event_status])))
    yield _fact("audience", words.say("Audience"), words.text(event.audience))
    yield _fact("cost", words.say("Cost"), words.text(event.cost))
    languages = words.listed(words.language(tag) for tag in event.languages)
    yield _fact("languages", words.say("Languages"), words.plain(languages))
    deadline = words.plain(words.date(event.registration_deadline))
    yield _fact("registration-deadline", words.say("Last day to register"), deadline)


def _fact(name: str, label: str, *texts: ChosenText) -> FactView:
    return FactView(name, label, tuple(LinkView("", text) for text in texts if text), "")


def when_words(event: Event, words: Wording) -> list[str]:
    """Say the days of an event, then its times with their zone as far as they are known."""
    span, times = event_span(event), event_times(event)
    if span is None:
        return [words.say("Date not stated")]
    said = [words.span(*span)]
    if times is not None and times.begins is not None:
        said.append(f"{_clock_words(event, times, words)} ({zone_words(times.begins, words.locale.base)})")
    return said


def _clock_words(event: Event, times: EventTimes, words: Wording) -> str:
    start = event.start_time or ""
    if event.end_time is None:
        return words.say("from %(start)s", start=start)
    if times.first == times.last:
        return f"{start}–{event.end_time}"
    return words.say("from %(start)s on the first day to %(end)s on the last day", start=start, end=event.end_time)


def event_json_ld(entry: CatalogueEntry[Event], parts: Parts) -> str:
    """Describe an event for search engines; without any date it is none in their eyes, so nothing is said."""
    event, words, span = entry.written, parts.words, event_span(entry.written)
    if span is None:
        return ""
    times = event_times(event)
    ends = times.ends.isoformat(timespec="minutes") if times and times.ends else str(span[1])
    status = _STATUS.get(event.event_status or "")
    return json_ld(
        {
            "@type": "Event",
            "name": words.text(event.title).text,
            "description": words.text(event.summary).text,
            "url": parts.address("events", entry.id),
            "image": card_image(parts),
            "startDate": machine_start(event),
            "endDate": ends,
            "eventStatus": _SCHEMA + status if status else None,
            "eventAttendanceMode": _SCHEMA + _ATTENDANCE[event.attendance] if event.attendance else None,
            "location": _location(event, words),
            "organizer": _organisation(words.text(event.organiser).text),
            "inLanguage": list(event.languages),
            "superEvent": _series(event, parts),
            "offers": _offer(event, parts),
            "subjectOf": [{"@type": "WebPage", "url": source.url} for source in event.sources if source.url],
        }
    )


def _location(event: Event, words: Wording) -> dict[str, Any] | None:
    if event.attendance == "online":
        return {"@type": "VirtualLocation", "url": event.website} if event.website else None
    place = words.text(event.place).text
    if not place and not event.country:
        return None
    address = {"@type": "PostalAddress", "addressCountry": event.country} if event.country else None
    found = {"@type": "Place", "name": place or country_words(event, words), "address": address}
    return {key: value for key, value in found.items() if value}


def _organisation(name: str) -> dict[str, str] | None:
    return {"@type": "Organization", "name": name} if name else None


def _series(event: Event, parts: Parts) -> dict[str, str] | None:
    if not event.series:
        return None
    found = {
        "@type": "EventSeries",
        "name": series_link(event.series, parts).text.text,
        "url": parts.address("events", "series", event.series),
    }
    return {key: value for key, value in found.items() if value}


def _offer(event: Event, parts: Parts) -> dict[str, str] | None:
    if not event.registration_url or not can_register(event, parts.today):
        return None
    offer = {"@type": "Offer", "url": event.registration_url}
    if event.registration_deadline and event.registration_deadline.day:
        offer["availabilityEnds"] = str(event.registration_deadline)
    return offer
