# SPDX-License-Identifier: MIT
"""Promises of what other search programs get of our pages: the same titles and words, no aliases, whole pages only."""

from __future__ import annotations

import pytest

from benchmarks.search_quality import Quality, as_markdown
from benchmarks.searched_pages import key_of, read_pages
from tests.browser.query_table import Query, false_hits, is_right, recall
from tests.built_sites import BuiltSite

ASKED = Query("demo", "en", "wind", ("cluster/a", "cluster/b"), "name", "")
JUNK = Query("demo", "en", "qqq", (), "nonsense", "")


@pytest.mark.parametrize("path, key", [
    ("clusters/alpha/", "cluster/alpha"),
    ("de/clusters/alpha/", "cluster/alpha"),
    ("de/services/x/", "service/x"),
    ("clusters/", "page/clusters"),
    ("de/sectors/energy/", "page/sectors/energy"),
])  # fmt: skip
def test_page_is_named_after_what_it_shows(path: str, key: str) -> None:
    """The same cluster has the same name in all languages; lists are pages."""
    assert key_of(path, ["en", "de"]) == key


def test_pages_come_with_the_words_of_their_searched_part(complete_site: BuiltSite) -> None:
    """A page has its title and the words of its own part; menus and marks for the eye are left out."""
    pages = {page.path: page for page in read_pages(complete_site.folder)}
    page = pages["de/clusters/alpha-energy/"]
    assert page.title == "Alpha Energie"
    assert any("an der Küste Wasserstoff aus Wind" in words for words in page.blocks)
    assert not any("https://" in words for words in page.blocks)
    assert "search/" not in pages


def test_one_of_several_right_answers_is_enough() -> None:
    """Recall counts a query as found when one expected answer is among the first; nonsense must find nothing."""
    answers = {ASKED: ["page/x", "cluster/c", "cluster/b"], JUNK: ["page/x"]}
    assert (recall(answers, 1), recall(answers)) == (0, 1)
    assert false_hits(answers) == [JUNK]
    assert is_right(JUNK, [])


def test_table_names_every_engine() -> None:
    """The Markdown table has a row for each engine and programme."""
    assert "| demo | Ours | 1 | 1.000 | 1.000 | 0 of 1 | 0 of 0 |" in as_markdown([
        Quality("demo", "Ours", {ASKED: ["cluster/a"], JUNK: []})
    ])  # fmt: skip
