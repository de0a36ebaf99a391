"""Write faces.css: which file has which characters, and fallback faces of the same width so that nothing jumps."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from textwrap import dedent, fill, indent

from cutting import pin
from families import RANGES, Family
from fontTools.ttLib import TTFont

SAMPLE = """
The harbour cluster brings together 182 members, 98 of them small firms, in shipping, hydrogen and offshore wind.
Who are we looking for? Partners in Denmark, the Netherlands and Japan: universities, utilities and ports that want
to try new fuels by 2027. We offer a test field, advice on funding and a seat at our yearly meeting in Kiel. What a
service costs, whom it is for and until when you can apply stands on its page; each figure has its year and source.
"""
_TWINS = json.loads(Path(__file__).with_name("twins.json").read_text(encoding="utf-8"))
_LOCAL = {
    "Arial": ("Arial", "Liberation Sans", "Helvetica"),
    "Times New Roman": ("Times New Roman", "Liberation Serif", "Times"),
}
_STRONG = 600
_LATIN = "U+0020-024F, U+2010-203A, U+20AC"
_COLUMNS = 117


def faces_css(families: Sequence[Family], folder: Path) -> str:
    """Write the sheet of a pair, given as headings and text, whose files lie in the folder."""
    heading, text = families
    blocks = [
        "/* Two families, in files by range of characters, and fallbacks of the same width so that nothing jumps. */",
        *_faces(text),
        *_faces(heading),
        "\n/* Limited to Latin letters, so that other scripts reach the system's own fonts below. */",
        _fallback(text, folder, text.usual_weight, "400", ""),
        _fallback(text, folder, _STRONG, "500 700", " Bold"),
        _fallback(heading, folder, heading.usual_weight, "400 700", " Bold"),
        dedent(f"""
            :root {{
              --font-text: "{text.name}", "{text.name} Fallback", var(--font-system);
              --font-heading: "{heading.name}", "{heading.name} Fallback", var(--font-system);
            }}"""),
    ]
    return "\n".join(blocks) + "\n"


def _faces(family: Family) -> Iterator[str]:
    """Write a face for each file of a family; the weight of a static one is stretched, so that none is made up."""
    for name, ranges in RANGES.items():
        characters = ", ".join(f"U+{part}" for part in ranges.split(","))
        yield "\n".join([
            "@font-face {",
            f'  font-family: "{family.name}";',
            f'  src: url("{family.package}-{name}.woff2") format("woff2");',
            "  font-weight: 400 700;",
            # One that comes late waits for the next page: on this one nothing moves any more.
            "  font-display: optional;",
            _wrapped(f"unicode-range: {characters};"),
            "}",
        ])  # fmt: skip


def _wrapped(rule: str) -> str:
    return indent(fill(rule, _COLUMNS, subsequent_indent="  "), "  ")


def _fallback(family: Family, folder: Path, weight: int, weights: str, style: str) -> str:
    """Write a face on a font of the system, as wide and as high as that of the family at one weight."""
    font = TTFont(folder / f"{family.package}-latin.woff2")
    if "fvar" in font:
        font = pin(font, {"wght": weight})
    size = mean_width(font) / twin_width(family.twin + style)
    em = font["head"].unitsPerEm * size
    sources = ", ".join(f'local("{name}{style}")' for name in _LOCAL[family.twin])
    return "\n".join([
        "@font-face {",
        f'  font-family: "{family.name} Fallback";',
        f"  src: {sources};",
        f"  font-weight: {weights};",
        f"  size-adjust: {size:.1%};",
        f"  ascent-override: {font['hhea'].ascent / em:.1%};",
        f"  descent-override: {-font['hhea'].descent / em:.1%};",
        "  line-gap-override: 0%;",
        f"  unicode-range: {_LATIN};",
        "}",
    ])  # fmt: skip


def mean_width(font: TTFont, sample: str = SAMPLE) -> float:
    """Give the mean advance width of the letters of a text, in em."""
    names, widths = font.getBestCmap(), font["hmtx"]
    letters = " ".join(sample.split())
    return sum(widths[names[ord(letter)]][0] for letter in letters) / len(letters) / font["head"].unitsPerEm


def twin_width(name: str, sample: str = SAMPLE) -> float:
    """Give that of a font which computers have, from its published widths."""
    widths = {letter: width for letters, width in _TWINS[name].items() for letter in letters}
    letters = " ".join(sample.split())
    return sum(widths[letter] for letter in letters) / len(letters) / 1000.0
