"""Make all font files and faces.css from the published ones; the same packages and tools give the same bytes."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from textwrap import wrap

from cutting import cut, drop_kerning_by_weight, list_characters, list_ranges, pin
from faces import faces_css
from families import PAIRS, RANGES, SCRIPT_FONTS, Family
from fontTools.ttLib import TTFont
from print_fonts import make_print_fonts, make_script_fonts

WEIGHTS = (400, 700)
FEATURES = ("ccmp", "kern", "liga", "locl", "mark", "mkmk", "tnum")


def make_web_fonts(family: Family, packages: Path, folder: Path) -> None:
    """Write the two WOFF2 files of a family."""
    for name, ranges in RANGES.items():
        source = packages / family.package / "files" / f"{family.package}-{name}-{family.axes}-normal.woff2"
        font = pin(TTFont(source, recalcTimestamp=False), {**family.pins, "wght": family.web_weight or WEIGHTS})
        cut(font, list_characters(ranges), FEATURES, ("DSIG", "meta"))
        drop_kerning_by_weight(font)
        font.flavor = "woff2"
        font.save(folder / f"{family.package}-{name}.woff2")


def write_letters(folder: Path) -> None:
    """List the letters of the fonts in a folder, so that nobody has to open them: of a pair what both families have."""
    families: dict[str, set[int]] = {}
    for file in sorted(folder.glob("*.ttf")):
        families.setdefault(file.stem.rpartition("-")[0], set()).update(TTFont(file).getBestCmap())
    letters = set.union(*families.values()) if folder.name == "scripts" else set.intersection(*families.values())
    lines = wrap(" ".join(list_ranges(letters)), 120)
    (folder / "letters.txt").write_text("\n".join(lines) + "\n", encoding="ascii")


def main() -> None:
    """Read the unpacked npm packages from the folder given, write beside this file."""
    packages, here = Path(sys.argv[1]), Path(__file__).parent
    for pair, families in PAIRS.items():
        folder = here / pair
        folder.mkdir(exist_ok=True)
        for family in families:
            make_web_fonts(family, packages, folder)
            make_print_fonts(family, packages, folder / "print")
            shutil.copyfile(packages / family.package / "LICENSE", folder / f"OFL-{family.package}.txt")
        write_letters(folder / "print")
        (folder / "faces.css").write_text(faces_css(families, folder), encoding="utf-8")
        print(f"{pair}: made")
    for font in SCRIPT_FONTS:
        make_script_fonts(font, packages, here / "scripts")
        shutil.copyfile(packages / font.package / "LICENSE", here / "scripts" / f"OFL-{font.package}.txt")
        print(f"{font.name}: made")
    write_letters(here / "scripts")


if __name__ == "__main__":
    main()
