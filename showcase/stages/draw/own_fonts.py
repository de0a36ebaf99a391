"""Fonts that a programme brings itself, in a form and place where Typst finds them."""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from fontTools.ttLib import TTFont

from showcase.model.brand.letters import Letters, read_letters

_FAMILY, _POSTSCRIPT_NAME = 1, 6  # https://learn.microsoft.com/typography/opentype/spec/name#name-ids
_WINDOWS_ENGLISH = (3, 1, 0x409)


@dataclass(frozen=True, slots=True)
class OwnFonts:
    """The programme's own fonts."""

    folders: tuple[Path, ...]
    """One for each file; Typst reads folders only."""
    families: tuple[str, ...]
    """As Typst calls them, in the order of programme.yml."""
    letters: tuple[Letters, ...]
    """Of each family: what all its fonts have, since Typst takes the one of the nearest weight."""


def gather_own_fonts(
    files: Sequence[Path], cache_folder: Path, families_of: Callable[[Path], Sequence[str]]
) -> OwnFonts:
    """
    Put each font into a folder of its own, as TTF or OTF; one of the same bytes is there already.

    `families_of` asks Typst what it finds in a folder. The files are proved: one that is no font is a bug and raises
    NotAFontError.
    """
    letters: dict[str, Letters] = {}
    folders = [(file, _put(file, cache_folder)) for file in files]
    for file, folder in folders:
        for family in families_of(folder):
            letters[family] = letters.get(family, read_letters(file)) & read_letters(file)
    return OwnFonts(tuple(folder for _, folder in folders), tuple(letters), tuple(letters.values()))


def _put(file: Path, cache_folder: Path) -> Path:
    data = file.read_bytes()
    name = hashlib.blake2b(data, digest_size=10).hexdigest()
    target = cache_folder / name / "font.ttf"
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished = target.with_suffix(f".{os.getpid()}")
        unfinished.write_bytes(_readable(data, name))
        unfinished.replace(target)
    return target.parent


def _readable(data: bytes, name: str) -> bytes:
    """Unpack a font for the web, and name one without a name, which Typst would pass over; any other stays as it is."""
    font = TTFont(io.BytesIO(data), recalcTimestamp=False)
    lacking = [name_id for name_id in (_FAMILY, _POSTSCRIPT_NAME) if font["name"].getDebugName(name_id) is None]
    if not font.flavor and not lacking:
        return data
    for name_id in lacking:
        font["name"].setName(f"Own-{name}", name_id, *_WINDOWS_ENGLISH)
    font.flavor = None
    stream = io.BytesIO()
    font.save(stream)
    return stream.getvalue()
