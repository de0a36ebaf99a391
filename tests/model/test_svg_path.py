"""Path data is read, moved and written without losing a shape."""

from __future__ import annotations

import re

import pytest

from showcase.model.svg_path import (
    circle_path,
    joined,
    moved,
    polygon_path,
    read_path,
    read_transform,
    rounded_path,
    write_number,
    write_path,
)


@pytest.mark.parametrize(
    "text, written",
    [
        ("M1 2L3 4Z", "M1 2L3 4Z"),
        ("m 1 2 l 2 2 h-1 v.5 z", "M1 2L3 4L2 4L2 4.5Z"),
        ("M0 0 10 0 10 10z", "M0 0L10 0L10 10Z"),
        ("M0 0c0 1 1 2 2 2s2-1 2-2", "M0 0C0 1 1 2 2 2C3 2 4 1 4 0"),
        ("M0 0q1 2 2 0t2 0", "M0 0Q1 2 2 0Q3-2 4 0"),
        ("M0 0s1 1 2 0", "M0 0C0 0 1 1 2 0"),
        ("M 5 5m 1 1l1e1-.5", "M6 6L16 5.5"),
        ("M1 1l1 1zl2 0", "M1 1L2 2ZL3 1"),
        ("M10 10h0", "M10 10L10 10"),
    ],
)
def test_path_is_written_in_absolute_steps(text: str, written: str) -> None:
    """Short and relative forms become plain steps; a move that leads nowhere goes."""
    assert write_path(read_path(text)) == written


@pytest.mark.parametrize("text", ["M0 0A1 1 0 0 0 2 2", "M0 0L1", "M0 0L", "M0 0 <b>"])
def test_what_is_no_plain_path_is_a_bug(text: str) -> None:
    """Arcs, and steps that lack a number, are refused."""
    with pytest.raises(ValueError, match="M0 0"):
        read_path(text)


@pytest.mark.parametrize(
    "transform, written",
    [
        ("translate(1 2)", "M2 2L1 3"),
        ("scale(2)", "M2 0L0 2"),
        ("matrix(1 0 0 -1 0 4)", "M1 4L0 3"),
        ("translate(5) scale(2, 3)", "M7 0L5 3"),
        ("rotate(90)", "M0 1L-1 0"),
        ("rotate(90 1 1)", "M2 1L1 0"),
        ("", "M1 0L0 1"),
    ],
)
def test_path_is_moved_as_its_transform_says(transform: str, written: str) -> None:
    """Moves, scales, turns and matrices do to points what they do in a browser."""
    assert write_path(moved(read_path("M1 0L0 1"), read_transform(transform))) == written


def test_transforms_join_from_the_outside_in() -> None:
    """The inner one is done first."""
    assert joined(read_transform("translate(5)"), read_transform("scale(2)")) == read_transform("translate(5)scale(2)")


def test_unknown_transform_is_a_bug() -> None:
    """Nothing that we flatten is skewed."""
    with pytest.raises(ValueError, match="skewX"):
        read_transform("skewX(4)")


@pytest.mark.parametrize(
    "value, text",
    [(0, "0"), (-0.001, "0"), (0.5, ".5"), (-0.25, "-.25"), (10, "10"), (3.14159, "3.14"), (100.0, "100")],
)
def test_numbers_are_short(value: float, text: str) -> None:
    """Two decimals, and no sign that says nothing."""
    assert write_number(value) == text


def test_shapes_stay_within_their_box_and_turn_the_same_way() -> None:
    """Circles, polygons and rectangles are clockwise, so that those of one path add up where they overlap."""
    shapes = (
        circle_path(5, 5, 5),
        rounded_path(0, 0, 10, 10, 3),
        rounded_path(0, 0, 10, 10, 0),
        polygon_path(((0, 0), (0, 10), (10, 10), (10, 0))),
    )
    for shape in shapes:
        ends = [step.points[-1] for step in shape if step.points]
        area = sum(x * v - u * y for (x, y), (u, v) in zip(ends, ends[1:] + ends[:1], strict=True))
        assert area > 0
        assert (min(min(end) for end in ends), max(max(end) for end in ends)) == (0, 10)
        assert re.fullmatch(r"[MLCZ\d .-]+", write_path(shape))
