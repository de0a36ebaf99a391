"""What all fonts are cut with: weights, characters, features."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

VARIATION_BITS = 0x00F0  # of a value format: the deltas by weight


def pin(font: TTFont, axes: Mapping[str, float | tuple[float, float]]) -> TTFont:
    """Keep one place, or one stretch, of each axis."""
    font = instancer.instantiateVariableFont(font, dict(axes))
    if "gvar" in font:  # the instancer drops glyphs that no longer vary, and the subsetter looks for them
        known = font["gvar"].variations
        known.update({name: [] for name in font.getGlyphOrder() if name not in known})
    return font


def cut(font: TTFont, characters: Iterable[int], features: Sequence[str], drop: Sequence[str]) -> None:
    """Keep some characters and features of a font; hinting goes."""
    options = subset.Options(hinting=False, layout_features=list(features), drop_tables=list(drop))
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=list(characters))
    subsetter.subset(font)


def list_characters(unicode_ranges: str) -> list[int]:
    """Turn "0041-0043,0061" into code points."""
    characters: list[int] = []
    for part in unicode_ranges.split(","):
        first, _, last = part.partition("-")
        characters += range(int(first, 16), int(last or first, 16) + 1)
    return characters


def list_ranges(characters: Iterable[int]) -> list[str]:
    """Turn code points into "41-43", "61"."""
    ranges: list[list[int]] = []
    for character in sorted(characters):
        if ranges and ranges[-1][1] == character - 1:
            ranges[-1][1] = character
        else:
            ranges.append([character, character])
    return [f"{first:X}" if first == last else f"{first:X}-{last:X}" for first, last in ranges]


def drop_kerning_by_weight(font: TTFont) -> None:
    """Keep the kerning of the default weight for all of them: saves 6 KB and moves letters by hundredths of an em."""
    if "GPOS" not in font:
        return
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for outer in lookup.SubTable:
            pairs = getattr(outer, "ExtSubTable", outer)
            if pairs.LookupType != 2:  # 2: pairs of glyphs
                continue
            rows = [pair for one in pairs.PairSet for pair in one.PairValueRecord] if pairs.Format == 1 else []
            rows += [cell for row in pairs.Class1Record for cell in row.Class2Record] if pairs.Format == 2 else []
            for row in rows:
                if getattr(row, "Value1", None) is not None:
                    row.Value1.XAdvDevice = None
            pairs.ValueFormat1 &= ~VARIATION_BITS
