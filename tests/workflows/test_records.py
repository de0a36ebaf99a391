# SPDX-License-Identifier: MIT
"""What translations were made from is committed on the main branch, on GitHub and on GitLab."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.workflows.shell_steps import ROOT, git, gitlab, run, step

COMMIT = step("translations", "update", "commit_records")


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


def records(tmp_path: Path) -> tuple[Path, Path]:
    """Give a repository on a host, and a work tree of it with records that are not committed."""
    origin, work = tmp_path / "house/showcase.git", tmp_path / "work"
    origin.mkdir(parents=True)
    git(origin, "init", "--quiet", "--bare")
    git(tmp_path, "clone", "--quiet", str(origin), "work")
    (work / ".ci").symlink_to(ROOT / ".ci")
    git(work, "commit", "--quiet", "--allow-empty", "--message", "base")
    git(work, "push", "--quiet", "origin", "HEAD:main")
    (work / "content/.translations").mkdir(parents=True)
    (work / "content/.translations/de.tsv").write_text("a\tb\tc\n", encoding="utf-8")
    return origin, work


def test_programme_without_translations_has_nothing_to_record(tmp_path: Path) -> None:
    """In one language there is no folder of records, and that is no failure."""
    _, work = records(tmp_path)
    shutil.rmtree(work / "content")
    done = run(COMMIT, work, {"GITHUB_REF_NAME": "main"})
    assert done.returncode == 0, done.stderr
    assert done.stdout == "nothing changed\n"


def test_records_go_on_top_of_a_newer_change(tmp_path: Path) -> None:
    """Who pushed meanwhile loses nothing, and neither do the records; a refusal for another reason is a failure."""
    origin, work = records(tmp_path)
    other = tmp_path / "other"
    git(tmp_path, "clone", "--quiet", "--branch", "main", str(origin), "other")
    git(other, "commit", "--quiet", "--allow-empty", "--message", "newer")
    git(other, "push", "--quiet", "origin", "HEAD:main")
    where = {
        "GITHUB_SERVER_URL": tmp_path.as_uri(), "GITHUB_REPOSITORY": "house/showcase",
        "GITHUB_REF_NAME": "main", "GITHUB_TOKEN": "secret-token",
    }  # fmt: skip
    done = run(COMMIT, work, where)
    assert done.returncode == 0, done.stderr
    titles = git(origin, "log", "--format=%s", "main").splitlines()
    assert titles == ["content: Note what translations were made from", "newer", "base"]
    (work / "content/.translations/de.tsv").write_text("d\te\tf\n", encoding="utf-8")
    (origin / "hooks/pre-receive").write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    (origin / "hooks/pre-receive").chmod(0o755)
    assert run(COMMIT, work, where).returncode == 1


def test_records_are_committed_on_gitlab_too(tmp_path: Path) -> None:
    """The job pushes with the token of the project, and its commit starts no other pipeline."""
    origin, work = records(tmp_path)
    git(origin, "config", "receive.advertisePushOptions", "true")
    hook = origin / "hooks/pre-receive"
    hook.write_text('#!/bin/sh\necho "$GIT_PUSH_OPTION_0" >said\n', encoding="utf-8")
    hook.chmod(0o755)
    where = {
        "CI_SERVER_URL": tmp_path.as_uri(), "CI_PROJECT_PATH": "house/showcase", "CI_COMMIT_BRANCH": "main",
        "PUSH_TOKEN": "secret-token",
    }  # fmt: skip
    done = run(gitlab("translations", "commit_records"), work, where)
    assert done.returncode == 0, done.stderr
    assert git(origin, "show", "--name-only", "--format=", "main").split() == ["content/.translations/de.tsv"]
    assert (origin / "said").read_text(encoding="utf-8") == "ci.skip\n"
    assert "secret-token" not in (work / ".git/config").read_text(encoding="utf-8") + done.stdout + done.stderr
