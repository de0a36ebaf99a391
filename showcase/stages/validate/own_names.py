"""Looks for clusters and organisations that name themselves, so that nobody is shown as a partner of itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from showcase.diagnostics import Diagnostic, Severity, say
from showcase.model.actor import Actor
from showcase.model.cluster import ClusterProfile
from showcase.model.content import Entry
from showcase.model.locale import LocalizedText
from showcase.stages.validate.gathered import Gathered


def check_own_names(gathered: Gathered) -> Iterator[Diagnostic]:
    """Warn of clusters among their own members and partners, and of organisations that are a cluster under its name."""
    clusters: Mapping[str, Entry[ClusterProfile]] = gathered.readable("cluster")
    owners: dict[str, Entry[ClusterProfile]] = {}
    for entry in clusters.values():
        own = _names(entry.written.name, entry.written.name_local)
        for name in own:
            owners.setdefault(name, entry)
        for index, partner in enumerate(entry.written.partners):
            if own & _names(partner.name):
                message = say("the cluster names itself")
                hint = say("delete this entry; the cluster is not a partner of itself")
                path = ("partners", index, "name")
                yield entry.document.finding("names-itself", message, path, hint=hint, severity=Severity.WARNING)
    actors: Mapping[str, Entry[Actor]] = gathered.readable("actor")
    for actor in actors.values():
        yield from _check_actor(actor, owners)


def _check_actor(actor: Entry[Actor], owners: Mapping[str, Entry[ClusterProfile]]) -> Iterator[Diagnostic]:
    same = next((owners[name] for name in sorted(_names(actor.written.name)) if name in owners), None)
    if same is None:
        return
    message = say("the cluster in {file} has the same name", file=same.document.file)
    hint = say("if it is the cluster itself, delete this file; offers, needs and contact of a cluster stand in its own")
    yield actor.document.finding("names-itself", message, ("name",), hint=hint, severity=Severity.WARNING)


def _names(*written: LocalizedText | str | None) -> set[str]:
    """Give names in all languages in small letters, without the stand-in for one that is missing."""
    texts = (text for name in written if name for text in _texts(name))
    return {" ".join(text.split()).casefold() for text in texts} - {"?"}


def _texts(name: LocalizedText | str) -> Iterator[str]:
    return iter((name,)) if isinstance(name, str) else (text for _, text in name.by_tag)
