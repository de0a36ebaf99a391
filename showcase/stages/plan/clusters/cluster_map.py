"""The map of a list: its clusters as dots sized by members, where they are dense as groups with a count."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from showcase.model.catalogue import Catalogue, Cluster
from showcase.model.map_drawing import Place as Position
from showcase.model.map_drawing import Point
from showcase.model.map_sheet import MARGIN, WIDTH, MapSheet, draw_sheet, place_on_sheet
from showcase.model.outline import Outlines
from showcase.model.point_groups import Dot, DotGroup, group_dots
from showcase.model.remembered import Remembered
from showcase.model.views.part_views import ClusterCard, ClusterMap, MapMark
from showcase.stages.plan.memory import recall
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.wording import Wording

FEWEST = 2  # clusters with a place that a map needs
LIST_ANCHOR = "#cards"

_GAP = 28.0  # between two middles: 24 pixels on a drawing as wide as a tablet
_SMALLEST, _LARGEST = 5.0, 11.0
_ROW = 40  # the keyboard goes through the map in rows of this height
_MOST_CITIES = 6
_LETTER, _LINE = 6.2, 13.0  # about the size of the letters of a name
_MOST_ENLARGED, _LEAST_ENLARGED = 8.0, 1.5
_LEAST_KILOMETRES = 60.0  # of the height of an enlarged part

ListPath = tuple[str, ...]


class _Sheet(NamedTuple):
    """Where the clusters of the programme lie on the shared map."""

    height: int
    spots: dict[str, Point]
    radii: dict[str, float]
    kilometres: float  # per unit


class _Window(NamedTuple):
    """The part of the shared map that a page shows, enlarged to the size of the whole."""

    height: int  # of the whole
    x: float
    y: float
    scale: float

    def show(self, spot: Point) -> Point:
        return round((spot[0] - self.x) * self.scale, 1), round((spot[1] - self.y) * self.scale, 1)

    def sheet(self) -> tuple[float, float, float, float]:
        corner = round(-self.x * self.scale, 1), round(-self.y * self.scale, 1)
        return (*corner, round(WIDTH * self.scale, 1), round(self.height * self.scale, 1))


class _Layout(NamedTuple):
    """What the map of a list shows in every language: marks row by row, and the names of cities."""

    window: _Window
    groups: tuple[DotGroup, ...]
    cities: tuple[tuple[float, float, str], ...]


_SHEETS = Remembered[tuple[MapSheet, Outlines]]()


def map_sheet(catalogue: Catalogue) -> MapSheet | None:
    """Draw the map that all lists share; None when hardly any cluster says where it is."""
    located = _located(catalogue)
    if len(located) < FEWEST or catalogue.outlines is None:
        return None
    home = sorted(catalogue.programme.countries or {cluster.profile.country for cluster in located})
    spots, outlines = [_position(cluster) for cluster in located], catalogue.outlines
    # Kept together with its outlines, so that their number in memory stands for them.
    key = (tuple(spots), tuple(home), id(outlines))
    return _SHEETS.recall(key, lambda: (draw_sheet(spots, outlines, home), outlines))[0]


def cluster_map(identifiers: Sequence[str], parts: Parts, path: ListPath = ()) -> ClusterMap | None:
    """
    Show the clusters of the list at `path` on the shared map, enlarged where they fill a small part of it.

    None when fewer than two of them have a place. The order of the list does not matter.
    """
    if parts.catalogue.outlines is None:
        return None
    sheet = recall(parts.lasting, ("map",), lambda: _make_sheet(parts.catalogue))
    found = sorted(item for item in identifiers if item in sheet.spots)
    if len(found) < FEWEST:
        return None
    layout = recall(parts.lasting, ("layout", *found), lambda: _lay_out(found, sheet, parts.catalogue))
    unplaced = len(identifiers) - len(found)
    return ClusterMap(
        width=WIDTH,
        height=sheet.height,
        sheet=layout.window.sheet(),
        marks=tuple(_mark(group, parts, path) for group in layout.groups),
        cities=layout.cities,
        label=parts.words.count("Map of %(count)s cluster", "Map of %(count)s clusters", len(found)),
        unplaced=unplaced,
        unplaced_words=parts.words.number(unplaced),
    )


def _located(catalogue: Catalogue) -> list[Cluster]:
    return [cluster for cluster in catalogue.clusters.values() if cluster.profile.location]


def _position(cluster: Cluster) -> Position:
    location = cluster.profile.location
    return (location.longitude, location.latitude) if location else (0.0, 0.0)


def _make_sheet(catalogue: Catalogue) -> _Sheet:
    located = _located(catalogue)
    if not located:
        return _Sheet(0, {}, {}, 0)
    placed = place_on_sheet([_position(cluster) for cluster in located])
    spots = dict(zip((cluster.id for cluster in located), placed.points, strict=True))
    return _Sheet(placed.height, spots, {cluster.id: _radius(cluster) for cluster in located}, placed.kilometres)


def _lay_out(found: Sequence[str], sheet: _Sheet, catalogue: Catalogue) -> _Layout:
    window = _choose_window([sheet.spots[item] for item in found], sheet)
    dots = (Dot(item, *window.show(sheet.spots[item]), sheet.radii[item]) for item in found)
    groups = sorted(
        group_dots(dots, _GAP), key=lambda group: (math.floor(group.y / _ROW), group.x, group.y, group.keys)
    )
    return _Layout(window, tuple(groups), tuple(_cities(groups, sheet.height, catalogue)))


def _choose_window(spots: Sequence[Point], sheet: _Sheet) -> _Window:
    """Take the part that holds all spots within the margins, unless it is hardly smaller than the whole map."""
    west, east = min(x for x, _ in spots), max(x for x, _ in spots)
    north, south = min(y for _, y in spots), max(y for _, y in spots)
    scale = min(
        (WIDTH - 2 * MARGIN) / max(east - west, 1),
        (sheet.height - 2 * MARGIN) / max(south - north, 1),
        sheet.height * sheet.kilometres / _LEAST_KILOMETRES,
        _MOST_ENLARGED,
    )
    scale = math.floor(scale * 10) / 10
    if scale < _LEAST_ENLARGED:
        return _Window(sheet.height, 0, 0, 1)
    width, height = WIDTH / scale, sheet.height / scale
    x = min(max((west + east - width) / 2, 0), WIDTH - width)
    y = min(max((north + south - height) / 2, 0), sheet.height - height)
    return _Window(sheet.height, x, y, scale)


def _radius(cluster: Cluster) -> float:
    """More members make a larger dot: ten times as many add two units to its radius."""
    members = cluster.profile.members
    steps = math.log10(members.total) - 1 if members and members.total else 0
    return round(min(_LARGEST, _SMALLEST + 2 * max(0.0, steps)), 1)


def _mark(group: DotGroup, parts: Parts, path: ListPath) -> MapMark:
    words, clusters = parts.words, parts.catalogue.clusters
    if len(group.keys) == 1:
        card = parts.cluster_card(clusters[group.keys[0]])
        label = recall(parts.spoken, ("dot", card.id), lambda: _dot_words(card, words))
        return MapMark(group.x, group.y, group.radius, card.url, label, group.keys, field=card.field)
    count = words.number(len(group.keys))
    place = _most_common(parts.place_words(clusters[key].profile) for key in group.keys)
    url = _group_url(group, parts, path)
    label = words.say("Clusters near %(place)s: %(count)s", place=place, count=count)
    return MapMark(group.x, group.y, group.radius, url, label, group.keys, count)


def _dot_words(card: ClusterCard, words: Wording) -> str:
    members = words.count("%(count)s member", "%(count)s members", card.members_sort) if card.members else ""
    return ", ".join(part for part in (card.name.text, card.place, members) if part)


def _most_common(names: Iterator[str]) -> str:
    """Find the name met most often; of several, the first in order."""
    return min(Counter(names).items(), key=lambda item: (-item[1], item[0]))[0]


def _group_url(group: DotGroup, parts: Parts, path: ListPath) -> str:
    """
    Lead on where no script opens a group: to the clusters of the region or country that most of its members share.

    On a list of a sector this is the page of sector and region; where the list is that page itself, to its beginning.
    """
    for facet in ("regions", "countries"):
        terms = parts.catalogue.vocabularies.get(facet, {})
        shared = Counter(term for key in group.keys for term in parts.catalogue.clusters[key].facets.get(facet, ()))
        if shared:
            term = min(shared, key=lambda item: (-shared[item], len(terms[item].clusters), item))
            own = (*path[:2], term) if facet == "regions" and path[:1] == ("sectors",) else (facet, term)
            return LIST_ANCHOR if own == path else parts.place.to(*own)
    return LIST_ANCHOR


def _cities(groups: Sequence[DotGroup], height: int, catalogue: Catalogue) -> Iterator[tuple[float, float, str]]:
    """Name the cities with most clusters below their circles, where the name hides nothing."""
    taken = [(group.x, group.y, group.radius, group.radius) for group in groups]
    named: set[str] = set()
    for group in sorted(groups, key=lambda group: (-len(group.keys), -group.radius, group.keys)):
        cities = [city for key in group.keys if (city := catalogue.clusters[key].profile.city)]
        if not cities:
            continue
        city = _most_common(iter(cities))
        x, y, half = group.x, round(group.y + group.radius + _LINE, 1), len(city) * _LETTER / 2
        box = (x, y - _LINE / 3, half, _LINE / 2)
        is_inside = half < x < WIDTH - half and y < height
        if city not in named and is_inside and not any(_meet(box, other) for other in taken):
            named.add(city)
            taken.append(box)
            yield (x, y, city)
        if len(named) == _MOST_CITIES:
            return


def _meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    """Tell whether two boxes, given as middle and half sizes, overlap."""
    return abs(one[0] - other[0]) < one[2] + other[2] and abs(one[1] - other[1]) < one[3] + other[3]
