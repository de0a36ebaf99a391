# SPDX-License-Identifier: MIT
"""`translations`, as a translator and a programme's staff meet it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from showcase.cli import FINDINGS, GOOD, WRONG_USAGE, main
from tests.translated_contents import CLUSTER, PROGRAMME, replaced, written

FILE = "clusters/harbour.yml"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write a programme in two languages into the working directory."""
    monkeypatch.chdir(tmp_path)
    return written(Path("content"), {FILE: CLUSTER})


def run(*arguments: str) -> int:
    """Run the command; gives its exit code, also when the flags are refused."""
    try:
        return main(["translations", *arguments])
    except SystemExit as stopped:
        return int(str(stopped.code))


def test_way_of_a_translator(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Take the missing texts out, translate, bring them back: the status says that nothing is left."""
    assert run("export", "--only", "missing") == GOOD
    replaced(Path("translations/de.po"), 'msgid "Fewer trucks."\nmsgstr ""', 'msgid "Fewer trucks."\nmsgstr "Weniger."')
    assert run("import", "translations/de.po") == GOOD
    assert "1 translations taken over into 1 files" in capsys.readouterr().out
    assert "de: Weniger." in (folder / FILE).read_text(encoding="utf-8")
    assert run("status") == GOOD
    assert re.search(r"clusters +3 of 3 +0 +0 +100 %", capsys.readouterr().out)


def test_dry_run_shows_the_difference_and_writes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Who is careful looks first."""
    run("export", "--quiet")
    replaced(Path("translations/de.po"), "Mehr Schiffe.", "Viele Schiffe.")
    capsys.readouterr()
    assert run("import", "translations/de.po", "--dry-run", "--quiet") == GOOD
    assert capsys.readouterr().out == (
        "--- content/clusters/harbour.yml\n+++ content/clusters/harbour.yml\n@@ -8,3 +8,3 @@\n aims:\n"
        "-  - text: {en: More ships., de: Mehr Schiffe.}\n+  - text: {en: More ships., de: Viele Schiffe.}\n"
        "   - text: Fewer trucks.\n"
    )
    assert (folder / FILE).read_text(encoding="utf-8") == CLUSTER


def test_refused_translation_is_told_with_its_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The report names file, line and text, and the exit code tells a script."""
    del folder
    run("export", "--quiet")
    replaced(Path("translations/de.po"), "Mehr Schiffe.", "<b>Mehr</b>")
    assert run("import", "translations/de.po") == FINDINGS
    lines = Path("translations/de.po").read_text(encoding="utf-8").splitlines()
    line = lines.index('msgid "More ships."') + 1
    out = capsys.readouterr().out
    assert f"translations/de.po:{line}: clusters/harbour/aims[0].text: the text holds HTML: <b> – not taken\n" in out


def test_outdated_text_goes_its_way(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Noted, changed, reported, exported as needing work, confirmed by the translator, and right again."""
    assert run("update") == GOOD
    assert (folder / ".translations/de.tsv").is_file()
    replaced(folder / FILE, "Ships and cranes.", "Ships & cranes.")
    run("export", "--only", "outdated")
    assert "#, fuzzy" in Path("translations/de.po").read_text(encoding="utf-8")
    assert run("update", "translations/de.po") == GOOD
    capsys.readouterr()
    run("status", "--format", "json")
    assert json.loads(capsys.readouterr().out)["languages"][1]["content"]["outdated"] == 1
    replaced(Path("translations/de.po"), "#, fuzzy\n", "")
    assert run("update", "translations/de.po") == GOOD
    capsys.readouterr()
    run("status", "--format", "json")
    assert json.loads(capsys.readouterr().out)["languages"][1]["content"]["outdated"] == 0


def test_template_of_all_texts(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A programme that adds a language starts from it; the words of the interface have another way."""
    del folder
    assert run("extract") == GOOD
    text = Path("translations/content.pot").read_text(encoding="utf-8")
    assert 'msgctxt "clusters/harbour/summary"\nmsgid "Ships and cranes."\nmsgstr ""\n' in text
    assert "make messages" in capsys.readouterr().out


def test_status_as_markdown(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A table for each language, then what to do first."""
    del folder
    assert run("status", "--format", "markdown", "--locales", "de") == GOOD
    out = capsys.readouterr().out
    assert out.startswith("## Deutsch (`de`)")
    assert "| clusters | 2 of 3 | 1 | 0 | 66 % |" in out
    assert "- clusters/harbour: 1 missing\n" in out


def test_status_in_german(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --message-language de the whole table is German."""
    del folder
    assert run("status", "--format", "markdown", "--locales", "de", "--message-language", "de") == GOOD
    out = capsys.readouterr().out
    assert "| | übersetzt | fehlt | veraltet | |" in out
    assert "| Cluster | 2 von 3 | 1 | 0 | 66 % |" in out
    assert "Was zuerst zu tun ist:\n\n- clusters/harbour: 1 fehlen\n" in out


def test_content_with_errors_is_reported_and_left_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Texts of a file that cannot be read would pass for deleted ones, and their records would be lost."""
    run("update")
    before = (folder / ".translations/de.tsv").read_bytes()
    replaced(folder / FILE, "country: DE", "county: DE")
    assert run("update") == FINDINGS
    assert "county" in capsys.readouterr().out
    assert (folder / ".translations/de.tsv").read_bytes() == before


@pytest.mark.parametrize(
    "arguments, problem",
    [
        (("update", "--only", "missing"), "--only does not belong to translations update"),
        (("export", "de.po"), "FILE.po does not belong to translations export"),
        (("import",), "no file to import is named"),
        (("import", "de.po"), "de.po cannot be read"),
        (("export", "--locales", "fr"), "--locales names fr"),
        (("export", "--locales", "en"), "--locales names en"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_slips_are_told(arguments: tuple[str, ...], problem: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A flag that would do nothing, a file that is not there, a language that nothing is translated into."""
    assert run(*arguments) == WRONG_USAGE
    assert problem in capsys.readouterr().err


def test_programme_in_one_language_has_nothing_to_translate(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The hint says how to get a second language."""
    (folder / "programme.yml").write_text(PROGRAMME.replace("[en, de]", "[en]"), encoding="utf-8")
    assert run("export") == WRONG_USAGE
    assert "add another one to locales" in capsys.readouterr().err
    assert run("status") == GOOD
