"""Closed lines on a drawing: cut to its frame, simplified, written as SVG path data; maps rely on it."""

import math
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, pairwise

Point = tuple[float, float]

_FIRST_TOLERANCE = 0.3  # units a simplified line may stray
_GROWTH = 1.5
_FAR_TOO_MANY = 1.2  # points per character: so many can never fit, so start coarser
_SMALLEST_AREA = 1.2  # square pixels; what is smaller is dust
_FEWEST_CORNERS = 3


def clip_ring(ring: Sequence[Point], corner: Point, opposite: Point) -> list[Point]:
    """
    Cut a ring to the box between two corners; empty when nothing is left.

    Where the ring leaves the box the result follows its edge (Sutherland and Hodgman, 1974).
    """
    result = list(ring)
    for axis in (0, 1):
        low, high = sorted((corner[axis], opposite[axis]))
        result = _keep_side(result, lambda point, axis=axis, low=low: point[axis] - low)  # type: ignore[misc]
        result = _keep_side(result, lambda point, axis=axis, high=high: high - point[axis])  # type: ignore[misc]
    return result


def simplify_line(line: Sequence[Point], tolerance: float) -> list[Point]:
    """Leave out every point that strays less than the tolerance; both ends stay (Douglas and Peucker, 1973)."""
    kept = {0, len(line) - 1}
    waiting = [(0, len(line) - 1)]
    while waiting:
        first, last = waiting.pop()
        distance, far = _farthest(line, first, last)
        if distance > tolerance:
            kept.add(far)
            waiting += [(first, far), (far, last)]
    return [line[index] for index in sorted(kept)]


def write_path(rings: Iterable[Sequence[Point]], most_characters: int) -> str:
    """
    Write rings as path data with one decimal, as exact as fits into so many characters.

    Rings too small to be seen are left out. A line strays by 0.3 units at first, by more until the text fits.
    """
    lines = [_thin(ring) for ring in rings if len(ring) >= _FEWEST_CORNERS]
    tolerance = _FIRST_TOLERANCE
    if sum(map(len, lines)) > _FAR_TOO_MANY * most_characters:
        tolerance *= _GROWTH**2
    while True:
        lines = [simplify_line(line, tolerance) for line in lines]
        lines = [line for line in lines if _area(line) >= max(_SMALLEST_AREA, tolerance**2)]
        path = "".join(_write_ring(line) for line in lines)
        if len(path) <= most_characters:
            return path
        tolerance *= _GROWTH


def _keep_side(ring: list[Point], depth: Callable[[Point], float]) -> list[Point]:
    """Keep what lies at a depth of 0 or more below one edge of the box."""
    if not ring:
        return []
    result: list[Point] = []
    for before, here in zip([ring[-1], *ring[:-1]], ring, strict=True):
        depth_before, depth_here = depth(before), depth(here)
        if (depth_before < 0) != (depth_here < 0):
            share = depth_before / (depth_before - depth_here)
            result.append((before[0] + share * (here[0] - before[0]), before[1] + share * (here[1] - before[1])))
        if depth_here >= 0:
            result.append(here)
    return result


def _thin(ring: Sequence[Point]) -> list[Point]:
    """Close a ring and leave out points hardly apart, which is cheap and spares the simplification work."""
    line = [ring[0]]
    for point in ring[1:]:
        if abs(point[0] - line[-1][0]) + abs(point[1] - line[-1][1]) >= _FIRST_TOLERANCE:
            line.append(point)
    return line if line[0] == line[-1] else [*line, line[0]]


def _farthest(line: Sequence[Point], first: int, last: int) -> tuple[float, int]:
    """Return the distance and index of the point that strays most from the straight line between two others."""
    (start_x, start_y), (end_x, end_y) = line[first], line[last]
    run_x, run_y = end_x - start_x, end_y - start_y
    square = run_x * run_x + run_y * run_y
    longest, far = 0.0, first
    for index in range(first + 1, last):
        x, y = line[index]
        x, y = x - start_x, y - start_y
        share = (x * run_x + y * run_y) / square if square else 0.0
        share = 0.0 if share < 0 else 1.0 if share > 1 else share  # by hand: most of the time of a map is spent here
        away_x, away_y = x - share * run_x, y - share * run_y
        distance = away_x * away_x + away_y * away_y
        if distance > longest:
            longest, far = distance, index
    return math.sqrt(longest), far


def _area(line: Sequence[Point]) -> float:
    """Return the area within a closed line."""
    return abs(sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairwise(line))) / 2


def _write_ring(line: Sequence[Point]) -> str:
    """Write a closed line with relative steps, counted in tenths so that rounding never adds up."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in line[:-1]]
    steps = [(x - from_x, y - from_y) for (from_x, from_y), (x, y) in pairwise(tenths) if (x, y) != (from_x, from_y)]
    x, y = tenths[0]
    body = "".join(_write_number(value, is_first=index == 0) for index, value in enumerate(chain.from_iterable(steps)))
    return f"M{_write_number(x, is_first=True)}{_write_number(y, is_first=False)}l{body}z"


def _write_number(tenths: int, *, is_first: bool) -> str:
    """Write tenths as a decimal number, with a space before it where one is needed."""
    whole, part = divmod(abs(tenths), 10)
    text = f"{whole or ''}.{part}" if part else str(whole)
    sign = "-" if tenths < 0 else "" if is_first else " "
    return sign + text
