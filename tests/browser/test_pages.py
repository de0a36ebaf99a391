# SPDX-License-Identifier: MIT
"""Promises of every page: narrow screens, both directions, keyboard, light and dark, and no need for scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open, Watched
from tests.browser.page_kinds import KINDS, LOCALES

pytestmark = pytest.mark.browser

NARROW = {"width": 320, "height": 640}


WHAT_STICKS_OUT = """() => {
  const wide = document.documentElement.clientWidth;
  const isMeantTo = (node) => node.closest("[hidden], .visually-hidden, .results__view--table");
  const shown = [...document.querySelectorAll("body *")].filter((node) => node.offsetParent && !isMeantTo(node));
  const boxes = shown.map((node) => [node.getBoundingClientRect(), node.outerHTML.slice(0, 90)]);
  const out = boxes.filter(([box]) => box.right > wide + 1 || box.left < -1).map(([, html]) => html);
  return [document.documentElement.scrollWidth - wide, out.slice(0, 3)];
}"""


@pytest.mark.parametrize("tag", LOCALES)
def test_no_page_scrolls_sideways_on_a_narrow_screen(tag: str, new_page: Open) -> None:
    """At 320 pixels every kind of page fits, in both writing directions."""
    watched = new_page(viewport=NARROW)
    offenders = {}
    for number, (kind, path) in enumerate(KINDS.items()):
        if tag == "en" and number % 2:  # German words are longer
            continue
        pixels, what = watched.open(LOCALES[tag] + path).evaluate(WHAT_STICKS_OUT)
        if pixels > 0:
            offenders[kind] = (pixels, what)
    assert offenders == {}


@pytest.mark.parametrize("tag, direction", [("en", "ltr"), ("de", "ltr"), ("ar", "rtl")])
def test_page_runs_in_the_direction_of_its_language(tag: str, direction: str, visitor: Watched) -> None:
    """Language and direction stand in <html>, and the first words of a page begin on the right side."""
    page = visitor.open(LOCALES[tag] + "clusters/alpha-energy/")
    expect(page.locator("html")).to_have_attribute("lang", tag)
    expect(page.locator("html")).to_have_attribute("dir", direction)
    box = page.locator(".wordmark").first.bounding_box()
    assert box is not None
    is_at_the_start = box["x"] < 640
    assert is_at_the_start is (direction == "ltr")


def test_language_switch_leads_to_the_same_page(visitor: Watched) -> None:
    """From a profile the switch leads to the same profile in the other language, and back."""
    page = visitor.open("clusters/alpha-energy/")
    page.locator('.language-links a[hreflang="de"]:visible').click()
    expect(page).to_have_url(visitor.root + "de/clusters/alpha-energy/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Alpha Energie")
    page.locator('.language-links a[hreflang="en"]:visible').click()
    expect(page).to_have_url(visitor.root + "clusters/alpha-energy/")


def test_nothing_is_stored_before_a_choice(visitor: Watched) -> None:
    """A visit stores nothing; choosing dark stores that choice only, and it holds on the next page."""
    page = visitor.open("")
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    page.locator("[data-theme-switch]:visible").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert page.evaluate("Object.entries(localStorage)") == [["showcase-theme", "dark"]]
    page = visitor.open("clusters/")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(page.locator("[data-theme-switch]:visible")).to_have_attribute("aria-pressed", "true")
    assert page.context.cookies() == []


def test_keyboard_reaches_the_content_first(visitor: Watched) -> None:
    """The first stop of the keyboard is the link to the content, which then has the focus."""
    page = visitor.open("clusters/alpha-energy/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


LOOK_OF_FOCUS = """() => {
  const node = document.activeElement;
  if (!node || node === document.body) return null;
  const names = ["outlineStyle", "outlineColor", "outlineWidth", "stroke", "strokeWidth", "opacity", "boxShadow"];
  const parts = [node, node.closest("label, li, form > *"), ...node.querySelectorAll("*")].filter(Boolean);
  const look = () => JSON.stringify(parts.flatMap((part) => [null, "::before", "::after"].map((pseudo) => {
    const style = getComputedStyle(part, pseudo);
    return names.map((name) => style[name]);
  })));
  const focused = look();
  node.blur();
  const plain = look();
  node.focus({ preventScroll: true, focusVisible: true });
  const box = node.getBoundingClientRect();
  return [focused !== plain && box.width > 0 && box.height > 0, node.outerHTML.slice(0, 120)];
}"""


@pytest.mark.parametrize("kind", ["home", "directory", "cluster", "search"])
@pytest.mark.parametrize("tag", ["en", "ar"])
def test_every_stop_of_the_keyboard_is_seen(kind: str, tag: str, visitor: Watched) -> None:
    """Each of the first forty stops has a size and looks other than without the focus."""
    page = visitor.open(LOCALES[tag] + KINDS[kind])
    unseen = []
    for _ in range(40):
        page.keyboard.press("Tab")
        found = page.evaluate(LOOK_OF_FOCUS)
        if found is None:
            break
        if not found[0]:
            unseen.append(found[1])
    assert unseen == []


@pytest.mark.parametrize("tag", LOCALES)
def test_pages_are_whole_without_scripts(tag: str, new_page: Open) -> None:
    """Without JavaScript every page shows its words and links, and filters are links; other languages in turn."""
    watched = new_page(java_script_enabled=False)
    turn = list(LOCALES).index(tag)
    for number, (kind, path) in enumerate(KINDS.items()):
        if tag != "en" and number % 4 != turn:
            continue
        page = watched.open(LOCALES[tag] + path)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert len(page.locator("main").inner_text()) > 20, kind
    page = watched.open(LOCALES[tag] + "clusters/")
    assert page.locator("li[data-result]:visible").count() == 5
    page.locator('.facet-panel a[href$="/sectors/energy/"]').click()
    expect(page).to_have_url(f"{watched.root}{LOCALES[tag]}sectors/energy/")


def test_search_without_scripts_leads_to_the_lists(new_page: Open) -> None:
    """Without JavaScript the search says why it does not work, and links to the lists of clusters and services."""
    watched = new_page(java_script_enabled=False)
    page = watched.open("")
    page.get_by_role("searchbox").first.fill("hydrogen")
    page.get_by_role("button", name="Find").first.click()
    expect(page).to_have_url(f"{watched.root}search/?q=hydrogen")
    expect(page.locator("main")).to_contain_text("The search needs JavaScript", use_inner_text=True)
    page.locator(".search-page__plain").get_by_role("link", name="All clusters").click()
    expect(page).to_have_url(watched.root + "clusters/")


def test_search_of_the_home_page_leads_to_results(visitor: Watched) -> None:
    """Words typed on the home page are searched on the search page."""
    page = visitor.open("de/")
    page.get_by_role("searchbox").first.fill("Wasserstofftal")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{visitor.root}de/search/?q=Wasserstofftal")
    expect(page.locator("li[data-result]").first).to_have_attribute("data-result", "cluster/alpha-energy")
