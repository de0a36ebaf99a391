"""Puts content files into their usual form: order, indentation, quotes and line ends; meaning and comments stay."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from showcase.diagnostics import Diagnostic, say
from showcase.editing.content_files import ContentPath, find_content_files, open_file
from showcase.editing.file_changes import EditRun, FileChange, join_runs, left_alone
from showcase.editing.format_files.comments import Notes, all_comments, find_notes
from showcase.editing.format_files.layout import Layout
from showcase.editing.modeline import MODELINE, modeline
from showcase.editing.yaml_edits import CannotEditError
from showcase.editing.yaml_nodes import read_nodes
from showcase.model.content import MODELS

__all__ = ["format_files", "format_text"]


def format_files(content: Path, paths: Sequence[Path] = ()) -> EditRun:
    """Tidy the named files, or all of a programme; broken files are left alone and reported."""
    changes: list[FileChange] = []
    findings: list[Diagnostic] = []
    files = find_content_files(content, paths)
    locales = _locales(content)
    for file in files:
        opened, trouble = open_file(file)
        findings += trouble
        if opened is None:
            continue
        try:
            first_line = modeline(file.path, file.kind, opened.text)
            text = format_text(opened.text, file.kind, locales, first_line=first_line)
            changes.append(FileChange(file.path, opened.text, text))
        except CannotEditError as error:
            findings.append(left_alone(file.path, error))
    return join_runs(len(files), changes, findings)


def format_text(text: str, kind: str, locales: Sequence[str] = (), *, first_line: str = "") -> str:
    """
    Write a file in its usual form, below `first_line`.

    Texts that have translations name the languages in the order of `locales`. Raises CannotEditError.
    """
    text = text.removeprefix("\ufeff")
    root = read_nodes(text)
    notes = find_notes(text, root)
    _forget_modelines(notes)
    lines = Layout(text, notes, locales).mapping(root, 0, MODELS[kind])
    head = [first_line] if first_line else []
    head += [*notes.head, ""] if any(notes.head) else []
    result = "".join(f"{line}\n" for line in [*head, *lines])
    return _proved(text, result)


def _forget_modelines(notes: Notes) -> None:
    for lines in (notes.head, *notes.above.values(), *notes.foot.values()):
        lines[:] = [line for line in lines if not MODELINE.fullmatch(line)]
    while notes.head[:1] == [""]:
        del notes.head[0]


def _proved(before: str, after: str) -> str:
    """Compare what both texts say and which comments they have."""
    one, other = read_nodes(before), read_nodes(after)
    kept = [[line for line in all_comments(*part) if not MODELINE.fullmatch(line)]
            for part in ((before, one), (after, other))]  # fmt: skip
    if one.plain() != other.plain() or kept[0] != kept[1]:
        raise CannotEditError(say("a comment stands where it cannot be kept"))
    return after


def _locales(content: Path) -> tuple[str, ...]:
    """Read the languages of the programme; none where there is no sound one."""
    file = content / "programme.yml"
    opened = open_file(ContentPath(file, "programme"))[0] if file.is_file() else None
    tags = opened.value.get("locales") if opened else None
    return tuple(str(tag) for tag in tags) if isinstance(tags, list) else ()
