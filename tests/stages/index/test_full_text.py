# SPDX-License-Identifier: MIT
"""Promises of the full-text index: what is in it, what its folder holds, and how its failures are told."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from showcase.cli import WRONG_USAGE, main
from showcase.diagnostics import OuterWorldError
from showcase.stages.index import full_text
from showcase.stages.index.full_text import IndexOrder, index_pages
from tests.built_sites import SITES

PAGE = """<!doctype html><html lang="de"><head><title>x</title>
<meta name="a" content="Titel {name}" data-pagefind-meta="title[content]">
<meta name="b" content="Wind · vind" data-pagefind-meta="keywords[content]">
</head>
<body><nav>Menü</nav><main data-pagefind-body><h1><span lang="en">Name {name}</span></h1>
<p>Deutsche Worte. <span lang="en">English words.</span><small aria-hidden="true">EN</small></p></main></body></html>
"""


@pytest.fixture
def staged(tmp_path: Path) -> Path:
    """Stage two German pages."""
    site = tmp_path / "staging"
    for name in ("one", "two"):
        (site / "de" / name).mkdir(parents=True)
        (site / "de" / name / "index.html").write_text(PAGE.replace("{name}", name), encoding="utf-8")
    return site


@pytest.fixture
def order(staged: Path) -> IndexOrder:
    """Ask for an index of both pages."""
    return IndexOrder("de", ("de/one/index.html", "de/two/index.html"), staged / "pagefind" / "de")


def fake_program(folder: Path, script: str) -> str:
    """Write a program that stands in for Pagefind."""
    program = folder / "fake-pagefind"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    return str(program)


def fragments(target: Path) -> list[dict[str, Any]]:
    """Read what the index knows of each page, by address."""
    packed = [gzip.decompress(path.read_bytes()) for path in (target / "fragment").iterdir()]
    found = [json.loads(data.removeprefix(b"pagefind_dcd")) for data in packed]
    return sorted(found, key=lambda fragment: str(fragment["url"]))


def test_page_is_indexed_with_address_title_and_keywords(staged: Path, order: IndexOrder) -> None:
    """The index knows each page by its address in the site, and has no filters, which the finder has."""
    index_pages(staged, order)
    first = fragments(order.target)[0]
    assert first["url"] == "/de/one/"
    assert (first["meta"]["title"], first["meta"]["keywords"]) == ("Titel one", "Wind · vind")
    assert first["filters"] == {}


def test_words_of_another_language_are_not_indexed(staged: Path, order: IndexOrder) -> None:
    """Of text in another language only the name of the page is found, and nothing that is drawn for the eye."""
    index_pages(staged, order)
    assert fragments(order.target)[0]["content"] == "Name one. Deutsche Worte."


@pytest.mark.parametrize("inner, found", [
    ("<section data-pagefind-ignore><h2>A</h2></section>", "Name. End"),
    ("<section data-pagefind-ignore><section>A</section>B</section>", "Name. End"),
    ("<section>A <em>data-pagefind-ignore</em></section>", "Name. A data-pagefind-ignore. End"),
])  # fmt: skip
def test_page_is_cut_for_the_indexer_without_loss(inner: str, found: str, tmp_path: Path) -> None:
    """Frame and ignored sections are left out, however they are nested, and nothing else is."""
    body = f'<article class="a" data-pagefind-body><h1>Name</h1>{inner}<p>End</p></article><p>After</p>'
    page = (
        f'<html lang="en"><head><title>x</title></head><body><p>Before</p><main>{body}</main><p>Foot</p></body></html>'
    )
    (tmp_path / "staging" / "one").mkdir(parents=True)
    (tmp_path / "staging" / "one" / "index.html").write_text(page, encoding="utf-8")
    order = IndexOrder("en", ("one/index.html",), tmp_path / "staging" / "pagefind" / "en")
    index_pages(tmp_path / "staging", order)
    assert fragments(order.target)[0]["content"].rstrip(".") == found


def test_index_holds_only_what_the_search_page_loads(staged: Path, order: IndexOrder) -> None:
    """Interfaces, styles, highlighter, worker and the engine of other languages are taken out of the bundle."""
    index_pages(staged, order)
    names = {path.name for path in order.target.iterdir()}
    metadata = {name for name in names if name.endswith(".pf_meta")}
    assert len(metadata) == 1
    files = {"pagefind.js", "pagefind-entry.json", "wasm.de.pagefind"}
    assert names - metadata == files | {"fragment", "index"}


def test_nothing_is_left_beside_the_site(staged: Path, order: IndexOrder) -> None:
    """The folder that pages are gathered in for the indexer is gone afterwards."""
    index_pages(staged, order)
    assert [path.name for path in staged.parent.iterdir()] == ["staging"]


def test_page_without_searchable_words_is_reported(staged: Path, order: IndexOrder) -> None:
    """A page that is planned and not in the index stops the build, with both numbers."""
    page = staged / "de" / "two" / "index.html"
    page.write_text(PAGE.replace(" data-pagefind-body", ""), encoding="utf-8")
    with pytest.raises(OuterWorldError) as caught:
        index_pages(staged, order)
    assert str(caught.value.message) == "the search index of de holds other pages than planned: de: 1"
    assert str(caught.value.hint).startswith("2 pages are planned")


def test_page_in_another_language_is_reported(staged: Path, order: IndexOrder) -> None:
    """A page whose language is not that of its locale would be searched by nobody."""
    page = staged / "de" / "two" / "index.html"
    page.write_text(PAGE.replace('lang="de"', 'lang="fr"', 1), encoding="utf-8")
    with pytest.raises(OuterWorldError, match="de: 1, fr: 1"):
        index_pages(staged, order)


@pytest.mark.parametrize("script, said", [
    ("echo 'no space left' >&2; exit 3", "the search index cannot be made: no space left"),
    ("exit 4", "the search index cannot be made: 4"),
    ("sleep 30", "the search index is not ready after 0 seconds"),
])  # fmt: skip
def test_failure_of_the_indexer_is_told_in_one_line(
    script: str, said: str, staged: Path, order: IndexOrder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program that fails or hangs ends in one message and never blocks the build."""
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", fake_program(staged.parent, script))
    monkeypatch.setattr(full_text, "_TIMEOUT", 0.5)
    with pytest.raises(OuterWorldError) as caught:
        index_pages(staged, order)
    assert str(caught.value.message) == said


def test_missing_indexer_ends_with_wrong_usage_and_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without Pagefind the command says so in one line, gives exit code 2, and the site that was there stays."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "manifest.json").write_text('{"generator": "showcase 0"}', encoding="utf-8")
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "nowhere"))
    content = SITES / "minimal" / "content"
    code = main(["build", "--quiet", "--as-of", "2026-01-15", "--content", str(content), "--output", str(site)])
    assert code == WRONG_USAGE
    said = capsys.readouterr().err.splitlines()
    assert said[0] == "error: the program Pagefind, which makes the search index, is not there"
    assert said[1] == "    hint: install the dependencies again, Pagefind among them"
    assert [path.name for path in site.iterdir()] == ["manifest.json"]
