"""Takes an SVG of unknown origin apart and writes a new one that holds nothing but shapes and colours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from typing import Final

from showcase.model.svg_allowed import (
    ATTRIBUTES,
    DROPPED,
    ELEMENTS,
    GEOMETRY,
    SHAPES,
    SVG_SPACE,
    TEXTS,
    XHTML_SPACE,
    XLINK_HREF,
    is_fit,
)
from showcase.model.svg_path import read_numbers
from showcase.model.svg_styles import StyleError, read_declarations, read_rules, styles_of
from showcase.model.svg_tree import Element, HeavyError, ReadError, UnsafeError, read_tree

MOST_BYTES: Final = 200_000
_MOST_DRAWN = 10_000  # elements, with all that is drawn again and again through <use>
_MOST_RINGS = 20  # of what is drawn inside what is drawn
_FARTHEST = 1e6  # user units
_LENGTH = re.compile(r"\s*(\d+\.?\d*|\.\d+)(?:px|pt|mm|cm|in|pc)?\s*")
_REFERENCE = re.compile(r"#[^\s#()'\"]{1,100}")
_URL = re.compile(r"url\(\s*['\"]?#([^\s#()'\"]{1,100})['\"]?\s*\)")


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a picture is refused."""

    kind: str
    """ "not-svg", "heavy", "unsafe", "raster", "text", "no-box"."""
    found: str = ""
    """What it is about: the name of an element or attribute, or a word of what is wrong."""


@dataclass(frozen=True, slots=True)
class CleanSvg:
    """A picture after cleaning."""

    text: str
    """One line of SVG, empty when there is a fault."""
    width: float = 0.0
    """Of its view box, in user units, as the height is."""
    height: float = 0.0
    faults: tuple[Fault, ...] = ()


@lru_cache(maxsize=8)
def clean_svg(data: bytes) -> CleanSvg:
    """
    Write a picture again from what is allowed, or say all that is wrong with it.

    What could act, load or lead anywhere is a fault, and so are pictures of pixels and text that needs a typeface.
    What only editors of pictures need (their own elements, comments, descriptions) is left out without a word.
    Styles become attributes, identifiers get new names, and the view box starts as it was. Never raises.
    """
    if len(data) > MOST_BYTES:
        return CleanSvg("", faults=(Fault("heavy"),))
    try:
        root = read_tree(data)
    except HeavyError:
        return CleanSvg("", faults=(Fault("heavy"),))
    except UnsafeError as error:
        return CleanSvg("", faults=(Fault("unsafe", str(error)),))
    except ReadError:
        return CleanSvg("", faults=(Fault("not-svg"),))
    if root.space not in {SVG_SPACE, ""} or root.name != "svg":
        return CleanSvg("", faults=(Fault("not-svg"),))
    return _Cleaner(root).cleaned()


class _Cleaner:
    """Cleans one picture; gathers its faults on the way."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._faults: dict[Fault, None] = {}
        self._names: dict[str, str] = {}
        self._rules = self._read_styles()

    def cleaned(self) -> CleanSvg:
        """Give the picture, or its faults."""
        names = dict.fromkeys(name for item in self._root.walk() if (name := item.attributes.get("id", "")))
        self._names = {name: f"m{number}" for number, name in enumerate(names, start=1)}
        box = self._view_box()
        inner = "".join(self._write(child) for child in self._root.children)
        paint = self._attributes(self._root, without=GEOMETRY)
        if not self._faults and not any(item.name in SHAPES for item in self._root.walk()):
            self._fault("not-svg")
        if self._faults or box is None:
            return CleanSvg("", faults=tuple(self._faults))
        x, y, width, height = (f"{value:.6g}" for value in box)
        text = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x} {y} {width} {height}"{paint}>{inner}</svg>\n'
        if _counts_too_much(text):
            return CleanSvg("", faults=(Fault("heavy"),))
        return CleanSvg(text, box[2], box[3])

    def _fault(self, kind: str, found: str = "") -> None:
        self._faults[Fault(kind, found)] = None

    def _read_styles(self) -> dict[str, dict[str, str]]:
        rules: dict[str, dict[str, str]] = {}
        for item in self._root.walk():
            if item.name == "style" and item.space in {SVG_SPACE, ""}:
                try:
                    for selector, declarations in read_rules(item.text):
                        rules[selector] = {**rules.get(selector, {}), **declarations}
                except StyleError as error:
                    self._fault("unsafe", str(error))
        return rules

    def _view_box(self) -> tuple[float, float, float, float] | None:
        """Find out which part of the plane is shown; without a view box, width and height tell."""
        values = read_numbers(self._root.attributes.get("viewBox", ""))
        if len(values) == 4 and max(map(abs, values)) < _FARTHEST and min(values[2:]) > 0:
            return values[0], values[1], values[2], values[3]
        sizes = [_LENGTH.fullmatch(self._root.attributes.get(name, "")) for name in ("width", "height")]
        lengths = [float(size.group(1)) for size in sizes if size]
        if len(lengths) == 2 and 0 < min(lengths) <= max(lengths) < _FARTHEST:
            return 0.0, 0.0, lengths[0], lengths[1]
        self._fault("no-box")
        return None

    def _write(self, element: Element) -> str:
        """Write an element and what is in it; nothing for what is left out, and for what is a fault."""
        if element.space not in {SVG_SPACE, ""}:
            if element.space == XHTML_SPACE:
                self._fault("unsafe", element.name)
            return ""
        if element.name in {"image", "feImage"}:
            self._fault("raster", element.name)
        elif element.name in TEXTS:
            self._fault("text", element.name)
        elif element.name not in ELEMENTS | DROPPED:
            self._fault("unsafe", element.name)
        if element.name not in ELEMENTS:
            return ""
        inner = "".join(self._write(child) for child in element.children)
        attributes = self._attributes(element)
        return f"<{element.name}{attributes}>{inner}</{element.name}>" if inner else f"<{element.name}{attributes}/>"

    def _attributes(self, element: Element, without: frozenset[str] = frozenset()) -> str:
        """Write the allowed attributes of an element in the order of their names."""
        found = {name: value for name, value in element.attributes.items() if name in ATTRIBUTES}
        for name in element.attributes:
            if name.lower().startswith("on"):
                self._fault("unsafe", name)
        try:
            own = read_declarations(element.attributes.get("style", ""))
        except StyleError as error:
            self._fault("unsafe", str(error))
            own = {}
        styles = {**styles_of(element, self._rules), **own}
        found |= {name: value for name, value in styles.items() if name in ATTRIBUTES - GEOMETRY}
        written = [*self._link(element), *self._values(found, without)]
        return "".join(f' {name}="{escape(value)}"' for name, value in sorted(written))

    def _link(self, element: Element) -> Iterator[tuple[str, str]]:
        """Keep a link to a part of the same picture; any other is a fault."""
        for name in ("href", XLINK_HREF):
            value = element.attributes.get(name)
            if value is None:
                continue
            if not _REFERENCE.fullmatch(value.strip()):
                self._fault("unsafe", "href")
            elif (target := value.strip()[1:]) in self._names:
                yield "href", f"#{self._names[target]}"
                return

    def _values(self, found: dict[str, str], without: frozenset[str]) -> Iterator[tuple[str, str]]:
        """Keep values of the form that their attribute asks for; all others are faults."""
        for name, written in found.items():
            value = " ".join(written.replace("!important", "").split())
            if name in without:
                continue
            if name == "id":
                yield name, self._names[written]
            elif "url(" in value.lower():
                target = _URL.match(value)
                if target is None:
                    self._fault("unsafe", name)
                elif target.group(1) in self._names:
                    yield name, f"url(#{self._names[target.group(1)]})"
            elif is_fit(name, value):
                yield name, value
            else:
                self._fault("unsafe", name)


def _counts_too_much(text: str) -> bool:
    """Tell whether a cleaned picture draws too much, with all that it draws again and again."""
    root = read_tree(text.encode())
    by_id = {name: item for item in root.walk() if (name := item.attributes.get("id", ""))}
    return _drawn(root, by_id, ()) > _MOST_DRAWN


def _drawn(element: Element, by_id: dict[str, Element], above: tuple[str, ...]) -> int:
    """Count the elements that are drawn; what draws itself counts as more than any limit."""
    count = 1
    for target in _targets(element):
        if target in above or len(above) > _MOST_RINGS:
            return _MOST_DRAWN + 1
        count += _drawn(by_id[target], by_id, (*above, target))
        if count > _MOST_DRAWN:
            return count
    for child in element.children:
        count += _drawn(child, by_id, above)
        if count > _MOST_DRAWN:
            break
    return count


def _targets(element: Element) -> Iterator[str]:
    """Name the parts that an element draws besides what is in it."""
    if element.name == "use" and (link := element.attributes.get("href")):
        yield link[1:]
    for name in ("mask", "clip-path"):
        if found := _URL.fullmatch(element.attributes.get(name, "")):
            yield found.group(1)
