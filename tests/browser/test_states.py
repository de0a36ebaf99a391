# SPDX-License-Identifier: MIT
"""The main pages hold in every state a visitor may bring: no motion, keyboard, forced colours, paper, zoom, spacing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.page_kinds import KINDS
from tests.browser.state_checks import (
    COVERED_SHARE,
    CUT_OR_OVERLAPPING,
    LOST_IN_FORCED_COLOURS,
    MOVING,
    NOT_FOR_PAPER,
    SPACING,
    UNREADABLE_ON_PAPER,
    UNSEEN_FOCUS,
)
from tests.browser.test_pages import WHAT_STICKS_OUT

pytestmark = pytest.mark.browser

WIDE: Any = {"width": 1280, "height": 900}
NARROW: Any = {"width": 320, "height": 640}
ZOOMED: Any = {"width": 320, "height": 256}  # 1280 by 1024 at 400 %
MAIN = (
    "home", "directory", "table", "facet", "cluster", "services", "service", "service matrix", "partner finder",
    "figures", "brand", "managers", "search", "results", "event", "story", "components",
)  # fmt: skip

Pages = dict[str, Page]


@pytest.fixture(scope="module")
def pages(browser: Browser, root: str) -> Iterator[Pages]:
    """Open the main pages, each in a tab of its own; every test brings them into its state."""
    context = browser.new_context(bypass_csp=True, viewport=WIDE)
    opened = {}
    for kind in MAIN:
        if kind in KINDS:
            opened[kind] = context.new_page()
            opened[kind].goto(root + KINDS[kind], wait_until="load")
    opened["ordinary cluster"] = context.new_page()
    opened["ordinary cluster"].goto(root + "clusters/beta-health/")
    opened["compared"] = context.new_page()
    opened["compared"].goto(root + "clusters/?compare=alpha-energy&compare=beta-health")
    opened["results"].locator("li[data-result]").first.wait_for()
    yield opened
    context.close()


def found_on(pages: Pages, check: str, size: Any = WIDE, **media: Any) -> dict[str, list[str]]:
    """Bring all pages into a state and give what a script finds wrong on them."""
    plain: Any = {
        "media": "screen",
        "color_scheme": "light",
        "reduced_motion": "no-preference",
        "forced_colors": "none",
    }
    wrong = {}
    for kind, page in pages.items():
        page.set_viewport_size(size)
        page.emulate_media(**{**plain, **media})
        if found := page.evaluate(check):
            wrong[kind] = found
    return wrong


def test_nothing_moves_for_those_who_want_no_motion(pages: Pages) -> None:
    """With reduced motion nothing is animated, nor would be: not on hovering, opening or scrolling."""
    assert found_on(pages, MOVING, reduced_motion="reduce") == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_focus_is_seen_everywhere(scheme: str, size: Any, pages: Pages) -> None:
    """Every stop of the keyboard gets a ring of 2 pixels with a contrast of 3, and nothing that sticks covers it."""
    assert found_on(pages, UNSEEN_FOCUS, size, color_scheme=scheme) == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_lose_nothing(scheme: str, pages: Pages) -> None:
    """In a system's own colours controls have edges, icons are seen, and parts of bars differ from their neighbours."""
    assert found_on(pages, LOST_IN_FORCED_COLOURS, forced_colors="active", color_scheme=scheme) == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_needs_no_grounds(scheme: str, pages: Pages) -> None:
    """Printed words have contrast with white paper, also for those who read the site in the dark."""
    paper = {kind: page for kind, page in pages.items() if kind != "components"}
    assert found_on(paper, UNREADABLE_ON_PAPER, media="print", color_scheme=scheme) == {}


def test_paper_has_nothing_to_press(pages: Pages) -> None:
    """Navigation, forms and buttons are not printed."""
    paper = {kind: page for kind, page in pages.items() if kind != "components"}
    assert found_on(paper, NOT_FOR_PAPER, media="print") == {}


def test_profile_is_one_page_of_paper(pages: Pages) -> None:
    """An ordinary profile prints to one page of A4, with the addresses that its links lead to."""
    page = pages["ordinary cluster"]
    page.emulate_media(media="print", color_scheme="light", forced_colors="none")
    printed = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) == 1
    assert page.locator(".profile-head .print-address").is_visible()
    assert "@" in page.locator(".profile-head .print-address").inner_text()


def test_nothing_is_lost_at_four_hundred_per_cent(pages: Pages) -> None:
    """At 320 by 256 nothing scrolls sideways but tables and maps, and what sticks covers a third at most."""
    assert found_on(pages, COVERED_SHARE, ZOOMED) == {}
    sideways = f"() => {{ const [pixels, what] = ({WHAT_STICKS_OUT})(); return pixels > 0 ? what : []; }}"
    assert found_on(pages, sideways, ZOOMED) == {}


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_wider_spacing_of_text_cuts_nothing(size: Any, pages: Pages) -> None:
    """With the spacing of WCAG 1.4.12 no words are cut off, overlap in a card, or stick out of the window."""
    tags = [page.add_style_tag(content=SPACING) for page in pages.values()]
    sideways = f"() => {{ const [pixels, what] = ({WHAT_STICKS_OUT})(); return pixels > 0 ? what : []; }}"
    wrong = [found_on(pages, CUT_OR_OVERLAPPING, size), found_on(pages, sideways, size)]
    for tag in tags:
        tag.evaluate("(node) => node.remove()")
    assert wrong == [{}, {}]
