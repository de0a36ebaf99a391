"""The outlines of land and countries as theme/map/outlines.json holds them; maps are drawn from them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

Point = tuple[float, float]
Ring = Sequence[int]
"""Numbers of arcs that join to a closed line; ~n is arc n backwards."""

_DIGITS = {
    digit: value for value, digit in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
}
_MORE, _BITS = 32, 5
_HALF_WORLD = 180
_POLE = -90.0


class Box(NamedTuple):
    """A part of the world, in degrees east and north."""

    west: float
    south: float
    east: float
    north: float

    def touches(self, other: "Box") -> bool:
        """Tell whether two boxes share a place."""
        return (
            self.west <= other.east
            and other.west <= self.east
            and self.south <= other.north
            and other.south <= self.north
        )


class Arc(NamedTuple):
    """A piece of coast or border, as the file holds it: in whole steps of a degree."""

    west: int
    south: int
    width: int
    height: int
    first_x: int
    """Counted from west, as last_x is; first_y and last_y from south."""
    first_y: int
    last_x: int
    last_y: int
    steps: str
    """Steps east and north from point to point, in digits of five bits."""


@dataclass(frozen=True, slots=True)
class Outlines:
    """All land of the world, without lakes, and every country, by what bounds them."""

    steps_per_degree: int
    arcs: Sequence[Arc]
    land: Sequence[Ring]
    """Outer rings and holes, which run the other way round; borders between countries are not among them."""
    countries: Mapping[str, Sequence[Ring]]
    """By ISO 3166-1 alpha-2 code, upper case."""


def parse_outlines(content: Mapping[str, Any]) -> Outlines:
    """Take over the parsed JSON of outlines.json; lines stay packed until a map needs them."""
    return Outlines(
        steps_per_degree=content["steps_per_degree"],
        arcs=[Arc(*row) for row in content["arcs"]],
        land=content["land"],
        countries=content["countries"],
    )


def trace_ring(outlines: Outlines, ring: Ring, view: Box) -> list[Point]:
    """
    Return the points of a ring in degrees, exact within the view; its first point comes again at the end.

    An arc wholly outside becomes a straight line: both stay in the arc's box, so land within the view stays land.
    Longitudes go on beyond 180 where the ring does.
    """
    points: list[Point] = []
    for placed in _place_arcs(outlines, ring):
        points += _trace_arc(placed, outlines.steps_per_degree, view)
    if abs(points[0][0] - points[-1][0]) > _HALF_WORLD:  # round a pole, in practice the southern one
        points += [(points[-1][0], _POLE), (points[0][0], _POLE), points[0]]
    return points


def ring_box(outlines: Outlines, ring: Ring) -> Box:
    """Return the smallest box around a ring, in degrees; it may go on beyond 180 degrees."""
    boxes = [placed.box(outlines.steps_per_degree) for placed in _place_arcs(outlines, ring)]
    return Box(
        min(box.west for box in boxes),
        min(box.south for box in boxes),
        max(box.east for box in boxes),
        max(box.north for box in boxes),
    )


class _PlacedArc(NamedTuple):
    """An arc as part of a ring."""

    arc: Arc
    is_backwards: bool
    turn: int
    """Steps to move it east, so that it goes on where the arc before it ended: once round the world, or 0."""

    def box(self, steps: int) -> Box:
        """Return the smallest box around it, in degrees."""
        west, south = self.arc.west + self.turn, self.arc.south
        return Box(west / steps, south / steps, (west + self.arc.width) / steps, (south + self.arc.height) / steps)


def _place_arcs(outlines: Outlines, ring: Ring) -> Iterator[_PlacedArc]:
    """Yield the arcs of a ring in their order."""
    world = 2 * _HALF_WORLD * outlines.steps_per_degree
    end: int | None = None
    for number in ring:
        arc = outlines.arcs[number if number >= 0 else ~number]
        first, last = arc.west + arc.first_x, arc.west + arc.last_x
        start, stop = (last, first) if number < 0 else (first, last)
        turn = 0 if end is None else round((end - start) / world) * world
        end = stop + turn
        yield _PlacedArc(arc, number < 0, turn)


def _trace_arc(placed: _PlacedArc, steps: int, view: Box) -> list[Point]:
    """Return the points of one arc, or only its ends when it lies outside the view."""
    arc = placed.arc
    ends = [(arc.first_x, arc.first_y), (arc.last_x, arc.last_y)]
    line = _unpack(arc) if view.touches(placed.box(steps)) else ends
    west = arc.west + placed.turn
    degrees = [((west + x) / steps, (arc.south + y) / steps) for x, y in line]
    return degrees[::-1] if placed.is_backwards else degrees


def _unpack(arc: Arc) -> list[tuple[int, int]]:
    """Follow the steps of an arc, counted from its south-western corner."""
    values: list[int] = []
    value = shift = 0
    for character in arc.steps:
        digit = _DIGITS[character]
        value |= (digit & (_MORE - 1)) << shift
        shift += _BITS
        if digit < _MORE:
            values.append(~(value >> 1) if value & 1 else value >> 1)
            value = shift = 0
    x, y = arc.first_x, arc.first_y
    line = [(x, y)]
    for run_x, run_y in zip(values[::2], values[1::2], strict=True):
        x += run_x
        y += run_y
        line.append((x, y))
    return line
