"""Actors as cards, in the order of their names, with the values they are found by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from showcase.model.actor import Actor
from showcase.model.catalogue import CatalogueEntry
from showcase.model.choice_words import ACTOR_TYPES
from showcase.model.views.actor_views import ActorCard
from showcase.model.views.facet_views import FacetView
from showcase.stages.plan.enumerations import FACET_TITLES
from showcase.stages.plan.facets.counted_facets import (
    Facets,
    counted_facets,
    country_labels,
    said_labels,
    sorted_labels,
    term_labels,
    with_broader,
)
from showcase.stages.plan.memory import recall
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.things import thing_name
from showcase.stages.plan.wording import N_

_TAGS = 4
_CLUSTERS = 2
_TITLES = {
    "type": N_("Type of organisation"),
    "region": FACET_TITLES["regions"],
    "cluster": N_("Cluster"),
    "technology": FACET_TITLES["technologies"],
    "country": FACET_TITLES["countries"],
}


def type_slug(kind: str) -> str:
    """Write a type as it stands in an address: "large-company"."""
    return kind.replace("_", "-")


def ordered_actors(identifiers: Iterable[str], parts: Parts) -> list[str]:
    """Sort actors by their names."""
    ranks = recall(parts.spoken, ("ranks of actors",), lambda: _ranks(parts))
    return sorted(identifiers, key=ranks.__getitem__)


def _ranks(parts: Parts) -> dict[str, int]:
    actors, words = parts.catalogue.actors, parts.words
    ordered = sorted(actors, key=lambda item: (words.sort_key(words.name(actors[item].written.name).text), item))
    return {item: place for place, item in enumerate(ordered)}


def actor_card(entry: CatalogueEntry[Actor], parts: Parts) -> ActorCard:
    """Show an actor in a list."""
    return recall(parts.memory, ("actor", entry.id), lambda: _actor_card(entry, parts))


def _actor_card(entry: CatalogueEntry[Actor], parts: Parts) -> ActorCard:
    actor, words = entry.written, parts.words
    return ActorCard(
        id=entry.id,
        url=parts.place.to("actors", entry.id),
        name=words.name(actor.name),
        type=words.say(ACTOR_TYPES[actor.member_type]) if actor.member_type else "",
        place=parts.place_words(actor),
        summary=words.text(actor.summary),
        technologies=tuple(parts.term("technologies", item) for item in actor.technologies[:_TAGS]),
        clusters=tuple(thing_name("clusters", item, parts) for item in entry.ties.clusters[:_CLUSTERS]),
        more_clusters=max(0, len(entry.ties.clusters) - _CLUSTERS),
        facets=_facets(entry, parts),
    )


def _facets(entry: CatalogueEntry[Actor], parts: Parts) -> Facets:
    actor = entry.written
    return (
        ("type", (actor.member_type,) if actor.member_type else ()),
        ("region", with_broader("regions", actor.regions, parts)),
        ("cluster", entry.ties.clusters),
        ("technology", with_broader("technologies", actor.technologies, parts)),
        ("country", (actor.country.lower(),) if actor.country else ()),
    )


def actor_facets(cards: Sequence[ActorCard], parts: Parts) -> tuple[FacetView, ...]:
    """Count the values of the actors in a list."""
    found: dict[str, set[str]] = {}
    for card in cards:
        for name, values in card.facets:
            found.setdefault(name, set()).update(values)
    titles = {name: parts.words.say(message) for name, message in _TITLES.items()}
    clusters = {item: thing_name("clusters", item, parts) for item in found.get("cluster", ())}
    labels = {
        "type": said_labels(ACTOR_TYPES, parts),
        "region": term_labels("regions", found.get("region", ()), parts),
        "cluster": sorted_labels(clusters, parts),
        "technology": term_labels("technologies", found.get("technology", ()), parts),
        "country": country_labels(found.get("country", ()), parts),
    }
    urls = {("type", kind): parts.place.to("actors", "types", type_slug(kind)) for kind in found.get("type", ())}
    return counted_facets((card.facets for card in cards), titles, labels, "actor", urls)
