"""Facets with their values and counts, for lists, filters and the search page."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from showcase.model.part_views import NOT_COUNTED, ClusterCard, FacetValue, FacetView, ServiceCard
from showcase.stages.plan.enumerations import FACET_NAMES, FACET_TITLES, LEVELS, OFFERED_TO, PILLARS
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.wording import N_

CLUSTER_FACETS = ("sectors", "technologies", "regions", "ecosystems", "stages", "labels")
_ORIGINS = {"here": N_("Offered here"), "elsewhere": N_("Examples from elsewhere")}
_KINDS = {"cluster": N_("Clusters"), "service": N_("Services"), "page": N_("Pages")}


def cluster_facets(
    cards: Sequence[ClusterCard], parts: Parts, *, leave_out: str = "", most: int = 0
) -> tuple[FacetView, ...]:
    """Count the facet values of the clusters in a list; `most` keeps the most frequent ones, 0 all."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for card in cards:
        for facet, values in card.facets:
            counted[facet].update(values)
    return tuple(
        view
        for name in CLUSTER_FACETS
        if name != leave_out and (view := _cluster_facet(name, counted[FACET_NAMES[name]], parts, most)).values
    )


def _cluster_facet(name: str, counts: Counter[str], parts: Parts, most: int) -> FacetView:
    chosen = set(sorted(counts, key=lambda value: (-counts[value], value))[: most or None])
    values = []
    for term in parts.catalogue.facet_terms(name):
        if term.id in chosen and not (name == "sectors" and term.broader):
            tag = parts.tag(name, term)
            values.append(FacetValue(term.id, tag.label, counts[term.id], tag.url, term.colour_field))
    return FacetView(FACET_NAMES[name], parts.words.say(FACET_TITLES[name]), tuple(values))


def all_cluster_facets(parts: Parts) -> tuple[FacetView, ...]:
    """Make the facets over all clusters, for the search page."""
    facets = []
    for name in CLUSTER_FACETS:
        values = tuple(
            FacetValue(
                term.id, parts.words.text(term.label), len(term.clusters), parts.tag(name, term).url, term.colour_field
            )
            for term in parts.catalogue.facet_terms(name)
        )
        if values:
            facets.append(FacetView(FACET_NAMES[name], parts.words.say(FACET_TITLES[name]), values))
    return tuple(facets)


def kind_facet(parts: Parts) -> FacetView:
    """Make the facet that tells clusters, services and pages apart."""
    catalogue, place = parts.catalogue, parts.place
    counts = {"cluster": len(catalogue.clusters), "service": len(catalogue.services), "page": NOT_COUNTED}
    urls = {"cluster": place.to("clusters"), "service": place.to("services"), "page": ""}
    values = tuple(
        FacetValue(kind, parts.words.plain(parts.words.say(message)), counts[kind], urls[kind])
        for kind, message in _KINDS.items()
    )
    return FacetView("kind", parts.words.say("What"), values)


def service_facets_of(cards: Sequence[ServiceCard], parts: Parts) -> tuple[FacetView, ...]:
    """Count the facet values of the services in a list."""
    words = parts.words
    kinds = parts.catalogue.vocabularies.get("service-kinds", {})
    tables: Iterable[tuple[str, dict[str, str]]] = (
        ("offered_to", {key: words.say(message) for key, message in OFFERED_TO.items()}),
        ("pillar", {key.lower(): f"{key} – {words.say(message)}" for key, message in PILLARS.items()}),
        ("level", {key: f"{key} – {words.say(message)}" for key, message in LEVELS.items()}),
        ("kind", {term.id: words.text(term.label).text for term in kinds.values()}),
        ("origin", {key: words.say(message) for key, message in _ORIGINS.items()}),
    )
    facets = []
    for name, labels in tables:
        counts: Counter[str] = Counter(
            value for card in cards for facet, values in card.facets if facet == name for value in values
        )
        values = tuple(
            FacetValue(value, words.plain(label), counts[value], "") for value, label in labels.items() if counts[value]
        )
        if values:
            facets.append(FacetView(name, words.say(FACET_TITLES[name]), values))
    return tuple(facets)
