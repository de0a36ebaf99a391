"""The map behind the dots of every list: drawn once per programme, written once per site."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from showcase.model.map_drawing import MapFrame, Place, Point, draw_map, place_points
from showcase.model.outline import Outlines

WIDTH = 560
MARGIN = 36  # room for the largest circle

LAND_FILE, HOME_FILE = "map-land.svg", "map-home.svg"

_LEAST_HEIGHT, _MOST_HEIGHT = 350, 560
_FINER = 3  # pages may show a part of the map, enlarged, so coasts are drawn finer than the whole needs
_MORE_DETAIL = 5
_PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d">'
    '<path fill="#fff" d="%s"/></svg>\n'
)


@dataclass(frozen=True, slots=True)
class MapSheet:
    """Land and home countries as path data."""

    frame: MapFrame
    land_path: str
    home_path: str

    def files(self) -> Mapping[str, str]:
        """Give the pictures by name: white where land is, so that a page can use them as masks in its own colours."""
        size = (self.frame.width, self.frame.height) * 2
        return {
            LAND_FILE: _PICTURE % (*size, self.land_path),
            HOME_FILE: _PICTURE % (*size, self.home_path),
        }


@dataclass(frozen=True, slots=True)
class PlacedSheet:
    """Where places lie on the sheet, in the units of the pages: WIDTH of them are as wide as it is."""

    height: int
    points: tuple[Point, ...]
    kilometres: float
    """How far a unit is, in the middle."""


def draw_sheet(places: Sequence[Place], outlines: Outlines, home_countries: Collection[str]) -> MapSheet:
    """Draw the smallest map that shows all places; there has to be one."""
    frame = _choose_frame(places)
    drawing = draw_map(places, outlines, frame, home_countries, detail=_MORE_DETAIL)
    return MapSheet(frame, drawing.land_path, drawing.home_path)


def place_on_sheet(places: Sequence[Place]) -> PlacedSheet:
    """Find places on the sheet that is drawn of them."""
    frame = _choose_frame(places)
    view, points = place_points(places, frame)
    return PlacedSheet(
        height=frame.height // _FINER,
        points=tuple((round(x / _FINER, 2), round(y / _FINER, 2)) for x, y in points),
        kilometres=view.kilometres_per_unit() * _FINER,
    )


def _choose_frame(places: Sequence[Place]) -> MapFrame:
    """Make the sheet about as high as the places need, so that dense ones get all the room there is."""
    _, points = place_points(places, MapFrame(1000, 1000, 0))
    width = max(x for x, _ in points) - min(x for x, _ in points)
    height = max(y for _, y in points) - min(y for _, y in points)
    wanted = (WIDTH - 2 * MARGIN) * (height + 1) / (width + 1) + 2 * MARGIN
    fitting = round(min(max(wanted, _LEAST_HEIGHT), _MOST_HEIGHT))
    return MapFrame(WIDTH * _FINER, fitting * _FINER, MARGIN * _FINER)
