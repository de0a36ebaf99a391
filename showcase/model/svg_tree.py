"""Reads an SVG of unknown origin into a tree; document types and entities stop the reading at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, NoReturn
from xml.parsers import expat

MOST_ELEMENTS: Final = 5_000
MOST_DEPTH: Final = 40
_GAP = " "  # between namespace and name
_STYLESHEET = "xml-stylesheet"


class ReadError(Exception):
    """The text is no XML."""


class UnsafeError(Exception):
    """It holds what nobody needs in a picture; the message names it."""


class HeavyError(Exception):
    """It holds more, or deeper, than a picture of this kind needs."""


@dataclass(slots=True)
class Element:
    """An element as written; attributes with a namespace have it in their names, before a space."""

    space: str
    name: str
    attributes: Mapping[str, str]
    children: list[Element] = field(default_factory=list)
    text: str = ""

    def walk(self) -> Iterator[Element]:
        """Yield the element and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


def read_tree(data: bytes) -> Element:
    """Read a document; raises ReadError, UnsafeError or HeavyError. Comments are left out, entities never expanded."""
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=_GAP)
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.EntityDeclHandler = _refuse_doctype
    parser.ProcessingInstructionHandler = _refuse_stylesheet
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    try:
        parser.Parse(data, True)  # noqa: FBT003 the parser takes it by place only
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise ReadError from error
    if reader.root is None:
        raise ReadError
    return reader.root


def _refuse_doctype(*_: object) -> NoReturn:
    raise UnsafeError("DOCTYPE")


def _refuse_stylesheet(target: str, _: str) -> None:
    if target == _STYLESHEET:
        raise UnsafeError(_STYLESHEET)


class _Reader:
    """Builds the tree from what the parser meets."""

    def __init__(self) -> None:
        self.root: Element | None = None
        self._open: list[Element] = []
        self._count = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > MOST_ELEMENTS or len(self._open) >= MOST_DEPTH:
            raise HeavyError
        space, _, local = name.rpartition(_GAP)
        element = Element(space, local, attributes)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        self._open.append(element)

    def end(self, _: str) -> None:
        self._open.pop()

    def text(self, text: str) -> None:
        self._open[-1].text += text
