# SPDX-License-Identifier: MIT
"""Promises of the lists: filters with true counts, a shareable address, a table to sort."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Watched

pytestmark = pytest.mark.browser

ALL = ["alpha-energy", "beta-health", "eta-bare", "epsilon-nasty", "zeta-food"]


def shown(page: Page) -> list[str]:
    """List the clusters or services that are visible as cards."""
    cards = page.locator("li[data-result]:not([hidden])").all()
    return [str(card.get_attribute("data-result")).partition("/")[2] for card in cards]


def rows(page: Page) -> list[str]:
    """List the clusters in the order of the table."""
    lines = page.locator("table [data-row]:not([hidden])").all()
    return [str(line.get_attribute("data-row")).partition("/")[2] for line in lines]


def box(page: Page, facet: str, value: str) -> Locator:
    """Find the box of one filter value."""
    return page.locator(f'input[name="{facet}"][value="{value}"]')


def test_directory_lists_all_clusters(visitor: Watched) -> None:
    """Without a filter all clusters are shown."""
    page = visitor.open("clusters/")
    assert shown(page) == ALL
    expect(page.locator("[data-result-count]")).to_have_text("5 clusters")


def test_filters_narrow_the_list_and_stand_in_the_address(visitor: Watched) -> None:
    """A tick narrows list, count and address at once; the address alone brings the same list back."""
    page = visitor.open("clusters/")
    box(page, "sector", "energy").check()
    expect(page.locator("[data-result-count]")).to_have_text("1 of 5 clusters")
    box(page, "sector", "food").check()
    assert shown(page) == ["alpha-energy", "zeta-food"]
    expect(page.locator("[data-result-count]")).to_have_text("2 of 5 clusters")
    expect(page).to_have_url(re.compile(r"\?sector=energy&sector=food$"))
    page = visitor.open("clusters/?sector=energy&sector=food&region=south")
    assert shown(page) == ["alpha-energy", "zeta-food"]
    expect(box(page, "region", "south")).to_be_checked()


def test_counts_stay_true_while_choosing(visitor: Watched) -> None:
    """The number beside each value is what the list shows when it is the only tick of its facet."""
    page = visitor.open("clusters/?region=south")
    for value in ("energy", "health", "food"):
        count = page.locator("li", has=box(page, "sector", value)).last.locator("[data-count]").text_content()
        box(page, "sector", value).check()
        assert str(len(shown(page))) == count, value
        box(page, "sector", value).uncheck()


def test_values_without_results_are_disabled(visitor: Watched) -> None:
    """What would lead to nothing cannot be ticked; a tick that is set can always be taken away."""
    page = visitor.open("clusters/?region=south&sector=digital")
    expect(page.locator("[data-result-none]")).to_be_visible()
    expect(box(page, "sector", "digital")).to_be_enabled()
    expect(box(page, "country", "no")).to_be_disabled()
    box(page, "sector", "digital").uncheck()
    expect(box(page, "sector", "digital")).to_be_enabled()
    box(page, "sector", "food").focus()
    expect(box(page, "sector", "digital")).to_be_disabled()


def test_all_filters_are_cleared_at_once(visitor: Watched) -> None:
    """One button takes all filters away and leaves the reader at the number of results."""
    page = visitor.open("clusters/?sector=health&region=north#table")
    page.get_by_role("button", name="Clear filters").click()
    assert shown(page) == ALL
    expect(page.locator("[data-result-count]")).to_be_focused()
    expect(page).to_have_url(re.compile(r"clusters/#table$"))


def test_other_scripts_hear_what_is_shown(visitor: Watched) -> None:
    """Each change tells which results are shown, for the map and the comparison."""
    page = visitor.open("clusters/")
    page.evaluate("""() => document.addEventListener("showcase:filtered", (event) => {
        window.heard = { keys: [...event.detail.keys], isFiltered: event.detail.isFiltered };
    })""")
    box(page, "sector", "health").check()
    assert page.evaluate("window.heard") == {"keys": ["cluster/beta-health"], "isFiltered": True}
    box(page, "sector", "health").uncheck()
    assert page.evaluate("[window.heard.keys.length, window.heard.isFiltered]") == [5, False]


def test_map_shows_what_the_list_shows(visitor: Watched) -> None:
    """The third view is a map, filtered by the address and by each further choice."""
    page = visitor.open("clusters/?sector=health#map")
    expect(page.get_by_role("link", name="Map", exact=True)).to_have_attribute("aria-current", "true")
    points = page.locator("[data-point]:visible, [data-group]:visible")
    expect(points).to_have_count(1)
    box(page, "sector", "health").uncheck()
    expect(points).not_to_have_count(1)


def test_letters_lead_to_names(visitor: Watched) -> None:
    """The alphabetical index leads to the first name of a letter, and rests while the list stands otherwise."""
    page = visitor.open("clusters/")
    letters = page.get_by_role("navigation", name="By first letter")
    letters.get_by_role("link", name="Z").click()
    expect(page.locator("[data-result]:target")).to_have_attribute("data-result", "cluster/zeta-food")
    box(page, "sector", "food").check()
    expect(letters).to_be_hidden()
    box(page, "sector", "food").uncheck()
    expect(letters).to_be_visible()
    page.locator("[data-sort]").first.select_option("members")
    expect(letters).to_be_hidden()


def test_letters_and_order_stand_only_where_they_help(visitor: Watched) -> None:
    """Letters lead to cards, so table and map have none; a map has no order either."""
    page = visitor.open("clusters/")
    letters, order = page.locator("[data-letters]"), page.get_by_role("combobox", name="Sort")
    for view, has_letters, has_order in (("Table", False, True), ("Map", False, False), ("Cards", True, True)):
        page.get_by_role("link", name=view, exact=True).click()
        expect(letters).to_be_visible(visible=has_letters)
        expect(order).to_be_visible(visible=has_order)


def test_chip_takes_its_filter_away(visitor: Watched) -> None:
    """Chips name the filters that are set, and each takes its own away."""
    page = visitor.open("clusters/?sector=health")
    assert shown(page) == ["beta-health"]
    page.get_by_role("button", name="Remove filter: Health").click()
    assert shown(page) == ALL


def test_unknown_value_in_the_address_is_passed_over(visitor: Watched) -> None:
    """A value that the list does not know filters nothing and breaks nothing; what it does know still holds."""
    assert shown(visitor.open("clusters/?sector=nonsense&colour=blue&region=%22%5D%3Cb%3E&sector=")) == ALL
    expect(visitor.page).to_have_url(re.compile(r"clusters/\?colour=blue$"))
    page = visitor.open("clusters/?sector=nonsense&sector=health")
    assert shown(page) == ["beta-health"]
    expect(page.locator("[data-chips] button")).to_have_count(1)
    box(page, "sector", "food").check()
    expect(page).to_have_url(re.compile(r"\?sector=health&sector=food$"))


@pytest.mark.parametrize("path, left", [
    ("clusters/?sector=nonsense", "clusters/"),
    ("clusters/?sector=nonsense&sector=health&compare=alpha-energy&sort=members#table",
     "clusters/?sort=members&sector=health&compare=alpha-energy#table"),
    ("clusters/?region=south&sector=health", "clusters/?region=south&sector=health"),
    ("services/?kind=nonsense&origin=here", "services/?origin=here"),
    ("search/?q=food&sector=nonsense&sort=name&compare=alpha-energy", "search/?q=food&sort=name&compare=alpha-energy"),
])  # fmt: skip
def test_unknown_value_leaves_the_address(visitor: Watched, path: str, left: str) -> None:
    """Whoever passes the address on does not pass on what filters nothing; all else in it stays as it is."""
    page = visitor.open("clusters/")
    steps = page.evaluate("history.length")
    page = visitor.open(path)
    expect(page).to_have_url(re.compile(f"/{re.escape(left)}$"))
    assert page.evaluate("history.length") == steps + 1


def test_table_is_sorted_by_its_heads(visitor: Watched) -> None:
    """A click on a head sorts by it, a second one turns round, and what is not known stays last."""
    page = visitor.open("clusters/#table")
    rows = page.locator("table [data-row]")
    expect(rows.first).to_be_visible()
    head = page.get_by_role("columnheader", name="Members")
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    expect(rows.first).to_have_attribute("data-row", "cluster/epsilon-nasty")
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "descending")
    order = [str(row.get_attribute("data-row")).partition("/")[2] for row in rows.all()]
    assert order[:3] == ["alpha-energy", "beta-health", "epsilon-nasty"]


def test_services_are_filtered_like_clusters(visitor: Watched) -> None:
    """The catalogue of services has filters of its own, and examples from elsewhere can be hidden."""
    page = visitor.open("services/?offered_to=cluster_management")
    assert sorted(shown(page)) == ["coast-brand-kit", "export-desk", "finance-workshops", "training-days"]
    page.get_by_label("Hide examples from elsewhere").check()
    assert sorted(shown(page)) == ["coast-brand-kit", "export-desk", "finance-workshops"]


def test_back_undoes_one_filter_at_a_time(visitor: Watched) -> None:
    """Every tick is one step of the history."""
    page = visitor.open("clusters/")
    box(page, "sector", "energy").check()
    box(page, "sector", "food").check()
    page.go_back()
    expect(box(page, "sector", "food")).not_to_be_checked()
    assert shown(page) == ["alpha-energy"]
    page.go_back()
    assert shown(page) == ALL


def test_cards_and_table_stand_in_the_same_order(visitor: Watched) -> None:
    """The select sorts both, the newest or the largest first and what is not known last, and the address keeps it."""
    page = visitor.open("clusters/")
    select = page.get_by_role("combobox", name="Sort")
    select.select_option("members")
    expect(page).to_have_url(re.compile(r"\?sort=members$"))
    assert shown(page)[:3] == ["alpha-energy", "beta-health", "epsilon-nasty"]
    assert rows(page) == shown(page)
    select.select_option("newest")
    expect(page).to_have_url(re.compile(r"\?sort=newest$"))
    years = [row.locator("td").nth(2).inner_text() for row in page.locator("table [data-row]").all()]
    known = [year for year in years if year]
    assert known == sorted(known, reverse=True)
    assert years == known + [""] * (len(years) - len(known))
    assert rows(page) == shown(page)
    select.select_option("name")
    assert shown(page) == rows(page) == ALL
    expect(page).to_have_url(re.compile(r"clusters/$"))
    page.go_back()
    expect(select).to_have_value("newest")


@pytest.mark.parametrize("query, first, chosen", [
    ("sort=members", "alpha-energy", "members"),
    ("sort=members&order=desc", "alpha-energy", "members"),
    ("sort=members&order=asc", "epsilon-nasty", ""),
    ("sort=since&order=desc", "beta-health", "newest"),
    ("sort=newest", "beta-health", "newest"),
    ("sort=name&order=desc", ALL[-1], ""),
    ("sort=relevance", ALL[0], "name"),
    ("sort=__proto__", ALL[0], "name"),
])  # fmt: skip
def test_order_in_the_address_is_followed(visitor: Watched, query: str, first: str, chosen: str) -> None:
    """Both the words of the select and the columns of the table are understood; others are passed over."""
    page = visitor.open(f"clusters/?{query}")
    assert shown(page)[0] == first
    assert rows(page) == shown(page)
    expect(page.locator("[data-sort]").first).to_have_js_property("value", chosen)


def test_order_of_the_table_stands_in_the_address(visitor: Watched) -> None:
    """The address brings the same order back, and what it does not know is passed over."""
    page = visitor.open("clusters/#table")
    button = page.get_by_role("columnheader", name="Members").get_by_role("button")
    button.click()
    button.click()
    expect(page).to_have_url(re.compile(r"\?sort=members&order=desc#table$"))
    page = visitor.open("clusters/?sort=members&order=desc#table")
    expect(page.locator("table [data-row]").first).to_have_attribute("data-row", "cluster/alpha-energy")
    page = visitor.open("clusters/?sort=nonsense#table")
    expect(page.get_by_role("columnheader", name="Cluster")).to_have_attribute("aria-sort", "ascending")


def test_another_language_keeps_the_filters(visitor: Watched) -> None:
    """The links to other languages carry what is chosen."""
    page = visitor.open("clusters/?sector=energy#table")
    link = page.locator(".language-links__link:not([aria-current])").first
    link.dispatch_event("focus")
    assert str(link.get_attribute("href")).endswith("?sector=energy#table")
