"""Proves that labels and tiers of a cluster follow one another: none ends before it begins, and no two hold at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from showcase.diagnostics import Diagnostic, Severity, say
from showcase.model.cluster import ClusterProfile
from showcase.model.content import Entry
from showcase.model.field_types import PartialDate
from showcase.model.source_document import NodePath
from showcase.stages.validate.gathered import Gathered


@dataclass(frozen=True, slots=True)
class _Held:
    """A label or a tier at one time, with the place where it stands in the file."""

    kind: str
    start: PartialDate | None
    end: PartialDate | None
    path: NodePath
    end_name: str


def check_standing(gathered: Gathered) -> Iterator[Diagnostic]:
    """Report labels and tiers, present and former, whose years cannot be right together."""
    for entry in gathered.readable("cluster").values():
        profile = entry.written
        if profile.former_labels:
            yield from _check(entry, list(_labels(profile)))
        if profile.tier is not None or profile.former_tiers:
            # A cluster has one tier at a time, whichever; labels of different kinds may stand side by side.
            yield from _check(entry, list(_tiers(profile)))


def _labels(profile: ClusterProfile) -> Iterator[_Held]:
    if profile.label is not None:
        yield _Held(profile.label.kind, profile.label.awarded, profile.label.valid_until, ("label",), "valid_until")
    for place, label in enumerate(profile.former_labels):
        yield _Held(label.kind, label.awarded, label.valid_until, ("former_labels", place), "valid_until")


def _tiers(profile: ClusterProfile) -> Iterator[_Held]:
    if profile.tier is not None:
        yield _Held("", profile.tier.since, profile.tier.until, ("tier",), "until")
    for place, tier in enumerate(profile.former_tiers):
        yield _Held("", tier.since, tier.until, ("former_tiers", place), "until")


def _check(entry: Entry[ClusterProfile], held: list[_Held]) -> Iterator[Diagnostic]:
    for one in held:
        if one.path != ("label",) and one.start and one.end and one.end.last_day < one.start.first_day:
            message = say("{end} lies before the beginning {start}", end=one.end, start=one.start)
            hint = say("correct one of the two dates")
            yield entry.document.finding("dates-reversed", message, (*one.path, one.end_name), hint=hint)
    told: set[NodePath] = set()
    for one, other in combinations(held, 2):
        if one.kind == other.kind and other.path not in told and _overlap(one, other):
            told.add(other.path)
            # The present one stands first: what was before is what has to end.
            message = say("it ends {end}, but the next one begins {start}", end=other.end, start=one.start)
            hint = say("correct one of the two dates; a cluster has one of them at a time")
            path = (*other.path, other.end_name)
            yield entry.document.finding("overlapping-periods", message, path, hint=hint, severity=Severity.WARNING)


def _overlap(later: _Held, earlier: _Held) -> bool:
    """Tell whether the earlier one certainly goes on when the later one has begun; within a year nobody can tell."""
    if not (later.start and earlier.end and earlier.end.first_day > later.start.last_day):
        return False
    return earlier.start is None or later.end is None or earlier.start.last_day < later.end.first_day
