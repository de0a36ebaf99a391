"""The list of initiatives by kind, and the page of each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain, islice
from typing import Any

from showcase.model.catalogue import Catalogue, CatalogueEntry
from showcase.model.network import Initiative
from showcase.model.safe_markup import field_markup
from showcase.model.views.initiative_views import InitiativeBody, InitiativeGroup, InitiativesBody
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import FactView
from showcase.stages.plan.clusters.cluster_body import contact_view
from showcase.stages.plan.enumerations import INITIATIVE_GROUPS, INITIATIVE_KINDS, INITIATIVE_STATES
from showcase.stages.plan.events.event_choice import sorted_events
from showcase.stages.plan.feed_links import feed_links, feed_url
from showcase.stages.plan.head import json_ld, list_json_ld
from showcase.stages.plan.hosts import shown_host
from showcase.stages.plan.initiatives.initiative_cards import (
    initiative_field,
    initiative_state,
    ordered_initiatives,
    period_words,
)
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.stories.story_cards import story_cards
from showcase.stages.plan.things import thing_links

_RELATED = 3
_RANK = 4  # among results without a query: after clusters and services
_PROJECTS = ("cross_cluster_project", "international_project")
Made = tuple[PageText, Any]


def initiative_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the list of initiatives and the page of each; none without initiatives."""
    if catalogue.initiatives:
        yield PageOrder("initiatives", "initiatives", ("initiatives",), _make_list)
    for entry in catalogue.initiatives.values():
        yield PageOrder(
            kind="initiative",
            section="initiatives",
            parts=("initiatives", entry.id),
            make=partial(_make, entry),
            source=entry.file,
            languages=entry.languages,
        )


def _make_list(parts: Parts) -> Made:
    words, initiatives = parts.words, parts.catalogue.initiatives
    title = words.say("Initiatives")
    intro = words.say("What clusters do together: joint brands, alliances and projects, at home and across borders.")
    groups = tuple(group for kind in INITIATIVE_GROUPS if (group := _group(kind, parts)).cards)
    cards = [card for group in groups for card in group.cards]
    ended = sum(card.state == "ended" for card in cards)
    body = InitiativesBody(title, intro, groups, len(initiatives), ended, feed_url(parts, "initiatives"))
    structured = list_json_ld(title, ((card.title.text, parts.address("initiatives", card.id)) for card in cards))
    feeds = feed_links(parts, "initiatives", title=title)
    return PageText(title, intro, ((("initiatives",), title),), (structured,), feeds=feeds), body


def _group(kind: str, parts: Parts) -> InitiativeGroup:
    chosen = [item for item, entry in parts.catalogue.initiatives.items() if entry.written.kind == kind]
    return InitiativeGroup(
        kind.replace("_", "-"), parts.words.say(INITIATIVE_GROUPS[kind]), ordered_initiatives(chosen, parts)
    )


def _make(entry: CatalogueEntry[Initiative], parts: Parts) -> Made:
    words = parts.words
    body = _body(entry, parts)
    title = words.say("Initiatives")
    text = PageText(
        title=body.title.text,
        description=body.summary.text or body.title.text,
        trail=((("initiatives",), title), (("initiatives", entry.id), body.title.text)),
        structured=(_project(entry, body, parts),),
        is_draft=entry.written.draft,
        title_lang=body.title.lang,
        rank=_RANK,
        feeds=feed_links(parts, "initiatives", title=title),
    )
    return text, body


def _body(entry: CatalogueEntry[Initiative], parts: Parts) -> InitiativeBody:
    initiative, words = entry.written, parts.words
    state = initiative_state(initiative, parts)
    told: dict[str, Any] = {
        "title": words.name(initiative.title),
        "summary": words.text(initiative.summary),
        "description_text": words.text(initiative.description),
        "participants": words.text(initiative.participants),
    }
    lessons = parts.statements(initiative.lessons)
    shown = (*told.values(), *(lesson.text for lesson in lessons))
    return InitiativeBody(
        **told,
        **_together(entry, parts),
        kind=words.say(INITIATIVE_KINDS[initiative.kind]),
        state=state,
        state_words=words.say(INITIATIVE_STATES[state]) if state else "",
        field=initiative_field(entry, parts.catalogue),
        mark=parts.picture(initiative.mark),
        description=field_markup(told["description_text"].text),
        facts=tuple(_facts(initiative, parts)),
        figures=tuple(parts.figure(figure) for figure in initiative.figures),
        website_url=initiative.website or "",
        contact=contact_view(initiative.contact, parts),
        lessons=lessons,
        sources=parts.sources(initiative.sources),
        freshness=parts.freshness(initiative.reviewed_on),
        fallback_note=parts.fallback_note(entry.languages, shown),
    )


def _together(entry: CatalogueEntry[Initiative], parts: Parts) -> dict[str, Any]:
    """Show who takes part and what belongs to it, whichever of the two files says so."""
    catalogue, ties = parts.catalogue, entry.ties
    return {
        "clusters": tuple(parts.cluster_card(catalogue.clusters[item]) for item in ties.clusters),
        "actors": thing_links("actors", ties.actors, parts) if catalogue.shows_actors else (),
        "documents": thing_links("documents", ties.documents, parts),
        "services": tuple(parts.service_card(catalogue.services[item]) for item in ties.services),
        "stories": story_cards(ties.stories, parts),
        "events": thing_links("events", sorted_events(ties.events, parts), parts),
        "related": ordered_initiatives(_related(entry, catalogue), parts),
    }


def _related(entry: CatalogueEntry[Initiative], catalogue: Catalogue) -> tuple[str, ...]:
    """Find up to three other initiatives of the same clusters, those that share most first."""
    ties = (catalogue.clusters[cluster].ties.initiatives for cluster in entry.ties.clusters)
    shared: dict[str, int] = {}
    for item in chain.from_iterable(ties):
        shared[item] = shared.get(item, 0) + 1
    shared.pop(entry.id, None)
    return tuple(islice(sorted(shared, key=lambda item: -shared[item]), _RELATED))


def _facts(initiative: Initiative, parts: Parts) -> Iterator[FactView]:
    words = parts.words
    host = shown_host(initiative.website or "")
    told = (
        ("period", words.say("Period"), LinkView("", words.plain(period_words(initiative.period, words)))),
        ("funder", words.say("Paid by"), LinkView("", words.name(initiative.funder))),
        (
            "countries",
            words.say("Countries"),
            LinkView("", words.plain(words.listed(words.country(code) for code in initiative.countries))),
        ),
        ("website", words.say("Website"), LinkView(initiative.website or "", words.plain(host))),
    )
    for name, label, value in told:
        if value.text:
            yield FactView(name, label, (value,), "")


def _project(entry: CatalogueEntry[Initiative], body: InitiativeBody, parts: Parts) -> str:
    """Describe the initiative for search engines: a project, or an organisation that several made together."""
    initiative = entry.written
    members = [
        {"@type": "Organization", "name": card.name.text, "url": parts.address("clusters", card.id)}
        for card in body.clusters
    ]
    funder = parts.words.text(initiative.funder).text
    return json_ld(
        {
            "@type": "Project" if initiative.kind in _PROJECTS else "Organization",
            "name": body.title.text,
            "description": body.summary.text,
            "url": initiative.website or parts.address("initiatives", entry.id),
            "logo": f"{parts.base_url}/media/{initiative.mark.file}" if initiative.mark and parts.base_url else "",
            "member": [{key: value for key, value in member.items() if value} for member in members],
            "funder": {"@type": "Organization", "name": funder} if funder else None,
            "areaServed": [{"@type": "Country", "name": parts.words.country(code)} for code in initiative.countries],
        }
    )
