"""Proves that identifiers and addresses are unique, and free of words that pages of the site need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from showcase.diagnostics import Diagnostic, Message, say
from showcase.model.content import Entry
from showcase.model.programme import Taxonomy
from showcase.model.source_document import NodePath, SourceDocument
from showcase.stages.validate.gathered import Gathered

# Addresses at the root of the site and of each language.
RESERVED = frozenset(
    (
        *("clusters", "services", "actors", "events", "stories", "documents", "initiatives", "pages", "media"),
        *("sectors", "technologies", "regions", "ecosystems", "stages", "labels", "service-kinds", "types", "matrix"),
        *("countries", "tiers", "languages", "offers", "seeks", "life-cycle", "learning"),
        *("search", "compare", "partners", "figures", "brand", "data", "managers", "translations", "handbook"),
        *("imprint", "privacy", "accessibility", "assets", "pagefind", "print", "feeds", "finder", "admin", "embed"),
        *("page", "new", "edit", "index", "404", "robots", "sitemap", "manifest", "components"),
    )
)
# A text of pages/ with the name of one of these pages is its introduction.
INTRODUCED = frozenset(
    (
        *("events", "stories", "actors", "documents", "initiatives", "partners", "learning", "life-cycle", "figures"),
        *("data", "labels", "tiers", "sectors", "technologies", "regions", "ecosystems", "stages", "countries"),
        *("languages", "offers", "seeks", "service-kinds"),
    )
)
# Addresses below a folder such as clusters/ or sectors/.
RESERVED_BELOW = frozenset(
    (
        *("page", "index", "new", "edit", "feed", "compare"),
        *("matrix", "types", "pillars", "levels", "members", "steps"),
        *("kinds", "past", "months", "series"),
    )
)


def check_identifiers(gathered: Gathered) -> Iterator[Diagnostic]:
    """Report identifiers that are reserved, repeated, or claimed by two files."""
    tags = {locale.tag.lower() for locale in gathered.content.locales}
    for document in gathered.sources.documents:
        if document.kind != "taxonomy" and document.identifier in RESERVED_BELOW | tags:
            yield _reserved(document, document.identifier)
    for prose in gathered.sources.prose:
        if prose.name in (RESERVED - INTRODUCED) | tags:
            yield _reserved(prose.document, prose.name)
    for entry in gathered.taxonomies.values():
        yield from _check_terms(entry)
    programme = gathered.content.programme
    for field in ("priorities", "tiers", "benchmarks"):
        identifiers = [part.id for part in getattr(programme.written, field)]
        yield from _check_repeated(programme.document, identifiers, field)
    for index, tier in enumerate(programme.written.tiers):
        if tier.id in RESERVED_BELOW:
            yield _reserved_part(
                programme.document, tier.id, ("tiers", index, "id"), say("give the tier another identifier")
            )
    yield from _check_previous(gathered)


def _reserved(document: SourceDocument, found: str) -> Diagnostic:
    message = say("{found} is reserved for pages of the site itself", found=found)
    return document.finding("reserved-identifier", message, hint=say("give the file another name"))


def _reserved_part(document: SourceDocument, found: str, path: NodePath, hint: Message) -> Diagnostic:
    message = say("{found} is reserved for pages of the site itself", found=found)
    return document.finding("reserved-identifier", message, path, hint=hint)


def _check_terms(entry: Entry[Taxonomy]) -> Iterator[Diagnostic]:
    terms = entry.written.terms
    yield from _check_repeated(entry.document, [term.id for term in terms], "terms")
    claimed = {term.id for term in terms}
    for index, term in enumerate(terms):
        if term.id in RESERVED_BELOW:
            hint = say("give the term another identifier")
            yield _reserved_part(entry.document, term.id, ("terms", index, "id"), hint)
        for number, old in enumerate(term.previous_ids):
            if old in claimed:
                path = ("terms", index, "previous_ids", number)
                yield _taken(entry.document, old, entry.document.file.name, path)
            claimed.add(old)


def _check_repeated(document: SourceDocument, identifiers: Sequence[str], field: str) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for index, identifier in enumerate(identifiers):
        if first.setdefault(identifier, index) != index:
            line = document.place((field, first[identifier], "id")).line
            message = say("{found} stands here twice (first in line {line})", found=identifier, line=line)
            hint = say("keep one of the two, or give one another identifier")
            yield document.finding("repeated-identifier", message, (field, index, "id"), hint=hint)


def _taken(document: SourceDocument, old: str, owner: str, path: NodePath) -> Diagnostic:
    message = say("the address of {found} is already claimed by {owner}", found=old, owner=owner)
    hint = say("delete it here, or give the other one another identifier")
    return document.finding("address-taken", message, path, hint=hint)


def _check_previous(gathered: Gathered) -> Iterator[Diagnostic]:
    """Former identifiers must not be in use, nor be claimed twice, nor be the present one."""
    claimed = {(document.kind, document.identifier): document for document in gathered.sources.documents}
    for file in gathered.files:
        document = file.entry.document
        for index, old in enumerate(getattr(file.entry.written, "previous_ids", ())):
            owner = claimed.setdefault((document.kind, old), document)
            path = ("previous_ids", index)
            if old in RESERVED_BELOW:
                message = say("{found} is reserved for pages of the site itself", found=old)
                fix = document.removing(path)
                yield document.finding("reserved-identifier", message, path, hint=say("delete it"), fix=fix)
            elif old == document.identifier:
                message = say("{found} is the present identifier, not a former one", found=old)
                fix = document.removing(path)
                yield document.finding("address-taken", message, path, hint=say("delete it here"), fix=fix)
            elif owner is not document:
                yield _taken(document, old, str(owner.file), path)
