# SPDX-License-Identifier: MIT
"""The promises of our tools: workflows without power, locks without addresses, a front door described."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))


def read_workflow(path: Path) -> dict[str, Any]:
    """Read a workflow; every scalar stays text, `on` too."""
    return dict(yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader))


def read_lock(path: Path) -> dict[str, str]:
    """Read the locked packages: requirement with version and marker, and the lines of its digests."""
    entries = re.split(r"\n(?=[a-z0-9])", path.read_text(encoding="utf-8"))
    return {head.strip(): rest for head, _, rest in (entry.partition("\\\n") for entry in entries[1:])}


def steps_of(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    """List the steps of all jobs."""
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_workflow_has_no_power_unless_given(path: Path) -> None:
    """A workflow starts without permissions, and one for pull requests only ever reads."""
    workflow = read_workflow(path)
    assert workflow["permissions"] == {}
    for job in workflow["jobs"].values():
        assert isinstance(job["permissions"], dict)
        if "pull_request" in workflow["on"]:
            assert set(job["permissions"].values()) <= {"read"}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_workflow_never_runs_in_the_name_of_the_base(path: Path) -> None:
    """No workflow uses the triggers that hand a stranger's change our secrets."""
    assert not set(read_workflow(path)["on"]) & {"pull_request_target", "issue_comment"}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_workflow_pins_every_action(path: Path) -> None:
    """Every action is named by its full commit."""
    loose = [step["uses"] for step in steps_of(read_workflow(path)) if "uses" in step]
    assert [name for name in loose if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", name)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_workflow_keeps_no_token_after_checkout(path: Path) -> None:
    """A checkout leaves no credentials in the work tree."""
    checkouts = [s for s in steps_of(read_workflow(path)) if s.get("uses", "").startswith("actions/checkout@")]
    assert [step for step in checkouts if step["with"]["persist-credentials"] != "false"] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_workflow_puts_no_outside_text_into_a_shell(path: Path) -> None:
    """No command line holds an expression: a branch name is text of a stranger."""
    assert [step["run"] for step in steps_of(read_workflow(path)) if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.stem)
def test_lock_pins_version_and_digest_without_address(path: Path) -> None:
    """Every locked package has one exact version and its digests, and no lock names an address."""
    packages = read_lock(path)
    assert packages
    assert [head for head in packages if not re.match(r"[a-z0-9-]+==\S+", head)] == []
    assert [head for head, digests in packages.items() if "--hash=sha256:" not in digests] == []
    assert "://" not in path.read_text(encoding="utf-8")


def test_development_lock_holds_the_site_lock() -> None:
    """What the tests run with is what a site is built with, version by version."""
    assert set(read_lock(ROOT / "requirements/site.txt")) <= set(read_lock(ROOT / "requirements/dev.txt"))


def test_every_dependency_is_locked() -> None:
    """A dependency that was added is in the lock as well."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {re.split(r"[^\w.-]", line)[0].replace(".", "-").lower() for line in project["dependencies"]}
    assert wanted <= {head.partition("==")[0] for head in read_lock(ROOT / "requirements/site.txt")}


def test_test_tools_are_locked_without_address() -> None:
    """Every npm package has a version and a digest, and no address of a registry."""
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    entries = {name: entry for name, entry in packages.items() if name}
    assert entries
    assert [name for name, entry in entries.items() if not entry.get("integrity") or "resolved" in entry] == []


def test_front_door_is_described() -> None:
    """Every word of the Makefile has its line of help."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"^\.PHONY: (.+)$", makefile, flags=re.MULTILINE)
    assert phony is not None
    assert set(phony[1].split()) == set(re.findall(r"^([a-z-]+):.*## ", makefile, flags=re.MULTILINE))


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built and unpacked in a folder of its own."""
    folder = tmp_path_factory.mktemp("wheel")
    tool = [
        str(Path(sys.executable).with_name("pyproject-build")),
        "--wheel",
        "--no-isolation",
        "--outdir",
        str(folder),
    ]
    subprocess.run(tool, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


def test_wheel_brings_what_the_generator_reads(installed: Path) -> None:
    """An installed wheel has theme, messages, handbook and settings, and needs no repository."""
    found = {path.name for path in (installed / "showcase/_resources").iterdir()}
    assert {"docs", "locales", "mkdocs.yml", "theme"} <= found


def test_command_of_the_wheel_builds_away_from_the_repository(installed: Path, tmp_path: Path) -> None:
    """The command that the wheel installs builds a site where no repository is near."""
    (entry,) = installed.glob("*.dist-info/entry_points.txt")
    assert "showcase = showcase.cli:main" in entry.read_text(encoding="utf-8")
    shutil.copytree(ROOT / "tests/sites/minimal/content", tmp_path / "content")
    start = "import sys, showcase; from showcase.cli import main; print(showcase.__file__); sys.exit(main())"
    command = [sys.executable, "-P", "-c", start, "build", "--as-of", "2026-01-15"]
    plain = {"PYTHONPATH": str(installed), "PATH": os.environ["PATH"], "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=tmp_path, check=False, capture_output=True, text=True, env=plain, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    assert Path(done.stdout.splitlines()[0]).is_relative_to(installed)
    assert (tmp_path / "site/index.html").is_file()
