"""What the report says of single profiles and services: reviews, completeness, labels, deadlines and events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from showcase.editing.report.values import CompletenessItem, DatedItem, EntryName, ReviewItem
from showcase.model.cluster import ClusterProfile
from showcase.model.completeness import completeness, example_terms
from showcase.model.content import Content, Entry
from showcase.model.field_types import PartialDate
from showcase.model.freshness import GONE, freshness_state, review_day
from showcase.model.service import Service
from showcase.model.source_document import NodePath

_SOON_DAYS = 183  # half a year: as long as a new label takes
_STATES = ("overdue", "due", "unreviewed", "current")

Reviewed = Entry[ClusterProfile] | Entry[Service]


def entry_name(entry: Entry[Any], content: Content) -> EntryName:
    """Name a file."""
    default = content.locales[0]
    written = entry.written
    name = getattr(written, "name", None) or getattr(written, "title", None)
    shown = name.in_locale(default, default).text if name else entry.identifier
    return EntryName(entry.document.kind, entry.identifier, shown, entry.document.file.as_posix())


def find_reviews(content: Content, today: date) -> tuple[ReviewItem, ...]:
    """List what is due: overdue first, the longest at the top, then due soon, then never reviewed; each by name."""
    interval = content.programme.written.review_interval_months
    found = (_review(entry, content, interval, today) for entry in _living(content))
    waiting = (item for item in found if item.state != "current")
    return tuple(sorted(waiting, key=lambda item: (_STATES.index(item.state), item.days or 0, item.entry.file)))


def _review(entry: Reviewed, content: Content, interval: int, today: date) -> ReviewItem:
    reviewed = entry.written.reviewed_on
    state = freshness_state(reviewed, interval, today)
    if reviewed is None:
        return ReviewItem(entry_name(entry, content), state, "", "", None)
    due = review_day(reviewed, interval)
    return ReviewItem(entry_name(entry, content), state, str(reviewed), due.isoformat(), (due - today).days)


def find_completeness(content: Content) -> tuple[CompletenessItem, ...]:
    """List every profile and service that lacks something, those that say least first."""
    terms = example_terms(
        {name: tuple(term.id for term in taxonomy.terms) for name, taxonomy in content.taxonomies.items()}
    )
    weighed = ((entry, completeness(entry.written, content.locales)) for entry in _living(content))
    found = (
        CompletenessItem(
            entry_name(entry, content), weight.percent, weight.missing, weight.missing[0].example_with(terms)
        )
        for entry, weight in weighed
        if weight.missing
    )
    return tuple(sorted(found, key=lambda item: (item.percent, item.entry.file)))


def find_labels(content: Content, today: date) -> tuple[DatedItem, ...]:
    """List quality labels that have expired, or will within half a year."""
    return _by_day(
        _dated(entry, content, "label", ("label", "valid_until"), label.valid_until, today)
        for entry in content.clusters.values()
        if (label := entry.written.label) is not None
        and label.valid_until is not None
        and (label.valid_until.last_day - today).days <= _SOON_DAYS
    )


def find_dates(content: Content, today: date) -> tuple[DatedItem, ...]:
    """List deadlines that have passed, and events that are over."""
    return _by_day((*_deadlines(content, today), *_events(content, today)))


def _deadlines(content: Content, today: date) -> Iterator[DatedItem]:
    for entry in content.services.values():
        deadline = entry.written.deadline
        if (
            deadline is not None
            and deadline.last_day < today
            and entry.written.service_status != "ended"
            and entry.written.example_from is None
        ):
            yield _dated(entry, content, "deadline", ("deadline",), deadline, today)


def _events(content: Content, today: date) -> Iterator[DatedItem]:
    for entry in content.events.values():
        name = "ends" if entry.written.ends else "starts"
        last = entry.written.ends or entry.written.starts
        if last is not None and last.last_day < today:
            yield _dated(entry, content, "event", (name,), last, today)


def _dated(  # noqa: PLR0913, PLR0917 one call says all about a date
    entry: Entry[Any], content: Content, what: str, path: NodePath, last: PartialDate, today: date
) -> DatedItem:
    line = entry.document.place(path).line
    return DatedItem(entry_name(entry, content), what, line, str(last), (last.last_day - today).days)


def _by_day(items: Iterable[DatedItem]) -> tuple[DatedItem, ...]:
    return tuple(sorted(items, key=lambda item: (item.days, item.entry.file)))


def _living(content: Content) -> Iterator[Reviewed]:
    """Give what somebody looks after: no clusters that are no more, no services of others, none that have ended."""
    yield from (entry for entry in content.clusters.values() if entry.written.status not in GONE)
    for entry in content.services.values():
        if entry.written.example_from is None and entry.written.service_status != "ended":
            yield entry
