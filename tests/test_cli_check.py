# SPDX-License-Identifier: MIT
"""What `check` does for those who name files, want them mended, or read the report elsewhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from showcase.cli import FINDINGS, GOOD, WRONG_USAGE, main

PROGRAMME = """\
schema_version: 2
name: North
territory: The North
locales: [en]
address: https://north.example.org
brand: {primary: "#12344d"}
legal: {kind: demonstration}
"""
CLUSTER = "schema_version: 2\nname: Alpha\ncountry: NO\nservices: [tests]\n"
SERVICE = "schema_version: 2\ntitle: Tests\nkind: working-groups\nclusters: [alpha]\n"


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small programme without findings below the working directory, on a machine that is not GitHub's."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    folder = tmp_path / "content"
    for name, text in (
        ("programme.yml", PROGRAMME),
        ("clusters/alpha.yml", CLUSTER),
        ("pages/region.md", "# Region\n"),
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "services").mkdir()
    (folder / "services/tests.yml").write_text(SERVICE, encoding="utf-8")
    return folder


def check(*arguments: str) -> int:
    """Run the command; gives its exit code."""
    return main(["check", "--as-of", "2026-03-01", *arguments])


def test_reference_to_a_file_that_was_not_named_is_seen(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One file is enough to be told that it names a thing which is not there, and only that file is reported on."""
    (content / "clusters/alpha.yml").write_text(CLUSTER.replace("tests", "text"), encoding="utf-8")
    (content / "services/tests.yml").write_text(SERVICE + "colour: red\n", encoding="utf-8")
    assert check("content/clusters/alpha.yml") == FINDINGS
    assert capsys.readouterr().out.count("error[") == 1
    assert check("content/clusters", "content/services/tests.yml") == FINDINGS
    assert capsys.readouterr().out.count("error[") == 2


def test_page_and_file_outside_can_be_named(content: Path, tmp_path: Path) -> None:
    """An editorial page is a file as any other; one that is no content has no findings."""
    (content / "pages/region.md").write_text("<b>x</b>\n", encoding="utf-8")
    (tmp_path / "README.md").write_text("<b>x</b>\n", encoding="utf-8")
    assert check("content/pages/region.md") == FINDINGS
    assert check("README.md", "content/clusters") == GOOD


def test_deleted_file_is_no_wrong_usage_and_who_names_it_is_told(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A change that takes a file away is checked against everything that stays."""
    (content / "services/tests.yml").unlink()
    assert check("content/services/tests.yml") == FINDINGS
    said = capsys.readouterr()
    assert "content/clusters/alpha.yml:4:12: error[unknown-service]" in said.out
    assert said.err.startswith("note: content/services/tests.yml is not there any more")


@pytest.mark.parametrize("line_end, mark", [("\n", ""), ("\r\n", ""), ("\r\n", "\ufeff")])
def test_fix_changes_the_wrong_words_and_nothing_else(
    content: Path, capsys: pytest.CaptureFixture[str], line_end: str, mark: str
) -> None:
    """Comments, line ends, the mark of Windows and the rights of the file stay; what was changed is said."""
    file = content / "clusters/alpha.yml"
    text = mark + CLUSTER + "sumary: Boats # ours\nfounded:  '31.12.2020'\n\nwebsite: www.example.org # see\n"
    file.write_bytes(text.replace("\n", line_end).encode())
    file.chmod(0o640)
    assert check("--fix") == GOOD
    mended = text.replace("sumary", "summary").replace("31.12.2020", "2020-12-31")
    mended = mended.replace("website: www", "website:\n  url: https://www")
    assert file.read_bytes().decode() == mended.replace("\n", line_end)
    assert file.stat().st_mode & 0o777 == 0o640
    said = capsys.readouterr()
    assert said.err.startswith("content/clusters/alpha.yml: mended\n  5: sumary: there is no field sumary →")
    assert "\n  6: founded: 31.12.2020 is not a date → write 2020-12-31\n" in said.err
    assert said.out == "no problems found\n"
    assert sorted(path.name for path in file.parent.iterdir()) == ["alpha.yml"]


def test_fix_mends_named_files_only_and_reports_what_is_left(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Files of others stay as they are; what needs a person is reported, and the exit code says so."""
    (content / "services/tests.yml").write_text(SERVICE + "sumary: x\n", encoding="utf-8")
    (content / "clusters/alpha.yml").write_text(CLUSTER + "sumary: x\nfavourite_fish: cod\n", encoding="utf-8")
    assert check("--fix", "--quiet", "content/clusters") == FINDINGS
    said = capsys.readouterr()
    assert (content / "services/tests.yml").read_text(encoding="utf-8") == SERVICE + "sumary: x\n"
    assert "summary: x" in (content / "clusters/alpha.yml").read_text(encoding="utf-8")
    assert (said.out.count("error["), said.err) == (1, "")


@pytest.mark.parametrize("flags, is_said", [((), True), (("--quiet",), False), (("--format", "json"), False)])
def test_what_could_be_mended_is_said_to_people(
    content: Path, capsys: pytest.CaptureFixture[str], flags: tuple[str, ...], *, is_said: bool
) -> None:
    """Who reads the report learns that the program could do a part of the work."""
    (content / "clusters/alpha.yml").write_text(CLUSTER + "sumary: x\nfavourite_fish: cod\n", encoding="utf-8")
    assert check(*flags) == FINDINGS
    assert ("1 of these can be mended without a decision: add --fix" in capsys.readouterr().err) == is_said


def test_summary_for_people_is_written_beside_any_form(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--summary writes Markdown to a file; the report itself stays as it was asked for."""
    assert check("--format", "json", "--summary", "summary.md") == GOOD
    assert json.loads(capsys.readouterr().out)["summary"]["passed"] is True
    assert Path("summary.md").read_text(encoding="utf-8") == "## All is well: this can be published\n"
    assert check("--summary", "new/summary.md") == GOOD
    assert check("--summary", "new") == WRONG_USAGE


@pytest.mark.parametrize("form, count", [("github", 2), ("text", 1)])
def test_page_of_the_run_gets_the_summary(
    content: Path, monkeypatch: pytest.MonkeyPatch, form: str, count: int
) -> None:
    """On GitHub the report for people follows what other commands wrote on the page of the run."""
    page = Path("page.md")
    page.write_text("## Before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    assert check("--format", form) == GOOD
    assert page.read_text(encoding="utf-8").count("## ") == count


@pytest.mark.parametrize(
    "lines, has_manual, address",
    [
        ("repository: {url: https://github.com/north/showcase.git}\n", True, "https://github.com/north/showcase/blob/main/docs"),
        ("repository: {url: https://git.example.org/n, branch: b, platform: gitlab}\n", True,
         "https://git.example.org/n/-/blob/b/docs"),
        ("repository: {url: https://github.com/north/showcase}\n", False, "https://north.example.org/handbook"),
        ("handbook: no\n", False, "docs"),
    ],
)  # fmt: skip
def test_finding_points_to_where_the_manual_is(
    content: Path, capsys: pytest.CaptureFixture[str], lines: str, address: str, *, has_manual: bool
) -> None:
    """Programs get an address that works from anywhere: the repository if it holds the manual, else the site."""
    if has_manual:
        Path("docs").mkdir()
        Path("docs/diagnostics.md").write_text("# Diagnostics\n", encoding="utf-8")
    (content / "programme.yml").write_text(PROGRAMME + lines + "colour: red\n", encoding="utf-8")
    assert check("--format", "json") == FINDINGS
    found = json.loads(capsys.readouterr().out)["findings"][0]
    assert found["help"].startswith(f"{address}/diagnostics")
    assert found["help"].endswith("#unknown-field")


def test_report_for_people_here_names_the_file_that_is_here(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Beside the manual a relative path is enough."""
    (content / "programme.yml").write_text(PROGRAMME + "colour: red\n", encoding="utf-8")
    check()
    assert capsys.readouterr().out.endswith("more: https://north.example.org/handbook/diagnostics/#unknown-field\n")
    Path("docs").mkdir()
    Path("docs/diagnostics.md").write_text("# Diagnostics\n", encoding="utf-8")
    check()
    assert capsys.readouterr().out.endswith("more: docs/diagnostics.md#unknown-field\n")


def test_programme_without_address_is_told_of_a_manual_that_is_there(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A new programme has neither docs/ nor a site yet: the program names its own copy."""
    programme = "\n".join(line for line in PROGRAMME.splitlines() if not line.startswith("address"))
    (content / "programme.yml").write_text(f"{programme}\ncolour: red\n", encoding="utf-8")
    check()
    place, _, code = capsys.readouterr().out.rstrip().rpartition(" ")[2].partition("#")
    assert code == "unknown-field"
    assert Path(place).read_text(encoding="utf-8").startswith("# Diagnostics")
