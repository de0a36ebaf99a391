"""The folder a build is made in, beside the site it will replace, and what is known about its files."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """What the later stages need to know of a page that was written."""

    url_path: str
    links: tuple[str, ...]  # as written in href and src, each once
    anchors: frozenset[str]  # values of id
    size: int  # bytes
    sha256: str  # of the file, hexadecimal


@dataclass(slots=True)
class Staging:
    """A build in the making. `assets` maps names to URL paths below the root; `pages` grows as pages are written."""

    folder: Path
    assets: dict[str, str] = field(default_factory=dict)
    pages: list[RenderedPage] = field(default_factory=list)
    _made: set[str] = field(default_factory=set, repr=False)  # folders that are there

    def path(self, relative: str) -> Path:
        """Give the place of a file and make its folder."""
        target = self.folder / relative
        target.parent.mkdir(parents=True, exist_ok=True)
        return target

    def write(self, relative: str, data: bytes) -> None:
        """Write a file of the site; ten thousand times, so nothing is asked twice of the disk."""
        folder = relative.rpartition("/")[0]
        if folder not in self._made:
            self.path(relative)
            self._made.add(folder)
        with open(f"{self.folder}/{relative}", "wb") as stream:  # noqa: PTH123 a Path costs as much as the writing
            stream.write(data)
