"""Which values of facets each cluster has, as numbers: they are counted faster, and written shorter, than names."""

from __future__ import annotations

from typing import NamedTuple

from showcase.model.catalogue import FACETS, Catalogue


class HeldValues(NamedTuple):
    """All values as (facet, value) with their numbers, and for each cluster the numbers of those that it has."""

    numbers: dict[tuple[str, str], int]
    values: tuple[tuple[str, str], ...]
    by_cluster: dict[str, tuple[int, ...]]


def held_values(catalogue: Catalogue) -> HeldValues:
    """Give each value that clusters have a number; the same in every language."""
    numbers: dict[tuple[str, str], int] = {}
    by_cluster = {
        identifier: tuple(
            numbers.setdefault((name, value), len(numbers)) for name in FACETS for value in cluster.facets[name]
        )
        for identifier, cluster in catalogue.clusters.items()
    }
    return HeldValues(numbers, tuple(numbers), by_cluster)
