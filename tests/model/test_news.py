# SPDX-License-Identifier: MIT
"""What is news, and since when: only what the content itself says."""

from __future__ import annotations

from datetime import date

from showcase.model.news import feeds_of, find_news
from tests.contents import CLUSTER, TODAY, catalogue_of

A = {"clusters/a.yml": CLUSTER % ("A", "energy")}


def days_of(files: dict[str, str], today: date = TODAY) -> dict[str, str]:
    """Give what is news and since when, by folder and identifier."""
    found = find_news(catalogue_of({**A, **files}), today)
    return {f"{news.folder}/{news.id}": news.updated.isoformat() for news in found}


def test_latest_of_the_days_in_a_file_counts() -> None:
    """What happened and was checked later is news since the check; a year or a month stands for its first day."""
    files = {
        "stories/told.yml": "{title: T, date: 2025}",
        "stories/checked.yml": "{title: T, date: 2025, reviewed_on: 2025-06}",
        "documents/dated.yml": "{title: D, date: 2024-03-14, year: '2023'}",
        "documents/of-a-year.yml": "{title: D, year: '2021'}",
        "initiatives/begun.yml": "{title: I, period: since May 2025}",
        "services/help.yml": "{title: S, reviewed_on: 2026-01-02}",
        "actors/lab.yml": "{name: L, reviewed_on: 2025-12}",
    }
    assert days_of(files) == {
        "stories/told": "2025-01-01",
        "stories/checked": "2025-06-01",
        "documents/dated": "2024-03-14",
        "documents/of-a-year": "2021-01-01",
        "initiatives/begun": "2025-05-01",
        "services/help": "2026-01-02",
        "actors/lab": "2025-12-01",
    }


def test_nothing_is_news_that_says_no_day() -> None:
    """Files without a date, with years of two kinds, or with a period of no year are in no feed."""
    files = {
        "stories/old.yml": "{title: T}",
        "documents/two-years.yml": "{title: D, year: 2020/21}",
        "initiatives/some-time.yml": "{title: I, period: three years}",
    }
    assert days_of(files) == {}


def test_event_is_news_on_its_day_and_not_before() -> None:
    """What is to come belongs to calendars; what was cancelled never took place."""
    files = {
        "events/fair.yml": "{title: F, kind: conference, starts: 2026-11-22}",
        "events/off.yml": "{title: O, kind: conference, starts: 2026-10-01, event_status: cancelled}",
    }
    assert days_of(files, date(2026, 11, 21)) == {}
    assert days_of(files, date(2026, 11, 22)) == {"events/fair": "2026-11-22"}


def test_organisations_without_pages_are_no_news() -> None:
    """A programme that shows counts only tells nothing of a single organisation."""
    programme = """
        name: North
        territory: The North
        locales: [en]
        brand: {primary: "#12344d"}
        legal: {kind: demonstration}
        actors_shown: counts
    """
    assert days_of({"programme.yml": programme, "actors/lab.yml": "{name: L, reviewed_on: 2025-12}"}) == {}


def test_cluster_has_a_feed_when_something_is_told_about_it() -> None:
    """A check of the profile alone makes no feed; a story does, and brings what else is tied."""
    profile = "{schema_version: 1, name: A, country: DE, sectors: [energy], regions: [coast], reviewed_on: 2026-01-01}"
    assert ("clusters", "a") not in feeds_of(catalogue_of({"clusters/a.yml": profile}), TODAY)
    files = {
        "clusters/a.yml": profile,
        "stories/ship.yml": "{title: Ship, date: 2025-09, clusters: [a]}",
        "events/day.yml": "{title: Day, kind: conference, starts: 2026-02-01, clusters: [a]}",
        "stories/other.yml": "{title: Other, date: 2026}",
    }
    feed = feeds_of(catalogue_of(files), TODAY)["clusters", "a"]
    assert [news.id for news in feed.news] == ["day", "a", "ship"]


def test_feed_holds_the_fifty_newest() -> None:
    """A long list is cut, the newest entries stay, and the order does not depend on the files."""
    files = {f"stories/s{year}.yml": f"{{title: T, date: {year}}}" for year in range(1960, 2020)}
    feeds = feeds_of(catalogue_of(files), TODAY)
    assert [news.updated.year for news in feeds["stories",].news] == list(range(2019, 1969, -1))
    assert feeds["stories",].news == feeds[()].news


def test_site_without_news_has_no_feed() -> None:
    """An empty feed would tell a reader nothing."""
    assert feeds_of(catalogue_of(A), TODAY) == {}
