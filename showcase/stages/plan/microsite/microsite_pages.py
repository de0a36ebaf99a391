"""Pages of one cluster's small site: its profile as home page, and what belongs to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial

from showcase.model.catalogue import Catalogue, Cluster
from showcase.model.views.body_views import ClusterBody
from showcase.stages.plan.actors.actor_pages import actor_orders
from showcase.stages.plan.clusters.cluster_pages import profile_page
from showcase.stages.plan.documents.document_pages import document_orders
from showcase.stages.plan.events.event_pages import event_orders
from showcase.stages.plan.initiatives.initiative_pages import initiative_orders
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.services.service_pages import service_orders
from showcase.stages.plan.site.legal_pages import legal_orders
from showcase.stages.plan.site.site_pages import site_orders
from showcase.stages.plan.stories.story_pages import story_orders


def microsite_orders(catalogue: Catalogue, today: date) -> Iterator[PageOrder]:
    """Order the pages of a microsite; lists exist only where there is something to list."""
    (cluster,) = catalogue.clusters.values()
    yield PageOrder(
        kind="cluster",
        section="home",
        parts=(),
        make=partial(_make, cluster),
        source=cluster.file,
        languages=cluster.languages,
    )
    if catalogue.services:
        yield from service_orders(catalogue)
    yield from event_orders(catalogue, today)
    yield from story_orders(catalogue)
    yield from initiative_orders(catalogue)
    yield from document_orders(catalogue)
    yield from actor_orders(catalogue)
    yield from legal_orders(catalogue)
    yield from site_orders(catalogue)


def microsite_redirects(catalogue: Catalogue) -> Iterator[tuple[str, ...]]:
    """Give the paths of the whole site that lead to the home page here."""
    yield ("clusters",)
    yield ("clusters", catalogue.microsite_of)


def _make(cluster: Cluster, parts: Parts) -> tuple[PageText, ClusterBody]:
    text, body = profile_page(cluster, parts)
    return replace(text, trail=()), replace(body, compare_url="")
