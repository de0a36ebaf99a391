"""Which calendar files a site has, and which events each of them holds; pages link to them, the export writes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from showcase.model.catalogue import Catalogue
from showcase.model.event_times import event_times, order_of_events

OF_MANY = "events.ics"
OF_ONE = "event.ics"


@dataclass(frozen=True, slots=True)
class EventCalendar:
    """One file, in each language below its folder."""

    of: Literal["programme", "cluster", "kind", "series", "event"]
    id: str  # of the cluster, kind, series or event; "" for the programme
    steps: tuple[str, ...]  # folder below the root of the language
    name: str
    events: tuple[str, ...]  # identifiers by date, never empty; all of them have exact dates


def event_calendars(catalogue: Catalogue) -> Iterator[EventCalendar]:
    """List the calendars of the programme, each cluster, kind, series and event; none is empty: a month is no date."""
    dated = [item for item in _in_order(catalogue) if event_times(catalogue.events[item].written) is not None]
    if not dated:
        return
    yield EventCalendar("programme", "", (), OF_MANY, tuple(dated))
    rank = {item: place for place, item in enumerate(dated)}
    for cluster in catalogue.clusters.values():
        if events := sorted((item for item in cluster.ties.events if item in rank), key=rank.__getitem__):
            yield EventCalendar("cluster", cluster.id, ("clusters", cluster.id), OF_MANY, tuple(events))
    kinds: dict[str, list[str]] = {}
    series: dict[str, list[str]] = {}
    for item in dated:
        event = catalogue.events[item].written
        kinds.setdefault(event.kind, []).append(item)
        if event.series:
            series.setdefault(event.series, []).append(item)
    for kind, events in sorted(kinds.items()):
        yield EventCalendar("kind", kind, ("events", "kinds", kind_folder(kind)), OF_MANY, tuple(events))
    for name, events in sorted(series.items()):
        yield EventCalendar("series", name, ("events", "series", name), OF_MANY, tuple(events))
    for item in dated:
        yield EventCalendar("event", item, ("events", item), OF_ONE, (item,))


def _in_order(catalogue: Catalogue) -> list[str]:
    return order_of_events({key: entry.written for key, entry in catalogue.events.items()})


def kind_folder(kind: str) -> str:
    """Write a kind of events as part of an address: "trade_fair_booth" is "trade-fair-booth"."""
    return kind.replace("_", "-")
