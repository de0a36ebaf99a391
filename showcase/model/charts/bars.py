"""Bars: lengths in proportion to their values, and parts of a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar, or a part of one, in hundredths of the drawing from where reading begins."""

    start: float
    length: float


def draw_bars(values: Sequence[float]) -> tuple[Bar, ...]:
    """
    Draw bars from a common zero line; the longest fills the drawing together with the longest below zero.

    Values are finite and smaller than 1e300. Nothing but zeros gives bars without length.
    """
    low, high = min(0.0, *values) if values else 0.0, max(0.0, *values) if values else 0.0
    span = high - low
    if span <= 0:
        return tuple(Bar(0.0, 0.0) for _ in values)
    return tuple(Bar((min(value, 0.0) - low) / span * 100, abs(value) / span * 100) for value in values)


def draw_stack(parts: Sequence[float], whole: float) -> tuple[Bar, ...]:
    """Lay parts that are not below zero end to end, in hundredths of a whole that is at least their sum."""
    drawn, run = [], 0.0
    for part in parts:
        length = part / whole * 100 if whole > 0 else 0.0
        drawn.append(Bar(run, length))
        run += length
    return tuple(drawn)
