# SPDX-License-Identifier: MIT
"""What a finding offers to mend is mended by it, and nothing else is harmed."""

from __future__ import annotations

import difflib
import shutil
from pathlib import Path

import pytest

from showcase.diagnostics import Diagnostic, Report
from showcase.editing.fix_files import fix_files
from showcase.model.text_edits import write_scalar
from tests.test_broken_sites import BROKEN, FOUND_IN_THE_BUILT_SITE, VARIANTS, report_of

CHECKED_VARIANTS = [name for name in VARIANTS if name.partition("/")[0] not in FOUND_IN_THE_BUILT_SITE]


def copy_of(name: str, work_folder: Path) -> Path:
    """Copy a broken site; the folder above it keeps the name of the code."""
    return Path(shutil.copytree(BROKEN / name, work_folder / name, symlinks=True))


def names_of(report: Report) -> set[tuple[str, str, str]]:
    """Name each error by code, file and field."""
    return {(found.code, found.position.file.as_posix(), found.field) for found in report.errors}


def texts_in(folder: Path) -> dict[Path, bytes]:
    """Read all files of a site."""
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink()}


@pytest.mark.parametrize("name", CHECKED_VARIANTS)
def test_what_is_mended_is_gone_and_no_error_is_new(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After all fixes no finding carries one any more, the mended ones are gone, and there is no error that was not."""
    variant = copy_of(name, tmp_path)
    monkeypatch.chdir(variant)
    before = report_of(variant, tmp_path)
    mended = fix_files(lambda: report_of(variant, tmp_path))
    after = report_of(variant, tmp_path)
    assert [found for found in after if found.fix] == []
    assert set(mended) == {found.position.file for found in before if found.fix}
    offered = {(found.code, found.field, str(found.message)) for found in before if found.fix}
    assert offered.isdisjoint((found.code, found.field, str(found.message)) for found in after)
    hidden = {found.position.file.as_posix() for found in before if found.code.startswith(("yaml", "control"))}
    assert {found for found in names_of(after) - names_of(before) if found[1] not in hidden} == set()


@pytest.mark.parametrize("name", CHECKED_VARIANTS)
def test_lines_without_a_fix_stay_byte_for_byte(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fix changes the lines it names; files and lines without one are left alone."""
    variant = copy_of(name, tmp_path)
    monkeypatch.chdir(variant)
    before = texts_in(variant / "content")
    rounds: list[Report] = []

    def check() -> Report:
        rounds.append(report_of(variant, tmp_path))
        return rounds[-1]

    mended = {Path(file).resolve() for file in fix_files(check)}
    after = texts_in(variant / "content")
    assert {file.resolve() for file in before if before[file] != after[file]} == mended
    allowed = sum(edit.end_line - edit.line + 1 for report in rounds for found in report for edit in found.fix)
    changed = [line for file in before for line in taken_away(before[file], after[file])]
    assert len(changed) <= allowed


def taken_away(before: bytes, after: bytes) -> list[str]:
    """List the lines of a text that are not in another."""
    first, second = (raw.decode("utf-8", errors="replace").split("\n") for raw in (before, after))
    return [line for line in difflib.ndiff(first, second) if line.startswith("- ")]


@pytest.mark.parametrize("name", CHECKED_VARIANTS)
def test_hint_and_fix_write_the_same(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who writes by hand what the hint names gets what the fix would have written."""
    variant = copy_of(name, tmp_path)
    monkeypatch.chdir(variant)
    differing = [found for found in report_of(variant, tmp_path) if not agree(found)]
    assert differing == []


def agree(finding: Diagnostic) -> bool:
    """Whether the value that a hint names stands in the fix; a guess has no fix."""
    named = [value for gap, value in finding.hint.values if gap in {"near", "better"}]
    if any(gap == "guess" for gap, _ in finding.hint.values):
        return not finding.fix
    written = "".join(edit.text for edit in finding.fix)
    forms = [*named, *(write_scalar(value, quote) for value in named for quote in ("'", '"'))]
    return not (finding.fix and named) or any(form in written for form in forms)
