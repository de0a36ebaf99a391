# SPDX-License-Identifier: MIT
"""Promises of the search page while its files come in, and of what text, some words and short words lead to."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Route, expect

from tests.browser.conftest import Watched
from tests.browser.search_page import found

pytestmark = pytest.mark.browser

ALPHA = "cluster/alpha-energy"
TEXTS = "**/finder/**/texts.*.json"


def test_names_answer_before_summaries_are_there(visitor: Watched) -> None:
    """While summaries are on their way, results that are sure are shown, and they stay first when the others come."""
    held: list[Route] = []
    visitor.page.route(TEXTS, lambda route: held.append(route))  # noqa: PLW0108 – Playwright takes no method of a list
    page = visitor.open("search/?q=alpha")
    first = page.locator("li[data-result]").first
    expect(first).to_have_attribute("data-result", ALPHA)
    expect(page.locator("[data-results]")).to_have_attribute("aria-busy", "true")
    before = [item.get_attribute("data-result") for item in page.locator("li[data-result]").all()]
    held[0].continue_()
    expect(page.locator("[data-results]")).not_to_have_attribute("aria-busy", "true")
    after = [item.get_attribute("data-result") for item in page.locator("li[data-result]").all()]
    assert after[: len(before)] == before


def test_nothing_is_not_said_before_summaries_are_there(visitor: Watched) -> None:
    """A word that no name has may stand in a summary: until that is known, the page says that it is searching."""
    held: list[Route] = []
    visitor.page.route(TEXTS, lambda route: held.append(route))  # noqa: PLW0108 – Playwright takes no method of a list
    page = visitor.open("search/?q=xyzzy")
    expect(page.locator("[data-results]")).to_have_attribute("aria-busy", "true")
    expect(page.locator("[data-result-none]")).to_be_hidden()
    while not held:
        page.wait_for_timeout(50)
    held[0].continue_()
    expect(page.locator("[data-result-none]")).to_be_visible()


def test_what_has_some_of_the_words_is_shown_when_nothing_has_all(visitor: Watched) -> None:
    """Two words that are known but stand nowhere together find what has one of them, and the page says so."""
    page = visitor.open("search/?q=electrolysis+gamma")
    said = page.locator("[data-result-partial]")
    expect(said).to_be_visible()
    expect(page.locator("[data-result-none]")).to_be_hidden()
    for key in (ALPHA, "cluster/gamma-mobility"):
        expect(page.locator(f'li[data-result="{key}"]')).to_have_count(1)
    page.fill("[data-search] input[name=q]", "alpha")
    expect(said).to_be_hidden()


def test_what_has_some_of_the_words_follows_what_the_text_found(visitor: Watched) -> None:
    """Where only the text of pages has all words, what has some of them follows, and no title says that nothing has."""
    page = visitor.open("search/?q=energy+food")
    titles = page.locator("[data-results] h2")
    expect(titles).to_have_count(2)
    expect(titles.first).to_contain_text("Found in the text of pages")
    expect(titles.last).to_contain_text("With some of these words")
    expect(page.locator("[data-results]")).not_to_contain_text("Nothing has all")
    expect(page.locator("[data-result-partial]")).to_be_hidden()
    keys = [item.get_attribute("data-result") for item in page.locator("li[data-result]").all()]
    assert len(keys) == len(set(keys)) > 1


@pytest.mark.parametrize("query", ["co", "El", "FR"])
def test_two_letters_are_no_beginning_of_words_in_the_text(query: str, visitor: Watched) -> None:
    """One or two letters mean a word of their own in the text of pages, too: "co" is no "coast"."""
    page = visitor.open(f"search/?q={query}&text=1")
    assert found(page) == []
    expect(page.locator("[data-result-none]")).to_be_visible()


def test_back_leads_to_what_was_read_while_typing(visitor: Watched) -> None:
    """A search that was looked at for a second is one that Back leads to, though Enter was never pressed."""
    page = visitor.open("search/")
    field = page.get_by_role("searchbox")
    field.press_sequentially("hydrogen", delay=30)
    expect(page).to_have_url(re.compile(r"\?q=hydrogen$"))
    page.wait_for_timeout(1500)
    field.select_text()
    field.press_sequentially("robot", delay=30)
    expect(page).to_have_url(re.compile(r"\?q=robot$"))
    page.go_back()
    expect(field).to_have_value("hydrogen")
    page.go_back()
    expect(field).to_have_value("")
