# SPDX-License-Identifier: MIT
"""What a finding offers to mend is mended by it, and nothing else is harmed."""

from __future__ import annotations

import difflib
import shutil
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Mended:
    """A broken site that was mended: its files before and after, the report of each round, and which files changed."""

    before: dict[Path, bytes]
    after: dict[Path, bytes]
    rounds: list[Report]
    files: set[Path]


@pytest.fixture(scope="module", params=CHECKED_VARIANTS)
def mended(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Mended:
    """Copy a broken site and mend it, as far as its findings offer that."""
    folder = tmp_path_factory.mktemp("broken")
    variant = copy_of(request.param, folder)
    rounds: list[Report] = []

    def check() -> Report:
        rounds.append(report_of(variant, folder))
        return rounds[-1]

    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(variant)
        before = texts_in(Path("content"))
        files = {Path(file) for file in fix_files(check)}
        check()
        return Mended(before, texts_in(Path("content")), rounds, files)


def test_what_is_mended_is_gone_and_no_error_is_new(mended: Mended) -> None:
    """After all fixes no finding carries one any more, the mended ones are gone, and there is no error that was not."""
    before, after = mended.rounds[0], mended.rounds[-1]
    assert [found for found in after if found.fix] == []
    assert mended.files == {Path(found.position.file) for found in before if found.fix}
    offered = {(found.code, found.field, str(found.message)) for found in before if found.fix}
    assert offered.isdisjoint((found.code, found.field, str(found.message)) for found in after)
    hidden = {found.position.file.as_posix() for found in before if found.code.startswith(("yaml", "control"))}
    assert {found for found in names_of(after) - names_of(before) if found[1] not in hidden} == set()


def test_lines_without_a_fix_stay_byte_for_byte(mended: Mended) -> None:
    """A fix changes the lines it names; files and lines without one are left alone."""
    before, after = mended.before, mended.after
    assert {file for file in before if before[file] != after[file]} == mended.files
    allowed = sum(edit.end_line - edit.line + 1 for report in mended.rounds for found in report for edit in found.fix)
    changed = [line for file in before for line in taken_away(before[file], after[file])]
    assert len(changed) <= allowed


def taken_away(before: bytes, after: bytes) -> list[str]:
    """List the lines of a text that are not in another."""
    first, second = (raw.decode("utf-8", errors="replace").split("\n") for raw in (before, after))
    return [line for line in difflib.ndiff(first, second) if line.startswith("- ")]


@pytest.mark.parametrize("name", CHECKED_VARIANTS)
def test_hint_and_fix_write_the_same(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who writes by hand what the hint names gets what the fix would have written."""
    variant = BROKEN / name
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
