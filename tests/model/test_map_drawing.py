"""Promises of showcase.model.map_drawing and outline, on the outlines the theme ships."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.map_drawing import HOME_CHARACTERS, LAND_CHARACTERS, MapFrame, draw_map
from showcase.model.outline import Box, Outlines, parse_outlines, ring_box, trace_ring

FILE = Path(__file__).parents[2] / "theme/map/outlines.json"
FRAME = MapFrame(width=700, height=600, margin=60)
COAST = [(9.99, 53.55), (10.69, 53.87), (12.1, 54.09), (8.8, 53.08), (9.05, 54.48)]
OCEAN = Outlines(250, [], [], {})
CONTINENT = [(-9.14, 38.72), (24.94, 60.17), (23.73, 37.98), (-6.26, 53.35), (25.14, 35.34)]

places = st.tuples(st.floats(-180, 180), st.floats(-60, 75))


@pytest.fixture(scope="module")
def outlines() -> Outlines:
    """Outlines of the whole world."""
    return parse_outlines(json.loads(FILE.read_text(encoding="utf-8")))


def is_on_land(path: str, spot: tuple[float, float]) -> bool:
    """Tell whether a spot lies within a path of closed relative lines, by counting crossings."""
    crossings = 0
    for ring in path.split("z")[:-1]:
        numbers = [float(text) for text in re.findall(r"-?(?:\d+\.\d|\.\d|\d+)", ring)]
        points = [(numbers[0], numbers[1])]
        for x, y in zip(numbers[2::2], numbers[3::2], strict=True):
            points.append((points[-1][0] + x, points[-1][1] + y))
        for (x, y), (next_x, next_y) in zip(points, [*points[1:], points[0]], strict=True):
            if (y > spot[1]) != (next_y > spot[1]):
                crossings += x + (spot[1] - y) / (next_y - y) * (next_x - x) > spot[0]
    return crossings % 2 == 1


def test_outlines_are_small() -> None:
    """The file stays under 600 KB: every build reads it."""
    assert FILE.stat().st_size < 600_000


@pytest.mark.parametrize("towns", [COAST, CONTINENT, COAST[:1]])
def test_paths_keep_to_their_length(outlines: Outlines, towns: list[tuple[float, float]]) -> None:
    """A region, a continent and a town each fit into 12,000 characters and show land and home."""
    drawing = draw_map(towns, outlines, FRAME, ["DE", "GR"])
    assert 200 < len(drawing.land_path) <= LAND_CHARACTERS
    assert 0 < len(drawing.home_path) <= HOME_CHARACTERS


def test_towns_lie_on_land_and_sea_is_sea(outlines: Outlines) -> None:
    """Towns are found on the land and on the home country drawn, spots at sea on neither."""
    drawing = draw_map(COAST, outlines, FRAME, ["DE"])
    towns, seas = [(10.5, 52.9), (9.7, 53.9)], [(8.4, 54.0), (11.2, 54.2)]
    for path in (drawing.land_path, drawing.home_path):
        assert all(is_on_land(path, drawing.view.project(*town)) for town in towns)
        assert not any(is_on_land(path, drawing.view.project(*sea)) for sea in seas)


def test_only_the_home_country_is_home(outlines: Outlines) -> None:
    """A town abroad lies on land, not on the home country."""
    drawing = draw_map(COAST, outlines, FRAME, ["DK"])
    spot = drawing.view.project(10.5, 52.9)
    assert (is_on_land(drawing.land_path, spot), is_on_land(drawing.home_path, spot)) == (True, False)


@given(st.lists(places, min_size=1, max_size=12))
def test_all_places_lie_within_the_margins(found: list[tuple[float, float]]) -> None:
    """Wherever the places are, one dot each comes out, inside the frame less its margin."""
    drawing = draw_map(found, OCEAN, FRAME)
    assert len(drawing.projected) == len(found)
    assert all(59.9 <= x <= 640.1 and 59.9 <= y <= 540.1 for x, y in drawing.projected)


def test_neighbours_across_180_degrees_stay_together(outlines: Outlines) -> None:
    """Two islands on both sides of the date line share a map of the ocean between them, not of the world."""
    drawing = draw_map([(178.4, -18.1), (-175.2, -21.1)], outlines, FRAME, ["FJ"])
    shown = drawing.view.box()
    assert shown.east - shown.west < 20
    assert drawing.home_path != ""


def test_no_places_show_the_home_country(outlines: Outlines) -> None:
    """A programme that has no cluster yet sees its country; an unknown code shows the world."""
    home = draw_map([], outlines, FRAME, ["pt-x", "DE"])
    assert is_on_land(home.home_path, home.view.project(9.5, 51.3))
    assert home.projected == ()
    world = draw_map([], outlines, FRAME, ["??"])
    assert (world.home_path, is_on_land(world.land_path, world.view.project(20, 5))) == ("", True)


def test_same_places_give_the_same_drawing(outlines: Outlines) -> None:
    """Drawing twice gives equal text."""
    assert draw_map(COAST, outlines, FRAME, ["DE"]) == draw_map(COAST, outlines, FRAME, ["DE"])


def test_north_is_up_and_east_is_ahead(outlines: Outlines) -> None:
    """A more northern place lies higher, a more eastern one further along."""
    (x, y), (other_x, other_y) = draw_map([(9, 53), (11, 54)], outlines, FRAME).projected
    assert other_x > x
    assert other_y < y


def test_arcs_outside_the_view_become_straight(outlines: Outlines) -> None:
    """Of a continent's coast only the part in view is unpacked, and the ring still closes."""
    ring = max(outlines.land, key=len)
    box = ring_box(outlines, ring)
    everything, part = (trace_ring(outlines, ring, view) for view in (box, Box(8, 53, 14, 55)))
    assert len(part) < len(everything) / 5
    assert everything[0] == everything[-1] == part[0] == part[-1]


def test_countries_are_named_by_two_letters(outlines: Outlines) -> None:
    """Every code is two capitals, and no country is missing that has a place in Europe's union."""
    assert [code for code in outlines.countries if not re.fullmatch("[A-Z]{2}", code)] == []
    union = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
    assert {*union.split()} <= {code for code, rings in outlines.countries.items() if rings}
