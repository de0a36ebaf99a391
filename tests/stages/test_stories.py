# SPDX-License-Identifier: MIT
"""Success stories: their order, their lists by field, what a card and a page show of a file."""

from __future__ import annotations

import json
from typing import Any

import pytest

from showcase.model.page_plan import SitePlan
from showcase.model.views.story_views import StoriesBody, StoryBody
from tests.contents import CLUSTER, plan_of, view_of

SHIP = """
    title: {en: A ship that drinks hydrogen, de: "Ein Schiff, das Wasserstoff trinkt"}
    summary: Six members built it.
    text: "It sails **daily**."
    date: 2025-09
    clusters: [a]
    services: [help]
    actors: [lab]
    figures:
    - {label: founded, value: '2011'}
    - {label: members, value: '24 (2009), 43', year: '2019'}
    - {label: passengers, value: more than 3000}
    - {label: tonnes saved, value: '1200', unit: t, year: '2025', sources: [{url: "https://www.ship.example.org/co2"}]}
    - {label: valid until 2027, value: valid until 2027}
    sources: [{url: "https://www.ship.example.org/story", remark: Logbook}]
    reviewed_on: 2025-12-01
"""
FILES = {
    "clusters/a.yml": CLUSTER % ("A", "wind"),
    "clusters/b.yml": CLUSTER % ("B", "health"),
    "services/help.yml": "{title: Help}",
    "actors/lab.yml": "{name: Lab}",
    "events/day.yml": "{title: Day, kind: conference, starts: 2025-05-01}",
    "documents/report.yml": "{title: Report, url: 'https://www.example.org/r'}",
    "stories/ship.yml": SHIP,
    "stories/beds.yml": "{title: Beds, date: 2025, clusters: [b]}",
    "stories/wing.yml": "{title: Wing, date: 2024-12-31, clusters: [a, b]}",
    "stories/soup.yml": "{title: Soup}",
}


@pytest.fixture(scope="module")
def plan() -> SitePlan:
    """A plan with four stories of two fields."""
    return plan_of(FILES)


def story(plan: SitePlan, path: str = "/stories/ship/") -> StoryBody:
    """Make the body of one story."""
    body = view_of(plan, path).body
    assert isinstance(body, StoryBody)
    return body


def listed(plan: SitePlan, path: str = "/stories/") -> StoriesBody:
    """Make the body of one list."""
    body = view_of(plan, path).body
    assert isinstance(body, StoriesBody)
    return body


def data_of(plan: SitePlan, path: str) -> dict[str, Any]:
    """Read the structured data that a page says about its own thing."""
    found: dict[str, Any] = json.loads(view_of(plan, path).head.json_ld[0])
    return found


def test_newest_story_stands_first(plan: SitePlan) -> None:
    """A month counts more than its year alone, and a story without a date comes last."""
    assert [card.id for card in listed(plan).cards] == ["ship", "beds", "wing", "soup"]
    assert [card.date for card in listed(plan).cards] == ["September 2025", "2025", "31 December 2024", ""]


def test_each_main_field_has_a_list_of_its_stories(plan: SitePlan) -> None:
    """A story belongs to the fields of all its clusters, below their widest terms; each list counts what it shows."""
    links = {tag.id: (tag.url, count) for tag, count in listed(plan).sectors}
    assert links == {"energy": ("../stories/sectors/energy/", 2), "health": ("../stories/sectors/health/", 2)}
    energy = listed(plan, "/stories/sectors/energy/")
    assert [card.id for card in energy.cards] == ["ship", "wing"]
    assert {tag.id for tag, _ in energy.sectors if not tag.url} == {"energy"}


def test_long_list_has_pages() -> None:
    """From two hundred stories on there are pages, and no story is lost between them."""
    many = plan_of({f"stories/s{number:03}.yml": f"{{title: T{number}, date: 2020}}" for number in range(201)})
    first, second = listed(many), listed(many, "/stories/page/2/")
    assert (len(first.cards), len(second.cards), first.total) == (200, 1, 201)
    assert len({card.id for card in (*first.cards, *second.cards)}) == 201


def test_site_without_stories_has_no_list() -> None:
    """Nothing leads to a page about nothing."""
    plan = plan_of({"clusters/a.yml": CLUSTER % ("A", "energy")})
    assert not [page for page in plan.pages if "/stories/" in page.url_path]
    assert "stories/" not in str(plan.frames["en"].footer_columns)
    assert view_of(plan, "/").body.stories == ()


def test_card_shows_a_short_figure_with_its_year(plan: SitePlan) -> None:
    """A year alone or two numbers in one are no figure for a card; one with its year goes before one without."""
    card = listed(plan).cards[0]
    assert card.figure is not None
    assert (card.figure.value, card.figure.unit.text, card.figure.year) == ("1200", "t", "2025")


@pytest.mark.parametrize(
    "text, shown",
    [
        ("It sails **daily**.", "It sails daily."),
        (f"One firm built it {'and ' * 25}ended. Then {'more ' * 30}", f"One firm built it {'and ' * 25}ended."),
        (
            f"Within the group, Gebr. Miller {'asked ' * 40}",
            f"Within the group, Gebr. Miller {'asked ' * 24}".strip() + "\u00a0…",
        ),
    ],
)
def test_card_of_a_story_without_summary_begins_its_text(text: str, shown: str) -> None:
    """Whole sentences where they fill the card, else as many words as it has room for; no Markdown."""
    plan = plan_of({"stories/ship.yml": f"{{title: Ship, text: '{text}'}}"})
    assert listed(plan).cards[0].summary.text == shown


def test_page_shows_everything_of_the_file(plan: SitePlan) -> None:
    """Text, figures with year and source, who took part, what helped, sources and when it was checked."""
    body = story(plan)
    assert (body.title.text, body.summary.text, body.date) == (
        "A ship that drinks hydrogen",
        "Six members built it.",
        "September 2025",
    )
    assert "<strong>daily</strong>" in body.text
    assert [(item.value, item.year) for item in body.figures][-1] == ("1200", "2025")
    assert body.figures[-1].sources[0].host == "ship.example.org"
    assert [remark.text for remark in body.remarks] == ["valid until 2027"]
    assert ([card.id for card in body.clusters], [card.id for card in body.services]) == (["a"], ["help"])
    assert [link.text.text for link in body.actors] == ["Lab"]
    assert (body.sources[0].remark, body.freshness.date) == ("Logbook", "1 December 2025")


def test_related_stories_share_a_cluster_or_a_field(plan: SitePlan) -> None:
    """A story of the same cluster comes first, then one of the same field; never the story itself."""
    assert [card.id for card in story(plan).related] == ["wing"]
    assert [card.id for card in story(plan, "/stories/wing/").related] == ["ship", "beds"]
    assert story(plan, "/stories/soup/").related == ()


def test_page_describes_itself_as_an_article(plan: SitePlan) -> None:
    """Search engines get headline, text, language, when it happened, whom it is about and where it is told."""
    data = data_of(plan, "/de/stories/ship/")
    assert data["@type"] == "Article"
    assert (data["headline"], data["temporalCoverage"]) == ("Ein Schiff, das Wasserstoff trinkt", "2025-09")
    assert data["about"] == [{"@type": "Organization", "name": "A", "url": "https://north.example.org/de/clusters/a/"}]
    assert data["citation"] == ["https://www.ship.example.org/story"]


def test_home_page_tells_the_newest_stories_of_different_clusters(plan: SitePlan) -> None:
    """Three cards, and a cluster comes twice only when there are no others."""
    assert [card.id for card in view_of(plan, "/").body.stories] == ["ship", "beds", "soup"]
