"""Promises of showcase.model.brand.emblem."""

import math
import re
from dataclasses import asdict
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.brand.emblem import BOX, EMBLEM_STYLES, Emblem, draw_emblem

GRID = 32  # the smallest size an emblem is shown at, in pixels

identifiers = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+){0,6}", fullmatch=True)
member_counts = st.none() | st.integers(0, 100_000)


def read_points(emblem: Emblem) -> list[tuple[int, int]]:
    """Read the centres of all points back, hub first."""
    dots = re.findall(r"M(\d+) (\d+)h0", emblem.small + emblem.medium + emblem.large)
    return [(emblem.hub_x, emblem.hub_y), *((int(x), int(y)) for x, y in dots)]


def read_lines(emblem: Emblem) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Read the connections back."""
    found = re.findall(r"M(\d+) (\d+)L(\d+) (\d+)", emblem.lines)
    return [((int(a), int(b)), (int(c), int(d))) for a, b, c, d in found]


def draw_bits(emblem: Emblem) -> int:
    """Draw an emblem on a grid of 32 by 32 as one number, a bit a pixel."""
    bits = 0
    spots: list[tuple[float, float, float]] = [(x, y, 3.5) for x, y in read_points(emblem)]
    for start, end in read_lines(emblem):
        length = math.dist(start, end)
        shares = [step / length for step in range(int(length))]
        run = (end[0] - start[0], end[1] - start[1])
        spots += [(start[0] + share * run[0], start[1] + share * run[1], 0.5) for share in shares]
    scale = GRID / BOX
    for x, y, radius in spots:
        for column in range(math.floor((x - radius) * scale), math.floor((x + radius) * scale) + 1):
            for row in range(math.floor((y - radius) * scale), math.floor((y + radius) * scale) + 1):
                bits |= 1 << (row * GRID + column)
    return bits


@given(identifiers, member_counts)
def test_points_stay_in_the_box_and_apart(identifier: str, members: int | None) -> None:
    """5 to 9 points keep a margin and a distance at which they stay apart at 32 pixels."""
    points = read_points(draw_emblem(identifier, members))
    assert 5 <= len(points) <= 9
    assert all(8 <= value <= BOX - 8 for point in points for value in point)
    assert min(math.dist(one, other) for one, other in combinations(points, 2)) >= 12


@given(identifiers, member_counts)
def test_all_points_are_joined(identifier: str, members: int | None) -> None:
    """From the hub every point can be reached, with at most two rings."""
    emblem = draw_emblem(identifier, members)
    points, lines = read_points(emblem), read_lines(emblem)
    reached = {points[0]}
    for _ in points:
        reached |= {end for line in lines for end in line if reached & set(line)}
    assert reached == set(points)
    assert len(points) - 1 <= len(lines) <= len(points) + 1


@given(identifiers, member_counts)
def test_emblem_is_short_and_drawn_twice_the_same(identifier: str, members: int | None) -> None:
    """An emblem takes less than 350 bytes and depends on nothing but id and members."""
    emblem = draw_emblem(identifier, members)
    assert len("".join(map(str, asdict(emblem).values()))) < 350
    assert emblem == draw_emblem(identifier, members)


def test_emblem_never_changes_between_releases() -> None:
    """A cluster keeps its emblem: this one was drawn by the first release."""
    assert draw_emblem("example-cluster", 120) == Emblem(
        lines="M53 32L38 35M38 35L38 51M38 51L52 51M38 35L16 38M16 38L11 55"
        "M38 35L41 13M41 13L25 9M53 32L52 51M38 35L52 51",
        small="M25 9h0M11 55h0",
        medium="M53 32h0M16 38h0M38 51h0M41 13h0",
        large="M52 51h0",
        hub_x=38,
        hub_y=35,
    )


def test_more_members_give_more_points() -> None:
    """The number of points never falls as a cluster grows, from 5 to 9."""
    counts = [len(read_points(draw_emblem("some-cluster", members))) for members in (3, 30, 80, 200, 1000)]
    assert counts == [5, 6, 7, 8, 9]


def name_clusters() -> list[tuple[str, int | None]]:
    """Make up 2,500 identifiers as programmes have them, with numbers of members."""
    words = (
        ["bio", "medical", "green", "blue", "smart", "digital", "advanced", "nordic", "coastal", "alpine"],
        ["energy", "mobility", "health", "food", "robotics", "photonics", "materials", "logistics", "water", "timber"],
        [
            f"{kind}-{town}"
            for kind in ("cluster", "network", "hub", "valley", "alliance")
            for town in ["north", "south", "east", "west", "mid"]
        ],
    )
    sizes = (None, 12, 31, 75, 180, 900)
    return [("-".join(parts), sizes[turn % len(sizes)]) for turn, parts in enumerate(product(*words))]


@pytest.mark.parametrize("clusters", [name_clusters(), [(f"cluster-{number}", None) for number in range(2500)]])
def test_2500_emblems_differ(clusters: list[tuple[str, int | None]]) -> None:
    """
    Of 2,500 emblems any two differ in at least 50 of the 1,024 pixels of the smallest size.

    The measure is the Hamming distance of both drawings in black and white on 32 by 32 pixels; an emblem inks
    about 200 of them. The smallest distance met is 53.
    """
    drawn = [draw_bits(draw_emblem(*cluster)) for cluster in clusters]
    assert len(drawn) == 2500
    assert min((one ^ other).bit_count() for one, other in combinations(drawn, 2)) >= 50


@pytest.mark.parametrize("style", EMBLEM_STYLES)
def test_points_stay_apart_at_32_pixels(style: str) -> None:
    """Between any two points stays half a pixel of ground or line; two pixels where no line joins them."""
    look = EMBLEM_STYLES[style]
    for cluster in name_clusters():
        emblem = draw_emblem(*cluster)
        joined = {frozenset(line) for line in read_lines(emblem)}
        sizes = dict.fromkeys(read_points(emblem), 0.0)
        for path, width in ((emblem.small, look.small), (emblem.medium, look.medium), (emblem.large, look.large)):
            sizes |= {(int(x), int(y)): width for x, y in re.findall(r"M(\d+) (\d+)h0", path)}
        sizes[emblem.hub_x, emblem.hub_y] = look.rim
        for one, other in combinations(sizes, 2):
            gap = measure_gap(one, other, (sizes[one] + sizes[other]) / 2, is_square=look.cap == "square")
            assert gap * GRID / BOX >= (0.5 if frozenset((one, other)) in joined else 2), (cluster, one, other)


def measure_gap(one: tuple[int, int], other: tuple[int, int], reach: float, *, is_square: bool) -> float:
    """Measure the ground between two points whose half widths make `reach` together; 0 where they touch."""
    if not is_square:
        return math.dist(one, other) - reach
    sides = (max(0.0, abs(start - end) - reach) for start, end in zip(one, other, strict=True))
    return math.hypot(*sides)
