# SPDX-License-Identifier: MIT
"""Makes fonts of a few letters, each drawn as one triangle."""

from __future__ import annotations

import io
from collections.abc import Sequence

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen

CORNERS = ((100, 0), (100, 700), (500, 700))


def small_font(
    letters: Sequence[str], family: str = "Triangles", form: str = "ttf", *, nameless: bool = False
) -> bytes:
    """Give the bytes of a font; the form is "ttf", "otf", "woff" or "woff2"."""
    names = [".notdef", *(f"u{ord(letter):04X}" for letter in letters)]
    builder = FontBuilder(1000, isTTF=form != "otf")
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(letter): name for letter, name in zip(letters, names[1:], strict=True)})
    pen = T2CharStringPen(600, None) if form == "otf" else TTGlyphPen(None)
    pen.moveTo(CORNERS[0])
    for corner in CORNERS[1:]:
        pen.lineTo(corner)
    pen.closePath()
    if form == "otf":
        builder.setupCFF(f"{family}-Regular", {}, dict.fromkeys(names, pen.getCharString()), {})
    else:
        builder.setupGlyf(dict.fromkeys(names, pen.glyph()))
    builder.setupHorizontalMetrics(dict.fromkeys(names, (600, 100)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    words = {"familyName": family, "styleName": "Regular", "psName": f"{family}-Regular"}
    builder.setupNameTable({} if nameless else words)
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200)
    builder.setupPost(keepGlyphNames=False)
    builder.font.flavor = form if form.startswith("woff") else None
    stream = io.BytesIO()
    builder.save(stream)
    return stream.getvalue()
