# SPDX-License-Identifier: MIT
"""What a person types, what they read, and the exit code: 0 good, 1 findings, 2 wrong usage or environment."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from showcase import pipeline
from showcase.cli import FINDINGS, GOOD, WRONG_USAGE, main

ROOT = Path(__file__).resolve().parent.parent
PROGRAMME = """\
schema_version: 1
name: North
territory: The North
locales: [en, de]
address: https://north.example.org
brand: {primary: "#12344d"}
legal: {kind: demonstration}
"""
CLUSTER = "schema_version: 1\nname: Alpha\ncountry: NO\nsummary: {en: Good, de: Gut}\nreviewed_on: 2026-01-02\n"


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small programme without findings in a folder with a difficult name, which is the working directory."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    folder = tmp_path / "in hålt"
    (folder / "clusters").mkdir(parents=True)
    (folder / "programme.yml").write_text(PROGRAMME, encoding="utf-8")
    (folder / "clusters/alpha.yml").write_text(CLUSTER, encoding="utf-8")
    return folder


@pytest.fixture
def unindexed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the search indexes of the sites that are built: the test is about something else."""
    monkeypatch.setattr(pipeline, "index_site", lambda *_arguments: None)


def run(command: str, *arguments: str) -> int:
    """Run a command on the small programme; gives its exit code, also when the flags are refused."""
    try:
        return main([command, "--content", "in hålt", "--as-of", "2026-03-01", *arguments])
    except SystemExit as stopped:
        return int(str(stopped.code))


def break_content(content: Path) -> None:
    """Put an error into the cluster."""
    (content / "clusters/alpha.yml").write_text(CLUSTER + "colour: red\n", encoding="utf-8")


def warn_content(content: Path) -> None:
    """Put something into the content that deserves a warning only."""
    text = PROGRAMME.replace("address: https://north.example.org\n", "")
    (content / "programme.yml").write_text(text, encoding="utf-8")


def files_in(folder: Path) -> dict[str, bytes]:
    """Read all files below a folder, those of the search index aside: they differ in their order only."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    names = {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
    return {name: data for name, data in names.items() if not name.startswith("pagefind/") and name != "manifest.json"}


def test_build_makes_the_site_and_says_where_it_is(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A good build publishes every language and ends with a summary: pages, languages, warnings, seconds, place."""
    assert run("build") == GOOD
    said = capsys.readouterr()
    assert re.search(r"\d+ pages in 2 languages \(en, de\), [\d.]+ MB, 0 warnings, [\d.]+ s\n", said.out)
    assert "The site is in site/" in said.out
    assert Path("site/de/clusters/alpha/index.html").is_file()
    assert Path("site/pagefind/de/pagefind.js").is_file()
    assert [line.split()[0] for line in said.err.splitlines()][:2] == ["load", "validate"]


def test_quiet_build_says_nothing(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --quiet a build without findings prints nothing at all."""
    assert run("build", "--quiet") == GOOD
    assert capsys.readouterr() == ("", "")


def test_building_twice_gives_the_same_bytes(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Same input, same bytes: again into the same folder, into another one, in another time zone and umask."""
    assert run("build", "--quiet") == GOOD
    first = files_in(tmp_path / "site")
    assert run("build", "--quiet") == GOOD
    assert files_in(tmp_path / "site") == first
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    before = os.umask(0o077)
    try:
        assert run("build", "--quiet", "--output", "other/deep/site", "--clean") == GOOD
    finally:
        os.umask(before)
    assert files_in(tmp_path / "other/deep/site") == first


@pytest.mark.usefixtures("unindexed")
def test_broken_content_publishes_nothing(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An error in the content ends with 1, says what is wrong, and leaves the site as it was."""
    assert run("build", "--quiet") == GOOD
    before = files_in(Path("site"))
    break_content(content)
    assert run("build") == FINDINGS
    said = capsys.readouterr()
    assert "in hålt/clusters/alpha.yml:6:1: error[" in said.out
    assert "nothing was published; the site that was there is untouched" in said.err
    assert files_in(Path("site")) == before


@pytest.mark.usefixtures("unindexed")
@pytest.mark.parametrize("flags, code", [((), GOOD), (("--strict",), FINDINGS)])
def test_warning_stops_only_a_strict_run(content: Path, flags: tuple[str, ...], code: int) -> None:
    """A warning lets the site be built and the check pass, unless --strict asks for more."""
    warn_content(content)
    assert run("check", *flags) == code
    assert run("build", "--quiet", *flags) == code
    assert Path("site/index.html").exists() == (code == GOOD)


def test_one_language_can_be_built_alone(content: Path) -> None:
    """--locales builds some languages only, spaces and capital letters notwithstanding."""
    assert run("build", "--quiet", "--locales", " DE ,") == GOOD
    assert Path("site/de/index.html").is_file()
    assert not Path("site/index.html").exists()


@pytest.mark.parametrize(
    "arguments, error, hint",
    [
        (("--locales", "en,fr"), "--locales names fr", "its languages are en, de"),
        (("--base-url", "north.example.org"), "--base-url north.example.org is not", "https://"),
        (("--base-url", "javascript:alert(1)"), "is not a web address", "https://"),
        (("--as-of", "2026-13-01"), "--as-of 2026-13-01 is not a date", "2026-11-22"),
        (("--as-of", "yesterday"), "--as-of yesterday is not a date", "2026-11-22"),
        (("--content", "nowhere"), "no content folder at nowhere", "--content"),
        (("--content", "in hålt/programme.yml"), "no content folder at", "--content"),
        (("--output", "/dev/null/site"), "cannot be written", "--output"),
        (("--output", "in hålt"), "holds files that are not a built site", "--output"),
    ],
)
def test_wrong_use_is_told_in_one_line(
    content: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], error: str, hint: str
) -> None:
    """A wrong value ends with 2, one line that says what, one that says what to do, and nothing is built."""
    assert run("build", "--quiet", *arguments) == WRONG_USAGE
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("error: ")
    assert error in lines[0]
    assert lines[1].startswith("    hint: ")
    assert hint in lines[1]
    assert not Path("site").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["frobnicate"], ["build", "--no-such-flag"], ["build", "--out", "x"], ["check", "--format", "xml"],
        ["--quiet", "check"], ["serve", "--port", "abc"], ["import"], ["build", "--message-language", "fr"],
    ],
)  # fmt: skip
def test_unknown_words_are_refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown command, flag or choice, and a shortened flag, end with 2 and the way to use the program."""
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == WRONG_USAGE
    assert "usage: showcase" in capsys.readouterr().err


@pytest.mark.parametrize("epoch", ["soon", "1e9", "99999999999999999999"])
def test_unreadable_clock_is_told(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], epoch: str
) -> None:
    """A SOURCE_DATE_EPOCH that is no number of seconds ends with 2, unless --as-of says the date."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert main(["check", "--content", "in hålt"]) == WRONG_USAGE
    assert "SOURCE_DATE_EPOCH is not a number of seconds" in capsys.readouterr().err
    assert run("check") == GOOD


@pytest.mark.usefixtures("unindexed")
def test_clock_of_the_environment_is_used(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without --as-of the date comes from SOURCE_DATE_EPOCH, in UTC."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    assert main(["build", "--quiet", "--content", "in hålt"]) == GOOD
    assert json.loads(Path("site/manifest.json").read_text(encoding="utf-8"))["as_of"] == "2026-09-21"


def test_missing_programme_is_an_error_of_the_content(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A content folder without programme.yml ends with 1 and says which file is missing."""
    (content / "programme.yml").unlink()
    assert run("build", "--quiet") == FINDINGS
    assert "programme.yml:1:1: error[missing-programme]" in capsys.readouterr().out


def test_empty_folder_is_an_error_of_the_content(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An empty content folder ends with 1 and one clear finding."""
    shutil.rmtree(content)
    content.mkdir()
    assert run("check") == FINDINGS
    assert capsys.readouterr().out.count("error[") == 1


@pytest.mark.parametrize(
    "form, start", [("text", "in hålt"), ("github", "::error file="), ("json", "{"), ("sarif", "{")]
)
def test_check_reports_in_the_form_that_is_asked_for(
    content: Path, capsys: pytest.CaptureFixture[str], form: str, start: str
) -> None:
    """Each form of the report begins as its readers expect, and the exit code is the same."""
    break_content(content)
    assert run("check", "--format", form) == FINDINGS
    out = capsys.readouterr().out
    assert out.startswith(start)
    if start == "{":
        json.loads(out)


def test_check_of_good_content_says_so_and_writes_no_site(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A check without findings ends with 0, says something, and builds nothing."""
    assert run("check") == GOOD
    assert capsys.readouterr().out.strip()
    assert not Path("site").exists()


@pytest.mark.parametrize(
    "path, code",
    [
        ("in hålt/clusters/alpha.yml", FINDINGS),
        ("./in hålt/../in hålt/clusters/alpha.yml", FINDINGS),
        ("in hålt/clusters", FINDINGS),
        ("in hålt", FINDINGS),
        ("in hålt/programme.yml", GOOD),
        ("in hålt/clusters/beta.yml", FINDINGS),
        ("clusters/alpha.yml", WRONG_USAGE),
    ],
)
def test_check_looks_at_the_files_it_is_given(content: Path, path: str, code: int) -> None:
    """Only findings in the named files or folders count; all if one was deleted; a path elsewhere is wrong usage."""
    break_content(content)
    assert run("check", path) == code


def test_paths_are_shown_from_the_working_directory_else_whole(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file below the working directory is shown by its relative path, any other by its absolute one."""
    break_content(content)
    run("check")
    assert capsys.readouterr().out.startswith("in hålt/clusters/alpha.yml:")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert main(["check", "--content", str(content), "--as-of", "2026-03-01"]) == FINDINGS
    assert capsys.readouterr().out.startswith(f"{content}/clusters/alpha.yml:")


def test_import_makes_content_that_checks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table becomes a programme folder that has no error; a table that is not there ends with 2."""
    monkeypatch.chdir(tmp_path)
    Path("table.csv").write_text("id,name,country\nalpha,Alpha,NO\n", encoding="utf-8")
    assert main(["import", "table.csv", "--into", "fresh", "--kind", "clusters"]) == GOOD
    assert main(["check", "--content", "fresh", "--as-of", "2026-03-01"]) == GOOD
    assert main(["import", "none.csv", "--into", "fresh"]) == WRONG_USAGE


def test_message_language_turns_the_report(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Messages can be had in German."""
    assert run("build", "--quiet", "--locales", "fr", "--message-language", "de") == WRONG_USAGE
    assert capsys.readouterr().err


def test_environment_says_the_language_of_messages(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A programme sets its language once for all who work in it; a flag wins, and a language we lack is English."""
    said = {}
    for variable, flags in (("de", []), ("de", ["--message-language", "en"]), ("fr", []), ("", [])):
        monkeypatch.setenv("SHOWCASE_MESSAGE_LANGUAGE", variable)
        assert run("check", *flags) == GOOD
        said[variable, len(flags)] = capsys.readouterr().out
    assert said["de", 0] != said["", 0]
    assert said["de", 2] == said["fr", 0] == said["", 0]


def test_interrupted_build_says_that_the_site_is_untouched(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ctrl+C ends with 130 and one line."""

    def interrupt(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("showcase.cli.build.build_site", interrupt)
    assert run("build") == 130
    assert capsys.readouterr().err == "stopped; the site that was there is untouched\n"


def test_terminal_without_our_signs_still_gets_the_message(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal that knows ASCII only gets a question mark for what it cannot show, not a traceback."""
    break_content(content)
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", stream)
    assert run("check") == FINDINGS
    stream.flush()
    assert b"in h?lt/clusters/alpha.yml" in stream.buffer.getvalue()


def test_reader_that_goes_away_is_no_crash(content: Path) -> None:
    """`check | head` ends without a traceback when the reader has seen enough."""
    break_content(content)
    command = f'"{sys.executable}" "{ROOT / "build.py"}" check --content "in hålt" --format json | head -c 1'
    done = subprocess.run(command, shell=True, check=False, capture_output=True, text=True, timeout=60)
    assert "Traceback" not in done.stderr


def test_program_runs_from_anywhere(content: Path) -> None:
    """build.py works from another folder than the repository, in a plain environment."""
    command = [sys.executable, str(ROOT / "build.py"), "check", "--content", "in hålt", "--as-of", "2026-03-01"]
    done = subprocess.run(
        command, check=False, capture_output=True, timeout=60, env={"LC_ALL": "C", "PATH": "/usr/bin"}
    )
    assert (done.returncode, done.stderr) == (GOOD, b"")
