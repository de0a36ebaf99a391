"""The constellations of covers and chapters: clusters as points in the colours of their fields, as SVG."""

from __future__ import annotations

from collections.abc import Iterable

from showcase.model.brand.emblem import BOX, EMBLEM_STYLES, draw_emblem
from showcase.model.brand.palette import Scheme
from showcase.model.views.part_views import MapPoint, MapView
from showcase.stages.plan.clusters.map_view import map_view
from showcase.stages.plan.memory import recall
from showcase.stages.plan.parts import Parts

Lines = Iterable[tuple[float, float, float, float, int]]
_AIR = 26.0  # around the points of a figure, in units of the map
_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{body}</svg>'
_LAND_BEYOND = 190  # the map is drawn so far beyond its frame


def cover_constellation(parts: Parts, height_to_width: float) -> str:
    """Draw all clusters on the land of the programme, for the dark ground of a cover of these proportions."""
    view = printed_view(parts)
    if view is None:
        return name_constellation(parts)
    scheme = parts.identity.palette.light
    land = (
        f'<path d="{view.land}" fill="{scheme.roles["hero_land"]}"/>'
        f'<path d="{view.home}" fill="{scheme.roles["hero_home"]}" stroke="{scheme.roles["hero_home_line"]}"/>'
        if view.land
        else ""
    )
    width, height = _fit(view.width, view.height, height_to_width)
    box = f"{(view.width - width) / 2:.1f} {(view.height - height) / 2:.1f} {width:.1f} {height:.1f}"
    return _SVG.format(box=box, body=land + _stars(view.points, view.lines, scheme))


def bare_constellation(parts: Parts) -> str:
    """Draw the same without land, cut to its points."""
    view = printed_view(parts)
    if view is None:
        return name_constellation(parts)
    box = _box_around(view.points)
    return _SVG.format(box=box, body=_stars(view.points, view.lines, parts.identity.palette.light))


def chapter_figure(field: int, parts: Parts) -> str:
    """Draw the figure that the clusters of one field make; empty for fewer than two with a place."""
    view = printed_view(parts)
    points = [point for point in view.points if point.field == field] if view and field else []
    if view is None or len(points) < 2:
        return ""
    ink = parts.identity.palette.light.fields[field - 1].tile
    strokes = "".join(_line(*line[:4], ink) for line in view.lines if line[4] == field)
    dots = "".join(_dot(point, ink) for point in points)
    return _SVG.format(box=_box_around(points), body=strokes + dots)


def printed_view(parts: Parts) -> MapView | None:
    """Give the map of the home page; made once for all prints of a language."""
    found: list[MapView | None] = recall(parts.spoken, ("printed map",), lambda: [map_view(parts)])
    return found[0]


def name_constellation(parts: Parts) -> str:
    """Draw a constellation from the name of the programme, where no cluster says where it is."""
    name = parts.catalogue.programme.name.by_tag[0][1]
    roles, widths = parts.identity.palette.light.roles, EMBLEM_STYLES[parts.identity.emblem]
    emblem = draw_emblem(name, None)
    dots = "".join(
        f'<path d="{path}" stroke-width="{width:g}"/>'
        for path, width in ((emblem.small, widths.small), (emblem.medium, widths.medium), (emblem.large, widths.large))
        if path
    )
    body = (
        f'<g fill="none" stroke="{roles["hero_home_line"]}" stroke-linecap="{widths.cap}">'
        f'<path d="{emblem.lines}" stroke-width="{widths.line:g}"/>{dots}</g>'
        f'<circle cx="{emblem.hub_x}" cy="{emblem.hub_y}" r="5.4" fill="{roles["focus_inverse"]}"/>'
    )
    return _SVG.format(box=f"0 0 {BOX} {BOX}", body=body)


def _fit(width: float, height: float, height_to_width: float) -> tuple[float, float]:
    """Give the smallest part of these proportions that holds the frame, as far as land is drawn around it."""
    wide = max(width, height / height_to_width)
    return min(wide, width + 2 * _LAND_BEYOND), min(wide * height_to_width, height + 2 * _LAND_BEYOND)


def _stars(points: Iterable[MapPoint], lines: Lines, scheme: Scheme) -> str:
    """Draw points and lines in the colours that their fields have on a dark ground."""

    def ink(field: int) -> str:
        return scheme.fields[field - 1].star if field else scheme.roles["on_hero_muted"]

    strokes = "".join(_line(*line[:4], ink(line[4])) for line in lines)
    return strokes + "".join(_dot(point, ink(point.field)) for point in points)


def _line(x1: float, y1: float, x2: float, y2: float, ink: str) -> str:
    return f'<path d="M{x1:g} {y1:g}L{x2:g} {y2:g}" stroke="{ink}" stroke-width="1.4" opacity=".75"/>'


def _dot(point: MapPoint, ink: str) -> str:
    return f'<circle cx="{point.x:g}" cy="{point.y:g}" r="{point.radius:g}" fill="{ink}"/>'


def _box_around(points: Iterable[MapPoint]) -> str:
    """Write the view box that just holds points."""
    spots = [(point.x, point.y) for point in points]
    west, north = min(x for x, _ in spots) - _AIR, min(y for _, y in spots) - _AIR
    width = max(x for x, _ in spots) + _AIR - west
    height = max(y for _, y in spots) + _AIR - north
    return f"{west:.1f} {north:.1f} {width:.1f} {height:.1f}"
