"""Which letters fonts have, and which letters of a text no font has; for drawings, where no other font steps in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from fontTools.ttLib import TTFont

Letters = frozenset[str]

REPLACEMENT = "□"  # U+25A1, which the fonts for other scripts have
# Drawn as nothing, or only as space, whatever the font has: Default_Ignorable_Code_Point of the Unicode standard,
# controls, spaces.
_NO_INK = re.compile(
    "[\u0000-\u0020\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f"
    "\u205f-\u206f\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff]"
)
# Of these, what a PDF that everybody can read must not hold.
_NEVER_DRAWN = dict.fromkeys((*range(0x7F, 0xA0), 0xFEFF, 0xFFF9, 0xFFFA, 0xFFFB))
_ASCII = bytes(range(128))
_NEEDED_TABLES = ("cmap", "head", "hhea", "maxp", "name")
_LIST = "letters.txt"  # beside the fonts of the generator, made with them: opening those takes ten times as long


class NotAFontError(ValueError):
    """A file that cannot be read as a font."""


def read_letters(file: Path) -> Letters:
    """Give the letters of a TTF, OTF or WOFF2 file; raises NotAFontError. What was read is remembered."""
    try:
        found = file.stat()
    except OSError as error:
        raise NotAFontError(file) from error
    return _read(file, found.st_size, found.st_mtime_ns)


@lru_cache(maxsize=64)
def _read(file: Path, size: int, changed: int) -> Letters:  # noqa: ARG001 part of the key
    try:
        with file.open("rb") as stream, TTFont(stream, lazy=True) as font:
            tables = [font[name] for name in _NEEDED_TABLES]
            return frozenset(map(chr, tables[0].getBestCmap()))
    except Exception as error:  # a damaged file makes the reader stumble in any way
        raise NotAFontError(file) from error


def letters_without_font(letters: Iterable[str], folder: Path, pair: str, more: Sequence[Letters] = ()) -> Letters:
    """
    Give the letters that neither a pair nor the fonts for other scripts nor more fonts have.

    `folder` holds the fonts of the generator. Signs without ink need no font.
    """
    left = frozenset(letter for letter in letters if not _NO_INK.match(letter))
    left = frozenset.difference(left - listed_letters(folder / pair / "print"), *more)
    return left - listed_letters(folder / "scripts") if left else left


@lru_cache(maxsize=16)
def listed_letters(folder: Path) -> Letters:
    """Give the letters that every family of a pair has, or that any of the fonts for other scripts has."""
    found: set[str] = set()
    for part in (folder / _LIST).read_text(encoding="ascii").split():
        first, _, last = part.partition("-")
        found.update(map(chr, range(int(first, 16), int(last or first, 16) + 1)))
    return frozenset(found)


def letters_beyond_ascii(text: str) -> frozenset[str]:
    """Give the letters of a text that a font might lack; every font has those of ASCII."""
    if text.isascii():
        return frozenset()
    # By bytes, for that is four times as fast: in UTF-8 no byte of ASCII is part of another letter.
    return frozenset(text.encode(errors="ignore").translate(None, _ASCII).decode())


def with_drawable_letters(text: str, lacking: Letters) -> str:
    """Put an empty box in the place of each letter that no font has, so that the rest can be drawn."""
    return text.translate(_NEVER_DRAWN | dict.fromkeys(map(ord, lacking), REPLACEMENT))
