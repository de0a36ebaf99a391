"""How values are spread: quartiles, a strip of dots, and columns where dots would be too many."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from showcase.model.charts.scale import Scale

MOST_DOTS = 60
MOST_LEVELS = 8
_DOT = 3.4  # hundredths of a narrow drawing that a dot takes
_MORE_DIGITS = 2  # a quartile may lie a quarter of the way between two results


@dataclass(frozen=True, slots=True)
class Summary:
    """Five numbers that say how values are spread; a quartile between two values is interpolated."""

    count: int
    smallest: float
    lower: float
    median: float
    upper: float
    largest: float


def summarise(values: Sequence[float]) -> Summary:
    """Find the quartiles of at least one value, as spreadsheets do (QUARTILE.INC); raises ValueError for none."""
    if not values:
        raise ValueError("no values")
    if len(values) == 1:
        only = values[0]
        return Summary(1, only, only, only, only, only)
    lower, median, upper = statistics.quantiles(values, n=4, method="inclusive")
    smallest, largest = min(values), max(values)
    # Interpolating may miss the rim by the last digit of a float.
    lower, median, upper = (min(max(value, smallest), largest) for value in (lower, median, upper))
    return Summary(len(values), smallest, lower, median, upper, largest)


def stack_dots(places: Sequence[float]) -> tuple[int, ...]:
    """Give each dot its level above the line, 0 first, so that dots at one place stand on one another."""
    heights: Counter[int] = Counter()
    levels = []
    for place in places:
        slot = int(place / _DOT)
        levels.append(heights[slot])
        heights[slot] += 1
    return tuple(levels)


def count_in_steps(values: Sequence[float], scale: Scale) -> tuple[int, ...]:
    """Count values between the ticks of a scale; one on a tick belongs to the step it begins, the last to both ends."""
    ticks = scale.ticks
    counts = [0] * (len(ticks) - 1)
    for value in values:
        behind = sum(value >= tick for tick in ticks[1:-1])
        counts[behind] += 1
    return tuple(counts)


def write_number(value: float, like: Sequence[float] = ()) -> str:
    """Write a number plainly, without an exponent, with hardly more decimals than the numbers it comes from."""
    decimals = max((_decimals(number) for number in (like or (value,))), default=0)
    written = f"{value:.{min(decimals + _MORE_DIGITS, 20)}f}"
    written = written.rstrip("0").rstrip(".") if "." in written else written
    return "0" if written in {"-0", ""} else written


def _decimals(value: float) -> int:
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
