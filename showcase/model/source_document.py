"""One content file as it was read: plain data, and the way to the position of every node."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import PurePath
from typing import Any

from showcase.diagnostics import NOTHING, Diagnostic, Message, Severity, SourcePosition, TextEdit
from showcase.model.text_edits import edit_at, write_scalar

NodePath = tuple[str | int, ...]
_LONGEST_EXCERPT = 2_000
# The gaps of a hint that name the one text to write in the place of the wrong one. A guess has another name.
_CERTAIN_GAPS = ("near", "better")


@lru_cache(maxsize=16)  # a file with a thousand findings is not divided a thousand times
def lines_of(text: str) -> tuple[str, ...]:
    """Divide a text into its lines."""
    return tuple(text.splitlines())


@dataclass(frozen=True, slots=True)
class NodePlaces:
    """
    Line and column, counted from 1, of each value and of each key, by the path of the node.

    Ends are the places behind the last character. Styles are those of YAML: "" plain, the quote, | or > for a text;
    "flow" (in brackets) or "block" for a list or group.
    """

    values: Mapping[NodePath, tuple[int, int]] = field(default_factory=dict)
    keys: Mapping[NodePath, tuple[int, int]] = field(default_factory=dict)
    value_ends: Mapping[NodePath, tuple[int, int]] = field(default_factory=dict)
    key_ends: Mapping[NodePath, tuple[int, int]] = field(default_factory=dict)
    styles: Mapping[NodePath, str] = field(default_factory=dict)

    def is_in_brackets(self, path: NodePath) -> bool:
        """Whether a node stands inside [ ] or { }."""
        return any(self.styles.get(path[:depth]) == "flow" for depth in range(len(path)))


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

    @property
    def key(self) -> tuple[PurePath, str, str, str] | None:
        """Say all that the document depends on; None for a text without a digest: nothing may be remembered of it."""
        return (self.file, self.kind, self.identifier, self.digest) if self.digest else None

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
        lines = lines_of(self.text)
        for number, line in enumerate(lines[start.line - 1 :], start=start.line):
            column = line.find(words, start.column - 1 if number == start.line else 0)
            if column >= 0:
                return SourcePosition(self.file, number, column + 1)
        return start

    def excerpt(self, position: SourcePosition) -> str:
        """Give the line as it stands in the file, at most 2,000 characters."""
        lines = lines_of(self.text)
        return lines[position.line - 1][:_LONGEST_EXCERPT] if 0 < position.line <= len(lines) else ""

    def finding(  # noqa: PLR0913 one call says all about a finding
        self,
        code: str,
        message: Message,
        path: NodePath = (),
        *,
        hint: Message = NOTHING,
        severity: Severity = Severity.ERROR,
        of_key: bool = False,
        words: str = "",
        fix: tuple[TextEdit, ...] | None = None,
    ) -> Diagnostic:
        """
        Report something about one node of this file, or about some words in its text.

        A hint with the gap {near} or {better} names the only thing that can be meant: unless another fix is given,
        that becomes the fix. An empty fix says that a person has to decide.
        """
        position = self.place_of_words(path, words) if words else self.place(path, of_key=of_key)
        excerpt = self.excerpt(position)
        if words and not excerpt.startswith(words, position.column - 1):
            words = ""
        if fix is None:
            fix = self._named_fix(hint, path, position, words, of_key=of_key)
        length = len(words) or self._length(path, position, excerpt)
        return Diagnostic(severity, code, message, position, field_name(path), hint, excerpt, length, fix)

    def replacing(self, path: NodePath, text: str) -> tuple[TextEdit, ...]:
        """Give the edits that write another text in the place of a value; none where no simple text stands."""
        places = self.locate(self.text)
        style = places.styles.get(path)
        if style is None or style not in {"", "'", '"'} or self._starts_with(path, "&*"):
            return ()
        return (TextEdit(*places.values[path], *places.value_ends[path], write_scalar(text, style)),)

    def renaming(self, path: NodePath, name: str) -> tuple[TextEdit, ...]:
        """Give the edits that call a field by another name; none when its group already has a field of that name."""
        places = self.locate(self.text)
        if path not in places.key_ends or (*path[:-1], name) in places.keys:
            return ()
        return (TextEdit(*places.keys[path], *places.key_ends[path], write_scalar(name)),)

    def removing(self, path: NodePath) -> tuple[TextEdit, ...]:
        """Give the edits that take a simple text out of a list; none where that needs more than a cut."""
        places, index = self.locate(self.text), path[-1]
        if path not in places.value_ends or not isinstance(index, int) or not self.replacing(path, ""):
            return ()
        start, end = places.values[path], places.value_ends[path]
        before, behind = (*path[:-1], index - 1), (*path[:-1], index + 1)
        if places.styles[path[:-1]] == "block":
            line = self.excerpt(SourcePosition(self.file, *start)).strip()
            is_line = start[0] == end[0] and line.startswith("- ") and "#" not in line
            return (TextEdit(start[0], 1, start[0] + 1, 1, ""),) if is_line else ()
        if behind in places.values:
            end = places.values[behind]
        elif before in places.value_ends:
            start = places.value_ends[before]
        return (TextEdit(*start, *end, ""),)

    def _named_fix(
        self, hint: Message, path: NodePath, position: SourcePosition, words: str, *, of_key: bool
    ) -> tuple[TextEdit, ...]:
        named = next((value for name, value in hint.values if name in _CERTAIN_GAPS), "")
        if not named or named in self._neighbours(path):
            return ()
        if words:
            return (edit_at(position.line, position.column, len(words), named),)
        return self.renaming(path, named) if of_key else self.replacing(path, named)

    def _neighbours(self, path: NodePath) -> list[Any]:
        """Give the entries of the list that a node stands in; none when it stands in no list."""
        value: Any = self.value if path and isinstance(path[-1], int) else None
        for part in path[:-1]:
            if isinstance(value, dict):
                value = value.get(part)
            elif isinstance(value, list) and isinstance(part, int) and part < len(value):
                value = value[part]
        return value if isinstance(value, list) else []

    def _starts_with(self, path: NodePath, signs: str) -> bool:
        line, column = self.locate(self.text).values[path]
        return self.excerpt(SourcePosition(self.file, line, column))[column - 1 : column] in tuple(signs)

    def _length(self, path: NodePath, position: SourcePosition, excerpt: str) -> int:
        """Count the characters of the line that belong to the node at a position; of a group only the first."""
        places, start = self.locate(self.text), (position.line, position.column)
        if places.values.get(path) == start:
            end, style = places.value_ends.get(path, start), places.styles.get(path, "block")
        else:
            end, style = places.key_ends.get(path, start), "" if places.keys.get(path) == start else "block"
        if style == "block":
            return 1
        last = end[1] - 1 if end[0] == position.line else len(excerpt.rstrip())
        return max(1, last - position.column + 1)


def _same(value: dict[str, Any]) -> dict[str, Any]:
    return value


class LateDocument(SourceDocument):
    """A document whose text, and perhaps its fields too, are fetched when somebody asks: nearly always nobody does."""

    __slots__ = ("_fetch_text", "_fetch_value")
    _fetch_text: Callable[[], str]
    _fetch_value: Callable[[], dict[str, Any]]

    def __init__(
        self, like: SourceDocument, text: Callable[[], str], value: Callable[[], dict[str, Any]] | None = None
    ) -> None:
        """Be the same document, but for its contents."""
        for name in ("file", "kind", "identifier", "locate", "digest"):
            object.__setattr__(self, name, getattr(like, name))
        object.__setattr__(self, "_fetch_text", text)
        object.__setattr__(self, "_fetch_value", value or partial(_same, like.value))

    def __eq__(self, other: object) -> bool:
        names = ("file", "kind", "identifier", "value", "text", "digest")
        return isinstance(other, SourceDocument) and all(getattr(self, it) == getattr(other, it) for it in names)

    __hash__ = SourceDocument.__hash__

    @property
    def text(self) -> str:
        """The whole file."""
        return self._fetch_text()

    @property
    def value(self) -> dict[str, Any]:
        """What stands in it."""
        return self._fetch_value()


def field_name(path: NodePath) -> str:
    """Write a path as authors read it: `services[1].languages[0]`."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else str(part)
    return text
