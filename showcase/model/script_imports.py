"""Which modules a script of the theme imports, so that a page can ask for all of them at once."""

from __future__ import annotations

import re
from pathlib import Path

# What is imported while the script runs (`import("./x.js")`) is not needed at the start.
_STATIC = re.compile(r"""\b(?:from|import)\s*"\./([\w-]+\.js)\"""")


def modules_of(folder: Path, name: str) -> tuple[str, ...]:
    """Name the modules that a script needs before it can start, those that it imports itself first."""
    found = [name]
    for script in found:  # grows as it is read
        text = (folder / script).read_text(encoding="utf-8")
        found += [other for other in dict.fromkeys(_STATIC.findall(text)) if other not in found]
    return tuple(found[1:])
