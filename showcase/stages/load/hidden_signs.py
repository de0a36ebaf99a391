"""Finds signs that nobody sees and that were written as an escape in double quotes, by their number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from showcase.diagnostics import say
from showcase.stages.load.decode import find_suspect
from showcase.stages.load.syntax_errors import FileReport

_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.DOTALL)
_SHORT = {"0": "\0", "a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "v": "\v", "N": "\x85", "L": "\u2028", "P": "\u2029"}


def report_hidden_signs(root: Any, text: str, report: FileReport) -> None:
    """Report the first such sign of each text of a tree of nodes; plain ones are refused before a file is read."""
    if "\\" not in text:
        return
    for node in _scalars(root):
        if node.style == '"' and find_suspect(node.value):
            line, column, sign = _place(node, text)
            message = say("the text holds an invisible control character (U+{number})", number=f"{ord(sign):04X}")
            hint = say("delete it; such characters come along when text is copied from a web page or a PDF")
            report.add("control-character", message, line, column, hint)


def _scalars(root: Any) -> Iterator[Any]:
    """Walk through all texts, names of fields too, without calling itself; aliases may lead to a node twice."""
    waiting, seen = [root], set[int]()
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node.value, str):
            yield node
            continue
        for part in reversed(node.value):  # pairs of a name and what stands behind it, or the entries of a list
            waiting += reversed(part) if isinstance(part, tuple) else [part]


def _place(node: Any, text: str) -> tuple[int, int, str]:
    """Find line, column and sign of the escape; the beginning of the text where it cannot be told."""
    start, end = node.start_mark.index, node.end_mark.index
    for found in _ESCAPE.finditer(text, start, end):
        code = found[0][1:]
        sign = _SHORT.get(code, "") if len(code) == 1 else chr(min(int(code[1:], 16), 0x10FFFF))
        if sign and find_suspect(sign):
            line = text.count("\n", 0, found.start()) + 1
            return line, found.start() - text.rfind("\n", 0, found.start()), sign
    return node.start_mark.line + 1, node.start_mark.column + 1, find_suspect(node.value)
