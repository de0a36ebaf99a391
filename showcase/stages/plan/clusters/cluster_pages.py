"""The profile of each cluster."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from showcase.model.catalogue import Catalogue, Cluster
from showcase.model.freshness import ARCHIVED
from showcase.model.views.body_views import ClusterBody
from showcase.stages.plan.clusters.cluster_body import cluster_body
from showcase.stages.plan.feed_links import feed_links
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
            make=partial(profile_page, cluster),
            source=cluster.file,
            languages=cluster.languages,
        )


def profile_page(cluster: Cluster, parts: Parts) -> tuple[PageText, ClusterBody]:
    """Make the profile, and say what it says about itself."""
    body = cluster_body(cluster, parts)
    words = parts.words
    trail: list[tuple[tuple[str, ...], str]] = [(("clusters",), words.say("Clusters"))]
    is_archived = cluster.profile.status in ARCHIVED
    if is_archived:
        trail.append((("archive",), words.say("Archive")))
    elif cluster.profile.sectors:
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
        rank=1 if is_archived else 0,
        keywords=cluster_keywords(cluster, parts),
        feeds=feed_links(parts, "clusters", cluster.id, title=body.name.text),
    )
    return text, body
