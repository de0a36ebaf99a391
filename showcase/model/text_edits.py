"""Edits that mend a file: made of places in its text, applied without touching anything else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from showcase.diagnostics import Diagnostic, TextEdit

_LINE_END = re.compile(r"\r\n|\n|\r")
# What can stand without quotes anywhere in a file: no sign that YAML knows, at either end or inside.
_PLAIN = re.compile(r"(?:[^\W_]|[/+(_]|-(?=\w))(?:[^:#?,\[\]{}\n\r\t\"]|:(?=[^\s,\[\]{}\"])|(?<=\S)#)*(?<![\s:])")


def edit_at(line: int, column: int, length: int, text: str) -> TextEdit:
    """Replace so many characters of one line; a length of 0 puts the text in between."""
    return TextEdit(line, column, line, column + length, text)


def apply_edits(text: str, edits: Iterable[TextEdit]) -> str:
    """Apply edits that do not overlap, from the end to the beginning; raises ValueError when they do."""
    stretches = _stretches(text, edits)
    for (_, end, _), (start, _, _) in pairwise(stretches):
        if start < end:
            raise ValueError("two edits of the same place")
    for start, end, words in reversed(stretches):
        text = text[:start] + words + text[end:]
    return text


def apply_fixes(text: str, findings: Iterable[Diagnostic]) -> tuple[str, tuple[Diagnostic, ...]]:
    """
    Mend all findings of one file that carry a fix; gives the new text and the findings that were mended.

    Line ends within an edit become those of the file. A fix is applied as a whole or not at all: one that meets an
    earlier fix waits for the next round.
    """
    taken: list[tuple[int, int, str]] = []
    mended: list[Diagnostic] = []
    for finding in findings:
        wanted = _stretches(text, finding.fix)
        if wanted and all(stretch in taken or not _meets(stretch, taken) for stretch in wanted):
            taken += [stretch for stretch in wanted if stretch not in taken]
            mended.append(finding)
    for start, end, words in sorted(taken, reverse=True):
        text = text[:start] + words + text[end:]
    return text, tuple(mended)


def write_scalar(text: str, quote: str = "") -> str:
    """Write a text of one line as a YAML value: with the quotes that were there, else with some where it needs them."""
    if quote == "'" and text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    if not quote and _PLAIN.fullmatch(text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def _line_starts(text: str) -> list[int]:
    return [0, *(found.end() for found in _LINE_END.finditer(text))]


def _stretches(text: str, edits: Iterable[TextEdit]) -> list[tuple[int, int, str]]:
    starts, size = _line_starts(text), len(text)
    line_end = "\r\n" if "\r\n" in text else "\n"

    def offset(line: int, column: int) -> int:
        return min(starts[line - 1] + column - 1, size) if line <= len(starts) else size

    return sorted(
        (offset(edit.line, edit.column), offset(edit.end_line, edit.end_column), edit.text.replace("\n", line_end))
        for edit in edits
    )


def _meets(wanted: tuple[int, int, str], taken: Iterable[tuple[int, int, str]]) -> bool:
    """Whether two stretches share a character, or begin at the same place."""
    start, end, _ = wanted
    return any(start == other_start or (start < other_end and other_start < end) for other_start, other_end, _ in taken)
