"""Remembers views that many pages share, so that each is made once for all pages of a language and a depth."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

from showcase.stages.plan.urls import Place

Made = TypeVar("Made")
Remembered = dict[tuple[str, ...], object]  # by what it is and its identifiers


class Memory:
    """What was made for one language; all of it is forgotten when another begins, so that memory stays flat."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._tag = ""
        self._by_root: dict[str, Remembered] = {}

    def of(self, place: Place) -> Remembered:
        """Give what may be used where `place` is: links start with the same steps to the root."""
        if place.locale.tag != self._tag:
            self._tag = place.locale.tag
            self._by_root = {}
        return self._by_root.setdefault(place.root, {})


def recall(memory: Remembered, key: tuple[str, ...], make: Callable[[], Made]) -> Made:
    """Give what is remembered under a key, or make it now; one key always stands for one type."""
    found = memory.get(key)
    if found is None:
        found = memory[key] = make()
    return cast("Made", found)
