# SPDX-License-Identifier: MIT
"""Charts tell the truth: lengths in proportion, places in order, nothing lost, whatever the numbers."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.charts.bars import draw_bars, draw_stack
from showcase.model.charts.distribution import count_in_steps, stack_dots, summarise, write_number
from showcase.model.charts.scale import nice_scale

NUMBERS = st.floats(min_value=-1e15, max_value=1e15, allow_nan=False)
LISTS = st.lists(NUMBERS, max_size=60)
SOME = st.lists(NUMBERS, min_size=1, max_size=60)
MANY = [float(number * number % 9973) for number in range(10_000)]


@given(LISTS)
def test_bars_are_as_long_as_their_values_say(values: list[float]) -> None:
    """Any two bars relate as their values do, every bar lies within the drawing, and no number is missing."""
    bars = draw_bars(values)
    assert len(bars) == len(values)
    longest = max((abs(value) for value in values), default=0)
    unit = max((bar.length for bar in bars), default=0)
    for value, bar in zip(values, bars, strict=True):
        assert 0 <= bar.start <= 100
        assert -1e-9 <= bar.start + bar.length <= 100 + 1e-9
        if longest:
            assert bar.length == pytest.approx(abs(value) / longest * unit, abs=1e-9)


@given(st.lists(st.integers(0, 10**9), max_size=40))
def test_parts_of_a_whole_fill_it_end_to_end(parts: list[int]) -> None:
    """Each part begins where the one before it ends; together they are the whole, unless it is nothing."""
    stack = draw_stack(parts, sum(parts))
    run = 0.0
    for part in stack:
        assert part.start == pytest.approx(run)
        run += part.length
    assert run == pytest.approx(100 if sum(parts) else 0)


@given(SOME)
def test_scale_holds_all_values_in_their_order(values: list[float]) -> None:
    """Every value has a place from 0 to 100, a larger one never before a smaller one, and ticks rise."""
    scale = nice_scale(values)
    places = [scale.place(value) for value in sorted(values)]
    assert places == sorted(places)
    assert all(0 <= place <= 100 and math.isfinite(place) for place in places)
    assert list(scale.ticks) == sorted(scale.ticks)
    assert len(scale.ticks) <= 13


@given(SOME)
def test_summary_lies_between_its_ends(values: list[float]) -> None:
    """Smallest, quartiles and largest stand in order; half of the values are not above the median."""
    found = summarise(values)
    numbers = [found.smallest, found.lower, found.median, found.upper, found.largest]
    assert numbers == sorted(numbers)
    assert sum(value <= found.median for value in values) * 2 >= len(values)
    assert found.count == len(values)


@given(st.lists(st.floats(0, 100), max_size=80))
def test_no_two_dots_of_one_place_hide_each_other(places: list[float]) -> None:
    """Dots at the same place have different levels, and each level below a dot is taken."""
    levels = stack_dots(places)
    stacked: dict[float, list[int]] = {}
    for place, level in zip(places, levels, strict=True):
        stacked.setdefault(place, []).append(level)
    assert all(len(set(found)) == len(found) for found in stacked.values())


@given(SOME)
def test_columns_count_every_value_once(values: list[float]) -> None:
    """The columns of a distribution add up to its values."""
    assert sum(count_in_steps(values, nice_scale(values, 8))) == len(values)


def test_ten_thousand_values_are_drawn_like_ten() -> None:
    """Many values take no more columns than few, and none is lost."""
    scale = nice_scale(MANY, 8)
    counts = count_in_steps(MANY, scale)
    assert sum(counts) == 10_000
    assert len(counts) <= 12
    assert summarise(MANY).count == 10_000


def test_nothing_has_no_length() -> None:
    """No values, or nothing but zeros, give a drawing without bars instead of a number that is none."""
    assert draw_bars([]) == ()
    assert [bar.length for bar in draw_bars([0, 0])] == [0, 0]
    assert [part.length for part in draw_stack([0], 0)] == [0]
    assert nice_scale([]).ticks == (0, 0.25, 0.5, 0.75, 1)
    with pytest.raises(ValueError, match="no values"):
        summarise([])


def test_one_value_is_all_five_numbers() -> None:
    """A single result is its own median; its scale begins at zero."""
    found = summarise([14.0])
    assert {found.smallest, found.lower, found.median, found.upper, found.largest} == {14.0}
    assert nice_scale([14.0]).start == 0


@pytest.mark.parametrize(
    "values, ticks",
    [
        ([3, 14, 26], [0, 10, 20, 30]),
        ([95, 97.5, 98], [95, 96, 97, 98]),
        ([-4, 8], [-5, 0, 5, 10]),
        ([450, 2400], [0, 1000, 2000, 3000]),
    ],
)
def test_scale_has_round_numbers(values: list[float], ticks: list[float]) -> None:
    """Ticks are numbers that people count in; zero is there unless all values lie far from it."""
    assert list(nice_scale(values).ticks) == ticks


@pytest.mark.parametrize(
    "value, like, written",
    [(8.25, [8.0, 9.0], "8.25"), (12.0, [12.0], "12"), (1e15, [1e15], "1000000000000000"), (-0.0, [0.0], "0"),
     (0.30000000000000004, [0.1, 0.5], "0.3"), (1e-7, [1e-7], "0.0000001")],
)  # fmt: skip
def test_number_is_written_plainly(value: float, like: list[float], written: str) -> None:
    """No exponent, no rounding noise, no zeros behind the decimals."""
    assert write_number(value, like) == written
