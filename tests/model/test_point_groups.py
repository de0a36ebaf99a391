# SPDX-License-Identifier: MIT
"""Promises of showcase.model.point_groups: nothing is lost, nothing hides another, no order matters."""

from __future__ import annotations

import math
import random
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from showcase.model.point_groups import Dot, DotGroup, group_dots, group_radius

GAP = 28.0

spots = st.tuples(st.floats(0, 560), st.floats(0, 420), st.floats(5, 11))
# Towns where many sit, and clusters of their own.
many_spots = st.lists(spots, max_size=60) | st.lists(st.sampled_from([(99.9, 50.0, 5.0), (120.0, 60.0, 8.0)]))


def dots_of(found: list[tuple[float, float, float]]) -> list[Dot]:
    """Make dots with keys."""
    return [Dot(f"c{number:03}", round(x, 1), round(y, 1), radius) for number, (x, y, radius) in enumerate(found)]


def apart(one: DotGroup, other: DotGroup) -> float:
    """Measure how far two middles are from each other."""
    return math.dist((one.x, one.y), (other.x, other.y))


@given(many_spots)
def test_every_dot_is_in_one_group(found: list[tuple[float, float, float]]) -> None:
    """Each key is met exactly once."""
    dots = dots_of(found)
    keys = [key for group in group_dots(dots, GAP) for key in group.keys]
    assert sorted(keys) == [dot.key for dot in dots]


@given(many_spots)
def test_circles_keep_apart(found: list[tuple[float, float, float]]) -> None:
    """Circles do not overlap and their middles keep the gap, but for rounding."""
    for one, other in combinations(group_dots(dots_of(found), GAP), 2):
        assert apart(one, other) > max(GAP, one.radius + other.radius) - 0.2


@given(many_spots, st.randoms(use_true_random=False))
def test_order_does_not_matter(found: list[tuple[float, float, float]], chance: random.Random) -> None:
    """However the dots are shuffled, the groups are equal."""
    dots = dots_of(found)
    shuffled = chance.sample(dots, len(dots))
    assert group_dots(dots, GAP) == group_dots(shuffled, GAP)


@given(spots, spots)
def test_dots_with_room_stay_alone(one: tuple[float, float, float], other: tuple[float, float, float]) -> None:
    """Two dots become a group only when they are too near, and what stays alone keeps its place and size."""
    dots = dots_of([one, other])
    groups = group_dots(dots, GAP)
    distance = math.dist((dots[0].x, dots[0].y), (dots[1].x, dots[1].y))
    if distance >= GAP:
        assert [(group.x, group.y, group.radius) for group in groups] == [(dot.x, dot.y, dot.radius) for dot in dots]
    else:
        assert [group.keys for group in groups] == [("c000", "c001")]


def test_groups_grow_with_their_count_up_to_a_limit() -> None:
    """More members, larger circle; thousands still fit."""
    radii = [group_radius(count) for count in (2, 5, 20, 90, 5000)]
    assert radii == sorted(radii)
    assert radii[-1] <= 20
