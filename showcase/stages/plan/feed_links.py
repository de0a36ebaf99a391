"""Links from pages to the feeds that belong to them."""

from __future__ import annotations

from showcase.model.news import FEED_FILE, Feed, feeds_of
from showcase.model.views.page_views import FeedLink
from showcase.stages.plan.memory import recall
from showcase.stages.plan.parts import Parts


def feed_links(parts: Parts, *path: str, title: str) -> tuple[FeedLink, ...]:
    """
    Link to the feed of the page with this path, if it has one: `feed_links(parts, "stories", title="Stories")`.

    Feeds hold whole addresses, so there are none as long as the address of the site is not known.
    """
    return (FeedLink(feed_url(parts, *path), title),) if feed_url(parts, *path) else ()


def feed_url(parts: Parts, *path: str) -> str:
    """Give the address of the feed of the page with this path; empty without one."""
    if not parts.base_url or path not in _feeds(parts):
        return ""
    return parts.place.to(*path) + FEED_FILE


def _feeds(parts: Parts) -> dict[tuple[str, ...], Feed]:
    return recall(parts.lasting, ("feeds",), lambda: feeds_of(parts.catalogue, parts.today))
