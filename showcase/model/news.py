"""
What is new or changed, and since when, as far as the content itself says so.

Files carry no day on which they were written, and the build must not ask a clock or a version history: the same content
gives the same feeds. So an entry is news on the latest of these days that is not after the day of the build:

- the day on which it was last checked (`reviewed_on`), whatever it is;
- the day of a success (`date`), of a publication (`date`, else `year`), and of the beginning of an initiative;
- the first day of an event that took place. What is to come is known to calendars; being announced has no date.

A year or a month alone stands for its first day. What names no day is in no feed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from showcase.model.catalogue import Catalogue, Cluster
from showcase.model.event import Event
from showcase.model.field_types import PartialDate
from showcase.model.network import Document, Initiative, Story
from showcase.model.period import parse_period

FEED_FILE = "feed.atom"
FOLDERS_WITH_FEED = ("stories", "documents", "initiatives")  # kinds that people follow by themselves
_OF_CLUSTERS = ("stories", "events", "documents", "initiatives")  # what makes a feed of a cluster worth having
_MOST = 50  # entries of one feed, the newest ones
Key = tuple[str, str]  # folder and identifier


@dataclass(frozen=True, slots=True)
class News:
    """An entry of a feed: what it is about, since when it is as it is, and when it happened or came out."""

    folder: str
    id: str
    updated: date
    published: date | None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed in every language of the site; `path` is that of the page it belongs to: (), ("clusters", "x")."""

    path: tuple[str, ...]
    news: tuple[News, ...]  # newest first, never empty


def feeds_of(catalogue: Catalogue, today: date) -> dict[tuple[str, ...], Feed]:
    """
    Give the feeds of a site by the path of their page: of all, of some kinds, and of clusters that have news.

    The small site of one cluster has no pages for most of them, and so no feeds.
    """
    if catalogue.microsite_of:
        return {}
    news = {(item.folder, item.id): item for item in find_news(catalogue, today)}
    found = [_feed((), news.values())]
    found += [_feed((kind,), (item for item in news.values() if item.folder == kind)) for kind in FOLDERS_WITH_FEED]
    for cluster in catalogue.clusters.values():
        about = tuple(_about_cluster(cluster, news))
        if any(item.folder in _OF_CLUSTERS for item in about):
            found.append(_feed(("clusters", cluster.id), about))
    return {feed.path: feed for feed in found if feed.news}


def find_news(catalogue: Catalogue, today: date) -> Iterator[News]:
    """Find everything that says when it happened or was checked, in no order; each thing once."""
    for identifier, cluster in catalogue.clusters.items():
        yield from _news("clusters", identifier, None, cluster.profile.reviewed_on, today)
    for identifier, service in catalogue.services.items():
        yield from _news("services", identifier, None, service.service.reviewed_on, today)
    for identifier, event in catalogue.events.items():
        yield from _news("events", identifier, _event_day(event.written), event.written.reviewed_on, today)
    for identifier, story in catalogue.stories.items():
        yield from _news("stories", identifier, _story_day(story.written), story.written.reviewed_on, today)
    for identifier, document in catalogue.documents.items():
        yield from _news("documents", identifier, _document_day(document.written), document.written.reviewed_on, today)
    for identifier, initiative in catalogue.initiatives.items():
        began = _first_day(initiative.written)
        yield from _news("initiatives", identifier, began, initiative.written.reviewed_on, today)
    if catalogue.shows_actors:
        for identifier, actor in catalogue.actors.items():
            yield from _news("actors", identifier, None, actor.written.reviewed_on, today)


def _news(
    folder: str, identifier: str, happened: PartialDate | None, reviewed: PartialDate | None, today: date
) -> Iterator[News]:
    days = [day.first_day for day in (happened, reviewed) if day and day.first_day <= today]
    if days:
        published = happened.first_day if happened and happened.first_day <= today else None
        yield News(folder, identifier, max(days), published)


def _story_day(story: Story) -> PartialDate | None:
    return story.date


def _document_day(document: Document) -> PartialDate | None:
    """Give the date of a document, else its year if that is one year."""
    if document.date:
        return document.date
    year = document.year or ""
    return PartialDate(int(year)) if len(year) == len("2025") and year.isascii() and year.isdigit() else None


def _event_day(event: Event) -> PartialDate | None:
    """Give the first day of an event, unless the file doubts that it took place."""
    return event.starts if event.event_status in {None, "confirmed"} else None


def _first_day(initiative: Initiative) -> PartialDate | None:
    period = parse_period(initiative.period) if initiative.period else None
    return period.first if period else None


def _about_cluster(cluster: Cluster, news: Mapping[Key, News]) -> Iterator[News]:
    """Find the news of a cluster: its own, and of all that is connected with it except organisations."""
    ties = cluster.ties
    keys: list[Key] = [("clusters", cluster.id)]
    for folder in (*_OF_CLUSTERS, "services"):
        keys += [(folder, identifier) for identifier in getattr(ties, folder)]
    return (news[key] for key in keys if key in news)


def _feed(path: tuple[str, ...], news: Iterable[News]) -> Feed:
    """Put the newest first; those of one day stand in the order of kinds and identifiers."""
    ordered = sorted(news, key=lambda item: (item.folder, item.id))
    ordered.sort(key=lambda item: item.updated, reverse=True)
    return Feed(path, tuple(ordered[:_MOST]))
