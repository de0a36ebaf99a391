"""Reads, moves and writes the path data of SVG; what flattens typeset pictures relies on it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Matrix = tuple[float, float, float, float, float, float]
"""The six numbers of SVG's matrix()."""
UNMOVED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_COMMAND = re.compile(r"([MmLlHhVvCcSsQqTtZz])([^A-DF-Za-df-z]*)")
_TRANSFORM = re.compile(r"(matrix|translate|scale|rotate)\s*\(([^)]*)\)")
_COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2}
_KAPPA = 4 / 3 * math.tan(math.pi / 8)  # a quarter of a circle as one curve


@dataclass(frozen=True, slots=True)
class Segment:
    """One step in absolute coordinates: M, L, C, Q or Z, and its points."""

    letter: str
    points: tuple[tuple[float, float], ...] = ()


Path = tuple[Segment, ...]


def read_numbers(text: str) -> tuple[float, ...]:
    """Read the numbers of a list, whatever parts them."""
    return tuple(map(float, _NUMBER.findall(text)))


def read_path(text: str) -> Path:
    """Read path data; raises ValueError for arcs, which nothing that we flatten writes, and for what is no path."""
    return tuple(_Reader().read(text))


class _Reader:
    """Follows path data from step to step."""

    def __init__(self) -> None:
        self.x = self.y = self.start_x = self.start_y = 0.0
        self.control: tuple[float, float] | None = None
        self.before = ""

    def read(self, text: str) -> Iterator[Segment]:
        if not re.fullmatch(r"[\sMmLlHhVvCcSsQqTtZz\d.,eE+-]*", text):
            raise ValueError(text[:80])
        for command, rest in _COMMAND.findall(text):
            letter = command.upper()
            if letter == "Z":
                self.x, self.y, self.before = self.start_x, self.start_y, "Z"
                yield Segment("Z")
                continue
            values, count = read_numbers(rest), _COUNTS[letter]
            if len(values) % count or not values:
                raise ValueError(text[:80])
            for index in range(0, len(values), count):
                # Further pairs behind a move are lines.
                step = "L" if letter == "M" and index else letter
                yield self._step(step, values[index : index + count], is_relative=command.islower())

    def _step(self, letter: str, values: tuple[float, ...], *, is_relative: bool) -> Segment:
        x, y = (self.x, self.y) if is_relative else (0.0, 0.0)
        if letter in "HV":
            end = (values[0] + x, self.y) if letter == "H" else (self.x, values[0] + y)
            points, letter = [end], "L"
        else:
            points = [(values[index] + x, values[index + 1] + y) for index in range(0, len(values), 2)]
        if letter in "ST":
            full = "C" if letter == "S" else "Q"
            points, letter = [self._mirrored(full), *points], full
        self.control = points[-2] if letter in "CQ" else None
        self.x, self.y = points[-1]
        if letter == "M":
            self.start_x, self.start_y = self.x, self.y
        self.before = letter
        return Segment(letter, tuple(points))

    def _mirrored(self, letter: str) -> tuple[float, float]:
        """Give the control point opposite the last one, for the short forms of curves."""
        if self.control is None or self.before != letter:
            return self.x, self.y
        return 2 * self.x - self.control[0], 2 * self.y - self.control[1]


def read_transform(text: str) -> Matrix:
    """Read a `transform` of moves, scales, turns and matrices; raises ValueError for anything else."""
    if re.sub(r"[\s,]", "", _TRANSFORM.sub("", text)):
        raise ValueError(text)
    matrix = UNMOVED
    for name, rest in _TRANSFORM.findall(text):
        matrix = joined(matrix, _one_transform(name, read_numbers(rest)))
    return matrix


def _one_transform(name: str, values: tuple[float, ...]) -> Matrix:
    match name, values:
        case "matrix", (a, b, c, d, e, f):
            return (a, b, c, d, e, f)
        case "translate", (x, *rest):
            return (1.0, 0.0, 0.0, 1.0, x, rest[0] if rest else 0.0)
        case "scale", (x, *rest):
            return (x, 0.0, 0.0, rest[0] if rest else x, 0.0, 0.0)
        case "rotate", (angle, *rest):
            cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
            x, y = rest or (0.0, 0.0)
            return (cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y)
        case _:
            raise ValueError(name)


def joined(outer: Matrix, inner: Matrix) -> Matrix:
    """Give the matrix that first does the inner, then the outer."""
    a, b, c, d, e, f = outer
    g, h, i, j, k, m = inner
    return (a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e, b * k + d * m + f)


def growth_of(matrix: Matrix) -> float:
    """Tell how much wider a line gets."""
    return math.sqrt(abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))


def moved(path: Iterable[Segment], matrix: Matrix) -> Path:
    """Move every point of a path."""
    a, b, c, d, e, f = matrix
    return tuple(
        Segment(step.letter, tuple((a * x + c * y + e, b * x + d * y + f) for x, y in step.points)) for step in path
    )


def write_path(path: Iterable[Segment]) -> str:
    """Write path data in absolute coordinates with two decimals; a move that leads nowhere is left out."""
    pieces: list[str] = []
    steps = list(path)
    for index, step in enumerate(steps):
        if step.letter == "M" and (index + 1 == len(steps) or steps[index + 1].letter == "M"):
            continue
        pieces.append(step.letter + _write_points(step.points))
    return "".join(pieces)


def _write_points(points: Iterable[tuple[float, float]]) -> str:
    text = ""
    for value in (value for point in points for value in point):
        number = write_number(value)
        text += number if not text or number.startswith("-") else f" {number}"
    return text


def write_number(value: float) -> str:
    """Write a number with at most two decimals and no needless sign."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    text = "0" if text == "-0" else text
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def circle_path(x: float, y: float, radius: float) -> Path:
    """Draw a circle, clockwise, as four curves."""
    r, k = radius, radius * _KAPPA
    return (
        Segment("M", ((x + r, y),)),
        Segment("C", ((x + r, y + k), (x + k, y + r), (x, y + r))),
        Segment("C", ((x - k, y + r), (x - r, y + k), (x - r, y))),
        Segment("C", ((x - r, y - k), (x - k, y - r), (x, y - r))),
        Segment("C", ((x + k, y - r), (x + r, y - k), (x + r, y))),
        Segment("Z"),
    )


def polygon_path(points: Iterable[tuple[float, float]]) -> Path:
    """Draw a polygon, always clockwise, so that shapes of one path that overlap add up."""
    corners = list(points)
    turns = zip(corners, corners[1:] + corners[:1], strict=True)
    if sum(x * other_y - other_x * y for (x, y), (other_x, other_y) in turns) < 0:
        corners.reverse()
    return (Segment("M", (corners[0],)), *(Segment("L", (corner,)) for corner in corners[1:]), Segment("Z"))


def rounded_path(x: float, y: float, width: float, height: float, radius: float) -> Path:
    """Draw a rectangle, clockwise; a radius of 0 leaves its corners sharp."""
    if radius <= 0:
        return polygon_path(((x, y), (x + width, y), (x + width, y + height), (x, y + height)))
    r = min(radius, width / 2, height / 2)
    k = r - r * _KAPPA
    right, bottom = x + width, y + height
    return (
        Segment("M", ((x + r, y),)),
        Segment("L", ((right - r, y),)),
        Segment("C", ((right - k, y), (right, y + k), (right, y + r))),
        Segment("L", ((right, bottom - r),)),
        Segment("C", ((right, bottom - k), (right - k, bottom), (right - r, bottom))),
        Segment("L", ((x + r, bottom),)),
        Segment("C", ((x + k, bottom), (x, bottom - k), (x, bottom - r))),
        Segment("L", ((x, y + r),)),
        Segment("C", ((x, y + k), (x + k, y), (x + r, y))),
        Segment("Z"),
    )
