"""The cluster directory, with the pages that narrow it down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from showcase.model.catalogue import Catalogue
from showcase.stages.plan.archive.archived import archive_link
from showcase.stages.plan.clusters.cluster_lists import Made, list_body, list_text, ordered_clusters
from showcase.stages.plan.clusters.letters import letter_anchors, letter_links
from showcase.stages.plan.facets.cluster_facets import all_cluster_facets
from showcase.stages.plan.facets.facet_index_pages import facet_index_orders, facet_indexes
from showcase.stages.plan.facets.facet_pages import facet_orders
from showcase.stages.plan.memory import recall
from showcase.stages.plan.page_maker import PageOrder
from showcase.stages.plan.paging import PAGE_SIZE, Listed, page_paths
from showcase.stages.plan.parts import Parts

_PATH = ("clusters",)


def overview_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the directory, its further pages, and all lists of clusters by facet."""
    for number, path in page_paths(len(catalogue.present_clusters), _PATH):
        yield PageOrder("directory", "clusters", path, partial(_make_directory, number))
    yield from facet_orders(catalogue)
    yield from facet_index_orders(catalogue)


def _make_directory(number: int, parts: Parts) -> Made:
    words, identifiers = parts.words, parts.catalogue.present_clusters
    territory = words.text(parts.catalogue.programme.territory)
    title = words.say("Clusters")
    intro = words.say("All clusters of %(territory)s, to filter, sort and compare.", territory=territory.text)
    ordered = ordered_clusters(identifiers, parts)
    pages = [parts.place.to(*path) for _, path in page_paths(len(identifiers), _PATH)]
    anchors = recall(parts.memory, ("anchors",), lambda: letter_anchors(ordered, parts))
    body = list_body(parts, words.plain(title), words.plain(intro), Listed(identifiers, _PATH, number))
    body = replace(
        body,
        facets=recall(parts.memory, ("facets of all",), lambda: all_cluster_facets(parts)),
        letters=recall(parts.memory, ("letters",), lambda: letter_links(ordered, pages, PAGE_SIZE, parts)),
        letter_anchors={card.id: anchors[card.id] for card in body.cards if card.id in anchors},
        indexes=facet_indexes(parts),
        archive=archive_link(parts, "clusters"),
    )
    return list_text(title, intro, body, parts, ((_PATH, title),)), body
