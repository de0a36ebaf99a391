# SPDX-License-Identifier: MIT
"""axe finds nothing: WCAG 2.2 AA and best practice, light and dark, wide and narrow, in both directions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import PREFIXES, Open
from tests.browser.page_kinds import CARDS, KINDS, LOCALES

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDE, NARROW = 1280, 320
OF_COLOURS = ["color-contrast", "link-in-text-block"]  # the rules that another colour scheme can break
LOOKS = [("en", WIDE), ("en", NARROW), ("de", WIDE), ("ar", WIDE), ("ar", NARROW)]
RUN = "options => axe.run({...options, resultTypes: ['violations']})"
PATHS = {**KINDS, **CARDS, "unknown address": "404.html"}


def summary(result: dict[str, Any]) -> list[str]:
    """Write each violation in one line, with where it is."""
    return [
        f"{found['id']}: {node['target']} {node['html'][:120]} {node.get('failureSummary', '')[:200]}"
        for found in result["violations"]
        for node in found["nodes"][:3]
    ]


def paths_of(tag: str, width: int) -> dict[str, str]:
    """Give the pages to look at: every kind in the first look, and each kind in one of the others, in turn."""
    place = LOOKS.index((tag, width))
    numbered = enumerate(PATHS.items())
    return {kind: path for number, (kind, path) in numbered if place == 0 or (number + place) % 4 == 0}


@pytest.mark.parametrize("tag, width", LOOKS)
def test_axe_finds_nothing(tag: str, width: int, new_page: Open, repository: Path) -> None:
    """No page has a violation in this language and width: all rules in light, in the first look colours in dark."""
    watched = new_page(bypass_csp=True, color_scheme="light", viewport={"width": width, "height": 900})
    axe = repository / "node_modules/axe-core/axe.min.js"
    assert axe.is_file(), "axe-core is not installed: .ci/provide npm"
    watched.page.add_init_script(path=axe)  # sent once, not with every page
    violations: dict[str, list[str]] = {}
    for kind, path in paths_of(tag, width).items():
        # The links of the page for unknown addresses begin at the root of the programme's own address.
        root = watched.root.replace(PREFIXES[0], PREFIXES[1]) if kind == "unknown address" else watched.root
        page = watched.page
        page.goto(root + LOCALES[tag] + path)
        if kind == "results":
            page.locator("li[data-result]").first.wait_for()
        found = summary(page.evaluate(RUN, {"runOnly": {"type": "tag", "values": TAGS}}))
        if (tag, width) == LOOKS[0]:
            page.emulate_media(color_scheme="dark")
            found += summary(page.evaluate(RUN, {"runOnly": {"type": "rule", "values": OF_COLOURS}}))
            page.emulate_media(color_scheme="light")
        if found:
            violations[kind] = found
    assert violations == {}
