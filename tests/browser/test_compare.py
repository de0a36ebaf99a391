# SPDX-License-Identifier: MIT
"""Promises of the comparison: from a list to clusters side by side and back, by address, by keyboard, on paper."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Open, Watched

pytestmark = pytest.mark.browser

RUN = "options => axe.run({...options, resultTypes: ['violations']})"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
TWO = "compare/?c=alpha-energy&c=beta-health"


def heads(page: Page) -> Locator:
    """Find the names over the columns."""
    return page.locator(".comparison__head > a")


def cell(page: Page, row: str, column: int = 0) -> Locator:
    """Find what a cluster says in a row."""
    return page.locator(f'[data-compare-row="{row}"] td').nth(column)


def toggle(page: Page, name: str) -> Locator:
    """Find the button on the card of a cluster."""
    return page.locator("#cards").get_by_role("button", name=f"Compare {name}", exact=True)


def test_choice_in_a_list_leads_to_the_comparison_and_back(visitor: Watched) -> None:
    """What is chosen stands in the address beside the filters, is compared, and is still chosen after going back."""
    page = visitor.open("clusters/?region=south")
    toggle(page, "Beta Health").click()
    toggle(page, "Alpha Energy").click()
    bar = page.get_by_role("region", name="Comparison")
    expect(bar).to_contain_text("2 of 4 chosen: Beta Health and Alpha Energy")
    expect(page).to_have_url(re.compile(r"\?region=south&compare=beta-health&compare=alpha-energy$"))
    bar.get_by_role("link", name="Compare").click()
    expect(page).to_have_url(re.compile(r"/compare/\?c=beta-health&c=alpha-energy$"))
    expect(heads(page)).to_have_text(["Beta Health", "Alpha Energy"])
    page.go_back()
    expect(toggle(page, "Alpha Energy")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("[data-compare-words]")).to_contain_text("Beta Health and Alpha Energy")


def test_choice_survives_filters_and_can_be_cleared(visitor: Watched) -> None:
    """Setting a filter and going back keep the choice; clearing takes it out of the address."""
    page = visitor.open("clusters/")
    toggle(page, "Beta Health").click()
    page.goto(visitor.root + "clusters/?compare=beta-health&compare=nonsense&compare=%3Cb%3E&region=south")
    page.locator('input[name="region"][value="south"]').evaluate("box => box.click()")
    expect(page).to_have_url(re.compile(r"\?compare=beta-health$"))
    page.go_back()
    expect(page).to_have_url(re.compile(r"region=south"))
    expect(page.locator("[data-compare-words]")).to_have_text("1 of 4 chosen: Beta Health")
    page.get_by_role("button", name="Clear", exact=True).click()
    expect(page.get_by_role("region", name="Comparison")).to_be_hidden()
    expect(page).not_to_have_url(re.compile("compare="))
    expect(toggle(page, "Beta Health")).to_be_focused()


def test_at_most_four_can_be_chosen(visitor: Watched) -> None:
    """A fifth one is refused in words; nothing else changes."""
    page = visitor.open("clusters/")
    buttons = page.locator("#cards .compare-toggle")
    for number in range(4):
        buttons.nth(number).click()
    expect(page.locator("[data-compare-words]")).to_contain_text("4 of 4 chosen")
    buttons.nth(4).click()
    expect(page.locator("[data-compare-said]")).to_contain_text("At most four")
    expect(buttons.nth(4)).to_have_attribute("aria-pressed", "false")
    assert page.url.count("compare=") == 4


def test_results_of_the_search_can_be_chosen(visitor: Watched) -> None:
    """Clusters that a script found have the button too, and the choice stays while one goes on searching."""
    page = visitor.open("search/?q=alpha")
    found = page.locator('[data-result="cluster/alpha-energy"] .compare-toggle')
    found.click()
    expect(page).to_have_url(re.compile("compare=alpha-energy"))
    page.locator("main input[name=q]").fill("beta")
    page.locator('[data-result="cluster/beta-health"] .compare-toggle').click()
    expect(page.locator("[data-compare-words]")).to_contain_text("2 of 4 chosen")
    expect(page).to_have_url(re.compile("compare=alpha-energy&compare=beta-health"))
    page.reload()
    expect(page.locator("[data-compare-words]")).to_contain_text("Alpha Energy and Beta Health")


def test_rows_of_the_table_have_the_button(visitor: Watched) -> None:
    """The table offers the same choice in a column of its own; names of rows stay names, and heads still sort."""
    page = visitor.open("clusters/#table")
    row = page.locator('[data-row="cluster/beta-health"]')
    row.get_by_role("button", name="Compare Beta Health").click()
    expect(page.locator("[data-compare-words]")).to_contain_text("Beta Health")
    expect(row.get_by_role("rowheader")).to_have_accessible_name("Beta Health")
    expect(page.get_by_role("columnheader").last).to_have_text("Compare")
    expect(page.get_by_role("columnheader").last.get_by_role("button")).to_have_count(0)
    page.get_by_role("columnheader", name="Label").get_by_role("button").click()
    expect(page.locator("table [data-row]").first).to_have_attribute("data-row", "cluster/alpha-energy")


def test_address_alone_brings_the_comparison(visitor: Watched) -> None:
    """A shared address shows the same columns, with words, links and languages as on the profiles."""
    page = visitor.open(TWO)
    expect(heads(page)).to_have_text(["Alpha Energy", "Beta Health"])
    expect(cell(page, "members")).to_contain_text("120")
    expect(cell(page, "legal-form", 1)).to_have_text("not stated")
    link = cell(page, "services").get_by_role("link").first
    expect(link).to_have_attribute("href", re.compile(r"/services/hydrogen-forum/$"))
    page = visitor.open("ar/" + TWO)
    expect(cell(page, "summary", 1).locator('[lang="en"][dir="ltr"]')).to_have_count(1)
    assert page.locator(".comparison .language-mark, .comparison svg").count() == 0


def test_profile_and_page_made_at_build_time_say_the_same(visitor: Watched) -> None:
    """What the script takes from the profiles is what the build writes into the comparison of a facet value."""
    read = """() => [...document.querySelectorAll("[data-compare-row]")].map((row) =>
        [...row.cells].map((cell) => cell.innerText.replace(/\\s+/g, " ").trim()))"""
    page = visitor.open("compare/technologies/sensors/")
    expect(heads(page)).to_have_count(3)
    made = page.evaluate(read)
    page.get_by_role("link", name="Choose other clusters").click()
    expect(heads(page)).to_have_count(3)
    assert page.evaluate(read) == made


def test_columns_are_removed_and_added_by_keyboard(visitor: Watched) -> None:
    """Removing and adding change the address, each is one step of the history, and the focus is never lost."""
    page = visitor.open(TWO)
    page.get_by_role("button", name="Remove Alpha Energy from the comparison").press("Enter")
    expect(heads(page)).to_have_text(["Beta Health"])
    expect(page.locator("[data-compare-status]")).to_contain_text("Choose another cluster")
    expect(page.get_by_role("button", name="Remove Beta Health from the comparison")).to_be_focused()
    page.get_by_label("Add a cluster").select_option("zeta-food")
    page.get_by_role("button", name="Add", exact=True).press("Enter")
    expect(heads(page)).to_have_text(["Beta Health", "Zeta Food"])
    expect(page).to_have_url(re.compile(r"\?c=beta-health&c=zeta-food$"))
    page.go_back()
    expect(heads(page)).to_have_text(["Beta Health"])
    page.go_back()
    expect(heads(page)).to_have_text(["Alpha Energy", "Beta Health"])
    page.reload()
    expect(heads(page)).to_have_text(["Alpha Energy", "Beta Health"])


def test_strange_addresses_are_told_in_words(visitor: Watched) -> None:
    """Unknown and unfit identifiers are named, a fifth cluster is left out, and nothing breaks."""
    page = visitor.open("compare/?c=alpha-energy&c=nobody&c=..%2F..%2Fx&c=%3Cimg%20src%3Dx%3E&c=beta-health")
    expect(heads(page)).to_have_count(2)
    expect(page.locator("[data-compare-status]")).to_contain_text("no cluster has this identifier: nobody")
    assert page.locator(".comparison img, [data-compare-status] img").count() == 0
    ids = ["alpha-energy", "beta-health", "eta-bare", "epsilon-nasty", "zeta-food"]
    page = visitor.open("compare/?" + "&".join(f"c={name}" for name in ids))
    expect(heads(page)).to_have_count(4)
    expect(page.locator("[data-compare-status]")).to_contain_text("Only the first four")
    expect(page.get_by_label("Add a cluster")).to_be_hidden()
    page = visitor.open("compare/")
    expect(page.locator("[data-compare-status]")).to_have_text("No cluster is chosen yet.")
    expect(page.locator(".comparison")).to_be_hidden()


def test_rows_that_are_the_same_can_be_hidden(visitor: Watched) -> None:
    """The switch hides what all have in common, says what that is, and stands in the address."""
    page = visitor.open(TWO)
    expect(heads(page)).to_have_count(2)
    switch = page.get_by_role("button", name="Only differences")
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", "true")
    expect(page.locator('[data-compare-row="country"]')).to_be_hidden()
    expect(page.locator('[data-compare-row="members"]')).to_be_visible()
    expect(page.locator("[data-compare-status]")).to_contain_text("Country")
    page.reload()
    expect(page.locator('[data-compare-row="country"]')).to_be_hidden()
    page = visitor.open("compare/technologies/sensors/")
    page.get_by_role("button", name="Only differences").click()
    expect(page.locator('[data-compare-row="members"]')).to_be_visible()


def test_missing_finder_leaves_the_comparison(new_page: Open) -> None:
    """Without the names of all clusters the chosen ones are compared all the same; only adding is not offered."""
    watched = new_page()
    watched.page.route("**/finder/**", lambda route: route.fulfill(status=200, body="nonsense"))
    page = watched.open(TWO)
    expect(heads(page)).to_have_count(2)
    expect(page.get_by_label("Add a cluster")).to_be_hidden()


def test_without_scripts_the_list_leads_to_its_first_four(new_page: Open) -> None:
    """A page of a facet value links to a filled comparison; the page of any choice explains and lists such pages."""
    watched = new_page(java_script_enabled=False)
    page = watched.open("technologies/sensors/")
    page.locator('a[href*="compare/technologies/sensors/"]').click()
    expect(heads(page)).to_have_text(["Alpha Energy", "Beta Health", "Zeta Food"])
    expect(cell(page, "country", 2)).to_have_text("Norway")
    page = watched.open("clusters/alpha-energy/")
    page.get_by_role("link", name="Compare with others").click()
    expect(page.locator("noscript p")).to_be_visible()
    page.get_by_text("Technology", exact=True).click()
    page.get_by_role("link", name="Sensors").click()
    expect(heads(page)).to_have_count(3)


def test_paper_has_no_buttons(visitor: Watched) -> None:
    """In print the table stands alone: no buttons, forms or fixed bars."""
    page = visitor.open(TWO)
    expect(heads(page)).to_have_count(2)
    page.emulate_media(media="print")
    assert page.locator("main button:visible, main form:visible, main .link-row:visible").count() == 0
    expect(page.locator(".comparison")).to_be_visible()
    page.emulate_media(media="screen")
    page = visitor.open("clusters/?compare=alpha-energy")
    expect(page.locator(".compare-bar")).to_be_visible()
    page.emulate_media(media="print")
    assert page.locator(".compare-bar:visible, .compare-toggle:visible").count() == 0


@pytest.mark.parametrize("tag, width", [("", 1280), ("", 320), ("ar/", 320)])
def test_axe_finds_nothing_once_it_is_filled(tag: str, width: int, new_page: Open, repository: Path) -> None:
    """The filled comparison and a list with chosen clusters have no violation, and nothing sticks out sideways."""
    watched = new_page(bypass_csp=True, viewport={"width": width, "height": 800})
    found: list[Any] = []
    for path, ready in ((TWO, ".comparison__head"), ("clusters/?compare=alpha-energy", ".compare-bar:visible")):
        page = watched.open(tag + path)
        page.locator(ready).first.wait_for()
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
        page.add_script_tag(path=repository / "node_modules/axe-core/axe.min.js")
        result = page.evaluate(RUN, {"runOnly": {"type": "tag", "values": TAGS}})
        found += [(path, one["id"], node["html"][:150]) for one in result["violations"] for node in one["nodes"][:3]]
    assert found == []
