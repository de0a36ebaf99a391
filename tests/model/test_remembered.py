# SPDX-License-Identifier: MIT
"""A process that lives on remembers what it made, and forgets what nobody asks for."""

from __future__ import annotations

from showcase.model.remembered import Remembered


def test_same_key_gives_the_same_thing_once_made() -> None:
    """What was made for a key is made once."""
    memory = Remembered[list[int]]()
    first = memory.recall("a", lambda: [1])
    assert memory.recall("a", lambda: [2]) is first


def test_what_two_runs_do_not_ask_for_is_forgotten() -> None:
    """Memory holds what this run and the one before asked for."""
    memory = Remembered[str]()
    memory.keep("old", "x")
    memory.end_run()
    memory.keep("new", "y")
    memory.end_run()
    assert (memory.find("old"), memory.find("new")) == (None, "y")


def test_what_is_asked_for_stays() -> None:
    """However many runs: what each asks for is kept."""
    memory = Remembered[str]()
    memory.keep("a", "x")
    for _ in range(5):
        memory.end_run()
        assert memory.find("a") == "x"


def test_nothing_is_remembered_without_a_key() -> None:
    """What has no digest could be anything."""
    memory = Remembered[str]()
    assert memory.recall(None, lambda: "a") == "a"
    assert memory.recall(None, lambda: "b") == "b"
