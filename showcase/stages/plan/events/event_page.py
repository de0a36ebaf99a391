"""The page of one event."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from showcase.model.catalogue import Catalogue, CatalogueEntry
from showcase.model.event import Event
from showcase.model.event_times import can_register, is_past
from showcase.model.safe_markup import field_markup
from showcase.model.views.event_views import AgendaView, EventBody, EventCard, EventStep
from showcase.model.views.page_views import LinkView
from showcase.stages.plan.documents.document_rows import document_rows
from showcase.stages.plan.events.calendar_links import event_calendar_url
from showcase.stages.plan.events.event_cards import event_card, event_cards
from showcase.stages.plan.events.event_choice import FOLDER, series_link
from showcase.stages.plan.events.event_facts import event_facts, event_json_ld
from showcase.stages.plan.events.event_series import all_series, followers
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.search.aliases import written
from showcase.stages.plan.things import thing_links
from showcase.stages.plan.wording import N_

_OF_SERIES = 6  # events of the same series that a page shows
_JOINED = {"trade_fair_booth": (N_("Booth of"), N_("Joint booth of"))}
_TAKING_PART = (N_("Participating cluster"), N_("Participating clusters"))
_RANK = 5  # place among results without a query


def event_page_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the page of every event."""
    for entry in catalogue.events.values():
        yield PageOrder(
            kind="event",
            section=FOLDER,
            parts=(FOLDER, entry.id),
            make=partial(_make, entry),
            source=entry.file,
            languages=entry.languages,
        )


def _make(entry: CatalogueEntry[Event], parts: Parts) -> tuple[PageText, EventBody]:
    words, body = parts.words, _body(entry, parts)
    card = body.card
    told = [card.when, card.place.text, card.summary.text]
    text = PageText(
        title=card.title.text,
        description=" · ".join(text for text in told if text) or card.kind,
        trail=(((FOLDER,), words.say("Events")), ((FOLDER, entry.id), card.title.text)),
        is_draft=entry.written.draft,
        structured=(event_json_ld(entry, parts),),
        title_lang=card.title.lang,
        rank=_RANK,
        keywords=tuple(dict.fromkeys((card.kind, card.series.text, *written(entry.written.title)))),
    )
    return text, body


def _body(entry: CatalogueEntry[Event], parts: Parts) -> EventBody:
    event, words, ties = entry.written, parts.words, entry.ties
    card, description = event_card(entry, parts), words.text(event.description)
    facts = event_facts(event, parts)
    agenda = tuple(AgendaView(part.time or "", words.text(part.title), words.text(part.text)) for part in event.agenda)
    shown = (
        *(card.title, card.summary, description),
        *(value.text for fact in facts for value in fact.values),
        *(text for part in agenda for text in (part.title, part.text)),
    )
    return EventBody(
        card=card,
        description=field_markup(description.text) if description else Markup(""),
        description_text=description,
        facts=facts,
        agenda=agenda,
        documents=document_rows(ties.documents, parts),
        clusters=tuple(parts.cluster_card(parts.catalogue.clusters[item]) for item in ties.clusters),
        clusters_heading=words.say(_JOINED.get(event.kind, _TAKING_PART)[len(ties.clusters) > 1]),
        actors=thing_links("actors", ties.actors, parts),
        services=tuple(parts.service_card(parts.catalogue.services[item]) for item in ties.services),
        stories=thing_links("stories", ties.stories, parts),
        initiatives=thing_links("initiatives", ties.initiatives, parts),
        steps=tuple(_steps(entry, parts)),
        series=_others_of_series(entry, parts),
        series_link=series_link(event.series, parts) if event.series else None,
        registration_url=event.registration_url or "" if can_register(event, parts.today) else "",
        registration_note=_registration_note(event, parts),
        website=event.website or "",
        calendar_url="" if is_past(event, parts.today) else event_calendar_url(entry.id, parts),
        sources=parts.sources(event.sources),
        freshness=parts.freshness(event.reviewed_on),
        fallback_note=parts.fallback_note(entry.languages, shown),
    )


def _steps(entry: CatalogueEntry[Event], parts: Parts) -> Iterator[EventStep]:
    """Tell which event this one carries on, and which ones carry it on."""
    events, words = parts.catalogue.events, parts.words
    before = entry.written.follow_up_of
    if before is not None and before in events:
        yield _step(words.say("Carries on:"), event_card(events[before], parts))
    for item in followers(parts).get(entry.id, []):
        yield _step(words.say("Carried on by:"), event_card(events[item], parts))


def _step(said: str, card: EventCard) -> EventStep:
    return EventStep(said, LinkView(card.url, card.title), card.when)


def _others_of_series(entry: CatalogueEntry[Event], parts: Parts) -> tuple[EventCard, ...]:
    """Show the neighbours of an event in its series, the nearest by place, in their order."""
    if not entry.written.series:
        return ()
    items = all_series(parts)[entry.written.series]
    own = items.index(entry.id)
    span = range(max(0, own - _OF_SERIES), min(len(items), own + _OF_SERIES + 1))
    near = sorted(span, key=lambda place: abs(place - own))[1 : _OF_SERIES + 1]  # the first is the event itself
    return event_cards((items[place] for place in sorted(near)), parts)


def _registration_note(event: Event, parts: Parts) -> str:
    """Say until when one can register, or that it is too late; of what is over nothing is said."""
    words, deadline = parts.words, event.registration_deadline
    if deadline is None or is_past(event, parts.today) or event.event_status in {"cancelled", "postponed"}:
        return ""
    day = words.date(deadline)
    if deadline.last_day < parts.today:
        return words.say("Registration closed on %(date)s.", date=day)
    return words.say("Registration is open until %(date)s.", date=day)
