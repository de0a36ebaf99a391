"""The constellation on the home page: clusters as points on a map, joined within their field."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence

from showcase.model.catalogue import Cluster
from showcase.model.map_drawing import MapFrame, draw_map
from showcase.model.point_spread import spread_points
from showcase.model.views.part_views import MapPoint, MapView
from showcase.stages.plan.memory import recall
from showcase.stages.plan.parts import Parts

_FRAME = MapFrame(760, 560, 56, 200)
_SMALLEST, _LARGEST = 6.0, 11.0
_GAP = 21.0  # between the centres of two points
_MOST_POINTS = 400
_MOST_IN_FIGURE = 60
_MOST_CITIES = 5
_CITY_GAP = 90.0  # user units between the names of two cities


def map_view(parts: Parts, frame: MapFrame = _FRAME, detail: float = 1) -> MapView | None:
    """Draw the programme; None when no cluster says where it is."""
    present = (parts.catalogue.clusters[item] for item in parts.catalogue.present_clusters)
    located = [cluster for cluster in present if cluster.profile.location][:_MOST_POINTS]
    outlines = parts.catalogue.outlines
    if not located or outlines is None:
        return None
    places = [_place(cluster) for cluster in located]
    home = parts.catalogue.programme.countries or sorted({cluster.profile.country for cluster in located})
    key = f"{frame.width}x{frame.height}"
    drawing = recall(parts.lasting, ("home map", key), lambda: draw_map(places, outlines, frame, tuple(home), detail))
    radii = [_radius(cluster) for cluster in located]
    spread = recall(parts.lasting, ("home points", key), lambda: spread_points(drawing.projected, _GAP))
    points = tuple(
        _point(cluster, spot, radius, parts) for cluster, spot, radius in zip(located, spread, radii, strict=True)
    )
    ordered = tuple(sorted(points, key=lambda point: (round(point.y / 40), point.x)))
    territory = parts.words.text(parts.catalogue.programme.territory).text
    description = parts.words.count("Map of %(count)s cluster", "Map of %(count)s clusters", len(points))
    return MapView(
        width=frame.width,
        height=frame.height,
        land=drawing.land_path,
        home=drawing.home_path,
        points=ordered,
        lines=recall(parts.lasting, ("home lines", key), lambda: tuple(_lines(points))),
        places=tuple(_cities(located, points)),
        description=f"{description} – {territory}",
    )


def _place(cluster: Cluster) -> tuple[float, float]:
    location = cluster.profile.location
    return (location.longitude, location.latitude) if location else (0.0, 0.0)


def _radius(cluster: Cluster) -> float:
    """More members make a larger point; the area grows with the logarithm."""
    total = cluster.profile.members.total if cluster.profile.members else None
    if not total:
        return _SMALLEST
    return round(min(_LARGEST, _SMALLEST + 1.6 * max(0.0, math.log10(total) - 1)), 1)


def _point(cluster: Cluster, spot: tuple[float, float], radius: float, parts: Parts) -> MapPoint:
    return MapPoint(
        x=round(spot[0], 1),
        y=round(spot[1], 1),
        radius=radius,
        url=parts.place.to("clusters", cluster.id),
        name=parts.words.name(cluster.profile.name).text,
        place=parts.place_words(cluster.profile),
        field=cluster.colour_field,
    )


def _lines(points: Sequence[MapPoint]) -> Iterator[tuple[float, float, float, float, int]]:
    """Join the points of each field by the shortest tree, so that a field reads as one figure."""
    by_field: dict[int, list[MapPoint]] = defaultdict(list)
    for point in points:
        if point.field:
            by_field[point.field].append(point)
    for field, members in sorted(by_field.items()):
        for start, end in _shortest_tree(members[:_MOST_IN_FIGURE]):
            yield (start.x, start.y, end.x, end.y, field)


def _shortest_tree(points: Sequence[MapPoint]) -> Iterator[tuple[MapPoint, MapPoint]]:
    """Find the edges of the shortest tree through all points (Prim's algorithm), from the first point on."""
    nearest = dict.fromkeys(range(1, len(points)), 0)  # free point → its nearest point in the tree
    while nearest:
        end, start = min(nearest.items(), key=lambda pair: _distance(points[pair[0]], points[pair[1]]))
        yield points[start], points[end]
        del nearest[end]
        for free, near in nearest.items():
            if _distance(points[free], points[end]) < _distance(points[free], points[near]):
                nearest[free] = end


def _distance(one: MapPoint, other: MapPoint) -> float:
    return math.dist((one.x, one.y), (other.x, other.y))


def _cities(located: Sequence[Cluster], points: Sequence[MapPoint]) -> Iterator[tuple[float, float, str]]:
    """Name the cities with most clusters, below their points, unless two names would overlap."""
    members: dict[str, list[MapPoint]] = defaultdict(list)
    for cluster, point in zip(located, points, strict=True):
        if cluster.profile.city:
            members[cluster.profile.city].append(point)
    named: list[tuple[float, float]] = []
    for city, found in sorted(members.items(), key=lambda item: (-len(item[1]), item[0])):
        middle = sum(point.x for point in found) / len(found)
        spot = (round(middle, 1), round(max(point.y + point.radius for point in found), 1))
        if len(named) < _MOST_CITIES and all(math.dist(spot, other) > _CITY_GAP for other in named):
            named.append(spot)
            yield (*spot, city)
