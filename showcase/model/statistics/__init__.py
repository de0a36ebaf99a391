"""What can be counted in the profiles of a programme, on one day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from showcase.model.catalogue import Catalogue
from showcase.model.freshness import GONE
from showcase.model.statistics.cluster_statistics import cluster_statistics
from showcase.model.statistics.member_statistics import member_sizes, member_types
from showcase.model.statistics.service_statistics import service_statistics
from showcase.model.statistics.tallies import Distribution, Statistic


@dataclass(frozen=True, slots=True)
class ProgrammeStatistics:
    """
    All statistics of a programme, by name.

    Clusters that ended or were merged are counted in "status" only, services that ended nowhere.
    """

    by_name: Mapping[str, Statistic]
    sizes: Distribution  # members of a cluster
    present: int  # clusters that are counted
    gone: int  # clusters that ended or were merged


def programme_statistics(catalogue: Catalogue, today: date) -> ProgrammeStatistics:
    """Count everything once; a pure function of the catalogue and the day, in time linear in its size."""
    everyone = tuple(catalogue.clusters.values())
    present = tuple(cluster for cluster in everyone if cluster.profile.status not in GONE)
    statistics = (
        *cluster_statistics(catalogue, everyone, present, today),
        member_types(present),
        *service_statistics(catalogue),
    )
    return ProgrammeStatistics(
        by_name={statistic.name: statistic for statistic in statistics},
        sizes=member_sizes(present),
        present=len(present),
        gone=len(everyone) - len(present),
    )
