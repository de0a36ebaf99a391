"""Turns the SVG that Typst writes into one that anybody may place, edit and print: outlines only, named, small."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from html import escape
from typing import Final
from xml.etree import ElementTree as ET

from showcase.model.svg_path import (
    UNMOVED,
    Matrix,
    Path,
    circle_path,
    growth_of,
    joined,
    moved,
    read_numbers,
    read_path,
    read_transform,
    rounded_path,
    write_number,
    write_path,
)

FORM: Final = 1
"""Raise it when the same drawing is written in another way: files that were drawn before are made again."""

_SVG = "{http://www.w3.org/2000/svg}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_DATA = "data:image/svg+xml;base64,"
_ROOT = re.compile(r"<svg\b([^>]*)>(.*)</svg>", re.DOTALL)
_ATTRIBUTE = re.compile(r'\s(?!xmlns|width=|height=|x=|y=)[\w:-]+="[^"]*"')
_FLAT_TAGS = frozenset({"svg", "g", "path", "rect", "circle", "title"})
_NOT_FLAT = frozenset({"style", "class", "clip-path", "mask", "filter", "opacity"})
_DEFAULTS = {
    "fill-rule": "nonzero",
    "stroke-linecap": "butt",
    "stroke-linejoin": "miter",
    "stroke-miterlimit": "4",
    "fill-opacity": "1",
    "stroke-opacity": "1",
    "stroke-dasharray": "none",
    "stroke-dashoffset": "0",
}
_PAINT = ("fill", "stroke", "stroke-width", *_DEFAULTS)
_LENGTHS = frozenset({"stroke-width", "stroke-dasharray", "stroke-dashoffset"})

Paint = dict[str, str]


def plain_svg(svg: str, title: str) -> str:
    """
    Write a typeset picture again, with its glyphs as paths and `title` as its name; the same picture, the same text.

    Neighbours of one colour become one path. Nothing is styled, linked or named by an identifier, but for clips, and
    for placed pictures that hold more than plain shapes: those stay as they are. Raises ValueError for anything that
    our templates do not draw with.
    """
    root = ET.fromstring(svg)  # noqa: S314 Typst wrote it, and placed pictures in it are only decoded
    _, _, width, height = (write_number(value) for value in read_numbers(root.get("viewBox", "")))
    drawn = _Flattener(root).written()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f"<title>{escape(title, quote=False)}</title>{drawn}</svg>\n"
    )


class _Flattener:
    """Walks through a picture and writes what it draws, from back to front."""

    def __init__(self, root: ET.Element) -> None:
        self._root = root
        self._by_id = {name: element for element in root.iter() if (name := element.get("id"))}
        self._pieces: list[str] = []
        self._paint: Paint = {}
        self._path = ""
        self._clips = 0

    def written(self) -> str:
        """Give the markup of the whole picture."""
        for child in self._root:
            self._draw(child, UNMOVED, {})
        self._end_path()
        return "".join(self._pieces)

    def _draw(self, element: ET.Element, outer: Matrix, inherited: Mapping[str, str]) -> None:
        tag = element.tag.removeprefix(_SVG)
        if tag in {"defs", "title"}:
            return
        matrix = joined(outer, read_transform(element.get("transform", "")))
        paint = {**inherited, **{name: element.attrib[name] for name in _PAINT if name in element.attrib}}
        if tag == "g":
            self._draw_group(element, matrix, paint)
        elif tag == "use":
            x, y = (float(element.get(name, "0")) for name in "xy")
            for child in self._by_id[element.get(_HREF, "")[1:]]:
                self._draw(child, joined(matrix, (1.0, 0.0, 0.0, 1.0, x, y)), paint)
        elif tag == "image":
            self._place(element, matrix)
        else:
            self._add(moved(_shape(element, tag), matrix), paint, growth_of(matrix))

    def _draw_group(self, element: ET.Element, matrix: Matrix, paint: Paint) -> None:
        if unknown := element.attrib.keys() & (_NOT_FLAT - {"clip-path", "class"}):
            raise ValueError(unknown)
        clip = element.get("clip-path")
        if clip is not None:
            self._open_clip(clip.removeprefix("url(#").removesuffix(")"), matrix)
        for child in element:
            self._draw(child, matrix, paint)
        if clip is not None:
            self._end_path()
            self._pieces.append("</g>")

    def _open_clip(self, name: str, matrix: Matrix) -> None:
        """Begin a group of which only a part shows."""
        self._end_path()
        self._clips += 1
        path = "".join(
            write_path(moved(_shape(child, child.tag.removeprefix(_SVG)), joined(matrix, _transform(child))))
            for child in self._by_id[name]
        )
        clip = f"clip{self._clips}"
        self._pieces.append(f'<clipPath id="{clip}"><path d="{path}"/></clipPath><g clip-path="url(#{clip})">')

    def _place(self, image: ET.Element, matrix: Matrix) -> None:
        """Put a picture in its place: as paths when it is plain, else whole."""
        text = base64.b64decode(image.get(_HREF, "").removeprefix(_DATA)).decode()
        width, height = (float(image.get(name, "0")) for name in ("width", "height"))
        root = ET.fromstring(text)  # noqa: S314 drawn by us, or cleaned before
        x, y, box_width, box_height = read_numbers(root.get("viewBox", ""))
        growth = min(width / box_width, height / box_height)
        to_middle = ((width - box_width * growth) / 2, (height - box_height * growth) / 2)
        inner = (growth, 0.0, 0.0, growth, to_middle[0] - x * growth, to_middle[1] - y * growth)
        if _is_flat(root):
            paint = {name: root.attrib[name] for name in _PAINT if name in root.attrib}
            for child in root:
                self._draw(child, joined(matrix, inner), paint)
            return
        self._end_path()
        self._pieces.append(_whole(text, matrix, (width, height)))

    def _add(self, path: Path, paint: Paint, growth: float) -> None:
        """Draw a path; it joins the one before when both are painted alike."""
        if paint.get("fill") == "none":
            paint.pop("fill-rule", None)
        if paint.get("stroke", "none") == "none":
            paint = {name: value for name, value in paint.items() if not name.startswith("stroke")}
        for name in _LENGTHS & paint.keys():
            if paint[name] != "none":
                paint[name] = " ".join(write_number(value * growth) for value in read_numbers(paint[name]))
        paint = {name: paint[name] for name in _PAINT if name in paint and paint[name] != _DEFAULTS.get(name)}
        if paint.get("fill") == "none" and "stroke" not in paint:
            return
        if paint != self._paint or any("opacity" in name for name in paint):
            self._end_path()
        self._paint = paint
        self._path += write_path(path)

    def _end_path(self) -> None:
        if self._path:
            paint = "".join(f' {name}="{escape(value)}"' for name, value in self._paint.items())
            self._pieces.append(f'<path{paint} d="{self._path}"/>')
        self._path = ""


def _transform(element: ET.Element) -> Matrix:
    return read_transform(element.get("transform", ""))


def _shape(element: ET.Element, tag: str) -> Path:
    """Give the outline of a shape; raises ValueError for one that our pictures do not hold."""

    def number(name: str) -> float:
        return float(element.get(name, "0"))

    match tag:
        case "path":
            return read_path(element.get("d", ""))
        case "circle":
            return circle_path(number("cx"), number("cy"), number("r"))
        case "rect":
            return rounded_path(number("x"), number("y"), number("width"), number("height"), number("rx"))
        case _:
            raise ValueError(tag)


def _is_flat(root: ET.Element) -> bool:
    """Tell whether a placed picture holds plain shapes only."""
    for element in root.iter():
        tag = element.tag.removeprefix(_SVG)
        if tag not in _FLAT_TAGS or element.attrib.keys() & _NOT_FLAT or (tag == "svg" and element is not root):
            return False
        if any("url(" in value for value in element.attrib.values()) or re.search("[Aa]", element.get("d", "")):
            return False
    return True


def _whole(text: str, matrix: Matrix, size: tuple[float, float]) -> str:
    """Place a picture as it is; raises ValueError for one that is turned."""
    found = _ROOT.search(text)
    if found is None or matrix[1] or matrix[2]:
        raise ValueError(text[:80])
    values = (matrix[4], matrix[5], size[0] * matrix[0], size[1] * matrix[3])
    place = "".join(
        f' {name}="{write_number(value)}"' for name, value in zip(("x", "y", "width", "height"), values, strict=True)
    )
    return f"<svg{place}{''.join(_ATTRIBUTE.findall(found[1]))}>{found[2]}</svg>"
