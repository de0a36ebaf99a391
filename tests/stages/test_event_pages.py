# SPDX-License-Identifier: MIT
"""Pages of events: lists as of the build date, months, series, and the page of each."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from showcase.model.views.event_views import EventBody, EventsBody, MonthBody
from tests.built_sites import BuiltSite
from tests.contents import plan_of, view_of

EVENT = "{title: %s, kind: %s, starts: %s}"
SERIES = "{title: %s, kind: workshop_series, starts: %s, series: engines, follow_up_of: %s}"


def listed(body: EventsBody) -> dict[str, list[str]]:
    """Give the events below each heading of a list."""
    return {group.id: [card.id for card in group.cards] for group in body.groups}


def body_of(files: dict[str, str], path: str, today: str) -> Any:
    """Make the body of one page on one day."""
    return view_of(plan_of(files, as_of=date.fromisoformat(today)), path).body


def paths_of(files: dict[str, str], today: str) -> set[str]:
    """List the addresses of all pages of events in the default language."""
    plan = plan_of(files, as_of=date.fromisoformat(today))
    return {page.url_path for page in plan.pages if page.url_path.startswith("/events/")}


FOUR = {
    "events/spring.yml": EVENT % ("Spring", "workshop", "2027-05-14"),
    "events/may.yml": EVENT % ("May", "workshop", "2027-05"),
    "events/year.yml": EVENT % ("Year", "award", "2027"),
    "events/regular.yml": "{title: Regular, kind: award, frequency: yearly}",
}


@pytest.mark.parametrize(
    "today, coming, past",
    [
        ("2027-05-14", ["spring", "may", "year"], []),
        ("2027-05-15", ["may", "year"], ["spring"]),
        ("2027-06-01", ["year"], ["may", "spring"]),
        ("2028-01-01", [], ["may", "spring", "year"]),
    ],
)
def test_event_moves_into_the_past_on_the_day_after_it(today: str, coming: list[str], past: list[str]) -> None:
    """What is to come stands first; a month or a year is over with its last day; without a date it never is."""
    found = listed(body_of(FOUR, "/events/", today))
    assert found.get("upcoming", []) == coming
    assert found.get("past", []) == past
    assert found["undated"] == ["regular"]


def test_archive_is_there_once_something_is_over() -> None:
    """Lists without entries have no page, and nothing links to them."""
    assert "/events/past/" not in paths_of(FOUR, "2027-05-14")
    assert "/events/past/" in paths_of(FOUR, "2027-05-15")
    body: EventsBody = body_of(FOUR, "/events/", "2027-05-14")
    assert [link.text.text for link in body.ways] == ["Month by month"]


def test_programme_without_events_has_no_page_of_them() -> None:
    """Nothing is planned, nothing is linked."""
    assert paths_of({}, "2027-05-14") == set()


def test_archive_goes_back_year_by_year() -> None:
    """The latest year stands first, in it the latest day; what is known by its year ends the year."""
    files = {f"events/e{day.replace('-', '')}.yml": EVENT % ("Day", "award", day) for day in (
        "2024-03-01", "2024", "2024-11-30", "2023-12-31", "2025-01")}  # fmt: skip
    found = listed(body_of(files, "/events/past/", "2026-01-01"))
    assert found == {
        "year-2025": ["e202501"],
        "year-2024": ["e20241130", "e20240301", "e2024"],
        "year-2023": ["e20231231"],
    }


def test_long_archive_has_several_pages() -> None:
    """Two hundred events stand on a page; no event is lost between two pages."""
    files = {
        f"events/e{number}.yml": EVENT % (f"Day {number}", "award", f"2020-01-{number % 28 + 1:02}")
        for number in range(450)
    }
    paths = ["/events/past/", "/events/past/page/2/", "/events/past/page/3/"]
    assert {path for path in paths_of(files, "2026-01-01") if path.startswith("/events/past/")} == set(paths)
    found = [listed(body_of(files, path, "2026-01-01"))["year-2020"] for path in paths]
    assert [len(items) for items in found] == [200, 200, 50]
    assert len({item for items in found for item in items}) == 450


def test_month_lists_what_touches_it() -> None:
    """An event over the end of a month stands in both; only months with events have a page."""
    files = {
        "events/fair.yml": "{title: Fair, kind: award, starts: 2026-09-29, ends: 2026-10-02}",
        "events/later.yml": EVENT % ("Later", "award", "2027-01"),
        "events/year.yml": EVENT % ("Year", "award", "2027"),
    }
    months = {path for path in paths_of(files, "2026-01-01") if "/months/" in path}
    assert months == {f"/events/months/{month}/" for month in ("2026-09", "2026-10", "2027-01")}
    body: MonthBody = body_of(files, "/events/months/2026-10/", "2026-10-02")
    days = [day for week in body.weeks for day in week if day]
    assert [day.number for day in days if day.events] == ["1", "2"]
    assert [day.machine_date for day in days if day.is_today] == ["2026-10-02"]
    assert body.previous is not None
    assert body.next is not None
    assert (body.previous.text.text, body.next.text.text) == ("September 2026", "January 2027")


def test_series_tells_what_follows_what() -> None:
    """Events of a series stand in their order; each names the one it carries on, and leads to both neighbours."""
    files = {
        "events/a.yml": "{title: Engines 1, kind: workshop_series, starts: 2026-02-01, series: engines}",
        "events/b.yml": SERIES % ("Engines 2", "2026-03-01", "a"),
        "events/c.yml": SERIES % ("Engines 3", "2026-04", "b"),
    }
    series: EventsBody = body_of(files, "/events/series/engines/", "2026-03-15")
    assert series.title.text == "Engines"
    assert listed(series) == {"steps": ["a", "b", "c"]}
    assert {item: note[1].text for item, note in series.groups[0].notes.items()} == {"b": "Engines 1", "c": "Engines 2"}
    page: EventBody = body_of(files, "/events/b/", "2026-03-15")
    assert [(step.words, step.link.text.text) for step in page.steps] == [
        ("Carries on:", "Engines 1"),
        ("Carried on by:", "Engines 3"),
    ]
    assert [card.id for card in page.series] == ["a", "c"]


def test_each_kind_has_a_list_with_its_count(complete_site: BuiltSite) -> None:
    """Every event stands in the list of its kind, and the counts of the kinds add up to all events."""
    links = complete_site.page("/events/").css('nav[aria-labelledby="kinds"] a')
    counts = [int(link.text().split()[-1]) for link in links]
    pages = [complete_site.target("/events/", str(link.attributes["href"])) for link in links]
    found = [complete_site.page(page[0]).css("article.event-card, article.event-line") for page in pages if page]
    assert [len(cards) for cards in found] == counts
    assert sum(counts) == sum(page.kind == "event" for page in complete_site.pages_of("en"))


def test_registration_link_is_there_while_it_is_open(complete_site: BuiltSite) -> None:
    """Not after the last day to register, not for what is over, postponed or cancelled."""
    open_now = {
        name
        for name in ("coast-day", "coast-day-2025", "harbour-fair", "quiet-engines-2", "summer-school", "winter-tour")
        if "/register" in (complete_site.node(f"/events/{name}/", ".event-page__head").html or "")
    }
    assert open_now == {"coast-day", "harbour-fair"}


def test_booth_of_several_clusters_is_a_joint_one(complete_site: BuiltSite) -> None:
    """The page of a fair says whose booth it is."""
    text = complete_site.node("/events/harbour-fair/", "main").text()
    assert "Joint booth of" in text
    assert {"Alpha Energy", "Gamma Mobility"} <= {
        node.text() for node in complete_site.page("/events/harbour-fair/").css(".cluster-line__name")
    }


def test_search_engines_are_told_times_with_their_zone(complete_site: BuiltSite) -> None:
    """JSON-LD has the offset where times are known, the day or month where they are not, and the status."""
    texts = {
        name: complete_site.page(f"/events/{name}/").css('script[type="application/ld+json"]')
        for name in ("coast-day", "winter-tour", "quiet-engines-3")
    }
    found = {name: json.loads(nodes[0].text()) for name, nodes in texts.items()}
    assert found["coast-day"]["startDate"] == "2026-05-12T10:00+02:00"
    assert found["coast-day"]["endDate"] == "2026-05-13T16:30+02:00"
    assert found["coast-day"]["location"]["address"]["addressCountry"] == "DE"
    assert found["winter-tour"]["startDate"] == "2024-12"
    assert found["winter-tour"]["eventStatus"] == "https://schema.org/EventCancelled"
    assert found["quiet-engines-3"]["superEvent"]["name"] == "Quiet engines"


def test_address_of_a_renamed_event_leads_on(complete_site: BuiltSite) -> None:
    """The former identifier of an event leads to its page in each language."""
    redirects = {redirect.from_path: redirect.to_path for redirect in complete_site.plan.redirects}
    assert redirects["/de/events/beach-day/"] == "/de/events/coast-day/"


def test_pages_name_the_calendar_of_what_they_show(complete_site: BuiltSite) -> None:
    """Programs find the calendar by the head of a list; readers by its buttons."""
    node = complete_site.node("/de/events/series/quiet-engines/", 'link[type="text/calendar"]')
    assert complete_site.target("/de/events/series/quiet-engines/", str(node.attributes["href"])) == (
        "/de/events/series/quiet-engines/events.ics",
        "",
    )
    links = [str(link.attributes["href"]) for link in complete_site.page("/events/").css(".calendar-ways a")]
    assert links == ["webcal://clusters.example.org/showcase/events.ics", "../events.ics"]
