"""How round corners are and how much room things get: the choices of a brand that are neither colour nor type."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes that follow from the choices of a brand."""

    card_radius: float
    """Radius of cards in rem."""
    control_radius: float
    """Radius of buttons and fields in rem."""
    small_radius: float
    """Radius of chips and marks in rem."""
    room: float
    """What the space around blocks is multiplied with."""


_RADII = {"sharp": (0.0, 0.0, 0.0), "soft": (1.25, 0.75, 0.5), "round": (2.0, 1.375, 0.875)}
_ROOM = {"tight": 0.8, "regular": 1.0, "wide": 1.2}


def derive_shape(corners: str, spacing: str) -> Shape:
    """Turn the words of `brand.corners` and `brand.spacing` into sizes; raises KeyError for other words."""
    return Shape(*_RADII[corners], _ROOM[spacing])
