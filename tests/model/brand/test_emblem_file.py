"""Promises of showcase.model.brand.emblem_file."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from showcase.model.brand.emblem import EMBLEM_STYLES, draw_emblem
from showcase.model.brand.emblem_file import emblem_svg
from showcase.model.brand.palette import derive_palette
from showcase.model.brand.shape import derive_shape

PALETTE = derive_palette("#0b4a5e", "#f9ad2a")
FIELD = PALETTE.light.fields[2]
SVG = "{http://www.w3.org/2000/svg}"


def draw(style: str, tile_radius: float = 0.234) -> ET.Element:
    """Draw one emblem and read it as XML."""
    emblem = draw_emblem("example-cluster", 120)
    return ET.fromstring(emblem_svg(emblem, style, FIELD, PALETTE.accent, tile_radius))


@pytest.mark.parametrize("style", EMBLEM_STYLES)
def test_emblem_stands_on_the_tile_of_its_field_with_the_hub_in_the_accent(style: str) -> None:
    """Tile, points and hub have their colours inside the file, the hub on top of all."""
    drawing = draw(style)
    strokes = [path.get("stroke") for path in drawing.iter(f"{SVG}path")]
    assert drawing.find(f"{SVG}rect").get("fill") == FIELD.tile  # type: ignore[union-attr]
    assert strokes[-2:] == [FIELD.dot, PALETTE.accent]
    assert {*strokes} <= {FIELD.line, FIELD.dot, PALETTE.accent}


def test_styles_differ() -> None:
    """No two styles give the same file."""
    files = {ET.tostring(draw(style)) for style in EMBLEM_STYLES}
    assert len(files) == len(EMBLEM_STYLES) == 3


@pytest.mark.parametrize("corners, radius", [("sharp", "0"), ("soft", "14.98"), ("round", "19.2")])
def test_tile_follows_the_corners_of_the_brand(corners: str, radius: str) -> None:
    """Sharp corners give a square tile, round ones a rounder tile than soft ones."""
    drawing = draw("dots", derive_shape(corners, "regular").tile_radius)
    assert drawing.find(f"{SVG}rect").get("rx") == radius  # type: ignore[union-attr]


def test_square_points_have_a_length() -> None:
    """Readers of PDF paint no square for a stroke without length, so it has a hundredth of a unit."""
    paths = [path.get("d") or "" for path in draw("blocks").iter(f"{SVG}path")]
    assert [path for path in paths if path.endswith("h0")] == []
    assert paths[-1].endswith("h.01")
