"""Reads content files as plain data, with the rules of the build; the importer's door to the loader."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from showcase.stages.load.decode import decode
from showcase.stages.load.read_yaml import read_yaml


def read_plain(raw: bytes) -> dict[str, Any] | None:
    """Read a file's fields, every scalar as text; None when the build would refuse the file."""
    text, _ = decode(raw, PurePath())
    return None if text is None else read_yaml(text, PurePath())[0]
