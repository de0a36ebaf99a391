"""Promises of showcase.model.polygon_path."""

import math
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.model.polygon_path import clip_ring, simplify_line, write_path

numbers = st.floats(-500, 500)
rings = st.lists(st.tuples(numbers, numbers), min_size=3, max_size=40)


@given(rings)
def test_clipped_ring_stays_in_the_box(ring: list[tuple[float, float]]) -> None:
    """Nothing sticks out of the box after the cut."""
    clipped = clip_ring(ring, (-100, -80), (100, 80))
    assert all(-100.001 <= x <= 100.001 and -80.001 <= y <= 80.001 for x, y in clipped)


def test_ring_inside_the_box_stays_whole() -> None:
    """A ring that fits is not changed, a ring elsewhere vanishes, one around the box becomes the box."""
    ring = [(1.0, 1.0), (5.0, 1.0), (3.0, 4.0)]
    assert clip_ring(ring, (0, 0), (9, 9)) == ring
    assert clip_ring(ring, (20, 20), (30, 30)) == []
    around = clip_ring([(-50.0, -50.0), (50.0, -50.0), (50.0, 50.0), (-50.0, 50.0)], (0, 0), (9, 9))
    assert set(around) == {(0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0)}


@given(rings, st.floats(0.1, 50))
def test_simplified_line_keeps_its_ends(line: list[tuple[float, float]], tolerance: float) -> None:
    """The ends stay, and what is left are points of the line in their order."""
    simple = simplify_line(line, tolerance)
    assert (simple[0], simple[-1]) == (line[0], line[-1])
    places = iter(line)
    assert all(point in places for point in simple)


def test_path_is_written_in_relative_tenths() -> None:
    """A square becomes a move and three steps, with no character too many."""
    assert write_path([[(0.5, 0.25), (10.5, 0.25), (10.5, 10.25), (0.5, 10.25)]], 100) == "M.5 .2l10 0 0 10-10 0z"


def test_dust_is_left_out() -> None:
    """A ring below one pixel leaves no trace."""
    assert write_path([[(5.0, 5.0), (5.8, 5.0), (5.8, 5.8)], []], 100) == ""


@settings(max_examples=10, deadline=None)
@given(st.integers(30, 400))
def test_path_fits_whatever_it_takes(most: int) -> None:
    """A jagged circle of 400 points is written in as many characters as there are, and stays closed."""
    turns = [(step, 100 + 5 * (step % 2)) for step in range(400)]
    circle = [(radius * math.cos(step / 63.66), radius * math.sin(step / 63.66)) for step, radius in turns]
    path = write_path([circle], most)
    assert len(path) <= most
    assert re.fullmatch(r"(M[^z]+z)*", path)
