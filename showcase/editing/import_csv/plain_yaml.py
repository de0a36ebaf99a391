"""Reads content files as plain data, with the rules of the build; the importer's door to the loader."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from showcase.stages.load.decode import decode
from showcase.stages.load.read_yaml import read_yaml


def read_plain(raw: bytes) -> dict[str, Any] | None:
    """Read a file's fields, every scalar as text, empty ones as absent; None when the build would refuse the file."""
    text, _ = decode(raw, PurePath())
    fields = None if text is None else read_yaml(text, PurePath())[0]
    return None if fields is None else dict(_without_empty(fields))


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_empty(part) for key, part in value.items() if part not in ("", None)}
    return [_without_empty(part) for part in value] if isinstance(value, list) else value
