# SPDX-License-Identifier: MIT
"""Promises of the weight of a long list: its page, and what a first filter loads for all of its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import PREFIXES, Handler, Open
from tests.browser.long_site import COUNT, build_long_site
from tests.browser.recording_server import Traffic, recording
from tests.browser.test_directory import box
from tests.browser.test_page_weight import visit

pytestmark = pytest.mark.browser

CODE = 35 * 1000  # bytes on the wire: styles and scripts of a first visit
FILTER_CODE = 6 * 1000  # bytes of the scripts that a first filter loads
ENTRY = 42  # bytes of a cluster in the files of the finder
INDEX = ("finder.", "entry_index.", "word_index.", "typos.", "fold.")  # scripts that only a search needs


@pytest.fixture
def long_list(tmp_path: Path) -> Iterator[tuple[str, Traffic]]:
    """Serve a programme with a paged list with gzip; gives its address, and the record of all that is sent."""
    with recording(build_long_site(tmp_path), PREFIXES[0], Handler) as served:
        yield served


def size_of(sent: dict[str, int], *endings: str) -> int:
    """Add the bytes of files by the ends of their names."""
    return sum(size for path, size in sent.items() if path.endswith(endings))


def test_filter_of_a_long_list_loads_no_index_of_words(
    new_page: Open, long_list: tuple[str, Traffic], record_property: Callable[[str, object], None]
) -> None:
    """A page of a long list is light, and a filter over all pages loads names and texts but nothing of the search."""
    address, traffic = long_list
    watched = new_page(address=address)
    first = visit(watched.page, f"{address}clusters/", traffic)
    box(watched.page, "region", "north").check()
    watched.page.locator("[data-results] > li").first.wait_for()
    watched.page.wait_for_load_state("networkidle")
    later = traffic.take()
    record_property("bytes", {"first": sum(first.values()), "filter": sum(later.values())})
    assert size_of(first, ".js", ".css") <= CODE, first
    assert 0 < size_of(later, ".js") <= FILTER_CODE, later
    assert [path for path in later if path.rpartition("/")[2].startswith(INDEX)] == []
    assert 0 < size_of(later, ".json") <= ENTRY * COUNT, later
