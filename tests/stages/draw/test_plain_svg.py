# SPDX-License-Identifier: MIT
"""What Typst draws as SVG becomes plain paths that look the same."""

from __future__ import annotations

import base64
import io
import re

import pytest
import typst
from PIL import Image, ImageChops

from showcase.model.brand.mark import symbol_svg
from showcase.stages.draw.plain_svg import plain_svg

HEAD = '<svg viewBox="0 0 80 40" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
START = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40" viewBox="0 0 80 40"><title>A &amp; B</title>'
PAGE = """
#set page(width: 200pt, height: 120pt, margin: 10pt, fill: none)
#set text(font: "Libertinus Serif", size: 24pt, fill: rgb("#12465b"))
#box(radius: 12pt, clip: true, fill: rgb("#eef4f6"), inset: 8pt, stack(
  dir: ltr, spacing: 6pt,
  image(bytes(sys.inputs.symbol), format: "svg", width: 40pt),
  text(fill: rgb("#8b1a1a"))[Häfen],
))
#place(bottom, line(length: 50%, stroke: 3pt + rgb("#f5a623")))
"""


def plain(inner: str) -> str:
    """Flatten a picture and give what is in it."""
    text = plain_svg(f"{HEAD}{inner}</svg>", "A & B")
    assert text.startswith(START)
    return text.removeprefix(START).removesuffix("</svg>\n")


def placed(svg: str) -> str:
    """Place a picture as Typst does, 20 wide and high at 10, 5."""
    data = base64.b64encode(svg.encode()).decode()
    return f'<image transform="translate(10 5)" xlink:href="data:image/svg+xml;base64,{data}" width="20" height="20"/>'


OPEN = '<svg xmlns="http://www.w3.org/2000/svg"'
PICTURES = {
    "glyphs": (
        """<g transform="matrix(1 0 0 -1 0 30)"><use xlink:href="#a" x="5" y="0" fill="#111" fill-rule="nonzero"/>
        <use xlink:href="#a" x="9" y="0" fill="#111"/></g>
        <defs><symbol id="a"><path d="M0 0h2v3Z"/></symbol></defs>""",
        '<path fill="#111" d="M5 30L7 30L7 27ZM9 30L11 30L11 27Z"/>',
    ),
    "stroke": (
        """<path fill="none" stroke="#222" stroke-width="2" stroke-linecap="butt"
        transform="scale(2)" d="M1 1l2 0"/>""",
        '<path fill="none" stroke="#222" stroke-width="4" d="M2 2L6 2"/>',
    ),
    "clip": (
        """<g clip-path="url(#c)"><path fill="#111" d="M0 0h9"/></g>
        <defs><clipPath id="c"><path d="M0 0h9v9Z"/></clipPath></defs>""",
        """<clipPath id="clip1"><path d="M0 0L9 0L9 9Z"/></clipPath>
        <g clip-path="url(#clip1)"><path fill="#111" d="M0 0L9 0"/></g>""",
    ),
    "placed": (
        placed(f'{OPEN} viewBox="0 0 10 20"><rect width="10" height="20" fill="#333"/></svg>'),
        '<path fill="#333" d="M15 5L25 5L25 25L15 25Z"/>',
    ),
    "placed whole": (
        placed(f'{OPEN} viewBox="0 0 9 9" fill="red"><path d="M0 0A4 4 0 0 0 9 9"/></svg>'),
        """<svg x="10" y="5" width="20" height="20" viewBox="0 0 9 9" fill="red">
        <path d="M0 0A4 4 0 0 0 9 9"/></svg>""",
    ),
    "nothing": ('<path fill="none" d="M0 0h9"/>', ""),
}


@pytest.mark.parametrize("name", PICTURES)
def test_picture_becomes_plain_paths(name: str) -> None:
    """Glyphs, placed pictures and strokes end up as paths in place; what cannot be flattened stays whole."""
    inner, flat = PICTURES[name]
    assert plain(inner) == re.sub(r"\n *", "", flat)


@pytest.mark.parametrize("inner", ["<text>x</text>", '<g opacity=".5"/>', '<path d="M0 0" transform="skewX(3)"/>'])
def test_what_our_templates_do_not_draw_is_a_bug(inner: str) -> None:
    """Nothing is left out in silence."""
    with pytest.raises(ValueError, match=r"text|opacity|skewX"):
        plain(inner)


def test_plain_picture_looks_as_the_typeset_one() -> None:
    """Drawn as pixels, the flattened picture differs from what Typst draws itself by nothing that the eye sees."""
    inputs = {"symbol": symbol_svg("#12465b", "#f5a623")}
    made = typst.compile(PAGE.encode(), format="svg", sys_inputs=inputs, ignore_system_fonts=True)
    assert isinstance(made, bytes)
    flat = plain_svg(made.decode(), "Häfen")
    assert re.search(r"<use|<symbol|<image|xlink|class=", flat) is None
    show = b"""#set page(width: 200pt, height: 120pt, margin: 0pt, fill: none)
    #image(bytes(sys.inputs.flat), format: "svg", width: 100%)"""
    one, other = (
        Image.open(io.BytesIO(typst.compile(text, format="png", ppi=144, sys_inputs=given, ignore_system_fonts=True)))
        for text, given in ((PAGE.encode(), inputs), (show, {"flat": flat}))
    )
    assert one.size == other.size
    histogram = ImageChops.difference(one.convert("RGBA"), other.convert("RGBA")).convert("L").histogram()
    assert sum(histogram[32:]) < one.width * one.height * 0.005
    assert one.convert("RGBA").getchannel("A").getextrema() == (0, 255)
