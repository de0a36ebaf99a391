"""Promises of showcase.model.brand.shape."""

from __future__ import annotations

from dataclasses import astuple

import pytest

from showcase.model.brand.emblem import BOX
from showcase.model.brand.shape import derive_shape

CORNERS = ("sharp", "soft", "round")


def test_corners_grow_from_sharp_to_round() -> None:
    """Sharp means no radius at all, and no radius of a rounder word is smaller."""
    sharp, soft, rounded = (astuple(derive_shape(corners, "regular"))[:-1] for corners in CORNERS)
    assert {*sharp} == {0.0}
    assert all(0 < one <= other for one, other in zip(soft, rounded, strict=True))


def test_room_grows_from_tight_to_wide() -> None:
    """The words order the room around blocks, and regular changes nothing."""
    tight, regular, wide = (derive_shape("soft", spacing).room for spacing in ("tight", "regular", "wide"))
    assert tight < regular == 1 < wide


@pytest.mark.parametrize("corners", CORNERS)
def test_round_tile_cuts_no_dot(corners: str) -> None:
    """A dot in the outermost place, 9 units from two edges and 3 wide each way, lies within the rounded corner."""
    radius = derive_shape(corners, "regular").tile_radius * BOX
    reach = 2**0.5 * max(0.0, radius - 9) + 3
    assert reach <= max(radius, 9)


def test_unknown_words_are_refused() -> None:
    """Words that are no choice raise a KeyError."""
    with pytest.raises(KeyError):
        derive_shape("square", "regular")
