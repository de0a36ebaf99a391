"""Promises of showcase.model.brand.mark, mark_forms and own_mark."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.brand.colour import contrast_ratio
from showcase.model.brand.emblem import EMBLEM_STYLES
from showcase.model.brand.identity import derive_identity
from showcase.model.brand.mark import mark_svg, symbol_box, symbol_svg
from showcase.model.brand.mark_forms import (
    COLOURS,
    SYMBOL,
    mark_colours,
    mark_file,
    name_lines,
    symbol_art,
    symbol_height,
)
from showcase.model.brand.own_mark import OwnMark
from showcase.model.brand.written import Brand

IDENTITY = derive_identity(Brand(primary="#0b4a5e", accent="#f9ad2a"))
DARK = OwnMark("a.svg", '<svg viewBox="0 0 60 30"><path fill="#12344d"/><path fill="#fff"/><path/></svg>', 60, 30)
LIGHT = OwnMark("a.svg", '<svg viewBox="0 0 60 30"><path fill="#fff"/><path stroke="#ffe" fill="none"/></svg>', 60, 30)
LONG = "Kompetenznetzwerk für nachhaltige Energieversorgung, Wasserstoffwirtschaft und maritime Technologien im Norden"


@pytest.mark.parametrize("style", EMBLEM_STYLES)
def test_marks_are_well_formed(style: str) -> None:
    """Mark and symbol parse as XML and are drawn in one square, in the way of every emblem."""
    for text in (mark_svg(style), symbol_svg("#000000", "#000000", style)):
        assert ET.fromstring(text).get("viewBox") == "0 0 40 40"
    x, y, width, height = symbol_box(style)
    assert 2 < x < x + width < 38
    assert 2 < y < y + height < 38


def test_every_style_of_emblem_makes_another_mark() -> None:
    """Brands that choose other emblems have a mark of another shape."""
    assert len({symbol_svg("#000000", "#000000", style) for style in EMBLEM_STYLES}) == len(EMBLEM_STYLES)


def test_symbol_names_no_other_colours_than_those_given() -> None:
    """A symbol in one colour stays one, and nothing in it is stroked."""
    text = symbol_svg("#111111", "#111111")
    assert {*re.findall(r"#\w{6}", text)} == {"#111111"}
    assert "stroke" not in text


def test_mark_leaves_its_colours_to_the_styles() -> None:
    """The mark inside a page holds no colour, so that it follows the scheme."""
    assert "#" not in mark_svg()


def test_every_mark_is_read_on_its_ground() -> None:
    """The name reaches the contrast of text on the ground that the colours are made for, the symbol that of signs."""
    for colour in COLOURS:
        colours = mark_colours(IDENTITY, colour)
        assert contrast_ratio(colours.name, colours.ground) >= 4.5
        assert contrast_ratio(colours.ink, colours.ground) >= 3


def test_files_of_a_mark_have_names_of_their_own() -> None:
    """No two forms, colours or languages share a file; the symbol belongs to no language."""
    files = [
        mark_file(form, colour, tag) for form in ("horizontal", "stacked") for colour in COLOURS for tag in ("en", "ar")
    ]
    paths = [path for file in files for path in (file.svg, *(path for _, path in file.pngs))]
    assert len(paths) == len(set(paths)) == 64
    assert mark_file("symbol", "colour", "en") == mark_file("symbol", "colour", "de")
    assert mark_file("horizontal", "inverse", "ar").svg == "brand/marks/horizontal-inverse.ar.svg"


@pytest.mark.parametrize(
    "name, form, lines",
    [
        ("North", "horizontal", ["North"]),
        ("Innovation Northern Germany", "horizontal", ["Innovation", "Northern Germany"]),
        ("Example Clusters", "stacked", ["Example Clusters"]),
        ("عناقيد المثال", "horizontal", ["عناقيد المثال"]),
        ("北海道クラスタープログラム", "horizontal", ["北海道", "クラスタープログラム"]),
        (
            LONG,
            "stacked",
            [
                "Kompetenznetzwerk für nachhaltige",
                "Energieversorgung, Wasserstoffwirtschaft",
                "und maritime Technologien im Norden",
            ],
        ),
    ],
)
def test_name_is_set_in_lines_of_about_one_length(name: str, form: str, lines: list[str]) -> None:
    """Short names take one line, long ones up to three; words stay whole, also where no spaces part them."""
    assert list(name_lines(name, form)) == lines


@given(st.text("abc äß 北海道クラスーは。-", min_size=1, max_size=120).filter(str.strip))
def test_no_letter_of_a_name_is_lost(name: str) -> None:
    """Whatever the name, its lines hold all of it in order, and there are three at most."""
    lines = name_lines(name, "horizontal")
    assert "".join("".join(lines).split()) == "".join(name.split())
    assert 1 <= len(lines) <= 3
    assert all(lines)


def test_own_mark_keeps_its_colours_where_it_was_drawn_for() -> None:
    """A dark mark is as given on light grounds, a light one on dark grounds, and in one colour elsewhere."""
    assert (DARK.is_for_dark, LIGHT.is_for_dark) == (False, True)
    assert symbol_art(IDENTITY, DARK, "colour").svg == DARK.svg
    assert symbol_art(IDENTITY, LIGHT, "inverse").svg == LIGHT.svg
    for own, colour in product((DARK, LIGHT), ("one-colour", "one-colour-inverse")):
        assert "#12344d" not in symbol_art(IDENTITY, own, colour).svg
        assert "#ffe" not in symbol_art(IDENTITY, own, colour).svg.replace("#ffffff", "")


def test_own_mark_in_one_colour_lets_the_ground_through_its_white_parts() -> None:
    """White on a dark mark is a hole: it takes the colour of the ground, and what names no colour that of the rest."""
    assert DARK.in_colour("#111111", "#eeeeee") == (
        '<svg viewBox="0 0 60 30" fill="#111111" color="#111111">'
        '<path fill="#111111"/><path fill="#eeeeee"/><path/></svg>'
    )
    assert symbol_art(IDENTITY, DARK, "colour").ratio == 2


def test_wide_mark_leaves_room_for_the_name() -> None:
    """No symbol is wider than twice the common height, however flat it is."""
    flat = replace(DARK, width=180, height=30)
    for own in (None, DARK, flat):
        art = symbol_art(IDENTITY, own, "colour")
        assert symbol_height(art) <= SYMBOL
        assert symbol_height(art) * art.ratio <= 2 * SYMBOL + 1e-9
