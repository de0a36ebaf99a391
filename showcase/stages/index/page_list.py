"""Which page each result of the full-text index is, so that the search page can count hits without loading them."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from pathlib import Path

from showcase.diagnostics import OuterWorldError, say

PAGE_LIST = "pages.json"
_FORMAT = 2
_SIGNATURE = b"pagefind_dcd"  # what Pagefind writes before the JSON of each page


@dataclass(frozen=True, slots=True)
class FinderPaths:
    """The addresses that the finder of a locale holds already."""

    names: str  # the file they stand in; its digest tells one finder from another
    paths: tuple[str, ...]  # of its entries, below the root of the locale


def write_page_list(target: Path, prefix: str, finder: FinderPaths) -> None:
    """
    Write the name of the result of every page of an index: in the order of the finder's entries, then of all others.

    Only the addresses of the others are written. Names are digests, which do not compress, so they stand in one text
    without their language, each as wide as the widest; where an entry has no page of its own there are spaces.
    """
    ids = {_address(path).removeprefix(prefix): _digest(path) for path in sorted((target / "fragment").iterdir())}
    width = max(map(len, ids.values()))
    of_entries = [ids.pop(path, "") for path in finder.paths]  # an address counts for the first entry that has it
    others = sorted(ids)
    ordered = (*of_entries, *(ids[path] for path in others))
    content = {
        "format": _FORMAT,
        "names": finder.names,
        "prefix": prefix,
        "width": width,
        "ids": "".join(digest.ljust(width) for digest in ordered),
        "paths": others,
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    (target / PAGE_LIST).write_text(text, encoding="utf-8")


def _digest(fragment: Path) -> str:
    """Give the name of a result without its language; Pagefind makes it longer where two would be the same."""
    return fragment.stem.rpartition("_")[2]


def _address(fragment: Path) -> str:
    """Read where the page of a fragment stands; raises OuterWorldError when Pagefind wrote something else."""
    try:
        page = json.loads(gzip.decompress(fragment.read_bytes()).removeprefix(_SIGNATURE))
        return str(page["url"])
    except (OSError, EOFError, ValueError, KeyError, TypeError) as error:
        raise OuterWorldError(
            say("the search index cannot be read: {name}", name=fragment.name),
            say("install the dependencies again, Pagefind among them"),
        ) from error
