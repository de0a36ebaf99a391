# SPDX-License-Identifier: MIT
"""Promises of showcase.model.map_sheet: one picture fits a town, a country and a continent, and places lie on it."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from showcase.model.map_drawing import Place
from showcase.model.map_sheet import MARGIN, WIDTH, draw_sheet, place_on_sheet
from showcase.model.outline import Outlines, parse_outlines

FILE = Path(__file__).parents[2] / "theme/map/outlines.json"
TOWN = [(9.99, 53.55), (10.01, 53.56)]
COUNTRY = [(5.32, 60.39), (30.05, 69.73), (7.99, 58.15)]
CONTINENT = [(-9.14, 38.72), (30.05, 69.73), (33.36, 35.17), (-6.26, 53.35)]
DATE_LINE = [(178.44, -18.14), (-175.2, -21.13), (174.76, -36.85)]


@pytest.fixture(scope="module")
def outlines() -> Outlines:
    """Outlines of the whole world."""
    return parse_outlines(json.loads(FILE.read_text(encoding="utf-8")))


@pytest.mark.parametrize("places", [TOWN, COUNTRY, CONTINENT, DATE_LINE])
def test_all_places_lie_within_the_margins(places: list[Place]) -> None:
    """Every place has room for its circle, also across the line where the date changes."""
    placed = place_on_sheet(places)
    for x, y in placed.points:
        assert MARGIN - 1 <= x <= WIDTH - MARGIN + 1
        assert MARGIN - 1 <= y <= placed.height - MARGIN + 1


@pytest.mark.parametrize("places", [TOWN, COUNTRY, CONTINENT, DATE_LINE])
def test_pictures_are_small_and_well_formed(places: list[Place], outlines: Outlines) -> None:
    """Land and home are SVG pictures as large as the sheet that pages expect, of at most 36 KB."""
    height = place_on_sheet(places).height
    for picture in draw_sheet(places, outlines, ["DE", "FJ", "NO"]).files().values():
        root = ET.fromstring(picture)
        assert int(root.attrib["width"]) * height == int(root.attrib["height"]) * WIDTH
        assert len(picture) < 36_000


def test_same_places_give_the_same_sheet(outlines: Outlines) -> None:
    """The order of the places changes nothing of the drawing."""
    assert draw_sheet(COUNTRY, outlines, ["NO"]) == draw_sheet(COUNTRY[::-1], outlines, ["NO"])


def test_a_sheet_is_as_high_as_its_places_need() -> None:
    """A country that stretches north gets a higher sheet than one that stretches east."""
    north = place_on_sheet([(10, 58), (12, 70)]).height
    east = place_on_sheet([(0, 50), (30, 51)]).height
    assert north > WIDTH * 0.9 > east


def test_a_town_is_shown_within_its_country() -> None:
    """Places that are close together lie on a map of 250 kilometres."""
    placed = place_on_sheet(TOWN)
    assert placed.kilometres * min(WIDTH, placed.height) == pytest.approx(250, rel=0.01)
