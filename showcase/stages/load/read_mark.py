"""Reads the programme's own mark as bytes; whether it is one that may be shown is found out later."""

from __future__ import annotations

from collections.abc import Iterable

from showcase.model.clean_svg import MOST_BYTES
from showcase.model.source_document import SourceDocument
from showcase.model.sources import MediaItem
from showcase.stages.load.folders import Folders, FoundFile


def read_mark(programme: SourceDocument | None, media: Iterable[MediaItem], folders: Folders) -> bytes:
    """Read the file that `brand.mark` names, one byte more than allowed at most; empty without one."""
    brand = programme.value.get("brand") if programme else None
    name = brand.get("mark") if isinstance(brand, dict) else None
    item = next((item for item in media if item.name == name), None)
    return folders.read(FoundFile(item.path, item.shown, item.size), MOST_BYTES) if item else b""
