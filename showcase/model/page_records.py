"""What a build knows of each page it wrote, on disk, one file per locale: memory does not grow with the pages."""

from __future__ import annotations

import hashlib
import marshal
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

_SUFFIX = ".records"
_WORLD = ".world"
_FORMAT = b"showcase page records 1\n"
_DIGEST = 16  # bytes


class PageRecord(NamedTuple):
    """
    One page that was written; made by the tens of thousands, so a tuple.

    `view`, `made_with` and `assets` say what the bytes depend on: when all three are the same, so is the page.
    """

    url_path: str
    links: tuple[str, ...]  # as written in href and src, each once
    anchors: frozenset[str]  # values of id
    size: int  # bytes
    sha256: str  # of the file, hexadecimal
    view: str = ""  # fingerprint of the view
    made_with: str = ""  # fingerprint of template, messages and frame
    assets: tuple[tuple[str, str], ...] = ()  # names of the assets it links to, and their addresses
    written: int = 0  # when the file was written, in nanoseconds: a file changed by another hand is told by it


@dataclass(frozen=True, slots=True)
class PageRecords:
    """The records of one build. A missing or damaged file is empty: then its pages are made anew."""

    folder: Path

    def keep(self, tag: str, records: Iterable[PageRecord], world: str = "") -> None:
        """
        Write the records of one locale, and the name of all that their views were made from.

        Marshal writes shared texts once and is three times as fast as pickle.
        """
        data = marshal.dumps([tuple(record) for record in records])
        self.folder.mkdir(parents=True, exist_ok=True)
        self._file(tag).write_bytes(_FORMAT + hashlib.blake2b(data, digest_size=_DIGEST).digest() + data)
        self._file(tag).with_suffix(_WORLD).write_text(world, encoding="utf-8")

    def world(self, tag: str) -> str:
        """Read the name of all that the views of a locale were made from."""
        try:
            return self._file(tag).with_suffix(_WORLD).read_text(encoding="utf-8")
        except (OSError, ValueError):
            return ""

    def of(self, tag: str) -> list[PageRecord]:
        """Read the records of one locale, in the order in which they were kept."""
        try:
            raw = self._file(tag).read_bytes()
        except OSError:
            return []
        data = raw[len(_FORMAT) + _DIGEST :]
        if raw[: -len(data) or None] != _FORMAT + hashlib.blake2b(data, digest_size=_DIGEST).digest():
            return []  # marshal must never see damaged bytes
        found: Sequence[tuple[Any, ...]] = marshal.loads(data)  # noqa: S302 our own bytes, proved by their digest
        return [PageRecord._make(values) for values in found]

    def locales(self) -> list[str]:
        """Tell the tags of the locales that have records."""
        return sorted(file.name.removesuffix(_SUFFIX) for file in self.folder.glob(f"*{_SUFFIX}"))

    def __iter__(self) -> Iterator[PageRecord]:
        """Give the records of all locales; those of one locale are in memory at a time."""
        for tag in self.locales():
            yield from self.of(tag)

    def _file(self, tag: str) -> Path:
        return self.folder / f"{tag}{_SUFFIX}"
