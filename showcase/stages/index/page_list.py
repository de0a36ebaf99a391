"""Which page each result of the full-text index is, so that the search page can count hits without loading them."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from showcase.diagnostics import OuterWorldError, say

PAGE_LIST = "pages.json"
_FORMAT = 1
_SIGNATURE = b"pagefind_dcd"  # what Pagefind writes before the JSON of each page


def write_page_list(target: Path, prefix: str) -> None:
    """Write the address of every page of an index, below the root of its locale, under the name of its result."""
    pages = {path.stem: _address(path).removeprefix(prefix) for path in sorted((target / "fragment").iterdir())}
    # By address: names are digests, which do not compress, and addresses in order do.
    ordered = dict(sorted(pages.items(), key=lambda page: page[1]))
    text = json.dumps({"format": _FORMAT, "pages": ordered}, ensure_ascii=False, separators=(",", ":"))
    (target / PAGE_LIST).write_text(text, encoding="utf-8")


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
