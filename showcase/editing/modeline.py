"""The first line of a content file, which tells an editor where its schema lies."""

from __future__ import annotations

import os
import re
from pathlib import Path

MODELINE = re.compile(r"#\s*yaml-language-server:\s*\$schema=(\S+)")
_LEVELS = 4  # so far up the folder schemas/ is looked for


def modeline(file: Path, kind: str, text: str = "") -> str:
    """
    Give the line for a file; the one that its text has stays when it leads to the schema of the kind.

    Else the nearest folder schemas/ above counts; without one it is taken to lie beside the content folder.
    """
    name = f"{kind}.schema.json"
    found = MODELINE.search(text[:2000])
    if found and _leads_to(file, found.group(1), name):
        return _line(found.group(1))
    here = file.absolute().parent
    for above in list(here.parents)[:_LEVELS]:
        if (above / "schemas" / name).is_file():
            return _line(Path(os.path.relpath(above / "schemas" / name, here)).as_posix())
    return _line(f"{'..' if kind == 'programme' else '../..'}/schemas/{name}")


def _leads_to(file: Path, address: str, name: str) -> bool:
    if address.rpartition("/")[2] != name:
        return False
    return address.startswith("https://") or (file.parent / address).is_file()


def _line(address: str) -> str:
    return f"# yaml-language-server: $schema={address}"
