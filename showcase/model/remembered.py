"""Remembers what pure functions made, from one run to the next of a process that lives on; one run gains nothing."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Made = TypeVar("Made")
_LIVES_ON: set[str] = set()  # not empty in a process that does the same again and again
_ALL: list[Remembered] = []  # type: ignore[type-arg] # of any kind


class Remembered(Generic[Made]):
    """
    Results of one pure function by what they were made from.

    A key says all that the result depends on; under None nothing is remembered. What two runs did not ask for is
    forgotten, so memory stays bounded.
    """

    def __init__(self, *, grows: bool = False) -> None:
        """
        Start with nothing; there is one for each function, made when its module is loaded.

        What grows with the files of a programme is remembered only in a process that lives on: one run would pay for
        it with memory.
        """
        self._grows = grows
        self._now: dict[Hashable, Made] = {}
        self._before: dict[Hashable, Made] = {}
        _ALL.append(self)

    def find(self, key: Hashable) -> Made | None:
        """Give what is remembered under a key; None when it is nothing."""
        found = self._now.get(key)
        if found is None:
            found = self._before.get(key)
            if found is not None:
                self._now[key] = found
        return found

    def keep(self, key: Hashable, made: Made) -> Made:
        """Remember a result, and give it back."""
        if key is not None and (_LIVES_ON or not self._grows):
            self._now[key] = made
        return made

    def recall(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Give what is remembered under a key, or make it now."""
        found = self.find(key)
        return self.keep(key, make()) if found is None else found

    def end_run(self) -> None:
        """Forget what neither this run nor the one before asked for."""
        self._before = self._now
        self._now = {}


def live_on() -> None:
    """Say that this process will do the same again, and may remember all files."""
    _LIVES_ON.add("yes")


def end_run() -> None:
    """Tell all memories that a run is over: what it did not ask for is kept for one more run."""
    for memory in _ALL:
        memory.end_run()
