"""Make the fonts that drawings are set with: one static TTF for each weight, all characters in one file."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from cutting import cut, list_characters, pin
from families import RANGES, SCRIPT_WEIGHTS, Family, ScriptFont
from fontTools.merge import Merger
from fontTools.ttLib import TTFont

_WEIGHT_NAMES = {400: "Regular", 500: "Medium", 600: "SemiBold", 650: "SemiBold 650", 700: "Bold"}
_SHAPING = (
    "ccmp", "kern", "liga", "locl", "mark", "mkmk", "tnum",
    "calt", "curs", "fina", "init", "isol", "medi", "rclt", "rlig",  # letters that join, as in Arabic
)  # fmt: skip
_NOT_DRAWN = ("DSIG", "meta", "STAT", "BASE", "gasp", "vhea", "vmtx", "VORG", "MVAR", "avar", "HVAR")
_EPOCH = 3_029_529_600  # seconds from 1904 to the first day of 2000: the same bytes on every day
_SEMIBOLD_AND_MORE = 600
_WINDOWS = (3, 1, 0x409)


def make_print_fonts(family: Family, packages: Path, folder: Path) -> None:
    """Write one file for each weight of a family, with the characters of both web files."""
    files = packages / family.package / "files"
    for weight in family.print_weights:
        parts = [
            _part(files / f"{family.package}-{name}-{family.axes}-normal.woff2", weight, family.pins, wanted)
            for name, wanted in ((name, list_characters(ranges)) for name, ranges in RANGES.items())
        ]
        _write(parts, family.name, weight, folder / f"{family.package}-{weight}.ttf")


def make_script_fonts(font: ScriptFont, packages: Path, folder: Path) -> None:
    """Write regular and bold of a font for another script."""
    for weight in SCRIPT_WEIGHTS:
        _write(list(_script_parts(font, packages, weight)), font.name, weight, folder / f"{font.package}-{weight}.ttf")


def _script_parts(font: ScriptFont, packages: Path, weight: int) -> Iterator[TTFont]:
    """Cut each part of what the parts before it have; a part with nothing new is left out."""
    wanted, more, taken = set(list_characters(font.ranges)), set(list_characters(font.more_ranges)), set[int]()
    for part in font.parts:
        name = font.pattern.format(package=font.package, part=part, weight=weight)
        source = packages / font.package / "files" / name
        new = wanted & set(TTFont(source).getBestCmap()) - taken
        if taken:
            new = {letter for letter in new if letter in more or _encodes(font.more_encoding, letter)}
        if new:
            taken |= new
            yield _part(source, weight, {}, sorted(new))


def _encodes(encoding: str, letter: int) -> bool:
    return bool(encoding and chr(letter).encode(encoding, errors="ignore"))


def _part(source: Path, weight: int, pins: dict[str, float], characters: Iterable[int]) -> TTFont:
    """Cut one published file down to one weight and some characters."""
    font = TTFont(source, recalcTimestamp=False)
    if "fvar" in font:
        font = pin(font, {**pins, "wght": weight})
    cut(font, characters, _SHAPING, _NOT_DRAWN)
    return font


def _write(parts: list[TTFont], family: str, weight: int, target: Path) -> None:
    """Merge the parts, name the whole, save it."""
    font = parts[0] if len(parts) == 1 else Merger().merge([_saved(part) for part in parts])
    _name(font, family, weight)
    font.flavor = None
    font.recalcTimestamp = False
    font["head"].created = font["head"].modified = _EPOCH
    font["post"].formatType = 3.0  # names of glyphs are of no use to a reader
    target.parent.mkdir(parents=True, exist_ok=True)
    font.save(target)


def _saved(part: TTFont) -> io.BytesIO:
    part.flavor = None
    stream = io.BytesIO()
    part.save(stream)
    stream.seek(0)
    return stream


def _name(font: TTFont, family: str, weight: int) -> None:
    """Say family and weight as Typst and operating systems read them."""
    style, kept = _WEIGHT_NAMES[weight], {}
    for record in font["name"].names:
        kept.setdefault(record.nameID, record.toUnicode())
    is_bold = weight > _SEMIBOLD_AND_MORE
    names = {name_id: kept[name_id] for name_id in (0, 13, 14) if name_id in kept}
    names |= {1: family, 2: "Bold" if is_bold else "Regular", 4: f"{family} {style}", 16: family, 17: style}
    names |= {3: f"{family}-{weight}", 5: "Version 1.000", 6: f"{family}-{style}".replace(" ", "")}
    font["name"].names = []
    for name_id, text in names.items():
        font["name"].setName(text, name_id, *_WINDOWS)
    font["OS/2"].usWeightClass = weight
    bold, regular = 1 << 5, 1 << 6
    font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~(bold | regular) | (bold if is_bold else regular)
    font["head"].macStyle = int(is_bold)
