"""`new` on the command line: with flags, with questions, and what it refuses."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from showcase.cli import main
from tests.built_sites import SITES

FLAGS = ("--as-of", "2026-01-15")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Give a programme to write into."""
    return Path(shutil.copytree(SITES / "complete" / "content", tmp_path / "content"))


def new(content: Path, *words: str) -> int:
    """Run the command."""
    return main(["new", *words, "--content", str(content), *FLAGS])


def test_new_file_passes_check(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is written can be proposed at once; the person is told where it is, and what to do next."""
    settings = ("--set", "name=Harbour Cluster", "--set", "country=DE", "--set", "sectors=energy")
    assert new(content, "cluster", "harbour-new", *settings) == 0
    said = capsys.readouterr().out
    assert "its page will be at https://clusters.example.org/showcase/clusters/harbour-new/" in said
    file = content / "clusters" / "harbour-new.yml"
    assert f"2. Check it: .ci/showcase check {file}" in said
    assert main(["check", str(file), "--content", str(content), "--strict", *FLAGS]) == 0
    assert main(["format", str(file), "--content", str(content), "--dry-run", *FLAGS]) == 0


def test_missing_fields_are_listed_with_the_command_to_copy(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a terminal nobody can be asked: the command ends as wrongly used and says how to use it."""
    assert new(content, "event", "harbour-day", "--set", "title=Harbour Day") == 2
    said = capsys.readouterr().err
    assert "required and not given: kind" in said
    assert ".ci/showcase new event harbour-day --content" in said
    assert "--set 'title=Harbour Day' --set kind=…" in said
    assert not (content / "events" / "harbour-day.yml").exists()


def test_unfit_answers_are_reported_as_check_would(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong answer names its field and what to write instead; nothing is written."""
    assert new(content, "cluster", "harbour-new", "--set", "name=A", "--set", "country=Germany") == 1
    captured = capsys.readouterr()
    assert "error[unknown-country] country: Germany is not a country code" in captured.out
    assert "did you mean DE (Germany)?" in captured.out
    assert "nothing was written" in captured.err
    assert not (content / "clusters" / "harbour-new.yml").exists()


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Pretend to be a person at a terminal; the list holds what the person will type."""
    typed: list[str] = []
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _question: typed.pop(0))
    yield typed
    assert typed == []


def test_person_at_a_terminal_is_asked(
    content: Path, answers: list[str], capsys: pytest.CaptureFixture[str]
) -> None:  # fmt: skip
    """What is required and what is recommended is asked for in the language of the person."""
    answers += ["Hafencluster", "DE", "Häfen und Werften.", "energy", "", "https://www.example.org", ""]
    assert new(content, "cluster", "harbour-new", "--message-language", "de") == 0
    said = capsys.readouterr().out
    assert "Land: Land, zwei Buchstaben, z. B. NO." in said
    assert "Website, Adresse: Adresse der Website." in said
    text = (content / "clusters" / "harbour-new.yml").read_text(encoding="utf-8")
    assert "website:\n  url: https://www.example.org\n" in text
    assert "## ===== Namen =====" in text


def test_interrupted_questions_leave_nothing(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ctrl+C ends with 130, and says that no file was made: there is no site to speak of."""

    def interrupt(_question: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", interrupt)
    assert new(content, "cluster", "harbour-new") == 130
    assert capsys.readouterr().err == "stopped; nothing was written\n"
    assert not (content / "clusters" / "harbour-new.yml").exists()
