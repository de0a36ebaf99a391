"""Changes of content files: how they are shown, and how they are written without ever leaving half a file."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from showcase.diagnostics import Diagnostic, OuterWorldError, Report, Severity, SourcePosition, say
from showcase.editing.write_files import refuse_links, replace_file
from showcase.editing.yaml_nodes import CannotEditError

PROGRAMME = "programme.yml"


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file before and after; before is None for a new one."""

    path: Path
    before: str | None
    after: str


@dataclass(frozen=True, slots=True)
class EditRun:
    """What a command makes of a number of files; nothing is written yet."""

    files: int
    changes: tuple[FileChange, ...]
    findings: Report  # files that are left alone, and why


def as_diff(change: FileChange) -> str:
    """Show what changes, line by line, as `diff -u` does; empty when nothing does."""
    before = [] if change.before is None else change.before.splitlines(keepends=True)
    shown = change.path.as_posix()
    found = difflib.unified_diff(
        before, change.after.splitlines(keepends=True), "/dev/null" if change.before is None else shown, shown
    )
    # A line without a line end must not swallow the next one.
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in found)


def write_changes(changes: Iterable[FileChange]) -> None:
    """
    Write each file beside and swap it in.

    Raises OuterWorldError when the disk refuses, where a link stands in for a file or its folder, and for a file that
    somebody saved since it was read.
    """
    changes = tuple(changes)
    for change in changes:
        # The content folder itself may well be a link: whoever works here has chosen it.
        refuse_links(change.path, *([] if change.path.name == PROGRAMME else [change.path.parent]))
    for change in changes:
        path = change.path
        try:
            _refuse_lost_words(change)
            replace_file(path, change.after.encode())
        except OSError as error:
            message = say("{file} cannot be written: {reason}", file=path, reason=error.strerror or error)
            raise OuterWorldError(message, say("make the file and its folder writable")) from error


def _refuse_lost_words(change: FileChange) -> None:
    """Raise OuterWorldError when the file is not as it was read: words of somebody else would be lost."""
    try:
        now = change.path.read_bytes().decode("utf-8", errors="replace")
    except FileNotFoundError:
        now = None
    if now == change.before or (now and change.before and now.replace("\r\n", "\n") == change.before):
        return
    message = say("{file} has changed in the meantime, so it is left as it is", file=change.path)
    raise OuterWorldError(message, say("call the command again"))


def left_alone(file: Path, error: CannotEditError) -> Diagnostic:
    """Report a file that can be read, but not be changed without touching more than is meant."""
    message = say("the file is left as it is: {reason}", reason=error.message)
    hint = say("write it in the usual way by hand: one field on each line, nothing named with & or repeated with *")
    return Diagnostic(Severity.ERROR, "cannot-edit", message, SourcePosition(file), hint=hint)


def join_runs(files: int, changes: Sequence[FileChange], findings: Iterable[Diagnostic]) -> EditRun:
    """Gather what became of the files; one whose text stays the same has not changed."""
    return EditRun(files, tuple(one for one in changes if one.before != one.after), Report.of(findings))
