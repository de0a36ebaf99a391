"""Moves dots that would hide one another; the map relies on it, where many clusters sit in one town."""

import math
from collections.abc import Sequence

Point = tuple[float, float]
_Cell = tuple[int, int]

# Turning by it places dots as a sunflower places its seeds. Source: H. Vogel, "A better way to construct the
# sunflower head" (1979).
_GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))
_DENSITY = 0.62  # of the gap, times the root of the number: as close as seeds may stand
_MOST_TRIES = 4000


def spread_points(points: Sequence[Point], gap: float) -> tuple[Point, ...]:
    """
    Move points apart until each keeps the gap from all others, in the order given and to one decimal.

    The first point at a place stays there; others go to the nearest free spot of a sunflower around it.
    Among many thousands at one place the last ones may overlap rather than wander off.
    """
    taken: dict[_Cell, list[Point]] = {}
    next_try: dict[Point, int] = {}
    result: list[Point] = []
    for place in points:
        spot = place
        for number in range(next_try.get(place, 0), _MOST_TRIES):
            spot = _seed(place, number, gap)
            if _is_free(spot, taken, gap):
                next_try[place] = number + 1
                break
        taken.setdefault(_cell(spot, gap), []).append(spot)
        result.append(spot)
    return tuple(result)


def _seed(place: Point, number: int, gap: float) -> Point:
    """Return the spot of a seed; number 0 is the place itself."""
    radius, angle = _DENSITY * gap * math.sqrt(number), number * _GOLDEN_ANGLE
    return round(place[0] + radius * math.cos(angle), 1), round(place[1] + radius * math.sin(angle), 1)


def _cell(point: Point, gap: float) -> _Cell:
    """Return the square of a grid as wide as the gap."""
    return math.floor(point[0] / gap), math.floor(point[1] / gap)


def _is_free(spot: Point, taken: dict[_Cell, list[Point]], gap: float) -> bool:
    """Look into the squares around a spot: nothing nearer than the gap lies elsewhere."""
    column, row = _cell(spot, gap)
    for x in (column, column - 1, column + 1):
        for y in (row, row - 1, row + 1):
            for other in taken.get((x, y), ()):
                if math.dist(spot, other) < gap:
                    return False
    return True
