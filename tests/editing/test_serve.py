# SPDX-License-Identifier: MIT
"""The site is shown on this machine and follows every change."""

from __future__ import annotations

import io
import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from showcase.diagnostics import OuterWorldError, Report, say
from showcase.editing.serve import fingerprint, serve_site
from showcase.settings import Settings
from tests.contents import settings_for
from tests.test_cli import CLUSTER, PROGRAMME, ROOT


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings for a content folder with one file."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.yml").write_text("one")
    (tmp_path / "site").mkdir()
    return settings_for(content=tmp_path / "content", output=tmp_path / "site", resources=tmp_path / "resources")


def serve_until(settings: Settings, actions: list[Callable[[], object]], build: Callable[[], Report]) -> str:
    """Serve while one action after the other is done, then interrupt; gives what was said."""
    steps: Iterator[Callable[[], object]] = iter(actions)

    def tick(_seconds: float) -> None:
        action = next(steps, None)
        if action is None:
            raise KeyboardInterrupt
        action()

    said = io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("showcase.editing.serve.time.sleep", tick)
        assert serve_site(settings, 0, build, said) == 0
    return said.getvalue()


def test_change_is_built_and_nothing_else(settings: Settings) -> None:
    """The site is built at the start and after each change, not when nothing has changed."""
    builds: list[str] = []
    file = settings.content / "a.yml"

    def build() -> Report:
        builds.append(file.read_text())
        return Report()

    said = serve_until(settings, [lambda: None, lambda: file.write_text("three"), lambda: None], build)
    assert builds == ["one", "three"]
    assert said.endswith("built\n")


def test_failing_build_does_not_end_the_show(settings: Settings) -> None:
    """When a build fails because of the outer world, that is said, and the next change is built again."""
    file = settings.content / "a.yml"

    def build() -> Report:
        if file.read_text() == "bad":
            raise OuterWorldError(say("the disk is full"))
        return Report()

    said = serve_until(settings, [lambda: file.write_text("bad"), lambda: file.write_text("good")], build)
    assert said.splitlines()[1:] == ["not built: the disk is full", "built"]


def test_file_that_vanishes_while_we_look_is_no_crash(settings: Settings) -> None:
    """Editors write and delete files all the time."""
    (settings.content / "gone.yml").symlink_to("nowhere")
    assert [Path(name).name for name, _, _ in fingerprint(settings)] == ["a.yml"]


@pytest.mark.parametrize("port", [-1, 70_000, 1])
def test_port_that_cannot_be_had_is_told(settings: Settings, port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A port that does not exist, or that is not ours, is an error of the outer world."""

    def refuse(*_arguments: object) -> None:
        raise PermissionError(13, "Permission denied")

    if port == 1:
        monkeypatch.setattr("showcase.editing.serve.http.server.ThreadingHTTPServer", refuse)
    with pytest.raises(OuterWorldError, match=f"port {port} cannot be used"):
        serve_site(settings, port, Report, io.StringIO())


def read(address: str) -> str:
    """Fetch a page as a browser would; empty while it is not there."""
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return str(answer.read().decode())
    except (urllib.error.URLError, ConnectionError):
        return ""


def wait_for(condition: Callable[[], bool]) -> None:
    """Wait until something is so, for half a minute at most."""
    end = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.1)


def test_served_page_follows_a_change(tmp_path: Path) -> None:
    """The whole way: serve, look at a page, change its file, look again, stop; also from a shell's background."""
    (tmp_path / "content/clusters").mkdir(parents=True)
    (tmp_path / "content/programme.yml").write_text(PROGRAMME)
    file = tmp_path / "content/clusters/alpha.yml"
    file.write_text(CLUSTER)
    serve = [sys.executable, str(ROOT / "build.py"), "serve", "--port", "0", "--as-of", "2026-03-01"]
    command = ["sh", "-c", 'trap "" INT; exec "$@"', "sh", *serve]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, text=True, env={**os.environ}) as process:
        assert process.stdout is not None
        try:
            line = next(line for line in process.stdout if line.startswith("http"))
            found = re.match(r"\S+", line)
            assert found is not None
            page = f"{found[0]}clusters/alpha/"
            assert "Alpha" in read(page)
            file.write_text(CLUSTER.replace("Alpha", "Omega"))
            wait_for(lambda: "Omega" in read(page))
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=20) == 0
        finally:
            process.kill()
