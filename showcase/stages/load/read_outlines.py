"""Reads the coast lines and borders that maps are drawn from."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

from showcase.diagnostics import OuterWorldError, say
from showcase.model.outline import Outlines, parse_outlines


def read_outlines(resources: Path) -> Outlines:
    """Read theme/map/outlines.json, which comes with the generator."""
    file = resources / "theme" / "map" / "outlines.json"
    try:
        return _outlines_of(file.read_bytes())
    except OSError as error:
        raise OuterWorldError(say("{file} cannot be read: {reason}", file=file, reason=error.strerror)) from error


@lru_cache(maxsize=2)  # a process that lives on reads the same file again and again
def _outlines_of(raw: bytes) -> Outlines:
    return parse_outlines(json.loads(raw))
