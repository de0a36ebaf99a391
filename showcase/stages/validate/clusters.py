"""Proves rules within cluster profiles: where merged clusters went, and whether member counts add up."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.diagnostics import Diagnostic, Severity, say
from showcase.model.cluster import ClusterProfile
from showcase.model.cluster_parts import Members
from showcase.model.content import Entry
from showcase.stages.validate.gathered import Gathered
from showcase.stages.validate.references import leads_back


def check_clusters(gathered: Gathered) -> Iterator[Diagnostic]:
    """Report circles of mergers, mergers without a target, and parts that are larger than the whole."""
    clusters = gathered.readable("cluster")
    whole = gathered.content.clusters
    targets = {identifier: entry.written.merged_into for identifier, entry in clusters.items()}
    for identifier, entry in clusters.items():
        if leads_back(identifier, targets):
            yield _circle(entry)
        elif identifier in whole:
            yield from _check_merger(entry)
    for entry in whole.values():
        if entry.written.members is not None:
            yield from _check_members(entry, entry.written.members)


def _circle(entry: Entry[ClusterProfile]) -> Diagnostic:
    message = say("the cluster was merged into itself")
    if entry.written.merged_into != entry.identifier:
        message = say("the clusters were merged into one another in a circle")
    hint = say("name the cluster that works on, and delete merged_into there")
    return entry.document.finding("merge-circle", message, ("merged_into",), hint=hint)


def _check_merger(entry: Entry[ClusterProfile]) -> Iterator[Diagnostic]:
    status, target = entry.written.status, entry.written.merged_into
    if target is not None and status != "merged":
        message = say("it is said into which cluster this one was merged, but not that its status is merged")
        hint = say("write status: merged, or delete merged_into")
        yield entry.document.finding(
            "merger-disagrees", message, ("merged_into",), hint=hint, severity=Severity.WARNING
        )
    elif status == "merged" and target is None:
        message = say("the profile does not say into which cluster this one was merged")
        hint = say("add merged_into: with the identifier of that cluster, or set the status to ended")
        yield entry.document.finding("missing-merge-target", message, ("status",), hint=hint, severity=Severity.WARNING)


def _check_members(entry: Entry[ClusterProfile], members: Members) -> Iterator[Diagnostic]:
    companies = max(members.companies or 0, (members.sme or 0) + (members.large or 0))
    others = (members.research, members.higher_education, members.public, members.other)
    parts = companies + sum(count or 0 for count in others)
    if members.total is not None and parts > members.total:
        message = say(
            "the groups of members add up to {parts}, but the total is {total}", parts=parts, total=members.total
        )
        hint = say("correct the total, or say in note: that some members belong to several groups")
        if members.note is None:
            yield entry.document.finding(
                "members-disagree", message, ("members", "total"), hint=hint, severity=Severity.WARNING
            )
