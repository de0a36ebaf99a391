"""Everything that follows from the block `brand` of a programme: what styles, pages and drawings start from."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model.brand.palette import Palette, derive_palette
from showcase.model.brand.shape import Shape, derive_shape
from showcase.model.brand.type_pairs import TYPE_PAIRS, TypePair
from showcase.model.brand.written import Brand


@dataclass(frozen=True, slots=True)
class Identity:
    """The look of one programme."""

    palette: Palette
    type_pair: TypePair
    shape: Shape
    emblem: str
    """How emblems are drawn: "dots", "blocks" or "lines"."""


def derive_identity(brand: Brand) -> Identity:
    """Derive the look from what the programme chose; the same choice gives the same look everywhere."""
    return Identity(
        palette=derive_palette(brand.primary, brand.accent, brand.neutral),
        type_pair=TYPE_PAIRS[brand.type],
        shape=derive_shape(brand.corners, brand.spacing),
        emblem=brand.emblem,
    )
