# SPDX-License-Identifier: MIT
"""The map of a list: who is on it, what it links to, and where there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.outline import Outlines
from showcase.model.page_plan import SitePlan
from showcase.model.views.part_views import ClusterMap, MapMark
from showcase.stages.plan import plan_site
from tests.contents import catalogue_of, settings_for, view_of

OCEAN = Outlines(250, [], [], {})  # dots need no land
KIEL, LUBECK, ROSTOCK = (54.32, 10.13), (53.87, 10.69), (54.09, 12.1)
Spot = tuple[float, float]  # degrees north, then east
spots = st.tuples(st.floats(-60, 75), st.floats(-180, 180)).map(lambda spot: (round(spot[0], 2), round(spot[1], 2)))


def cluster(name: str, spot: Spot | None, more: str = "") -> str:
    """Write a small cluster."""
    place = f", location: {{latitude: {spot[0]}, longitude: {spot[1]}}}" if spot else ""
    return f"{{schema_version: 1, name: {name}, country: DE, sectors: [energy], regions: [coast]{place}{more}}}"


def plan_with(clusters: dict[str, str], *, has_outlines: bool = True) -> SitePlan:
    """Plan a site of some clusters."""
    catalogue = catalogue_of({f"clusters/{name}.yml": text for name, text in clusters.items()})
    return plan_site(replace(catalogue, outlines=OCEAN if has_outlines else None), settings_for())


def plan_at(found: Sequence[Spot | None]) -> SitePlan:
    """Plan a site of clusters at these places."""
    return plan_with({f"c{number:02}": cluster(f"Name {number}", spot) for number, spot in enumerate(found)})


def map_of(plan: SitePlan, url_path: str = "/clusters/") -> ClusterMap:
    """Give the map of a page; there has to be one."""
    found = view_of(plan, url_path).body.map
    assert isinstance(found, ClusterMap)
    return found


def mark_of(plan: SitePlan, *keys: str, url_path: str = "/clusters/") -> MapMark:
    """Find the mark of these clusters."""
    return next(mark for mark in map_of(plan, url_path).marks if mark.keys == keys)


@given(st.lists(st.none() | spots, min_size=2, max_size=12).filter(lambda found: sum(map(bool, found)) > 1))
def test_every_place_is_on_the_map_once(found: list[Spot | None]) -> None:
    """Wherever clusters are, each with a place is in one dot or group inside the drawing; the others are counted."""
    plan = plan_at(found)
    drawn = map_of(plan)
    keys = [key for mark in drawn.marks for key in mark.keys]
    assert sorted(keys) == [f"c{number:02}" for number, spot in enumerate(found) if spot]
    assert drawn.unplaced == sum(spot is None for spot in found)
    for mark in drawn.marks:
        assert mark.radius <= mark.x <= drawn.width - mark.radius
        assert mark.radius <= mark.y <= drawn.height - mark.radius


def test_dot_says_who_where_and_how_many() -> None:
    """A dot leads to its cluster, in the colour of its sector, and grows with the members."""
    plan = plan_with(
        {
            "a": cluster("Alpha", KIEL, ", city: Kiel, members: {total: 1200}"),
            "b": cluster("Beta", ROSTOCK, ", members: {total: 12}"),
            "c": cluster("Gamma", (50.0, 8.0)),
        }
    )
    dot = mark_of(plan, "a")
    assert (dot.label, dot.url, dot.count) == ("Alpha, Kiel, 1,200 members", "../clusters/a/", "")
    assert dot.field == 1
    assert dot.radius > mark_of(plan, "b").radius > mark_of(plan, "c").radius


def test_dense_places_become_groups() -> None:
    """Clusters of one town are one circle with their number, named after the town."""
    where = ", city: Kiel"
    plan = plan_with({"a": cluster("A", KIEL, where), "b": cluster("B", KIEL, where), "c": cluster("C", (60.39, 5.32))})
    group = mark_of(plan, "a", "b")
    assert (group.label, group.count) == ("Clusters near Kiel: 2", "2")
    assert [city for _, _, city in map_of(plan).cities] == ["Kiel"]


@pytest.mark.parametrize(
    "url_path, url",
    [
        ("/clusters/", "../regions/coast/"),
        ("/sectors/energy/", "../../sectors/energy/coast/"),
        ("/sectors/energy/coast/", "#cards"),
        ("/regions/coast/", "#cards"),
    ],
)
def test_group_leads_on_without_a_script(url_path: str, url: str) -> None:
    """A group is a link to the clusters of its region, within the sector of the list, and never to its own page."""
    plan = plan_at([KIEL, KIEL])
    assert mark_of(plan, "c00", "c01", url_path=url_path).url == url


def test_part_of_the_programme_is_enlarged() -> None:
    """A list that fills a small part of the shared map shows that part, with room between its dots."""
    files = {"a": cluster("A", KIEL), "b": cluster("B", LUBECK), "far": cluster("Far", (38.0, -9.0))}
    files["far"] = files["far"].replace("coast", "inland")
    plan = plan_with(files)
    assert map_of(plan).sheet[:3] == (0, 0, 560)
    assert map_of(plan, "/regions/coast/").sheet[2] > 3 * 560
    assert len(map_of(plan).marks) == len(map_of(plan, "/regions/coast/").marks) == 2


def test_map_needs_two_places_and_outlines() -> None:
    """One place, or no outlines, give no map and no picture."""
    for plan in (
        plan_at([KIEL, None]),
        plan_with({"a": cluster("A", KIEL), "b": cluster("B", LUBECK)}, has_outlines=False),
    ):
        assert plan.map_sheet is None
        assert view_of(plan, "/clusters/").body.map is None


def test_only_the_first_page_of_a_list_has_the_map() -> None:
    """The map of a long list shows clusters of all pages, once."""
    plan = plan_at([KIEL, ROSTOCK] * 101)
    assert sum(len(mark.keys) for mark in map_of(plan).marks) == 202
    assert view_of(plan, "/clusters/page/2/").body.map is None
