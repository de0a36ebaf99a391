"""Series of events: which there are, in which order, and what they are called."""

from __future__ import annotations

from collections.abc import Mapping

from showcase.model.catalogue import Catalogue
from showcase.model.event_series import newest_by_series, series_title
from showcase.model.event_times import order_of_events
from showcase.model.locale import ChosenText
from showcase.stages.plan.memory import recall
from showcase.stages.plan.parts import Parts


def events_in_order(catalogue: Catalogue) -> list[str]:
    """Sort all events by their dates, those without any last."""
    return order_of_events({key: entry.written for key, entry in catalogue.events.items()})


def ordered_events(parts: Parts) -> list[str]:
    """Give the same order, made once for a run."""
    return recall(parts.lasting, ("events in order",), lambda: events_in_order(parts.catalogue))


def events_by_series(catalogue: Catalogue, ordered: list[str]) -> dict[str, list[str]]:
    """Give the events of each series by their dates; series in the order of their identifiers."""
    found: dict[str, list[str]] = {}
    for item in ordered:
        series = catalogue.events[item].written.series
        if series:
            found.setdefault(series, []).append(item)
    return dict(sorted(found.items()))


def all_series(parts: Parts) -> Mapping[str, list[str]]:
    """Give the same, made once for a run."""
    return recall(
        parts.lasting, ("series of events",), lambda: events_by_series(parts.catalogue, ordered_events(parts))
    )


def series_name(series: str, parts: Parts) -> ChosenText:
    """Name a series as its newest event is called, without year and count."""
    return recall(parts.spoken, ("series of events", series), lambda: _series_name(series, parts))


def _series_name(series: str, parts: Parts) -> ChosenText:
    newest = recall(parts.lasting, ("newest of series",), lambda: newest_by_series(parts.catalogue))[series]
    title = parts.words.text(parts.catalogue.events[newest].written.title)
    return title._replace(text=series_title(title.text))


def followers(parts: Parts) -> Mapping[str, list[str]]:
    """Give the events that carry on an event, by their dates."""
    return recall(parts.lasting, ("followers",), lambda: _followers(parts))


def _followers(parts: Parts) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for item in ordered_events(parts):
        before = parts.catalogue.events[item].written.follow_up_of
        if before:
            found.setdefault(before, []).append(item)
    return found
