"""Documents of a programme that is too large for memory: what stands in them is read again when somebody asks."""

from __future__ import annotations

from functools import partial
from typing import Any

from showcase.model.source_document import LateDocument, SourceDocument
from showcase.stages.load.cache import ParsedFiles
from showcase.stages.load.decode import text_of
from showcase.stages.load.folders import Folders, FoundFile
from showcase.stages.load.read_file import read_file


class FilesOnDisk:
    """Reads files again: their fields from the cache, their text from the content folder."""

    def __init__(self, folders: Folders, cache: ParsedFiles) -> None:
        """Read from these two."""
        self._folders = folders
        self._cache = cache
        # One file is asked for the same several times in a row.
        self._last: tuple[str, dict[str, Any]] = ("", {})
        self._last_text: tuple[FoundFile | None, str] = (None, "")

    def let_go(self, document: SourceDocument, file: FoundFile) -> SourceDocument:
        """Give the same document without its contents."""
        self._last = document.digest, document.value
        return LateDocument(document, partial(self._text, file), partial(self._fields, file, document.digest))

    def _text(self, file: FoundFile) -> str:
        if self._last_text[0] is not file:
            self._last_text = file, text_of(self._folders.read(file))
        return self._last_text[1]

    def _fields(self, file: FoundFile, digest: str) -> dict[str, Any]:
        if self._last[0] != digest:
            found = self._cache.get(digest)
            if found is None:
                found = read_file(self._text(file), file.shown).value or {}
            self._last = digest, found
        return self._last[1]
