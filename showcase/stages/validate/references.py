"""Proves that every name of another thing leads to one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from showcase.diagnostics import Diagnostic, Message, say
from showcase.model.source_document import NodePath
from showcase.stages.validate.gathered import CheckedFile, Gathered
from showcase.stages.validate.near_names import hint_for_name

REFERENCE_CODES = {
    "cluster": "unknown-cluster",
    "service": "unknown-service",
    "actor": "unknown-actor",
    "document": "unknown-document",
    "event": "unknown-event",
    "benchmark": "unknown-benchmark",
    "priority": "unknown-priority",
    "tier": "unknown-tier",
    "taxonomies": "unknown-term",
}
_NO_SUCH = {
    "cluster": say("no cluster has the identifier {found}", found=""),
    "service": say("no service has the identifier {found}", found=""),
    "actor": say("no actor has the identifier {found}", found=""),
    "document": say("no document has the identifier {found}", found=""),
    "event": say("no event has the identifier {found}", found=""),
    "benchmark": say("programme.yml has no benchmark {found}", found=""),
    "priority": say("programme.yml has no priority {found}", found=""),
    "tier": say("programme.yml has no tier {found}", found=""),
}

_Known = Mapping[str, str]  # identifier → file it stands in


def check_references(gathered: Gathered) -> Iterator[Diagnostic]:
    """Compare every reference of every file with what is there; a broken file still counts as there."""
    targets = _targets(gathered)
    for file in gathered.files:
        for path, identifier, to in file.marked.references:
            known = targets.get(to)
            if known is None or identifier in known:
                continue
            yield _unknown(file, path, identifier, to, gathered)
    yield from _check_broader(gathered)


def _targets(gathered: Gathered) -> dict[str, _Known | None]:
    """List what can be referred to; None where the file that says so is broken, so that nobody can tell."""
    targets: dict[str, dict[str, str]] = {kind: {} for kind in ("cluster", "service", "actor", "document", "event")}
    for document in gathered.sources.documents:
        if document.kind in targets:
            targets[document.kind][document.identifier] = str(document.file)
    for kind, identifier in gathered.sources.unread:
        if kind in targets:
            targets[kind][identifier] = f"{identifier}.yml"
    result: dict[str, _Known | None] = {**targets}
    for name, taxonomy in gathered.content.taxonomies.items():
        result[f"taxonomies/{name}"] = {term.id: f"taxonomies/{name}.yml" for term in taxonomy.terms}
    written = {document.identifier for document in gathered.sources.documents if document.kind == "taxonomy"}
    unread = {identifier for kind, identifier in gathered.sources.unread if kind == "taxonomy"}
    for name in unread | (written - gathered.taxonomies.keys()):
        result[f"taxonomies/{name}"] = None  # it is there and wrong
    programme = gathered.content.programme
    home, whole = str(programme.document.file), gathered.is_programme_whole
    result["priority"] = {priority.id: home for priority in programme.written.priorities} if whole else None
    result["benchmark"] = {benchmark.id: home for benchmark in programme.written.benchmarks} if whole else None
    result["tier"] = {tier.id: home for tier in programme.written.tiers} if whole else None
    for name in ("sectors", "technologies", "regions", "ecosystems", "stages", "labels", "service-kinds"):
        result.setdefault(f"taxonomies/{name}", {})
    return result


def _unknown(file: CheckedFile, path: NodePath, identifier: str, to: str, gathered: Gathered) -> Diagnostic:
    kind, _, vocabulary = to.partition("/")
    if vocabulary:
        message = say("taxonomies/{name}.yml has no term {found}", name=vocabulary, found=identifier)
    else:
        message = Message(_NO_SUCH[kind].template, (("found", identifier),))
    hint = hint_for_name(identifier, to, gathered.sources)
    if hint:
        return file.entry.document.finding(REFERENCE_CODES[kind], message, path, hint=hint)
    if vocabulary:
        hint = say("the file is not there or empty; add it with a term of this identifier")
    elif kind in {"priority", "tier", "benchmark"}:
        hint = say("choose one that stands there, or add it")
    else:
        hint = say("name a file of the folder without .yml, or add the file")
    return file.entry.document.finding(REFERENCE_CODES[kind], message, path, hint=hint)


def _check_broader(gathered: Gathered) -> Iterator[Diagnostic]:
    for name, entry in gathered.taxonomies.items():
        document = entry.document
        parents = {term.id: term.broader for term in gathered.content.taxonomies[name].terms}
        for index, term in enumerate(entry.written.terms):
            if term.broader is not None and term.broader not in parents:
                near = hint_for_name(term.broader, f"taxonomies/{name}", gathered.sources)
                hint = near or say("name a term of the same file")
                message = say("taxonomies/{name}.yml has no term {found}", name=name, found=term.broader)
                yield document.finding("unknown-term", message, ("terms", index, "broader"), hint=hint)
            elif leads_back(term.id, parents):
                message = say("the broader terms of {found} lead back to it", found=term.id)
                hint = say("delete one of the broader lines of the circle")
                yield document.finding("broader-circle", message, ("terms", index, "broader"), hint=hint)


def leads_back(start: str, next_of: Mapping[str, str | None]) -> bool:
    """Whether following the arrows from a start comes back to it."""
    seen, current = {start}, next_of.get(start)
    while current is not None and current not in seen:
        seen.add(current)
        current = next_of.get(current)
    return current == start
