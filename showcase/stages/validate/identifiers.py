"""Are identifiers and addresses unique, and free of words that pages need?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from showcase.diagnostics import Diagnostic, say
from showcase.model.content import Content, Entry
from showcase.model.programme import Taxonomy
from showcase.model.sources import KIND_FOLDERS, Sources
from showcase.stages.validate.references import all_entries

RESERVED = frozenset(
    "page matrix types index search compare partners figures brand data managers translations handbook assets "
    "pagefind print feeds new edit clusters services actors events stories documents initiatives".split()
)
_LONELY = {"page", "index", "new", "matrix", "types"}


def check_identifiers(
    content: Content, taxonomies: Mapping[str, Entry[Taxonomy]], sources: Sources
) -> Iterator[Diagnostic]:
    """Report identifiers that are reserved, repeated, or claimed by two files."""
    tags = {locale.tag.lower() for locale in content.locales}
    for document in sources.documents:
        if document.kind != "taxonomy" and (document.identifier in _LONELY or document.identifier in tags):
            message = say("{found} is reserved for pages of the site", found=document.identifier)
            yield document.finding("reserved-identifier", message, hint=say("rename the file"))
    for prose in sources.prose:
        if prose.name in RESERVED or prose.name in tags:
            message = say("{found} is reserved for pages of the site", found=prose.name)
            yield prose.document.finding("reserved-identifier", message, hint=say("rename the file"))
    yield from _check_terms(taxonomies)
    yield from _check_previous(content, taxonomies)


def _check_terms(taxonomies: Mapping[str, Entry[Taxonomy]]) -> Iterator[Diagnostic]:
    for entry in taxonomies.values():
        seen: dict[str, int] = {}
        for index, term in enumerate(entry.written.terms):
            path = ("terms", index, "id")
            line = entry.document.place(path).line
            if term.id in seen:
                message = say("the term {found} stands here twice (first in line {line})", found=term.id, line=seen[term.id])
                yield entry.document.finding("repeated-identifier", message, path, hint=say("keep one of the two"))
            seen.setdefault(term.id, line)


def _check_previous(content: Content, taxonomies: Mapping[str, Entry[Taxonomy]]) -> Iterator[Diagnostic]:
    """Former identifiers must not be in use, nor be claimed twice."""
    claimed: dict[tuple[str, str], str] = {}
    present = {
        (KIND_FOLDERS_BY_KIND[entry.document.kind], entry.identifier): str(entry.document.file)
        for entry in all_entries(content, taxonomies)
        if entry.document.kind in KIND_FOLDERS_BY_KIND
    }
    for entry in all_entries(content, taxonomies):
        folder = KIND_FOLDERS_BY_KIND.get(entry.document.kind, "")
        for index, old in enumerate(getattr(entry.written, "previous_ids", ())):
            key = (folder, old)
            owner = present.get(key) or claimed.get(key)
            if owner:
                message = say("the address of {found} is already claimed by {owner}", found=old, owner=owner)
                hint = say("delete it here, or give the other file another name")
                yield entry.document.finding("address-taken", message, ("previous_ids", index), hint=hint)
            claimed.setdefault(key, str(entry.document.file))


KIND_FOLDERS_BY_KIND = {kind: folder for folder, kind in KIND_FOLDERS.items() if kind != "taxonomy"}
