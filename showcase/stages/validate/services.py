"""Proves that a service stands in one of the two catalogues: for cluster managements, or for members."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.diagnostics import Diagnostic, Severity, say
from showcase.model.content import Entry
from showcase.model.service import Service
from showcase.stages.validate.gathered import Gathered


def check_services(gathered: Gathered) -> Iterator[Diagnostic]:
    """
    Report services that are sorted into both catalogues as warnings.

    A type that the editors gave a service for members may stay: it compares, and the matrix does not count it.
    """
    for entry in gathered.content.services.values():
        yield from _check_catalogue(entry)


def _check_catalogue(entry: Entry[Service]) -> Iterator[Diagnostic]:
    service = entry.written
    if service.offered_to == "members" and service.type and service.type.assigned_by == "source":
        message = say("pillar and level belong to services for cluster managements; this one is for members")
        hint = say("delete type: and say in kind: which of the six kinds it is, or correct offered_to:")
        path = "type"
    elif service.offered_to == "cluster_management" and service.kind:
        message = say("the six kinds belong to services for members; this one is for cluster managements")
        hint = say("delete kind: and say in type: which pillar and level it has, or correct offered_to:")
        path = "kind"
    else:
        return
    yield entry.document.finding("mixed-catalogues", message, (path,), hint=hint, severity=Severity.WARNING)
