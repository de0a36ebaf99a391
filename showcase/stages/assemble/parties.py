"""Who takes part in matching, with all that offers and needs are compared by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from showcase.model.actor import Actor
from showcase.model.cluster import ClusterProfile
from showcase.model.cluster_parts import CooperationItem
from showcase.model.content import Content
from showcase.model.country_groups import with_members
from showcase.model.matches import Party, looks_for_partners

UNSPECIFIED = "other"  # a kind of cooperation that says nothing


@dataclass(frozen=True, slots=True)
class Item:
    """One offer or one need."""

    party: Party
    place: int  # in the list of its party
    kind: str
    technologies: tuple[str, ...]  # what it names itself, else those of its party
    is_named: bool  # whether it names technologies itself


@dataclass(frozen=True, slots=True)
class SeenParty:
    """A cluster or an actor as others see it."""

    key: Party
    offers: tuple[Item, ...]
    seeks: tuple[Item, ...]
    country: str  # may be empty
    targets: frozenset[str]  # countries in which it looks for partners
    sectors: tuple[str, ...]
    close: frozenset[Party]  # to whom it belongs already


def seen_parties(content: Content) -> Iterator[SeenParty]:
    """Gather who looks for partners, in the order of identifiers; without actors where they are only counted."""
    for identifier, cluster in sorted(content.clusters.items()):
        if looks_for_partners(cluster.written):
            yield _party(("clusters", identifier), cluster.written, cluster.written.sectors, frozenset())
    if content.programme.written.actors_shown == "counts":
        return
    for identifier, actor in sorted(content.actors.items()):
        if actor.written.cooperation is not None:
            close = frozenset(("clusters", tie.cluster) for tie in actor.written.participations)
            yield _party(("actors", identifier), actor.written, (), close)


def _party(key: Party, written: ClusterProfile | Actor, sectors: tuple[str, ...], close: frozenset[Party]) -> SeenParty:
    cooperation = written.cooperation
    offers, seeks, targets = (
        (cooperation.offers, cooperation.seeks, cooperation.target_countries) if cooperation else ((), (), ())
    )
    return SeenParty(
        key=key,
        offers=tuple(_items(key, offers, written.technologies)),
        seeks=tuple(_items(key, seeks, written.technologies)),
        country=written.country or "",
        targets=frozenset(with_members(targets)),
        sectors=sectors,
        close=close,
    )


def _items(key: Party, items: Iterable[CooperationItem], own: tuple[str, ...]) -> Iterator[Item]:
    """Read offers or needs; one that says neither kind nor technology is about anything, so nothing fits it."""
    for place, item in enumerate(items):
        inherited = own if item.kind != UNSPECIFIED else ()
        yield Item(key, place, item.kind, item.technologies or inherited, bool(item.technologies))


def behind(term: str, broader: Mapping[str, str | None]) -> tuple[str, ...]:
    """Give the terms that are broader than one, nearest first; a circle ends where it began."""
    found: dict[str, None] = {}
    current = broader.get(term)
    while current is not None and current not in found and current != term:
        found[current] = None
        current = broader.get(current)
    return tuple(found)
