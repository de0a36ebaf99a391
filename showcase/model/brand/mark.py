"""The programme's mark: four points of a constellation, its hub in the accent; header, icons and kit draw it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import chain

from showcase.model.svg_path import Path, circle_path, polygon_path, write_path

SIDE = 40
"""Side of the square the mark is drawn in, in SVG user units."""

LEFT_POINT = (8.2, 28.6)
RIGHT_POINT = (31.8, 15.4)
LOWER_POINT = (25.9, 30.9)
HUB = (17.2, 11.2)
"""Centre of the one point in the colour of the accent."""
_LINES = (
    (LEFT_POINT, HUB),
    (HUB, RIGHT_POINT),
    (RIGHT_POINT, LOWER_POINT),
    (LOWER_POINT, LEFT_POINT),
    (HUB, LOWER_POINT),
)


@dataclass(frozen=True, slots=True)
class _Weights:
    """How the mark is drawn: width of the lines, size of the points in their order, size of the hub, corners."""

    line: float
    points: tuple[float, float, float]
    hub: float
    is_square: bool = False


_STYLES = {
    "dots": _Weights(2.2, (4.2, 3.7, 4.7), 6.2),
    "blocks": _Weights(2.2, (3.7, 3.3, 4.2), 5.5, is_square=True),
    "lines": _Weights(3.6, (1.8, 1.8, 1.8), 5.4),
}
"""By the word in `brand.emblem`: the mark is drawn as the emblems are."""


def mark_svg(style: str = "dots", size: int = SIDE) -> str:
    """
    Draw the mark for use inside a page, `size` pixels wide and high.

    It carries no colours of its own: styles give `.mark` its `color` and `.mark__hub` its `fill`.
    It says nothing to screen readers, because the name stands beside it.
    """
    figure = _draw(style, 'fill="currentColor"', 'class="mark__hub"')
    return (
        f'<svg class="mark" viewBox="0 0 {SIDE} {SIDE}" width="{size}" height="{size}" '
        f'aria-hidden="true" focusable="false">{figure}</svg>'
    )


def symbol_svg(ink: str, hub: str, style: str = "dots") -> str:
    """Draw the mark as a file of its own in two hex colours; the same colour twice gives the one-colour mark."""
    figure = _draw(style, f'fill="{ink}"', f'fill="{hub}"')
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">{figure}</svg>\n'


def symbol_box(style: str = "dots") -> tuple[float, float, float, float]:
    """Give the smallest box around the drawn mark: its corner, width and height."""
    shapes = _shapes(style)
    xs, ys = zip(*(point for shape in shapes for step in shape for point in step.points), strict=True)
    return min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)


def _draw(style: str, ink: str, hub: str) -> str:
    """Write lines and points as one path and the hub as another; nothing is stroked, so that all of it scales."""
    figure, centre = (write_path(path) for path in _shapes(style))
    return f'<path {ink} d="{figure}"/><path {hub} d="{centre}"/>'


def _shapes(style: str) -> tuple[Path, Path]:
    """Draw lines and points, and the hub."""
    weights = _STYLES[style]
    points = zip((LEFT_POINT, RIGHT_POINT, LOWER_POINT), weights.points, strict=True)
    shapes = [
        *(_line(start, end, weights.line) for start, end in _LINES),
        *(_point(centre, size, weights) for centre, size in points),
    ]
    return tuple(chain.from_iterable(shapes)), _point(HUB, weights.hub, weights)


def _point(centre: tuple[float, float], size: float, weights: _Weights) -> Path:
    """Draw a point: a circle of this radius, or a square of half this side."""
    x, y = centre
    if not weights.is_square:
        return circle_path(x, y, size)
    return polygon_path(((x - size, y - size), (x + size, y - size), (x + size, y + size), (x - size, y + size)))


def _line(start: tuple[float, float], end: tuple[float, float], width: float) -> Path:
    """Draw a connection as the four corners of its stroke."""
    (x, y), (other_x, other_y) = start, end
    half = width / 2 / math.dist(start, end)
    across_x, across_y = (y - other_y) * half, (other_x - x) * half
    return polygon_path(
        (
            (x + across_x, y + across_y),
            (other_x + across_x, other_y + across_y),
            (other_x - across_x, other_y - across_y),
            (x - across_x, y - across_y),
        )
    )
