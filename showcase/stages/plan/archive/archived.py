"""What stands in the archive on the day of the build, and the way there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from showcase.model.catalogue import Catalogue, CatalogueEntry, CatalogueService, Cluster
from showcase.model.freshness import ARCHIVED
from showcase.model.network import Initiative
from showcase.model.period import parse_period
from showcase.model.views.page_views import LinkView
from showcase.stages.plan.parts import Parts

FOLDER = "archive"


def archived_clusters(catalogue: Catalogue) -> Iterator[Cluster]:
    """Find clusters that ended, merged or rest."""
    return (cluster for cluster in catalogue.clusters.values() if cluster.profile.status in ARCHIVED)


def ended_services(catalogue: Catalogue) -> Iterator[CatalogueService]:
    """Find services that ended."""
    return (entry for entry in catalogue.services.values() if entry.service.service_status == "ended")


def ended_initiatives(catalogue: Catalogue, today: date) -> Iterator[CatalogueEntry[Initiative]]:
    """Find initiatives whose period is over."""
    for entry in catalogue.initiatives.values():
        period = parse_period(entry.written.period) if entry.written.period else None
        if period is not None and period.state(today) == "ended":
            yield entry


def has_former_names(catalogue: Catalogue) -> bool:
    """Whether a cluster had another name before."""
    return any(cluster.profile.formerly for cluster in catalogue.clusters.values())


def has_archive(catalogue: Catalogue, today: date) -> bool:
    """Whether anything stands in the archive; past events alone have a list of their own."""
    return (
        any(True for _ in archived_clusters(catalogue))
        or any(True for _ in ended_services(catalogue))
        or any(True for _ in ended_initiatives(catalogue, today))
        or has_former_names(catalogue)
    )


def archive_link(parts: Parts, kind: str) -> LinkView | None:
    """Lead from a list of "clusters" or "services" to those in the archive; None without any."""
    words, url = parts.words, f"{parts.place.to(FOLDER)}#{kind}"
    if kind == "clusters":
        count = sum(1 for _ in archived_clusters(parts.catalogue))
        said = words.count(
            "%(count)s cluster that ended or rests is in the archive",
            "%(count)s clusters that ended or rest are in the archive", count,
        )  # fmt: skip
    else:
        count = sum(1 for _ in ended_services(parts.catalogue))
        said = words.count(
            "%(count)s service that ended is in the archive", "%(count)s services that ended are in the archive", count
        )
    return LinkView(url, words.plain(said)) if count else None
