"""The map of the places where clusters have their offices, sized by how many."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from showcase.model.catalogue import Catalogue, Cluster
from showcase.model.freshness import GONE
from showcase.model.locale import NO_TEXT
from showcase.model.map_drawing import MapDrawing, MapFrame, draw_map
from showcase.model.point_groups import Dot, group_dots
from showcase.model.statistics.tallies import Statistic, Tally
from showcase.model.views.figures_views import ChartView, PlaceDot, PlaceMap
from showcase.model.views.page_views import LinkView
from showcase.stages.plan.figures.chart_words import QUESTIONS, length_note, most_often, notes_of, share_words, table_of
from showcase.stages.plan.figures.drawings import Row
from showcase.stages.plan.memory import recall
from showcase.stages.plan.parts import Parts

_FRAME = MapFrame(760, 480, 64, 4)
_SMALLEST, _GROWTH = 10.0, 8.5  # the area of a circle grows with its clusters
_GAP = 30.0
_MOST_NAMES, _MOST_NARROW = 7, 3
_LETTER, _LINE = 12.0, 24.0  # about the size of the letters of a name


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the offices are, the same in every language: cities, or clusters that name none."""

    counts: dict[str, int]
    first: dict[str, Cluster]
    asked: int
    drawing: MapDrawing
    dots: tuple[PlaceDot, ...]


def places_chart(parts: Parts) -> ChartView | None:
    """Show where the offices are; None when no cluster says so."""
    found = recall(parts.lasting, ("places",), lambda: (_find_places(parts.catalogue),))[0]
    if found is None:
        return None
    words, told = parts.words, sum(found.counts.values())
    tallies = tuple(Tally(key, count) for key, count in sorted(found.counts.items(), key=lambda item: (-item[1], item)))
    statistic = Statistic("places", found.asked, told, tallies)
    rows = [
        Row(
            tally.key,
            LinkView("", words.plain(parts.place_words(found.first[tally.key].profile))),
            tally.count,
            (words.number(tally.count), share_words(tally.count, told, words)),
        )
        for tally in tallies
    ]
    drawing = found.drawing
    answer = most_often(rows, told, words)
    return ChartView(
        name="places",
        kind="map",
        question=words.plain(words.say(QUESTIONS["places"])),
        answer=answer,
        drawing=PlaceMap(_FRAME.width, _FRAME.height, drawing.land_path, drawing.home_path, found.dots),
        table=table_of((words.say("Place"), words.say("Clusters"), words.say("Share")), rows),
        notes=(*notes_of(statistic, parts), *length_note(statistic, words)),
        remark=NO_TEXT,
        sources=(),
    )


def _find_places(catalogue: Catalogue) -> _Places | None:
    present = [cluster for cluster in catalogue.clusters.values() if cluster.profile.status not in GONE]
    located = [cluster for cluster in present if cluster.profile.location]
    outlines = catalogue.outlines
    if not located or outlines is None:
        return None
    counts: Counter[str] = Counter(_place_key(cluster) for cluster in located)
    first: dict[str, Cluster] = {}
    for cluster in located:
        first.setdefault(_place_key(cluster), cluster)
    home = catalogue.programme.countries or sorted({cluster.profile.country for cluster in located})
    drawing = draw_map([_position(cluster) for cluster in first.values()], outlines, _FRAME, tuple(home))
    spots = dict(zip(first, drawing.projected, strict=True))
    return _Places(dict(counts), first, len(present), drawing, tuple(_dots(spots, counts, first)))


def _place_key(cluster: Cluster) -> str:
    """Tell places apart by city, and clusters without one by their own identifier."""
    profile = cluster.profile
    return f"{profile.country}|{profile.city}" if profile.city else cluster.id


def _position(cluster: Cluster) -> tuple[float, float]:
    location = cluster.profile.location
    return (location.longitude, location.latitude) if location else (0.0, 0.0)


def _dots(spots: dict[str, tuple[float, float]], counts: Counter[str], first: dict[str, Cluster]) -> Iterator[PlaceDot]:
    """Join places that would hide one another, and name the largest."""
    groups = group_dots((Dot(key, *spot, _radius(counts[key])) for key, spot in spots.items()), _GAP)
    sized = sorted(((sum(counts[key] for key in group.keys), group) for group in groups), key=_largest_first)
    taken = [(group.x, group.y, _radius(count), _radius(count)) for count, group in sized]
    named = 0
    for count, group in sized:
        radius = _radius(count)
        name = _group_name(group.keys, counts, first)
        y = round(group.y + radius + _LINE, 1)
        box = (group.x, y - _LINE / 3, len(name) * _LETTER / 2, _LINE / 2)
        is_free = named < _MOST_NAMES and _is_inside(box) and not any(_meet(box, other) for other in taken)
        if name and is_free:
            named += 1
            taken.append(box)
        yield PlaceDot(
            group.x, group.y, radius, str(count) if count > 1 else "", name if is_free else "", y, named > _MOST_NARROW
        )


def _group_name(keys: Sequence[str], counts: Counter[str], first: dict[str, Cluster]) -> str:
    """Name the place with most clusters, and how many others share its circle."""
    largest = first[max(keys, key=lambda key: (counts[key], key))].profile.city or ""
    return f"{largest} +{len(keys) - 1}" if largest and len(keys) > 1 else largest


def _largest_first(item: tuple[int, object]) -> tuple[int, str]:
    count, group = item
    return -count, str(group)


def _radius(count: int) -> float:
    return round(min(60.0, _SMALLEST + _GROWTH * (math.sqrt(count) - 1)), 1)


def _is_inside(box: Sequence[float]) -> bool:
    return box[2] < box[0] < _FRAME.width - box[2] and box[1] + box[3] < _FRAME.height


def _meet(one: Sequence[float], other: Sequence[float]) -> bool:
    """Tell whether two boxes, given as middle and half sizes, overlap."""
    return abs(one[0] - other[0]) < one[2] + other[2] and abs(one[1] - other[1]) < one[3] + other[3]
