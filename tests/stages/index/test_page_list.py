# SPDX-License-Identifier: MIT
"""Promises of the list that says which page each result of the full text is: small, complete, fit for its finder."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from showcase.diagnostics import OuterWorldError
from showcase.stages.index.page_list import FinderPaths, write_page_list
from tests.built_sites import BuiltSite

FINDER = FinderPaths("names.0123456789.json", ("clusters/b/", "clusters/a/", "clusters/a/#events", "clusters/a/"))
PAGES = {"0b": "/de/clusters/b/", "0a": "/de/clusters/a/", "0c": "/de/", "0a1": "/de/sectors/", "0d": "/de/imprint/"}


def written(target: Path, finder: FinderPaths) -> dict[str, Any]:
    """Write the list of an index of a few pages and read it."""
    (target / "fragment").mkdir()
    for name, url in PAGES.items():
        data = gzip.compress(b"pagefind_dcd" + json.dumps({"url": url}).encode())
        (target / "fragment" / f"de_{name}.pf_fragment").write_bytes(data)
    write_page_list(target, "/de/", finder)
    content: dict[str, Any] = json.loads((target / "pages.json").read_bytes())
    return content


def cut(text: str, width: int) -> list[str]:
    """Take the text of all names apart, as the search page does."""
    return [text[start : start + width].rstrip() for start in range(0, len(text), width)]


def test_results_stand_in_the_order_of_the_finder(tmp_path: Path) -> None:
    """Names come first for the entries of the finder, none where one has no page of its own, then for all others."""
    found = written(tmp_path, FINDER)
    assert cut(found["ids"], found["width"]) == ["0b", "0a", "", "", "0c", "0d", "0a1"]
    assert found["paths"] == ["", "imprint/", "sectors/"]


def test_list_says_which_finder_it_belongs_to(tmp_path: Path) -> None:
    """The file with the entries is named with its digest, so no other is taken for it."""
    found = written(tmp_path, FINDER)
    assert (found["format"], found["names"], found["prefix"]) == (2, FINDER.names, "/de/")


def test_pages_without_entries_are_all_listed(tmp_path: Path) -> None:
    """Where the finder knows nothing, every address is written."""
    found = written(tmp_path, FinderPaths(FINDER.names, ()))
    assert found["paths"] == ["", "clusters/a/", "clusters/b/", "imprint/", "sectors/"]
    assert cut(found["ids"], found["width"]) == ["0c", "0a", "0b", "0d", "0a1"]


@pytest.mark.parametrize("tag", ["en", "de", "ar"])
def test_list_of_a_site_fits_its_finder_and_its_index(tag: str, complete_site: BuiltSite) -> None:
    """Each list of a built site has a place for every entry of its finder and names every result of its index once."""
    found = json.loads((complete_site.folder / "pagefind" / tag / "pages.json").read_bytes())
    finder = complete_site.folder / "finder" / tag
    assert found["names"] == json.loads((finder / "current.json").read_bytes())["names"]
    ids = cut(found["ids"], found["width"])
    assert len(ids) == len(json.loads((finder / found["names"]).read_bytes())["id"]) + len(found["paths"])
    names = {path.stem for path in (complete_site.folder / "pagefind" / tag / "fragment").iterdir()}
    assert sorted(f"{tag}_{id_}" for id_ in ids if id_) == sorted(names)


@pytest.mark.parametrize(
    "content", [b"", b"no gzip", gzip.compress(b"pagefind_dcd{", mtime=0), gzip.compress(b"[1]", mtime=0)]
)
def test_result_that_cannot_be_read_is_reported(content: bytes, tmp_path: Path) -> None:
    """A part of the index of another make stops the build, and the message names it."""
    (tmp_path / "fragment").mkdir()
    (tmp_path / "fragment" / "de_1.pf_fragment").write_bytes(content)
    with pytest.raises(OuterWorldError, match=r"cannot be read: de_1\.pf_fragment"):
        write_page_list(tmp_path, "/", FINDER)
