"""A memory of earlier runs in one JSON file: plain data only, so a damaged one can at worst be useless."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any


def read_memory(file: Path) -> dict[str, Any]:
    """Read what earlier runs remembered; a missing or damaged memory is empty."""
    try:
        found = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def write_memory(file: Path, known: Mapping[str, Any]) -> None:
    """Replace what is remembered in one step; a memory that cannot be written is no error."""
    beside = file.with_suffix(".new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(known, ensure_ascii=False), encoding="utf-8")
        beside.replace(file)
    except (OSError, ValueError):
        return
