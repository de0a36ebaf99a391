"""A card for each cluster, service and event: plain HTML of its own, to be shown in a frame on other sites."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from showcase.model.catalogue import Catalogue, CatalogueEntry, CatalogueService, Cluster
from showcase.model.event import Event
from showcase.model.locale import NO_TEXT
from showcase.model.views.embed_views import EmbedBody
from showcase.stages.plan.enumerations import DEADLINES
from showcase.stages.plan.events.event_cards import event_card
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.things import FOLDERS_OF_PAGES

Made = tuple[PageText, EmbedBody]


def embed_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the cards, unless the programme wants none."""
    if not catalogue.programme.embeds:
        return
    for cluster in catalogue.clusters.values():
        yield _order("clusters", cluster.id, cluster.languages, partial(_cluster, cluster))
    for service in catalogue.services.values():
        yield _order("services", service.id, service.languages, partial(_service, service))
    for event in catalogue.events.values() if "events" in FOLDERS_OF_PAGES else ():
        yield _order("events", event.id, event.languages, partial(_event, event))


def _order(folder: str, identifier: str, languages: frozenset[str], make: partial[Made]) -> PageOrder:
    return PageOrder(
        "embed", "", ("embed", folder, identifier), make, None, languages, is_indexed=False, is_framed=False
    )


def _cluster(cluster: Cluster, parts: Parts) -> Made:
    card, say = parts.cluster_card(cluster), parts.words.say
    since = say("since %(year)s", year=card.since) if card.since else ""
    members = parts.words.count("%(count)s member", "%(count)s members", card.members_sort) if card.members else ""
    body = EmbedBody(
        kind=say("Cluster"),
        name=card.name,
        line=tuple(part for part in (card.place, since, members) if part),
        summary=card.summary,
        url=card.url,
        site_name=_site_name(parts),
        field=card.field,
        emblem=card.emblem,
        logo=card.logo,
        note=card.status,
    )
    return _text(body), body


def _service(entry: CatalogueService, parts: Parts) -> Made:
    card, say = parts.service_card(entry), parts.words.say
    state = say(DEADLINES[card.deadline_state]) if card.deadline_state else ""
    body = EmbedBody(
        kind=say("Service"),
        name=card.title,
        line=tuple(part for part in (card.provider.text, card.offered_to) if part),
        summary=card.summary,
        url=card.url,
        site_name=_site_name(parts),
        field=0,
        emblem=None,
        logo=None,
        note=card.example_from or state,
    )
    return _text(body), body


def _event(entry: CatalogueEntry[Event], parts: Parts) -> Made:
    card = event_card(entry, parts)
    body = EmbedBody(
        kind=card.kind,
        name=card.title,
        line=tuple(part for part in (card.when, card.place.text) if part),
        summary=card.summary,
        url=card.url,
        site_name=_site_name(parts),
        field=card.field,
        emblem=None,
        logo=None,
        note="" if card.state == "upcoming" else card.state_words,
    )
    return _text(body), body


def _site_name(parts: Parts) -> str:
    return parts.words.name(parts.catalogue.programme.name).text


def _text(body: EmbedBody) -> PageText:
    return PageText(body.name.text, body.summary.text if body.summary else NO_TEXT.text, title_lang=body.name.lang)
