"""Long lists on several pages: which there are, what stands on each, and the links between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import Pagination
from showcase.stages.plan.parts import Parts

PAGE_SIZE = 200
Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of a list: all entries of the list, the path of its first page, and the number of this one."""

    identifiers: Sequence[str]
    path: tuple[str, ...]
    number: int


def page_count(total: int) -> int:
    """Tell how many pages a list of so many entries has; an empty list has one."""
    return max(1, -(-total // PAGE_SIZE))


def page_paths(total: int, path: tuple[str, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Give number and path of every page of a list."""
    for number in range(1, page_count(total) + 1):
        yield number, path if number == 1 else (*path, "page", str(number))


def on_page(entries: Sequence[Entry], number: int) -> Sequence[Entry]:
    """Give what stands on one page of a list."""
    first = (number - 1) * PAGE_SIZE
    return entries[first : first + PAGE_SIZE]


def pagination(total: int, path: tuple[str, ...], number: int, parts: Parts) -> Pagination | None:
    """Link the pages of a list that begins at a path with each other, seen from one; None for a list of one page."""
    urls = [parts.place.to(*steps) for _, steps in page_paths(total, path)]
    count = len(urls)
    if count == 1:
        return None
    links = tuple(
        LinkView(url, parts.words.plain(parts.words.number(page)), is_current=page == number)
        for page, url in enumerate(urls, start=1)
    )
    previous = urls[number - 2] if number > 1 else ""
    following = urls[number] if number < count else ""
    return Pagination(number, count, previous, following, links)
