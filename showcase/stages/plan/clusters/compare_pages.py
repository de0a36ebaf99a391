"""Clusters side by side: a page for those that an address names, and one for the first four of each facet value."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from showcase.model.catalogue import Catalogue, CatalogueTerm
from showcase.model.views.compare_views import CompareBody
from showcase.model.views.facet_views import FacetValue, FacetView
from showcase.model.views.page_views import LinkView
from showcase.stages.plan.clusters.cluster_lists import ordered_clusters
from showcase.stages.plan.clusters.compare_cells import compare_column, compare_rows
from showcase.stages.plan.clusters.compare_links import FEWEST, FOLDER, compare_url
from showcase.stages.plan.enumerations import FACET_NAMES, FACET_TITLES
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.search.script_words import as_json

MOST = 4  # clusters side by side

Made = tuple[PageText, CompareBody]


def compare_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """
    Order the page on which any clusters are compared, and one for each facet value with at least two of them.

    Search engines and our own search do without them: all they say stands on the profiles.
    """
    yield PageOrder("compare", "clusters", (FOLDER,), _make_chooser, is_indexed=False)
    for facet, term in _comparable(catalogue):
        make = partial(_make_static, facet, term)
        yield PageOrder("compare", "clusters", (FOLDER, facet, term.id), make, is_indexed=False)


def _comparable(catalogue: Catalogue) -> Iterator[tuple[str, CatalogueTerm]]:
    for facet in FACET_NAMES:
        yield from ((facet, term) for term in catalogue.facet_terms(facet) if len(term.clusters) >= FEWEST)


def _make_chooser(parts: Parts) -> Made:
    words = parts.words
    title = words.say("Compare clusters")
    intro = words.say("Two to four clusters side by side. The address of this page keeps your choice.")
    trail = ((("clusters",), words.say("Clusters")), ((FOLDER,), title))
    body = CompareBody(
        title=title,
        intro=words.plain(intro),
        rows=compare_rows(parts),
        columns=(),
        choose_url="",
        list_link=None,
        clusters_url=parts.place.to("clusters"),
        words=_script_words(parts),
        ready=tuple(_ready(parts)),
    )
    return PageText(title, intro, trail), body


def _make_static(facet: str, term: CatalogueTerm, parts: Parts) -> Made:
    words, clusters = parts.words, parts.catalogue.clusters
    chosen = ordered_clusters(term.clusters, parts)[:MOST]
    columns = tuple(compare_column(clusters[item], parts) for item in chosen)
    label = words.name(term.label)
    kind = words.say(FACET_TITLES[facet])
    title = words.say("%(facet)s: %(name)s – clusters side by side", facet=kind, name=label.text)
    first, every = words.say("The first four clusters of this list."), words.say("All clusters of this list.")
    intro = first if len(term.clusters) > MOST else every
    list_link = LinkView(parts.place.to(facet, term.id), label)
    chosen_ids = "&".join(f"c={item}" for item in chosen)
    body = CompareBody(
        title=title,
        intro=words.plain(intro),
        rows=compare_rows(parts, columns),
        columns=columns,
        choose_url=f"{parts.place.to(FOLDER)}?{chosen_ids}",
        list_link=list_link,
        clusters_url=parts.place.to("clusters"),
        words=_script_words(parts),
        ready=(),
    )
    trail = (
        (("clusters",), words.say("Clusters")),
        ((facet, term.id), label.text),
        ((FOLDER, facet, term.id), words.say("Side by side")),
    )
    return PageText(title, intro, trail), body


def _ready(parts: Parts) -> Iterator[FacetView]:
    """List the comparisons that are pages, by vocabulary."""
    comparable = list(_comparable(parts.catalogue))
    for facet in FACET_NAMES:
        values = tuple(
            FacetValue(term.id, parts.words.name(term.label), len(term.clusters), compare_url(facet, term, parts))
            for name, term in comparable
            if name == facet
        )
        if values:
            yield FacetView(FACET_NAMES[facet], parts.words.say(FACET_TITLES[facet]), values)


def _script_words(parts: Parts) -> str:
    """Interface words of the script; gaps for names and numbers are in braces."""
    say = parts.words.say
    return as_json(
        {
            "remove": say("Remove %(name)s from the comparison", name="{name}"),
            "remove_short": say("Remove"),
            "compared": say("Compared: %(names)s.", names="{names}"),
            "none": say("No cluster is chosen yet."),
            "one": say("%(name)s is chosen. Choose another cluster to compare it with.", name="{name}"),
            "unknown": say("Left out because no cluster has this identifier: %(names)s.", names="{names}"),
            "failed": say("Could not be loaded: %(names)s.", names="{names}"),
            "too_many": say("Only the first four are shown."),
            "loading": say("Loading …"),
            "not_stated": say("not stated"),
            "more": say("More in the profile"),
            "hidden": say("Hidden because all say the same: %(names)s.", names="{names}"),
        }
    )
