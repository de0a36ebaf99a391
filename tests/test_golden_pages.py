# SPDX-License-Identifier: MIT
"""What pages of tests/sites/complete hold inside <main>, kept in tests/golden/; `--update-golden` rewrites it."""

from __future__ import annotations

import re
from html import escape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.built_sites import BuiltSite

GOLDEN = Path(__file__).parent / "golden"
PAGES = {
    "home": "",
    "directory": "clusters/",
    "facet": "sectors/energy/",
    "cluster-full": "clusters/alpha-energy/",
    "cluster-nasty": "clusters/epsilon-nasty/",
    "cluster-merged": "clusters/gamma-mobility/",
    "services": "services/",
    "service": "services/hydrogen-forum/",
    "editorial": "region/",
    "search": "search/",
    "imprint": "imprint/",
    "not-found": "404.html",
}
PREFIXES = {"en": "/", "de": "/de/", "ar": "/ar/"}
_DRAWN = ("svg", "picture")
_DIGEST = re.compile(r"\.[0-9a-f]{8,}\.")


class Outline(HTMLParser):
    """Writes <main> one piece a line: attributes in order, white space folded, drawings left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._is_inside = False
        self._drawing = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Write an element, and count how deep we are inside a drawing."""
        self._is_inside = self._is_inside or tag == "main"
        if self._is_inside and not self._drawing:
            listed = "".join(f' {name}="{escape(_DIGEST.sub(".", value or ""))}"' for name, value in sorted(attrs))
            self.lines.append(f"<{tag}{listed}>")
        self._drawing += tag in _DRAWN or (self._drawing and tag == "g")

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        self._drawing -= bool(self._drawing) and tag in (*_DRAWN, "g")
        if self._is_inside and not self._drawing:
            self.lines.append(f"</{tag}>")
        self._is_inside = self._is_inside and tag != "main"

    def handle_data(self, data: str) -> None:
        """Write words."""
        words = " ".join(data.split())
        if words and self._is_inside and not self._drawing:
            self.lines.append(escape(words, quote=False))


def outline(html: str) -> str:
    """Bring <main> of a page into a form that can be compared line by line."""
    parser = Outline()
    parser.feed(html)
    return "\n".join(parser.lines) + "\n"


@pytest.mark.parametrize("tag", PREFIXES)
@pytest.mark.parametrize("name", PAGES)
def test_page_is_as_it_was_reviewed(tag: str, name: str, complete_site: BuiltSite, *, update_golden: bool) -> None:
    """The main part of the page is that of its golden file."""
    file = GOLDEN / tag / f"{name}.html"
    found = outline(complete_site.html(PREFIXES[tag] + PAGES[name]))
    if update_golden:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(found, encoding="utf-8")
    assert found == file.read_text(encoding="utf-8"), "review the change, then: pytest --update-golden"
