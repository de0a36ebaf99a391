"""The door to Pillow: makes pictures of flat colours a third of their size."""

from __future__ import annotations

from importlib.metadata import version
from io import BytesIO

from PIL import Image

FORM = f"pillow {version('pillow')}"
"""What the bytes of such a picture depend on besides the picture itself."""

_EFFORT = 7  # of 9: the last two take six times as long for a sixth less


def with_few_colours(png: bytes, most: int) -> bytes:
    """
    Write a PNG without transparency with a palette of at most so many colours, 2 to 256.

    Nothing is dithered, so flat colours stay flat; each may differ from what it was by a step that nobody sees.
    """
    made = BytesIO()
    with Image.open(BytesIO(png)) as picture:
        plain = picture.convert("RGB")
    small = plain.quantize(most, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    small.save(made, "PNG", compress_level=_EFFORT)
    return made.getvalue()
