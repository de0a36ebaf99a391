"""Step 2: prove the content; all findings of all files in one run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from showcase.diagnostics import Diagnostic, Report
from showcase.model.content import Content, Entry
from showcase.model.disk_memory import disk_memory, short_digest
from showcase.model.programme import Taxonomy, Term
from showcase.model.quiet_memory import kept_until_the_end
from showcase.model.remembered import Remembered
from showcase.model.source_document import SourceDocument
from showcase.model.sources import Sources
from showcase.resources import program_fingerprint
from showcase.settings import Settings
from showcase.stages.validate.agenda import check_agenda
from showcase.stages.validate.brand import check_brand
from showcase.stages.validate.brand_fonts import check_brand_fonts
from showcase.stages.validate.brand_mark import accepted_mark, check_brand_mark, withheld_file
from showcase.stages.validate.brand_names import check_brand_names
from showcase.stages.validate.clusters import check_clusters
from showcase.stages.validate.contact_roles import check_contact_roles
from showcase.stages.validate.cooperation import check_cooperation
from showcase.stages.validate.documents import check_documents
from showcase.stages.validate.drafts import check_drafts
from showcase.stages.validate.events import check_events
from showcase.stages.validate.figures import check_figures
from showcase.stages.validate.gathered import CheckedFile, Gathered
from showcase.stages.validate.identifiers import check_identifiers
from showcase.stages.validate.locales import check_locales
from showcase.stages.validate.marked_values import find_marked
from showcase.stages.validate.media import check_media
from showcase.stages.validate.media_files import check_media_files
from showcase.stages.validate.network import check_network
from showcase.stages.validate.own_names import check_own_names
from showcase.stages.validate.personal_data import check_personal_data
from showcase.stages.validate.placeholders import check_placeholders
from showcase.stages.validate.programme import check_programme
from showcase.stages.validate.prose import check_prose
from showcase.stages.validate.quoted_texts import check_quoted_texts
from showcase.stages.validate.raw_texts import check_raw_texts
from showcase.stages.validate.references import check_references
from showcase.stages.validate.services import check_services
from showcase.stages.validate.shape import Shape, check_shape
from showcase.stages.validate.slim import Slimmer
from showcase.stages.validate.standing import check_standing
from showcase.stages.validate.texts import check_texts
from showcase.stages.validate.timeliness import check_timeliness
from showcase.stages.validate.times import check_times
from showcase.stages.validate.wrong_language import check_wrong_language

_CHECKS_OF_ONE_FILE = (
    check_texts, check_personal_data, check_contact_roles, check_raw_texts, check_quoted_texts, check_wrong_language,
    check_placeholders,
)  # fmt: skip
_WHOLE_FILES = Remembered[CheckedFile](grows=True)
_FINDINGS = Remembered[tuple[Diagnostic, ...]](grows=True)
_VOCABULARIES = Remembered[Shape]()


def validate_sources(sources: Sources, settings: Settings) -> tuple[Content | None, Report]:
    """
    Prove all files and how they hang together.

    The content is None when programme.yml is missing or wrong; other broken files are left out of it.
    """
    with kept_until_the_end():
        return _validate(sources, settings)


def _validate(sources: Sources, settings: Settings) -> tuple[Content | None, Report]:
    findings: list[Diagnostic] = []
    programme = _check_programme_file(sources, findings)
    files, slimmer = [programme], Slimmer()
    for document in sources.documents:
        file = _WHOLE_FILES.find(document.key) or _check_file(document, sources, findings)
        if file is not None:
            files.append(file)
            if sources.is_large:
                slimmer.slim(file.entry.written)
    locales, problems = check_locales(programme.entry, sources)
    findings += problems if programme.is_whole else []
    taxonomies = _entries_of("taxonomy", files)
    content = Content(
        programme=programme.entry,
        taxonomies=_merge_vocabularies(_own_vocabularies(sources), taxonomies),
        clusters=_entries_of("cluster", files),
        services=_entries_of("service", files),
        actors=_entries_of("actor", files),
        events=_entries_of("event", files),
        stories=_entries_of("story", files),
        documents=_entries_of("document", files),
        initiatives=_entries_of("initiative", files),
        prose=sources.prose,
        media={item.name: item for item in sources.media},
        messages=sources.messages,
        locales=locales,
        outlines=sources.outlines,
        written_taxonomies=taxonomies,
        translations=sources.translations,
        translations_digest=sources.translations_digest,
        message_ids=sources.message_ids,
        field_words=sources.field_words,
        own_mark=accepted_mark(sources.own_mark, programme.entry.written.brand.mark),
        withheld=withheld_file(sources.own_mark, programme.entry.written.brand.mark),
    )
    with disk_memory(settings.cache_folder, "checked", program_fingerprint()) as memory:
        gathered = Gathered(content, tuple(files), taxonomies, sources, settings, programme.is_whole, memory)
        findings += _check_together(gathered)
    return (content if programme.is_whole else None), Report.of(findings)


def _check_file(document: SourceDocument, sources: Sources, findings: list[Diagnostic]) -> CheckedFile | None:
    """Prove the shape of a file; a file without findings is remembered, for hints depend on other files too."""
    shape = check_shape(document, sources)
    findings += shape.findings
    if shape.entry is None:
        return None
    file = CheckedFile(shape.entry, find_marked(shape.entry.written), shape.is_whole)
    return _WHOLE_FILES.keep(document.key, file) if file.is_whole else file


def _check_programme_file(sources: Sources, findings: list[Diagnostic]) -> CheckedFile:
    """Prove programme.yml; what is wrong or missing in it gets stand-ins, so that the other files can be proved too."""
    file = _check_file(sources.programme, sources, findings) if sources.programme is not None else None
    if file is not None:
        return file
    nothing = SourceDocument(sources.content_folder / "programme.yml", "programme", "programme", {})
    entry = check_shape(nothing).entry
    if entry is None:
        raise AssertionError("the stand-ins no longer make a programme")
    return CheckedFile(entry, find_marked(entry.written), is_whole=False)


def _entries_of(kind: str, files: Iterable[CheckedFile]) -> dict[str, Entry[Any]]:
    """Choose the whole files of a kind, by identifier."""
    return {file.entry.identifier: file.entry for file in files if file.is_whole and file.entry.document.kind == kind}


def _check_together(gathered: Gathered) -> Iterator[Diagnostic]:
    """Run every check that looks at more than the shape of one file."""
    for check in (
        check_identifiers, check_references, check_drafts, check_prose, check_media, check_media_files, check_clusters,
        check_standing, check_cooperation, check_services, check_documents, check_timeliness, check_events, check_times,
        check_agenda, check_network, check_figures, check_own_names, check_brand_names,
    ):  # fmt: skip
        yield from check(gathered)
    yield from _check_each(gathered)
    if gathered.is_programme_whole:
        yield from check_programme(gathered)
        yield from check_brand(gathered)
        yield from check_brand_fonts(gathered)
        yield from check_brand_mark(gathered)


def _check_each(gathered: Gathered) -> Iterator[Diagnostic]:
    """Run the checks for which the texts of a file say all, file by file; where nothing was found, that is known."""
    depends_on = (tuple(locale.tag for locale in gathered.content.locales), gathered.is_programme_whole)
    languages = short_digest(repr(depends_on))
    of_one_file = replace(gathered.sources, prose=())
    for file in gathered.files:
        document = file.entry.document
        key = (document.key, file.is_whole, depends_on) if document.key else None
        found = _FINDINGS.find(key)
        lasting = f"nothing {document.kind} {document.digest} {languages}" if document.key and file.is_whole else ""
        if found is None and lasting and gathered.memory.find(lasting):
            continue
        if found is None:
            alone = replace(gathered, files=(file,), sources=of_one_file)
            found = _FINDINGS.keep(key, tuple(finding for check in _CHECKS_OF_ONE_FILE for finding in check(alone)))
        if lasting and not found:
            gathered.memory.keep(lasting, 1)
        yield from found
    yield from check_raw_texts(replace(gathered, files=()))  # the editorial pages


def _own_vocabularies(sources: Sources) -> dict[str, Taxonomy]:
    found = (
        (document, _VOCABULARIES.recall(document.key, partial(check_shape, document)))
        for document in sources.vocabularies
    )
    return {document.identifier: shape.entry.written for document, shape in found if shape.entry is not None}


def _merge_vocabularies(own: dict[str, Taxonomy], written: Mapping[str, Entry[Taxonomy]]) -> dict[str, Taxonomy]:
    """Let the programme's terms stand before the generator's; a term with the same identifier replaces it."""
    merged = dict(own)
    for name, entry in written.items():
        terms: dict[str, Term] = {term.id: term for term in entry.written.terms}
        rest = [term for term in own.get(name, Taxonomy()).terms if term.id not in terms]
        merged[name] = Taxonomy(terms=(*terms.values(), *rest))
    return merged
