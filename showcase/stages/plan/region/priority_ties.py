"""What belongs to each priority, found once for all pages and languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from showcase.model.catalogue import Catalogue
from showcase.model.programme import Priority
from showcase.stages.plan.memory import recall
from showcase.stages.plan.parts import Parts


@dataclass(frozen=True, slots=True)
class PriorityTies:
    """Identifiers of what belongs to one priority; only clusters that work."""

    named_by: tuple[str, ...]  # clusters whose profile names it
    in_sectors: tuple[str, ...]  # other clusters of its sectors
    services: tuple[str, ...]  # services, stories and events of these clusters: of those that name it, if there are any
    stories: tuple[str, ...]
    events: tuple[str, ...]


def priority_ties(priority: str, parts: Parts) -> PriorityTies:
    """Find what belongs to a priority."""
    made = recall(parts.lasting, ("priority ties",), lambda: _all(parts.catalogue))
    return made[priority]


def _all(catalogue: Catalogue) -> Mapping[str, PriorityTies]:
    named: dict[str, list[str]] = {priority.id: [] for priority in catalogue.programme.priorities}
    for item in catalogue.present_clusters:
        for priority in catalogue.clusters[item].profile.priorities:
            named[priority].append(item)
    return {priority.id: _ties(priority, named[priority.id], catalogue) for priority in catalogue.programme.priorities}


def _ties(priority: Priority, named: list[str], catalogue: Catalogue) -> PriorityTies:
    sectors = catalogue.vocabularies.get("sectors", {})
    known = set(named)
    near = [item for sector in priority.sectors for item in sectors[sector].clusters if item not in known]
    of = named or near
    return PriorityTies(
        named_by=tuple(named),
        in_sectors=tuple(dict.fromkeys(near)),
        services=_of(of, "services", catalogue),
        stories=_of(of, "stories", catalogue),
        events=_of(of, "events", catalogue),
    )


def _of(clusters: list[str], kind: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Gather what is tied with these clusters, each once."""
    return tuple(dict.fromkeys(item for name in clusters for item in getattr(catalogue.clusters[name].ties, kind)))
