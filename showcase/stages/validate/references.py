"""Does every name of another thing lead to one?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from showcase.diagnostics import Diagnostic, say
from showcase.model.content import Content, Entry
from showcase.model.field_routes import routes, values_at
from showcase.model.field_types import Reference
from showcase.model.programme import Taxonomy
from showcase.model.source_document import SourceDocument
from showcase.model.sources import Sources

_TERM_WORDS = {"taxonomies": "term"}


def check_references(
    content: Content, taxonomies: Mapping[str, Entry[Taxonomy]], sources: Sources
) -> Iterator[Diagnostic]:
    """Compare every reference of every file with what is there; a broken file still counts as there."""
    targets = _targets(content, sources)
    for entry in all_entries(content, taxonomies):
        for route in routes(type(entry.written), Reference):
            known = targets.get(route.marker.to, {})
            for path, identifier in values_at(entry.written, route.names):
                if identifier not in known:
                    yield _unknown(entry, path, identifier, route.marker.to, known)
    yield from _check_broader(taxonomies)


def all_entries(content: Content, taxonomies: Mapping[str, Entry[Taxonomy]]) -> Iterable[Entry[Any]]:
    """All files of the programme, programme.yml first."""
    yield content.programme
    for group in (content.clusters, content.services, content.actors, content.events):
        yield from group.values()
    for rest in (content.stories, content.documents, content.initiatives, taxonomies):
        yield from rest.values()


def _targets(content: Content, sources: Sources) -> dict[str, dict[str, str]]:
    """What can be referred to: for each kind of reference the identifiers, and where each stands."""
    targets: dict[str, dict[str, str]] = {}
    for document in sources.documents:
        if document.kind != "taxonomy":
            targets.setdefault(document.kind, {})[document.identifier] = str(document.file)
    home = str(content.programme.document.file)
    for name, taxonomy in content.taxonomies.items():
        place = f"taxonomies/{name}"
        targets[place] = {term.id: f"{place}.yml" for term in taxonomy.terms}
    programme = content.programme.written
    targets["priority"] = {priority.id: home for priority in programme.priorities}
    targets["tier"] = {tier.id: home for tier in programme.tiers}
    return targets


def _unknown(
    entry: Entry[Any], path: tuple[str | int, ...], identifier: str, to: str, known: Mapping[str, str]
) -> Diagnostic:
    kind, _, vocabulary = to.partition("/")
    word = _TERM_WORDS.get(kind, kind)
    message = say("no {kind} has the identifier {found}", kind=word, found=identifier)
    if vocabulary:
        message = say("{vocabulary} has no term {found}", vocabulary=f"taxonomies/{vocabulary}.yml", found=identifier)
    near = get_close_matches(identifier, known, n=1, cutoff=0.6)
    if near:
        hint = say("did you mean {near} ({file})?", near=near[0], file=known[near[0]])
    elif vocabulary:
        hint = say("choose one of its terms, or add a term to the file")
    else:
        hint = say("check the name of the file it means; the identifier is the file name without .yml")
    return entry.document.finding(f"unknown-{word}", message, path, hint=hint)


def _check_broader(taxonomies: Mapping[str, Entry[Taxonomy]]) -> Iterator[Diagnostic]:
    for entry in taxonomies.values():
        document: SourceDocument = entry.document
        parents = {term.id: term.broader for term in entry.written.terms}
        for index, term in enumerate(entry.written.terms):
            if term.broader is not None and term.broader not in parents:
                hint = say("name a term of the same file")
                message = say("{vocabulary} has no term {found}", vocabulary=document.file.name, found=term.broader)
                yield document.finding("unknown-term", message, ("terms", index, "broader"), hint=hint)
            elif _circles(term.id, parents):
                message = say("the broader terms of {found} lead back to it", found=term.id)
                hint = say("delete one of the broader lines of the circle")
                yield document.finding("broader-circle", message, ("terms", index, "broader"), hint=hint)


def _circles(start: str, parents: Mapping[str, str | None]) -> bool:
    seen, current = {start}, parents.get(start)
    while current is not None and current not in seen:
        seen.add(current)
        current = parents.get(current)
    return current == start
