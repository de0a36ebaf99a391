"""Which clusters, and which services, are near each other, and why."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import nsmallest
from itertools import chain

from showcase.model.catalogue import Reason, RelatedCluster
from showcase.model.cluster import ClusterProfile
from showcase.model.cluster_parts import Cooperation, CooperationItem
from showcase.model.content import Content
from showcase.model.freshness import GONE
from showcase.model.remembered import Remembered

_RELATED = 4
_RELATED_SERVICES = 3
_WINDOW = 12  # neighbours looked at on each side of every list of a shared key: keeps the step linear
_SHORTLIST = 16  # of those that share most keys, so many are looked at closely

# What a tie weighs. A term counts together with the broader ones behind it, so a narrow one that is shared weighs more.
_TERM_WEIGHTS = {"technologies": 3, "sectors": 2}
_REGION_WEIGHT = 1  # once, however many regions both are in
_SERVICE_WEIGHT = 2  # for each service that both offer
_FIT_WEIGHT = 4  # for each kind of cooperation that one offers and the other seeks in the same technology
_TARGET_WEIGHT = 1  # one looks for partners in the country of the other
_ORDER = ("offers", "seeks", "technologies", "services", "target_countries", "regions", "sectors")
_UNSPECIFIED = "other"  # a kind of cooperation that says nothing

Key = tuple[str, ...]
Terms = Mapping[str, tuple[str, ...]]
Parents = Mapping[str, Mapping[str, str | None]]
Exchange = Mapping[str, frozenset[str]]  # kind of cooperation → technologies it is about


@dataclass(frozen=True, slots=True)
class _Traits:
    """What a cluster can have in common with another one."""

    id: str
    terms: Terms  # by vocabulary, broader terms among them
    services: tuple[str, ...]
    offers: Exchange
    seeks: Exchange
    country: str
    targets: frozenset[str]
    has_ended: bool

    def own_keys(self) -> Iterator[tuple[Key, int]]:
        """Give under what it is listed for others, and what each weighs."""
        for vocabulary, weight in _TERM_WEIGHTS.items():
            for term in self.terms.get(vocabulary, ()):
                yield (vocabulary, term), weight
        for service in self.services:
            yield ("services", service), _SERVICE_WEIGHT
        yield from _exchange_keys("offers", self.offers)
        yield from _exchange_keys("seeks", self.seeks)

    def wanted_keys(self) -> Iterator[tuple[Key, int]]:
        """Give the lists in which it looks for others: what it offers among what is sought, and the reverse."""
        yield from (item for item in self.own_keys() if item[0][0] not in {"offers", "seeks"})
        yield from _exchange_keys("seeks", self.offers)
        yield from _exchange_keys("offers", self.seeks)


@dataclass(frozen=True, slots=True)
class _Neighbours:
    """What was found for all clusters, and from what: the same again as long as only texts change."""

    traits: Mapping[str, _Traits]
    parents: Parents
    near: dict[str, tuple[RelatedCluster, ...]]


_LAST = Remembered[_Neighbours]()
_ALL = "all clusters"


def _exchange_keys(side: str, exchange: Exchange) -> Iterator[tuple[Key, int]]:
    for kind, technologies in exchange.items():
        yield from (((side, kind, technology), _FIT_WEIGHT) for technology in technologies)


def related_clusters(
    content: Content, facets: Mapping[str, Terms], services: Terms, parents: Parents
) -> dict[str, tuple[RelatedCluster, ...]]:
    """
    Find for each cluster those near to it, nearest first, with the reasons.

    Clusters that ended or merged are named only where no other is near. Each list of clusters with one thing in common
    is looked at in a window round the cluster, so that the time grows with the clusters and not with their square.
    """
    traits = {
        identifier: _traits_of(identifier, entry.written, facets[identifier], services.get(identifier, ()), parents)
        for identifier, entry in sorted(content.clusters.items())
    }
    before = _LAST.find(_ALL)
    if before is not None and before.traits == traits and before.parents == parents:
        return _LAST.keep(_ALL, before).near
    listed: dict[Key, list[str]] = defaultdict(list)
    for one in traits.values():
        for key, _ in one.own_keys():
            listed[key].append(one.id)
    near = {one.id: _nearest(one, _shortlist(one, traits, listed), parents) for one in traits.values()}
    return _LAST.keep(_ALL, _Neighbours(traits, parents, near)).near


def _traits_of(
    identifier: str, profile: ClusterProfile, terms: Terms, services: tuple[str, ...], parents: Parents
) -> _Traits:
    cooperation = profile.cooperation or Cooperation()
    own = frozenset(terms.get("technologies", ()))
    broader = parents.get("technologies", {})
    return _Traits(
        id=identifier,
        terms=terms,
        services=services,
        offers=_exchange(cooperation.offers, own, broader),
        seeks=_exchange(cooperation.seeks, own, broader),
        country=profile.country,
        targets=frozenset(cooperation.target_countries),
        has_ended=profile.status in GONE,
    )


def _exchange(
    items: Iterable[CooperationItem], own: frozenset[str], broader: Mapping[str, str | None]
) -> dict[str, frozenset[str]]:
    """Gather technologies by kind of cooperation; an item that names none is about those of its cluster."""
    found: dict[str, frozenset[str]] = {}
    for item in items:
        if item.kind != _UNSPECIFIED:
            named = frozenset(item.technologies) | _behind(item.technologies, broader)
            found[item.kind] = found.get(item.kind, frozenset()) | (named or own)
    return found


def _behind(terms: Iterable[str], broader: Mapping[str, str | None]) -> frozenset[str]:
    """Give all terms that are broader than one of these."""
    found: set[str] = set()
    for term in terms:
        current = broader.get(term)
        while current is not None and current not in found:
            found.add(current)
            current = broader.get(current)
    return frozenset(found)


def _shortlist(one: _Traits, traits: Mapping[str, _Traits], listed: Mapping[Key, list[str]]) -> list[_Traits]:
    """Find those that share most with a cluster, among its neighbours in the lists it looks at."""
    windows: dict[int, list[list[str]]] = defaultdict(list)
    for key, weight in one.wanted_keys():
        if others := listed.get(key):
            here = bisect_left(others, one.id)
            windows[weight].append(others[max(0, here - _WINDOW) : here + _WINDOW + 1])
    scores: dict[str, int] = {}
    for weight, found in windows.items():  # each weight counted in one go, which is faster than adding one by one
        for other, count in Counter(chain.from_iterable(found)).items():
            scores[other] = scores.get(other, 0) + weight * count
    scores.pop(one.id, None)
    ranked = nsmallest(_SHORTLIST, scores, key=lambda item: (traits[item].has_ended, -scores[item], item))
    return [traits[identifier] for identifier in ranked]


def _nearest(one: _Traits, others: Iterable[_Traits], parents: Parents) -> tuple[RelatedCluster, ...]:
    found = [(_weight(one, other), other) for other in others]
    near = sorted(((weight, other) for weight, other in found if weight), key=_rank)
    living = [other for _, other in near if not other.has_ended]
    chosen = living or [other for _, other in near]
    return tuple(RelatedCluster(other.id, _reasons(one, other, parents)) for other in chosen[:_RELATED])


def _rank(item: tuple[int, _Traits]) -> tuple[int, str]:
    return -item[0], item[1].id


def _weight(one: _Traits, other: _Traits) -> int:
    """Weigh what ties two clusters, the same from either side; places add to other ties, alone they are none."""
    weight = sum(factor * len(_shared_terms(name, one, other)) for name, factor in _TERM_WEIGHTS.items())
    weight += _SERVICE_WEIGHT * len(_shared(one.services, other.services))
    weight += _FIT_WEIGHT * (len(_fits(one.seeks, other.offers)) + len(_fits(one.offers, other.seeks)))
    if not weight:
        return 0
    weight += _REGION_WEIGHT * bool(_shared_terms("regions", one, other))
    return weight + _TARGET_WEIGHT * (len(_targets(one, other)) + len(_targets(other, one)))


def _shared_terms(vocabulary: str, one: _Traits, other: _Traits) -> tuple[str, ...]:
    return _shared(one.terms.get(vocabulary, ()), other.terms.get(vocabulary, ()))


def _reasons(one: _Traits, other: _Traits, parents: Parents) -> tuple[Reason, ...]:
    shared = {
        name: _narrowest(_shared_terms(name, one, other), parents.get(name, {})) for name in (*_TERM_WEIGHTS, "regions")
    }
    found = {
        **shared,
        "services": _shared(one.services, other.services),
        "offers": _fits(one.seeks, other.offers),
        "seeks": _fits(one.offers, other.seeks),
        "target_countries": _targets(one, other),
    }
    return tuple(Reason(kind, found[kind]) for kind in _ORDER if found[kind])


def _shared(ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    """Give what stands in both, in our order."""
    return tuple(item for item in ours if item in theirs)


def _narrowest(terms: tuple[str, ...], broader: Mapping[str, str | None]) -> tuple[str, ...]:
    """Leave out terms that another one of them says more exactly; a circle of terms stays as it is."""
    behind = _behind(terms, broader)
    return tuple(term for term in terms if term not in behind) or terms


def _fits(sought: Exchange, offered: Exchange) -> tuple[str, ...]:
    """Give the kinds of cooperation that are sought and offered in the same technology."""
    return tuple(sorted(kind for kind in sought if sought[kind] & offered.get(kind, frozenset())))


def _targets(one: _Traits, other: _Traits) -> tuple[str, ...]:
    """Give the country of the other if the one looks for partners there, from abroad."""
    return (other.country,) if other.country in one.targets and other.country != one.country else ()


def related_services(content: Content) -> dict[str, tuple[str, ...]]:
    """Find the next services of the same type or kind, in a ring, so that each is named about equally often."""
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for identifier, entry in sorted(content.services.items()):
        service = entry.written
        groups[service.type.pillar if service.type else "", service.kind or ""].append(identifier)
    found = {}
    for listed in groups.values():
        ring = listed * 2
        for index, identifier in enumerate(listed):
            following = ring[index + 1 : index + len(listed)]
            found[identifier] = tuple(following[:_RELATED_SERVICES])
    return found
