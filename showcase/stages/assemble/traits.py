"""What clusters can have in common, what that weighs, and how it is said: related clusters are chosen by it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from showcase.model.cluster import ClusterProfile
from showcase.model.cluster_parts import Cooperation, CooperationItem
from showcase.model.freshness import GONE
from showcase.stages.assemble.neighbours import Key

# What a tie weighs. A term counts together with the broader ones behind it, so a narrow one that is shared weighs more.
_TECHNOLOGY_WEIGHT, _SECTOR_WEIGHT = 3, 2
_REGION_WEIGHT = 1  # once, however many regions both are in
_SERVICE_WEIGHT = 2  # for each service that both offer
_FIT_WEIGHT = 4  # for each kind of cooperation that one offers and the other seeks in the same technology
_TARGET_WEIGHT = 1  # one looks for partners in the country of the other
_ORDER = ("offers", "seeks", "technologies", "services", "target_countries", "regions", "sectors")
_TERM_VOCABULARIES = ("technologies", "sectors", "regions")
_UNSPECIFIED = "other"  # a kind of cooperation that says nothing

Terms = Mapping[str, tuple[str, ...]]
Reasons = list[tuple[str, tuple[str, ...]]]
Parents = Mapping[str, Mapping[str, str | None]]
Exchange = frozenset[tuple[str, str]]  # kinds of cooperation with the technologies they are about


@dataclass(frozen=True, slots=True)
class Traits:
    """What a cluster can have in common with another one; sets, because millions of pairs are compared."""

    id: str
    terms: Terms  # by vocabulary, broader terms among them
    services: tuple[str, ...]
    offers: Exchange
    seeks: Exchange
    country: str
    targets: frozenset[str]
    has_ended: bool
    technologies: frozenset[str] = field(init=False)
    sectors: frozenset[str] = field(init=False)
    regions: frozenset[str] = field(init=False)
    offered: frozenset[str] = field(init=False)  # the services

    def __post_init__(self) -> None:
        """Gather the sets."""
        for vocabulary in _TERM_VOCABULARIES:
            object.__setattr__(self, vocabulary, frozenset(self.terms.get(vocabulary, ())))
        object.__setattr__(self, "offered", frozenset(self.services))

    def own_keys(self) -> Iterator[Key]:
        """Give under what it is listed for others."""
        for key, _ in self._common_keys():
            yield key
        for kind, technology in self.offers:
            yield "offers", kind, technology
        for kind, technology in self.seeks:
            yield "seeks", kind, technology

    def wanted_keys(self) -> Iterator[tuple[Key, int]]:
        """Give where it looks for others, with weights: what it offers among what is sought, and the reverse."""
        yield from self._common_keys()
        for kind, technology in self.offers:
            yield ("seeks", kind, technology), _FIT_WEIGHT
        for kind, technology in self.seeks:
            yield ("offers", kind, technology), _FIT_WEIGHT

    def _common_keys(self) -> Iterator[tuple[Key, int]]:
        for term in self.technologies:
            yield ("technologies", term), _TECHNOLOGY_WEIGHT
        for term in self.sectors:
            yield ("sectors", term), _SECTOR_WEIGHT
        for service in self.offered:
            yield ("services", service), _SERVICE_WEIGHT


def traits_of(
    identifier: str, profile: ClusterProfile, terms: Terms, services: tuple[str, ...], parents: Parents
) -> Traits:
    """Gather what a cluster can have in common with others."""
    cooperation = profile.cooperation or Cooperation()
    own = terms.get("technologies", ())
    broader = parents.get("technologies", {})
    return Traits(
        id=identifier,
        terms=terms,
        services=services,
        offers=_exchange(cooperation.offers, own, broader),
        seeks=_exchange(cooperation.seeks, own, broader),
        country=profile.country,
        targets=frozenset(cooperation.target_countries),
        has_ended=profile.status in GONE,
    )


def _exchange(items: Iterable[CooperationItem], own: Iterable[str], broader: Mapping[str, str | None]) -> Exchange:
    """Gather technologies by kind of cooperation; an item that names none is about those of its cluster."""
    found: set[tuple[str, str]] = set()
    for item in items:
        if item.kind != _UNSPECIFIED:
            named = _behind(item.technologies, broader).union(item.technologies) if item.technologies else own
            found.update((item.kind, technology) for technology in named)
    return frozenset(found)


def _behind(terms: Iterable[str], broader: Mapping[str, str | None]) -> set[str]:
    """Give all terms that are broader than one of these."""
    found: set[str] = set()
    for term in terms:
        current = broader.get(term)
        while current is not None and current not in found:
            found.add(current)
            current = broader.get(current)
    return found


def weigh(one: Traits, other: Traits) -> int:
    """Weigh what ties two clusters, the same from either side; places add to other ties, alone they are none."""
    weight = (
        _TECHNOLOGY_WEIGHT * len(one.technologies & other.technologies)
        + _SECTOR_WEIGHT * len(one.sectors & other.sectors)
        + _SERVICE_WEIGHT * len(one.offered & other.offered)
    )
    for sought, offered in ((one.seeks, other.offers), (other.seeks, one.offers)):
        if not sought.isdisjoint(offered):
            weight += _FIT_WEIGHT * len(_fits(sought, offered))
    if not weight:
        return 0
    weight += _REGION_WEIGHT * (not one.regions.isdisjoint(other.regions))
    return weight + _TARGET_WEIGHT * (len(_targets(one, other)) + len(_targets(other, one)))


def reasons(one: Traits, other: Traits, parents: Parents) -> Reasons:
    """Say what ties two clusters, what says most first: kinds of reasons, each with what is shared."""
    found = {
        name: _narrowest(_shared(one.terms.get(name, ()), getattr(other, name)), parents.get(name, {}))
        for name in _TERM_VOCABULARIES
    }
    found |= {
        "services": _shared(one.services, other.offered),
        "offers": _fits(one.seeks, other.offers),
        "seeks": _fits(one.offers, other.seeks),
        "target_countries": _targets(one, other),
    }
    return [(kind, found[kind]) for kind in _ORDER if found[kind]]


def _shared(ours: tuple[str, ...], theirs: frozenset[str]) -> tuple[str, ...]:
    """Give what stands in both, in our order."""
    return tuple([item for item in ours if item in theirs])


def _narrowest(terms: tuple[str, ...], broader: Mapping[str, str | None]) -> tuple[str, ...]:
    """Leave out terms that another one of them says more exactly; a circle of terms stays as it is."""
    if len(terms) < 2:
        return terms
    behind = _behind(terms, broader)
    return tuple(term for term in terms if term not in behind) or terms


def _fits(sought: Exchange, offered: Exchange) -> tuple[str, ...]:
    """Give the kinds of cooperation that are sought and offered in the same technology."""
    return tuple(sorted({kind for kind, _ in sought & offered}))


def _targets(one: Traits, other: Traits) -> tuple[str, ...]:
    """Give the country of the other if the one looks for partners there, from abroad."""
    return (other.country,) if other.country in one.targets and other.country != one.country else ()
