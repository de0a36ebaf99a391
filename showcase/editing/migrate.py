"""Lifts files of older versions: fields get their new names, everything else stays as it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from showcase.diagnostics import Diagnostic
from showcase.editing.content_files import find_content_files, open_file
from showcase.editing.file_changes import EditRun, FileChange, join_runs, left_alone
from showcase.editing.yaml_edits import CannotEditError, rename_keys, set_values
from showcase.model.field_types import SCHEMA_VERSION
from showcase.model.older_versions import VERSION_FIELD, lift, written_version


def migrate_files(content: Path, paths: Sequence[Path] = ()) -> EditRun:
    """Lift the named files, or all of a programme; broken files are left alone and reported."""
    changes: list[FileChange] = []
    findings: list[Diagnostic] = []
    files = find_content_files(content, paths)
    for file in files:
        opened, trouble = open_file(file)
        findings += trouble
        if opened is None:
            continue
        try:
            changes.append(FileChange(file.path, opened.text, lifted_text(opened.text, file.kind, opened.value)))
        except CannotEditError as error:
            findings.append(left_alone(file.path, error))
    return join_runs(len(files), changes, findings)


def lifted_text(text: str, kind: str, value: Mapping[str, Any]) -> str:
    """Give the text of a file in the words of now; one that is not old stays as it is. Raises CannotEditError."""
    lifted = lift(kind, dict(value))
    if lifted is not None:
        text = rename_keys(text, dict(lifted.renamed))
    if VERSION_FIELD in value and 0 < written_version(value) < int(SCHEMA_VERSION):
        text = set_values(text, {(VERSION_FIELD,): SCHEMA_VERSION})
    return text
