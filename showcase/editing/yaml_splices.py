"""Single changes in a YAML text, each a stretch that gives way to other words; all else stays as it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from showcase.diagnostics import say
from showcase.editing.yaml_nodes import CannotEditError, TextNode
from showcase.editing.yaml_text import lines_behind_hyphen, lines_behind_key, lines_in_one, write_flow

_BLOCK_HEAD = re.compile(r"[|>][-+0-9]*")


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of a value: behind a colon or a hyphen."""

    after: int  # the place behind the sign
    indent: int  # where the key or the hyphen stands
    is_item: bool  # behind a hyphen
    is_flow: bool  # within brackets


@dataclass(slots=True)
class Splices:
    """Gathers changes of one text and carries them out together."""

    text: str
    found: list[tuple[int, int, str]] = field(default_factory=list)

    def put(self, start: int, end: int, words: str) -> None:
        """Let a stretch give way to other words; either may be empty."""
        self.found.append((start, end, words.replace("\n", "\r\n") if "\r\n" in self.text else words))

    def result(self) -> str:
        """Carry out the changes; those at one place keep the order in which they were asked for."""
        pieces, done = [], 0
        for start, end, words in sorted(self.found, key=lambda part: part[:2]):
            if start < done:
                raise CannotEditError(say("two changes meet in one line"))
            pieces += [self.text[done:start], words]
            done = end
        return "".join([*pieces, self.text[done:]])

    def line_start(self, place: int) -> int:
        """Find where the line of a place begins."""
        return self.text.rfind("\n", 0, place) + 1

    def line_end(self, place: int) -> int:
        """Find where the line of a place ends, before its line end."""
        end = self.text.find("\n", place)
        if end < 0:
            return len(self.text)
        return end - (end > place and self.text[end - 1] == "\r")

    def next_line(self, place: int) -> int:
        """Find where the line after that of a place begins, or the end of the text."""
        end = self.text.find("\n", place)
        return end + 1 if end >= 0 else len(self.text)

    def begins_line(self, place: int) -> bool:
        """Whether nothing but spaces stands before a place in its line."""
        return not self.text[self.line_start(place) : place].strip()

    def add_below(self, place: int, lines: list[str]) -> None:
        """Put lines below the line of a place."""
        start = self.next_line(place)
        block = "".join(f"{line}\n" for line in lines)
        self.put(start, start, block if self.text[:start].endswith("\n") else "\n" + block)

    def add_before(self, place: int, indent: int, lines: list[str]) -> None:
        """Put lines before a key or hyphen, which may stand behind another hyphen in its line."""
        if self.begins_line(place):
            start = self.line_start(place)
            self.put(start, start, "".join(f"{line}\n" for line in lines))
        else:
            self.put(place, place, "".join(f"{line}\n" for line in lines)[indent:] + " " * indent)

    def replace(self, slot: Slot, node: TextNode, value: Any) -> None:
        """Write another value into a slot."""
        if slot.is_flow:
            words = write_flow(value)
            self.put(*((slot.after, slot.after, f" {words}") if node.is_absent else (node.start, node.end, words)))
            return
        if node.is_block_text:
            self._replace_block_text(slot, node, value)
        elif not node.is_absent and node.start > self.line_end(slot.after):
            self._replace_below(slot, node, value)
        else:
            end = slot.after if node.is_absent else node.end
            lines = self._lines(slot, value, has_comment=self._has_comment(end))
            if len(lines) == 1 or (lines[0] and not lines[0].startswith(" |")):
                keeps_space = len(lines) == 1 and not node.is_absent
                self.put(
                    *((node.start, end, lines[0].lstrip()) if keeps_space else (slot.after, end, "\n".join(lines)))
                )
            else:
                self.put(slot.after, end, lines[0])
                self._add_rest(end, lines)

    def _lines(self, slot: Slot, value: Any, *, has_comment: bool) -> list[str]:
        """Write a value; a list or group leaves room for a comment behind its hyphen."""
        if not slot.is_item:
            return lines_behind_key(value, slot.indent, slot.after - self.line_start(slot.after))
        lines = lines_behind_hyphen(value, slot.indent)
        is_group = isinstance(value, Mapping | list) and bool(value)
        return ["", " " * (slot.indent + 1) + lines[0], *lines[1:]] if is_group and has_comment else lines

    def _add_rest(self, place: int, lines: list[str]) -> None:
        """Put all but the first line below the line of a place, whose comment stays."""
        end = self.line_end(place)
        self.put(end, end, "".join(f"\n{line}" for line in lines[1:]))

    def _replace_below(self, slot: Slot, node: TextNode, value: Any) -> None:
        """Replace a value that begins on a line of its own."""
        has_comment = self._has_comment(slot.after)
        lines = self._lines(slot, value, has_comment=True)
        # A text below its `|` would take the comments around the old value for lines of its own.
        is_literal = isinstance(value, str) and lines[0].startswith(" |")
        if is_literal or (isinstance(value, str) and has_comment and node.kind != "scalar"):
            lines = lines_in_one(value)
        if len(lines) > 1 and not lines[0]:
            words, end = "\n".join(lines[1:]), node.end
            if self._has_comment(end):  # on a line of its own: the last one may belong to a text below its `|`
                words, end = f"{words}\n{' ' * slot.indent}", self.text.index("#", end)
            self.put(slot.after, slot.after, lines[0])
            self.put(self.line_start(node.start), end, words)
        elif node.kind == "scalar":
            self.put(node.start, node.end, "\n".join(lines).lstrip())
        else:
            self.put(slot.after, slot.after, "\n".join(lines))
            self.put(self.line_start(node.start), self.next_line(node.end), "")

    def _replace_block_text(self, slot: Slot, node: TextNode, value: Any) -> None:
        """Replace a text that is written below its `|` or `>`; a comment behind that sign stays."""
        head = _BLOCK_HEAD.match(self.text, node.start)
        if head is None:
            raise CannotEditError(say("a text with an odd beginning"))
        line_end, has_comment = self.line_end(head.end()), self._has_comment(head.end())
        lines = self._lines(slot, value, has_comment=has_comment)
        end = max(node.end, line_end)
        if len(lines) > 1 and lines[0] and not lines[0].startswith(" |"):
            if not has_comment:
                self.put(slot.after, end, "\n".join(lines))
                return
            lines = lines_in_one(value)
        self.put(slot.after, head.end(), lines[0])
        self.put(line_end, end, "".join(f"\n{line}" for line in lines[1:]))

    def _has_comment(self, place: int) -> bool:
        return bool(self.text[place : self.line_end(place)].strip())
