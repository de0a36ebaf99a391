# SPDX-License-Identifier: MIT
"""Promises of the search page about which pages the hits of the full text are, with the finder's help and without."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Open, Watched
from tests.browser.search_page import COUNT, found, results
from tests.built_sites import BuiltSite

pytestmark = pytest.mark.browser

NAMES = "**/finder/*/names.*.json"
LIST = "**/pagefind/*/pages.json"
THINGS = {"cluster", "service", "event", "story", "actor", "document", "initiative"}  # every other page is just a page


def hits_of_text(page: Page) -> list[str]:
    """Wait for the whole answer and list what the full text alone found."""
    found(page)
    group = page.locator(".result-group", has=page.get_by_role("heading", name="Found in the text of pages"))
    return [str(item.get_attribute("data-result")) for item in group.locator("li[data-result]").all()]


def of_another_finder(route: Route) -> None:
    """Answer with a list that belongs to a finder which is not there."""
    answer = route.fetch()
    route.fulfill(response=answer, body=json.dumps({**answer.json(), "names": "names.0000000000.json"}))


def of_another_number(route: Route) -> None:
    """Answer with a list that has a place too few."""
    answer = route.fetch()
    content = answer.json()
    route.fulfill(response=answer, body=json.dumps({**content, "ids": content["ids"][content["width"] :]}))


def show_all(page: Page) -> None:
    """Press the buttons below the groups of results until as many are shown as the page says."""
    found(page)
    total = int(re.sub(r"\D", "", page.locator(COUNT).text_content() or ""))
    more = page.locator(".result-group > button:visible")
    while (before := results(page).count()) < total:
        more.first.click()
        expect(results(page)).not_to_have_count(before)


def keys_of_pages(site: BuiltSite, tag: str, root: str) -> dict[str, str]:
    """Tell by its whole address what each page of a locale is, as the plan of the site has it."""
    pages = {root + page.url_path.removeprefix("/"): page.kind for page in site.pages_of(tag)}
    home = min(pages, key=len)
    paths = {address: address.removeprefix(home).removesuffix("/") or "home" for address in pages}
    return {
        address: f"{kind}/{paths[address].rpartition('/')[2]}" if kind in THINGS else f"page/{paths[address]}"
        for address, kind in pages.items()
    }


def keys_shown(page: Page) -> dict[str, str]:
    """Tell by the address that it leads to what each result is called; no address may come twice."""
    shown = [
        (str(item.locator("a").first.evaluate("link => link.href")), str(item.get_attribute("data-result")))
        for item in results(page).all()
    ]
    assert len({address for address, _ in shown}) == len(shown)
    return dict(shown)


def count(page: Page, facet: str, value: str) -> str | None:
    """Read the number beside a value of a filter."""
    return page.locator(f'li:has(> label input[name="{facet}"][value="{value}"]) [data-count]').text_content()


def test_facets_count_hits_of_the_full_text(visitor: Watched) -> None:
    """Clusters that only their text leads to count for their kind and their fields; the finder is not loaded twice."""
    page = visitor.open("search/?q=membranes")
    assert sorted(hits_of_text(page)) == ["cluster/alpha-energy", "cluster/beta-health"]
    assert [count(page, "kind", kind) for kind in ("cluster", "actor", "service")] == ["2", "2", "0"]
    assert [count(page, "sector", sector) for sector in ("energy", "health", "food")] == ["1", "1", "0"]
    assert len([url for url in visitor.requests if "/names." in url]) == 1


@pytest.mark.parametrize("prefix, query, some", [
    ("", "Alpha", {"cluster/alpha-energy", "service/hydrogen-forum", "actor/example-institute", "page/region"}),
    ("de/", "Alpha", {"cluster/alpha-energy", "service/hydrogen-forum", "actor/example-institute", "page/region"}),
    ("", "harbour", {"initiative/harbour-circle", "document/harbour-answers", "event/harbour-fair", "page/imprint"}),
    ("", "ship", {"story/fuel-cell-ship", "page/learning"}),
    ("", "past", {"page/events/past", "event/coast-day-2025"}),  # a list of events is no event
    ("", "service", {"page/services/matrix", "page/services/members", "page/services/steps"}),
])  # fmt: skip
def test_hits_name_their_pages_without_the_finder(
    prefix: str, query: str, some: set[str], new_page: Open, complete_site: BuiltSite
) -> None:
    """When the finder is blocked, all hits of the full text are there, each as what it is and with its own address."""
    watched = new_page()
    watched.page.route(NAMES, lambda route: route.abort())
    page = watched.open(f"{prefix}search/?q={query}")
    show_all(page)
    shown = keys_shown(page)
    planned = keys_of_pages(complete_site, prefix.removesuffix("/") or "en", watched.root)
    assert shown == {address: planned[address] for address in shown}
    assert some <= set(shown.values())
    expect(page.locator("[data-results] [data-part=kind]")).to_have_count(len(shown))
    watched.errors.clear()  # the blocked file


@pytest.mark.parametrize("query", ["services", "come+about"])
def test_no_page_comes_from_the_finder_and_from_the_text(
    query: str, visitor: Watched, complete_site: BuiltSite
) -> None:
    """A page that the finder and the full text both find comes once, and both call it the same."""
    page = visitor.open(f"search/?q={query}&text=1")
    show_all(page)
    shown = keys_shown(page)
    planned = keys_of_pages(complete_site, "en", visitor.root)
    assert shown == {address: planned[address] for address in shown}
    assert visitor.root + "services/steps/" in shown


@pytest.mark.parametrize("answer", [of_another_finder, of_another_number])
def test_list_of_another_finder_is_not_believed(answer: Callable[[Route], None], new_page: Open) -> None:
    """When list and finder do not belong together, hits tell themselves what they are, and nothing comes twice."""
    expected = new_page()
    usual = hits_of_text(expected.open("search/?q=membranes"))
    watched = new_page()
    watched.page.route(LIST, answer)
    assert hits_of_text(watched.open("search/?q=membranes")) == usual
    assert count(watched.page, "sector", "energy") == "1"
    watched.errors.clear()  # the missing file


def test_open_page_follows_a_site_that_was_published_anew(new_page: Open) -> None:
    """When the site changed since the finder was loaded, the entries that the list was made with are loaded, too."""
    watched = new_page()
    names: list[str] = []
    watched.page.route("**/names.0000000000.json", lambda route: route.fulfill(response=route.fetch(url=names[0])))
    watched.page.route(LIST, of_another_finder)
    watched.page.on("request", lambda request: names.append(request.url) if "/names." in request.url else None)
    page = watched.open("search/?q=coast&text=1")
    keys = hits_of_text(page)
    assert len(names) == 2
    expected = new_page()
    assert hits_of_text(expected.open("search/?q=coast&text=1")) == keys
