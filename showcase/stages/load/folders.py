"""Lists and reads files as data: links and special files are reported and never opened."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import BinaryIO

from showcase.diagnostics import Diagnostic, Message, OuterWorldError, Severity, SourcePosition, say
from showcase.stages.load.limits import MAX_BYTES

_TICK = 20_000_000  # nanoseconds; clocks of disks tick every 4 to 10 milliseconds
_IGNORED = {"LICENSE", "LICENSE.md", "README.md", "Thumbs.db", "desktop.ini"}


def is_ignored(name: str) -> bool:
    """Whether a file is there for people or for their file manager, not for the site."""
    return name in _IGNORED or name.startswith(".")


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A regular file of the content."""

    path: Path
    shown: PurePath  # as shown in reports
    size: int  # bytes
    stamp: tuple[int, int, int] = (0, 0, 0)  # times of writing and of the last change of any kind, number on disk

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path.name

    @property
    def is_fresh(self) -> bool:
        """Whether it changed so shortly before this moment that it may change again without another time."""
        return time.time_ns() - max(self.stamp[:2]) < _TICK


@dataclass(slots=True)
class Folders:
    """The door to the content folder; gathers findings on the way."""

    root: Path
    findings: list[Diagnostic] = field(default_factory=list)

    def shown(self, *names: str) -> PurePath:
        """Write a path below the root as reports show it: relative to the working directory, else absolute."""
        full = Path(os.path.abspath(self.root), *names)  # noqa: PTH100 resolve() would follow links
        try:
            return PurePath(full.relative_to(Path.cwd()))
        except ValueError:
            return PurePath(full)

    def report(
        self, code: str, shown: PurePath, message: Message, hint: Message, severity: Severity = Severity.ERROR
    ) -> None:
        """Report something about a whole file."""
        self.findings.append(Diagnostic(severity, code, message, SourcePosition(shown), hint=hint))

    def entries(self, folder: str = "") -> list[FoundFile]:
        """
        List the regular files of a folder of the content by name; one that is not there is empty.

        Links, special files and, but for the root, folders are errors.
        """
        path = self.root / folder
        if folder and not self._is_folder(path, folder):
            return []
        files: list[FoundFile] = []
        shown_folder = self.shown(folder)
        for name in _names_in(path):
            if is_ignored(name):
                continue
            inner = path / name
            try:
                status = inner.lstat()
            except OSError as error:
                raise unreadable(inner, error) from error
            shown = shown_folder / name
            if stat.S_ISREG(status.st_mode):
                stamp = (status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
                files.append(FoundFile(inner, shown, status.st_size, stamp))
            elif not stat.S_ISDIR(status.st_mode):
                self._report_special(shown)
            elif folder:
                hint = say("move the files one level up")
                self.report("unexpected-folder", shown, say("folders are not allowed here"), hint)
        self._report_twins(files)
        return files

    def _is_folder(self, path: Path, name: str) -> bool:
        try:
            mode = path.lstat().st_mode
        except FileNotFoundError:
            return False
        except OSError as error:
            raise unreadable(path, error) from error
        if stat.S_ISDIR(mode):
            return True
        if stat.S_ISREG(mode):
            message = say("{name} has to be a folder", name=name)
            self.report("unexpected-file", self.shown(name), message, say("delete the file, or rename it"))
        else:
            self._report_special(self.shown(name))
        return False

    def _report_special(self, shown: PurePath) -> None:
        message = say("links and special files are not allowed")
        self.report("special-file", shown, message, say("put the file itself here"))

    def _report_twins(self, files: list[FoundFile]) -> None:
        """Report names that differ in upper and lower case only: many computers and servers take them for one."""
        seen: dict[str, FoundFile] = {}
        for file in files:
            twin = seen.setdefault(file.name.casefold(), file)
            if twin is not file:
                message = say("the name differs from {other} in upper and lower case only", other=twin.name)
                self.report("address-taken", file.shown, message, say("rename one of the two files"))

    def read(self, file: FoundFile, most: int = MAX_BYTES) -> bytes:
        """Read a file, at most one byte more than the size limit; never through a link."""
        with self.opened(file) as stream:
            return stream.read(most + 1)

    @contextmanager
    def opened(self, file: FoundFile) -> Iterator[BinaryIO]:
        """Open a file for reading, never through a link; raises OuterWorldError when the disk fails."""
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        try:
            with os.fdopen(os.open(file.path, flags), "rb") as stream:
                yield stream
        except OSError as error:
            raise unreadable(file.path, error) from error


def _names_in(path: Path) -> list[str]:
    try:
        return sorted(os.listdir(path))  # noqa: PTH208 names only, a thousand times
    except OSError as error:
        raise unreadable(path, error) from error


def unreadable(path: Path, error: OSError) -> OuterWorldError:
    """Say that the disk did not give what it holds."""
    message = say("{file} cannot be read: {reason}", file=path, reason=error.strerror or error)
    return OuterWorldError(message, say("check that the file is there and may be read"))
