"""Words on disk: a programme of ten thousand clusters in 24 languages has more of them than fit into memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import overload

from showcase.model.placed_file import PlacedFile

_SHORT = 300  # characters of all languages together: fewer are as well off in memory
_BETWEEN = "\0"


class WordsFile:
    """Holds the words of texts outside of memory, as long as the process lives."""

    def __init__(self, folder: Path) -> None:
        """Start with nothing, on the disk of a folder; raises OSError."""
        self._file = PlacedFile.nameless(folder)
        self._size = 0

    def keep(self, words: Sequence[str]) -> Sequence[str]:
        """Put words away and give what reads them again; short ones, and names, which are all alike, stay here."""
        if words.count(words[0]) == len(words):
            return (words[0],) * len(words)
        text = _BETWEEN.join(words)
        if len(text) <= _SHORT or text.count(_BETWEEN) != len(words) - 1:
            return words
        data = text.encode("utf-8", "surrogatepass")
        self._file.append(data)
        start, self._size = self._size, self._size + len(data)
        return _StoredWords(self._file, start, len(data), len(words))


def open_words_file(folder: Path) -> WordsFile | None:
    """Open a file for the words of all languages; None where that cannot be, and memory has to hold them."""
    try:
        return WordsFile(folder)
    except OSError:
        return None


class _StoredWords(Sequence[str]):
    """Words that are read again whenever somebody asks for them."""

    __slots__ = ("_count", "_file", "_size", "_start")

    def __init__(self, file: PlacedFile, start: int, size: int, count: int) -> None:
        self._file = file
        self._start = start
        self._size = size
        self._count = count

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> str: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[str]: ...

    def __getitem__(self, index: int | slice) -> str | Sequence[str]:
        if isinstance(index, slice):
            return tuple(self)[index]
        return _decode(self._parts()[index])  # cut before it is decoded: of 24 languages, one is wanted

    def __iter__(self) -> Iterator[str]:
        return map(_decode, self._parts())

    def _parts(self) -> list[bytes]:
        return self._file.read(self._start, self._size).split(_BETWEEN.encode())


def _decode(part: bytes) -> str:
    return part.decode("utf-8", "surrogatepass")
