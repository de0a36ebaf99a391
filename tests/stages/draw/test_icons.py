# SPDX-License-Identifier: MIT
"""Old browsers find the sign of the site in one file."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from PIL.IcoImagePlugin import IcoImageFile

from showcase.stages.draw.icons import icon_file


def png(side: int) -> bytes:
    """Make a picture of one colour."""
    stream = io.BytesIO()
    Image.new("RGBA", (side, side), (18, 70, 91, 255)).save(stream, "PNG")
    return stream.getvalue()


def test_file_holds_every_size() -> None:
    """A reader of such files finds all pictures, each in its size."""
    made = icon_file((side, png(side)) for side in (16, 32, 48, 256))
    with Image.open(io.BytesIO(made)) as icon:
        assert icon.format == "ICO"
        assert icon.info["sizes"] == {(16, 16), (32, 32), (48, 48), (256, 256)}
        assert isinstance(icon, IcoImageFile)
        assert icon.ico.getimage((32, 32)).convert("RGBA").getpixel((5, 5)) == (18, 70, 91, 255)


def test_same_pictures_make_the_same_file() -> None:
    """Nothing in it tells when it was made."""
    pictures = [(16, png(16)), (32, png(32))]
    assert icon_file(pictures) == icon_file(pictures)


def test_picture_beyond_the_format_is_a_bug() -> None:
    """The format knows sides up to 256."""
    with pytest.raises(ValueError, match="257"):
        icon_file([(257, b"")])
