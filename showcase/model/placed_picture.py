"""A picture of media/ as an SVG document that drawings place: whatever its file holds, nothing fails."""

from __future__ import annotations

import base64
from functools import lru_cache
from pathlib import Path

_KINDS = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".webp": "webp", ".gif": "gif", ".svg": "svg+xml"}


@lru_cache(maxsize=64)
def placed_picture(path: Path, width: float = 3.0, height: float = 2.0) -> str:
    """
    Fit a picture into a box of that shape, as one SVG document with the file inside.

    The file is a document of its own in there: one that cannot be shown leaves the box empty instead of stopping the
    build, and one that can reaches nothing outside. Empty for kinds that are no pictures and for files that are gone.
    """
    kind = _KINDS.get(path.suffix.lower())
    if kind is None or not path.is_file():
        return ""
    data = base64.b64encode(path.read_bytes()).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}">'
        f'<image width="{width:g}" height="{height:g}" href="data:image/{kind};base64,{data}"/></svg>'
    )
