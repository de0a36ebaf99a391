"""Make outlines.json, the land and countries of the maps, from npm world-atlas; see README.md beside it."""

import json
import math
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from babel.core import get_global

Point = tuple[int, int]

STEPS_PER_DEGREE = 250  # one step is 0.44 km of latitude
ROUND_THE_WORLD = 360 * STEPS_PER_DEGREE
TOLERANCE = 0.0082  # degrees of latitude a line may stray, about 0.9 km
POLAR_TOLERANCE = 0.035  # the same for lines where there are hardly any towns
TOWNS = (-48, 65)  # degrees of latitude between which most of them lie
LONGEST_ARC = 128  # points; shorter arcs let a map of one region skip the rest of a continent's coast
SMALLEST_ISLAND = 5.0  # square kilometres
KILOMETRES_PER_STEP = 111.2 / STEPS_PER_DEGREE
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

# Natural Earth gives these no number. ISO 3166 counts them to the country named here; XK is in wide use.
UNNUMBERED = {"Kosovo": "XK", "N. Cyprus": "CY", "Cyprus U.N. Buffer Zone": "CY", "Somaliland": "SO"}


def main() -> None:
    """Read countries-10m.json as given, write outlines.json beside this file."""
    atlas = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    pieces = [cut(simplify(arc)) for arc in decode_arcs(atlas)]
    starts = [sum(len(piece) for piece in pieces[:index]) for index in range(len(pieces))]

    def refer(ring: list[int]) -> list[int]:
        return [number for arc in ring for number in numbers_of(arc, starts, pieces)]

    land = [refer(ring) for shape in atlas["objects"]["land"]["geometries"] for ring in rings_of(shape)]
    countries: dict[str, list[list[int]]] = {}
    for shape in atlas["objects"]["countries"]["geometries"]:
        if code := code_of(shape):
            countries.setdefault(code, []).extend(refer(ring) for ring in rings_of(shape))
    arcs = [arc for piece in pieces for arc in piece]
    outlines = {
        "steps_per_degree": STEPS_PER_DEGREE,
        "land": drop_islets(land, arcs),
        "countries": {code: drop_islets(rings, arcs) for code, rings in sorted(countries.items())},
    }
    write(Path(__file__).with_name("outlines.json"), outlines, arcs)


def decode_arcs(atlas: dict[str, Any]) -> Iterator[list[Point]]:
    """
    Yield each line in our steps; a line that crosses 180 degrees goes on beyond.

    Source of the format: the TopoJSON specification, section 2.1.3.
    """
    scale, translate = atlas["transform"]["scale"], atlas["transform"]["translate"]
    for arc in atlas["arcs"]:
        x = y = turn = 0
        line: list[Point] = []
        for run_x, run_y in arc:
            x, y = x + run_x, y + run_y
            step_x = round((x * scale[0] + translate[0]) * STEPS_PER_DEGREE) + turn
            if line and abs(step_x - line[-1][0]) > ROUND_THE_WORLD / 2:  # over 180 degrees east
                turn += ROUND_THE_WORLD if step_x < line[-1][0] else -ROUND_THE_WORLD
                step_x = round((x * scale[0] + translate[0]) * STEPS_PER_DEGREE) + turn
            point = (step_x, round((y * scale[1] + translate[1]) * STEPS_PER_DEGREE))
            if not line or point != line[-1]:
                line.append(point)
        yield line if len(line) > 1 else [*line, *line]


def simplify(line: list[Point]) -> list[Point]:
    """Leave out every point that strays less than the tolerance (Douglas and Peucker, 1973)."""
    south, north = (degrees * STEPS_PER_DEGREE for degrees in TOWNS)
    tolerance = TOLERANCE if any(south < y < north for _, y in line) else POLAR_TOLERANCE
    kept = {0, len(line) - 1}
    waiting = [(0, len(line) - 1)]
    while waiting:
        first, last = waiting.pop()
        far, distance = max(
            ((index, stray(line[index], line[first], line[last])) for index in range(first + 1, last)),
            key=lambda found: found[1],
            default=(first, 0.0),
        )
        if distance > tolerance * STEPS_PER_DEGREE:
            kept.add(far)
            waiting += [(first, far), (far, last)]
    return [line[index] for index in sorted(kept)] if len(line) > 1 else line


def stray(point: Point, start: Point, end: Point) -> float:
    """Return the distance of a point from a line, in steps of latitude."""
    shrink = math.cos(math.radians(start[1] / STEPS_PER_DEGREE))
    x, y = (point[0] - start[0]) * shrink, float(point[1] - start[1])
    run_x, run_y = (end[0] - start[0]) * shrink, float(end[1] - start[1])
    length = run_x**2 + run_y**2
    share = min(1.0, max(0.0, (x * run_x + y * run_y) / length)) if length else 0.0
    return math.hypot(x - share * run_x, y - share * run_y)


def cut(line: list[Point]) -> list[list[Point]]:
    """Cut a long line into pieces that share their ends."""
    return [line[at : at + LONGEST_ARC + 1] for at in range(0, len(line) - 1, LONGEST_ARC)]


def numbers_of(arc: int, starts: list[int], pieces: list[list[list[Point]]]) -> list[int]:
    """List the numbers of the pieces of an arc; ~n is piece n backwards, as in TopoJSON."""
    index = arc if arc >= 0 else ~arc
    numbers = list(range(starts[index], starts[index] + len(pieces[index])))
    return numbers if arc >= 0 else [~number for number in reversed(numbers)]


def rings_of(shape: dict[str, Any]) -> list[list[int]]:
    """List the rings of a polygon, a multipolygon or a collection of them."""
    if shape["type"] == "GeometryCollection":
        return [ring for part in shape["geometries"] for ring in rings_of(part)]
    polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape.get("arcs", [])
    return [ring for polygon in polygons for ring in polygon]


def code_of(shape: dict[str, Any]) -> str | None:
    """Return the two letters of ISO 3166-1; CLDR lists the numbers as aliases of them."""
    if "id" in shape:
        codes = get_global("territory_aliases").get(shape["id"], [])
        return str(codes[0]) if codes else None
    return UNNUMBERED.get(shape["properties"]["name"])


def drop_islets(rings: list[list[int]], arcs: list[list[Point]]) -> list[list[int]]:
    """Leave out rings too small to be seen on any map."""
    return [ring for ring in rings if area(ring, arcs) >= SMALLEST_ISLAND]


def area(ring: list[int], arcs: list[list[Point]]) -> float:
    """Return the area within a ring in square kilometres, near enough for islands."""
    line = [point for arc in ring for point in (arcs[arc] if arc >= 0 else arcs[~arc][::-1])]
    double = sum(x * other_y - other_x * y for (x, y), (other_x, other_y) in pairwise(line))
    shrink = math.cos(math.radians(line[0][1] / STEPS_PER_DEGREE))
    return abs(double) / 2 * shrink * KILOMETRES_PER_STEP**2


def write(target: Path, outlines: dict[str, Any], arcs: list[list[Point]]) -> None:
    """Write the arcs that are used, numbered anew, one to a line."""
    rings = [*outlines["land"], *(ring for rings in outlines["countries"].values() for ring in rings)]
    used = sorted({arc if arc >= 0 else ~arc for ring in rings for arc in ring})
    numbers = {old: new for new, old in enumerate(used)}
    for ring in rings:
        ring[:] = [numbers[arc] if arc >= 0 else ~numbers[~arc] for arc in ring]
    rows = ",\n".join(json.dumps(encode(arcs[old]), separators=(",", ":")) for old in used)
    head = json.dumps(outlines, separators=(",", ":"))
    target.write_text(f'{head[:-1]},"arcs":[\n{rows}\n]}}\n', encoding="utf-8")


def encode(line: list[Point]) -> list[int | str]:
    """Write a line as west, south, width, height, its two ends counted from there, and its steps as text."""
    xs, ys = zip(*line, strict=True)
    steps = "".join(
        encode_number(value) for (x, y), (next_x, next_y) in pairwise(line) for value in (next_x - x, next_y - y)
    )
    west, south = min(xs), min(ys)
    ends = [value for x, y in (line[0], line[-1]) for value in (x - west, y - south)]
    return [west, south, max(xs) - west, max(ys) - south, *ends, steps]


def encode_number(value: int) -> str:
    """Write a number in digits of five bits, lowest first; a sixth bit says that more follow."""
    rest = value << 1 if value >= 0 else ~(value << 1)
    text = ""
    while rest >= 32:
        text += DIGITS[rest & 31 | 32]
        rest >>= 5
    return text + DIGITS[rest]


if __name__ == "__main__":
    main()
