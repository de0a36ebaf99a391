"""Promises of showcase.model.point_spread."""

import math
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from showcase.model.point_spread import spread_points

spots = st.tuples(st.integers(0, 200).map(float), st.integers(0, 200).map(float))


@given(st.lists(spots, max_size=60), st.floats(2, 20))
def test_spread_points_keep_the_gap(points: list[tuple[float, float]], gap: float) -> None:
    """Every point comes back in its place of the order, and no two are nearer than the gap."""
    spread = spread_points(points, gap)
    assert len(spread) == len(points)
    assert all(math.dist(one, other) >= gap for one, other in combinations(spread, 2))


def test_points_apart_stay_where_they_are() -> None:
    """Who hides nobody is not moved."""
    assert spread_points([(0.0, 0.0), (30.0, 0.0)], 12) == ((0.0, 0.0), (30.0, 0.0))


def test_ten_at_one_place_stay_near_it() -> None:
    """Ten clusters of one town lie within two and a half gaps of it, the first one on it."""
    spread = spread_points([(50.0, 50.0)] * 10, 12)
    assert spread[0] == (50.0, 50.0)
    assert max(math.dist(point, (50, 50)) for point in spread) <= 30


def test_thousands_at_one_place_end_in_time() -> None:
    """Five thousand clusters without a better address than the capital are placed, if need be on top of another."""
    assert len(spread_points([(0.0, 0.0)] * 5000, 10)) == 5000
