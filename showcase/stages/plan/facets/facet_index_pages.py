"""The pages that list all values of one vocabulary with the number of their clusters."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from showcase.model.catalogue import FACETS, Catalogue
from showcase.model.views.body_views import FacetIndexBody
from showcase.model.views.page_views import LinkView
from showcase.stages.plan.enumerations import FACET_NAMES, INDEX_TITLES
from showcase.stages.plan.facets.cluster_facets import facet_branches
from showcase.stages.plan.facets.facet_pages import vocabulary_file
from showcase.stages.plan.head import list_json_ld
from showcase.stages.plan.memory import recall
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts

_OF_THEIR_OWN = {"labels", "tiers"}


def facet_index_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the page of all values of each vocabulary that clusters use; labels and tiers have pages of their own."""
    for name in FACETS:
        if catalogue.facet_terms(name) and name not in _OF_THEIR_OWN:
            source = vocabulary_file(catalogue, name)
            yield PageOrder("facet_index", "clusters", (name,), partial(_make, name), source=source)


def facet_indexes(parts: Parts) -> tuple[LinkView, ...]:
    """Link the pages of all values, each once."""
    return recall(parts.memory, ("facet indexes",), lambda: tuple(_links("", parts)))


def _links(left_out: str, parts: Parts) -> Iterator[LinkView]:
    for name in FACETS:
        if name != left_out and parts.catalogue.facet_terms(name):
            yield LinkView(parts.place.to(name), parts.words.plain(parts.words.say(INDEX_TITLES[name])))


def _make(name: str, parts: Parts) -> tuple[PageText, FacetIndexBody]:
    words = parts.words
    title = words.say(INDEX_TITLES[name])
    terms = parts.catalogue.facet_terms(name)
    intro = words.count(
        "%(count)s entry, with the number of its clusters.",
        "%(count)s entries, each with the number of its clusters.",
        len(terms),
    )
    body = FacetIndexBody(
        title=title,
        intro=intro,
        facet_name=FACET_NAMES[name],
        branches=facet_branches(name, parts),
        others=tuple(_links(name, parts)),
        all_url=parts.place.to("clusters"),
    )
    listed = ((words.text(term.label).text, parts.address(name, term.id)) for term in terms)
    trail = ((("clusters",), words.say("Clusters")), ((name,), title))
    return PageText(title, intro, trail, (list_json_ld(title, listed),)), body
