# SPDX-License-Identifier: MIT
"""Work on several cores gives what work on one core gives."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.diagnostics import OuterWorldError, say
from showcase.model import parallel
from showcase.model.parallel import spread


@pytest.fixture(autouse=True)
def few_items_are_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let small lists be spread too."""
    monkeypatch.setattr(parallel, "_SHARE", 1)


def double(items: Sequence[int]) -> list[int]:
    """Work that leaves traces: numbers doubled."""
    return [item * 2 for item in items]


@given(st.lists(st.integers(), max_size=9), st.integers(0, 4))
def test_results_stand_in_the_order_of_the_items(items: list[int], workers: int) -> None:
    """However the work is spread, results come back in order and none is lost."""
    assert spread(double, items, workers) == [item * 2 for item in items]


def test_large_results_come_back() -> None:
    """Results larger than what a pipe holds do not block the worker."""
    found = spread(lambda items: [str(item) * 300_000 for item in items], list(range(6)), 3)
    assert [len(text) for text in found] == [300_000] * 6


def test_work_is_really_spread() -> None:
    """Each worker is a process of its own."""
    assert len(set(spread(lambda items: [os.getpid() for _ in items], list(range(6)), 3))) == 3


def test_error_of_a_worker_reaches_the_caller_whole() -> None:
    """An error in a worker is raised in the caller, its message and hint with it."""

    def fail(items: Sequence[int]) -> list[int]:
        if 1 in items:
            raise OuterWorldError(say("disk {name} is full", name="x"), say("free it"))
        return list(items)

    with pytest.raises(OuterWorldError) as caught:
        spread(fail, list(range(6)), 3)
    assert (str(caught.value.message), str(caught.value.hint)) == ("disk x is full", "free it")


def test_error_of_the_caller_leaves_no_worker_behind() -> None:
    """When the caller's own share fails, the other workers are ended and not waited for."""

    def fail(items: Sequence[int]) -> list[str]:
        if 0 in items:
            raise KeyError
        return ["x" * 1_000_000]

    start = time.monotonic()
    with pytest.raises(KeyError):
        spread(fail, list(range(6)), 3)
    assert multiprocessing.active_children() == []
    assert time.monotonic() - start < 10


def test_killed_worker_is_told_in_one_line() -> None:
    """A worker that the system kills, for want of memory perhaps, is an error of the outer world."""

    def die(items: Sequence[int]) -> list[int]:
        if 1 in items:
            os.kill(os.getpid(), signal.SIGKILL)
        return list(items)

    with pytest.raises(OuterWorldError, match="ended"):
        spread(die, list(range(6)), 3)
