# SPDX-License-Identifier: MIT
"""Compares two built sites byte for byte; the full-text index by what it says, as two runs of Pagefind may differ."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from showcase.model.site_manifest import MANIFEST_NAME, file_names, read_manifest

CARRIED = ("assets", "finder", "pagefind")  # folders of which the build before leaves its parts, for one generation
INDEX = "pagefind/"
_SIGNATURE = b"pagefind_dcd"  # what Pagefind writes before the JSON of each page
_AROUND = 60  # bytes shown before and after the first difference


def differences(made: Path, clean: Path, listed_before: set[str]) -> list[str]:
    """
    Say how a site differs from a clean build of the same; nothing when it does not.

    `listed_before` are the files in the manifest of the build before: what is carried over can only be theirs.
    """
    manifest = read_manifest(made)
    assert manifest is not None
    names, clean_names = set(file_names(made)), set(file_names(clean))
    carried = {name for name in names - manifest.files.keys() if name.split("/")[0] in CARRIED} & listed_before
    ours, theirs = ({name for name in found if not name.startswith(INDEX)} for found in (names - carried, clean_names))
    found = [f"only in the incremental site: {name}" for name in sorted(ours - theirs)]
    found += [f"missing in the incremental site: {name}" for name in sorted(theirs - ours)]
    for name in sorted(ours & theirs - {MANIFEST_NAME}):
        one, other = (made / name).read_bytes(), (clean / name).read_bytes()
        if one != other:
            found.append(f"{name}: {_where(one, other)}")
    if _without_index(made) != _without_index(clean):
        found.append("manifest.json differs")
    return found + [f"full-text index: {line}" for line in _index_differences(made, clean)]


def _where(one: bytes, other: bytes) -> str:
    """Show the first difference of two files."""
    pairs = zip(one, other, strict=False)
    at = next((number for number, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
    here, there = (data[max(at - _AROUND, 0) : at + _AROUND].decode("utf-8", "replace") for data in (one, other))
    return f"byte {at}: incremental {here!r}, clean {there!r}"


def _without_index(site: Path) -> dict[str, Any]:
    """Read a manifest without the files of the full-text index."""
    manifest: dict[str, Any] = json.loads((site / MANIFEST_NAME).read_bytes())
    files = manifest["files"].items()
    return {**manifest, "files": {name: digest for name, digest in files if not name.startswith(INDEX)}}


def _index_differences(made: Path, clean: Path) -> Iterator[str]:
    """Compare the indexes by locale: how many pages, their addresses and words, and the list of pages."""
    locales = [{path.parent.name for path in site.glob(f"{INDEX}*/pagefind-entry.json")} for site in (made, clean)]
    if locales[0] != locales[1]:
        yield f"locales {sorted(locales[0])}, clean {sorted(locales[1])}"
        return
    for tag in sorted(locales[0]):
        one, other = (_indexed(site, f"{INDEX}{tag}/") for site in (made, clean))
        if one != other:
            differing = sorted(url for url in one.keys() | other.keys() if one.get(url) != other.get(url))
            yield f"{tag}: {len(one)} pages, clean {len(other)}; differing: {differing[:5]}"


def _indexed(site: Path, folder: str) -> dict[str, Any]:
    """Read what an index says of each page by its address, with its count of pages under an empty one."""
    manifest = read_manifest(site)
    assert manifest is not None
    files = sorted(name for name in manifest.files if name.startswith(f"{folder}fragment/"))
    pages = [json.loads(gzip.decompress((site / name).read_bytes()).removeprefix(_SIGNATURE)) for name in files]
    entry = json.loads((site / folder / "pagefind-entry.json").read_bytes())
    counts = sorted(language["page_count"] for language in entry["languages"].values())
    paths = json.loads((site / folder / "pages.json").read_bytes())["paths"]
    return {"": (counts, len(pages), paths), **{page["url"]: page["content"] for page in pages}}
