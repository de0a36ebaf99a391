"""Writes plain data as YAML that people like to edit: the one way in which the programs write content."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

WIDTH = 110
_LEAST_WIDTH = 40  # of a text that stands far to the right
_ENDLESS = 10**9
_LOOKS_EMPTY = {"null", "~"}  # text to us, not to every editor
# A plain text must not begin like something else, nor hold what ends it.
_NOT_PLAIN = re.compile(r"[,\[\]{}#&*!|>'\"%@`]|[-?:](?:\s|\Z)|---|\.\.\.|=\Z|<<\Z|.*(?::(?:\s|\Z)|\s#)", re.DOTALL)
_NOT_PLAIN_IN_FLOW = re.compile(r"[,\[\]{}?]|:(?!//)|^[-]")
# What cannot stand in a file as it is: control characters, other line ends, the mark of the beginning.
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_BREAK = re.compile(r"(?<=\S) (?=\S)")


def write_mapping(data: Mapping[str, Any], indent: int = 0) -> str:
    """Write plain data as block YAML, long texts folded, keys in the order they have; `indent` counts spaces."""
    return "".join(f"{line}\n" for line in pair_lines(data, indent))


def pair_lines(data: Mapping[str, Any], indent: int) -> list[str]:
    """Write the fields of a mapping, one below the other."""
    return [line for key, value in data.items() for line in _pair(key, value, indent)]


def item_lines(items: list[Any], indent: int) -> list[str]:
    """Write the entries of a list; the hyphens stand at the indent."""
    return [line for item in items for line in _item(item, indent)]


def _pair(key: str, value: Any, indent: int) -> Iterator[str]:
    head = f"{' ' * indent}{write_key(key)}:"
    first, *rest = lines_behind_key(value, indent, len(head))
    yield head + first
    yield from rest


def _item(value: Any, indent: int) -> Iterator[str]:
    first, *rest = lines_behind_hyphen(value, indent)
    yield f"{' ' * indent}-{first}"
    yield from rest


def lines_behind_key(value: Any, indent: int, column: int, *, width: int = WIDTH) -> list[str]:
    """
    Write a value: first what stands behind the colon (maybe nothing), then the lines below.

    `indent` is where the key stands and `column` where its colon ends.
    """
    if isinstance(value, Mapping) and value:
        return ["", *pair_lines(value, indent + 2)]
    if isinstance(value, list) and value:
        return ["", *item_lines(value, indent + 2)]
    return _scalar(value, indent, column, width)


def lines_behind_hyphen(value: Any, indent: int, *, width: int = WIDTH) -> list[str]:
    """Write an entry of a list: first what stands behind the hyphen, then the lines below."""
    if isinstance(value, Mapping | list) and value:
        inner = pair_lines(value, indent + 2) if isinstance(value, Mapping) else item_lines(value, indent + 2)
        return [" " + inner[0][indent + 2 :], *inner[1:]]
    return _scalar(value, indent, indent + 1, width)


def _scalar(value: Any, indent: int, column: int, width: int) -> list[str]:
    if not isinstance(value, str):
        return [" " + write_flow(value)]
    if _is_literal(value):
        end = "" if value.endswith("\n") and not value.endswith("\n\n") else "+" if value.endswith("\n") else "-"
        lines = value.removesuffix("\n").split("\n")
        return [f" |{end}", *(" " * (indent + 2) + line if line else "" for line in lines)]
    return _folded(_as_plain(value) or _quoted(value), indent + 2, column + 1, width)


def _is_literal(value: str) -> bool:
    """Whether a text of several lines can be written line by line."""
    has_odd_signs = "\t" in value or _HIDDEN.search(value)
    return "\n" in value and not has_odd_signs and all(line == line.strip() for line in value.split("\n")) and (
        not value.startswith("\n") and bool(value.strip())
    )  # fmt: skip


def _as_plain(value: str) -> str:
    """Give the text as it is where it needs no quotes, else nothing."""
    is_plain = (
        value == value.strip()
        and value.lower() not in _LOOKS_EMPTY
        and not _NOT_PLAIN.match(value)
        and "\n" not in value
        and "\t" not in value
        and not _HIDDEN.search(value)
    )
    return value if is_plain else ""


def _quoted(value: str) -> str:
    if "\n" in value or "\t" in value or _HIDDEN.search(value):
        # JSON leaves some signs as they are that no YAML file may hold.
        return _HIDDEN.sub(lambda sign: f"\\u{ord(sign.group()):04x}", json.dumps(value, ensure_ascii=False))
    return "'" + value.replace("'", "''") + "'"


def _folded(text: str, indent: int, column: int, width: int) -> list[str]:
    """Break a text between words, never before its first one; a break reads as one space."""
    if column + len(text) <= width:
        return [" " + text]
    room = max(width - indent, _LEAST_WIDTH)
    lines, line, left = [], "", max(width - column, _LEAST_WIDTH)
    for word in _BREAK.split(text):
        if line and len(line) + 1 + len(word) > left:
            lines.append(line)
            line, left = word, room
        else:
            line = f"{line} {word}" if line else word
    first, *rest = [*lines, line]
    return [" " + first, *(" " * indent + part for part in rest)]


def lines_in_one(value: str) -> list[str]:
    """Write a text behind a colon on one line, however long: for places where a comment follows."""
    return [" " + (_as_plain(value) or _quoted(value))]


def write_key(key: str) -> str:
    """Write the name of a field, quoted where it has to be."""
    return _as_plain(key) or _quoted(key)


def write_flow(value: Any) -> str:
    """Write a value on one line, with brackets and braces."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{write_flow(key)}: {write_flow(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(write_flow(part) for part in value) + "]"
    text = str(value)
    plain = _as_plain(text)
    return plain if plain and not _NOT_PLAIN_IN_FLOW.search(plain) else _quoted(text)
