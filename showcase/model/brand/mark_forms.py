"""
The forms, colours and files of the programme's mark, and how its name is set beside the symbol.

All marks share one measure: the symbol is `SYMBOL` points high, and around the whole a quarter of that stays free.
This clear space is part of every file, so that nobody has to measure it.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import combinations, pairwise

from showcase.model.brand.identity import Identity
from showcase.model.brand.mark import symbol_box, symbol_svg
from showcase.model.brand.own_mark import OwnMark

SYMBOL = 40.0
"""Height of the symbol, in points."""
CLEAR_SPACE = 10.0
"""What stays free on all four sides, in points: a quarter of the symbol's height."""
FORMS = ("horizontal", "stacked", "symbol")
COLOURS = ("colour", "inverse", "one-colour", "one-colour-inverse")
HEIGHTS = (64, 256, 1024)
"""Heights of the PNG files, in pixels."""
BLACK, WHITE = "#000000", "#ffffff"

_WIDEST = 2.0  # of a symbol, in parts of its height
_TYPE_SIZES = {"horizontal": (26.0, 18.5, 13.5), "stacked": (16.0, 14.0, 12.0)}  # points, for one to three lines
_LONGEST = {"horizontal": (14, 44), "stacked": (16, 40)}  # letters up to which one line is enough, and two
_LONGEST_RUN = 10  # letters of a script without spaces
_TIED = frozenset("ぁぃぅぇぉっゃゅょァィゥェォッャュョ々")  # never first in a line


@dataclass(frozen=True, slots=True)
class MarkColours:
    """What a mark is drawn with, as "#rrggbb"."""

    ink: str
    """Lines and points of the symbol."""
    hub: str
    name: str
    ground: str
    """What it is made for; the file itself is transparent."""


@dataclass(frozen=True, slots=True)
class SymbolArt:
    """The picture of a mark."""

    svg: str
    """A document without room around the picture."""
    ratio: float
    """Its width in parts of its height."""


@dataclass(frozen=True, slots=True)
class MarkFile:
    """One drawing of the mark and its files, as paths below the root."""

    form: str
    colour: str
    svg: str
    pngs: tuple[tuple[int, str], ...]
    """Height in pixels and path, the smallest first."""


def mark_pattern(form: str, colour: str, ending: str) -> str:
    """Name a file below the root, "{locale}" in it standing for the language; the symbol belongs to none."""
    language = "" if form == "symbol" else ".{locale}"
    return f"brand/marks/{form}-{colour}{language}.{ending}"


def mark_file(form: str, colour: str, locale_tag: str) -> MarkFile:
    """Name the files of one drawing in one language."""

    def path(ending: str) -> str:
        return mark_pattern(form, colour, ending).replace("{locale}", locale_tag)

    return MarkFile(form, colour, path("svg"), tuple((height, path(f"{height}.png")) for height in HEIGHTS))


def mark_colours(identity: Identity, colour: str) -> MarkColours:
    """Choose the colours of a mark; raises KeyError for a word that is not among COLOURS."""
    light = identity.palette.light
    return {
        "colour": MarkColours(light["link"], light["accent"], light["ink"], light["page"]),
        "inverse": MarkColours(light["on_hero"], light["focus_inverse"], light["on_hero"], light["hero"]),
        "one-colour": MarkColours(BLACK, BLACK, BLACK, WHITE),
        "one-colour-inverse": MarkColours(WHITE, WHITE, WHITE, BLACK),
    }[colour]


def symbol_art(identity: Identity, own: OwnMark | None, colour: str) -> SymbolArt:
    """
    Give the picture of a mark in one of COLOURS.

    An own mark keeps its colours on the ground it was drawn for and is drawn in one colour on the other.
    """
    colours = mark_colours(identity, colour)
    if own is None:
        x, y, width, height = symbol_box(identity.emblem)
        box = f'viewBox="{x:.4g} {y:.4g} {width:.4g} {height:.4g}"'
        drawn = symbol_svg(colours.ink, colours.hub, identity.emblem)
        return SymbolArt(drawn.replace('viewBox="0 0 40 40"', box), width / height)
    is_as_given = colour == ("inverse" if own.is_for_dark else "colour")
    return SymbolArt(own.svg if is_as_given else own.in_colour(colours.ink, colours.ground), own.width / own.height)


def symbol_height(symbol: SymbolArt) -> float:
    """Give the height of a symbol in points; one more than twice as wide as high gets lower: the name needs room."""
    return min(SYMBOL, SYMBOL * _WIDEST / symbol.ratio)


def type_size(form: str, lines: int) -> float:
    """Give the size of the name in points, for one to three lines."""
    return _TYPE_SIZES[form][lines - 1]


def name_lines(name: str, form: str) -> tuple[str, ...]:
    """Set a name in one to three lines of about the same length; only scripts without spaces break inside words."""
    one, two = _LONGEST[form]
    width = _width(name)
    count = 1 if width <= one else 2 if width <= two else 3
    parts = _breakable(name)
    count = min(count, len(parts))
    options = ([0, *places, len(parts)] for places in combinations(range(1, len(parts)), count - 1))
    lines = (_joined(parts, places) for places in options)
    return min(lines, key=lambda found: (max(map(_width, found)), -_width(found[-1])))


def _joined(parts: list[str], places: list[int]) -> tuple[str, ...]:
    return tuple("".join(parts[start:end]).strip() for start, end in pairwise(places))


def _breakable(name: str) -> list[str]:
    """Split a name behind its spaces; where a script has none, where another kind of letters begins."""
    parts: list[str] = []
    for word in name.split():
        parts += _runs(word)
        parts[-1] += " "
    return parts


def _runs(word: str) -> list[str]:
    """Part Chinese signs from katakana; hiragana and signs that follow stay with them. Long runs part anywhere."""
    found: list[str] = []
    kind = ""
    for letter in word:
        before, kind = kind, unicodedata.name(letter, "").partition(" ")[0].partition("-")[0]
        starts = kind in {"CJK", "KATAKANA"} and kind != before
        is_tied = letter in _TIED or unicodedata.category(letter) in {"Lm", "Mn", "Pe", "Po"}
        is_long = found and _is_full(letter) and len(found[-1]) >= _LONGEST_RUN
        if found and (is_tied or not (starts or is_long)):
            found[-1] += letter
            kind = before if is_tied else kind
        else:
            found.append(letter)
    return found


def _is_full(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in "WF"


def _width(text: str) -> int:
    """Count letters; those of East Asian scripts are twice as wide, and marks above others take no room."""
    return sum(0 if unicodedata.combining(letter) else 2 if _is_full(letter) else 1 for letter in text.strip())
