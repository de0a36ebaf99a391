"""Pages that every site has: search, and the page for addresses that lead nowhere."""

from __future__ import annotations

import json
from collections.abc import Iterator

from showcase.model.body_views import NotFoundBody, SearchBody
from showcase.model.catalogue import Catalogue
from showcase.model.page_views import LinkView
from showcase.stages.plan.facets import all_cluster_facets, kind_facet
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.wording import Wording

_PLURAL_SAMPLES = 120  # every plural class of every language has a whole number below


def site_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the search page and the not-found page."""
    del catalogue
    yield PageOrder("search", "search", ("search",), _make_search, is_indexed=True)
    yield PageOrder("not_found", "", (), _make_not_found, is_indexed=False, file_name="404.html")


def _make_search(parts: Parts) -> tuple[PageText, SearchBody]:
    words = parts.words
    title = words.say("Search")
    body = SearchBody(
        title=title,
        facets=(kind_facet(parts), *all_cluster_facets(parts)),
        clusters_url=parts.place.to("clusters"),
        services_url=parts.place.to("services"),
        index_url=f"{parts.place.root}pagefind/{words.locale.tag.lower()}/",
        words=json.dumps(_script_words(parts), ensure_ascii=False, sort_keys=True),
    )
    trail = ((("search",), title),)
    return PageText(title, words.say("Search all clusters, services and pages."), trail), body


def _script_words(parts: Parts) -> dict[str, object]:
    """Interface words of the search script; those that count stand under their plural class (CLDR)."""
    say = parts.words.say
    return {
        "results": _counted_words(parts.words),
        "searching": say("Searching …"),
        "cluster": say("Cluster"),
        "service": say("Service"),
        "page": say("Page"),
        "start": say("Type what you look for, or choose a filter."),
    }


def _counted_words(words: Wording) -> dict[str, str]:
    found: dict[str, str] = {}
    for number in (*range(_PLURAL_SAMPLES), 1_000_000):
        plural_class = words.locale.babel.plural_form(number)
        if plural_class not in found:
            said = words.count("%(count)s result", "%(count)s results", number)
            found[plural_class] = said.replace(words.number(number), "{count}")
    return found


def _make_not_found(parts: Parts) -> tuple[PageText, NotFoundBody]:
    words = parts.words
    title = words.say("This page does not exist")
    text = words.say("The address may have changed, or there is a mistake in it.")
    links = (
        LinkView(parts.place.to(), words.plain(words.say("Home"))),
        LinkView(parts.place.to("clusters"), words.plain(words.say("Clusters"))),
        LinkView(parts.place.to("services"), words.plain(words.say("Services"))),
    )
    return PageText(title, text), NotFoundBody(title, text, links, parts.place.to("search"))
