"""One content file as it was read: plain data, and the way to the position of every node."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from showcase.diagnostics import Diagnostic, Message, Severity, SourcePosition

NodePath = tuple[str | int, ...]
_LONGEST_EXCERPT = 2_000


@dataclass(frozen=True, slots=True)
class NodePlaces:
    """Line and column, counted from 1, of each value and of each key, by the path of the node."""

    values: Mapping[NodePath, tuple[int, int]] = field(default_factory=dict)
    keys: Mapping[NodePath, tuple[int, int]] = field(default_factory=dict)


def nowhere(_text: str) -> NodePlaces:
    """Know no places: for a file that holds no nodes."""
    return NodePlaces()


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """
    A YAML file after reading. `value` holds dicts, lists and strings only: every scalar is still text.

    Places are found when a finding needs them: most files have none, and knowing all places costs memory.
    """

    file: PurePath  # as shown in reports
    kind: str  # the folder it lies in, singular: "cluster", "taxonomy", "programme"
    identifier: str  # the file name without its ending
    value: dict[str, Any]
    text: str = field(default="", repr=False)  # the whole file
    locate: Callable[[str], NodePlaces] = field(default=nowhere, repr=False)  # from the text to all places in it
    digest: str = ""

    def place(self, path: NodePath, *, of_key: bool = False) -> SourcePosition:
        """Find the line and column of a node, or of its nearest parent that exists."""
        places = self.locate(self.text)
        if path in places.keys and (of_key or path not in places.values):
            return SourcePosition(self.file, *places.keys[path])
        while path and path not in places.values:
            path = path[:-1]
        line, column = places.values.get(path, (1, 1))
        return SourcePosition(self.file, line, column)

    def place_of_words(self, path: NodePath, words: str) -> SourcePosition:
        """Find where some words of a text stand, or where the text begins if they are written in another way."""
        start = self.place(path)
        lines = self.text.splitlines()
        for number, line in enumerate(lines[start.line - 1 :], start=start.line):
            column = line.find(words, start.column - 1 if number == start.line else 0)
            if column >= 0:
                return SourcePosition(self.file, number, column + 1)
        return start

    def excerpt(self, position: SourcePosition) -> str:
        """Give the line as it stands in the file, at most 2,000 characters."""
        lines = self.text.splitlines()
        return lines[position.line - 1][:_LONGEST_EXCERPT] if 0 < position.line <= len(lines) else ""

    def finding(  # noqa: PLR0913 one call says all about a finding
        self,
        code: str,
        message: Message,
        path: NodePath = (),
        *,
        hint: Message | None = None,
        severity: Severity = Severity.ERROR,
        of_key: bool = False,
        words: str = "",
    ) -> Diagnostic:
        """Report something about one node of this file, or about some words in its text."""
        position = self.place_of_words(path, words) if words else self.place(path, of_key=of_key)
        return Diagnostic(
            severity=severity,
            code=code,
            message=message,
            position=position,
            field=field_name(path),
            hint=hint or Message(""),
            excerpt=self.excerpt(position),
        )


def field_name(path: NodePath) -> str:
    """Write a path as authors read it: `services[1].languages[0]`."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else str(part)
    return text
