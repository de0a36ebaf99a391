"""Takes the texts of the content out for translators: one PO entry for each text that needs a translation."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

from showcase.editing.translations.po_files import PoEntry
from showcase.model.content import Content
from showcase.model.locale import PLAIN, Locale, parent_tags
from showcase.model.source_document import SourceDocument
from showcase.model.translated_files import TranslatedFile, translated_files, translated_texts
from showcase.model.translation_records import records_of, settle
from showcase.model.translation_state import TextUnit, text_fields
from showcase.model.translation_state import text_units as units_of

WANTED = ("all", "missing", "outdated")
_PAGE_FOLDERS = {"cluster": "clusters", "service": "services"}  # kinds whose entries have a page of their own
# For translators who work with files only, so in English like the rest of the file.
_OUTDATED = (
    "The English has changed since this was translated. Correct it, or confirm it: it then no longer needs work."
)
_MARKDOWN = "Simple Markdown: keep **, the addresses of links and the empty lines."


def content_entries(
    content: Content, locale: Locale, wanted: str = "all", kinds: Collection[str] = ()
) -> Iterator[PoEntry]:
    """Give the texts of the content in the order of files and fields; no `kinds` means all."""
    default = content.locales[0]
    records = content.translations.get(locale.tag, {})
    for file in _files(content, kinds):
        units = tuple(units_of(file.written))
        known = records_of(records, file.kind, file.identifier, file.previous_ids)
        settled = settle(translated_texts(units, locale, default), known)
        outdated = {text.text.name for text in settled if text.is_outdated}
        for unit in units:
            translation = unit.translation(locale, default)
            is_outdated = unit.name in outdated
            is_wanted = {"all": True, "missing": not translation, "outdated": is_outdated}[wanted]
            if is_wanted and (translation or not unit.needs_no_translation):
                yield _entry(content, file, unit, translation, is_outdated=is_outdated)


def template_entries(content: Content, kinds: Collection[str] = ()) -> Iterator[PoEntry]:
    """Give the same texts for a template, which holds no translation."""
    for file in _files(content, kinds):
        for unit in units_of(file.written):
            if not (unit.is_name and len(unit.text.by_tag) == 1):
                yield _entry(content, file, unit, "", is_outdated=False)


def _files(content: Content, kinds: Collection[str]) -> Iterator[TranslatedFile]:
    return (file for file in translated_files(content) if not kinds or file.kind in kinds)


def _entry(content: Content, file: TranslatedFile, unit: TextUnit, translation: str, *, is_outdated: bool) -> PoEntry:
    default = content.locales[0]
    return PoEntry(
        context=f"{file.key}/{unit.name}",
        english=unit.source(default),
        translation=translation,
        needs_work=is_outdated,
        comments=tuple(_comments(content, file, unit, is_outdated=is_outdated)),
        place=(_shown(content, file.document), file.document.place(_english_path(unit, default)).line),
    )


def _comments(content: Content, file: TranslatedFile, unit: TextUnit, *, is_outdated: bool) -> Iterator[str]:
    """Say what the text is for, where visitors meet it, and what to look after."""
    if is_outdated:
        yield _OUTDATED
    top = next(field for field in text_fields(type(file.written)) if field.name == unit.path[0])
    yield from dict.fromkeys(filter(None, (top.description, unit.field.description)))
    if unit.field.is_markdown:
        yield _MARKDOWN
    if folder := _PAGE_FOLDERS.get(file.kind):
        address = (content.programme.written.address or "").rstrip("/")
        yield f"Page: {address}/{folder}/{file.identifier}/"


def _english_path(unit: TextUnit, default: Locale) -> tuple[str | int, ...]:
    tag = next((tag for tag in unit.text.tags if tag in parent_tags(default.tag)), PLAIN)
    return (*unit.path, tag) if tag else unit.path


def _shown(content: Content, document: SourceDocument) -> str:
    """Write a file from the content folder on: the same wherever the command was called."""
    folder = content.programme.document.file.parent
    return PurePosixPath(folder.name, document.file.relative_to(folder)).as_posix()
