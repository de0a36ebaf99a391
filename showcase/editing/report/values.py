"""The values of a report on the content; every form of it is made from them, and the JSON has their names as keys."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model.completeness import Wish
from showcase.model.freshness import FreshnessState
from showcase.model.translation_status import TranslationStatus


@dataclass(frozen=True, slots=True)
class EntryName:
    """Whose file something is about."""

    kind: str  # "cluster", "service", "event", …
    id: str
    name: str  # in the default language of the programme
    file: str  # as in the messages of `check`


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """A profile or a service that somebody should read again."""

    entry: EntryName
    state: FreshnessState  # never "current"
    reviewed_on: str  # as written; empty when there was no review
    due_on: str  # the last day on which the review holds; empty when there was none
    days: int | None  # until that day, negative after it


@dataclass(frozen=True, slots=True)
class CompletenessItem:
    """A profile or a service that does not say everything."""

    entry: EntryName
    percent: int
    missing: tuple[Wish, ...]  # those that weigh most first; never empty
    example: str  # YAML for the first of them, with terms of the programme


@dataclass(frozen=True, slots=True)
class DatedItem:
    """Something that ended or ends soon: a label, a deadline, an event."""

    entry: EntryName
    what: str  # "label", "deadline" or "event"
    line: int
    date: str  # the last day, as written
    days: int  # until then, negative after it


@dataclass(frozen=True, slots=True)
class FigureItem:
    """A figure that is older than two years."""

    entry: EntryName
    line: int
    field: str  # as in the messages of `check`: "key_figures[2].year"
    label: str
    value: str
    year: int


@dataclass(frozen=True, slots=True)
class LinkPlace:
    """Where an address stands."""

    file: str
    line: int
    field: str


@dataclass(frozen=True, slots=True)
class LinkItem:
    """An address of the content, and what became of it."""

    address: str
    verdict: str  # "alive", "moved", "gone" or "unsure"
    reason: str  # the status of the answer, or what went wrong: "404", "timeout"
    moved_to: str  # empty unless moved
    checked_on: str
    places: tuple[LinkPlace, ...]


@dataclass(frozen=True, slots=True)
class OwnerItem:
    """A line for the file CODEOWNERS: who shall be asked about a file."""

    path: str  # from the root of the repository
    team: str


@dataclass(frozen=True, slots=True)
class ContentReport:
    """Everything a report tells, each part in the order in which to work through it."""

    date: str
    programme: str
    error_count: int  # of `check`
    warning_count: int
    reviews: tuple[ReviewItem, ...]
    labels: tuple[DatedItem, ...]
    links: tuple[LinkItem, ...] | None  # None: they were not tried
    dates: tuple[DatedItem, ...]
    figures: tuple[FigureItem, ...]
    translations: TranslationStatus
    completeness: tuple[CompletenessItem, ...]
    media: tuple[str, ...]  # files that nothing refers to
    owners: tuple[OwnerItem, ...]
