# SPDX-License-Identifier: MIT
"""The pairs of typefaces: small enough, complete, named as the code names them, and of the width they replace."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest
import typst
from fontTools.ttLib import TTFont

from showcase.model.brand.letters import letters_beyond_ascii, letters_without_font, listed_letters, read_letters
from showcase.model.brand.type_pairs import TYPE_PAIRS
from showcase.model.brand.written import Brand
from showcase.resources import resource_folder

FONTS = resource_folder() / "theme" / "fonts"
PAIRS = sorted(TYPE_PAIRS)
MOST_BYTES_OF_A_FIRST_PAGE = 45_000
MOST_BYTES_OF_SCRIPTS = 8_000_000
MOST_BYTES_OF_A_PRINT_FONT = 70_000
OTHER_SCRIPTS = ("Noto Sans", "Vazirmatn", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans JP")
EUROPE = {
    "Polish": "Zażółć gęślą jaźń, ŻÓŁW",
    "Czech": "Příliš žluťoučký kůň úpěl ďábelské ódy",
    "Turkish": "Pijamalı hasta yağız şoföre çabucak güvendi, İstanbul",
    "Romanian": "Muzicologă în bej vând whisky și tequila, preț",
    "Hungarian": "Árvíztűrő tükörfúrógép",
    "Icelandic": "Kæmi ný öxi hér, ykist þjófum nú bæði víl og ádrepa",
    "Latvian": "Glāžšķūņa rūķīši dzērumā čiepj Baha koncertflīģeļu vākus",
    "Maltese": "Ċerżi, ħobż, żunżana, ġbejna",
    "figures": "1 000 000 €, 20 °C, 3–5 %, “x”, „y“, «z», ’, …",
}
OTHER = {
    "Greek": "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία, ἄνθρωπος",
    "Ukrainian": "Жебракують філософи при ґанку церкви в Гадячі, ще й шатро їхнє п'яне знаємо",
    "Serbian": "Љубазни фењерџија чађавог лица хоће да ми покаже штос",
    "Arabic and Persian": "پژوهش گچ چای، نص حكيم له سر قاطع وذو شأن عظيم مكتوب على ثوب أخضر، ٢٠٢٦؟",
    "Hebrew": "דג סקרן שט בים מאוכזב ולפתע מצא חברה",
    "Japanese": "いろはにほへと チリヌルヲ、色は匂へど散りぬるを。「髙﨑」※①㈱→～・ー水素",
    "Vietnamese": "Con sói và con cáo ăn thịt người, nghiệp",
    "signs": "≤ ≥ ≈ → ← ○ ● □ ★ Ω µ",
}
# Another sample than the one that faces.css was computed with.
ENGLISH = (
    "Every region has something that it does better than others. Ours builds ships, bends light and brews "
    "medicine, and 4,300 people in 61 teams would like to tell you how. Write to the office named on each "
    "page; you will have an answer within five working days. Figures are those of 2025 and were last checked "
    "by the agency in March. "
)
WIDTHS = {  # of fonts that computers have, in thousandths of an em, from space to tilde, as their makers publish them
    "Arial": (
        "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 "
        "556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 "
        "722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 "
        "500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 "
    ),
    "Arial Bold": (
        "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 "
        "556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 "
        "722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 "
        "556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 "
    ),
    "Times New Roman Bold": (
        "250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 "
        "500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 "
        "722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333 "
        "556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 "
    ),
}


@cache
def web_fonts(pair: str) -> dict[str, Any]:
    """Open the fonts for the web of a pair, by file name."""
    return {file.name: TTFont(file) for file in sorted((FONTS / pair).glob("*.woff2"))}


def faces_of(pair: str) -> list[dict[str, str]]:
    """Read the faces of a pair, each as its rules by name."""
    css = re.sub(r"/\*.*?\*/", "", (FONTS / pair / "faces.css").read_text(encoding="utf-8"), flags=re.DOTALL)
    blocks = re.findall(r"@font-face \{(.*?)\}", css, re.DOTALL)
    return [
        {name: " ".join(value.split()) for name, value in re.findall(r"([\w-]+):\s*([^;]+);", text)} for text in blocks
    ]


def file_of(face: dict[str, str]) -> str:
    """Give the file that a face loads; empty for one on a font of the system."""
    found = re.match(r'url\("([\w.-]+)"\) format\("woff2"\)$', face["src"])
    return found.group(1) if found else ""


def claimed(face: dict[str, str]) -> set[int]:
    """Give the characters a browser asks a face for."""
    parts = [part.strip().removeprefix("U+").partition("-") for part in face["unicode-range"].split(",")]
    return {code for first, _, last in parts for code in range(int(first, 16), int(last or first, 16) + 1)}


def test_brand_offers_exactly_these_pairs() -> None:
    """What may be written in programme.yml, what the code knows and what lies there are the same."""
    annotation: Any = Brand.model_fields["type"].annotation
    assert set(get_args(annotation)) == set(PAIRS) == {path.parent.name for path in FONTS.glob("*/faces.css")}


@pytest.mark.parametrize("pair", PAIRS)
def test_first_page_fetches_little(pair: str) -> None:
    """The two files that an English page needs are at most 45 KB together."""
    sizes = [file.stat().st_size for file in (FONTS / pair).glob("*-latin.woff2")]
    assert len(sizes) == 2
    assert sum(sizes) <= MOST_BYTES_OF_A_FIRST_PAGE


@pytest.mark.parametrize("pair", PAIRS)
def test_faces_name_every_file_and_no_other(pair: str) -> None:
    """Each font for the web has one face, under the family that the code names."""
    faces = [face for face in faces_of(pair) if file_of(face)]
    assert sorted(file_of(face) for face in faces) == sorted(web_fonts(pair))
    names = {face["font-family"].strip('"') for face in faces}
    assert names == {TYPE_PAIRS[pair].heading, TYPE_PAIRS[pair].text}
    assert {face["font-display"] for face in faces} == {"optional"}  # what comes late moves nothing on this page


@pytest.mark.parametrize("pair", PAIRS)
def test_pair_sets_headings_and_text_before_its_fallbacks(pair: str) -> None:
    """The families stand first, then a face of the same width, then the system's own fonts."""
    css = (FONTS / pair / "faces.css").read_text(encoding="utf-8")
    for role, family in (("text", TYPE_PAIRS[pair].text), ("heading", TYPE_PAIRS[pair].heading)):
        assert f'--font-{role}: "{family}", "{family} Fallback", var(--font-system);' in css


@pytest.mark.parametrize("pair", PAIRS)
def test_faces_lead_to_the_letters_of_european_languages(pair: str) -> None:
    """For each letter of a language a face is asked whose file has it, in headings and in text."""
    for family in (TYPE_PAIRS[pair].heading, TYPE_PAIRS[pair].text):
        faces = [face for face in faces_of(pair) if face["font-family"] == f'"{family}"']
        has = {code for face in faces for code in claimed(face) & set(web_fonts(pair)[file_of(face)].getBestCmap())}
        assert {name: missing for name, text in EUROPE.items() if (missing := set(map(ord, text)) - has)} == {}


@pytest.mark.parametrize("pair", PAIRS)
def test_typst_finds_families_and_weights(pair: str) -> None:
    """The print files bear the names that templates ask for, in the weights they ask for."""
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(FONTS / pair / "print"), str(FONTS / "scripts")],
    )
    heading, text = TYPE_PAIRS[pair].heading, TYPE_PAIRS[pair].text
    assert set(fonts.families()) == {heading, text, *OTHER_SCRIPTS}
    weights = {name: sorted(font.weight for font in fonts.fonts() if font.family == name) for name in fonts.families()}
    assert weights == {heading: [500, 650, 700], text: [400, 600, 700], **{name: [400, 700] for name in OTHER_SCRIPTS}}


@pytest.mark.parametrize("folder", [*(f"{pair}/print" for pair in PAIRS), "scripts"])
def test_lists_of_letters_tell_what_the_fonts_have(folder: str) -> None:
    """All weights of a family have the same letters; of a pair those are listed that both families have."""
    families: dict[str, set[frozenset[str]]] = {}
    for file in sorted((FONTS / folder).glob("*.ttf")):
        letters = read_letters(file)
        families.setdefault(file.stem.rpartition("-")[0], set()).add(letters)
    assert {family: len(found) for family, found in families.items()} == dict.fromkeys(families, 1)
    each = [next(iter(found)) for found in families.values()]
    assert listed_letters(FONTS / folder) == (
        frozenset.union(*each) if folder == "scripts" else frozenset.intersection(*each)
    )


@pytest.mark.parametrize("pair", PAIRS)
def test_print_has_letters_for_all_languages_of_the_interface(pair: str) -> None:
    """Whatever the interface says in a language that it is translated into can be drawn, and more."""
    texts = {**EUROPE, **OTHER} | {
        file.parts[-3]: file.read_text(encoding="utf-8") for file in (resource_folder() / "locales").rglob("*.po")
    }
    lacking = {name: letters_without_font(letters_beyond_ascii(text), FONTS, pair) for name, text in texts.items()}
    assert {name: letters for name, letters in lacking.items() if letters} == {}
    own = listed_letters(FONTS / pair / "print")
    assert {name for name, text in EUROPE.items() if not letters_beyond_ascii(text) <= own} == set()


def test_pairs_draw_differently_and_all_they_are_given(tmp_path: Path) -> None:
    """The same words give another picture in each pair, and a PDF with them is made: no letter lacks its shape."""
    pictures = set()
    words = " ".join((*EUROPE.values(), *OTHER.values()))
    for pair in TYPE_PAIRS.values():
        scripts = ", ".join(f'"{name}"' for name in OTHER_SCRIPTS)
        (tmp_path / "sample.typ").write_text(
            '#set document(title: "x")\n#set page(width: 400pt, height: auto)\n'
            f'#set text(font: ("{pair.text}", {scripts}), size: 10pt, lang: "en", fallback: false)\n'
            f'#text(font: ("{pair.heading}", {scripts}), weight: 700, sys.inputs.words) #sys.inputs.words',
            encoding="utf-8",
        )
        folders = [str(FONTS / pair.id / "print"), str(FONTS / "scripts")]
        compiler = typst.Compiler(root=str(tmp_path), font_paths=folders, ignore_system_fonts=True)
        file = str(tmp_path / "sample.typ")
        pictures.add(compiler.compile(input=file, format="png", ppi=36, sys_inputs={"words": words}))
        compiler.compile(input=file, format="pdf", pdf_standards=["ua-1"], sys_inputs={"words": words})
    assert len(pictures) == len(TYPE_PAIRS)


def mean_width(widths: Callable[[str], float]) -> float:
    """Give the mean width of the letters of the sample."""
    letters = " ".join(ENGLISH.split())
    return sum(map(widths, letters)) / len(letters)


@pytest.mark.parametrize("pair", PAIRS)
@pytest.mark.parametrize("place, weight", [(0, 400), (1, 600), (2, 650)])
def test_nothing_moves_when_the_font_arrives(pair: str, place: int, weight: int) -> None:
    """What stands there before is as wide as the font within 3 %, and exactly as high."""
    fallback = [face for face in faces_of(pair) if not file_of(face)][place]
    family = fallback["font-family"].strip('"').removesuffix(" Fallback")
    local = re.findall(r'local\("([^"]+)"\)', fallback["src"])[0]
    (face,) = [face for face in faces_of(pair) if face["font-family"] == f'"{family}"' and "-latin." in face["src"]]
    font = web_fonts(pair)[file_of(face)]
    em, names = font["head"].unitsPerEm, font.getBestCmap()
    glyphs = font.getGlyphSet(location={"wght": weight} if "fvar" in font else None)
    real = mean_width(lambda letter: glyphs[names[ord(letter)]].width / em)
    widths = WIDTHS[local].split()
    twin = mean_width(lambda letter: int(widths[ord(letter) - ord(" ")]) / 1000)
    size = float(fallback["size-adjust"].rstrip("%")) / 100
    assert twin * size == pytest.approx(real, rel=0.03)
    for rule, measure in (("ascent-override", font["hhea"].ascent), ("descent-override", -font["hhea"].descent)):
        height = float(fallback[rule].rstrip("%")) / 100 * size
        assert height == pytest.approx(measure / em, rel=0.005)
    assert fallback["line-gap-override"] == "0%"
    assert font["hhea"].lineGap == 0


def test_every_family_comes_with_its_licence() -> None:
    """Each package has its Open Font License beside it, without a reserved name that a changed font might not bear."""
    files = [*FONTS.glob("*/*.woff2"), *FONTS.glob("*/print/*.ttf"), *FONTS.glob("scripts/*.ttf")]
    packages = {re.sub(r"-(?:latin|latin-ext|\d+)$", "", file.stem): file for file in files}
    assert len(packages) == 2 * len(PAIRS) + len(OTHER_SCRIPTS)
    for package, file in packages.items():
        folder = file.parent.parent if file.parent.name == "print" else file.parent
        text = (folder / f"OFL-{package}.txt").read_text(encoding="utf-8")
        assert "SIL OPEN FONT LICENSE Version 1.1" in text
        assert "with Reserved Font Name" not in text.split("-----")[0]


def test_fonts_for_drawings_are_small() -> None:
    """What the repository carries for other scripts, and each print file of a pair, stays within its bounds."""
    assert sum(file.stat().st_size for file in (FONTS / "scripts").iterdir()) <= MOST_BYTES_OF_SCRIPTS
    sizes = {file.name: file.stat().st_size for file in FONTS.glob("*/print/*.ttf")}
    assert {name: size for name, size in sizes.items() if size > MOST_BYTES_OF_A_PRINT_FONT} == {}
