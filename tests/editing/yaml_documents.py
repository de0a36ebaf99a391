# SPDX-License-Identifier: MIT
"""Random YAML files as people write them: every style, comments everywhere, odd line ends."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from hypothesis import strategies as st

NAMES = ("name", "summary", "aims", "text", "en", "de", "sources", "url", "year", "note", "sectors", "contact")
TEXTS = st.sampled_from([
    "A", "wind and ships", "2004", "NO", "null", "", "a: b", "a #b", "- x", "'", '"', "{x", "[y]", "& z", "*", "!t",
    "word " * 30 + "end", "https://example.org/" + "x" * 90, "über ß 🚀", "nbsp\xa0x", "one\ntwo", "one\n\n  two\n",
    " lead", "trail ", "tab\there", "a\r\nb", "---", "x, y", "#", "=", "? q",
])  # fmt: skip
PLAIN_TEXTS = st.sampled_from(["A", "wind and ships", "2004", "NO", "über ß 🚀", "https://example.org/x?y", "a,b"])
VALUES = st.recursive(
    TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=4),
    max_leaves=8,
)  # fmt: skip
DATA = st.dictionaries(st.sampled_from(NAMES), VALUES, min_size=1, max_size=6)


@dataclass(slots=True)
class Writer:
    """Writes data in styles that hypothesis chooses, with a comment wherever one may stand."""

    data: st.DataObject
    numbers: Any = field(default_factory=lambda: count(1))

    def chance(self) -> bool:
        """Toss a coin."""
        return self.data.draw(st.booleans())

    def document(self, value: dict[str, Any]) -> str:
        """Write a whole file."""
        text = "\n".join([*self.lines_above(0), *self.mapping(value, 0), *self.lines_above(0)]) + "\n"
        if self.data.draw(st.integers(0, 3)) == 0 and not self.keeps_its_end(text):
            text = text.rstrip("\n")
        if self.data.draw(st.integers(0, 3)) == 0:
            text = text.replace("\n", "\r\n")
        return ("\ufeff" if self.data.draw(st.integers(0, 5)) == 0 else "") + text

    @staticmethod
    def keeps_its_end(text: str) -> bool:
        """Whether the last text is one that a missing line end would change."""
        return "|" in text.rstrip("\n").rsplit(":", 1)[-1]

    def comment(self) -> str:
        """Make a comment that stands once in the file."""
        return f"# comment {next(self.numbers)}." if self.data.draw(st.integers(0, 3)) == 0 else ""

    def lines_above(self, indent: int) -> list[str]:
        """Write a comment or an empty line, or none."""
        comment = self.comment()
        return [" " * indent + comment] if comment else [""] * (self.data.draw(st.integers(0, 4)) == 0)

    def end(self) -> str:
        """Write a comment behind a value, or nothing."""
        comment = self.comment()
        return f"  {comment}" if comment else ""

    def mapping(self, value: dict[str, Any], indent: int) -> list[str]:
        """Write fields one below the other."""
        lines: list[str] = []
        for key, part in value.items():
            lines += self.lines_above(indent) if lines else []
            lines += self.behind(f"{' ' * indent}{key}:", part, indent)
        return lines

    def sequence(self, value: list[Any], indent: int) -> list[str]:
        """Write entries one below the other."""
        lines: list[str] = []
        for part in value:
            lines += self.lines_above(indent) if lines else []
            if isinstance(part, dict) and part and self.chance():
                inner = self.mapping(part, indent + 2)
                lines += [" " * indent + "- " + inner[0][indent + 2 :], *inner[1:]]
            elif isinstance(part, list) and part and self.chance():
                inner = self.sequence(part, indent + 2)
                lines += [" " * indent + "- " + inner[0][indent + 2 :], *inner[1:]]
            else:
                lines += self.behind(" " * indent + "-", part, indent)
        return lines

    def behind(self, head: str, value: Any, indent: int) -> list[str]:
        """Write a value behind a colon or hyphen."""
        if isinstance(value, str):
            return self.text(head, value, indent)
        if not value or self.data.draw(st.integers(0, 3)) == 0:
            return [f"{head} {self.flow(value)}{self.end()}"]
        deeper = indent + self.data.draw(st.integers(1, 4))
        if isinstance(value, dict):
            return [head + self.end(), *self.lines_above(deeper), *self.mapping(value, deeper)]
        deeper = indent if self.chance() and head.endswith(":") else deeper
        return [head + self.end(), *self.lines_above(deeper), *self.sequence(value, deeper)]

    def text(self, head: str, value: str, indent: int) -> list[str]:
        """Write a text plain, in quotes, folded, or line by line."""
        is_plain = bool(value) and value.replace(" ", "").isalnum() and value == value.strip()
        if is_plain and self.chance():
            words = value.replace(" ", "\n" + " " * (indent + 3), 1) if self.chance() else value
            return [f"{head} {words}{self.end()}"]
        if is_plain and self.chance():
            return [head + self.end(), " " * (indent + 2) + value + self.end()]
        is_block = "\n" in value and not value.startswith(("\n", " ")) and "\r" not in value
        if (is_block or is_plain) and self.chance():
            end = "" if value.endswith("\n") else "-"
            lines = value.removesuffix("\n").split("\n")
            return [f"{head} |{end}{self.end()}", *(f"{' ' * (indent + 2)}{line}" if line else "" for line in lines)]
        return [f"{head}  {self.flow(value)}{self.end()}"]

    def flow(self, value: Any) -> str:
        """Write a value on one line."""
        if isinstance(value, dict):
            return "{" + ", ".join(f"{key}: {self.flow(part)}" for key, part in value.items()) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(self.flow(part) for part in value) + "]"
        if value.isalnum() and self.chance():
            return str(value)
        return json.dumps(value, ensure_ascii=value.isascii())
