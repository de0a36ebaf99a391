"""Members of clusters: how many a cluster has, and of which types they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from showcase.model.catalogue import Cluster
from showcase.model.cluster_parts import Members
from showcase.model.statistics.tallies import Distribution, Statistic, Tally, span

MEMBER_TYPES = ("sme", "large", "companies", "research", "higher_education", "public", "other")
"""In the order of charts; `companies` counts those whose size is not known."""


def member_sizes(clusters: Sequence[Cluster]) -> Distribution:
    """Gather the number of all members of each cluster that gives it."""
    given = [members for members in _members(clusters) if members.total is not None]
    dated = [members.as_of.year for members in given if members.as_of]
    return Distribution(
        name="sizes",
        asked=len(clusters),
        values=tuple(sorted(float(members.total or 0) for members in given)),
        years=span(dated),
        undated=len(given) - len(dated),
    )


def member_types(clusters: Sequence[Cluster]) -> Statistic:
    """
    Add up the members of each type over the clusters that count them by type.

    Each sum says how many profiles it comes from: one profile may count research and another may not.
    """
    splits = [(members, split) for members in _members(clusters) if (split := members_by_type(members))]
    tallies = []
    for name in MEMBER_TYPES:
        counts = [split[name] for _, split in splits if name in split]
        if counts:
            tallies.append(Tally(name, sum(counts), told=len(counts)))
    dated = [members.as_of.year for members, _ in splits if members.as_of]
    return Statistic("members", len(clusters), len(splits), tuple(tallies), span(dated), len(splits) - len(dated))


def members_by_type(members: Members) -> Mapping[str, int]:
    """
    Give the members of each type that a profile counts, nobody twice.

    `companies` holds firms of known size too, as the check of member counts reads it: what is left has no known size.
    """
    found = {name: count for name in MEMBER_TYPES if (count := getattr(members, name)) is not None}
    sized = found.get("sme", 0) + found.get("large", 0)
    if "companies" in found and ("sme" in found or "large" in found):
        rest = found.pop("companies") - sized
        if rest > 0:
            found["companies"] = rest
    return found


def _members(clusters: Sequence[Cluster]) -> list[Members]:
    return [cluster.profile.members for cluster in clusters if cluster.profile.members is not None]
