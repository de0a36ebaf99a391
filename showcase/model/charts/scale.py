"""A scale with round numbers, on which values find their place."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

_NICE = (1.0, 2.0, 2.5, 5.0, 10.0)
_MOST_TICKS = 12


@dataclass(frozen=True, slots=True)
class Scale:
    """Round numbers from `start` to `end`, `step` apart."""

    start: float
    end: float
    step: float

    def place(self, value: float) -> float:
        """Give where a value lies, 0 at the start and 100 at the end; what lies beyond stays at the rim."""
        span = self.end - self.start
        if not span > 0:
            return 50.0
        return min(100.0, max(0.0, (value - self.start) / span * 100))

    @property
    def ticks(self) -> tuple[float, ...]:
        """The round numbers of the scale, both ends among them."""
        count = min(_MOST_TICKS, max(1, round((self.end - self.start) / self.step))) if self.step > 0 else 1
        inner = (round(self.start + number * self.step, 12) for number in range(count))
        return (*inner, self.end)


def nice_scale(values: Sequence[float], steps: int = 4) -> Scale:
    """
    Find a scale of about so many steps that holds all values, which are finite and smaller than 1e300.

    It begins at zero, unless all values lie far from it. Without values it goes from 0 to 1.
    """
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    if 0 < low <= high / 2 or low == high > 0:
        low = 0.0
    elif high < 0 and high >= low / 2:
        high = 0.0
    if low == high:
        low, high = (low, 0.0) if low < 0 else (low, low + 1.0)
    step = _nice_step((high - low) / steps)
    if step <= 0:  # a span too small for numbers of a computer
        return Scale(low, high, 0.0)
    return Scale(math.floor(low / step) * step, math.ceil(high / step) * step, step)


def _nice_step(least: float) -> float:
    """Round up to 1, 2, 2.5 or 5 times a power of ten."""
    if least <= 0:
        return 0.0
    power = 10.0 ** math.floor(math.log10(least))
    return next((power * nice for nice in _NICE if power * nice >= least), power * _NICE[-1])
