# SPDX-License-Identifier: MIT
"""Cards for other people's pages: one for each thing, with the lines to copy, unless the programme wants none."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from showcase.model.page_plan import SitePlan
from showcase.stages.plan.embeds.embed_code import embed_code
from tests.contents import CLUSTER, PROGRAMME, plan_of, view_of

FILES = {
    "clusters/a.yml": '{schema_version: 2, name: A & "B", country: DE, city: Kiel, founded: 2004, summary: Ships.}',
    "clusters/gone.yml": CLUSTER % ("Gone", "energy"),
    "services/s.yml": "{title: Advice, provider: Agency, offered_to: members, deadline: 2026-11-30, clusters: [a]}",
    "events/e.yml": "{title: Day, kind: workshop, starts: 2027-05-01, place: Kiel, event_status: cancelled}",
}


@pytest.fixture(scope="module")
def plan() -> SitePlan:
    """A site with one thing of each kind that has a card."""
    return plan_of(FILES)


def test_each_thing_has_a_card_in_each_language(plan: SitePlan) -> None:
    """Clusters, services and events have a card in every language, and nothing else has."""
    cards = {page.url_path for page in plan.pages if page.kind == "embed"}
    things = ("clusters/a", "clusters/gone", "services/s", "events/e")
    assert cards == {f"{root}embed/{thing}/" for root in ("/", "/de/") for thing in things}


def test_cards_are_for_frames_only(plan: SitePlan) -> None:
    """A card stands alone, and neither search engines nor our own search list it."""
    for page in plan.pages:
        if page.kind == "embed":
            view = page.make_view()
            assert (page.is_indexed, view.is_searched, view.is_framed, view.head.is_indexed) == (False,) * 4


def test_card_says_what_it_stands_for(plan: SitePlan) -> None:
    """Name, place, summary and state stand on the card, and it leads to the page."""
    cluster = view_of(plan, "/embed/clusters/a/").body
    assert (cluster.name.text, cluster.line, cluster.summary.text) == ('A & "B"', ("Kiel", "since 2004"), "Ships.")
    assert cluster.url == "../../../clusters/a/"
    service = view_of(plan, "/de/embed/services/s/").body
    assert (service.url, service.note) == ("../../../../de/services/s/", "Closes within 30 days")
    event = view_of(plan, "/embed/events/e/").body
    assert event.note == "Cancelled"


def test_page_offers_the_lines_to_copy(plan: SitePlan) -> None:
    """The page of a thing holds the element that shows its card; pages without a card hold none."""
    code = view_of(plan, "/de/clusters/a/").embed_code
    assert 'src="https://north.example.org/de/embed/clusters/a/"' in code
    assert view_of(plan, "/clusters/").embed_code == ""
    assert view_of(plan, "/").embed_code == ""


def test_programme_may_want_no_cards() -> None:
    """With `embeds: false` there are neither cards nor lines to copy."""
    plan = plan_of({**FILES, "programme.yml": PROGRAMME + "    embeds: false\n"})
    assert [page for page in plan.pages if page.kind == "embed"] == []
    assert view_of(plan, "/clusters/a/").embed_code == ""


def test_without_an_address_there_is_nothing_to_copy() -> None:
    """Another site needs the whole address, so a site that does not know its own offers no lines."""
    programme = PROGRAMME.replace("    address: https://north.example.org\n", "")
    assert view_of(plan_of({**FILES, "programme.yml": programme}), "/clusters/a/").embed_code == ""


@pytest.mark.parametrize("title", ["A & B", 'He said "no"', "<script>alert(1)</script>", "a' onload='x"])
def test_hostile_names_stay_within_their_attribute(title: str) -> None:
    """Whatever a name holds, the lines are one element with the same attributes."""
    found: list[tuple[str, dict[str, str | None]]] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.append((tag, dict(attrs)))

    Reader().feed(embed_code("https://x.example/embed/clusters/a/?a=1&b", title))
    ((tag, attributes),) = found
    assert (tag, attributes["title"], attributes["src"]) == (
        "iframe",
        title,
        "https://x.example/embed/clusters/a/?a=1&b",
    )
    assert set(attributes) == {"src", "title", "width", "height", "loading", "style"}
