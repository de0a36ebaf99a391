# SPDX-License-Identifier: MIT
"""Promises of the lists: filters with true counts, a shareable address, a table to sort."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Watched

pytestmark = pytest.mark.browser

ALL = ["alpha-energy", "beta-health", "eta-bare", "epsilon-nasty", "zeta-food", "delta-ended", "gamma-mobility"]


def shown(page: Page) -> list[str]:
    """List the clusters or services that are visible as cards."""
    cards = page.locator("li[data-result]:not([hidden])").all()
    return [str(card.get_attribute("data-result")).partition("/")[2] for card in cards]


def box(page: Page, facet: str, value: str) -> Locator:
    """Find the box of one filter value."""
    return page.locator(f'input[name="{facet}"][value="{value}"]')


def test_directory_lists_all_clusters(visitor: Watched) -> None:
    """Without a filter all clusters are shown."""
    page = visitor.open("clusters/")
    assert shown(page) == ALL
    expect(page.locator("[data-result-count]")).to_have_text("7 clusters")


def test_filters_narrow_the_list_and_stand_in_the_address(visitor: Watched) -> None:
    """A tick narrows list, count and address at once; the address alone brings the same list back."""
    page = visitor.open("clusters/")
    box(page, "sector", "energy").check()
    box(page, "sector", "food").check()
    assert shown(page) == ["alpha-energy", "zeta-food", "delta-ended"]
    expect(page.locator("[data-result-count]")).to_contain_text("3")
    expect(page).to_have_url(re.compile(r"\?sector=energy&sector=food$"))
    page = visitor.open("clusters/?sector=energy&sector=food&region=south")
    assert shown(page) == ["alpha-energy", "zeta-food"]
    expect(box(page, "region", "south")).to_be_checked()


def test_counts_stay_true_while_choosing(visitor: Watched) -> None:
    """The number beside each value is what the list shows when it is the only tick of its facet."""
    page = visitor.open("clusters/?region=south")
    for value in ("health", "food", "digital"):
        count = page.locator("li", has=box(page, "sector", value)).last.locator("[data-count]").text_content()
        box(page, "sector", value).check()
        assert str(len(shown(page))) == count, value
        box(page, "sector", value).uncheck()


def test_chip_takes_its_filter_away(visitor: Watched) -> None:
    """Chips name the filters that are set, and each takes its own away."""
    page = visitor.open("clusters/?sector=health")
    assert shown(page) == ["beta-health"]
    page.get_by_role("button", name="Remove filter: Health").click()
    assert shown(page) == ALL


def test_unknown_value_in_the_address_is_passed_over(visitor: Watched) -> None:
    """A value that the list does not know filters nothing and breaks nothing."""
    assert shown(visitor.open("clusters/?sector=nonsense&colour=blue")) == ALL


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
    assert sorted(shown(page)) == ["export-desk", "training-days"]
    page.get_by_label("Hide examples from elsewhere").check()
    assert shown(page) == ["export-desk"]


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
