"""Writes the nodes of a file in the usual form, with the comments where they belong."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from typing import Any, get_args

from pydantic import BaseModel

from showcase.editing.format_files.comments import Notes
from showcase.editing.yaml_nodes import TextNode
from showcase.editing.yaml_text import WIDTH, lines_behind_hyphen, lines_behind_key, write_flow, write_key
from showcase.model.locale import LocalizedText
from showcase.model.older_versions import RENAMINGS

_BLOCK_HEAD = re.compile(r"[|>][-+]?(?=\s|#|\Z)")
_NEW_NAMES = {step.old: step.new for step in RENAMINGS}


class Layout:
    """Writes one file."""

    def __init__(self, text: str, notes: Notes, locales: Sequence[str]) -> None:
        self._text = text
        self._notes = notes
        self._locales = tuple(locales)

    def mapping(self, node: TextNode, indent: int, form: Any) -> list[str]:
        """Write the fields of a mapping in the order of its form, one below the other."""
        lines: list[str] = []
        rank = {name: place for place, name in enumerate(self._order(form))}
        pairs = sorted(node.pairs, key=lambda pair: rank.get(_name_now(pair[0].value, rank), len(rank)))
        for key, value in pairs:
            found = self._behind(value, indent, key.start, _inner(form, key.value), f"{write_key(key.value)}:")
            lines += self._with_above(key.start, indent, found)
        return _from_first_words([*lines, *self._foot(node, indent)])

    def _order(self, form: Any) -> tuple[str, ...]:
        model = _model(form)
        if model is not None:
            return tuple(model.model_fields)
        return self._locales if _is_text(form) else ()

    def _sequence(self, node: TextNode, starts: list[int], indent: int, form: Any) -> list[str]:
        lines: list[str] = []
        for start, item in zip(starts, node.items, strict=True):
            lines += self._with_above(start, indent, self._behind(item, indent, start, form, "-"))
        return _from_first_words([*lines, *self._foot(node, indent)])

    def _foot(self, node: TextNode, indent: int) -> list[str]:
        return [" " * indent + line if line else "" for line in self._notes.foot.get(id(node), [])]

    def _with_above(self, start: int, indent: int, lines: list[str]) -> list[str]:
        return [*(" " * indent + line if line else "" for line in self._notes.above.get(start, [])), *lines]

    def _behind(self, node: TextNode, indent: int, start: int, form: Any, head: str) -> list[str]:
        """Write a field or an entry with its comment; head is its name with the colon, or the hyphen."""
        front, comment = " " * indent + head, self._notes.beside.get(start, "")
        if node.kind == "scalar":
            lines = [""] if node.is_absent else self._scalar(node, indent, front)
            at = 0 if node.is_block_text or lines[0].startswith(" |") else len(lines) - 1
            return _joined(front, lines, comment, at)
        flow = self._short_flow(node, front, form)
        if flow:
            return _joined(front, [f" {flow}"], comment, 0)
        if node.kind == "mapping":
            inner = self.mapping(node, indent + 2, form)
        else:
            inner = self._sequence(node, self._starts(node), indent + 2, form)
        if head == "-" and not comment and inner[0].strip() and not inner[0].lstrip().startswith("#"):
            return [front + " " + inner[0][indent + 2 :], *inner[1:]]
        return _joined(front, ["", *inner], comment, 0)

    def _starts(self, node: TextNode) -> list[int]:
        return [self._notes.starts[id(item)] for item in node.items]

    def _scalar(self, node: TextNode, indent: int, front: str) -> list[str]:
        head = _BLOCK_HEAD.match(self._text, node.start) if node.is_block_text else None
        if head is not None:
            return [f" {head.group()}", *self._block_lines(node, indent + 2)]
        if front.endswith("-"):
            return lines_behind_hyphen(node.value, indent)
        return lines_behind_key(node.value, indent, len(front))

    def _block_lines(self, node: TextNode, indent: int) -> list[str]:
        """Move the lines of a block text; what stands in them is not touched."""
        lines = self._text[node.start : node.end].replace("\r\n", "\n").split("\n")[1:]
        first = next((line for line in lines if line.strip(" ")), "")
        depth = len(first) - len(first.lstrip(" "))
        return [" " * indent + line[depth:] if line[depth:] else "" for line in lines]

    def _short_flow(self, node: TextNode, front: str, form: Any) -> str:
        """Write in brackets what stands in brackets, has no comment, is flat and fits into the line; else nothing."""
        children = [*node.items, *(part for _, part in node.pairs)]
        if not children:
            return write_flow(node.plain())
        starts = [*(self._notes.starts[id(item)] for item in node.items), *(key.start for key, _ in node.pairs)]
        has_notes = id(node) in self._notes.foot or any(
            any(self._notes.above.get(start, [])) or start in self._notes.beside for start in starts
        )
        if not node.is_flow or has_notes or any(child.kind != "scalar" or child.is_absent for child in children):
            return ""
        value = node.plain()
        if node.kind == "mapping":
            order = [name for name in self._order(form) if name in value]
            value = {name: value[name] for name in dict.fromkeys([*order, *value])}
        flow = write_flow(value)
        return (
            flow if len(front) + 1 + len(flow) <= WIDTH and not any("\n" in child.value for child in children) else ""
        )


def _joined(front: str, lines: list[str], comment: str, at: int) -> list[str]:
    """Put the head before the first line and the comment behind the line it belongs to."""
    lines = [front + lines[0], *lines[1:]]
    if comment:
        lines[at] = f"{lines[at]} {comment}"
    return lines


def _from_first_words(lines: list[str]) -> list[str]:
    """Leave out the empty lines at the beginning of a group."""
    return lines[next((place for place, line in enumerate(lines) if line), 0) :]


def _inner(form: Any, name: str) -> Any:
    """Find the form of a field: what stands in its annotation, through lists and optional parts."""
    model = _model(form)
    fields = model.model_fields if model else {}
    found = fields.get(_name_now(name, fields))
    return found.annotation if found else None


def _name_now(name: str, known: Container[str]) -> str:
    """Give the name that a field of an older file has now."""
    return name if name in known else _NEW_NAMES.get(name, name)


def _model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model(part)) is not None), None)


def _is_text(annotation: Any) -> bool:
    return annotation is LocalizedText or any(_is_text(part) for part in get_args(annotation))
