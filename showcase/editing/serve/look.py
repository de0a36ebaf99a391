"""What the files of a site look like at one moment: enough to tell which of them changed."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

Stamp = tuple[int, int, int, int]  # times of writing and of any change, size, number on disk
_TICK = 20_000_000  # nanoseconds; clocks of disks tick every 4 to 10 milliseconds
_NEVER: Stamp = (-1, -1, -1, -1)


@dataclass(frozen=True, slots=True)
class Look:
    """Every file with its stamp. A file written just before the look gets none: it may change again unnoticed."""

    files: Mapping[str, Stamp]

    def changed_since(self, before: Look) -> list[Path]:
        """List the files that came, went or changed, sorted."""
        names = self.files.keys() | before.files.keys()
        changed = (
            name for name in names if self.files.get(name) != before.files.get(name) or before.files.get(name) == _NEVER
        )
        return [Path(name) for name in sorted(changed)]

    def below(self, folder: Path) -> Hashable:
        """Name the state of a folder, or of a file; equal as long as nothing can have changed there."""
        start = str(folder)
        chosen = [item for item in self.files.items() if item[0] == start or item[0].startswith(start + os.sep)]
        if any(stamp == _NEVER for _, stamp in chosen):
            return object()  # equal to nothing
        return tuple(sorted(chosen))


def look_at(places: Iterable[Path]) -> Look:
    """Look at files and at all files below folders; what is not there, or hidden, is left out."""
    newest = time.time_ns() - _TICK
    files: dict[str, Stamp] = {}
    for place in places:
        for name, found in _files_below(str(place)):
            is_fresh = max(found.st_mtime_ns, found.st_ctime_ns) > newest
            stamp = (found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino)
            files[name] = _NEVER if is_fresh else stamp
    return Look(files)


def is_hidden(name: str) -> bool:
    """Whether a file belongs to an editor or to the system, such as .alpha.yml.swp or alpha.yml~."""
    return name.startswith(".") or name.endswith(("~", ".swp", ".tmp")) or name == "4913"


def _files_below(place: str) -> Iterator[tuple[str, os.stat_result]]:
    """Find regular files; editors take files and folders away at any moment."""
    try:
        found = os.stat(place)  # noqa: PTH116 a Path costs as much as the look itself
        entries = sorted(os.listdir(place)) if stat.S_ISDIR(found.st_mode) else []  # noqa: PTH208 names only
    except OSError:
        return
    if stat.S_ISREG(found.st_mode):
        yield place, found
    for name in entries:
        if not is_hidden(name) and name != "__pycache__":
            yield from _files_below(f"{place}{os.sep}{name}")
