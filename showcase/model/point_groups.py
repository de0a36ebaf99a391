"""Joins dots that would hide one another to groups with a count; the map of lists relies on it."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

_AIR = 2.0  # units between two circles
_LEAST_GROUP, _MOST_GROUP = 8.0, 20.0
_GROUP_GROWTH = 1.2

_Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Dot:
    """Something on a drawing: where, and how large its circle is."""

    key: str
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class DotGroup:
    """One dot or several: the circle stands in their middle."""

    x: float
    y: float
    radius: float
    keys: tuple[str, ...]  # sorted


@dataclass(slots=True)
class _Heap:
    """A group while it grows. Places are added up in whole tenths, so that no order of adding matters."""

    keys: list[str]
    sum_x: int
    sum_y: int
    radius: float
    x: float = field(init=False)
    y: float = field(init=False)

    def __post_init__(self) -> None:
        self.x = self.sum_x / len(self.keys) / 10
        self.y = self.sum_y / len(self.keys) / 10


def group_dots(dots: Iterable[Dot], gap: float) -> tuple[DotGroup, ...]:
    """
    Join dots until all circles are apart and their middles keep the gap; what is alone stays as it is.

    What shares a square half as wide as the gap is joined at once, then always the nearest two.
    The order of the dots does not matter; keys have to be different.
    """
    heaps = _Heaps(gap)
    squares: dict[_Cell, list[Dot]] = defaultdict(list)
    for dot in dots:
        squares[math.floor(2 * dot.x / gap), math.floor(2 * dot.y / gap)].append(dot)
    for found in squares.values():
        keys = sorted(dot.key for dot in found)
        radius = found[0].radius if len(found) == 1 else group_radius(len(found))
        sums = sum(round(dot.x * 10) for dot in found), sum(round(dot.y * 10) for dot in found)
        heaps.put(_Heap(keys, *sums, radius))
    heaps.join_all()
    return tuple(heaps.groups())


def group_radius(count: int) -> float:
    """Return the radius of a group: it grows with the root of the count, so the area grows with the count."""
    return round(min(_MOST_GROUP, _LEAST_GROUP + _GROUP_GROWTH * math.sqrt(count)), 1)


class _Heaps:
    """All groups by their first key, in the squares of a grid, and which of them are too near to each other."""

    def __init__(self, gap: float) -> None:
        self._gap = gap
        self._side = max(gap, 2 * _MOST_GROUP + _AIR)  # nothing too near lies beyond the next square
        self._by_key: dict[str, _Heap] = {}
        self._grid: dict[_Cell, dict[str, _Heap]] = defaultdict(dict)
        self._pairs: list[tuple[float, str, str, int, int]] = []  # nearness, first keys, sizes when found

    def put(self, heap: _Heap) -> None:
        """Add a group and note whom it is too near to."""
        first, size, x, y = heap.keys[0], len(heap.keys), heap.x, heap.y
        gap, reach, side = self._gap, heap.radius + _AIR, self._side
        for other in chain.from_iterable(near.values() for near in self._near(heap)):
            across, down = x - other.x, y - other.y
            if not -side < across < side or not -side < down < side:
                continue
            needed = max(gap, reach + other.radius)
            away = math.hypot(across, down)
            if away < needed:
                (one, one_size), (two, two_size) = sorted(((first, size), (other.keys[0], len(other.keys))))
                heapq.heappush(self._pairs, (round(away / needed, 6), one, two, one_size, two_size))
        self._by_key[first] = heap
        self._grid[self._cell(heap)][first] = heap

    def join_all(self) -> None:
        """Join the nearest two until none are too near."""
        while self._pairs:
            _, one, two, one_size, two_size = heapq.heappop(self._pairs)
            if self._size(one) == one_size and self._size(two) == two_size:
                first, second = self._take(one), self._take(two)
                keys = sorted(first.keys + second.keys)
                sums = first.sum_x + second.sum_x, first.sum_y + second.sum_y
                self.put(_Heap(keys, *sums, group_radius(len(keys))))

    def groups(self) -> Iterator[DotGroup]:
        """Give what is left, by first key."""
        for _, heap in sorted(self._by_key.items()):
            yield DotGroup(round(heap.x, 1), round(heap.y, 1), heap.radius, tuple(heap.keys))

    def _size(self, key: str) -> int:
        heap = self._by_key.get(key)
        return len(heap.keys) if heap else 0

    def _take(self, key: str) -> _Heap:
        heap = self._by_key.pop(key)
        del self._grid[self._cell(heap)][key]
        return heap

    def _cell(self, heap: _Heap) -> _Cell:
        return int(heap.x // self._side), int(heap.y // self._side)

    def _near(self, heap: _Heap) -> Iterator[dict[str, _Heap]]:
        """Give what stands in the square of a group and in those around it."""
        column, row = self._cell(heap)
        for near_column in (column - 1, column, column + 1):
            for near_row in (row - 1, row, row + 1):
                near = self._grid.get((near_column, near_row))
                if near:
                    yield near
