"""Looks at a YAML file line by line, also where YAML itself gives up: which lines are fields, entries or texts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import get_args

from pydantic import BaseModel

from showcase.model.codes import is_language
from showcase.model.content import MODELS

ODD_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_FIELD = re.compile(
    r"(?P<lead>\s*(?:-\s+)*)(?P<key>[^\W\d](?:[^:#=\[\]{}\"'\n]|:(?=\S))*?|\"[^\"\n]*\"|'[^'\n]*')\s*:(?:(?P<gap>\s+)(?P<value>.*))?"
)
_ENTRY = re.compile(r"\s*(?:-\s+)+(?P<value>[^\s-].*|-\S.*|)|\s*-")
BLOCK_SIGN = re.compile(r"[|>][-+0-9]{0,2}\s*(?:#.*)?")
_CLOSED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'(?!')")}
_UNCLOSED_END = {'"': re.compile(r'(?:[^"\\]|\\.)*"'), "'": re.compile(r"(?:[^']|'')*'(?!')")}


class Role(Enum):
    """What a line is."""

    FIELD = "field"  # a name, a colon, perhaps a value; perhaps behind a hyphen
    ENTRY = "entry"  # a hyphen and a text
    TEXT = "text"  # anything else: a text that goes on, or a line that is wrong
    INSIDE = "inside"  # within a block text, quotes or brackets
    BLANK = "blank"  # empty, or a comment

    __hash__ = object.__hash__  # every line is asked often what it is, and the hash of Enum is slow


@dataclass(slots=True)
class Line:
    """One line; columns count from 0 here, tabs stand for as many spaces as a step has."""

    number: int  # from 1
    text: str
    role: Role
    indent: int  # columns before the first sign
    column: int = 0  # where the name of a field begins, else as indent
    key: str = ""
    value: str = ""  # behind the colon or the hyphen, without blanks at its end
    value_start: int = 0  # characters of the line before it
    goes_on: bool = False  # the text of the line above goes on here
    opens: str = ""  # "quote" or "flow" when quotes or brackets that open here are closed in no line before `until`
    until: int = 0  # number of the last line within these quotes or brackets


@cache
def known_fields() -> frozenset[str]:
    """Collect the names of all fields of all kinds."""
    found: set[str] = set()
    seen: set[type[BaseModel]] = set()

    def walk(annotation: object) -> None:
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            if annotation in seen:
                return
            seen.add(annotation)
            found.update(annotation.model_fields)
            for field in annotation.model_fields.values():
                walk(field.annotation)
        for part in get_args(annotation):
            walk(part)

    for model in MODELS.values():
        walk(model)
    return frozenset(found)


def is_known(name: str) -> bool:
    """Whether a name is that of a field, or of a language."""
    return name in known_fields() or (
        re.fullmatch(r"[a-z]{2}(?:-[A-Z]{2})?", name) is not None and is_language(name[:2])
    )


def step_of(text: str) -> int:
    """Find by how many spaces the file indents: those of the first line that is indented by spaces only, else 2."""
    found = re.search(r"^( {2,4})[^\s-]", text, re.MULTILINE)
    return len(found[1]) if found else 2


def scan_lines(text: str) -> list[Line]:
    """Say of every line what it is."""
    return _Scan(text).lines


class _Scan:
    """Reads lines one after the other and remembers what is open."""

    def __init__(self, text: str) -> None:
        self.lines: list[Line] = []
        self.step = step_of(text)
        self.state = ""  # "block", "quote", "flow", "plain"
        self.sign = ""
        self.depth = 0
        self.opener: Line | None = None
        for number, raw in enumerate(re.split(r"\r\n|\n|\r", text), start=1):
            self.lines.append(self._read(number, raw))
        if self.state in {"quote", "flow"}:
            self._leave_open(len(self.lines) + 1)

    def _read(self, number: int, raw: str) -> Line:
        lead = raw[: len(raw) - len(raw.lstrip())]
        indent = len(lead.replace("\t", " " * self.step))
        body = raw[len(lead) :]
        line = Line(number, raw, Role.BLANK, indent, indent)
        if self.state in {"block", "quote", "flow"} and self._is_inside(line, body):
            return line
        if not body or body.startswith("#") or raw in {"---", "..."}:
            return line
        self._name(line, raw)
        return line

    def _is_inside(self, line: Line, body: str) -> bool:
        column = self.opener.column if self.opener else -1
        line.role = Role.INSIDE if body else Role.BLANK
        if self.state == "block":
            if not body or line.indent > column:
                return True
        elif not body:
            return True
        elif line.indent <= column and _starts_field(line.text):
            self._leave_open(line.number)
        elif self.state == "quote":
            if _UNCLOSED_END[self.sign].match(body):
                self.state = ""
            return True
        else:
            self.depth += _depth(body)
            self.state = "flow" if self.depth > 0 else ""
            return True
        self.state, line.role = "", Role.BLANK
        return False

    def _leave_open(self, before: int) -> None:
        """Note that what was opened is never closed: the text ends before this line."""
        last = next((line.number for line in reversed(self.lines[: before - 1]) if line.text.strip()), 0)
        if self.opener is not None:
            self.opener.opens, self.opener.until = self.state, last

    def _name(self, line: Line, raw: str) -> None:
        """Find out what a line outside of block texts, quotes and brackets is."""
        below = self.state == "plain" and self.opener is not None and line.indent > self.opener.column
        field, entry = _FIELD.fullmatch(raw), _ENTRY.fullmatch(raw)
        if field and below and not re.fullmatch(r"[a-z][\w-]*", field["key"]):
            field = None  # some words of the text that goes on, and a colon
        if entry and below and self.opener is not None and self.opener.role is not Role.ENTRY:
            entry = None
        if field:
            line.role, line.key = Role.FIELD, field["key"].strip("\"'").strip()
            line.column = len(field["lead"].replace("\t", " " * self.step))
            line.value_start = field.start("value") if field["value"] is not None else len(raw)
        elif entry:
            line.role = Role.ENTRY
            line.value_start = entry.start("value") if entry["value"] is not None else len(raw)
        else:
            line.role, line.goes_on = Role.TEXT, below
            if below:
                return
            line.value_start = len(raw) - len(raw.lstrip())
        line.value = raw[line.value_start :].rstrip()
        if line.role is Role.TEXT and line.value[:1] not in {"{", "["}:
            self.state = ""
            return
        self._open(line)

    def _open(self, line: Line) -> None:
        """Note what the value of a line leaves open."""
        value = line.value
        self.opener, self.state = line, ""
        if not value or value.startswith("#"):
            return
        if BLOCK_SIGN.fullmatch(value):
            self.state = "block"
        elif value[0] in _CLOSED:
            self.sign = value[0]
            self.state = "" if _CLOSED[value[0]].match(value) else "quote"
        elif value[0] in "[{":
            self.depth = _depth(value)
            self.state = "flow" if self.depth > 0 else ""
            if line.role is Role.TEXT:
                line.role, line.column = Role.INSIDE, -1
        elif line.role is not Role.TEXT:
            self.state = "plain"


def _starts_field(text: str) -> bool:
    return re.match(r"\s*(?:-\s+)*[A-Za-z_][\w-]*:(?:\s|$)", text) is not None


def _depth(text: str) -> int:
    """Count how many more brackets open than close, outside of quotes."""
    bare = re.sub(r'"(?:[^"\\]|\\.)*"', "", text)
    return sum(bare.count(sign) for sign in "[{") - sum(bare.count(sign) for sign in "]}")
