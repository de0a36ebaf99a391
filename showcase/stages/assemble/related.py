"""Which clusters, and which services, are near each other, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from showcase.model.catalogue import Reason, RelatedCluster
from showcase.model.content import Content
from showcase.model.disk_memory import DiskMemory, short_digest
from showcase.model.remembered import Remembered
from showcase.stages.assemble.neighbours import LAST, Neighbours
from showcase.stages.assemble.traits import Parents, Reasons, Terms, Traits, reasons, traits_of, weigh

_RELATED = 4
_RELATED_SERVICES = 3


@dataclass(frozen=True, slots=True)
class _Found:
    """What was found for all clusters, and from what: the same again as long as only texts change."""

    traits: Sequence[Traits]
    parents: Parents
    near: dict[str, tuple[RelatedCluster, ...]]


_LAST = Remembered[_Found](grows=True)
_ALL = "all clusters"


def related_clusters(
    content: Content, facets: Mapping[str, Terms], services: Terms, parents: Parents, memory: DiskMemory
) -> dict[str, tuple[RelatedCluster, ...]]:
    """
    Find for each cluster those near to it, nearest first, with the reasons.

    Clusters that ended or merged are named only where no other is near. Each list of clusters with one thing in common
    is looked at in a window round the cluster, so that the time grows with the clusters and not with their square.
    """
    traits = [
        traits_of(identifier, entry.written, facets[identifier], services.get(identifier, ()), parents)
        for identifier, entry in sorted(content.clusters.items())
    ]
    before = _LAST.find(_ALL)
    if before is not None and before.traits == traits and before.parents == parents:
        return _LAST.keep(_ALL, before).near
    plain = memory.recall(f"related {_name(traits, parents)}", lambda: _find_near(traits, parents))
    near = {
        one: tuple(RelatedCluster(other, tuple(Reason(kind, tuple(ids)) for kind, ids in why)) for other, why in found)
        for one, found in plain.items()
    }
    return _LAST.keep(_ALL, _Found(traits, parents, near)).near


def _shortlists(traits: Sequence[Traits]) -> Iterator[tuple[Traits, list[Traits]]]:
    """Give each cluster with those that share most with it; those that ended stand last."""
    neighbours = Neighbours()
    for number, one in enumerate(traits):
        neighbours.add(number, one.own_keys())
    late = [LAST if one.has_ended else 0 for one in traits]
    for number, one in enumerate(traits):
        near = neighbours.shortlist(one.wanted_keys(), range(number, number + 1), late)
        yield one, [traits[other] for other in near]


def _name(traits: Sequence[Traits], parents: Parents) -> str:
    """Name all that decides who is near to whom; sets are put in order, for theirs is another in every run."""
    lines = [
        repr((one.id, one.terms, one.services, sorted(one.offers), sorted(one.seeks), one.country, sorted(one.targets),
              one.has_ended))
        for one in traits
    ]  # fmt: skip
    return short_digest("\n".join((*lines, repr(parents))))


def _find_near(traits: Sequence[Traits], parents: Parents) -> dict[str, list[tuple[str, Reasons]]]:
    """Find those near to each cluster, as plain data."""
    return {one.id: _nearest(one, others, parents) for one, others in _shortlists(traits)}


def _nearest(one: Traits, others: Iterable[Traits], parents: Parents) -> list[tuple[str, Reasons]]:
    found = [(weigh(one, other), other) for other in others]
    near = sorted(((weight, other) for weight, other in found if weight), key=_rank)
    living = [other for _, other in near if not other.has_ended]
    chosen = living or [other for _, other in near]
    return [(other.id, reasons(one, other, parents)) for other in chosen[:_RELATED]]


def _rank(item: tuple[int, Traits]) -> tuple[int, str]:
    return -item[0], item[1].id


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
