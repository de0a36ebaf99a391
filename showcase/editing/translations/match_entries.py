"""Finds the text of the content that an entry of a PO file belongs to, also after the text moved within its list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from showcase.diagnostics import Message, say
from showcase.editing.translations.po_files import PoEntry
from showcase.model.content import Content
from showcase.model.locale import Locale
from showcase.model.translated_files import TranslatedFile, translated_files
from showcase.model.translation_records import entry_key, group_of, split_context
from showcase.model.translation_state import TextUnit, text_units


class Target(NamedTuple):
    """A text of the content, and the file it stands in."""

    context: str
    file: TranslatedFile
    unit: TextUnit
    english: str
    default: Locale


class Matched(NamedTuple):
    """An entry with its text, or with the reason why there is none."""

    entry: PoEntry
    target: Target | None
    problem: Message = Message("")


class Targets:
    """All texts of the content, by name and by what they say."""

    def __init__(self, content: Content) -> None:
        """Walk through everything once."""
        self._by_context: dict[str, Target] = {}
        self._by_words: dict[tuple[str, str, str], list[Target]] = defaultdict(list)
        self._present_keys: dict[str, str] = {}  # former key → present one
        for file in translated_files(content):
            self._present_keys |= {entry_key(file.kind, old): file.key for old in file.previous_ids}
            for target in _targets_in(file, content.locales[0]):
                self._by_context[target.context] = target
                self._by_words[file.key, target.unit.group, target.english].append(target)

    def match(self, entries: Iterable[PoEntry]) -> Iterator[Matched]:
        """
        Find the text of each entry: by name and English, else by English in the same field of the same file.

        No text is found twice. Entries come back in their order.
        """
        entries = tuple(entries)
        exact = {number: found for number, entry in enumerate(entries) if (found := self._exact(entry))}
        taken = {target.context for target in exact.values()}
        for number, entry in enumerate(entries):
            target = exact.get(number) or self._moved(entry, taken)
            if target is None:
                yield Matched(entry, None, self._problem(entry))
            else:
                taken.add(target.context)
                yield Matched(entry, target)

    def _present(self, context: str) -> tuple[str, str]:
        key, name = split_context(context)
        return self._present_keys.get(key, key), name

    def _exact(self, entry: PoEntry) -> Target | None:
        found = self._by_context.get("/".join(self._present(entry.context)))
        return found if found is not None and found.english == entry.english else None

    def _moved(self, entry: PoEntry, taken: set[str]) -> Target | None:
        key, name = self._present(entry.context)
        found = self._by_words.get((key, group_of(name), entry.english), [])
        return next((target for target in found if target.context not in taken), None)

    def _problem(self, entry: PoEntry) -> Message:
        if "/".join(self._present(entry.context)) in self._by_context:
            return say("the English has changed since the file was exported; export it again")
        return say("the content has no such text")


def _targets_in(file: TranslatedFile, default: Locale) -> Iterator[Target]:
    for unit in text_units(file.written):
        yield Target(f"{file.key}/{unit.name}", file, unit, unit.source(default), default)
