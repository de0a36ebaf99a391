"""Step 2: prove the content; all findings of all files in one run."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from showcase.diagnostics import Diagnostic, Report
from showcase.model.content import Content, Entry
from showcase.model.programme import Taxonomy, Term
from showcase.model.sources import Sources
from showcase.settings import Settings
from showcase.stages.validate.brand import check_brand
from showcase.stages.validate.identifiers import check_identifiers
from showcase.stages.validate.locales import check_locales
from showcase.stages.validate.media import check_media
from showcase.stages.validate.programme import check_programme
from showcase.stages.validate.references import check_references
from showcase.stages.validate.shape import check_shape
from showcase.stages.validate.texts import check_texts
from showcase.stages.validate.timeliness import check_timeliness

_PLURAL = {
    "cluster": "clusters",
    "service": "services",
    "actor": "actors",
    "event": "events",
    "story": "stories",
    "document": "documents",
    "initiative": "initiatives",
}


def validate_sources(sources: Sources, settings: Settings) -> tuple[Content | None, Report]:
    """
    Prove all files and how they hang together.

    The content is None when programme.yml is missing or wrong; other broken files are left out of it.
    """
    findings: list[Diagnostic] = []
    entries: dict[str, dict[str, Entry[Any]]] = {folder: {} for folder in _PLURAL.values()}
    taxonomies: dict[str, Entry[Taxonomy]] = {}
    for document in sources.documents:
        entry, problems = check_shape(document)
        findings += problems
        if entry is not None and document.kind == "taxonomy":
            taxonomies[document.identifier] = entry
        elif entry is not None:
            entries[_PLURAL[document.kind]][document.identifier] = entry
    programme = None
    if sources.programme is not None:
        programme, problems = check_shape(sources.programme)
        findings += problems
    if programme is None:
        return None, Report.of(findings)
    locales, problems = check_locales(programme, sources)
    findings += problems
    content = Content(
        programme=programme,
        taxonomies=_merge_vocabularies(_own_vocabularies(sources), taxonomies),
        **entries,
        prose=sources.prose,
        media={item.name: item for item in sources.media},
        messages=sources.messages,
        locales=locales,
        outlines=sources.outlines,
    )
    findings += _check_together(content, taxonomies, sources, settings)
    return content, Report.of(findings)


def _check_together(
    content: Content, taxonomies: dict[str, Entry[Taxonomy]], sources: Sources, settings: Settings
) -> Iterable[Diagnostic]:
    """Run every check that looks at more than one file."""
    yield from check_identifiers(content, taxonomies, sources)
    yield from check_references(content, taxonomies, sources)
    yield from check_texts(content, taxonomies)
    yield from check_media(content, sources)
    yield from check_programme(content, settings)
    yield from check_brand(content)
    yield from check_timeliness(content, settings)


def _own_vocabularies(sources: Sources) -> dict[str, Taxonomy]:
    found = ((document, check_shape(document)[0]) for document in sources.vocabularies)
    return {document.identifier: entry.written for document, entry in found if entry is not None}


def _merge_vocabularies(own: dict[str, Taxonomy], written: dict[str, Entry[Taxonomy]]) -> dict[str, Taxonomy]:
    """Let the programme's terms stand before the generator's; a term with the same identifier replaces it."""
    merged = dict(own)
    for name, entry in written.items():
        terms: dict[str, Term] = {term.id: term for term in entry.written.terms}
        rest = [term for term in own.get(name, Taxonomy()).terms if term.id not in terms]
        merged[name] = Taxonomy(terms=(*terms.values(), *rest))
    return merged
