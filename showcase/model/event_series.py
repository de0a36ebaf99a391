"""What a series of events is called."""

from __future__ import annotations

import re

from showcase.model.catalogue import Catalogue
from showcase.model.event_times import event_span, order_of_events

_YEAR = re.compile(r"\s*\b(?:19|20)\d\d\b")
_SUBTITLE = re.compile(r"\s+[–—-]\s+")
_COUNT = re.compile(r"^\d+(?:\.|st|nd|rd|th)\s+|\s+\d{1,3}$")  # "18th day", "18. Tag", "Workshop 2"


def newest_by_series(catalogue: Catalogue) -> dict[str, str]:
    """Give the newest event of each series, by its date; the series is called like it."""
    events = {key: entry.written for key, entry in catalogue.events.items() if entry.written.series}
    ordered = sorted(order_of_events(events), key=lambda item: event_span(events[item]) is not None)
    return {str(events[item].series): item for item in ordered}


def series_title(title: str) -> str:
    """Take year, count and what is behind a dash out of a title: "18th trend day 2024 – food" is a "trend day"."""
    title = _SUBTITLE.split(title)[0]
    return _COUNT.sub("", _YEAR.sub("", title)).strip() or title
