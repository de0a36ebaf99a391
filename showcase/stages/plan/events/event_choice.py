"""Which events are to come and which are over on the day of the build, and how many lists tell of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from showcase.model.catalogue import Catalogue
from showcase.model.event_calendars import kind_folder
from showcase.model.event_times import event_span, is_past
from showcase.model.views.page_views import LinkView
from showcase.stages.plan.enumerations import EVENT_KINDS
from showcase.stages.plan.events.event_series import all_series, ordered_events, series_name
from showcase.stages.plan.memory import recall
from showcase.stages.plan.parts import Parts

FOLDER = "events"
COMING, UNDATED = "upcoming", "undated"  # headings


def coming_events(ordered: list[str], catalogue: Catalogue, today: date) -> tuple[tuple[str, str], ...]:
    """Choose what is not over, by date, with what has no date at the end."""
    left = [item for item in ordered if not is_past(catalogue.events[item].written, today)]
    return tuple((COMING if event_span(catalogue.events[item].written) else UNDATED, item) for item in left)


def past_events(ordered: list[str], catalogue: Catalogue, today: date) -> tuple[tuple[str, str], ...]:
    """Choose what is over, the latest year and in it the latest day first; what has only a year ends it."""
    found = []
    for item in reversed(ordered):
        span = event_span(catalogue.events[item].written)
        if span and is_past(catalogue.events[item].written, today):
            found.append((-span[0].year, not span[0].month, item))
    return tuple((str(-year), item) for year, _, item in sorted(found, key=lambda entry: entry[:2]))


def all_past(parts: Parts) -> tuple[str, ...]:
    """Give all events that are over, the latest first; made once for a run."""
    catalogue = parts.catalogue
    found = recall(parts.lasting, ("past events",), lambda: past_events(ordered_events(parts), catalogue, parts.today))
    return tuple(item for _, item in found)


def next_events(parts: Parts, identifiers: Iterable[str] | None = None) -> tuple[str, ...]:
    """Give what is not over and has a date, the nearest first; of all events (made once for a run), or of some."""
    catalogue = parts.catalogue
    if identifiers is not None:
        ordered = sorted(identifiers, key=_ranks(parts).__getitem__)
        return tuple(item for heading, item in coming_events(ordered, catalogue, parts.today) if heading == COMING)
    found = recall(
        parts.lasting, ("coming events",), lambda: coming_events(ordered_events(parts), catalogue, parts.today)
    )
    return tuple(item for heading, item in found if heading == COMING)


def sorted_events(identifiers: Iterable[str], parts: Parts) -> tuple[str, ...]:
    """Sort some events as profiles show them: to come, the nearest first; without a date; over, the latest first."""
    catalogue = parts.catalogue
    ordered = sorted(identifiers, key=_ranks(parts).__getitem__)
    both = (*coming_events(ordered, catalogue, parts.today), *past_events(ordered, catalogue, parts.today))
    return tuple(item for _, item in both)


def _ranks(parts: Parts) -> dict[str, int]:
    def made() -> dict[str, int]:
        return {item: place for place, item in enumerate(ordered_events(parts))}

    return recall(parts.lasting, ("ranks of events",), made)


def kind_links(parts: Parts) -> tuple[tuple[LinkView, str], ...]:
    """Link to the list of each kind, with its count, the largest first."""
    words = parts.words
    counts = Counter(entry.written.kind for entry in parts.catalogue.events.values())
    return tuple(
        (kind_link(kind, parts), words.number(count))
        for kind, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    )


def kind_link(kind: str, parts: Parts) -> LinkView:
    """Link to the list of a kind."""
    url = parts.place.to(FOLDER, "kinds", kind_folder(kind))
    return LinkView(url, parts.words.plain(parts.words.say(EVENT_KINDS[kind])))


def series_link(series: str, parts: Parts) -> LinkView:
    """Link to the page of a series."""
    return LinkView(parts.place.to(FOLDER, "series", series), series_name(series, parts))


def series_links(parts: Parts) -> tuple[tuple[LinkView, str], ...]:
    """Link to all series, with their counts, by name."""
    found = [(series_link(series, parts), len(items)) for series, items in all_series(parts).items()]
    found.sort(key=lambda item: parts.words.sort_key(item[0].text.text))
    return tuple((link, parts.words.number(count)) for link, count in found)
