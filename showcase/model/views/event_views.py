"""What pages show of events: cards, lists, months, and the page of one event; all words chosen and formatted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from showcase.model.locale import ChosenText
from showcase.model.views.document_views import DocumentRow
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import (
    ClusterCard,
    FactView,
    FreshnessView,
    Pagination,
    ServiceCard,
    SourceView,
)


@dataclass(frozen=True, slots=True)
class EventCard:
    """An event in a list."""

    id: str
    url: str
    title: ChosenText
    summary: ChosenText
    tile: tuple[str, str]  # large and small words that stand for the date: ("3–6", "Sep 2024"); empty without one
    when: str  # "3–6 September 2024", as exactly as it is known; empty without a date
    machine_start: str  # "2024-09-03", "2024-09" or "2024", or with time and offset; empty without a date
    time: str  # "10:00–16:30", of events of one day only; may be empty
    place: ChosenText
    country: str  # names; may be empty
    kind: str
    series: ChosenText
    frequency: ChosenText
    state: str  # "upcoming", "today", "past", "open", "cancelled", "postponed" or "undated"
    state_words: str
    is_tentative: bool
    clusters: tuple[LinkView, ...]
    field: int  # number of the colour field of its first cluster, 0 for none


@dataclass(frozen=True, slots=True)
class EventGroup:
    """Events of a list under one heading."""

    id: str  # of the heading on its page
    title: str
    cards: tuple[EventCard, ...]
    look: str = "cards"  # or "lines", or "steps": lines in the order of a series
    notes: Mapping[str, tuple[str, ChosenText]] = field(default_factory=dict)  # event → what it carries on


@dataclass(frozen=True, slots=True)
class CalendarLink:
    """A calendar that one can download or subscribe to."""

    url: str  # of the file, from the page
    subscribe_url: str  # webcal: address; empty when the address of the site is not known


@dataclass(frozen=True, slots=True)
class EventsBody:
    """A list of events: those to come, the archive, those of a kind or of a series."""

    title: ChosenText
    intro: str
    groups: tuple[EventGroup, ...]  # none of them is empty
    ways: tuple[LinkView, ...]  # other lists: the archive, months
    kinds: tuple[tuple[LinkView, str], ...]  # lists by kind with their counts
    series: tuple[tuple[LinkView, str], ...]
    years: tuple[LinkView, ...]  # to the groups of the archive
    calendar: CalendarLink | None
    pagination: Pagination | None
    empty_note: str = ""  # where nothing is to come


@dataclass(frozen=True, slots=True)
class DayView:
    """A day in the table of a month."""

    number: str  # as written in the language
    machine_date: str
    label: str  # the whole date
    is_today: bool
    count_words: str  # "2 events"; empty without any
    url: str  # to the first event of the day on the same page; empty without any
    events: tuple[LinkView, ...]  # at most three
    more: str  # "1 more"; empty when all are shown


@dataclass(frozen=True, slots=True)
class MonthBody:
    """The events of one month: a table of its days, and a list."""

    title: str
    intro: str
    weekdays: tuple[tuple[str, str], ...]  # in full, and in a few letters
    weeks: tuple[tuple[DayView | None, ...], ...]
    groups: tuple[EventGroup, ...]
    previous: LinkView | None  # the nearest months that have events
    next: LinkView | None
    months: tuple[tuple[str, tuple[LinkView, ...]], ...]  # by year, all months with events
    all_url: str


@dataclass(frozen=True, slots=True)
class AgendaView:
    """A part of an event."""

    time: str
    title: ChosenText
    text: ChosenText


@dataclass(frozen=True, slots=True)
class EventStep:
    """Another event that this one carries on, or that carries it on."""

    words: str
    link: LinkView
    when: str


@dataclass(frozen=True, slots=True)
class EventBody:
    """The page of one event."""

    card: EventCard
    description: Markup
    description_text: ChosenText
    facts: tuple[FactView, ...]
    agenda: tuple[AgendaView, ...]
    documents: tuple[DocumentRow, ...]
    clusters: tuple[ClusterCard, ...]
    clusters_heading: str
    actors: tuple[LinkView, ...]
    services: tuple[ServiceCard, ...]
    stories: tuple[LinkView, ...]
    initiatives: tuple[LinkView, ...]
    steps: tuple[EventStep, ...]
    series: tuple[EventCard, ...]  # other events of its series, the nearest first
    series_link: LinkView | None
    registration_url: str  # empty when one cannot register (any more)
    registration_note: str  # until when, or that it is over; may be empty
    website: str
    calendar_url: str  # empty without an exact date
    sources: tuple[SourceView, ...]
    freshness: FreshnessView
    fallback_note: str
