# SPDX-License-Identifier: MIT
"""Promises of the search field on every page: a key leads to it, and it suggests while one types."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PREFIXES, Open, Watched
from tests.browser.page_kinds import KINDS, LOCALES

pytestmark = pytest.mark.browser

HEADER = "#site-search"


def options(page: Page) -> Locator:
    """Find the suggestions."""
    return page.get_by_role("option")


def typed(page: Page, text: str) -> Locator:
    """Type into the field of the header and wait for suggestions; gives the field."""
    field = page.locator(HEADER)
    field.click()
    field.press_sequentially(text, delay=20)
    expect(options(page).first).to_be_visible()
    return field


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"search", "results"}))
def test_every_page_has_a_search_field(kind: str, visitor: Watched) -> None:
    """Every page can be searched from; searches and their fields have names and ids of their own."""
    page = visitor.open(KINDS[kind])
    expect(page.locator(HEADER)).to_be_visible()
    names = page.get_by_role("search").evaluate_all("all => all.map(one => one.ariaLabel)")
    ids = page.locator("form[role=search] input[name=q]").evaluate_all("all => all.map(one => one.id)")
    assert len(set(names)) == len(names) == len(set(ids)) == len(ids)
    page.locator(HEADER).fill("Alpha Energy")
    page.locator(HEADER).press("Enter")
    expect(page).to_have_url(visitor.root + "search/?q=Alpha+Energy")
    expect(page.locator("li[data-result]").first).to_have_attribute("data-result", "cluster/alpha-energy")


def test_narrow_screens_have_a_link_instead(new_page: Open) -> None:
    """On a small screen a sign in the header leads to the search page, with and without a script."""
    for has_script in (True, False):
        watched = new_page(viewport={"width": 320, "height": 640}, java_script_enabled=has_script)
        page = watched.open("clusters/")
        expect(page.locator(HEADER)).to_be_hidden()
        page.get_by_role("banner").get_by_role("link", name="Search", exact=True).click()
        expect(page).to_have_url(watched.root + "search/")


def test_page_for_unknown_addresses_can_be_searched(visitor: Watched) -> None:
    """The page for unknown addresses suggests from the root of the site, wherever it is shown."""
    page = visitor.page
    root = visitor.root.replace(PREFIXES[0], PREFIXES[1])
    page.goto(root + "404.html")
    typed(page, "Alpha")
    options(page).first.click()
    expect(page).to_have_url(root + "clusters/alpha-energy/")


def test_suggestions_are_names_and_then_topics(visitor: Watched) -> None:
    """Clusters and services come first, then terms with the number of their clusters; nothing is chosen yet."""
    page = visitor.open("region/")
    field = typed(page, "hydrogen")
    expect(field).to_have_attribute("aria-expanded", "true")
    assert field.get_attribute("aria-activedescendant") is None
    expect(page.get_by_role("group", name="Topics").get_by_role("option").first).to_contain_text("1 cluster")
    expect(options(page).first).to_contain_text("Hydrogen forum")
    expect(page.locator(".site-search [role=status]")).to_have_text(re.compile(r"^\d suggestions$"))


def test_only_names_are_loaded_and_not_before_the_field_is_used(visitor: Watched) -> None:
    """A page loads nothing of the search; the field loads names, and never summaries or the full text."""
    page = visitor.open("region/")
    assert [url for url in visitor.requests if "suggest" in url or "finder" in url] == []
    typed(page, "alpha")
    loaded = [url for url in visitor.requests if "/finder/" in url or "/pagefind/" in url]
    assert [re.sub(r"\.\w+\.json$", "", url.rpartition("/")[2]) for url in loaded] == ["current.json", "names"]


def test_keys_go_through_suggestions(visitor: Watched) -> None:
    """Down and Up move and come back to the field, which keeps the focus and its words; Enter opens the choice."""
    page = visitor.open("region/")
    field = typed(page, "hydrogen")
    total = options(page).count()
    field.press("ArrowDown")
    expect(options(page).first).to_have_attribute("aria-selected", "true")
    assert field.get_attribute("aria-activedescendant") == options(page).first.get_attribute("id")
    field.press("ArrowUp")
    assert field.get_attribute("aria-activedescendant") is None
    field.press("ArrowUp")
    expect(options(page).nth(total - 1)).to_have_attribute("aria-selected", "true")
    expect(field).to_be_focused()
    expect(field).to_have_value("hydrogen")
    field.press("ArrowDown")
    field.press("ArrowDown")
    field.press("Enter")
    expect(page).to_have_url(visitor.root + "services/hydrogen-forum/")


def test_escape_closes_and_then_clears(visitor: Watched) -> None:
    """Escape first closes the list, then empties the field; Down opens the list again."""
    page = visitor.open("region/")
    field = typed(page, "alpha")
    field.press("Escape")
    expect(options(page)).to_have_count(0)
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("alpha")
    field.press("ArrowDown")
    expect(options(page).first).to_be_visible()
    field.press("Escape")
    field.press("Escape")
    expect(field).to_have_value("")


def test_enter_without_a_choice_searches(visitor: Watched) -> None:
    """Enter in the field itself leads to the search page with the words typed, not to the first suggestion."""
    page = visitor.open("region/")
    typed(page, "hydrogen").press("Enter")
    expect(page).to_have_url(visitor.root + "search/?q=hydrogen")


def test_leaving_the_field_closes_suggestions(visitor: Watched) -> None:
    """Tab goes on and leaves nothing open."""
    page = visitor.open("region/")
    typed(page, "alpha").press("Tab")
    expect(page.locator(".suggestions")).to_be_hidden()


def test_finger_opens_a_suggestion(new_page: Open) -> None:
    """On a touch screen a tap on a suggestion of the large field opens it, at 320 pixels, and nothing is cut off."""
    watched = new_page(viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True)
    page = watched.open("")
    page.locator("#q").tap()
    page.locator("#q").press_sequentially("alpha", delay=20)
    expect(options(page).first).to_be_visible()
    place = page.locator(".suggestions--open").bounding_box()
    assert place is not None
    assert place["x"] >= 0
    assert place["x"] + place["width"] <= 320
    options(page).first.tap()
    expect(page).to_have_url(watched.root + "clusters/alpha-energy/")


@pytest.mark.parametrize("tag", LOCALES)
def test_suggestions_stand_below_their_field(tag: str, visitor: Watched) -> None:
    """In both directions of writing the list begins where its field begins, and stays on the page."""
    page = visitor.open(LOCALES[tag] + "clusters/")
    typed(page, "Beta")
    popup, row = page.locator(".suggestions--open").bounding_box(), page.locator(".site-search").bounding_box()
    assert popup is not None
    assert row is not None
    assert popup["y"] >= row["y"] + row["height"]
    if tag == "ar":
        assert abs(popup["x"] + popup["width"] - row["x"] - row["width"]) <= 9
    else:
        assert abs(popup["x"] - row["x"]) <= 9
    assert popup["x"] >= 0
    assert popup["x"] + popup["width"] <= 1280


def test_slash_leads_to_the_search_field(visitor: Watched) -> None:
    """The key `/` focuses the first field one sees, is a letter like others inside fields, and can be switched off."""
    page = visitor.open("clusters/")
    page.keyboard.press("/")
    expect(page.locator(HEADER)).to_be_focused()
    page.keyboard.press("/")
    expect(page.locator(HEADER)).to_have_value("/")
    page = visitor.open("search/")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.get_by_label("The / key leads to the search field").uncheck()
    page = visitor.open("clusters/")
    page.keyboard.press("/")
    expect(page.locator(HEADER)).not_to_be_focused()


def test_recent_searches_are_suggested_when_remembered(visitor: Watched) -> None:
    """Who let searches be remembered gets them as suggestions in the empty field; others get nothing."""
    page = visitor.open("region/")
    page.locator(HEADER).click()
    expect(options(page)).to_have_count(0)
    page = visitor.open("search/")
    page.get_by_label("Remember my searches on this device").check()
    page = visitor.open("region/")
    typed(page, "beta").press("Enter")
    page = visitor.open("region/")
    page.locator(HEADER).click()
    expect(page.get_by_role("group", name="Recent searches").get_by_role("option")).to_have_text(["beta"])


def test_field_works_without_its_names(visitor: Watched) -> None:
    """When names cannot be loaded the field is a plain one that leads to the search page."""
    visitor.page.route("**/finder/**", lambda route: route.abort())
    page = visitor.open("region/")
    field = page.locator(HEADER)
    field.click()
    field.press_sequentially("alpha")
    expect(options(page)).to_have_count(0)
    visitor.page.unroute_all()
    field.press("Enter")
    expect(page).to_have_url(visitor.root + "search/?q=alpha")
    assert [error for error in visitor.errors if not error.startswith("Failed to load resource")] == []
    visitor.errors.clear()  # the browser itself reports what was blocked


def test_open_suggestions_have_no_axe_violation(new_page: Open, repository: Path) -> None:
    """With the list open and an option chosen, axe finds nothing, in light and in dark."""
    for scheme in ("light", "dark"):
        watched = new_page(bypass_csp=True, color_scheme=scheme)
        page = watched.open("region/")
        typed(page, "hydrogen").press("ArrowDown")
        page.add_script_tag(path=repository / "node_modules/axe-core/axe.min.js")
        violations = page.evaluate("axe.run({resultTypes: ['violations']}).then(found => found.violations)")
        assert [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in violations] == []
