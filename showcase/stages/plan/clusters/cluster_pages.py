"""The profile of each cluster."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from showcase.model.catalogue import Catalogue, Cluster
from showcase.model.views.body_views import ClusterBody
from showcase.stages.plan.clusters.cluster_body import cluster_body
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.search.cluster_search import cluster_keywords, cluster_structured


def cluster_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the profile of every cluster."""
    for cluster in catalogue.clusters.values():
        yield PageOrder(
            kind="cluster",
            section="clusters",
            parts=("clusters", cluster.id),
            make=partial(_make, cluster),
            source=cluster.file,
            languages=cluster.languages,
        )


def _make(cluster: Cluster, parts: Parts) -> tuple[PageText, ClusterBody]:
    body = cluster_body(cluster, parts)
    words = parts.words
    trail: list[tuple[tuple[str, ...], str]] = [(("clusters",), words.say("Clusters"))]
    if cluster.profile.sectors:
        sector = parts.term("sectors", cluster.profile.sectors[0])
        trail.append((("sectors", sector.id), sector.label.text))
    trail.append((("clusters", cluster.id), body.name.text))
    text = PageText(
        title=body.name.text,
        description=body.summary.text or body.name.text,
        trail=tuple(trail),
        structured=(cluster_structured(cluster, parts),),
        title_lang=body.name.lang,
        is_draft=cluster.profile.draft,
        rank=1 if cluster.profile.status in {"ended", "merged"} else 0,
        keywords=cluster_keywords(cluster, parts),
    )
    return text, body
