"""How much of a name fits on a badge: an estimate by kinds of letters, the same for check and drawing."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, takewhile

# Widths in parts of the size of the type, from above: no typeface that we have is wider on the average of a name.
_NARROW = frozenset("iljtfrI.,:;!'|()[]-/\"’‘“”·")
_WIDE = frozenset("mwMW@%&—…")
_WIDTHS = {"narrow": 0.37, "small": 0.58, "capital": 0.73, "wide": 0.93, "full": 1.0}
_CUT = "…"


@dataclass(frozen=True, slots=True)
class NameRoom:
    """Where a name stands: as wide as this, on so many lines at most, in type no smaller than this (in points)."""

    width: float
    lines: int
    most: float
    """Size of the type where one line is enough."""
    most_in_lines: float
    """Size from which on a name takes more lines."""
    least: float
    """Size below which nobody can read it on a badge as small as it may be shown."""


PROGRAMME_ROOM = NameRoom(width=232, lines=2, most=22, most_in_lines=15, least=12)
"""The name of the programme."""
HOLDER_ROOM = NameRoom(width=232, lines=2, most=15, most_in_lines=12, least=10)
"""The name of the cluster or the organisation that carries the badge."""


@lru_cache(maxsize=16_384)
def fits(name: str, room: NameRoom) -> bool:
    """Tell whether a name fits in the smallest type that is allowed; words are never broken but where a script may."""
    most, line, lines = room.width / room.least, 0.0, 1
    for word in _words(name):
        width = name_width(word)
        if width > most:
            return False
        gap = _WIDTHS["narrow"] if line and not _is_full(word[0]) else 0.0
        if line + gap + width > most:
            line, lines = width, lines + 1
        else:
            line += gap + width
    return lines <= room.lines


def fitting(name: str, short: str, room: NameRoom) -> str:
    """Give the name, else its short form, else as many of its letters as fit, and a sign that there are more."""
    for candidate in filter(None, (name, short)):
        if fits(candidate, room):
            return candidate
    # Letters alone, gaps aside, must fit on all lines together: one look at a name of any length finds the longest.
    whole = room.lines * room.width / room.least
    widths = accumulate(0.0 if letter.isspace() else _width(letter) for letter in name)
    longest = sum(1 for _ in takewhile(lambda width: width <= whole, widths)) + 1
    for length in range(min(longest, len(name) - 1), 0, -1):
        if fits(name[:length].rstrip() + _CUT, room):
            return name[:length].rstrip() + _CUT
    return _CUT


def name_width(name: str) -> float:
    """Estimate how wide a name is on one line, in parts of the size of the type; rather too wide than too narrow."""
    return sum(map(_width, name))


def _words(name: str) -> list[str]:
    """Split a name where a line may end: at spaces, and around each letter of a script without spaces."""
    spaced = "".join(f" {letter} " if _is_full(letter) else letter for letter in name)
    return spaced.split()


def _is_full(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in "WF"


def _width(letter: str) -> float:
    """Estimate the width of a letter; marks that stand above or below another one take no room."""
    if unicodedata.combining(letter):
        return 0.0
    if _is_full(letter):
        return _WIDTHS["full"]
    if letter in _NARROW:
        return _WIDTHS["narrow"]
    if letter in _WIDE:
        return _WIDTHS["wide"]
    return _WIDTHS["capital" if letter.isupper() else "small"]
