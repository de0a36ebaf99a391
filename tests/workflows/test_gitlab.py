# SPDX-License-Identifier: MIT
"""The jobs for GitLab hang together, and those that strangers start get no secret."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
FILES = (".gitlab-ci.yml", ".gitlab/programme.yml")
# https://docs.gitlab.com/ci/yaml/: what a file and a job may say; a word that is none of these would be ignored.
GLOBAL = {"image", "variables", "workflow", "default", "include"}
JOB = {
    "artifacts", "environment", "interruptible", "needs", "parallel", "resource_group", "rules",
    "script", "timeout",
}  # fmt: skip
ARTIFACTS = {"when", "expose_as", "paths", "expire_in", "reports"}


def read(name: str) -> dict[str, Any]:
    """Read a file of GitLab; hidden jobs are anchors only."""
    loaded = yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))
    return {key: value for key, value in loaded.items() if not key.startswith(".")}


def jobs() -> dict[str, dict[str, Any]]:
    """Gather the jobs of all files."""
    return {key: value for name in FILES for key, value in read(name).items() if key not in GLOBAL}


def lines(job: dict[str, Any]) -> list[str]:
    """Give the command lines of a job."""
    return [line for part in job["script"] for line in (part if isinstance(part, list) else [part])]


@pytest.mark.parametrize("name", sorted(jobs()))
def test_job_says_only_what_gitlab_knows(name: str) -> None:
    """No key is misspelt, and every need is a job that is there."""
    job = jobs()[name]
    assert set(job) <= JOB
    assert set(job.get("artifacts", {})) <= ARTIFACTS
    needs = [need if isinstance(need, str) else need["job"] for need in job.get("needs", [])]
    assert set(needs) <= set(jobs())
    assert lines(job)
    assert all(set(rule) <= {"if", "changes", "when"} for rule in job["rules"])


def test_only_jobs_without_proposals_see_a_token() -> None:
    """The tokens of the project are used where nobody's proposal runs: in a schedule, and on the main branch."""
    texts = {name: str(job) for name, job in jobs().items()}
    assert [name for name, text in texts.items() if "REPORT_TOKEN" in text] == ["nightly"]
    assert all("schedule" in rule["if"] for rule in jobs()["nightly"]["rules"])
    assert [name for name, text in texts.items() if "PUSH_TOKEN" in text] == ["translations"]
    (rule,) = jobs()["translations"]["rules"]
    assert rule["if"] == '$PUSH_TOKEN && $CI_PIPELINE_SOURCE == "push" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH'


def test_programs_of_the_jobs_are_there() -> None:
    """Every script that a job starts lies in the repository and may be run."""
    words = {word for job in jobs().values() for line in lines(job) for word in line.split()}
    scripts = {word for word in words if word.startswith(".ci/")}
    assert {".ci/showcase", ".ci/check_proposal", ".ci/post.py", ".ci/run"} <= scripts
    for script in scripts:
        assert (ROOT / script).is_file()
        assert script.endswith(".py") or (ROOT / script).stat().st_mode & 0o111


def test_preview_opens_where_its_files_are() -> None:
    """The address of the review app leads to the page that the job kept, and the job hands that address on."""
    preview = jobs()["preview"]
    (folder,) = preview["artifacts"]["paths"]
    assert any(f"--output {folder.rstrip('/')}" in line for line in lines(preview))
    assert any(f"/artifacts/{folder}index.html" in line for line in lines(preview))
    assert preview["environment"]["url"] == "$PREVIEW_URL"
    assert any(line.endswith(f">{preview['artifacts']['reports']['dotenv']}") for line in lines(preview))
