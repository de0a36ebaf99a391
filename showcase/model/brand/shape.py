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
    mark_radius: float
    """Radius of what stands within a line, such as a code or a tick box, in rem."""
    pill_radius: float
    """Radius of what ends in half a circle unless corners are sharp, in rem."""
    tile_radius: float
    """Radius of the ground of an emblem or a logo, as a share of its side."""
    room: float
    """What the space around blocks is multiplied with."""


_HALF_CIRCLE = 99.0

# The dots of an emblem keep 9 of 64 units from its edges; from a share of 0.31 on, a round corner would cut them.
_RADII = {
    "sharp": (0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
    "soft": (1.25, 0.75, 0.5, 0.25, _HALF_CIRCLE, 0.234),
    "round": (2.0, 1.375, 0.875, 0.375, _HALF_CIRCLE, 0.3),
}
_ROOM = {"tight": 0.75, "regular": 1.0, "wide": 1.3}


def derive_shape(corners: str, spacing: str) -> Shape:
    """Turn the words of `brand.corners` and `brand.spacing` into sizes; raises KeyError for other words."""
    return Shape(*_RADII[corners], _ROOM[spacing])
