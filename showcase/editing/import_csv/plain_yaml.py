"""Reads content files as plain data, with the rules of the build; the importer's door to the loader."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from showcase.stages.load.decode import decode
from showcase.stages.load.read_yaml import read_yaml


def read_plain(raw: bytes) -> dict[str, Any] | None:
    """Read a file's fields, every scalar as text, empty ones as absent; None when the build would refuse the file."""
    fields = read_with_empty(raw)
    return None if fields is None else without_empty(fields)


def read_with_empty(raw: bytes) -> dict[str, Any] | None:
    """Read a file's fields, empty texts too; None when the build would refuse the file."""
    text, findings = decode(raw, PurePath())
    if text is None or findings:
        return None
    fields, findings = read_yaml(text, PurePath())
    return None if findings else fields


def without_empty(fields: dict[str, Any]) -> dict[str, Any]:
    """Leave out the fields that hold nothing."""
    return dict(_without_empty(fields))


def with_empty(fields: Any, written: Any) -> Any:
    """Put back the empty fields that stand in the file, so that they are no difference."""
    if isinstance(fields, dict) and isinstance(written, dict):
        empty = {key: part for key, part in written.items() if part in ("", None) and key not in fields}
        return {**{key: with_empty(part, written.get(key)) for key, part in fields.items()}, **empty}
    if isinstance(fields, list) and isinstance(written, list):
        return [with_empty(part, written[place] if place < len(written) else None) for place, part in enumerate(fields)]
    return fields


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_empty(part) for key, part in value.items() if part not in ("", None)}
    return [_without_empty(part) for part in value] if isinstance(value, list) else value
