"""The map of brochure and panels: the sheet of the site in colours for paper, with numbers instead of links."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from showcase.model.catalogue import Cluster
from showcase.model.map_sheet import WIDTH, MapSheet, draw_sheet, place_on_sheet
from showcase.model.point_groups import Dot, group_dots
from showcase.model.point_spread import spread_points
from showcase.model.views.brochure_views import MapSpot, PrintMap
from showcase.stages.plan.clusters.cluster_map import FEWEST
from showcase.stages.plan.memory import recall
from showcase.stages.plan.parts import Parts

MOST_NUMBERED = 60
"""More clusters than these are counted in groups: numbers would hide one another."""

_RADIUS = 8.5  # of a numbered dot, in units of the sheet
_GAP = 2 * _RADIUS + 1.5
_GROUP_GAP = 34.0
_EDGE = 8


def print_map(numbers: Mapping[str, str], parts: Parts) -> PrintMap | None:
    """Draw the clusters that have a number, in the order given; None when fewer than two of them have a place."""
    clusters = parts.catalogue.clusters
    located = [clusters[item] for item in numbers if clusters[item].profile.location]
    outlines = parts.catalogue.outlines
    if len(located) < FEWEST or outlines is None:
        return None
    places = [_position(cluster) for cluster in located]
    home = sorted(parts.catalogue.programme.countries or {cluster.profile.country for cluster in located})
    sheet = recall(parts.lasting, ("printed sheet",), lambda: draw_sheet(places, outlines, home))
    placed = place_on_sheet(places)
    is_grouped = len(located) > MOST_NUMBERED
    spots = (
        _groups(located, placed.points, parts) if is_grouped else _dots(located, placed.points, placed.height, numbers)
    )
    label = parts.words.count("Map of %(count)s cluster", "Map of %(count)s clusters", len(located))
    return PrintMap(placed.height / WIDTH, _picture(sheet, parts), label, spots, is_grouped)


def _position(cluster: Cluster) -> tuple[float, float]:
    location = cluster.profile.location
    return (location.longitude, location.latitude) if location else (0.0, 0.0)


def _dots(
    located: Sequence[Cluster], points: Sequence[tuple[float, float]], height: int, numbers: Mapping[str, str]
) -> tuple[MapSpot, ...]:
    """Place one dot for each cluster; those of one town move apart."""
    return tuple(
        MapSpot(
            x=round(min(max(x, _EDGE), WIDTH - _EDGE) / WIDTH, 5),
            y=round(min(max(y, _EDGE), height - _EDGE) / WIDTH, 5),
            radius=_RADIUS / WIDTH,
            sign=numbers[cluster.id],
            field=cluster.colour_field,
            key=cluster.id,
        )
        for cluster, (x, y) in zip(located, spread_points(points, _GAP), strict=True)
    )


def _groups(located: Sequence[Cluster], points: Sequence[tuple[float, float]], parts: Parts) -> tuple[MapSpot, ...]:
    """Join clusters that are near to each other, and count them."""
    dots = [Dot(cluster.id, x, y, _RADIUS) for cluster, (x, y) in zip(located, points, strict=True)]
    return tuple(
        MapSpot(
            x=round(group.x / WIDTH, 5),
            y=round(group.y / WIDTH, 5),
            radius=max(_RADIUS, group.radius) / WIDTH,
            sign=parts.words.number(len(group.keys)),
            field=parts.catalogue.clusters[group.keys[0]].colour_field if len(group.keys) == 1 else 0,
        )
        for group in group_dots(dots, _GROUP_GAP)
    )


def _picture(sheet: MapSheet, parts: Parts) -> str:
    """Draw land and home countries in two greys that stay apart in black and white."""
    roles = parts.identity.palette.light.roles
    width, height = sheet.frame.width, sheet.frame.height
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f'<path d="{sheet.land_path}" fill="{roles["sunken"]}" stroke="{roles["line"]}" stroke-width="2"/>'
        f'<path d="{sheet.home_path}" fill="{roles["line"]}" stroke="{roles["surface"]}" stroke-width="3"/></svg>'
    )
