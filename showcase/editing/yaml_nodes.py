"""The nodes of a YAML text with where each begins and really ends: what an exact edit needs to know."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from showcase.diagnostics import Message, say
from showcase.stages.load.read_yaml import compose_nodes

_BLOCK = ("|", ">")
_EMPTY_LINES = re.compile(r"(?:\r?\n *)+\Z")


class CannotEditError(Exception):
    """The file is written in a way that cannot be changed without touching its other lines."""

    def __init__(self, message: Message) -> None:
        """Keep the reason, in words for whoever wrote the file."""
        super().__init__(message)
        self.message = message


@dataclass(frozen=True, slots=True)
class TextNode:
    """A text, list or mapping within a file; places count characters from 0, the end is the place behind it."""

    kind: str  # "scalar", "sequence" or "mapping"
    start: int
    end: int  # before the comments and empty lines that follow
    column: int  # of the start, from 0
    value: str = ""
    style: str = ""  # of a text: nothing, a quote, "|" or ">"
    is_flow: bool = False  # written with brackets
    items: tuple[TextNode, ...] = ()
    pairs: tuple[tuple[TextNode, TextNode], ...] = ()

    @property
    def is_absent(self) -> bool:
        """Whether nothing is written: `city:`."""
        return self.kind == "scalar" and not self.value and not self.style

    @property
    def is_block_text(self) -> bool:
        """Whether it is a text that is written below its first line."""
        return self.style in _BLOCK

    def fields(self) -> dict[str, tuple[TextNode, TextNode]]:
        """Give key and value by name."""
        return {key.value: (key, value) for key, value in self.pairs}

    def plain(self) -> Any:
        """Give dicts, lists and texts as the build reads them: fields without a value are left out."""
        if self.kind == "scalar":
            return self.value
        if self.kind == "sequence":
            return [item.plain() for item in self.items]
        return {key.value: value.plain() for key, value in self.pairs if not value.is_absent}


def read_nodes(text: str) -> TextNode:
    """Read a text that consists of fields; raises CannotEditError for a broken one and for one with anchors or tags."""
    root = compose_nodes(text)
    if root is None:
        raise CannotEditError(say("the file has an error"))
    return _Reader(text).node(root)


class _Reader:
    """Turns the nodes of the parser into ours."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._seen: set[int] = set()

    def node(self, found: Any) -> TextNode:
        """Read one node with all below it."""
        start, end = found.start_mark.index, found.end_mark.index
        if id(found) in self._seen or (start < end and self._text[start] in "&!*"):
            raise CannotEditError(say("a part is named with & or repeated with *"))
        self._seen.add(id(found))
        column = found.start_mark.column
        if found.id == "scalar":
            style = found.style or ""
            end = self._end_of_block_text(start, end) if style in _BLOCK else end
            return TextNode("scalar", start, end, column, found.value, style)
        is_flow = bool(found.flow_style)
        if found.id == "sequence":
            items = tuple(self.node(item) for item in found.value)
            end = end if is_flow or not items else max(items[-1].end, start + 1)
            return TextNode("sequence", start, end, column, is_flow=is_flow, items=items)
        pairs = tuple((self.node(key), self.node(value)) for key, value in found.value)
        names = {key.value for key, _ in pairs}
        if len(names) != len(pairs) or any(key.kind != "scalar" or not key.value for key, _ in pairs) or "<<" in names:
            raise CannotEditError(say("a field stands twice, or has no fit name"))
        end = end if is_flow or not pairs else max(pairs[-1][0].end, pairs[-1][1].end)
        return TextNode("mapping", start, end, column, is_flow=is_flow, pairs=pairs)

    def _end_of_block_text(self, start: int, end: int) -> int:
        """Leave out the empty lines that follow, unless the text keeps them (`|+`)."""
        head = self._text[start : self._text.find("\n", start)].split("#")[0]
        if "+" in head:
            return end - (2 if self._text[:end].endswith("\r\n") else self._text[:end].endswith("\n"))
        return start + len(_EMPTY_LINES.sub("", self._text[start:end]))
