"""What validation proved: every file as a typed value, beside the document it came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from showcase.model.actor import Actor
from showcase.model.brand.own_mark import OwnMark
from showcase.model.cluster import ClusterProfile
from showcase.model.event import Event
from showcase.model.field_types import ContentModel
from showcase.model.locale import Locale
from showcase.model.messages import Messages, PseudoMessages
from showcase.model.network import Document, Initiative, Story
from showcase.model.outline import Outlines
from showcase.model.programme import ProgrammeProfile, Taxonomy
from showcase.model.service import Service
from showcase.model.source_document import SourceDocument
from showcase.model.sources import FieldWords, MediaItem, ProseSource, TranslationRecords

Written = TypeVar("Written", bound=ContentModel)

MODELS: dict[str, type[ContentModel]] = {
    "programme": ProgrammeProfile,
    "taxonomy": Taxonomy,
    "cluster": ClusterProfile,
    "service": Service,
    "actor": Actor,
    "event": Event,
    "story": Story,
    "document": Document,
    "initiative": Initiative,
}


@dataclass(frozen=True, slots=True)
class Entry(Generic[Written]):
    """One file: its identifier, what it says, and where it says it."""

    identifier: str
    written: Written
    document: SourceDocument


Entries = Mapping[str, Entry[Written]]  # by identifier, in the order of identifiers


@dataclass(frozen=True, slots=True)
class Content:
    """A programme's whole content, proved to be well formed and free of loose ends."""

    programme: Entry[ProgrammeProfile]
    taxonomies: Mapping[str, Taxonomy]  # by name; the generator's own vocabularies are merged in
    clusters: Entries[ClusterProfile]
    services: Entries[Service]
    actors: Entries[Actor]
    events: Entries[Event]
    stories: Entries[Story]
    documents: Entries[Document]
    initiatives: Entries[Initiative]
    prose: tuple[ProseSource, ...]
    media: Mapping[str, MediaItem]
    messages: Mapping[str, Messages | PseudoMessages]
    locales: tuple[Locale, ...]  # default first
    outlines: Outlines | None = None
    written_taxonomies: Entries[Taxonomy] = field(default_factory=dict)  # the programme's own files, before merging
    translations: TranslationRecords = field(default_factory=dict, repr=False)  # what translations were made from
    translations_digest: str = ""  # of the files they stand in
    message_ids: tuple[str, ...] = ()  # all interface words in English
    field_words: FieldWords = field(default_factory=dict, repr=False)  # for the form for editing
    own_mark: OwnMark | None = None  # of the programme, when it has one that may be shown
    withheld: str = ""  # name of a file in media/ that could do harm and is not published
