# SPDX-License-Identifier: MIT
"""axe finds nothing: WCAG 2.2 AA and best practice, light and dark, wide and narrow, in both directions."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import pytest

from tests.browser.conftest import PREFIXES, Open
from tests.browser.page_kinds import KINDS, LOCALES

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDE, NARROW = 1280, 320
Scheme = Literal["light", "dark"]
LOOKS: list[tuple[str, Scheme, int]] = [
    ("en", "light", WIDE), ("en", "dark", WIDE), ("en", "light", NARROW), ("en", "dark", NARROW),
    ("ar", "light", NARROW), ("ar", "dark", WIDE),
]  # fmt: skip
PATHS = {**KINDS, "unknown address": "404.html"}


def summary(result: dict[str, Any]) -> list[str]:
    """Write each violation in one line, with where it is."""
    return [
        f"{found['id']} ({found['impact']}): {node['target']} {node['html'][:120]} {node.get('failureSummary', '')[:200]}"
        for found in result["violations"]
        for node in found["nodes"][:3]
    ]


@pytest.mark.parametrize("tag, scheme, width", LOOKS)
def test_axe_finds_nothing(tag: str, scheme: Scheme, width: int, new_page: Open, repository: Path) -> None:
    """No kind of page has a violation in this language, with these colours, at this width."""
    watched = new_page(bypass_csp=True, color_scheme=scheme, viewport={"width": width, "height": 900})
    axe = repository / "node_modules/axe-core/axe.min.js"
    assert axe.is_file(), "axe-core is not installed: .ci/provide npm"
    violations: dict[str, list[str]] = {}
    for kind, path in PATHS.items():
        if kind == "unknown address":  # its links begin at the root of the programme's own address
            page = watched.page
            page.goto(watched.root.replace(PREFIXES[0], PREFIXES[1]) + LOCALES[tag] + path)
        else:
            page = watched.open(LOCALES[tag] + path)
        if kind == "results":
            page.locator("li[data-result]").first.wait_for()
        page.add_script_tag(path=axe)
        found = summary(page.evaluate("tags => axe.run({runOnly: {type: 'tag', values: tags}})", TAGS))
        if found:
            violations[kind] = found
    assert violations == {}
