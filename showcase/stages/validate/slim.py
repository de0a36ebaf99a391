"""Makes typed content smaller in memory, for programmes with very many files."""

from __future__ import annotations

from sys import intern
from typing import Any

from pydantic import BaseModel

from showcase.model.field_types import PartialDate

_LONGEST_SHARED = 40  # characters of a text that others may well have too


class Slimmer:
    """
    Lets equal parts of many files be one: names of the fields that are filled in, years, dates, short words.

    Nothing changes but which objects stand behind equal values; that halves what a profile takes.
    """

    def __init__(self) -> None:
        """Start with nothing to share; there are few different parts, however many files."""
        self._field_sets: dict[frozenset[str], set[str]] = {}
        self._dates: dict[PartialDate, PartialDate] = {}

    def slim(self, written: BaseModel) -> None:
        """Share what others have too."""
        names = written.model_fields_set
        shared = self._field_sets.setdefault(frozenset(names), names)
        object.__setattr__(written, "__pydantic_fields_set__", shared)
        values = written.__dict__
        for name, value in values.items():
            if isinstance(value, str):
                values[name] = intern(value) if len(value) <= _LONGEST_SHARED else value
            elif isinstance(value, BaseModel):
                self.slim(value)
            elif isinstance(value, tuple):
                self._slim_list(value)
            elif isinstance(value, PartialDate):
                values[name] = self._dates.setdefault(value, value)

    def _slim_list(self, values: tuple[Any, ...]) -> None:
        for value in values:
            if isinstance(value, BaseModel):
                self.slim(value)
