# SPDX-License-Identifier: MIT
"""Every page asks for the styles that it needs, and for little more than these."""

from __future__ import annotations

import gzip
import re

from tests.built_sites import BuiltSite

MOST = 15_000  # bytes as they travel (gzip): what the styles of a first page may weigh
WORKSHOP = "components"  # shows the parts of all pages, so it needs the styles of all; no visitor comes to it
_CLASS = re.compile(r"\.([a-z][\w-]*)")
_SELECTOR = re.compile(r"(?:^|[{};])\s*([^{};@]+)\{")


def sheets_of(site: BuiltSite, url_path: str) -> dict[str, str]:
    """Read the stylesheets that a page links to, by their names without digest."""
    links = [str(node.attributes["href"]) for node in site.page(url_path).css('link[rel="stylesheet"]')]
    files = [site.folder / "assets" / link.rpartition("/")[2] for link in links]
    return {file.name.partition(".")[0]: file.read_text(encoding="utf-8") for file in files}


def styled_classes(css: str) -> set[str]:
    """List the classes that a stylesheet says something about."""
    return {name for selector in _SELECTOR.findall(css) for name in _CLASS.findall(selector)}


def pages_by_kind(site: BuiltSite) -> dict[str, list[str]]:
    """List the addresses of the pages of each kind in the default language, the kind as the page itself names it."""
    found: dict[str, list[str]] = {}
    for planned in site.pages_of("en"):
        kind = str(site.node(planned.url_path, "html").attributes["data-page"])
        found.setdefault(kind, []).append(planned.url_path)
    return found


def test_no_kind_of_page_asks_for_more_styles_than_a_first_page_may_have(complete_site: BuiltSite) -> None:
    """All stylesheets of a page together stay within the budget, whatever its kind."""
    weights = {
        kind: sum(len(gzip.compress(css.encode(), 6)) for css in sheets_of(complete_site, paths[0]).values())
        for kind, paths in pages_by_kind(complete_site).items()
        if kind != WORKSHOP
    }
    assert len(weights) > 10
    assert {kind: weight for kind, weight in weights.items() if weight > MOST} == {}


def test_page_asks_for_every_sheet_that_styles_it(complete_site: BuiltSite) -> None:
    """No class on a page is styled only in a sheet that the page does not ask for."""
    everything = {
        name for file in complete_site.folder.glob("assets/*.css") for name in styled_classes(file.read_text())
    }
    missing: dict[str, set[str]] = {}
    for kind, paths in pages_by_kind(complete_site).items():
        sheets = sheets_of(complete_site, paths[0])
        styled = set[str]().union(*map(styled_classes, sheets.values()))
        for path in paths:
            nodes = complete_site.page(path).css("[class]")
            used = {name for node in nodes for name in (node.attributes["class"] or "").split()}
            missing.setdefault(kind, set()).update((used & everything) - styled)
    assert {kind: names for kind, names in missing.items() if names} == {}
