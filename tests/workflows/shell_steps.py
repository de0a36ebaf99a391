# SPDX-License-Identifier: MIT
"""Reads the shell steps of the workflows and runs them as the runners of GitHub and GitLab do."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

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
