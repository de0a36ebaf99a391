"""The folder a build is made in, beside the site it will replace, and what is known about its files."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from showcase.model.page_records import PageRecords


@dataclass(slots=True)
class Staging:
    """A build in the making. `assets` maps names to URL paths below the root."""

    folder: Path
    assets: dict[str, str] = field(default_factory=dict)
    _made: set[str] = field(default_factory=set, repr=False)  # folders that are there

    @property
    def records(self) -> PageRecords:
        """What is known of each page; lies beside the folder, because visitors have no use for it."""
        return PageRecords(self.folder.with_name(f"{self.folder.name}.records"))

    def path(self, relative: str) -> Path:
        """Give the place of a file and make its folder."""
        target = self.folder / relative
        target.parent.mkdir(parents=True, exist_ok=True)
        return target

    def write(self, relative: str, data: bytes) -> None:
        """Write a file of the site; ten thousand times, so nothing is asked twice of the disk."""
        self._make_folder(relative)
        with open(f"{self.folder}/{relative}", "wb") as stream:  # noqa: PTH123 a Path costs as much as the writing
            stream.write(data)

    def take(self, relative: str, file: str) -> bool:
        """Take a file over from another build without copying its bytes; says whether the file system can."""
        self._make_folder(relative)
        try:
            os.link(file, f"{self.folder}/{relative}")
        except OSError:
            return False
        return True

    def _make_folder(self, relative: str) -> None:
        folder = relative.rpartition("/")[0]
        if folder not in self._made:
            self.path(relative)
            self._made.add(folder)
