"""Finds the content files that a command is asked to change, with the kind of each."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from showcase.diagnostics import Diagnostic, OuterWorldError, say
from showcase.editing.write_files import refuse_links
from showcase.model.sources import KIND_FOLDERS
from showcase.stages.load.decode import decode
from showcase.stages.load.read_yaml import read_yaml

_SUFFIXES = {".yml", ".yaml"}
_PROGRAMME = "programme.yml"


@dataclass(frozen=True, slots=True)
class ContentPath:
    """A content file and what it is about."""

    path: Path  # as shown in reports
    kind: str  # "cluster", "taxonomy", "programme"


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A file that can be read as content."""

    path: Path
    kind: str
    text: str  # as it lies on disk, with its line ends
    value: dict[str, object]


def find_content_files(content: Path, paths: Sequence[Path] = ()) -> list[ContentPath]:
    """
    Find the YAML files at some paths, else all of a programme, sorted.

    Raises OuterWorldError for a path that is no part of a programme, so that nothing else is ever changed.
    """
    if not paths and not content.is_dir():
        raise OuterWorldError(
            say("there is no content folder at {folder}", folder=content), say("name it with --content")
        )
    found = [file for path in paths or [content] for file in _files_at(path)]
    return sorted(dict.fromkeys(found), key=lambda file: str(file.path))


def _files_at(path: Path) -> Iterator[ContentPath]:
    if not path.exists():
        raise OuterWorldError(say("there is no file or folder at {path}", path=path), say("check the spelling"))
    if not path.is_dir():
        kind = _kind_of(path)
        if kind is None or not path.is_file():
            message = say("{path} is no content file", path=path)
            raise OuterWorldError(message, say("name programme.yml, or a .yml file in clusters/, services/ and so on"))
        refuse_links(path, *([] if kind == "programme" else [path.absolute().parent]))
        yield ContentPath(_shown(path), kind)
        return
    if path.absolute().name in KIND_FOLDERS:
        refuse_links(path)
    folders = [path] if path.absolute().name in KIND_FOLDERS else [path, *(path / name for name in KIND_FOLDERS)]
    for folder in folders:
        for file in sorted(folder.iterdir()) if folder.is_dir() and (folder == path or not folder.is_symlink()) else ():
            kind = _kind_of(file)
            if kind is not None and file.is_file() and not file.is_symlink():
                yield ContentPath(_shown(file), kind)


def _kind_of(file: Path) -> str | None:
    """Tell the kind by the folder, or programme.yml by its name; None for other files."""
    if file.name.startswith(".") or file.suffix not in _SUFFIXES:
        return None
    folder = file.absolute().parent.name
    return KIND_FOLDERS.get(folder) or ("programme" if file.name == _PROGRAMME else None)


def _shown(path: Path) -> Path:
    """Write a path as reports show it: relative to the working directory, else absolute."""
    full = Path(os.path.abspath(path))  # noqa: PTH100 resolve() would follow links
    return full.relative_to(Path.cwd()) if full.is_relative_to(Path.cwd()) else full


def open_file(file: ContentPath) -> tuple[OpenFile | None, list[Diagnostic]]:
    """Read a file as the build does; None and what is wrong with it when the build could not read it."""
    try:
        raw = file.path.read_bytes()
    except OSError as error:
        message = say("{file} cannot be read: {reason}", file=file.path, reason=error.strerror or error)
        raise OuterWorldError(message) from error
    text, findings = decode(raw, file.path)
    if text is None or findings:
        return None, findings
    value, findings = read_yaml(text, file.path)
    if value is None or findings:
        return None, findings
    return OpenFile(file.path, file.kind, raw.decode("utf-8"), value), []
