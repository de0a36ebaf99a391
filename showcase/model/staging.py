"""The folder a build is made in, beside the site it will replace, and what is known about its files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """What the later stages need to know of a page that was written."""

    url_path: str
    links: tuple[str, ...]  # as written in href and src, each once
    anchors: frozenset[str]  # values of id
    size: int  # bytes


@dataclass(slots=True)
class Staging:
    """A build in the making. `assets` maps names to URL paths below the root; `pages` grows as pages are written."""

    folder: Path
    assets: dict[str, str] = field(default_factory=dict)
    pages: list[RenderedPage] = field(default_factory=list)

    def path(self, relative: str) -> Path:
        """Give the place of a file and make its folder."""
        target = self.folder / relative
        target.parent.mkdir(parents=True, exist_ok=True)
        return target

    def write(self, relative: str, data: bytes) -> None:
        """Write a file of the site."""
        self.path(relative).write_bytes(data)


Assets = Mapping[str, str]
