"""How far interface and content are translated, in figures: for the page, its JSON, and reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import NamedTuple

from showcase.model.content import Content
from showcase.model.disk_memory import DiskMemory
from showcase.model.locale import Locale, LocalizedText, parent_tags
from showcase.model.messages import Messages, PseudoMessages
from showcase.model.remembered import Remembered
from showcase.model.sources import EntryRecords, ProseSource
from showcase.model.translated_files import TranslatedFile, prose_texts, translated_files, translated_texts
from showcase.model.translation_records import digest_of, records_of, settle
from showcase.model.translation_state import text_units, words_in


class Figures(NamedTuple):
    """How many texts there are to translate, and what became of them; they add up to the total."""

    translated: int = 0
    missing: int = 0
    outdated: int = 0  # translated, but the English changed since

    @property
    def total(self) -> int:
        """All texts."""
        return sum(self)

    @property
    def percent(self) -> int:
        """The share that is translated and up to date, rounded down: 100 means that nothing is left."""
        return 100 * self.translated // self.total if self.total else 100

    def plus(self, other: Figures) -> Figures:
        """Add up."""
        return Figures(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))


class EntryGap(NamedTuple):
    """A file of the content that lacks translations."""

    kind: str
    identifier: str
    figures: Figures
    file: PurePath


@dataclass(frozen=True, slots=True)
class LanguageStatus:
    """One language of the programme. Content is empty for the default language: it is what others are made from."""

    locale: Locale
    interface: Figures
    is_machine_draft: bool  # no speaker of the language has read the interface words yet
    content: Mapping[str, Figures]  # by kind, only those that have texts
    gaps: tuple[EntryGap, ...]  # those that lack most first

    @property
    def all_content(self) -> Figures:
        """All kinds together."""
        return Figures(*(sum(part) for part in zip(*self.content.values(), strict=True))) if self.content else Figures()


@dataclass(frozen=True, slots=True)
class TranslationStatus:
    """All languages that readers can choose, the default one first; those for testing are left out."""

    languages: tuple[LanguageStatus, ...] = ()

    @property
    def has_translations(self) -> bool:
        """Whether there is more than one language."""
        return len(self.languages) > 1

    def only(self, locales: Iterable[Locale]) -> TranslationStatus:
        """Keep the default language and some others."""
        wanted = {locale.tag for locale in locales}
        kept = (language for language in self.languages[1:] if language.locale.tag in wanted)
        return TranslationStatus((*self.languages[:1], *kept))


_PARTS = len(Figures._fields)
NO_STATUS = TranslationStatus()
_FIGURES = Remembered[tuple[Figures, ...]](grows=True)


def translation_status(content: Content, memory: DiskMemory | None = None) -> TranslationStatus:
    """Count everything once for all languages; what a memory knows of earlier runs is not counted again."""
    locales = tuple(locale for locale in content.locales if not locale.is_pseudo)
    count = _Count(locales, content, memory or DiskMemory())
    if len(locales) > 1:
        for file in translated_files(content):
            count.add_file(file)
        count.add_prose(content.prose)
    return TranslationStatus(tuple(_language(locale, content, count) for locale in locales))


def published_status(content: Content, memory: DiskMemory | None = None) -> TranslationStatus:
    """Count everything as the site shows it: where organisations are only counted, none of their files is named."""
    status = translation_status(content, memory)
    if content.programme.written.actors_shown == "all":
        return status
    named = ((language, [gap for gap in language.gaps if gap.kind != "actor"]) for language in status.languages)
    return TranslationStatus(tuple(replace(language, gaps=tuple(gaps)) for language, gaps in named))


def _language(locale: Locale, content: Content, count: _Count) -> LanguageStatus:
    gaps = sorted(
        count.gaps[locale.tag], key=lambda gap: (-gap.figures.missing - gap.figures.outdated, gap.kind, gap.identifier)
    )
    messages = content.messages.get(locale.tag)
    return LanguageStatus(
        locale=locale,
        interface=interface_figures(locale, messages, content.message_ids),
        is_machine_draft=_is_draft(messages) and "en" not in parent_tags(locale.tag),
        content=count.by_kind[locale.tag],
        gaps=tuple(gaps),
    )


def _is_draft(messages: Messages | PseudoMessages | None) -> bool:
    return isinstance(messages, Messages) and messages.is_machine_draft


def interface_figures(
    locale: Locale, messages: Messages | PseudoMessages | None, message_ids: Sequence[str]
) -> Figures:
    """Count interface words; English needs no translation."""
    total = len(message_ids)
    if "en" in parent_tags(locale.tag):
        return Figures(total)
    if not isinstance(messages, Messages):
        return Figures(0, total)
    done = sum(word in messages.singular or word in messages.plural for word in message_ids)
    return Figures(done, total - done)


class _Count:
    """Adds up the texts of all entries, for each language but the default one."""

    def __init__(self, locales: Sequence[Locale], content: Content, memory: DiskMemory) -> None:
        self.memory = memory
        self.default, self.targets = locales[0], locales[1:]
        self.records = content.translations
        self.by_kind: dict[str, dict[str, Figures]] = {locale.tag: {} for locale in locales}
        self.gaps: dict[str, list[EntryGap]] = {locale.tag: [] for locale in locales}
        self._known: dict[tuple[str, ...], tuple[bool, ...]] = {}
        # Figures of a file depend on the file, the languages, and the records; without a digest nothing is remembered.
        is_known = bool(content.translations_digest) == bool(content.translations)
        tags = ",".join(locale.tag for locale in locales)
        self._version = f"{tags} {content.translations_digest}" if is_known else ""

    def add_file(self, file: TranslatedFile) -> None:
        """Count one entry in every language."""
        digest = file.document.digest
        key = f"figures {file.key} {digest} {self._version}" if digest and self._version else None
        found = _FIGURES.find(key) or _FIGURES.keep(key, self._recall(file, key))
        for locale, figures in zip(self.targets, found, strict=True):
            self._add(locale, (file.kind, file.identifier, file.document.file), figures)

    def _recall(self, file: TranslatedFile, key: str | None) -> tuple[Figures, ...]:
        if key is None:
            return tuple(self._figures(file))
        plain = self.memory.recall(key, lambda: [part for figures in self._figures(file) for part in figures])
        return tuple(Figures(*plain[at : at + _PARTS]) for at in range(0, len(plain), _PARTS))

    def _figures(self, file: TranslatedFile) -> Iterator[Figures]:
        units = [unit for unit in text_units(file.written) if not unit.needs_no_translation]
        # Texts in the same languages are counted together: there are few combinations, however many languages.
        combinations = Counter(unit.text.tags for unit in units)
        present = {tags: self._present(tags) for tags in combinations}
        english: list[tuple[str, str, LocalizedText]] = []
        for index, locale in enumerate(self.targets):
            missing = sum(count for tags, count in combinations.items() if not present[tags][index])
            outdated = 0
            if records := self._records(locale, file):
                english = english or [(unit.name, digest_of(unit.source(self.default)), unit.text) for unit in units]
                if self._is_changed(english, locale, records):
                    settled = settle(translated_texts(units, locale, self.default), records)
                    outdated = sum(found.is_outdated for found in settled)
            yield Figures(len(units) - missing - outdated, missing, outdated)

    def add_prose(self, prose: Sequence[ProseSource]) -> None:
        """Count the editorial pages."""
        files = {
            source.name: source.document.file for source in sorted(prose, key=lambda source: not source.locale_tag)
        }
        for name, texts in prose_texts(prose, self.default, self.targets).items():
            for locale in self.targets:
                text = texts.get(locale.tag)
                records = records_of(self.records.get(locale.tag, {}), "page", name)
                outdated = int(text is not None and settle([text], records)[0].is_outdated)
                missing = int(text is None)
                self._add(locale, ("page", name, files[name]), Figures(1 - missing - outdated, missing, outdated))

    def _records(self, locale: Locale, file: TranslatedFile) -> EntryRecords:
        known = self.records.get(locale.tag)
        return records_of(known, file.kind, file.identifier, file.previous_ids) if known else {}

    def _present(self, tags: tuple[str, ...]) -> tuple[bool, ...]:
        """Tell for each language whether a text in these languages has words in it."""
        if tags not in self._known:
            text = LocalizedText(tuple((tag, "words") for tag in tags))
            self._known[tags] = tuple(bool(words_in(text, locale, self.default)) for locale in self.targets)
        return self._known[tags]

    def _is_changed(
        self, english: Sequence[tuple[str, str, LocalizedText]], locale: Locale, records: EntryRecords
    ) -> bool:
        """Tell whether anything is not as it was noted; nearly always nothing is, and no closer look is needed."""
        for name, digest, text in english:
            words = words_in(text, locale, self.default)
            if words and records.get(name) != (digest, digest_of(words)):
                return True
        return False

    def _add(self, locale: Locale, entry: tuple[str, str, PurePath], figures: Figures) -> None:
        kind, identifier, file = entry
        if figures.total:
            by_kind = self.by_kind[locale.tag]
            by_kind[kind] = by_kind.get(kind, Figures()).plus(figures)
        if figures.missing or figures.outdated:
            self.gaps[locale.tag].append(EntryGap(kind, identifier, figures, file))
