# SPDX-License-Identifier: MIT
"""Promises of lists with several pages: filters and orders reach the clusters of all of them."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Open, Watched
from tests.browser.long_site import COUNT, GERMAN
from tests.browser.test_directory import box, rows

pytestmark = pytest.mark.browser

AT_ONCE = 60
FINDER = re.compile(r"/finder/en/")
READ_YEARS = """async () => {
    const script = document.querySelector('script[src*="/directory."]').src;
    const textOf = async (name) => (await fetch(new URL(name, script))).text();
    const list = (await textOf(script)).match(/found_list\\.\\w+\\.js/)[0];
    const { readFinder } = await import(new URL((await textOf(list)).match(/finder_file\\.\\w+\\.js/)[0], script));
    const base = document.querySelector("[data-finder]").dataset.finder;
    const { entries } = await readFinder(new URL(base, location.href).href);
    return entries.map((entry) => [entry.key, entry.year ?? 0]);
}"""


def found(page: Page) -> list[str]:
    """List the results that are shown in place of the page."""
    return [str(item.get_attribute("data-result")) for item in page.locator("[data-results] > li").all()]


def number_said(page: Page) -> int:
    """Read the number of results that the page says."""
    return int(re.findall(r"\d+", page.locator("[data-result-count]").inner_text())[0])


def test_first_page_is_plain(long_visitor: Watched) -> None:
    """Without a filter the page is shown as it was served, and no finder is loaded for it."""
    page = long_visitor.open("clusters/")
    expect(page.locator("[data-result-count]")).to_have_text(f"{COUNT} clusters")
    expect(page.locator("#cards > li").first).to_be_visible()
    expect(page.locator("[data-found]")).to_be_hidden()
    expect(page.get_by_role("navigation", name="Pages of this list")).to_be_visible()
    assert not [url for url in long_visitor.requests if FINDER.search(url)]


def test_filter_reaches_all_pages(long_visitor: Watched) -> None:
    """A tick brings the clusters of all pages in order, sixty at a time, and its count is what is shown."""
    page = long_visitor.open("clusters/")
    served_count = page.locator("li", has=box(page, "region", "north")).last.locator("[data-count]").inner_text()
    box(page, "region", "north").check()
    expect(page.locator("[data-result-count]")).to_have_text(f"{served_count} of {COUNT} clusters")
    expect(page.locator("#cards")).to_be_hidden()
    expect(page.get_by_role("navigation", name="Pages of this list")).to_be_hidden()
    assert len(found(page)) == AT_ONCE
    names = page.locator("[data-results] > li > h3 > a").all_text_contents()
    assert names == sorted(names)
    page.get_by_role("button", name="Show more").click()
    assert len(found(page)) == min(2 * AT_ONCE, int(served_count))
    expect(page.locator("[data-results] > li").nth(AT_ONCE).get_by_role("link").first).to_be_focused()
    box(page, "region", "north").uncheck()
    expect(page.locator("#cards > li").first).to_be_visible()
    expect(page.locator("[data-result-count]")).to_have_text(f"{COUNT} clusters")


def test_filters_of_a_paged_list_stand_in_the_address(long_visitor: Watched) -> None:
    """The address alone brings the same results, from any page of the list, and back leads to the list."""
    page = long_visitor.open("clusters/page/2/?sector=energy&stage=mature")
    expect(page.locator("[data-results] > li").first).to_be_visible()
    results, total = found(page), number_said(page)
    assert total == len(results)
    page = long_visitor.open("clusters/?stage=mature")
    expect(page.locator("[data-results] > li").first).to_be_visible()
    box(page, "sector", "energy").check()
    expect(page.locator("[data-result-count]")).to_have_text(f"{total} of {COUNT} clusters")
    assert found(page) == results
    page.go_back()
    expect(page.locator("[data-result-count]")).not_to_have_text(f"{total} of {COUNT} clusters")


def test_order_reaches_all_pages(long_visitor: Watched) -> None:
    """The newest of all pages come first; heads of the table, which see one page, do not sort."""
    page = long_visitor.open("clusters/")
    expect(page.locator("[data-column] button")).to_have_count(0)
    page.get_by_role("combobox", name="Sort").select_option("newest")
    expect(page.locator("[data-results] > li")).to_have_count(AT_ONCE)
    years = dict(page.evaluate(READ_YEARS))
    shown = [years[key] for key in found(page)]
    assert shown == sorted(years.values(), reverse=True)[:AT_ONCE]
    expect(page).to_have_url(re.compile(r"\?sort=newest$"))


def test_page_of_a_value_keeps_to_its_clusters(long_visitor: Watched) -> None:
    """On the pages of a facet value the filters choose among its own clusters."""
    page = long_visitor.open("countries/de/")
    expect(page.locator("[data-result-count]")).to_have_text(f"{GERMAN} clusters")
    expect(box(page, "country", "no")).to_have_count(0)
    box(page, "sector", "wood").check()
    expect(page.locator("[data-results] > li").first).to_be_visible()
    expect(page.locator("[data-result-count]")).to_have_text(re.compile(rf" of {GERMAN} clusters$"))
    assert number_said(page) == len(found(page))
    numbers = [int(key.rpartition("-")[2]) for key in found(page)]
    assert max(numbers) < GERMAN


def test_letters_lead_across_pages(long_visitor: Watched) -> None:
    """The alphabetical index of a paged list leads to the page that has the letter."""
    page = long_visitor.open("clusters/")
    page.get_by_role("navigation", name="By first letter").get_by_role("link", name="M").click()
    expect(page).to_have_url(re.compile(r"clusters/page/2/#"))
    expect(page.locator("[data-result]:target")).to_be_visible()


def test_choice_of_a_comparison_goes_along(long_visitor: Watched) -> None:
    """What is to be compared stays chosen while one filters, sorts, turns pages and follows a letter."""
    page = long_visitor.open("clusters/")
    page.locator("#cards .compare-toggle").nth(1).click()
    said = page.locator("[data-compare-words]").inner_text()
    box(page, "region", "north").check()
    page.get_by_role("combobox", name="Sort").select_option("newest")
    expect(page.locator("[data-results] > li").first).to_be_visible()
    page.locator("[data-results] .compare-toggle").first.click()
    expect(page).to_have_url(re.compile(r"\?region=north&sort=newest&compare=.+&compare="))
    expect(page.locator("[data-compare-words]")).to_contain_text("2 of 4 chosen")
    page.go_back()
    page.go_back()
    expect(page.locator("[data-compare-words]")).to_contain_text("2 of 4 chosen")
    page.get_by_role("link", name="Next").click()
    expect(page).to_have_url(re.compile(r"page/2/\?compare=.+&compare="))
    expect(page.locator("[data-compare-words]")).to_contain_text(said.partition(": ")[2])
    page.get_by_role("navigation", name="By first letter").get_by_role("link", name="A").click()
    expect(page).to_have_url(re.compile(r"clusters/\?compare=.+&compare=.+#letter-a$"))
    expect(page.locator("[data-compare-words]")).to_contain_text("2 of 4 chosen")


def test_view_goes_along_from_page_to_page(long_visitor: Watched) -> None:
    """Who reads the table goes on reading it on the next page."""
    page = long_visitor.open("clusters/#table")
    page.get_by_role("link", name="Next").click()
    expect(page).to_have_url(re.compile(r"page/2/#table$"))
    expect(page.locator("table")).to_be_visible()
    page.get_by_role("link", name="Cards").click()
    page.get_by_role("link", name="Previous").click()
    expect(page).to_have_url(re.compile(r"clusters/(#cards)?$"))


def test_switch_never_names_a_view_that_is_not_there(long_visitor: Watched) -> None:
    """The table knows one page only: with a filter the list stands in its place, and the switch says so."""
    page = long_visitor.open("clusters/?sector=energy#table")
    expect(page.locator("[data-results] > li").first).to_be_visible()
    expect(page.locator("#table")).to_be_hidden()
    expect(page.locator("[data-view=table]")).not_to_have_attribute("aria-current", "true")
    box(page, "sector", "energy").uncheck()
    expect(page.locator("[data-view=table]")).to_have_attribute("aria-current", "true")


def test_filter_that_cannot_choose_is_closed(long_visitor: Watched) -> None:
    """A group with one value, which all have, is there but does not take up room."""
    page = long_visitor.open("countries/de/")
    expect(page.locator("details[data-facet=region]")).to_have_attribute("open", "")
    expect(page.locator("details[data-facet=country]")).not_to_have_attribute("open", "")


def test_first_values_of_a_long_filter_are_the_most_frequent(long_visitor: Watched) -> None:
    """Of many values those with the most clusters are to be seen at once."""
    page = long_visitor.open("clusters/")
    group = page.locator("details[data-facet=technology]")
    first = [int(count) for count in group.locator("fieldset > ul [data-count]").all_inner_texts()]
    rest = [int(count) for count in group.locator(".fold [data-count]").all_text_contents()]
    assert len(first) == 8
    assert first == sorted(first, reverse=True)
    assert first[-1] >= max(rest)


def test_long_facet_is_narrowed_by_typing(long_visitor: Watched) -> None:
    """A facet of many values has a field that finds one among them."""
    page = long_visitor.open("clusters/")
    group = page.locator("details[data-facet=technology]")
    field = group.get_by_role("searchbox", name="Find a value: Technology")
    field.fill("THOD 2")
    expect(group.locator("li:not([hidden])")).to_have_count(11)
    expect(box(page, "technology", "method-29")).to_be_visible()
    field.fill("xyz")
    expect(group.get_by_role("status")).to_have_text("No such value")
    field.fill("")
    expect(group.locator("li:not([hidden])")).to_have_count(30)
    expect(box(page, "technology", "method-29")).to_be_hidden()


@pytest.mark.parametrize("fault", ["missing", "broken"])
def test_list_stays_usable_without_its_finder(long_visitor: Watched, fault: str) -> None:
    """When the finder cannot be loaded the page says so, links to the search, and keeps its list."""
    page = long_visitor.page

    def fail(route: Route) -> None:
        if fault == "missing":
            route.fulfill(status=404, body="")
        else:
            route.fulfill(status=200, content_type="application/json", body='{"format": 1, "names"')

    page.route(FINDER, fail)
    long_visitor.open("clusters/?sector=energy")
    notice = page.get_by_role("alert")
    expect(notice).to_contain_text("could not be loaded")
    expect(notice.get_by_role("link")).to_have_attribute("href", re.compile("search/$"))
    expect(page.locator("#cards > li").first).to_be_visible()
    expect(box(page, "sector", "energy")).to_be_checked()
    long_visitor.errors[:] = [error for error in long_visitor.errors if "404" not in error]
    page.unroute(FINDER)
    box(page, "sector", "wood").check()
    expect(page.locator("[data-results] > li").first).to_be_visible()
    expect(notice).to_be_hidden()


def test_paged_list_works_without_a_script(new_page: Open, long_root: str) -> None:
    """Without JavaScript the pages of the list follow each other."""
    page = new_page(address=long_root, java_script_enabled=False).open("clusters/")
    assert page.locator("#cards > li").count() == 200
    page.get_by_role("link", name="Next").click()
    assert page.locator("#cards > li").count() == COUNT - 200
    assert len(rows(page)) == COUNT - 200
