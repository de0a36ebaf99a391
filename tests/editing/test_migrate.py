# SPDX-License-Identifier: MIT
"""Files of the first version: understood with one warning each, and lifted by `migrate`, line by line."""

from __future__ import annotations

import difflib
import shutil
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from showcase.cli import main
from showcase.content_check import check_content
from showcase.diagnostics import Report
from showcase.model.older_versions import lift
from showcase.pipeline import build_site
from showcase.progress import Progress
from showcase.settings import Settings

VERSION_1 = Path(__file__).resolve().parents[1] / "sites" / "version_1" / "content"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Copy the programme of the first version."""
    return Path(shutil.copytree(VERSION_1, tmp_path / "content"))


def build(content: Path, output: Path) -> tuple[Report, dict[str, bytes]]:
    """Build a programme; gives the report and the bytes of all files but the search index."""
    settings = Settings(content, output, date(2026, 1, 15))
    report = build_site(settings, Progress(StringIO(), is_quiet=True))
    files = {str(path.relative_to(output)): path for path in sorted(output.rglob("*")) if path.is_file()}
    return report, {name: path.read_bytes() for name, path in files.items() if not name.startswith("pagefind/")}


def test_an_old_programme_builds_the_pages_of_its_lifted_twin(content: Path, tmp_path: Path) -> None:
    """Warnings only, one for each old file; after `migrate` none, and every page is the same, byte for byte."""
    report, old = build(content, tmp_path / "old")
    assert not report.has_errors
    files = {finding.position.file.name for finding in report if finding.code == "older-version"}
    assert len(files) == sum(finding.code == "older-version" for finding in report) == 11
    assert main(["migrate", "--content", str(content), "--quiet"]) == 0
    report, new = build(content, tmp_path / "new")
    assert not any(finding.code == "older-version" for finding in report)
    assert old.keys() == new.keys()
    pages = [name for name in old if name.endswith(".html")]
    assert len(pages) > 100
    assert [name for name in pages if old[name] != new[name]] == []


def test_only_old_words_and_the_version_change(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Comments, order and style stay; a dry run shows it and writes nothing; a second run finds nothing."""
    before = {path: path.read_text(encoding="utf-8") for path in sorted(content.rglob("*.yml"))}
    assert main(["migrate", "--content", str(content), "--dry-run"]) == 1
    assert "-schema_version: 1\n+schema_version: 2\n" in capsys.readouterr().out
    assert {path: path.read_text(encoding="utf-8") for path in before} == before
    assert main(["migrate", "--content", str(content), "--quiet"]) == 0
    for path, text in before.items():
        lines = difflib.ndiff(text.splitlines(), path.read_text(encoding="utf-8").splitlines())
        changed = [line.strip("+- ") for line in lines if line[0] in "+-"]
        words = [line.replace("source:", "sources:").replace("version: 1", "version: 2") for line in changed]
        assert words[0::2] == words[1::2] or sorted(words[0::2]) == sorted(words[1::2])
    assert main(["migrate", "--content", str(content), "--dry-run", "--quiet"]) == 0


def test_findings_stand_at_the_old_words(tmp_path: Path) -> None:
    """A mistake below a lifted field is shown where it is written."""
    (tmp_path / "clusters").mkdir()
    (tmp_path / "clusters/a.yml").write_text("name: A\ncountry: NO\n\nsource:\n  - url: nowhere\n", encoding="utf-8")
    (tmp_path / "programme.yml").write_text(
        "name: P\nterritory: T\nlocales: [en]\nbrand: {primary: '#12344d'}\n", encoding="utf-8"
    )
    report = check_content(Settings(tmp_path, tmp_path / "site", date(2026, 1, 15)))
    places = {finding.code: (finding.position.line, finding.position.column) for finding in report}
    assert places["unfit-web-address"] == (5, 10)
    assert places["older-version"] == (4, 1)


@pytest.mark.parametrize(
    "value",
    [
        {"schema_version": "2", "source": [{"url": "a"}]},
        {"schema_version": "1", "sources": [{"url": "a"}]},
        {"schema_version": "1", "name": "A"},
        {"name": {"source": "A"}},
        {"schema_version": "first", "source": []},
        {"source": [{"url": "a"}], "sources": [{"url": "b"}]},
    ],
    ids=["not old", "new word", "no such word", "not a field", "odd version", "both"],
)
def test_what_is_not_old_is_not_lifted(value: dict[str, object]) -> None:
    """Only a field that has another name now makes a file old."""
    assert lift("cluster", value) is None


def test_every_place_of_a_form_is_lifted() -> None:
    """Fields within fields and lists too; the version is that of now."""
    old = {"schema_version": "1", "aims": [{"text": "A", "source": [{"url": "b"}]}], "label": {"source": []}}
    lifted = lift("cluster", old)
    assert lifted is not None
    assert lifted.value == {
        "schema_version": "2", "aims": [{"text": "A", "sources": [{"url": "b"}]}], "label": {"sources": []}
    }  # fmt: skip
    assert lifted.renamed == ((("aims", 0, "source"), "sources"), (("label", "source"), "sources"))
