"""The files of a programme as their translations see them: which there are, and the texts in them with their words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from pydantic import BaseModel

from showcase.model.content import Content, Entry
from showcase.model.locale import PLAIN, Locale, LocalizedText
from showcase.model.source_document import SourceDocument
from showcase.model.sources import ProseSource
from showcase.model.translation_records import Translated, entry_key
from showcase.model.translation_state import TextUnit, words_in

# Kinds in the order of reports; editorial pages count as one text each.
KINDS = (
    *("programme", "cluster", "service", "actor", "event", "story", "document", "initiative", "taxonomy"),
    "page",
)


class TranslatedFile(NamedTuple):
    """An entry of the content as its translations see it."""

    kind: str
    identifier: str
    previous_ids: tuple[str, ...]
    written: BaseModel
    document: SourceDocument

    @property
    def key(self) -> str:
        """Name the file as translation files do: `clusters/harbour`."""
        return entry_key(self.kind, self.identifier)


def translated_files(content: Content) -> Iterator[TranslatedFile]:
    """Give all entries of a programme in the order of kinds and identifiers; editorial pages are not among them."""
    yield TranslatedFile("programme", "programme", (), content.programme.written, content.programme.document)
    folders: tuple[Mapping[str, Entry[Any]], ...] = (
        *(content.clusters, content.services, content.actors, content.events, content.stories, content.documents),
        *(content.initiatives, content.written_taxonomies),
    )
    for kind, entries in zip(KINDS[1:], folders, strict=False):
        for identifier, entry in sorted(entries.items()):
            former = getattr(entry.written, "previous_ids", ())
            yield TranslatedFile(kind, identifier, former, entry.written, entry.document)


def translated_texts(units: Iterable[TextUnit], locale: Locale, default: Locale) -> list[Translated]:
    """Give the texts that have words in a language, beside what they were made from."""
    return [
        Translated(unit.name, unit.group, unit.source(default), words)
        for unit in units
        if (words := unit.translation(locale, default))
    ]


def prose_texts(
    prose: Sequence[ProseSource], default: Locale, targets: Sequence[Locale]
) -> dict[str, dict[str, Translated]]:
    """Give the translations of each editorial page by locale tag; the whole file counts as one text."""
    written: dict[str, dict[str, str]] = defaultdict(dict)
    for source in prose:
        written[source.name][source.locale_tag or PLAIN] = source.document.text
    found: dict[str, dict[str, Translated]] = {}
    for name, texts in sorted(written.items()):
        text = LocalizedText.of(texts)
        english = text.in_locale(default, default).text
        words = {locale.tag: words_in(text, locale, default) for locale in targets}
        found[name] = {tag: Translated("text", "text", english, own) for tag, own in words.items() if own}
    return found
