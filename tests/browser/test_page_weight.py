# SPDX-License-Identifier: MIT
"""Promises of weight and calm: few bytes on a first visit, fewer on the next page, and nothing that jumps."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route

from tests.browser.conftest import Open
from tests.browser.recording_server import Traffic

pytestmark = pytest.mark.browser

FIRST_PROFILE = 100 * 1024  # bytes on the wire, fonts included
NEXT_PROFILE = 20 * 1024
HOME = 130 * 1024
SLOW_FONT = 0.4  # seconds
SHIFTS = """() => new Promise(resolve => {
  const found = [];
  new PerformanceObserver(list => {
    for (const entry of list.getEntries())
      found.push([entry.value, ...entry.sources.map(source => `${source.node?.nodeName}.${source.node?.className}`)]);
  }).observe({ type: "layout-shift", buffered: true });
  document.fonts.ready.then(() => setTimeout(() => resolve(found), 200));
})"""


def visit(page: Page, address: str, traffic: Traffic) -> dict[str, int]:
    """Open a page and wait until nothing more is asked for; gives the bytes of each answer."""
    traffic.take()
    page.goto(address, wait_until="networkidle")
    page.evaluate("document.fonts.ready")
    return traffic.take()


def test_first_profile_and_the_next_one_are_light(
    new_page: Open, recorded: tuple[str, Traffic], record_property: Callable[[str, object], None]
) -> None:
    """A first profile needs at most 100 KB with its fonts, the next one 20 KB."""
    address, traffic = recorded
    watched = new_page(address=address)
    first = visit(watched.page, f"{address}clusters/alpha-energy/", traffic)
    following = visit(watched.page, f"{address}clusters/zeta-food/", traffic)
    record_property("bytes", {"first": sum(first.values()), "next": sum(following.values())})
    assert watched.page.evaluate("[...document.fonts].filter(font => font.status === 'loaded').length") > 1
    assert [path for path in first if path.endswith(".woff2")]
    assert sum(first.values()) <= FIRST_PROFILE, first
    assert 0 < sum(following.values()) <= NEXT_PROFILE, following


@pytest.mark.parametrize("path", ["", "ar/"])
def test_home_page_is_light(
    path: str, new_page: Open, recorded: tuple[str, Traffic], record_property: Callable[[str, object], None]
) -> None:
    """The home page needs at most 130 KB, in other scripts too."""
    address, traffic = recorded
    sent = visit(new_page(address=address).page, address + path, traffic)
    record_property("bytes", sum(sent.values()))
    assert sum(sent.values()) <= HOME, sent


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("path", ["", "clusters/alpha-energy/", "clusters/", "de/clusters/"])
def test_nothing_moves_when_fonts_come_late(path: str, width: int, new_page: Open) -> None:
    """Pages stand where they stand: fonts that arrive long after the words move nothing."""
    watched = new_page(viewport={"width": width, "height": 800})
    asked: list[str] = []

    def slowly(route: Route) -> None:
        asked.append(route.request.url)
        time.sleep(SLOW_FONT)
        route.continue_()

    watched.page.route("**/*.woff2", slowly)
    page = watched.open(path)
    shifts = page.evaluate(SHIFTS)
    assert asked
    assert shifts == []
