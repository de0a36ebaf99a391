# SPDX-License-Identifier: MIT
"""A build tells what it is doing: a moving line on a terminal, plain lines elsewhere."""

from __future__ import annotations

import inspect
import io
import re
from pathlib import Path

import pytest

from showcase.model.staging import Staging
from showcase.pipeline import build_site
from showcase.progress import STAGES, Progress
from tests.contents import plan_of


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say yes."""
        return True


def run_all(stream: io.StringIO, *, is_quiet: bool = False) -> Progress:
    """Go through all stages of a build."""
    progress = Progress(stream, is_quiet=is_quiet)
    for name in STAGES:
        with progress.stage(name):
            pass
    return progress


def test_bar_knows_every_stage_of_a_build() -> None:
    """On a terminal a build goes through its stages in the order of the bar."""
    source = inspect.getsource(build_site)
    assert tuple(re.findall(r'progress\.stage\("(\w+)"\)', source)) == STAGES


def test_log_gets_a_plain_line_for_each_stage() -> None:
    """Where there is no terminal, each stage is one line with its seconds, and nothing moves."""
    stream = io.StringIO()
    run_all(stream)
    assert [line.split()[0] for line in stream.getvalue().splitlines()] == list(STAGES)
    assert "\r" not in stream.getvalue()


def test_terminal_gets_a_bar_that_goes_away() -> None:
    """On a terminal one line moves, and is gone before the result is shown."""
    stream = Terminal()
    progress = run_all(stream)
    assert "\n" not in stream.getvalue()
    assert stream.getvalue().count("\r") == len(STAGES)
    progress.clear()
    assert stream.getvalue().endswith(" \r")


@pytest.mark.parametrize("stream", [io.StringIO(), Terminal()], ids=["log", "terminal"])
def test_quiet_build_shows_nothing(stream: io.StringIO) -> None:
    """With --quiet nothing is written."""
    run_all(stream, is_quiet=True).clear()
    assert stream.getvalue() == ""


def test_summary_counts_what_was_made(tmp_path: Path) -> None:
    """The summary has pages, languages, size, warnings, and the seconds of each stage."""
    progress = run_all(io.StringIO())
    (tmp_path / "a").write_bytes(b"x" * 1_500_000)
    plan = plan_of({})
    progress.measure(plan, Staging(tmp_path))
    first, second = progress.summary(3).splitlines()
    assert first.startswith(f"{len(plan.pages)} pages in 2 languages (en, de), 1.5 MB, 3 warnings, 0.0 s")
    assert second == "seconds: " + " · ".join(f"{name} 0.0" for name in STAGES)
