# SPDX-License-Identifier: MIT
"""Runs `serve` as people do, and waits for what it does."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.test_cli import ROOT


def read(address: str) -> str:
    """Fetch a page as a browser would; empty while it is not there."""
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return str(answer.read().decode())
    except (urllib.error.URLError, ConnectionError):
        return ""


def wait_for(condition: Callable[[], bool]) -> None:
    """Wait until something is so, for some minutes on a busy machine: a build in the background stands back."""
    end = time.monotonic() + 240
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.1)


@contextmanager
def serving(folder: Path, *flags: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Run `serve` as a shell starts a program in the background, with Ctrl+C ignored; gives its address."""
    serve = [sys.executable, str(ROOT / "build.py"), "serve", "--port", "0", "--as-of", "2026-03-01", *flags]
    command = ["sh", "-c", 'trap "" INT; exec "$@"', "sh", *serve]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True, env={**os.environ}) as process:
        assert process.stdout is not None
        try:
            found = re.match(r"\S+", next(line for line in process.stdout if line.startswith("http")))
            assert found is not None
            yield found[0], process
        finally:
            process.kill()
