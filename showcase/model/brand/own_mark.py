"""The mark that a programme brings along: cleaned, measured, and in the colours that a ground asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from showcase.model.brand.colour import contrast_ratio

_PAINT = re.compile(r'\b(fill|stroke|stop-color|color)="([^"]*)"')
_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_NO_PAINT = re.compile(r"none|transparent|currentcolor|inherit|url\(.*", re.IGNORECASE)
_PLAIN_NAMES = {"white": "#ffffff", "black": "#000000"}
_WHITE = "#ffffff"
_SEEN = 3.0  # contrast to white from which a colour shows on light grounds
_AS_GOOD_AS_WHITE = 1.3


@dataclass(frozen=True, slots=True)
class OwnMark:
    """A mark in media/ that passed all checks."""

    file: str
    """Its name in media/."""
    svg: str
    """The cleaned document: nothing in it acts, and nothing leads out of it."""
    width: float
    """Of its view box, in SVG user units, as the height is."""
    height: float

    @property
    def is_for_dark(self) -> bool:
        """Whether it is drawn in light colours only, so that nothing of it shows on a light ground."""
        paints = [value for _, value in _PAINT.findall(self.svg) if not _NO_PAINT.fullmatch(value)]
        colours = [_hex(value) for value in paints]
        return bool(colours) and all(colour and contrast_ratio(colour, _WHITE) < _SEEN for colour in colours)

    def in_colour(self, ink: str, ground: str) -> str:
        """Draw it in one colour; what is white in a mark for light grounds takes the colour of the ground."""

        def paint(found: re.Match[str]) -> str:
            name, value = found.groups()
            if _NO_PAINT.fullmatch(value):
                return found.group()
            colour = _hex(value)
            is_hole = not self.is_for_dark and colour and contrast_ratio(colour, _WHITE) < _AS_GOOD_AS_WHITE
            return f'{name}="{ground if is_hole else ink}"'

        head, end, rest = _PAINT.sub(paint, self.svg).partition(">")
        # What names no colour is black.
        return (
            head
            + ("" if ' fill="' in head else f' fill="{ink}"')
            + f' color="{ink}"' * (' color="' not in head)
            + end
            + rest
        )


def _hex(value: str) -> str:
    """Give a colour as "#rrggbb"; empty for one that is written in another way."""
    value = _PLAIN_NAMES.get(value.lower(), value.lower())
    if not _HEX.fullmatch(value):
        return ""
    return value if len(value) == 7 else "#" + "".join(sign * 2 for sign in value[1:])
