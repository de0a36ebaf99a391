"""What the manual says about each code."""

from __future__ import annotations

import re
from functools import cache

from showcase.resources import resource_folder

_ENTRY = re.compile(r"^## (?P<code>\S+)\n+\*\*\w+\.\*\* (?P<sentence>.+?[.!?])(?=\s|$)", re.MULTILINE)


@cache
def first_sentences() -> dict[str, str]:
    """Read the first sentence of every entry of docs/diagnostics.md; none when the manual is not there."""
    try:
        text = (resource_folder() / "docs" / "diagnostics.md").read_text(encoding="utf-8")
    except OSError:
        return {}
    return {found["code"]: found["sentence"].replace("`", "") for found in _ENTRY.finditer(text)}
