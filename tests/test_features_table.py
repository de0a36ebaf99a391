# SPDX-License-Identifier: MIT
"""The table of features names pages, files and tests that there are; what no other test proves is proved here."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.built_sites import BuiltSite

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "docs" / "features.md"
_NAMED = re.compile(r"`([^`]+)`")
_ROW = re.compile(r"^\| (?!Named in|---)(.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE)
# What the issue and the two papers name: none of it may drop out of the table unseen.
ASKED_FOR = (
    "Table 1", "Table 2", "A1:", "A3:", "B2:", "B3:", "C2:", "C3:", "D2:", "D3:", "D4:", "Step 1", "Step 5", "Pillar 1",
    "Pillar 2", "Pillar 3", "Pillar 4", "Sponsorship", "Organisation", "Financing", "Professional initiatives",
    "Delegations", "Norwegian Cluster Manager Forum", "Door opener", "learning arena", "Study tours",
)  # fmt: skip


def rows() -> list[tuple[str, list[str], list[str]]]:
    """Read the rows of all tables: what is named, where it is, what proves it."""
    found = _ROW.findall(TABLE.read_text(encoding="utf-8"))
    return [(what, _NAMED.findall(where), _NAMED.findall(proof)) for what, where, proof in found]


@cache
def names_in(file: Path) -> frozenset[str]:
    """List the tests of a file."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


def addresses(site: BuiltSite) -> set[str]:
    """List every address of the built site, pages and files."""
    files = (path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*") if path.is_file())
    return {"/" + re.sub(r"(^|/)index\.html$", r"\1", file) for file in files}


def lead_nowhere(places: list[str], known: set[str], site: BuiltSite) -> Iterator[str]:
    """Choose the places that are neither an address of the site nor a file of the repository."""
    for place in places:
        address, _, anchor = place.partition("#")
        if not address.startswith("/"):
            if not (ROOT / address).is_file():
                yield place
            continue
        pattern = re.compile(re.sub(r"<[a-z]+>", "[^/]+", re.escape(address)))
        fits = [path for path in known if pattern.fullmatch(path)]
        if not fits or (anchor and not any(site.page(path).css_first(f"#{anchor}") for path in fits)):
            yield place


def test_every_page_and_file_of_the_table_is_there(complete_site: BuiltSite) -> None:
    """Each row names where something is, and each of these places exists."""
    known = addresses(complete_site)
    assert all(where for _, where, _ in rows())
    assert [place for _, where, _ in rows() for place in lead_nowhere(where, known, complete_site)] == []


def test_every_test_of_the_table_is_there() -> None:
    """Each row names a test by file and name, and each of these tests exists."""
    named = [proof.partition("::")[::2] for _, _, proofs in rows() for proof in proofs]
    assert len(named) >= len(rows())
    missing = [f"{file}::{name}" for file, name in named if name not in names_in(ROOT / "tests" / file)]
    assert missing == []


@pytest.mark.parametrize("words", ASKED_FOR)
def test_nothing_that_was_asked_for_is_missing(words: str) -> None:
    """The table has a row for each type, table, step, pillar and named example of the two papers."""
    assert any(words in what for what, _, _ in rows())


def test_experts_stand_by_sector_on_the_page_of_the_region(complete_site: BuiltSite) -> None:
    """Whoever looks for the expert of a sector finds the role, the sector and a way to write."""
    text = complete_site.node("/region/", "main").text()
    assert "Energy adviser" in text
    links = [link.attributes["href"] or "" for link in complete_site.page("/region/").css("main a[href^='mailto:']")]
    assert any("energy@agency.example.org" in link or "energy%40agency.example.org" in link for link in links)


def test_parts_of_an_event_stand_on_its_page(complete_site: BuiltSite) -> None:
    """The agenda says when which part takes place, in the language of the page."""
    for address, title in (("/events/coast-day/", "Opening"), ("/de/events/coast-day/", "Eröffnung")):
        text = complete_site.node(address, "main").text()
        assert "10:00–11:30" in text
        assert title in text


@pytest.mark.parametrize("code", ["a1", "b2", "b3", "c2", "c3", "d2", "d3", "d4"])
def test_types_of_the_study_say_who_drives_them(code: str, complete_site: BuiltSite) -> None:
    """Each type that the study describes names its driving force; types it does not describe claim none."""
    assert "Who drives it" in complete_site.node(f"/services/types/{code}/", "main").text()
    assert "Who drives it" not in complete_site.node("/services/types/c4/", "main").text()
