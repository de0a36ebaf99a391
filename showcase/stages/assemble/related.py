"""Which clusters, and which services, are near each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from showcase.model.content import Content

_RELATED = 4
_RELATED_SERVICES = 3
_WINDOW = 12  # neighbours looked at in each list of a shared term: keeps the step linear
_WEIGHTS = {"technologies": 3, "sectors": 2, "regions": 1}


def related_clusters(
    facets: Mapping[str, Mapping[str, tuple[str, ...]]], clusters_by_term: Mapping[str, Mapping[str, list[str]]]
) -> dict[str, tuple[str, ...]]:
    """Find clusters that share terms; the more and the more specific, the nearer."""
    positions = {
        (facet, term): {cluster_id: index for index, cluster_id in enumerate(listed)}
        for facet in _WEIGHTS
        for term, listed in clusters_by_term.get(facet, {}).items()
    }
    related = {}
    for cluster_id, by_facet in facets.items():
        scores: Counter[str] = Counter()
        for facet, weight in _WEIGHTS.items():
            for term in by_facet[facet]:
                listed = clusters_by_term[facet][term]
                here = positions[facet, term][cluster_id]
                for other in listed[max(0, here - _WINDOW) : here + _WINDOW + 1]:
                    scores[other] += weight
        del scores[cluster_id]
        related[cluster_id] = tuple(
            other for other, score in sorted(scores.items(), key=lambda item: (-item[1], item[0])) if score > 1
        )[:_RELATED]
    return related


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
