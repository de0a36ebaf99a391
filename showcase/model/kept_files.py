"""Files of the published site that the next build takes over as they are, if nobody has touched them since."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from showcase.model.staging import Staging

Stamp = tuple[int, int]  # size in bytes, and when it was written, in nanoseconds


def stamp_of(file: str | Path) -> Stamp | None:
    """Tell size and time of a file; None when it is not there."""
    try:
        found = os.stat(file)  # noqa: PTH116 ten thousand times
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


def stamps_of(site: Path, names: Iterable[str]) -> dict[str, Stamp]:
    """Note the stamps of files, by their paths below a folder."""
    return {name: stamp for name in names if (stamp := stamp_of(f"{site}/{name}")) is not None}


def read_stamps(found: Any) -> dict[str, Stamp]:
    """Read stamps back from JSON; raises ValueError, TypeError or AttributeError when it is something else."""
    return {str(name): (int(size), int(written)) for name, (size, written) in found.items()}


def take_files(staging: Staging, site: Path, stamps: Mapping[str, Stamp]) -> bool:
    """Take all of these files over, unless one of them is gone or changed; says whether it did."""
    if not stamps or any(stamp_of(f"{site}/{name}") != stamp for name, stamp in stamps.items()):
        return False
    for number, name in enumerate(stamps):
        if not staging.take(name, f"{site}/{name}"):
            # Whoever makes them anew must not write into files of the published site.
            for taken in list(stamps)[:number]:
                (staging.folder / taken).unlink()
            return False
    return True
