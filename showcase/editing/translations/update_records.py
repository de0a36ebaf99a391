"""Notes what each translation was made from: the lines of content/.translations/<locale>.tsv."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from showcase.editing.write_files import write_text
from showcase.model.content import Content
from showcase.model.locale import Locale
from showcase.model.sources import TranslationRecord
from showcase.model.translated_files import prose_texts, translated_files, translated_texts
from showcase.model.translation_records import FOLDER, Settled, Translated, digest_of, entry_key, records_of, settle
from showcase.model.translation_state import text_units

Contexts = Collection[str]  # texts by their full name: "clusters/harbour/aims[2].text"


def target_locales(content: Content) -> tuple[Locale, ...]:
    """Give the languages that content is translated into."""
    return tuple(locale for locale in content.locales[1:] if not locale.is_pseudo)


def settled_texts(content: Content, locale: Locale) -> Iterator[tuple[str, list[Settled]]]:
    """Give for each entry its key, and its texts that are translated, each with what it was made from."""
    default = content.locales[0]
    records = content.translations.get(locale.tag, {})
    for file in translated_files(content):
        texts = translated_texts(text_units(file.written), locale, default)
        known = records_of(records, file.kind, file.identifier, file.previous_ids)
        yield file.key, settle(texts, known)
    for name, by_tag in prose_texts(content.prose, default, (locale,)).items():
        pages = [by_tag[locale.tag]] if locale.tag in by_tag else []
        yield entry_key("page", name), settle(pages, records_of(records, "page", name))


def record_lines(content: Content, locale: Locale, confirmed: Contexts = ()) -> str:
    """
    Write the records of one language as they should be now, sorted.

    What is new or was edited is noted as made from today's English; what is outdated keeps its record, or it would
    be forgotten that it is. A translation that somebody looked at and found right stands in `confirmed`.
    """
    lines = []
    for key, texts in settled_texts(content, locale):
        for settled in texts:
            context = f"{key}/{settled.text.name}"
            is_open = settled.is_outdated and context not in confirmed
            record = settled.record if is_open and settled.record else _record_of(settled.text)
            lines.append(f"{context}\t{record.english}\t{record.translation}\n")
    return "".join(sorted(lines))


def _record_of(text: Translated) -> TranslationRecord:
    return TranslationRecord(digest_of(text.english), digest_of(text.translation))


def update_records(content: Content, folder: Path, locale: Locale, confirmed: Contexts = ()) -> bool:
    """Write the file of one language below the content folder; says whether it changed."""
    text = record_lines(content, locale, confirmed)
    file = folder / FOLDER / f"{locale.tag}.tsv"
    return write_text(file, text) if text or file.exists() else False
