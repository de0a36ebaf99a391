# SPDX-License-Identifier: MIT
"""Promises of the filters: by keyboard alone, by ear, on a narrow screen, and without a script."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Open, Watched
from tests.browser.test_accessibility import RUN, TAGS, summary
from tests.browser.test_directory import ALL, box, shown

pytestmark = pytest.mark.browser

NARROW = {"width": 320, "height": 640}
FACETS = [
    "sector", "technology", "region", "country", "ecosystem", "stage", "tier", "label", "service_kind", "language",
    "offers", "seeks",
]  # fmt: skip


def groups(page: Page) -> Locator:
    """Find the groups of the panel."""
    return page.locator("details[data-facet]")


def test_panel_has_a_group_for_each_facet(visitor: Watched) -> None:
    """All facets of clusters are there; on a wide screen the first four are open, and those that hold a tick."""
    page = visitor.open("clusters/?offers=research")
    assert [group.get_attribute("data-facet") for group in groups(page).all()] == FACETS
    is_open = [group.get_attribute("open") is not None for group in groups(page).all()]
    assert is_open == [name in {*FACETS[:4], "offers"} for name in FACETS]
    expect(page.locator("details[data-facet=offers] .facet-panel__title")).to_have_attribute("data-ticked", "1")


def test_panel_speaks_for_itself(visitor: Watched) -> None:
    """Groups, boxes, chips, status, views and order have names in the accessibility tree."""
    page = visitor.open("clusters/?sector=energy")
    expect(page.get_by_role("complementary", name="Filters")).to_match_aria_snapshot("""
      - group:
        - text: Sector 1
        - group "Sector":
          - list:
            - listitem:
              - checkbox "Energy" [checked]
              - text: /Energy \\d+/
            - listitem:
              - checkbox "Hydrogen"
    """)
    expect(page.get_by_role("region", name="Clusters", exact=True)).to_match_aria_snapshot("""
      - status: 1 of 5 clusters
      - list:
        - listitem:
          - link "Cards"
        - listitem:
          - link "Table"
      - text: Sort
      - combobox "Sort":
        - option "Name" [selected]
        - option "Newest"
        - option "Members"
      - list:
        - listitem:
          - 'button "Remove filter: Energy"'
      - button "Clear filters"
    """)


def test_filters_work_by_keyboard_alone(visitor: Watched) -> None:
    """A reader ticks, opens a group, takes a chip away and sorts without a pointer, and never loses the focus."""
    page = visitor.open("clusters/")
    box(page, "sector", "energy").focus()
    page.keyboard.press("Space")
    assert shown(page) == ["alpha-energy"]
    expect(box(page, "sector", "energy")).to_be_focused()
    page.locator("details[data-facet=tier] summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator("details[data-facet=tier] input").first).to_be_checked()
    chips = page.locator("[data-chips] button")
    chips.first.focus()
    page.keyboard.press("Enter")
    expect(chips).to_have_count(1)
    expect(chips.first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[data-result-count]")).to_be_focused()
    assert shown(page) == ALL


def test_focus_stays_on_a_box_that_leads_nowhere(visitor: Watched) -> None:
    """Taking the tick from a value without results does not disable the box under the focus."""
    page = visitor.open("clusters/?region=south&sector=digital")
    box(page, "sector", "digital").focus()
    page.keyboard.press("Space")
    expect(box(page, "sector", "digital")).to_be_focused()
    page.keyboard.press("Space")
    expect(box(page, "sector", "digital")).to_be_checked()


def test_filters_are_a_sheet_on_a_narrow_screen(new_page: Open) -> None:
    """A button opens the filters over the page, another one leads to the results and says how many there are."""
    page = new_page(viewport=NARROW).open("clusters/?sector=energy")
    opener = page.get_by_role("button", name="Filters (1)")
    expect(box(page, "sector", "food")).to_be_hidden()
    opener.click()
    sheet = page.get_by_role("dialog", name="Filters")
    expect(sheet).to_be_visible()
    expect(sheet.get_by_role("button", name="Show 1 cluster", exact=True)).to_be_visible()
    box(page, "sector", "food").check()
    sheet.get_by_role("button", name="Show 2 clusters").click()
    expect(sheet).to_be_hidden()
    expect(page.locator("[data-result-count]")).to_be_focused()
    assert shown(page) == ["alpha-energy", "zeta-food"]
    expect(page.get_by_role("button", name="Filters (2)")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


def test_escape_closes_the_sheet(new_page: Open) -> None:
    """The sheet keeps the focus inside, Escape closes it, and the focus returns to the button that opened it."""
    page = new_page(viewport=NARROW).open("clusters/")
    opener = page.get_by_role("button", name=re.compile("^Filters"))
    opener.focus()
    page.keyboard.press("Enter")
    for _ in range(40):
        page.keyboard.press("Tab")
        assert page.evaluate("""() => document.activeElement === document.body
            || document.querySelector("dialog").contains(document.activeElement)""")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(opener).to_be_focused()


def test_sheet_becomes_a_panel_when_the_window_grows(new_page: Open) -> None:
    """Ticks survive the move between sheet and panel."""
    page = new_page(viewport=NARROW).open("clusters/")
    page.get_by_role("button", name=re.compile("^Filters")).click()
    page.locator("details[data-facet=sector] summary").click()
    box(page, "sector", "health").check()
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(box(page, "sector", "health")).to_be_visible()
    expect(box(page, "sector", "health")).to_be_checked()
    assert shown(page) == ["beta-health"]


def test_sheet_is_cleared_from_inside(new_page: Open) -> None:
    """The sheet has its own button that takes all filters away."""
    page = new_page(viewport=NARROW).open("clusters/?sector=health")
    page.get_by_role("button", name="Filters (1)").click()
    sheet = page.get_by_role("dialog")
    sheet.get_by_role("button", name="Clear filters").click()
    sheet.get_by_role("button", name="Show 5 clusters").click()
    assert shown(page) == ALL


@pytest.mark.parametrize("width", [320, 1280])
def test_values_are_links_without_a_script(new_page: Open, width: int) -> None:
    """Without JavaScript every value with a page is a link to it, and views and letters work."""
    page = new_page(java_script_enabled=False, viewport={"width": width, "height": 800}).open("clusters/")
    if width == NARROW["width"]:
        page.locator("summary", has_text="Filters").click()
    expect(page.locator(".facet-panel input").first).to_be_hidden()
    expect(page.get_by_role("combobox", name="Sort")).to_be_hidden()
    assert page.locator("button[data-sheet-open]").is_hidden()
    page.get_by_role("link", name="Table").click()
    expect(page.get_by_role("table")).to_be_visible()
    expect(page.locator("#cards")).to_be_hidden()
    page.get_by_role("link", name="Cards").click()
    expect(page.locator("#cards")).to_be_visible()
    page.locator("details[data-facet=sector]").get_by_role("link", name="Food").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Food")
    assert shown(page) == ["zeta-food"]


def test_facet_page_has_the_same_filters(visitor: Watched) -> None:
    """The page of a value filters its own clusters."""
    page = visitor.open("regions/south/")
    expect(page.locator("[data-result-count]")).to_have_text("3 clusters")
    box(page, "sector", "energy").check()
    assert shown(page) == ["alpha-energy"]
    expect(page.locator("[data-result-count]")).to_have_text("1 of 3 clusters")


def test_catalogue_of_services_has_its_own_facets(visitor: Watched) -> None:
    """Services are filtered by what they are, for whom, and until when."""
    page = visitor.open("services/")
    names = [str(group.get_attribute("data-facet")) for group in groups(page).all()]
    known = ["offered_to", "pillar", "level", "kind", "audience", "status", "deadline", "country", "language", "origin"]
    assert [name for name in known if name in names] == names
    assert {"offered_to", "kind", "origin"} <= set(names)
    total = len(shown(page))
    page.locator("details[data-facet=origin] summary").click()
    box(page, "origin", "elsewhere").check()
    expect(page.get_by_label("Hide examples from elsewhere")).not_to_be_checked()
    assert 0 < len(shown(page)) < total
    page.get_by_label("Hide examples from elsewhere").check()
    expect(page).to_have_url(re.compile(r"\?origin=here$"))
    expect(page.locator("[data-result-count]")).to_have_text(re.compile(rf"^\d+ of {total} services$"))


@pytest.mark.parametrize("path", ["clusters/?sector=energy", "ar/services/"])
def test_axe_finds_nothing_in_the_sheet(new_page: Open, repository: Path, path: str) -> None:
    """The opened sheet keeps the accessibility rules, light and dark, in both directions."""
    page = new_page(bypass_csp=True, viewport=NARROW, color_scheme="dark").open(path)
    page.locator("[data-sheet-open]").click()
    page.evaluate("document.querySelectorAll('details[data-facet]').forEach((group) => { group.open = true; })")
    page.add_script_tag(path=repository / "node_modules/axe-core/axe.min.js")
    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme=scheme)
        assert summary(page.evaluate(RUN, {"runOnly": {"type": "tag", "values": TAGS}})) == []
