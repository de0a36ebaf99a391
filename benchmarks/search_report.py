"""Runs what measures our search, and puts it together as Markdown."""

from __future__ import annotations

import shutil
from collections.abc import Callable

from benchmarks import search_quality
from benchmarks.search_speed import as_table, measure_search

_SIZES = (300, 650, 3000)  # clusters; the second makes about 1,000 indexed pages
_HEAD = """\
# Results of `make bench`: searching

## Speed and bytes

Milliseconds from a keystroke in the search field until all results are in the page and laid out, in Chromium;
bytes as they travel (gzip). One locale; the finder is loaded when the field is first used, the full text on request.
"""
_QUALITY = """\

## Quality

The same queries put to our search, to Pagefind as it comes, and to the search of Material for MkDocs.
"""


def measure_and_describe(tell: Callable[[str], None]) -> str:
    """Measure speed, bytes and quality of the search; takes about ten minutes."""
    chromium = shutil.which("chromium")
    if chromium is None:
        raise FileNotFoundError("Chromium is not installed; `make bench` installs it")
    tell(f"searching in sites of {', '.join(map(str, _SIZES))} clusters")
    costs = as_table(measure_search(_SIZES))
    found = search_quality.measure_search_quality(chromium, tell)
    return "\n".join((_HEAD, *costs, _QUALITY, search_quality.as_markdown(found)))
