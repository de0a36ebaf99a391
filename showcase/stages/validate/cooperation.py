"""Looks at offers, needs and ties to clusters: whether anybody can answer, and whether a tie stands there twice."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.diagnostics import Diagnostic, Severity, say
from showcase.model.actor import Actor
from showcase.model.cluster import ClusterProfile
from showcase.model.content import Entry
from showcase.model.matches import looks_for_partners
from showcase.stages.validate.gathered import Gathered


def check_cooperation(gathered: Gathered) -> Iterator[Diagnostic]:
    """Warn of clusters that an actor names twice, and of offers and needs to which nobody can write."""
    content = gathered.content
    for actor in gathered.readable("actor").values():
        yield from _check_repeated(actor)
    programme = content.programme.written
    contact, agency = programme.contact, programme.agency
    if not gathered.is_programme_whole or (contact and contact.mail) or (agency and agency.mail):
        return  # whatever is offered, the programme passes mails on
    for cluster in content.clusters.values():
        if looks_for_partners(cluster.written):
            yield from _check_answer(cluster)
    for actor in content.actors.values():
        yield from _check_answer(actor)


def _check_repeated(entry: Entry[Actor]) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for index, tie in enumerate(entry.written.participations):
        if first.setdefault(tie.cluster, index) != index:
            path = ("participations", index, "cluster")
            line = entry.document.place(("participations", first[tie.cluster], "cluster")).line
            message = say("{found} stands here twice (first in line {line})", found=tie.cluster, line=line)
            hint = say("keep one entry for each cluster; its role may name several: Founder and board member")
            yield entry.document.finding("repeated-tie", message, path, hint=hint, severity=Severity.WARNING)


def _check_answer(entry: Entry[ClusterProfile] | Entry[Actor]) -> Iterator[Diagnostic]:
    written = entry.written
    cooperation, contact = written.cooperation, written.contact
    if cooperation is None or not (cooperation.offers or cooperation.seeks):
        return
    if written.website or (contact and (contact.mail or contact.form)):
        return
    message = say("nobody can write: there is no mail, no form and no website")
    hint = say("add contact: with the mail of a role, here or in programme.yml")
    yield entry.document.finding("missing-contact", message, ("cooperation",), hint=hint, severity=Severity.WARNING)
