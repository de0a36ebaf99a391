"""The pairs of typefaces a brand may choose from; fonts, styles and drawings rely on it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TypePair:
    """Two families that come with the generator, under the SIL Open Font License, in `theme/fonts/<id>/`."""

    id: str
    heading: str
    """Family of headings and claims, as the font files name it."""
    text: str
    """Family of running text."""


TYPE_PAIRS: dict[str, TypePair] = {
    pair.id: pair
    for pair in (
        TypePair("grotesque", "Bricolage Grotesque", "Figtree"),
        TypePair("serif", "Fraunces", "Public Sans"),
        TypePair("technical", "Space Grotesk", "Inter"),
    )
}
"""By the word in `brand.type`."""
