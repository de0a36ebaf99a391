"""Remembers read files by the digest of their bytes, so that an unchanged file is not read twice."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from showcase import __version__
from showcase.model.memory_file import read_memory, write_memory
from showcase.model.placed_file import PlacedFile

_FORMAT = 2  # raise when reading changes what it makes of the same bytes
_DIGEST = 32  # bytes, as text
_MOST_WASTE = 2  # times what is used; then the file is written anew
_SMALL = 1 << 20  # bytes that are never worth it

Place = tuple[int, int]  # first byte and number of bytes


def digest_of(raw: bytes) -> str:
    """Name the content of a file, 32 hexadecimal digits."""
    return hashlib.blake2b(raw, digest_size=_DIGEST // 2).hexdigest()


class ParsedFiles:
    """
    What was read, by digest: one record for each file, found by its place, so that memory holds none of them.

    Holds plain data only, and every record begins with its digest, so a damaged cache can at worst be useless.
    """

    def __init__(self, folder: Path | None) -> None:
        """Open the cache of this version; a missing or damaged one is empty. Without a folder nothing is cached."""
        self._index = folder / f"sources-{__version__}-{_FORMAT}.json" if folder else None
        self._records = _open(self._index.with_suffix(".records")) if self._index else None
        self._known = _places(read_memory(self._index)) if self._index else {}
        self._used: dict[str, Place] = {}

    def __contains__(self, digest: str) -> bool:
        """Tell whether something is remembered of these bytes."""
        return digest in self._used or digest in self._known

    def get(self, digest: str) -> dict[str, Any] | None:
        """Find what was read from these bytes."""
        place = self._used.get(digest) or self._known.get(digest)
        record = self._read(place) if place else b""
        if not place or not record.startswith(digest.encode()):
            return None
        try:
            found = json.loads(record[_DIGEST:])
        except ValueError:
            return None
        if not isinstance(found, dict):
            return None
        self._used[digest] = place
        return found

    def put(self, digest: str, value: dict[str, Any]) -> None:
        """Remember a file that was read without findings; a cache that cannot be written is no error."""
        if self._records is None:
            return
        try:
            record = digest.encode() + json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
            start = self._records.size
            self._records.append(record)
        except (OSError, ValueError):
            return
        self._used[digest] = start, len(record)

    def save(self) -> None:
        """Write where the records are that this run used; now and then, the others are let go."""
        if self._index is None or self._records is None or self._used == self._known:
            return
        if self._records.size > _MOST_WASTE * sum(size for _, size in self._used.values()) + _SMALL:
            self._write_anew(self._index.with_suffix(".records"))
        write_memory(self._index, self._used)

    def _write_anew(self, file: Path) -> None:
        """Copy the used records into a new file; who still has the old places finds other digests there."""
        beside, places, end = file.with_suffix(".copy"), dict[str, Place](), 0
        try:
            with beside.open("wb") as stream:
                for digest, place in self._used.items():
                    size = stream.write(self._read(place))
                    places[digest], end = (end, size), end + size
            beside.replace(file)
        except OSError:
            return
        self._used, self._records = places, _open(file)

    def _read(self, place: Place) -> bytes:
        try:
            return self._records.read(*place) if self._records is not None else b""
        except OSError:
            return b""


NO_CACHE = ParsedFiles(None)


def _open(file: Path) -> PlacedFile | None:
    """Open a file that may be missing; None when that cannot be."""
    try:
        return PlacedFile.at(file)
    except OSError:
        return None


def _places(known: dict[str, Any]) -> dict[str, Place]:
    """Take what an index says; what is no place is left out."""
    return {digest: (place[0], place[1]) for digest, place in known.items() if _is_place(place)}


def _is_place(found: object) -> bool:
    return isinstance(found, list) and len(found) == 2 and all(isinstance(part, int) and part >= 0 for part in found)
