"""The second catalogue: services of cluster managements to their members, in six kinds."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.model.catalogue import Catalogue, CatalogueTerm
from showcase.model.views.framework_views import MemberServicesBody, ServiceGroup
from showcase.stages.plan.clusters.cluster_lists import ordered_clusters
from showcase.stages.plan.head import list_json_ld
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.services.framework import (
    doorways,
    joined_counts,
    place_services,
    placed_services,
    service_cards,
    services_trail,
)
from showcase.stages.plan.wording import N_

PATH = ("services", "members")
_VOCABULARY = "service-kinds"
_MOST_CLUSTERS = 6
# What the six kinds are for. They follow a public description of services for the economy; the sentences are ours.
_KIND_WORDS = {
    "events-workshops-seminars": N_("Knowledge of technologies and markets, and talks that build trust."),
    "working-groups": N_("Firms with the same questions find ideas and solutions together."),
    "projects": N_("Firms join with one another and with research, for new products, services and processes."),
    "marketing-public-relations": N_("What the cluster can do is shown in the region and beyond."),
    "professional-initiatives": N_("Skilled people and the knowledge of tomorrow stay in the network."),
    "delegations-trade-fairs": N_("Journeys and trade fairs open markets and bring know-how home."),
}


def member_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the page of services to members; none where there is no such service."""
    if place_services(catalogue).of_members:
        yield PageOrder("member_services", "services", PATH, _make)


def _make(parts: Parts) -> tuple[PageText, MemberServicesBody]:
    words, placed = parts.words, placed_services(parts)
    title = words.say("Services for members of a cluster")
    intro = words.say("What cluster managements do for the firms and institutes of their cluster, in six kinds.")
    groups = tuple(_groups(parts))
    body = MemberServicesBody(
        title=title,
        intro=intro,
        groups=groups,
        notes=(words.say("Services for cluster managements are a catalogue of their own and are not counted here."),),
        source=words.say(
            "The six kinds follow a public description of what cluster managements offer. The words are ours."
        ),
        doors=doorways(parts, without="members"),
    )
    listed = ((card.title.text, parts.address("services", card.id)) for group in groups for card in group.cards)
    description = f"{intro} {joined_counts(placed.of_members, parts)}"
    trail = services_trail(parts, (PATH, title))
    return PageText(title, description, trail, (list_json_ld(title, listed),)), body


def _groups(parts: Parts) -> Iterator[ServiceGroup]:
    placed = placed_services(parts)
    for term in parts.catalogue.vocabularies.get(_VOCABULARY, {}).values():
        yield _group(term, placed.by_kind.get(term.id, []), parts)
    if placed.without_kind:
        yield ServiceGroup(
            title=parts.words.say("Kind not stated"),
            url="",
            text="",
            cards=service_cards(placed.without_kind, parts),
            count_words=joined_counts(placed.without_kind, parts),
        )


def _group(term: CatalogueTerm, services: list[str], parts: Parts) -> ServiceGroup:
    words, tag = parts.words, parts.tag(_VOCABULARY, term)
    told = words.text(term.description).text or (words.say(_KIND_WORDS[term.id]) if term.id in _KIND_WORDS else "")
    shown = ordered_clusters(term.clusters, parts)[:_MOST_CLUSTERS]
    count = len(term.clusters)
    return ServiceGroup(
        title=tag.label.text,
        url=tag.url,
        text=told,
        cards=service_cards(services, parts),
        count_words=joined_counts(services, parts),
        clusters=tuple(parts.cluster_card(parts.catalogue.clusters[item]) for item in shown),
        clusters_url=tag.url,
        clusters_words=words.count(
            "%(count)s cluster with services of this kind", "%(count)s clusters with services of this kind", count
        )
        if count
        else "",
    )
