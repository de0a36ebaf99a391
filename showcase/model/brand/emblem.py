"""The emblem of a cluster without a logo: a small constellation drawn from its identifier, the same every time."""

import hashlib
import math
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

Point = tuple[int, int]
Edge = tuple[int, int]

BOX = 64
"""Side of the square every emblem is drawn in, in SVG user units."""

# At 32 px one unit is half a pixel: dots of 6 units and gaps of 6 keep apart there.
_MARGIN = 9
_MIN_DISTANCE = 13
_CLEAR_OF_EDGE = 6
_CANDIDATES = 5
_MEMBERS_PER_POINT = (15, 40, 100, 250)
_FEWEST_POINTS = 5
_MAX_EXTRA_EDGES = 2
_LONGEST_EXTRA_EDGE = 30.0


@dataclass(frozen=True, slots=True)
class Emblem:
    """A constellation in a box of 64 by 64, as path data for one `<path>` each."""

    lines: str
    """Straight connections, to be stroked."""
    small: str
    """Ends of the constellation: zero-length strokes, dots once `stroke-linecap` is `round`."""
    medium: str
    """Points on the way, drawn as the ends are, only wider."""
    large: str
    """Points where three or more lines meet; may be empty."""
    hub_x: int
    """Centre of the hub, the one point drawn in the accent colour."""
    hub_y: int


@dataclass(frozen=True, slots=True)
class EmblemStyle:
    """How wide lines and points are drawn in the box of 64, how points end ("round" or "square"), what lines are."""

    cap: str
    line_role: str
    """The colour of a field that lines take: "line", or "dot" where line and point make one stroke."""
    line: float
    small: float
    medium: float
    large: float
    rim: float
    """The hub seen from outside, in the colour of points."""
    hub: float
    """The hub within its rim, in the accent colour."""


EMBLEM_STYLES = {
    "dots": EmblemStyle("round", "line", 1.8, 6, 7.2, 8.4, 11.4, 8),
    "blocks": EmblemStyle("square", "line", 2.2, 5, 6.2, 7.2, 9.6, 6.2),
    "lines": EmblemStyle("round", "dot", 4, 4, 4, 4, 11.4, 7.4),
}
"""By the word in `brand.emblem`."""


@lru_cache(maxsize=16_384)
def draw_emblem(identifier: str, members: int | None) -> Emblem:
    """
    Draw the emblem of one cluster: 5 to 9 points on one connected figure with at most two rings.

    The same identifier and number of members give the same emblem on every machine and in every release.
    More members give more points; without a number there are 5 to 7. All six fields together stay under 350 bytes.
    """
    numbers = _endless_numbers(identifier)
    points = _stretch(_scatter(_count_points(members, next(numbers)), numbers))
    edges = _span(points)
    edges += _close_rings(points, edges, next(numbers) % (_MAX_EXTRA_EDGES + 1))
    degrees = [sum(index in edge for edge in edges) for index in range(len(points))]
    hub = min(range(len(points)), key=lambda index: (-degrees[index], math.dist(points[index], (BOX / 2, BOX / 2))))
    others = [index for index in range(len(points)) if index != hub]
    return Emblem(
        lines=_draw_lines(points, edges),
        small=_draw_dots(points[index] for index in others if degrees[index] == 1),
        medium=_draw_dots(points[index] for index in others if degrees[index] == 2),
        large=_draw_dots(points[index] for index in others if degrees[index] > 2),
        hub_x=points[hub][0],
        hub_y=points[hub][1],
    )


def _endless_numbers(identifier: str) -> Iterator[int]:
    """Yield numbers from 0 to 65535 that depend on the identifier alone; `hash()` changes from run to run."""
    block = 0
    while True:
        digest = hashlib.blake2b(f"{block}:{identifier}".encode(), person=b"emblem").digest()
        yield from struct.unpack(">32H", digest)
        block += 1


def _count_points(members: int | None, number: int) -> int:
    """Choose how many points a cluster of this size gets."""
    if members is None:
        return _FEWEST_POINTS + number % 3
    return _FEWEST_POINTS + sum(members > limit for limit in _MEMBERS_PER_POINT)


def _scatter(count: int, numbers: Iterator[int]) -> list[Point]:
    """Place points one by one, each the candidate farthest from the others (Mitchell's best candidate)."""
    span = BOX - 2 * _MARGIN + 1
    points: list[Point] = []
    while len(points) < count:
        candidates = [(_MARGIN + next(numbers) % span, _MARGIN + next(numbers) % span) for _ in range(_CANDIDATES)]
        if not points:
            points.append(candidates[0])
            continue
        far = [
            (x, y)
            for x, y in candidates
            if all((x - other_x) ** 2 + (y - other_y) ** 2 >= _MIN_DISTANCE**2 for other_x, other_y in points)
        ]
        if far:
            points.append(far[next(numbers) % len(far)])
    return points


def _stretch(points: list[Point]) -> list[Point]:
    """Let the figure fill the box: it moves to the middle and grows until its longer side reaches the margins."""
    xs, ys = zip(*points, strict=True)
    growth = (BOX - 2 * _MARGIN) / max(max(xs) - min(xs), max(ys) - min(ys))
    middle_x, middle_y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    half = BOX / 2
    return [(round(half + (x - middle_x) * growth), round(half + (y - middle_y) * growth)) for x, y in points]


def _span(points: list[Point]) -> list[Edge]:
    """Join all points by the shortest tree (Prim); such a tree never crosses itself."""
    edges: list[Edge] = []
    joined = {0}
    while len(joined) < len(points):
        _, start, end = min(
            (math.dist(points[start], points[end]), start, end)
            for start in joined
            for end in range(len(points))
            if end not in joined
        )
        edges.append((start, end))
        joined.add(end)
    return edges


def _close_rings(points: list[Point], edges: list[Edge], wanted: int) -> list[Edge]:
    """Add up to `wanted` short edges that cross no other and keep clear of every point they do not join."""
    known = {frozenset(edge) for edge in edges}
    added: list[Edge] = []
    for edge in sorted(
        combinations(range(len(points)), 2), key=lambda pair: math.dist(points[pair[0]], points[pair[1]])
    ):
        if len(added) == wanted or math.dist(points[edge[0]], points[edge[1]]) > _LONGEST_EXTRA_EDGE:
            break
        if frozenset(edge) in known or not _is_clear(points, edge):
            continue
        if not any(_do_cross(points, edge, other) for other in [*edges, *added]):
            added.append(edge)
    return added


def _is_clear(points: list[Point], edge: Edge) -> bool:
    """Tell whether an edge keeps its distance from every point it does not join."""
    start, end = points[edge[0]], points[edge[1]]
    return all(
        _distance_to_line(point, start, end) >= _CLEAR_OF_EDGE
        for index, point in enumerate(points)
        if index not in edge
    )


def _distance_to_line(point: Point, start: Point, end: Point) -> float:
    """Return the distance of a point from the nearest spot of an edge."""
    run_x, run_y = end[0] - start[0], end[1] - start[1]
    share = ((point[0] - start[0]) * run_x + (point[1] - start[1]) * run_y) / (run_x**2 + run_y**2)
    share = min(1.0, max(0.0, share))
    return math.dist(point, (start[0] + share * run_x, start[1] + share * run_y))


def _do_cross(points: list[Point], one: Edge, other: Edge) -> bool:
    """Tell whether two edges cross; edges that share an end do not."""
    if set(one) & set(other):
        return False
    first, second, third, fourth = (points[index] for index in (*one, *other))
    return (
        _turn(first, second, third) * _turn(first, second, fourth)
        < 0
        > _turn(third, fourth, first) * _turn(third, fourth, second)
    )


def _turn(first: Point, second: Point, third: Point) -> int:
    """Return a positive number for a turn one way, a negative one for the other, 0 for straight on."""
    return (second[0] - first[0]) * (third[1] - first[1]) - (second[1] - first[1]) * (third[0] - first[0])


def _draw_lines(points: list[Point], edges: list[Edge]) -> str:
    """Write edges as path data."""
    return "".join(f"M{points[start][0]} {points[start][1]}L{points[end][0]} {points[end][1]}" for start, end in edges)


def _draw_dots(points: Iterator[Point]) -> str:
    """Write points as path data of zero-length strokes."""
    return "".join(f"M{x} {y}h0" for x, y in points)
