"""What each translation was made from, kept in content/.translations/, and which translations that makes outdated."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from showcase.model.sources import KIND_FOLDERS, EntryRecords, LocaleRecords, TranslationRecord

FOLDER = ".translations"
_FOLDERS = {"page": "pages", **{kind: folder for folder, kind in KIND_FOLDERS.items()}}


class Translated(NamedTuple):
    """
    One text that is translated into one language.

    `group` is its name without places in lists: texts of one group may change places and keep their records.
    """

    name: str
    group: str
    english: str
    translation: str


class Settled(NamedTuple):
    """What a translation was made from. `record` is None for one that is new or was edited since."""

    text: Translated
    record: TranslationRecord | None
    is_outdated: bool  # the English changed since, and the translation did not


def digest_of(text: str) -> str:
    """Name a text by 12 hexadecimal digits, which tell its versions apart."""
    return hashlib.blake2b(text.encode(), digest_size=6).hexdigest()


def entry_key(kind: str, identifier: str) -> str:
    """Name a file of the content as translation files do: `clusters/harbour`, `programme`, `pages/region`."""
    return kind if kind == "programme" else f"{_FOLDERS[kind]}/{identifier}"


def split_context(context: str) -> tuple[str, str]:
    """Take `clusters/harbour/aims[2].text` apart into the key of the entry and the name of the text."""
    key, _, name = context.rpartition("/")
    return key, name


def records_of(records: LocaleRecords, kind: str, identifier: str, previous_ids: Iterable[str] = ()) -> EntryRecords:
    """Find the records of an entry, under a former identifier if it was renamed since; may be empty."""
    for known in (identifier, *previous_ids):
        if found := records.get(entry_key(kind, known)):
            return found
    return {}


def settle(texts: Sequence[Translated], records: EntryRecords) -> list[Settled]:
    """
    Find the record of each translation of an entry, wherever in its list the text stood then.

    A record belongs to one text only: first to the one that says the same in both languages, then to one whose
    translation is still the same, and whose English is therefore another one: that translation is outdated.
    """
    if not records:
        return [Settled(text, None, is_outdated=False) for text in texts]
    now = [TranslationRecord(digest_of(text.english), digest_of(text.translation)) for text in texts]
    free = dict(records)
    found: list[Settled | None] = []
    for text, record in zip(texts, now, strict=True):  # nearly every text stands where it stood
        same = free.get(text.name) == record
        if same:
            del free[text.name]
        found.append(Settled(text, record, is_outdated=False) if same else None)
    if None in found:
        _settle_moved(texts, now, free, found)
    return [text or Settled(texts[index], None, is_outdated=False) for index, text in enumerate(found)]


def _settle_moved(
    texts: Sequence[Translated],
    now: Sequence[TranslationRecord],
    free: dict[str, TranslationRecord],
    found: list[Settled | None],
) -> None:
    """Give the remaining records to texts of the same group: those that fit wholly first, then by translation."""
    by_group: dict[str, list[str]] = defaultdict(list)
    for name in free:
        by_group[group_of(name)].append(name)
    for is_outdated in (False, True):
        for index, text in enumerate(texts):
            names = by_group[text.group] if found[index] is None else []
            # The same place first, so that of several equal translations each keeps its own record.
            for name in sorted(names, key=text.name.__ne__):
                if _fits(free[name], now[index], is_outdated=is_outdated):
                    found[index] = Settled(text, free[name], is_outdated)
                    names.remove(name)
                    break


def _fits(record: TranslationRecord, now: TranslationRecord, *, is_outdated: bool) -> bool:
    return record.translation == now.translation and (is_outdated or record.english == now.english)


def group_of(name: str) -> str:
    """Take the places in lists out of a name: `aims[2].text` becomes `aims.text`."""
    if "[" not in name:
        return name
    return "".join(part.partition("]")[2] if index else part for index, part in enumerate(name.split("[")))
