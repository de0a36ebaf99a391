# SPDX-License-Identifier: MIT
"""Atom feeds, read back by a feed parser that is not ours."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import feedparser
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.news import feeds_of
from showcase.model.staging import Staging
from showcase.stages.export.feeds import FeedWriter, write_feeds
from tests.built_sites import SITES, BuiltSite
from tests.contents import TODAY, catalogue_of, plan_of, settings_for, view_of

STORY = "stories/ship.yml"
HOST = "https://clusters.example.org/showcase"


def feeds_from(files: dict[str, str], folder: Path, **changes: Any) -> dict[str, str]:
    """Write the feeds of a few files; texts by path below the site."""
    write_feeds(catalogue_of(files), plan_of(files, **changes), Staging(folder), settings_for(**changes))
    return {file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8") for file in folder.rglob("*.atom")}


def parsed(text: str) -> Any:
    """Read a feed; the parser reports whatever is not well-formed."""
    found = feedparser.parse(text, sanitize_html=False, resolve_relative_uris=False)
    assert not found.bozo, found.bozo_exception
    return found


def written_stories() -> dict[str, dict[str, Any]]:
    """Read the stories of the complete site as YAML, without any code of ours."""
    files = sorted((SITES / "complete" / "content" / "stories").glob("*.yml"))
    return {file.stem: yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader) for file in files}


def in_language(value: Any, tag: str) -> str:
    """Choose a text as a reader of a language gets it."""
    return str(value if isinstance(value, str) else value.get(tag) or value["en"])


def words_of(text: str) -> list[str]:
    """Give the words of a text, without the tags of HTML or the signs of Markdown."""
    return re.findall(r"\w+", re.sub(r"<[^>]+>", " ", text))


def first_day(written: str) -> str:
    """Complete a date: "2025-09" begins on 2025-09-01."""
    return "-".join([*written.split("-"), "01", "01"][:3])


@pytest.mark.parametrize("tag", ["en", "de", "ar"])
def test_stories_come_back_as_they_were_written(complete_site: BuiltSite, tag: str) -> None:
    """Every story with a date is in the feed of each language: title, summary, dates, address, as in the YAML."""
    root = "/" if tag == "en" else f"/{tag}/"
    feed = parsed(complete_site.file(f"{root}stories/feed.atom").read_text(encoding="utf-8"))
    expected = {
        f"{HOST}{root}stories/{identifier}/": story
        for identifier, story in written_stories().items()
        if "date" in story
    }
    assert {entry.link for entry in feed.entries} == set(expected)
    for entry in feed.entries:
        story = expected[entry.link]
        assert entry.title == in_language(story["title"], tag)
        if "summary" in story:
            assert entry.summary == in_language(story["summary"], tag)
        if "text" in story:
            assert words_of(entry.content[0].value) == words_of(in_language(story["text"], tag))
        days = [first_day(story[key]) for key in ("date", "reviewed_on") if key in story]
        assert (entry.published, entry.updated) == (f"{days[0]}T00:00:00Z", f"{max(days)}T00:00:00Z")


def test_feed_says_what_a_reader_program_needs(complete_site: BuiltSite) -> None:
    """Identifier, language, author, its own address, its page, and the day of its newest entry."""
    feed = parsed(complete_site.file("/de/feed.atom").read_text(encoding="utf-8")).feed
    links = {link.rel: link.href for link in feed.links}
    assert feed.id == "tag:clusters.example.org,2026:showcase/de"
    assert (feed.title, feed.language, feed.author) == ("Beispiel-Cluster", "de", "Beispielagentur")
    assert links == {"self": f"{HOST}/de/feed.atom", "alternate": f"{HOST}/de/"}
    entries = parsed(complete_site.file("/de/feed.atom").read_text(encoding="utf-8")).entries
    assert feed.updated == max(entry.updated for entry in entries)
    assert [entry.updated for entry in entries] == sorted((entry.updated for entry in entries), reverse=True)


def test_every_address_in_a_feed_is_a_page_and_every_link_to_a_feed_leads_to_one(complete_site: BuiltSite) -> None:
    """Entries lead to pages that are there; the heads of pages name only feeds that are there."""
    pages = {HOST + page.url_path for page in complete_site.plan.pages}
    for file in complete_site.folder.rglob("*.atom"):
        feed = parsed(file.read_text(encoding="utf-8"))
        assert {entry.link for entry in feed.entries} <= pages
        assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    for path in ("/", "/stories/", "/de/stories/fuel-cell-ship/", "/ar/clusters/alpha-energy/", "/initiatives/"):
        link = complete_site.node(path, 'link[type="application/atom+xml"]').attributes["href"]
        target = complete_site.target(path, str(link))
        assert target is not None
        assert complete_site.file(target[0]).is_file()


def test_identifier_stays_when_title_file_name_and_date_change(tmp_path: Path) -> None:
    """A story that is renamed is no new story for those who follow."""
    before = feeds_from({STORY: "{title: A ship, date: 2025}"}, tmp_path / "before")
    renamed = {"stories/ferry.yml": "{title: A ferry, date: 2026, previous_ids: [ship, boat]}"}
    after = feeds_from(renamed, tmp_path / "after")
    first, second = (parsed(text["stories/feed.atom"]).entries[0] for text in (before, after))
    assert first.id == second.id == "tag:north.example.org,2026:en/stories/ship"
    assert (second.title, second.link) == ("A ferry", "https://north.example.org/stories/ferry/")


def test_text_in_another_language_says_so(tmp_path: Path) -> None:
    """The English words of a German feed carry their own language."""
    text = feeds_from({STORY: "{title: {en: A ship}, date: 2025}"}, tmp_path)["de/stories/feed.atom"]
    title = ET.fromstring(text).find("{*}entry/{*}title")
    assert title is not None
    assert title.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"


def test_site_without_address_has_no_feeds_and_links_to_none(tmp_path: Path) -> None:
    """A feed needs whole addresses; without them there is none, and no page names one."""
    programme = "{name: N, territory: T, locales: [en], brand: {primary: '#12344d'}, legal: {kind: demonstration}}"
    files = {"programme.yml": programme, STORY: "{title: A ship, date: 2025}"}
    assert feeds_from(files, tmp_path) == {}
    assert view_of(plan_of(files), "/stories/").head.feeds == ()


def test_only_rendered_languages_get_feeds(tmp_path: Path) -> None:
    """A build of one language writes the feeds of that one, as its pages."""
    assert set(feeds_from({STORY: "{title: A ship, date: 2025}"}, tmp_path, locales=("de",))) == {
        "de/feed.atom",
        "de/stories/feed.atom",
    }


@given(st.text(min_size=1, max_size=60), st.text(min_size=1, max_size=60))
def test_feed_holds_any_title(title: str, summary: str) -> None:
    """Whatever a title holds, the feed is well-formed and gives it back, without signs that XML cannot hold."""
    written = {"title": f"A {title} z", "summary": f"A {summary} z"}
    catalogue = catalogue_of({STORY: yaml.dump({**written, "date": "2025"}, allow_unicode=True, width=1000)})
    writer = FeedWriter(catalogue, catalogue.locales[0], catalogue.messages["en"], "https://north.example.org")
    entry = ET.fromstring(writer.document(feeds_of(catalogue, TODAY)[()])).find("{*}entry")
    assert entry is not None
    for name, text in written.items():
        kept = "".join(sign for sign in text if sign in "\t\n\r" or (sign >= " " and sign not in "\ufffe\uffff"))
        assert (entry.findtext(f"{{*}}{name}") or "").split() == kept.split()
