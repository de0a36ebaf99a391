"""Pages that every site has: search, and the page for addresses that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from showcase.model.catalogue import Catalogue
from showcase.model.choice_words import THING_WORDS, THINGS_WORDS
from showcase.model.views.body_views import NotFoundBody, SearchBody
from showcase.model.views.page_views import LinkView
from showcase.stages.plan.facets.facets import search_facets
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.partners.ask import ask_view
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.search.script_words import as_json, counted_words
from showcase.stages.plan.site.site_map import sections_of_header

_SHOWN_FIELDS = 12  # as links below an empty search


def site_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the search page and the not-found page."""
    del catalogue
    yield PageOrder("search", "search", ("search",), _make_search, is_indexed=True)
    yield PageOrder("not_found", "", (), _make_not_found, is_indexed=False, file_name="404.html")


def _make_search(parts: Parts) -> tuple[PageText, SearchBody]:
    words, place = parts.words, parts.place
    title = words.say("Search")
    facets = search_facets(parts)
    sectors = next((facet.values for facet in facets if facet.name == "sector"), ())
    fields = sorted((value for value in sectors if value.url and value.count), key=lambda value: -value.count)
    body = SearchBody(
        title=title,
        facets=facets,
        clusters_url=place.to("clusters"),
        services_url=place.to("services") if parts.has_page("services") else "",
        can_compare=parts.has_page("compare"),
        lists=tuple(LinkView(facet.index_url, words.plain(facet.title)) for facet in facets if facet.index_url),
        examples=tuple(_examples(parts)),
        fields=tuple(fields[:_SHOWN_FIELDS]),
        languages=as_json({"list": list(_languages(parts))}),
        words=as_json(_script_words(parts)),
        show_words=as_json(
            counted_words(words, lambda count: words.count("Show %(count)s result", "Show %(count)s results", count))
        ),
        ask=ask_view(parts),
    )
    trail = ((("search",), title),)
    return PageText(title, words.say("Search all clusters, services and pages."), trail), body


def _examples(parts: Parts) -> Iterator[LinkView]:
    """Link to what the programme proposes to search for."""
    search = parts.place.to("search")
    for example in parts.catalogue.programme.home.search_examples:
        text = parts.words.text(example)
        yield LinkView(f"{search}?q={quote(text.text)}", text)


def _languages(parts: Parts) -> Iterator[dict[str, str]]:
    """Tell of each language of the site where its search, its finder and its full text are; the default one first."""
    place, catalogue = parts.place, parts.catalogue
    for locale in catalogue.locales:
        tag = locale.tag.lower()
        yield {
            "tag": locale.tag,
            "name": parts.words.language(locale.base),
            "search": place.to("search", locale=locale),
            "finder": f"{place.root}finder/{tag}/",
            "pages": f"{place.root}pagefind/{tag}/",
        }


def _script_words(parts: Parts) -> dict[str, object]:
    """Interface words of the search script; those that count stand under their plural class (CLDR)."""
    words, say = parts.words, parts.words.say

    def more(count: int) -> str:
        said = words.messages.ngettext("%(count)s more in %(language)s", "%(count)s more in %(language)s", count)
        return said % {"count": words.number(count), "language": "{language}"}

    return {
        "results": counted_words(words, lambda count: words.count("%(count)s result", "%(count)s results", count)),
        "more": counted_words(words, more),
        "start": say("Type what you are looking for, or choose a filter."),
        "searching": say("Searching …"),
        "correction": say("Did you mean %(query)s?", query="{query}"),
        "only": say("Search for %(query)s only", query="{query}"),
        "all": say("All results"),
        "fullText": say("Found in the text of pages"),
        "kinds": {kind: say(message) for kind, message in THING_WORDS.items()},
        "groups": {kind: say(message) for kind, message in THINGS_WORDS.items()},
    }


def _make_not_found(parts: Parts) -> tuple[PageText, NotFoundBody]:
    words = parts.words
    title = words.say("This page does not exist")
    text = words.say("The address may have changed, or there is a mistake in it.")
    links = (
        LinkView(parts.place.to(), words.plain(words.say("Home"))),
        *(
            LinkView(parts.place.to(*section.path), words.plain(words.say(section.title)))
            for section in sections_of_header(words.memory.made)
        ),
    )
    return PageText(title, text), NotFoundBody(title, text, links, parts.place.to("search"))
