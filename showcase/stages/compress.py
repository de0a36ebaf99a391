"""Puts `.br` and `.gz` beside files that travel smaller so, for servers that hand them out; the only user of Brotli."""

from __future__ import annotations

import gzip
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import brotli

from showcase.model.parallel import spread
from showcase.model.site_manifest import file_names
from showcase.model.staging import Staging
from showcase.settings import Settings

# Text of every kind. Pictures, fonts, PDF, archives and the parts of the full-text index are compressed already.
ENDINGS = frozenset(
    (
        *(".html", ".css", ".js", ".mjs", ".json", ".jsonld", ".geojson", ".map", ".webmanifest", ".svg", ".txt"),
        *(".md", ".csv", ".tsv", ".xml", ".atom", ".rss", ".ics", ".vcf", ".ttl", ".yml", ".bib"),
    )
)
LEAST_BYTES = 500  # smaller files travel in one packet either way
# Measured on all pages of a site: docs/scale.md says what the other qualities cost and save.
_BROTLI_QUALITY = 6
_GZIP_LEVEL = 6


def _brotli(data: bytes) -> bytes:
    compressed: bytes = brotli.compress(data, quality=_BROTLI_QUALITY)
    return compressed


def _gzip(data: bytes) -> bytes:
    """Compress without name and time, so that the same text gives the same bytes on every day."""
    return gzip.compress(data, _GZIP_LEVEL, mtime=0)


_COMPRESSORS = {".br": _brotli, ".gz": _gzip}


@dataclass(frozen=True, slots=True)
class _Compression:
    """What is compressed, and the site of the build before, whose compressed files may still fit."""

    staging: Staging
    earlier: Path | None

    def compress_all(self, names: Sequence[str]) -> list[None]:
        """Compress one file after the other; the names are paths relative to the site."""
        for name in names:
            # What the content itself brings under such a name stays as it is.
            endings = [ending for ending in _COMPRESSORS if not (self.staging.folder / f"{name}{ending}").exists()]
            if self.earlier is not None and _is_same(self.staging.folder / name, self.earlier / name):
                endings = [ending for ending in endings if not self._take_over(f"{name}{ending}", self.earlier)]
            self._compress(name, endings)
        return []

    def _take_over(self, name: str, earlier: Path) -> bool:
        return self.staging.take(name, f"{earlier}/{name}")

    def _compress(self, name: str, endings: Sequence[str]) -> None:
        data = (self.staging.folder / name).read_bytes() if endings else b""
        for ending in endings:
            compressed = _COMPRESSORS[ending](data)
            if len(compressed) < len(data):
                self.staging.write(f"{name}{ending}", compressed)


def compress_site(staging: Staging, settings: Settings) -> None:
    """
    Write `<file>.br` and `<file>.gz` beside each text of the site that gets smaller; equal texts give equal bytes.

    What did not change since the build before takes over its compressed files. Raises OSError, and OuterWorldError
    when a worker was killed.
    """
    if not settings.compress:
        return
    names = sorted(name for name in file_names(staging.folder) if _is_worth_it(staging.folder, name))
    earlier = None if settings.clean else settings.output
    spread(_Compression(staging, earlier).compress_all, names, settings.workers)


def _is_worth_it(folder: Path, name: str) -> bool:
    return PurePosixPath(name).suffix.lower() in ENDINGS and (folder / name).stat().st_size >= LEAST_BYTES


def _is_same(file: Path, earlier: Path) -> bool:
    """Tell whether a file is that of the build before: one inode, or else the same bytes."""
    try:
        ours, theirs = file.stat(), earlier.stat()
    except FileNotFoundError:
        return False
    if os.path.samestat(ours, theirs):
        return True
    return ours.st_size == theirs.st_size and file.read_bytes() == earlier.read_bytes()
