# SPDX-License-Identifier: MIT
"""`init` sets up a programme that builds at once, away from the repository, and that its workflows can work with."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from showcase.cli import GOOD, WRONG_USAGE, main
from showcase.content_check import check_content
from showcase.editing.init_programme.pack_generator import pack_generator
from showcase.settings import Settings

ROOT = Path(__file__).resolve().parent.parent


def files_in(folder: Path) -> dict[str, bytes]:
    """Read all files of a programme but what `make` adds."""
    names = {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}
    made = {".venv", "site", ".showcase"}
    return {name.as_posix(): (folder / name).read_bytes() for name in names if name.parts[0] not in made}


def init(folder: Path, *words: str) -> int:
    """Set up a programme in process."""
    return main(["init", str(folder), "--quiet", *words])


@pytest.fixture(scope="module")
def programme(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new programme in two languages, in a folder with a difficult name, built by its own `make site`."""
    folder = tmp_path_factory.mktemp("new") / "unsere Cluster"
    assert init(folder, "--locales", "en,de") == GOOD
    plain = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    plain["SOURCE_DATE_EPOCH"] = "1768435200"  # 15 January 2026
    done = subprocess.run(
        ["make", "site"], cwd=folder, check=False, capture_output=True, text=True, env=plain, timeout=600
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_new_programme_builds_in_both_languages(programme: Path) -> None:
    """`make site` alone, with nothing but the wheel that lies in the folder, brings up the site."""
    assert "Our cluster programme" in (programme / "site/index.html").read_text(encoding="utf-8")
    assert "Unser Clusterprogramm" in (programme / "site/de/index.html").read_text(encoding="utf-8")
    assert "Beispielcluster" in (programme / "site/de/clusters/example-cluster/index.html").read_text(encoding="utf-8")
    where = [str(programme / ".venv/bin/python"), "-P", "-c", "import showcase; print(showcase.__file__)"]
    found = subprocess.run(where, cwd=programme, check=True, capture_output=True, text=True).stdout
    assert Path(found.strip()).is_relative_to(programme)


def test_installed_program_sets_up_the_same_programme(programme: Path, tmp_path: Path) -> None:
    """The program in a programme can begin the next one, file by file and byte by byte the same."""
    command = [str(programme / ".venv/bin/showcase"), "init", "next", "--locales", "en,de", "--quiet"]
    subprocess.run(command, cwd=tmp_path, check=True)
    ours, theirs = files_in(programme), files_in(tmp_path / "next")
    assert sorted(theirs) == sorted(ours)
    assert [name for name in ours if ours[name] != theirs[name]] == []


def test_programme_has_everything_it_needs_for_proposals(programme: Path) -> None:
    """Its check of a proposal runs as its workflow runs it, and tells of a mistake."""
    proposal = programme.parent / "proposal"
    shutil.copytree(programme / "content", proposal / "content")
    git = ["git", "-c", "user.name=Test", "-c", "user.email=test@localhost"]
    for words in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "--message", "base"]):
        subprocess.run([*git, *words], cwd=proposal, check=True)
    file = proposal / "content/clusters/example-cluster.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("sectors:", "sector:"), encoding="utf-8")
    subprocess.run([*git, "commit", "--quiet", "--all", "--message", "change"], cwd=proposal, check=True)
    (proposal / "generator").symlink_to(programme)
    done = subprocess.run(
        ["bash", "generator/.ci/check_proposal", "HEAD^1"], cwd=proposal, check=False, capture_output=True, text=True
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert "::error file=content/clusters/example-cluster.yml" in done.stdout
    languages = subprocess.run([".ci/languages"], cwd=programme, check=True, capture_output=True, text=True).stdout
    assert json.loads(languages) == ["en", "de"]


def test_programme_brings_the_workflows_of_this_repository(programme: Path) -> None:
    """Its workflows are ours, so that our tests are theirs."""
    ours = {path.name for path in (ROOT / ".github/workflows").glob("*.yml")} - {"ci.yml"}
    theirs = {path.name: path for path in (programme / ".github/workflows").glob("*.yml")}
    assert set(theirs) == ours
    for name, path in theirs.items():
        assert path.read_bytes() == (ROOT / ".github/workflows" / name).read_bytes()
    gitlab = Path(".gitlab/programme.yml")
    assert (programme / gitlab).read_bytes() == (ROOT / gitlab).read_bytes()


def test_programme_speaks_to_its_people_in_its_own_language(tmp_path: Path) -> None:
    """The check of a German programme speaks German, in workflows too; --update keeps that."""
    folder = tmp_path / "programme"
    assert init(folder, "--locales", "de,en") == GOOD
    assert init(folder, "--update") == GOOD
    (folder / ".venv/bin").mkdir(parents=True)
    program = folder / ".venv/bin/showcase"
    program.write_text('#!/bin/sh\necho "$SHOWCASE_MESSAGE_LANGUAGE" "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    (folder / ".venv/bin/python").symlink_to(sys.executable)
    shutil.copy(folder / "requirements.txt", folder / ".venv/installed.txt")
    plain = {"PATH": os.environ["PATH"]}
    for wish, language in ((plain, "de"), ({**plain, "SHOWCASE_MESSAGE_LANGUAGE": "en"}, "en")):
        done = subprocess.run(
            [folder / ".ci/showcase", "check"], cwd=tmp_path, check=True, capture_output=True, text=True, env=wish
        )  # fmt: skip
        assert done.stdout == f"{language} check\n"


def test_lines_to_uncomment_are_right_as_they_stand(tmp_path: Path) -> None:
    """Whoever takes away the # in front of the last lines of programme.yml has nothing left to be warned of."""
    assert init(tmp_path / "new", "--locales", "en") == GOOD
    file = tmp_path / "new/content/programme.yml"
    head, mark, rest = file.read_text(encoding="utf-8").partition("# What to add next.")
    first, _, lines = rest.partition("\n")
    bare = "\n".join(line.removeprefix("# ") for line in lines.splitlines())
    file.write_text(f"{head}{mark}{first}\n{bare}\n", encoding="utf-8")
    report = check_content(Settings(file.parent, tmp_path / "site", date(2026, 1, 15)))
    assert [found.code for found in report] == []


@pytest.mark.parametrize("locales", ["en", "de", "de,en", "nb,en", "ar", "ja,fr,da", "pt-BR,en"])
def test_new_programme_has_no_error_in_any_language(locales: str, tmp_path: Path) -> None:
    """Whatever its languages are, it begins without an error; a language that is not spoken is refused."""
    if locales.startswith("pt"):
        assert init(tmp_path / "new", "--locales", locales) == WRONG_USAGE
        assert not (tmp_path / "new").exists()
        return
    assert init(tmp_path / "new", "--locales", locales) == GOOD
    settings = Settings(tmp_path / "new/content", tmp_path / "site", date(2026, 1, 15))
    report = check_content(settings)
    spoken = {"missing-address", "missing-legal"}
    assert not report.has_errors
    # Where we cannot write the language, the first texts are English, and the check says so.
    assert {found.code for found in report} - {"wrong-language"} == spoken
    assert locales not in {"en", "de", "de,en"} or {found.code for found in report} == spoken


def test_folder_with_files_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`init` writes into new and empty folders only; a fresh clone counts as empty."""
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken/thesis.txt").write_text("my only copy", encoding="utf-8")
    assert init(tmp_path / "taken") == WRONG_USAGE
    assert "is not empty" in capsys.readouterr().err
    assert [path.name for path in (tmp_path / "taken").iterdir()] == ["thesis.txt"]
    (tmp_path / "clone/.git").mkdir(parents=True)
    assert init(tmp_path / "clone") == GOOD


def test_update_brings_the_newer_program_and_keeps_the_content(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With --update everything that comes with the program is written anew, and nothing that people wrote."""
    folder = tmp_path / "programme"
    assert init(folder, "--update") == WRONG_USAGE
    assert "there is no programme" in capsys.readouterr().err
    assert init(folder, "--locales", "de,en") == GOOD
    whole = files_in(folder)
    (folder / "README.md").write_text("Ours.\n", encoding="utf-8")
    (folder / "content/clusters/example-cluster.yml").unlink()
    (folder / "Makefile").write_text("old\n", encoding="utf-8")
    (folder / "wheels/showcase-0.0.9-py3-none-any.whl").write_bytes(b"old")
    assert init(folder, "--update") == GOOD
    after = files_in(folder)
    assert after["README.md"] == b"Ours.\n"
    assert "content/clusters/example-cluster.yml" not in after
    assert after["Makefile"] == whole["Makefile"]
    assert sorted(name for name in after if name.startswith("wheels/")) == [
        name for name in whole if name.startswith("wheels/")
    ]
    assert after[".gitlab/programme.yml"] == whole[".gitlab/programme.yml"]


def test_update_deletes_nothing_through_a_link(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder of wheels that leads elsewhere is refused, and what lies there stays."""
    folder, elsewhere = tmp_path / "programme", tmp_path / "elsewhere"
    assert init(folder) == GOOD
    elsewhere.mkdir()
    (elsewhere / "showcase-9.9-py3-none-any.whl").write_bytes(b"not ours to delete")
    shutil.rmtree(folder / "wheels")
    (folder / "wheels").symlink_to(elsewhere)
    assert init(folder, "--update") == WRONG_USAGE
    assert "is a link" in capsys.readouterr().err
    assert [path.name for path in elsewhere.iterdir()] == ["showcase-9.9-py3-none-any.whl"]


def test_wheel_is_the_same_every_time(tmp_path: Path) -> None:
    """The program is packed to the same bytes, so a digest names it."""
    one, other = pack_generator(tmp_path / "a"), pack_generator(tmp_path / "b")
    assert one.read_bytes() == other.read_bytes()
