"""A file on disk that is read by place and only grows: what would be too much for memory is put into one."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

_BINARY = getattr(os, "O_BINARY", 0)
_TEMPORARY = getattr(os, "O_TEMPORARY", 0)  # where an open file keeps its name, it is deleted when it is closed


class PlacedFile:
    """
    An open file. It is closed when nobody holds it any more.

    Reading moves nothing (`pread`), so processes that were forked can read it too; nothing is mapped into memory.
    """

    def __init__(self, descriptor: int) -> None:
        """Take over an open file."""
        self._descriptor = descriptor

    @classmethod
    def at(cls, file: Path) -> PlacedFile:
        """Open a file, or make it; raises OSError."""
        file.parent.mkdir(parents=True, exist_ok=True)
        return cls(os.open(file, os.O_RDWR | os.O_CREAT | os.O_APPEND | _BINARY, 0o644))

    @classmethod
    def nameless(cls, folder: Path) -> PlacedFile:
        """Make a file on the disk of a folder that goes with the process; raises OSError."""
        folder.mkdir(parents=True, exist_ok=True)
        name = tempfile.mktemp(dir=folder)  # noqa: S306 opened exclusively
        made = cls(os.open(name, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_APPEND | _BINARY | _TEMPORARY, 0o600))
        with contextlib.suppress(OSError):
            os.unlink(name)  # noqa: PTH108 a name, no Path
        return made

    def __del__(self) -> None:
        with contextlib.suppress(OSError):
            os.close(self._descriptor)

    @property
    def size(self) -> int:
        """The number of bytes."""
        return os.fstat(self._descriptor).st_size

    def append(self, data: bytes) -> None:
        """Write at the end; raises OSError."""
        while data:
            data = data[os.write(self._descriptor, data) :]

    def read(self, start: int, size: int) -> bytes:
        """Read a part; raises OSError."""
        if hasattr(os, "pread"):
            return os.pread(self._descriptor, size, start)
        os.lseek(self._descriptor, start, os.SEEK_SET)  # there, processes are not forked, and so nobody else reads
        return os.read(self._descriptor, size)
