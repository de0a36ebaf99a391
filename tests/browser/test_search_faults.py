# SPDX-License-Identifier: MIT
"""Promises of the search page when a part of it cannot be loaded: it says so, leads on, and nothing is thrown."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Open, Watched

pytestmark = pytest.mark.browser

FINDER = ["**/finder/**/current.json", "**/finder/**/names.*.json"]
TEXT = ["**/pagefind.js", "**/pagefind-entry.json*", "**/*.pagefind", "**/*.pf_meta", "**/pagefind/*/pages.json"]
BROKEN = {"missing": None, "half loaded": '{"format":1,"na', "another format": '{"format":99}', "no JSON": "<html>"}


def first_result(page: Page, key: str) -> None:
    """Expect a result to come first."""
    expect(page.locator("li[data-result]").first).to_have_attribute("data-result", key)


@pytest.fixture
def hurt(new_page: Open) -> Iterator[Watched]:
    """Give a page on which files may fail to come, as the browser and Pagefind report, but nothing may be thrown."""
    watched = new_page()
    thrown: list[str] = []
    watched.page.on("pageerror", lambda error: thrown.append(str(error)))
    yield watched
    assert thrown == []
    assert [error for error in watched.errors if error.startswith("Uncaught")] == []
    watched.errors.clear()


def answer_with(body: str | None, route: Route) -> None:
    """Answer a request with a broken file, or not at all."""
    if body is None:
        route.abort()
    else:
        route.fulfill(body=body, content_type="application/json")


@pytest.mark.parametrize("kind", BROKEN)
@pytest.mark.parametrize("path", FINDER)
def test_full_text_answers_without_the_finder(path: str, kind: str, hurt: Watched) -> None:
    """When the finder does not come, or half, or in another format, the text of pages is searched, and that is said."""
    hurt.page.route(path, lambda route: answer_with(BROKEN[kind], route))
    page = hurt.open("search/?q=welders&sector=food")
    first_result(page, "cluster/alpha-energy")
    expect(page.get_by_role("alert")).to_contain_text("filters do not work")
    expect(page.get_by_role("alert").get_by_role("link", name="All clusters")).to_be_visible()
    expect(page.locator("input[name=sector]").first).to_be_hidden()


@pytest.mark.parametrize("kind", BROKEN)
def test_summaries_are_made_up_for_by_the_full_text(kind: str, hurt: Watched) -> None:
    """When only the summaries do not come, names and filters work, and the text of pages is searched besides."""
    hurt.page.route("**/finder/**/texts.*.json", lambda route: answer_with(BROKEN[kind], route))
    page = hurt.open("search/?q=wind&sector=energy")
    first_result(page, "cluster/alpha-energy")
    expect(page.locator("input[name=sector]").first).to_be_visible()
    expect(page.get_by_role("alert")).to_be_hidden()


@pytest.mark.parametrize("path", TEXT)
def test_finder_answers_without_the_full_text(path: str, hurt: Watched) -> None:
    """When a part of the full text is blocked, names are still found, and the page says what is missing."""
    hurt.page.route(path, lambda route: route.abort())
    page = hurt.open("search/?q=Alpha+Energy&text=1")
    first_result(page, "cluster/alpha-energy")
    expect(page.get_by_role("alert")).to_contain_text("The text of pages could not be searched")


@pytest.mark.parametrize("path", ["**/*.pf_index", "**/*.pf_meta", "**/*.pf_fragment"])
def test_full_text_with_a_gap_says_so_and_is_tried_again(path: str, hurt: Watched) -> None:
    """A part of the index that is missing is not taken for "nothing found"; the next search asks for it anew."""
    hurt.page.route(path, lambda route: route.abort())
    page = hurt.open("search/?q=membranes&text=1")
    expect(page.get_by_role("alert")).to_contain_text("The text of pages could not be searched")
    assert [error for error in hurt.errors if not error.startswith("Failed to load resource")] == []
    page.unroute_all()
    page.get_by_role("button", name="Find").click()
    expect(page.locator('li[data-result="cluster/alpha-energy"]')).to_be_visible()
    expect(page.get_by_role("alert")).to_be_hidden()


def test_further_hits_that_cannot_be_read_are_links_still(hurt: Watched) -> None:
    """When the connection breaks after a search, further hits of the full text are named by their address."""
    page = hurt.open("search/?q=cluster&text=1")
    more = page.get_by_role("button", name=re.compile("Show more results – Found in the text"))
    expect(more).to_be_visible()
    page.route("**/*.pf_fragment", lambda route: route.abort())
    before = page.locator("li[data-result]").count()
    more.click()
    expect(page.locator("li[data-result] a").nth(before)).to_be_focused()


def test_names_answer_before_the_summaries(visitor: Watched) -> None:
    """Sure hits are shown as soon as names are there, the full text waits; summaries then add without moving focus."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    visitor.page.route("**/finder/**/texts.*.json", hold)
    page = visitor.open("search/?q=Alpha+Energy")
    first_result(page, "cluster/alpha-energy")
    field = page.get_by_role("searchbox")
    field.focus()
    page.wait_for_timeout(600)
    assert [url for url in visitor.requests if "/pagefind/" in url] == []
    held[0].continue_()
    expect(page.locator("li[data-result]").first.locator("[data-part=text]")).to_be_visible()
    expect(field).to_be_focused()


def test_nothing_can_be_loaded(hurt: Watched) -> None:
    """When neither comes, the page says so and links to the lists; typing goes on without an error."""
    for path in ("**/finder/**", "**/pagefind/**"):
        hurt.page.route(path, lambda route: route.abort())
    page = hurt.open("search/?q=hydrogen")
    expect(page.get_by_role("alert")).to_contain_text("The search could not be loaded")
    expect(page.locator("[data-result-none]")).to_be_hidden()
    expect(page.locator("[data-result-count]")).to_be_empty()
    page.get_by_role("searchbox").press_sequentially("abc")
    expect(page.get_by_role("alert")).to_contain_text("The search could not be loaded")
    page.get_by_role("alert").get_by_role("link", name="All clusters").click()
    expect(page).to_have_url(hurt.root + "clusters/")


def test_what_failed_once_is_tried_again(hurt: Watched) -> None:
    """Another try after the connection is back finds everything."""
    for path in ("**/finder/**", "**/pagefind/**"):
        hurt.page.route(path, lambda route: route.abort())
    page = hurt.open("search/?q=Alpha+Energy")
    expect(page.get_by_role("alert")).to_be_visible()
    page.unroute_all()
    page.get_by_role("button", name="Find").click()
    first_result(page, "cluster/alpha-energy")
    expect(page.get_by_role("alert")).to_be_hidden()


def test_policy_without_wasm_is_told(hurt: Watched) -> None:
    """Where a server forbids what the full text needs, the finder's results stay and the page says what is missing."""
    policy = "script-src 'self'"

    def forbid(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": policy})

    hurt.page.route(re.compile(r"/search/(\?|$)"), forbid)
    page = hurt.open("search/?q=Alpha+Energy&text=1")
    first_result(page, "cluster/alpha-energy")
    expect(page.get_by_role("alert")).to_contain_text("The text of pages could not be searched")
