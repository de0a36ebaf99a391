# SPDX-License-Identifier: MIT
"""The shell steps of the workflows do what they are there for, run as they stand in the files."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
CLUSTER = "schema_version: 2\nname: Harbour\ncountry: DE\nsummary: A harbour with cranes.\n"
IDENTITY = ["-c", "user.name=Test", "-c", "user.email=test@localhost", "-c", "init.defaultBranch=main"]


def read_yaml(path: Path) -> dict[str, Any]:
    """Read a workflow; every scalar stays text, `on` too."""
    return dict(yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader))


def step(workflow: str, job: str, words: str) -> str:
    """Give the command of the one step of a GitHub job that holds some words."""
    steps = read_yaml(ROOT / ".github/workflows" / f"{workflow}.yml")["jobs"][job]["steps"]
    (found,) = [each["run"] for each in steps if words in each.get("run", "")]
    return str(found)


def gitlab(job: str, words: str) -> str:
    """Give the command of the one line of a GitLab job that holds some words."""
    (found,) = [line for line in read_yaml(ROOT / ".gitlab/programme.yml")[job]["script"] if words in line]
    return str(found)


def run(command: str, folder: Path, environment: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run a step as the runners do, with a plain environment."""
    plain = {"PATH": os.environ["PATH"], "HOME": str(folder), "LC_ALL": "C.UTF-8", **(environment or {})}
    shell = ["bash", "-eo", "pipefail", "-c", command]
    return subprocess.run(shell, cwd=folder, check=False, capture_output=True, text=True, env=plain, timeout=300)


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder; gives what it printed."""
    return subprocess.run(
        ["git", *IDENTITY, *arguments], cwd=folder, check=True, capture_output=True, text=True
    ).stdout  # fmt: skip


def use_generator(folder: Path) -> None:
    """Put the generator where a workflow expects it; what is installed stays where it is."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in (".ci", ".venv", "build.py", "showcase", "theme", "locales", "docs", "mkdocs.yml", "requirements"):
        (folder / name).symlink_to(ROOT / name)


@pytest.fixture
def proposal(tmp_path: Path) -> Path:
    """A work tree as the runner of a pull request finds it: the base, a change of one file, the generator."""
    folder = tmp_path / "work"
    shutil.copytree(ROOT / "tests/sites/minimal/content", folder / "content")
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "base")
    (folder / "content/clusters/new-harbour.yml").write_text(CLUSTER, encoding="utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "change")
    use_generator(folder / "generator")
    return folder


CHECK = step("content", "check", "check_proposal")
PREVIEW = step("content", "check", "build")


def test_good_proposal_passes_and_gets_a_preview(proposal: Path) -> None:
    """A change without a mistake is green, is told so in words, and its page is in the preview."""
    checked = run(CHECK, proposal)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert (proposal / "check.md").read_text(encoding="utf-8").strip()
    built = run(PREVIEW, proposal)
    assert built.returncode == 0, built.stdout + built.stderr
    page = proposal / "preview/clusters/new-harbour/index.html"
    assert "A harbour with cranes." in page.read_text(encoding="utf-8")


def test_mistake_is_marked_on_its_line_and_told_in_words(proposal: Path) -> None:
    """A misspelt field turns the check red, with an annotation at its place, in the file the author knows."""
    (proposal / "content/clusters/new-harbour.yml").write_text(CLUSTER + "sumary: Twice.\n", encoding="utf-8")
    git(proposal, "add", "content")
    git(proposal, "commit", "--quiet", "--amend", "--message", "change")
    summary = proposal / "summary.md"
    checked = run(CHECK, proposal, {"GITHUB_STEP_SUMMARY": str(summary)})
    assert checked.returncode == 1
    assert "::error file=content/clusters/new-harbour.yml,line=5,col=1" in checked.stdout
    for text in (summary.read_text(encoding="utf-8"), (proposal / "check.md").read_text(encoding="utf-8")):
        assert "content/clusters/new-harbour.yml" in text
        assert "did you mean summary" in text.replace("`", "")


def test_mistake_in_another_file_is_not_laid_at_this_door(proposal: Path) -> None:
    """A warning that was there before does not show up in a proposal that did not cause it."""
    git(proposal, "reset", "--quiet", "--soft", "HEAD^1")
    programme = proposal / "content/programme.yml"
    programme.write_text(programme.read_text(encoding="utf-8").replace("address:", "# address:"), encoding="utf-8")
    git(proposal, "add", "content/programme.yml")
    git(proposal, "reset", "--quiet", "content/clusters")
    git(proposal, "commit", "--quiet", "--message", "base with a warning")
    git(proposal, "add", "content")
    git(proposal, "commit", "--quiet", "--message", "change")
    checked = run(CHECK, proposal)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "::warning" not in checked.stdout


def test_file_that_was_only_taken_away_is_no_trouble(proposal: Path) -> None:
    """A proposal that deletes a file checks what is left."""
    git(proposal, "rm", "--quiet", "content/clusters/harbour.yml")
    git(proposal, "commit", "--quiet", "--amend", "--message", "delete")
    assert run(CHECK, proposal).returncode == 0
    git(proposal, "rm", "--quiet", "content/clusters/new-harbour.yml")
    git(proposal, "commit", "--quiet", "--amend", "--message", "delete")
    assert run(CHECK, proposal).returncode == 0


def test_odd_file_names_are_names_and_nothing_more(proposal: Path) -> None:
    """A name with blanks, quotes or a flag in it is a file that gets a finding."""
    (proposal / "content/clusters/--strict $(touch gotcha) 'x.yml").write_text(CLUSTER, encoding="utf-8")
    git(proposal, "add", "content")
    git(proposal, "commit", "--quiet", "--amend", "--message", "change")
    checked = run(CHECK, proposal)
    assert checked.returncode == 1
    assert "unfit-identifier" in checked.stdout
    assert not list(proposal.rglob("gotcha"))


def test_gitlab_says_the_same_as_text(proposal: Path) -> None:
    """The job for merge requests checks against the commit the proposal starts from."""
    (proposal / "content/clusters/new-harbour.yml").write_text(CLUSTER + "sumary: Twice.\n", encoding="utf-8")
    git(proposal, "add", "content")
    git(proposal, "commit", "--quiet", "--amend", "--message", "change")
    use_generator(proposal)
    base = git(proposal, "rev-parse", "HEAD^1").strip()
    checked = run(gitlab("content", "check_proposal"), proposal, {"CI_MERGE_REQUEST_DIFF_BASE_SHA": base})
    assert checked.returncode == 1
    assert "content/clusters/new-harbour.yml:5:1" in checked.stdout
    assert (proposal / "check.md").is_file()


def test_languages_become_a_matrix(tmp_path: Path) -> None:
    """The job that spreads the languages prints them as JSON, the main one first."""
    use_generator(tmp_path)
    shutil.copytree(ROOT / "tests/sites/complete/content", tmp_path / "content")
    output = tmp_path / "output"
    done = run(step("shards", "languages", "languages"), tmp_path, {"GITHUB_OUTPUT": str(output)})
    assert done.returncode == 0, done.stderr
    name, _, value = output.read_text(encoding="utf-8").strip().partition("=")
    written = yaml.safe_load((tmp_path / "content/programme.yml").read_text(encoding="utf-8"))["locales"]
    assert (name, json.loads(value)) == ("tags", written)


def test_gitlab_spreads_the_languages_of_the_programme() -> None:
    """The languages that stand in the file for GitLab are those of the demonstration."""
    (matrix,) = read_yaml(ROOT / ".gitlab/programme.yml")["shard"]["parallel"]["matrix"]
    programme = yaml.safe_load((ROOT / "content/programme.yml").read_text(encoding="utf-8"))
    assert matrix["TAG"] == programme["locales"]


def test_records_of_translations_are_committed_and_nothing_else(tmp_path: Path) -> None:
    """Only content/.translations goes to the branch, with the token in no file and no address."""
    origin, work = tmp_path / "house/showcase", tmp_path / "work"
    origin.mkdir(parents=True)
    git(origin, "init", "--quiet", "--bare")
    git(tmp_path, "clone", "--quiet", str(origin), "work")
    (work / "content/.translations").mkdir(parents=True)
    (work / "content/programme.yml").write_text("name: x\n", encoding="utf-8")
    (work / "content/.translations/de.tsv").write_text("a\tb\tc\n", encoding="utf-8")
    git(work, "add", "content/programme.yml")
    git(work, "commit", "--quiet", "--message", "base")
    git(work, "push", "--quiet", "origin", "HEAD:main")
    (work / "content/programme.yml").write_text("name: y\n", encoding="utf-8")
    (work / ".ci").symlink_to(ROOT / ".ci")
    command = step("translations", "update", "commit_records")
    where = {
        "GITHUB_SERVER_URL": tmp_path.as_uri(), "GITHUB_REPOSITORY": "house/showcase",
        "GITHUB_REF_NAME": "main", "GITHUB_TOKEN": "secret-token",
    }  # fmt: skip
    done = run(command, work, where)
    assert done.returncode == 0, done.stderr
    assert git(origin, "show", "--name-only", "--format=", "main").split() == ["content/.translations/de.tsv"]
    assert "secret-token" not in (work / ".git/config").read_text(encoding="utf-8") + done.stdout + done.stderr
    assert "nothing changed" in run(command, work, where).stdout
