"""Looks at the files that profiles name: whether each is what it is called, and small enough."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.diagnostics import Diagnostic, Severity, say
from showcase.model.sources import MediaItem
from showcase.model.statements import Picture
from showcase.stages.validate.file_types import check_file_type
from showcase.stages.validate.gathered import CheckedFile, Gathered
from showcase.stages.validate.model_paths import model_at

_MEGABYTE = 1_000_000
_LARGEST_PICTURE = 1 * _MEGABYTE
_LARGEST_FILE = 20 * _MEGABYTE
_PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".svg", ".gif", ".avif")


def check_media_files(gathered: Gathered) -> Iterator[Diagnostic]:
    """Report what is not a picture, or not what its ending says; warn of files that are too large."""
    for file in gathered.files:
        for path, name in file.marked.media:
            is_picture = model_at(type(file.entry.written), path[:-1]) is Picture
            if is_picture and name in gathered.content.media and not name.lower().endswith(_PICTURES):
                message = say("{found} is not a picture that browsers show", found=name)
                hint = say("save it as PNG, JPEG, WebP or SVG, and name the new file; a paper belongs into downloads")
                yield file.entry.document.finding("not-a-picture", message, path, hint=hint)
                continue
            item = gathered.content.media.get(name)
            if item is not None:
                yield from _check_size(file, path, item)
                differs = check_file_type(file.entry.document, path, item)
                if differs is not None:
                    yield differs


def _check_size(file: CheckedFile, path: tuple[str | int, ...], item: MediaItem) -> Iterator[Diagnostic]:
    is_picture = item.name.lower().endswith(_PICTURES)
    if item.size <= (_LARGEST_PICTURE if is_picture else _LARGEST_FILE):
        return
    size = f"{item.size / _MEGABYTE:.1f}"
    message = say("{found} has {size} MB, which takes long to load on a telephone", found=item.name, size=size)
    hint = say("save a smaller one, at most 20 MB")
    if is_picture:
        hint = say("save it smaller, at most 1 MB, e.g. as JPEG or WebP 1600 pixels wide")
    yield file.entry.document.finding("large-media", message, path, hint=hint, severity=Severity.WARNING)
