"""The page of each actor."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from showcase.model.actor import Actor
from showcase.model.catalogue import Catalogue, CatalogueEntry
from showcase.model.choice_words import ACTOR_TYPES
from showcase.model.cluster_parts import Cooperation
from showcase.model.views.actor_views import ActorBody, ActorTie, LinkGroup
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import FactView
from showcase.stages.plan.actors.actor_cards import type_slug
from showcase.stages.plan.actors.actor_counts import count_orders
from showcase.stages.plan.actors.actor_lists import PATH, list_orders
from showcase.stages.plan.clusters.cluster_body import contact_view
from showcase.stages.plan.head import json_ld
from showcase.stages.plan.hosts import shown_host
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.partners.possible_partners import possible_partners
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.search.aliases import actor_names, keywords
from showcase.stages.plan.things import thing_links
from showcase.stages.plan.wording import N_

_GROUPS = (
    ("stories", N_("Success stories")),
    ("initiatives", N_("Initiatives")),
    ("events", N_("Events")),
    ("services", N_("Services")),
    ("documents", N_("Documents")),
)


def actor_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the directory and the page of every actor; only numbers where the programme says so; nothing of none."""
    if not catalogue.actors:
        return
    if not catalogue.shows_actors:
        yield from count_orders(catalogue)
        return
    yield from list_orders(catalogue)
    for entry in catalogue.actors.values():
        yield PageOrder(
            kind="actor",
            section="actors",
            parts=(*PATH, entry.id),
            make=partial(_make, entry),
            source=entry.file,
            languages=entry.languages,
        )


def _make(entry: CatalogueEntry[Actor], parts: Parts) -> tuple[PageText, ActorBody]:
    actor = entry.written
    body = _body(entry, parts)
    text = PageText(
        title=body.name.text,
        description=body.summary.text or " · ".join(filter(None, (body.name.text, body.type, actor.city))),
        trail=((PATH, parts.words.say("Organisations")), ((*PATH, entry.id), body.name.text)),
        structured=(_structured(entry, body, parts),),
        title_lang=body.name.lang,
        is_draft=actor.draft,
        rank=4,
        keywords=keywords(actor_names(actor)),
    )
    return text, body


def _structured(entry: CatalogueEntry[Actor], body: ActorBody, parts: Parts) -> str:
    actor = entry.written
    address = {"addressLocality": actor.city, "addressCountry": actor.country}
    known = {key: value for key, value in address.items() if value}
    return json_ld(
        {
            "@type": "Organization",
            "@id": parts.address(*PATH, entry.id),
            "name": body.name.text,
            "alternateName": body.name_local,
            "description": body.summary.text,
            "url": body.website_url,
            "address": {"@type": "PostalAddress", **known} if known else None,
            "knowsAbout": [tag.label.text for tag in body.technologies],
            "email": actor.contact.mail if actor.contact else None,
        }
    )


def _body(entry: CatalogueEntry[Actor], parts: Parts) -> ActorBody:
    actor, words = entry.written, parts.words
    cooperation = actor.cooperation or Cooperation()
    name, summary = words.name(actor.name), words.text(actor.summary)
    offers, seeks = parts.statements(cooperation.offers), parts.statements(cooperation.seeks)
    ties = tuple(_ties(entry, parts))
    shown = (summary, *(item.text for item in (*offers, *seeks)), *(tie.role for tie in ties))
    website = actor.website or ""
    return ActorBody(
        name=name,
        name_local=actor.name_local if actor.name_local and actor.name_local != name.text else "",
        type=words.say(ACTOR_TYPES[actor.member_type]) if actor.member_type else "",
        summary=summary,
        logo=parts.picture(actor.logo),
        facts=tuple(fact for fact in _facts(actor, parts) if fact.values),
        technologies=tuple(parts.term("technologies", item) for item in actor.technologies),
        clusters=ties,
        offers=offers,
        seeks=seeks,
        target_countries=tuple(words.country(code) for code in cooperation.target_countries),
        target_regions=parts.statements(cooperation.target_regions),
        possible_partners=possible_partners(("actors", entry.id), parts),
        groups=tuple(_groups(entry, parts)),
        contact=contact_view(actor.contact, parts),
        website_url=website,
        website_host=shown_host(website),
        sources=parts.sources(actor.sources),
        freshness=parts.freshness(actor.reviewed_on),
        fallback_note=parts.fallback_note(entry.languages, shown),
    )


def _facts(actor: Actor, parts: Parts) -> Iterator[FactView]:
    words = parts.words

    def fact(name: str, label: str, *values: LinkView) -> FactView:
        return FactView(name, label, values, "")

    if actor.member_type:
        kind = words.plain(words.say(ACTOR_TYPES[actor.member_type]))
        url = parts.place.to(*PATH, "types", type_slug(actor.member_type))
        yield fact("type", words.say("Type of organisation"), LinkView(url, kind))
    if actor.city:
        yield fact("city", words.say("Place"), LinkView("", words.plain(actor.city)))
    if actor.country:
        yield fact("country", words.say("Country"), LinkView("", words.plain(words.country(actor.country))))
    regions = (parts.term("regions", item) for item in actor.regions)
    yield fact("regions", words.say("Region"), *(LinkView(tag.url, tag.label) for tag in regions))


def _ties(entry: CatalogueEntry[Actor], parts: Parts) -> Iterator[ActorTie]:
    """Show the clusters of an actor; where nobody says as what, the two are connected, and no more is claimed."""
    words = parts.words
    unknown = words.plain(words.say("connected with"))
    for identifier in entry.ties.clusters:
        roles = (words.text(tie.role) for tie in entry.written.participations if tie.cluster == identifier)
        role = next((found for found in roles if found), unknown)
        yield ActorTie(parts.cluster_card(parts.catalogue.clusters[identifier]), role)


def _groups(entry: CatalogueEntry[Actor], parts: Parts) -> Iterator[LinkGroup]:
    for folder, message in _GROUPS:
        if links := thing_links(folder, getattr(entry.ties, folder), parts):
            yield LinkGroup(folder, parts.words.say(message), links)
