"""Make the site's font files from the published ones: fewer characters, fewer weights, one kerning for all weights."""

import sys
from itertools import product
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FAMILIES = {"grotesque": ("bricolage-grotesque", "figtree")}  # by pair: headings, text
WEIGHTS = (400, 700)
FEATURES = ["ccmp", "kern", "liga", "locl", "mark", "mkmk", "tnum"]
VARIATION_BITS = 0x00F0  # of a value format: the deltas by weight
# The ranges stand in faces.css too, where they tell the browser which file to fetch.
RANGES = {
    "latin": "0020-007E,00A0-00FF,0131,0152-0153,02BB-02BC,02C6,02DA,02DC,2009,2010-2015,2018-201A,201C-201E,"
    "2020-2022,2026,202F,2032-2033,2039-203A,20AC,2122,2190-2193,2212",
    "latin-ext": "0100-0130,0132-0151,0154-017F,0192,01CD-01DC,01E6-01E9,01F4-01F5,01FA-021B,0237,1E80-1E85,1E9E,"
    "1EF2-1EF3",
}


def make_font(source: Path, target: Path, unicode_ranges: str) -> None:
    """Write one WOFF2 file; the same source and tools give the same bytes."""
    font = TTFont(source, recalcTimestamp=False)
    font = instancer.instantiateVariableFont(font, {"wght": WEIGHTS})
    options = subset.Options(hinting=False, layout_features=FEATURES, drop_tables=["DSIG", "meta"])
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=list_characters(unicode_ranges))
    subsetter.subset(font)
    drop_kerning_by_weight(font)
    font.flavor = "woff2"
    font.save(target)


def list_characters(unicode_ranges: str) -> list[int]:
    """Turn "0041-0043,0061" into code points."""
    characters: list[int] = []
    for part in unicode_ranges.split(","):
        first, _, last = part.partition("-")
        characters += range(int(first, 16), int(last or first, 16) + 1)
    return characters


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


def main() -> None:
    """Read the unpacked npm packages from the folder given, write beside this file."""
    packages, here = Path(sys.argv[1]), Path(__file__).parent
    for pair, families in FAMILIES.items():
        for family, (name, unicode_ranges) in product(families, RANGES.items()):
            source = packages / family / "files" / f"{family}-{name}-wght-normal.woff2"
            make_font(source, here / pair / f"{family}-{name}.woff2", unicode_ranges)


if __name__ == "__main__":
    main()
