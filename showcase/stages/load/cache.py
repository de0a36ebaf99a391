"""Remembers read files by the digest of their bytes, so that an unchanged file is not read twice."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from showcase import __version__
from showcase.stages.load.memory_file import read_memory, write_memory

_FORMAT = 1  # raise when reading changes what it makes of the same bytes


def digest_of(raw: bytes) -> str:
    """Name the content of a file, 32 hexadecimal digits."""
    return hashlib.blake2b(raw, digest_size=16).hexdigest()


class ParsedFiles:
    """What earlier runs read, by digest. Holds plain data only, so a damaged cache can at worst be useless."""

    def __init__(self, folder: Path | None) -> None:
        """Open the cache of this version; a missing or damaged one is empty. Without a folder nothing is cached."""
        self._file = folder / f"sources-{__version__}-{_FORMAT}.json" if folder else None
        self._known = read_memory(self._file) if self._file else {}
        self._used: dict[str, dict[str, Any]] = {}

    def get(self, digest: str) -> dict[str, Any] | None:
        """Find what was read from these bytes."""
        found = self._known.get(digest)
        if not isinstance(found, dict):
            return None
        self._used[digest] = found
        return found

    def put(self, digest: str, value: dict[str, Any]) -> None:
        """Remember a file that was read without findings."""
        self._used[digest] = value

    def save(self) -> None:
        """Write what this run used; a cache that cannot be written is no error."""
        if self._file is None or self._used.keys() == self._known.keys():
            return
        write_memory(self._file, self._used)
