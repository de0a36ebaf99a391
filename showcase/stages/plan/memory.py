"""Remembers views that many pages share, so that each is made once for all pages of a language and a depth."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from showcase.model.locale import Locale
from showcase.stages.plan.urls import Place

Made = TypeVar("Made")
Remembered = dict[tuple[str, ...], object]  # by what it is and its identifiers
_NO_ROOT = ""


class Memory:
    """
    What was made for one language; all of it is forgotten when another begins, so that memory stays flat.

    `lasting` holds the little that is the same in every language, such as the places of clusters on the map; `made`
    the paths of all pages that the site has, `drawn` those of all files that are typeset.
    """

    def __init__(self, made: frozenset[tuple[str, ...]] = frozenset(), drawn: frozenset[str] = frozenset()) -> None:
        """Start with nothing but the paths of the pages and files there are."""
        self.made = made
        self.drawn = drawn
        self.lasting: Remembered = {}
        # Tag and views change together: drawings of several languages are made at the same time.
        self._current: tuple[str, dict[str, Remembered]] = ("", {})

    def of(self, place: Place) -> Remembered:
        """Give what may be used where `place` is: links start with the same steps to the root."""
        return self._of(place.locale).setdefault(place.root, {})

    def of_language(self, locale: Locale) -> Remembered:
        """Give what may be used on all pages of a language: it holds no links."""
        return self._of(locale).setdefault(_NO_ROOT, {})

    def _of(self, locale: Locale) -> dict[str, Remembered]:
        current = self._current
        if locale.tag != current[0]:
            current = self._current = (locale.tag, {})
        return current[1]


def recall(memory: Remembered, key: tuple[str, ...], make: Callable[[], Made]) -> Made:
    """Give what is remembered under a key, or make it now; one key always stands for one type."""
    found = memory.get(key)
    if found is None:
        found = memory[key] = make()
    return found  # type: ignore[return-value] # a cast would cost a call, thousands of times a page
