"""Reads the facts of files in media/, and remembers them as long as a file is the same."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Any, BinaryIO

from showcase import __version__
from showcase.model.file_facts import FileFacts
from showcase.model.memory_file import read_memory, write_memory
from showcase.model.source_document import SourceDocument
from showcase.model.sources import MediaItem
from showcase.stages.load.file_kinds import HEAD, TAIL, is_zip, kind_of
from showcase.stages.load.folders import Folders, FoundFile
from showcase.stages.load.pdf_tags import says_it_is_tagged

_FORMAT = 1  # raise when other facts are made of the same bytes
_CHUNK = 1 << 20
_LARGEST_PDF = 64_000_000  # bytes: a larger one is not looked through for tags

Stamp = list[int]


class FactsOfFiles:
    """What earlier runs found out, by name; a file with another size, time or number on disk is read again."""

    def __init__(self, folders: Folders, cache_folder: Path) -> None:
        """Open what is remembered; a missing or damaged memory is empty."""
        self._folders = folders
        self._cache = cache_folder / f"files-{__version__}-{_FORMAT}.json"
        self._known = read_memory(self._cache)
        self._used: dict[str, list[Any]] = {}

    def items(self, offered: frozenset[str]) -> tuple[MediaItem, ...]:
        """List the files of media/ with their facts; checksums for those that are offered for download only."""
        found = tuple(
            MediaItem(file.name, file.path, file.shown, file.size, self._facts(file, is_offered=file.name in offered))
            for file in self._folders.entries("media")
        )
        self._save()
        return found

    def _facts(self, file: FoundFile, *, is_offered: bool) -> FileFacts:
        stamp = [file.size, *file.stamp]
        known = _facts_of(self._known.get(file.name), stamp)
        if known is None or (is_offered and not known.sha256):
            known = self._read(file, is_offered=is_offered)
        # A file that changed a moment ago may change again without another time.
        if not file.is_fresh:
            self._used[file.name] = [stamp, known.kind, known.sha256, known.is_tagged]
        return known if is_offered else FileFacts(known.kind)

    def _read(self, file: FoundFile, *, is_offered: bool) -> FileFacts:
        with self._folders.opened(file) as stream:
            head = stream.read(HEAD)
            kind = kind_of(head, _tail(stream, file.size) if is_zip(head) else b"")
            if not is_offered:
                return FileFacts(kind)
            stream.seek(0)
            if kind == "pdf" and file.size <= _LARGEST_PDF:
                data = stream.read(_LARGEST_PDF)
                return FileFacts(kind, hashlib.sha256(data).hexdigest(), says_it_is_tagged(data))
            return FileFacts(kind, _digest(stream))

    def _save(self) -> None:
        """Write what this run used; a memory that cannot be written is no error."""
        if self._used != self._known:
            write_memory(self._cache, self._used)


def offered_files(document: SourceDocument) -> set[str]:
    """Name the files that a document, or the downloads of a cluster, hand out; nothing is proved yet."""
    found: set[object] = set()
    if document.kind == "document":
        found.add(_name(document.value.get("file")))
    elif downloads := document.value.get("downloads"):
        entries = downloads if isinstance(downloads, list) else ()
        found |= {_name(entry.get("file")) for entry in entries if isinstance(entry, dict)}
    return {name for name in found if isinstance(name, str) and name}


def _name(value: object) -> str:
    return value if isinstance(value, str) else ""


def _tail(stream: BinaryIO, size: int) -> bytes:
    stream.seek(max(0, size - TAIL), os.SEEK_SET)
    return stream.read(TAIL)


def _digest(stream: BinaryIO) -> str:
    digest = hashlib.sha256()
    while chunk := stream.read(_CHUNK):
        digest.update(chunk)
    return digest.hexdigest()


def _facts_of(remembered: object, stamp: Stamp) -> FileFacts | None:
    match remembered:
        case [known, str(kind), str(sha256), (True | False | None) as is_tagged] if known == stamp:
            return FileFacts(kind, sha256, is_tagged)
    return None
