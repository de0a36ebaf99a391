"""Looks for dates that cannot be right, and for what is out of date on the day of the build."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.diagnostics import Diagnostic, Severity, say
from showcase.model.cluster import ClusterProfile
from showcase.model.content import Entry
from showcase.model.field_types import PartialDate
from showcase.model.source_document import NodePath
from showcase.stages.validate.gathered import Gathered


def check_timeliness(gathered: Gathered) -> Iterator[Diagnostic]:
    """Report ends before beginnings as errors; reviews in the future and labels out of date as warnings."""
    today = PartialDate(*gathered.settings.as_of.timetuple()[:3])
    for file in gathered.files:
        if not file.is_whole:
            continue
        for path in (("reviewed_on",), ("members", "as_of"), ("legal", "accessibility", "reviewed_on")):
            yield from _check_past(file.entry, path, today)
    for entry in gathered.content.clusters.values():
        yield from _check_label(entry, today)


def _check_past(entry: Entry, path: NodePath, today: PartialDate) -> Iterator[Diagnostic]:  # type: ignore[type-arg] # any kind
    found = entry.written
    for name in path:
        found = getattr(found, str(name), None)
    if isinstance(found, PartialDate) and found.first_day > today.first_day:
        message = say("{found} lies in the future", found=found)
        hint = say("write the day on which it happened, e.g. {today}", today=today)
        yield entry.document.finding("future-date", message, path, hint=hint, severity=Severity.WARNING)


def _check_label(entry: Entry[ClusterProfile], today: PartialDate) -> Iterator[Diagnostic]:
    label = entry.written.label
    if label is None or label.valid_until is None:
        return
    path = ("label", "valid_until")
    if label.awarded is not None and label.valid_until.last_day < label.awarded.first_day:
        message = say("{end} lies before the beginning {start}", end=label.valid_until, start=label.awarded)
        yield entry.document.finding("dates-reversed", message, path, hint=say("correct one of the two dates"))
    elif label.valid_until.last_day < today.first_day:
        message = say("the label was valid until {date}", date=label.valid_until)
        hint = say("enter the new label, or move the old one to distinctions")
        yield entry.document.finding("label-expired", message, path, hint=hint, severity=Severity.WARNING)
