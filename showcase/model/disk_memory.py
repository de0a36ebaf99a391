"""Remembers on disk what pure functions made in earlier runs; plain data, so damage can at worst be useless."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from showcase.model.memory_file import read_memory, write_memory


class DiskMemory:
    """
    Results by what they were made from, in one JSON file that bears the name of the program that made them.

    A key says all that the result depends on besides the program. What a run does not ask for is forgotten after it.
    """

    def __init__(self, file: Path | None = None) -> None:
        """Open a memory; a missing or damaged one is empty. Without a file nothing outlives the run."""
        self._file = file
        self._known = read_memory(file) if file else {}
        self._used: dict[str, Any] = {}

    def find(self, key: str) -> Any:
        """Give what is remembered under a key; None when it is nothing."""
        found = self._known.get(key)
        if found is not None:
            self._used[key] = found
        return found

    def keep(self, key: str, made: Any) -> None:
        """Remember a result; it may hold nothing but lists, texts, numbers and groups of them by a text."""
        if self._file:
            self._used[key] = made

    def recall(self, key: str, make: Callable[[], Any]) -> Any:
        """Give what is remembered under a key, or make it now."""
        found = self.find(key)
        if found is None:
            found = make()
            self.keep(key, found)
        return found

    def save(self, others: Iterable[Path] = ()) -> None:
        """Write what this run used, and delete the memories of other programs."""
        if self._file is None or self._used == self._known:
            return
        for other in others:
            if other != self._file:
                other.unlink(missing_ok=True)
        write_memory(self._file, self._used)


def short_digest(text: str) -> str:
    """Name what a result was made from, 16 hexadecimal digits: billions of others would have to be tried to meet it."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


@contextmanager
def disk_memory(folder: Path | None, name: str, program: str) -> Iterator[DiskMemory]:
    """Open the memory of one stage, and save it in the end; `program` tells versions of the program apart."""
    memory = DiskMemory(folder / f"{name}-{program}.json" if folder else None)
    yield memory
    memory.save(folder.glob(f"{name}-*.json") if folder else ())
