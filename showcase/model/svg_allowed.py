"""What a cleaned SVG may hold: elements, attributes, and the form of their values."""

from __future__ import annotations

import re

SVG_SPACE = "http://www.w3.org/2000/svg"
XHTML_SPACE = "http://www.w3.org/1999/xhtml"
XLINK_HREF = "http://www.w3.org/1999/xlink href"

SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
ELEMENTS = SHAPES | {
    "svg", "g", "defs", "symbol", "use", "linearGradient", "radialGradient", "stop", "clipPath", "mask",
}  # fmt: skip
DROPPED = frozenset({"title", "desc", "metadata", "style"})
"""Left out without a word; styles have become attributes."""
TEXTS = frozenset({"text", "tspan", "textPath", "tref", "font", "font-face", "glyph"})

_NUMBERS = re.compile(r"[\d\s,.eE+%-]*(?:px|pt|mm|cm|in|pc)?")
_PATH = re.compile(r"[MmZzLlHhVvCcSsQqTtAa\d\s,.eE+-]*")
_TRANSFORM = re.compile(r"(?:(?:matrix|translate|scale|rotate|skewX|skewY)\s*\([\d\s,.eE+-]*\)[\s,]*)*")
_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}|[a-zA-Z]{1,30}|(?:rgb|hsl)a?\([\d\s,.%/+-]{1,60}\)")
_WORDS = re.compile(r"[a-zA-Z][a-zA-Z -]{0,40}")
_DASHES = re.compile(r"none|(?:[\d\s,.eE+%-]|px)*")
_VIEW_BOX = re.compile(r"[\d\s,.eE+-]*")
_NAME = re.compile(r"[^\s\"'<>&]{1,100}")

GEOMETRY = frozenset({
    "x", "y", "width", "height", "cx", "cy", "r", "rx", "ry", "x1", "y1", "x2", "y2", "fx", "fy", "fr", "points", "d",
    "viewBox", "preserveAspectRatio", "transform", "id", "gradientTransform", "offset",
})  # fmt: skip
"""What says where something is; the root of a picture keeps its view box only."""

_FORMS = {
    "d": _PATH,
    "viewBox": _VIEW_BOX,
    "id": _NAME,
    **dict.fromkeys(("transform", "gradientTransform"), _TRANSFORM),
    **dict.fromkeys(("fill", "stroke", "stop-color", "color"), _COLOUR),
    **dict.fromkeys(("clip-path", "mask"), re.compile("none")),  # or the address of a part, which is seen to before
    **dict.fromkeys(("stroke-dasharray",), _DASHES),
    **dict.fromkeys(
        (
            "preserveAspectRatio", "gradientUnits", "clipPathUnits", "maskUnits", "maskContentUnits", "spreadMethod",
            "fill-rule", "clip-rule", "stroke-linecap", "stroke-linejoin", "display", "visibility",
        ),
        _WORDS,
    ),
    **dict.fromkeys(
        (
            "x", "y", "width", "height", "cx", "cy", "r", "rx", "ry", "x1", "y1", "x2", "y2", "fx", "fy", "fr",
            "points", "offset", "opacity", "fill-opacity", "stroke-opacity", "stop-opacity", "stroke-width",
            "stroke-miterlimit", "stroke-dashoffset",
        ),
        _NUMBERS,
    ),
}  # fmt: skip
ATTRIBUTES = frozenset(_FORMS)


def is_fit(name: str, value: str) -> bool:
    """Tell whether a value has the form that its attribute asks for."""
    return _FORMS[name].fullmatch(value) is not None
