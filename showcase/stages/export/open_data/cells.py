"""
Cells of tables that spreadsheet programs take for text.

A program that opens a table runs what begins with =, +, - or @, and one that splits lines at semicolons, as Excel does
in many countries, finds the beginning of a cell in the middle of ours. One apostrophe before the sign makes it text.
Who reads a table back takes one apostrophe away wherever one stands there (`plain_text`).
"""

from __future__ import annotations

import re
from typing import Any

BETWEEN = "; "  # joins the values of a list in one cell
_SIGNS = "=+\\-@\uff1d\uff0b\uff0d\uff20"  # the wide ones are read as the plain ones in East Asia
_START = r'((?:\A|[;\t\r\n])[\s"]*)'
_ACTIVE = re.compile(rf"{_START}(?='*[{_SIGNS}])")
_DEFUSED = re.compile(rf"{_START}'(?='*[{_SIGNS}])")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
_FIRST = frozenset(f"{_SIGNS}'\" \t\r\n")  # what the beginning of a text must be for it to be looked at closely


def cell(value: Any) -> str:
    """Write a value: lists joined, numbers as they are, texts so that no program runs them."""
    if type(value) is str:
        is_harmless = value[:1] not in _FIRST and ";" not in value and "\n" not in value and "\t" not in value
        return value if is_harmless else defused(value)
    if isinstance(value, list):
        return BETWEEN.join(map(cell, value))
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def defused(text: str) -> str:
    """Put an apostrophe before every sign that could start a formula; a number alone is none."""
    return text if _NUMBER.fullmatch(text) else _ACTIVE.sub(r"\1'", text)


def plain_text(text: str) -> str:
    """Take the apostrophes away again: the text that was written."""
    return _DEFUSED.sub(r"\1", text)
