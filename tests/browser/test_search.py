# SPDX-License-Identifier: MIT
"""Promises of the search page: words and filters in the address, true counts, no junk, clear words on failure."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Open, Watched

pytestmark = pytest.mark.browser

NASTY = "cluster/epsilon-nasty"


def results(page: Page) -> Locator:
    """Find the results."""
    return page.locator("li[data-result]")


def found(page: Page) -> list[str]:
    """Wait for the answer and list what was found, best first."""
    expect(page.locator("[data-result-count]")).to_have_text(re.compile(r"\d|نتيجة"))
    expect(page.locator("[data-results]")).not_to_have_attribute("aria-busy", "true")
    return [str(item.get_attribute("data-result")) for item in results(page).all()]


def box(page: Page, facet: str, value: str) -> Locator:
    """Find the box of one filter value."""
    return page.locator(f'input[name="{facet}"][value="{value}"]')


@pytest.mark.parametrize("path, first", [
    ("search/?q=Alpha+Energy", "cluster/alpha-energy"),
    ("search/?q=ALF", "cluster/alpha-energy"),
    ("search/?q=Wind+Circle", "cluster/alpha-energy"),  # a former name
    ("search/?q=hospitals", "cluster/beta-health"),
    ("search/?q=H2", "cluster/alpha-energy"),  # a synonym of its sector
    ("search/?q=brint", "cluster/alpha-energy"),  # a label in a language that the site does not have
    ("search/?q=welders", "cluster/alpha-energy"),
    ("search/?q=fridays", "service/open-lab"),
    ("search/?q=imprint", "page/imprint"),
    ("search/?q=C%2B%2B", NASTY),
    ("search/?q=%F0%9F%9A%80", NASTY),
    ("search/?q=R%26D&kind=cluster", NASTY),
    ("de/search/?q=Wasserstofftal", "cluster/alpha-energy"),
    ("de/search/?q=hospital&sector=health", ""),  # English words are no hit among German ones
    ("de/search/?q=Beta+Health", "cluster/beta-health"),  # but the name is
    ("de/search/?q=hydrogen", "cluster/alpha-energy"),
    ("ar/search/?q=" + quote("الرياح"), "cluster/alpha-energy"),
    ("ar/search/?q=Beta", "cluster/beta-health"),
])  # fmt: skip
def test_query_in_the_address_finds(path: str, first: str, visitor: Watched) -> None:
    """Words in the address are searched at once, in the index of the page's language."""
    page = visitor.open(path)
    assert [*found(page), ""][0] == first


@pytest.mark.parametrize("query", ["xyzzy", "hidrogen qqq", "!!!", "<b>", "[a-z]*$", "\\", "x" * 5000])
def test_junk_finds_nothing_and_breaks_nothing(query: str, visitor: Watched) -> None:
    """Words that nobody wrote find nothing, and nothing goes wrong."""
    page = visitor.open(f"search/?q={quote(query)}")
    assert found(page) == []
    expect(page.locator("[data-result-none]")).to_be_visible()


def test_result_shows_kind_name_and_marked_words(visitor: Watched) -> None:
    """A result has a link to its page, its kind, and an excerpt in which the words are marked."""
    page = visitor.open("search/?q=membranes")
    assert found(page) == ["cluster/alpha-energy"]
    item = results(page).first
    expect(item.locator("mark", has_text="membranes")).to_be_visible()
    expect(item).to_contain_text("Cluster")
    expect(item.locator(".result-list__excerpt")).to_have_text(re.compile(r"^… .* …$"))
    link = item.get_by_role("link", name="Alpha Energy")
    link.click()
    expect(page).to_have_url(visitor.root + "clusters/alpha-energy/")


def test_excerpt_shows_markup_of_content_as_words(visitor: Watched) -> None:
    """Markup in content stays words in an excerpt."""
    page = visitor.open("search/?q=alert")
    assert found(page) == [NASTY]
    expect(results(page).locator(".result-list__excerpt")).to_contain_text('<script>alert("x")</script>')
    expect(results(page).locator("script, b, i")).to_have_count(0)


def test_nothing_is_loaded_before_it_is_asked_for(visitor: Watched) -> None:
    """An empty search page loads nothing of the index and says what to do."""
    page = visitor.open("search/")
    expect(page.locator("[data-result-count]")).to_have_text("Type what you look for, or choose a filter.")
    assert [url for url in visitor.requests if "/pagefind/" in url] == []


def test_typing_searches_and_back_leads_to_the_search_before(visitor: Watched) -> None:
    """Typing updates results and address; Back returns to the last search that was finished, not letter by letter."""
    page = visitor.open("search/")
    field = page.get_by_role("searchbox")
    field.press_sequentially("hydrogen", delay=30)
    expect(page).to_have_url(re.compile(r"\?q=hydrogen$"))
    expect(results(page).first).to_have_attribute("data-result", re.compile("hydrogen|alpha"))
    field.press("Enter")
    field.fill("hospitals")
    expect(page).to_have_url(re.compile(r"\?q=hospitals$"))
    expect(results(page)).to_have_count(1)
    page.go_back()
    expect(field).to_have_value("hydrogen")
    assert "cluster/alpha-energy" in found(page)
    page.go_back()
    expect(field).to_have_value("")
    expect(results(page)).to_have_count(0)


def test_filters_of_the_address_are_ticked(visitor: Watched) -> None:
    """Values within a facet widen, facets narrow; a value the site does not know is passed over."""
    page = visitor.open("search/?kind=cluster&sector=energy&sector=food&region=south&sector=nonsense")
    assert found(page) == ["cluster/alpha-energy", "cluster/zeta-food"]
    expect(page.locator("input:checked")).to_have_count(4)
    expect(page.locator("[data-chips] button")).to_have_text(["Clusters", "Energy", "Food", "South Coast"])


def test_every_count_is_what_its_box_would_show(visitor: Watched) -> None:
    """The number beside each value is the number of results after it alone was ticked in its facet."""
    page = visitor.open("search/?q=coast&kind=cluster")
    found(page)
    for facet in ("sector", "kind"):
        for name in [str(one.get_attribute("value")) for one in page.locator(f'input[name="{facet}"]').all()]:
            count = page.locator("li", has=box(page, facet, name)).last.locator("[data-count]").text_content()
            kind = "" if facet == "kind" else "&kind=cluster"
            other = visitor.open(f"search/?q=coast{kind}&{facet}={name}")
            assert str(len(found(other))) == count, (facet, name)
            page = visitor.open("search/?q=coast&kind=cluster")
            found(page)


def test_chips_take_filters_away(visitor: Watched) -> None:
    """A chip takes its filter away, `Clear filters` all of them, and the focus is never lost."""
    page = visitor.open("search/?q=coast&sector=energy&region=north")
    assert found(page) == ["cluster/alpha-energy"]
    page.get_by_role("button", name="Remove filter: Energy").press("Enter")
    expect(page).to_have_url(re.compile(r"\?q=coast&region=north$"))
    expect(page.get_by_role("button", name="Remove filter: North Coast")).to_be_focused()
    page.get_by_role("button", name="Clear filters").press("Enter")
    expect(page).to_have_url(re.compile(r"\?q=coast$"))
    expect(page.locator("[data-result-count]")).to_be_focused()
    page.go_back()
    expect(box(page, "region", "north")).to_be_checked()


def test_values_without_results_cannot_be_chosen(visitor: Watched) -> None:
    """A value that would leave nothing is switched off, and on again when it could be chosen."""
    page = visitor.open("search/?sector=food&kind=cluster")
    found(page)
    expect(box(page, "technology", "electrolysis")).to_be_disabled()
    expect(box(page, "technology", "sensors")).to_be_enabled()
    box(page, "sector", "energy").check()
    expect(box(page, "technology", "electrolysis")).to_be_enabled()


def test_more_results_are_shown_on_request(visitor: Watched) -> None:
    """Ten results are shown at first; the button adds ten and moves the focus to the first new one."""
    page = visitor.open("search/?kind=page")
    total = int(re.sub(r"\D", "", page.locator("[data-result-count]").text_content() or "") or 0) if found(page) else 0
    expect(results(page)).to_have_count(10)
    page.get_by_role("button", name="Show more results").click()
    expect(results(page)).to_have_count(min(20, total))
    expect(results(page).nth(10).get_by_role("link")).to_be_focused()


def test_results_without_a_query_are_sorted_by_name(visitor: Watched) -> None:
    """With filters only, clusters stand in the order of their names, those that ended last."""
    page = visitor.open("search/?kind=cluster")
    names = ["alpha-energy", "beta-health", "eta-bare", "epsilon-nasty", "zeta-food", "delta-ended", "gamma-mobility"]
    assert found(page) == [f"cluster/{name}" for name in names]


def test_number_of_results_is_announced_in_the_words_of_the_language(visitor: Watched) -> None:
    """The count is a status for screen readers, and its words follow the plural rules of the language."""
    page = visitor.open("ar/search/?q=Beta")
    status = page.locator("[data-result-count]")
    expect(status).to_have_attribute("role", "status")
    expect(status).to_have_text("نتيجة واحدة")


def test_name_in_another_language_says_so(visitor: Watched) -> None:
    """The name of a page without translation carries the language it is in."""
    page = visitor.open("de/search/?q=Training")
    assert found(page) == ["service/training-days"]
    expect(results(page).get_by_role("link")).to_have_attribute("lang", "en")


@pytest.mark.parametrize("blocked", ["**/pagefind.js", "**/pagefind-entry.json*", "**/*.pagefind", "**/*.pf_meta"])
def test_search_that_cannot_be_loaded_says_so(blocked: str, new_page: Open) -> None:
    """When a part of the index is missing, the page says so and links to the lists."""
    watched = new_page()
    watched.page.route(blocked, lambda route: route.abort())
    page = watched.open("search/?q=hydrogen")
    expect(page.get_by_role("alert")).to_contain_text("The search could not be loaded")
    page.get_by_role("alert").get_by_role("link", name="All clusters").click()
    expect(page).to_have_url(watched.root + "clusters/")
    assert [error for error in watched.errors if error.startswith("Uncaught")] == []
    watched.errors.clear()  # the browser itself reports what was blocked
