# SPDX-License-Identifier: MIT
"""Whatever happens to a build, the published folder is always one complete build."""

from __future__ import annotations

import errno
import fcntl
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from showcase import pipeline
from showcase.cli import FINDINGS, GOOD, WRONG_USAGE, main
from showcase.model import parallel
from showcase.model.catalogue import Catalogue
from showcase.model.page_plan import SitePlan
from showcase.model.page_records import PageRecord
from showcase.settings import Settings
from showcase.stages.plan import plan_site
from showcase.stages.render.stamp import read_page
from tests.test_cli import CLUSTER, PROGRAMME, ROOT

STAGES = ("brand_site", "render_site", "index_site", "publish_site", "check_site")
ARGUMENTS = ("build", "--quiet", "--content", "content", "--as-of", "2026-03-01")


def do_nothing(*_arguments: object) -> None:
    """Stand in for a stage that the case is not about."""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a small programme and its published site, without search index to be quick; only copied."""
    folder = tmp_path_factory.mktemp("published")
    (folder / "content/clusters").mkdir(parents=True)
    (folder / "content/media").mkdir()
    (folder / "content/programme.yml").write_text(PROGRAMME + "handbook: false\n", encoding="utf-8")
    (folder / "content/clusters/alpha.yml").write_text(CLUSTER, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setattr(pipeline, "index_site", do_nothing)
        assert main(ARGUMENTS) == GOOD
    return folder


@pytest.fixture
def folder(published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the programme with its published site, to be worked in."""
    shutil.copytree(published, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(pipeline, "index_site", do_nothing)
    return tmp_path


def snapshot(folder: Path) -> dict[str, bytes]:
    """Read every file of the published site."""
    return {str(path): path.read_bytes() for path in sorted((folder / "site").rglob("*")) if path.is_file()}


def change_content(folder: Path) -> None:
    """Change the content, so that a build would change the site."""
    (folder / "content/clusters/alpha.yml").write_text(CLUSTER.replace("Alpha", "Omega"), encoding="utf-8")


def failing_with(error: OSError) -> Callable[..., None]:
    """Make a stage that fails like this."""

    def fail(*_arguments: object) -> None:
        raise error

    return fail


def is_free(lock: Path) -> bool:
    """Tell whether nobody holds a lock."""
    with lock.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
    return True


@pytest.mark.parametrize("kill", [signal.SIGTERM, signal.SIGKILL])
@pytest.mark.parametrize("stage", STAGES)
def test_killed_build_leaves_the_old_site_and_is_mended(
    folder: Path, monkeypatch: pytest.MonkeyPatch, stage: str, kill: signal.Signals
) -> None:
    """A build that is killed in any stage leaves the old site; the next build works and clears the remains."""
    before = snapshot(folder)
    change_content(folder)
    process = os.fork()
    if process == 0:
        monkeypatch.setattr(pipeline, stage, lambda *_arguments: os.kill(os.getpid(), kill))
        main(ARGUMENTS)
        os._exit(99)
    assert os.WTERMSIG(os.waitpid(process, 0)[1]) == kill
    assert snapshot(folder) == before
    if kill is signal.SIGTERM:
        return  # what remains is the same, and mending it takes a whole build
    assert main(ARGUMENTS) == GOOD
    assert b"Omega" in snapshot(folder)[str(folder / "site/clusters/alpha/index.html")]
    assert list((folder / ".showcase").glob("staging-*")) == []


@pytest.mark.parametrize("stage", ["brand_site", "render_site", "publish_site"])
def test_full_disk_leaves_the_old_site(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], stage: str
) -> None:
    """A disk that runs full in any stage ends with 2 and one line, and the old site stays."""
    before = snapshot(folder)
    change_content(folder)
    monkeypatch.setattr(pipeline, stage, failing_with(OSError(errno.ENOSPC, "No space left on device")))
    assert main(ARGUMENTS) == WRONG_USAGE
    assert "No space left on device" in capsys.readouterr().err
    assert snapshot(folder) == before


def test_content_deleted_while_it_is_read_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A media file that vanishes between reading and publishing ends with 2 and its name."""
    before = snapshot(folder)
    picture = folder / "content/media/logo.svg"
    picture.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>')
    logo = "logo: {file: logo.svg, alt: A mark}\n"
    (folder / "content/clusters/alpha.yml").write_text(CLUSTER + logo, encoding="utf-8")

    def plan_and_delete(catalogue: Catalogue, settings: Settings) -> SitePlan:
        picture.unlink()
        return plan_site(catalogue, settings)

    monkeypatch.setattr(pipeline, "plan_site", plan_and_delete)
    assert main(ARGUMENTS) == WRONG_USAGE
    assert "logo.svg" in capsys.readouterr().err.splitlines()[0]
    assert snapshot(folder) == before


def test_broken_link_in_the_site_publishes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A link of an editorial page that leads nowhere is found in the site, told at its file, and stops it all."""
    before = snapshot(folder)
    (folder / "content/pages").mkdir()
    (folder / "content/pages/region.md").write_text("---\ntitle: Region\n---\n[x](../nowhere/)\n", encoding="utf-8")
    assert main(ARGUMENTS) == FINDINGS
    assert "content/pages/region.md:1:1: error[broken-link]" in capsys.readouterr().out
    assert snapshot(folder) == before


def test_worker_that_dies_leaves_the_old_site(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """When the system kills one of the renderers, the build ends with 2 and the old site stays."""
    before = snapshot(folder)
    change_content(folder)
    monkeypatch.setattr(parallel, "_SHARE", 2)
    monkeypatch.setattr("showcase.settings.os.cpu_count", lambda: 3)
    builder = os.getpid()

    def die_in_a_worker(*arguments: Any) -> PageRecord:
        if os.getpid() != builder:
            os.kill(os.getpid(), signal.SIGKILL)
        return read_page(*arguments)

    monkeypatch.setattr("showcase.stages.render.read_page", die_in_a_worker)
    assert main(ARGUMENTS) == WRONG_USAGE
    assert "ended from outside" in capsys.readouterr().err
    assert snapshot(folder) == before


def test_killed_build_takes_its_workers_along(folder: Path) -> None:
    """Workers of a killed build end by themselves, so that the lock is free for the next one."""
    code = """
import os, signal, sys, time
from showcase.model import parallel
parent = os.getpid()
def work(items):
    if os.getpid() == parent:
        time.sleep(0.5)
        os.kill(parent, signal.SIGKILL)
    return ["x" * 1_000_000 for _ in items]
lock = open("lock", "w")
import fcntl
fcntl.flock(lock, fcntl.LOCK_EX)
parallel.spread(work, list(range(9)), 3, share=1)
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, check=False, env={"PYTHONPATH": str(ROOT)})
    assert done.returncode == -signal.SIGKILL
    end = time.monotonic() + 20
    while not is_free(folder / "lock"):
        assert time.monotonic() < end
        time.sleep(0.1)
