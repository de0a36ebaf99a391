"""What the load stage hands on: every file of the content as it was read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import NamedTuple

from showcase.model.file_facts import NO_FACTS, FileFacts
from showcase.model.messages import Messages, PseudoMessages
from showcase.model.outline import Outlines
from showcase.model.source_document import SourceDocument
from showcase.model.words_file import WordsFile

KIND_FOLDERS = {
    "clusters": "cluster",
    "services": "service",
    "actors": "actor",
    "events": "event",
    "stories": "story",
    "documents": "document",
    "initiatives": "initiative",
    "taxonomies": "taxonomy",
}


class TranslationRecord(NamedTuple):
    """Digests of a translation and of the English it was made from, as of the last `translations update`."""

    english: str
    translation: str


EntryRecords = Mapping[str, TranslationRecord]  # by name of the text: "aims[2].text"
LocaleRecords = Mapping[str, EntryRecords]  # by key of the file: "clusters/harbour"
FieldWords = Mapping[str, Mapping[str, str]]  # locale tag → English label or help of a field → its translation
TranslationRecords = Mapping[str, LocaleRecords]  # by locale tag


@dataclass(frozen=True, slots=True)
class MediaItem:
    """A file in media/."""

    name: str
    path: Path
    shown: PurePath  # as shown in reports
    size: int  # bytes
    facts: FileFacts = NO_FACTS  # what its bytes tell


@dataclass(frozen=True, slots=True)
class ProseSource:
    """An editorial page as written: pages/<name>.md, or pages/<name>.<locale>.md for a translation."""

    name: str
    locale_tag: str  # empty: the default locale
    document: SourceDocument  # its front matter; `value` may be empty
    markdown: str


@dataclass(frozen=True, slots=True)
class Sources:
    """All files of a programme, read but not yet understood. Documents are sorted by kind and name."""

    programme: SourceDocument | None
    documents: tuple[SourceDocument, ...]
    vocabularies: tuple[SourceDocument, ...]  # shipped with the generator
    prose: tuple[ProseSource, ...]
    media: tuple[MediaItem, ...]
    messages: dict[str, Messages | PseudoMessages]  # locale tag → interface words; absent when there is no file
    content_folder: PurePath  # as shown in reports
    outlines: Outlines | None = field(default=None, repr=False)  # coast lines, when a cluster says where it is
    translations: TranslationRecords = field(default_factory=dict, repr=False)  # what translations were made from
    translations_digest: str = ""  # of the files they stand in; empty when there are none
    message_ids: tuple[str, ...] = ()  # all interface words in English, in the order of their template
    field_words: FieldWords = field(default_factory=dict, repr=False)  # read for the form for editing only
    own_mark: bytes = field(default=b"", repr=False)  # the file that programme.yml names as mark; its start when large
    is_large: bool = False  # whether memory has to be saved
    words: WordsFile | None = field(default=None, repr=False)  # for the texts, where memory cannot hold them all
    unread: frozenset[tuple[str, str]] = frozenset()  # kind and identifier of files that could not be read
