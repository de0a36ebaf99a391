"""What every entry of the finder says: what it is called, where it is, what it tells of itself."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from showcase.model.field_types import PartialDate
from showcase.model.locale import ChosenText


def named(kind: str, identifier: str, path: str, name: ChosenText, names: Iterable[str]) -> dict[str, Any]:
    """Say what an entry is called and where it is."""
    aliases = tuple(dict.fromkeys(other for other in names if other != name.text))
    return {"kind": kind, "id": identifier, "path": path, "name": name.text, "lang": foreign(name), "aliases": aliases}


def told(summary: ChosenText, when: PartialDate | None = None) -> dict[str, Any]:
    """Say what an entry tells of itself, and which year it belongs to."""
    return {"summary": summary.text, "summary_lang": foreign(summary), "year": when.year if when else 0}


def foreign(text: ChosenText) -> str:
    """Give the language of a text that is not in that of the reader, else an empty text."""
    return text.lang if text.is_fallback else ""
