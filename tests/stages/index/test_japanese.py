# SPDX-License-Identifier: MIT
"""Promises of the full-text index in Japanese, which is written without gaps between its words."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from showcase.stages.index.full_text import IndexOrder, index_pages

PAGE = """<!doctype html><html lang="ja"><head><title>x</title></head>
<body><main data-pagefind-body><h1>北海海藻クラスター</h1>
<p>海岸で水素を製造する企業と研究機関です。<span lang="en">English words.</span></p></main></body></html>
"""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Index one Japanese page; gives the folder of the index."""
    staging = tmp_path_factory.mktemp("japanese") / "staging"
    page = staging / "ja/index.html"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE, encoding="utf-8")
    target = staging / "pagefind/ja"
    index_pages(staging, IndexOrder("ja", ("ja/index.html",), target))
    return target


def words_of(index: Path) -> bytes:
    """Unpack the lists of words of an index; each word is a CBOR string behind a byte that tells its length."""
    return b"".join(gzip.decompress(path.read_bytes()) for path in sorted((index / "index").iterdir()))


def cbor(word: str) -> bytes:
    """Write a short word as a CBOR string (RFC 8949, major type 3)."""
    data = word.encode()
    return bytes([0x60 + len(data)] if len(data) < 24 else [0x78, len(data)]) + data


@pytest.mark.parametrize("word", ["海藻", "水素", "製造", "企業", "研究", "機関", "クラスター"])
def test_japanese_words_are_told_apart(word: str, index: Path) -> None:
    """Words in the middle of a sentence stand in the index on their own: the extended build of Pagefind cuts them."""
    assert cbor(word) in words_of(index)


def test_japanese_index_is_one_of_japanese(index: Path) -> None:
    """The index says that it is Japanese, and holds no words that are marked as another language's."""
    entry = json.loads((index / "pagefind-entry.json").read_text(encoding="utf-8"))
    assert {tag: found["page_count"] for tag, found in entry["languages"].items()} == {"ja": 1}
    assert cbor("english") not in words_of(index)
