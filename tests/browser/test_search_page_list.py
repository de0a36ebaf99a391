# SPDX-License-Identifier: MIT
"""Promises of the search page about which pages the hits of the full text are, with the finder's help and without."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Open, Watched
from tests.browser.search_page import COUNT, found

pytestmark = pytest.mark.browser

NAMES = "**/finder/*/names.*.json"
LIST = "**/pagefind/*/pages.json"


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


def count(page: Page, facet: str, value: str) -> str | None:
    """Read the number beside a value of a filter."""
    return page.locator(f'li:has(> label input[name="{facet}"][value="{value}"]) [data-count]').text_content()


def test_facets_count_hits_of_the_full_text(visitor: Watched) -> None:
    """A cluster that only its text leads to counts for its kind and its fields, and the finder is not loaded twice."""
    page = visitor.open("search/?q=membranes")
    assert hits_of_text(page) == ["cluster/alpha-energy"]
    assert (count(page, "kind", "cluster"), count(page, "sector", "energy")) == ("1", "1")
    assert len([url for url in visitor.requests if "/names." in url]) == 1


@pytest.mark.parametrize("prefix", ["", "de/"])
def test_hits_name_their_pages_without_the_finder(prefix: str, new_page: Open) -> None:
    """When the finder is blocked, all hits of the full text are there, each as what it is and with its own address."""
    watched = new_page()
    watched.page.route(NAMES, lambda route: route.abort())
    page = watched.open(f"{prefix}search/?q=Alpha")
    first = found(page)
    assert "cluster/alpha-energy" in first
    assert len(set(first)) == len(first)
    total = int(re.sub(r"\D", "", page.locator(COUNT).text_content() or ""))
    more = page.locator("[data-results] button")
    while len(page.locator("li[data-result]").all()) < total:
        before = page.locator("li[data-result]").count()
        more.click()
        expect(page.locator("li[data-result]")).not_to_have_count(before)
    for item in page.locator("li[data-result]").all():
        kind, _, name = str(item.get_attribute("data-result")).partition("/")
        path = {"cluster": f"clusters/{name}/", "service": f"services/{name}/"}.get(kind, f"{name}/")
        address = str(item.locator("a").first.evaluate("link => link.href"))
        assert address == watched.root + prefix + ("" if path == "home/" else path)
    watched.errors.clear()  # the blocked file


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
