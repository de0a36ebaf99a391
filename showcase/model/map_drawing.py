"""A map of the places of a programme: land, home country and where each place lies on it."""

import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from showcase.model.outline import Box, Outlines, Ring, ring_box, trace_ring
from showcase.model.polygon_path import clip_ring, write_path

Point = tuple[float, float]
Place = tuple[float, float]
"""Degrees east, then degrees north."""

LAND_CHARACTERS = 7_000
HOME_CHARACTERS = 5_000

_EXACT = 9  # decimals of a degree: what is left of it after subtracting must not count as once round the world
_MOST_NORTHERN = 84.0  # Mercator's map has no poles
_WORLD = ((-168.0, -52.0), (179.0, 72.0))
_EARTH_RADIUS = 6371.0  # kilometres
_LEAST_KILOMETRES = 250.0  # a map of one town still shows where in the country it lies


@dataclass(frozen=True, slots=True)
class MapFrame:
    """The drawing to fill, in SVG user units."""

    width: int
    height: int
    margin: float
    """Kept free of places on all four sides."""
    bleed: float = 8.0
    """How far land goes on beyond the frame: hides cut edges, or lets the map run under its surroundings."""


@dataclass(frozen=True, slots=True)
class MapView:
    """Mercator's projection, placed and scaled. North is up."""

    frame: MapFrame
    centre: Point
    """Longitude in radians, and the stretched latitude that belongs to it."""
    scale: float
    """User units per radian at the equator."""

    def project(self, longitude: float, latitude: float) -> Point:
        """Return where a place in degrees lies on the drawing, also when that is outside the frame."""
        x, y = math.radians(longitude), _stretch(latitude)
        return (
            self.frame.width / 2 + (x - self.centre[0]) * self.scale,
            self.frame.height / 2 - (y - self.centre[1]) * self.scale,
        )

    def kilometres_per_unit(self) -> float:
        """Return how far a user unit is in the middle of the drawing."""
        return _EARTH_RADIUS * math.cos(math.radians(_unstretch(self.centre[1]))) / self.scale

    def box(self) -> Box:
        """Return what the drawing shows, bleed and all, in degrees; may go beyond 180 degrees east or west."""
        half_width = (self.frame.width / 2 + self.frame.bleed) / self.scale
        half_height = (self.frame.height / 2 + self.frame.bleed) / self.scale
        return Box(
            math.degrees(self.centre[0] - half_width),
            _unstretch(self.centre[1] - half_height),
            math.degrees(self.centre[0] + half_width),
            _unstretch(self.centre[1] + half_height),
        )


@dataclass(frozen=True, slots=True)
class MapDrawing:
    """A map ready for a template."""

    view_box: str
    land_path: str
    """All land, the home country too; at most 7,000 characters."""
    home_path: str
    """The home country again, to be drawn over the land; at most 5,000 characters."""
    projected: tuple[Point, ...]
    """The places in the order given, to one decimal; places in one town coincide: see spread_points."""
    view: MapView
    """Where to put anything else, such as the names of towns."""


def draw_map(
    places: Sequence[Place],
    outlines: Outlines,
    frame: MapFrame,
    home_countries: Collection[str] = (),
    detail: float = 1,
) -> MapDrawing:
    """
    Draw the smallest map that shows all places within the margins; without places, the home countries or the world.

    Home countries are ISO 3166-1 alpha-2 codes; unknown ones are passed over.
    Places may lie on both sides of 180 degrees east.
    Paths may be longer by the factor `detail`: for a map of its own file, which is loaded once.
    """
    home = [ring for code in home_countries for ring in outlines.countries.get(code.upper(), ())]
    found = list(places) or _corners(ring_box(outlines, ring) for ring in home)
    shown = _unroll(found) if found else list(_WORLD)
    view = _choose_view(shown, frame)
    projected = _project(view, shown) if places else ()
    return MapDrawing(
        view_box=f"0 0 {frame.width} {frame.height}",
        land_path=write_path(_draw_rings(outlines, outlines.land, view), round(LAND_CHARACTERS * detail)),
        home_path=write_path(_draw_rings(outlines, home, view), round(HOME_CHARACTERS * detail)),
        projected=projected,
        view=view,
    )


def place_points(places: Sequence[Place], frame: MapFrame) -> tuple[MapView, tuple[Point, ...]]:
    """Give the view that draw_map chooses for places, and where each lies on it, without drawing any land."""
    shown = _unroll(places)
    view = _choose_view(shown, frame)
    return view, _project(view, shown)


def _project(view: MapView, places: Iterable[Place]) -> tuple[Point, ...]:
    """Place points to one decimal."""
    return tuple((round(x, 1), round(y, 1)) for x, y in (view.project(*place) for place in places))


def _draw_rings(outlines: Outlines, rings: Iterable[Ring], view: MapView) -> list[list[Point]]:
    """Project rings and cut them to the frame and its bleed."""
    frame, shown = view.frame, view.box()
    corner = (-frame.bleed, -frame.bleed)
    opposite = (frame.width + frame.bleed, frame.height + frame.bleed)
    drawn = []
    for ring in rings:
        box = ring_box(outlines, ring)
        for turn in (-360, 0, 360):
            turned = Box(shown.west - turn, shown.south, shown.east - turn, shown.north)
            if turned.touches(box):
                line = trace_ring(outlines, ring, turned)
                points = [view.project(longitude + turn, latitude) for longitude, latitude in line]
                drawn.append(clip_ring(points, corner, opposite))
    return drawn


def _choose_view(places: Sequence[Place], frame: MapFrame) -> MapView:
    """Put the middle of all places into the middle of the frame, as large as the margins allow."""
    xs = [math.radians(longitude) for longitude, _ in places]
    ys = [_stretch(latitude) for _, latitude in places]
    centre = ((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)
    latitude = math.radians(_unstretch(centre[1]))
    least = _LEAST_KILOMETRES / _EARTH_RADIUS / math.cos(latitude)
    scale = min(
        (frame.width - 2 * frame.margin) / max(max(xs) - min(xs), 1e-9),
        (frame.height - 2 * frame.margin) / max(max(ys) - min(ys), 1e-9),
        min(frame.width, frame.height) / least,
    )
    return MapView(frame, centre, scale)


def _unroll(places: Iterable[Place]) -> list[Place]:
    """Count longitudes on from the far side of the widest gap, so that neighbours across 180 degrees stay together."""
    found = list(places)
    east = sorted({round(longitude, _EXACT) % 360 for longitude, _ in found})
    gaps = [(after - before, after) for before, after in zip(east, [*east[1:], east[0] + 360], strict=True)]
    start = max(gaps)[1] % 360
    start = start - 360 if start > 180 else start
    return [(round(longitude - start, _EXACT) % 360 + start, latitude) for longitude, latitude in found]


def _corners(boxes: Iterable[Box]) -> list[Place]:
    """List opposite corners of boxes."""
    return [place for box in boxes for place in ((box.west, box.south), (box.east, box.north))]


def _stretch(latitude: float) -> float:
    """Return the height of a latitude on Mercator's map of radius 1."""
    bounded = max(-_MOST_NORTHERN, min(_MOST_NORTHERN, latitude))
    return math.asinh(math.tan(math.radians(bounded)))


def _unstretch(height: float) -> float:
    """Return the latitude of a height on Mercator's map of radius 1."""
    return math.degrees(math.atan(math.sinh(height)))
