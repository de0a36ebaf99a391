# SPDX-License-Identifier: MIT
"""What the indexer gets of a page says all that the whole page says."""

from __future__ import annotations

import gzip
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from showcase.stages.index.full_text import IndexOrder, index_folder, searched_part
from tests.built_sites import BuiltSite

_HEAD = '<!DOCTYPE html><html lang="en"><head><title>T</title><link href="x.css"></head>'
_START = '<!DOCTYPE html><html lang="en"><head><title>T</title></head><body><div data-pagefind-body>'
_NESTED = "<section data-pagefind-ignore><section>x</section></section>"


def _cut(searched: str) -> str:
    body = f'<body class="b"><nav>Menu</nav><main><div data-pagefind-body>{searched}</div></main><p>End</p></body>'
    found = searched_part((_HEAD + body).encode()).decode()
    assert found.startswith(_START)
    return found.removeprefix(_START).removesuffix("</div></body></html>")


@pytest.mark.parametrize(
    "written, searched",
    [
        ('<h2 class="a" id="aims">Aims</h2>', '<h2 id="aims">Aims</h2>'),
        ('<a class="a" href="u" lang="de" rel="external">Wind</a>', '<a lang="de">Wind</a>'),
        ('<p>a class="b" in words</p>', '<p>a class="b" in words</p>'),
        ('<a class="a" data-pagefind-ignore href="u"><bdi>host</bdi></a>words', "words"),
        ('<p data-pagefind-ignore>one <a href="u">two</a></p>words', "words"),
        ('<svg class="a"><path d="M0 0"/></svg>words', "words"),
        (_NESTED, _NESTED),
        ("<small data-pagefind-ignore>x</small>", "<small data-pagefind-ignore>x</small>"),
    ],
)
def test_only_what_counts_is_left(written: str, searched: str) -> None:
    """Classes, addresses, drawings and ignored elements go; ids, languages and words stay."""
    assert _cut(written) == searched


def _known(target: Path) -> dict[str, dict[str, Any]]:
    """Read what an index knows of each page; pictures of the frame, which whole pages have, are not ours to find."""
    packed = [gzip.decompress(path.read_bytes()) for path in (target / "fragment").iterdir()]
    pages = {page["url"]: page for page in (json.loads(data.removeprefix(b"pagefind_dcd")) for data in packed)}
    for page in pages.values():
        page["meta"] = {key: value for key, value in page["meta"].items() if not key.startswith("image")}
    return pages


def test_index_is_that_of_whole_pages(complete_site: BuiltSite, tmp_path: Path) -> None:
    """Words, anchors, names and keywords are the same as if the indexer had read whole pages."""
    made = _known(complete_site.folder / "pagefind" / "de")
    files = tuple(f"{url.lstrip('/')}index.html" for url in made)
    for file in files:
        (tmp_path / "site" / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(complete_site.folder / file, tmp_path / "site" / file)
    index_folder(tmp_path / "site", IndexOrder("de", files, tmp_path / "index"))
    assert _known(tmp_path / "index") == made
