"""Lists of events: those to come, the archive by year, each kind, each series; long ones on several pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby
from typing import Literal

from showcase.model.catalogue import Catalogue
from showcase.model.event_calendars import kind_folder
from showcase.model.field_types import PartialDate
from showcase.model.locale import ChosenText
from showcase.model.views.event_views import EventGroup, EventsBody
from showcase.model.views.page_views import FeedLink, LinkView
from showcase.stages.plan.enumerations import EVENT_KINDS
from showcase.stages.plan.events.calendar_links import calendar_link
from showcase.stages.plan.events.event_cards import event_cards
from showcase.stages.plan.events.event_choice import (
    COMING,
    FOLDER,
    UNDATED,
    all_past,
    coming_events,
    kind_links,
    past_events,
    series_links,
)
from showcase.stages.plan.events.event_months import month_link, nearest_month
from showcase.stages.plan.events.event_series import events_by_series, events_in_order, series_name
from showcase.stages.plan.head import list_json_ld
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.paging import on_page, page_paths, pagination
from showcase.stages.plan.parts import Parts

_LATEST = 6  # past events at the foot of those to come
_STEPS = "steps"


@dataclass(frozen=True, slots=True)
class EventList:
    """A list over all its pages; each event stands under a heading: "upcoming", "undated", "steps", or its year."""

    of: Literal["coming", "past", "kind", "series"]
    id: str
    path: tuple[str, ...]
    items: tuple[tuple[str, str], ...]  # heading, event


def list_orders(catalogue: Catalogue, today: date) -> Iterator[PageOrder]:
    """Order all pages of all lists; what has no events has no page."""
    for listed in _lists(catalogue, today):
        for number, path in page_paths(len(listed.items), listed.path):
            yield PageOrder("events", FOLDER, path, partial(_make, listed, number))


def _lists(catalogue: Catalogue, today: date) -> Iterator[EventList]:
    ordered = events_in_order(catalogue)
    if not ordered:
        return
    coming, past = coming_events(ordered, catalogue, today), past_events(ordered, catalogue, today)
    yield EventList("coming", "", (FOLDER,), coming)
    if past:
        yield EventList("past", "", (FOLDER, "past"), past)
    for kind in EVENT_KINDS:
        of_kind = [item for item in ordered if catalogue.events[item].written.kind == kind]
        if of_kind:
            both = (*coming_events(of_kind, catalogue, today), *past_events(of_kind, catalogue, today))
            yield EventList("kind", kind, (FOLDER, "kinds", kind_folder(kind)), both)
    for series, items in events_by_series(catalogue, ordered).items():
        yield EventList("series", series, (FOLDER, "series", series), tuple((_STEPS, item) for item in items))


def _make(listed: EventList, number: int, parts: Parts) -> tuple[PageText, EventsBody]:
    words = parts.words
    title, intro = _title(listed, parts), _intro(listed, parts)
    chunk = on_page(listed.items, number)
    groups = tuple(_groups(chunk, parts))
    is_start = listed.of == "coming" and number == 1
    past = all_past(parts) if is_start else ()
    body = EventsBody(
        title=title,
        intro=intro,
        groups=(*groups, *_latest(past, parts)),
        ways=tuple(_ways(listed, len(past), parts)),
        kinds=kind_links(parts) if is_start else (),
        series=series_links(parts) if is_start else (),
        years=tuple(LinkView(f"#{group.id}", parts.words.plain(group.title)) for group in groups)
        if listed.of == "past"
        else (),
        calendar=None if listed.of == "past" else calendar_link(parts, *(() if listed.of == "coming" else listed.path)),
        pagination=pagination(len(listed.items), listed.path, number, parts),
        empty_note=words.say("No events are announced at the moment.") if is_start and not chunk else "",
    )
    shown = (card for group in groups for card in group.cards)
    structured = list_json_ld(title.text, ((card.title.text, parts.address(FOLDER, card.id)) for card in shown))
    start = ((FOLDER,), words.say("Events"))
    trail = (start,) if listed.of == "coming" else (start, (listed.path, title.text))
    lang = title.lang if title.is_fallback else ""
    return PageText(title.text, intro, trail, (structured,), title_lang=lang, feeds=_feeds(body, parts)), body


def _feeds(body: EventsBody, parts: Parts) -> tuple[FeedLink, ...]:
    if body.calendar is None:
        return ()
    title = parts.words.say("Events: %(name)s", name=body.title.text)
    return (FeedLink(body.calendar.url, title, "text/calendar"),)


def _title(listed: EventList, parts: Parts) -> ChosenText:
    words = parts.words
    match listed.of:
        case "series":
            return series_name(listed.id, parts)
        case "kind":
            return words.plain(words.say("Events: %(kind)s", kind=words.say(EVENT_KINDS[listed.id])))
        case "past":
            return words.plain(words.say("Past events"))
        case "coming":
            return words.plain(words.say("Events"))


def _intro(listed: EventList, parts: Parts) -> str:
    words, count = parts.words, len(listed.items)
    match listed.of:
        case "series":
            return words.count(
                "A series with %(count)s event so far, in order.", "A series of %(count)s events, in order.", count
            )
        case "kind":
            return words.say("What is to come first, then what was, year by year.")
        case "past":
            return words.count("%(count)s event that was.", "%(count)s events that were, year by year.", count)
        case "coming":
            return words.say("Where clusters, firms and research of %(territory)s meet.", territory=_territory(parts))


def _territory(parts: Parts) -> str:
    return parts.words.text(parts.catalogue.programme.territory).text


def _groups(chunk: Iterable[tuple[str, str]], parts: Parts) -> Iterator[EventGroup]:
    words = parts.words
    for heading, found in groupby(chunk, key=lambda item: item[0]):
        items = [item for _, item in found]
        cards = event_cards(items, parts)
        if heading == COMING:
            yield EventGroup(heading, words.say("Upcoming events"), cards)
        elif heading == UNDATED:
            yield EventGroup(heading, words.say("Without a fixed date"), cards, "lines")
        elif heading == _STEPS:
            yield EventGroup(heading, words.say("In order"), cards, "steps", _notes(items, parts))
        else:
            yield EventGroup(f"year-{heading}", words.date(PartialDate(int(heading))), cards, "lines")


def _notes(items: list[str], parts: Parts) -> dict[str, tuple[str, ChosenText]]:
    """Say of each event of a series which one it carries on."""
    events, words = parts.catalogue.events, parts.words
    before = {item: events[item].written.follow_up_of or "" for item in items}
    said = words.say("Carries on:")
    return {item: (said, words.text(events[other].written.title)) for item, other in before.items() if other in events}


def _latest(past: tuple[str, ...], parts: Parts) -> Iterator[EventGroup]:
    if past:
        cards = event_cards(past[:_LATEST], parts)
        yield EventGroup("past", parts.words.say("Past events"), cards, "lines")


def _ways(listed: EventList, past_count: int, parts: Parts) -> Iterator[LinkView]:
    """Lead to the other lists, never to the page itself."""
    words = parts.words
    if listed.of != "coming":
        yield LinkView(parts.place.to(FOLDER), words.plain(words.say("All events")))
    if past_count:
        label = words.count("%(count)s past event", "All %(count)s past events", past_count)
        yield LinkView(parts.place.to(FOLDER, "past"), words.plain(label))
    month = nearest_month(parts) if listed.of in {"coming", "past"} else None
    if month:
        yield LinkView(month_link(month, parts).url, words.plain(words.say("Month by month")))
