"""What is typeset rather than written as HTML: social cards, marks, badges, factsheets, brochure and panels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from showcase.model.locale import Locale

_ENDINGS: Final[dict[str, Literal["pdf", "png", "svg"]]] = {"pdf": "pdf", "png": "png", "svg": "svg"}


@dataclass(frozen=True, slots=True)
class Drawing:
    """
    One file to be typeset.

    `path` is below the root and ends with ".pdf", ".png" or ".svg". `make_view` is pure and gives a frozen dataclass
    of plain values; the template sees it as a dictionary. That of an SVG has a `title`, its name in words.
    A drawing with an `asset` gets a digest into its file name, and pages find it under that name.
    """

    path: str
    template: str
    """File in theme/drawings/."""
    locale: Locale
    """Drawn when this locale is rendered; what belongs to no language goes with the default one."""
    make_view: Callable[[], Any] = field(repr=False, compare=False)
    asset: str = ""
    pixels_per_point: float = 1.0
    """For PNG: how many pixels a point of the page becomes."""
    most_colours: int = 0
    """For PNG of flat colours without transparency: how many are enough, 0 for as many as there are."""

    @property
    def ending(self) -> Literal["pdf", "png", "svg"]:
        """The form of the file; raises KeyError for any other."""
        return _ENDINGS[self.path.rpartition(".")[2]]
