"""Finds lists that begin their entries with another sign than a hyphen and a space."""

from __future__ import annotations

import re
from collections.abc import Iterator

from showcase.diagnostics import Message, TextEdit, say
from showcase.model.text_edits import edit_at
from showcase.stages.load.lines import Line, Role
from showcase.stages.load.slips.slip import Slip, cut

_BULLET = re.compile(r"(?P<lead>\s*)(?P<sign>[–—―‒−•·▪◦‣⁃●○■□➤►✓✔]\s*|[*+]\s+)(?P<rest>\S.*)")
_GLUED = re.compile(r"(?P<lead>\s*)-(?P<rest>[^\W\d_][^\s]*.*|[\"'].*)")


def find_bullets(lines: list[Line]) -> Iterator[Slip]:
    """Find entries that begin with a dash or a bullet."""
    for run in _runs(lines, _BULLET):
        edits = [edit_at(line.number, found.start("sign") + 1, len(found["sign"]), "- ") for line, found in run]
        message = say("{sign} is not the sign of a list", sign=run[0][1]["sign"].strip())
        yield _slip(run, edits, message, "sign")


def find_glued_hyphens(lines: list[Line]) -> Iterator[Slip]:
    """Find entries without a space behind their hyphen."""
    for run in _runs(lines, _GLUED):
        edits = [edit_at(line.number, found.start("rest") + 1, 0, " ") for line, found in run]
        yield _slip(run, edits, say("a space is missing behind the hyphen"), "rest")


_Run = list[tuple[Line, "re.Match[str]"]]


def _slip(run: _Run, edits: list[TextEdit], message: Message, group: str) -> Slip:
    line, found = run[0]
    example = f"- {cut(found['rest'].strip())}"
    hint = say("begin each entry of a list with a hyphen and a space: {line}", line=example)
    start = found.start(group) + 1 if group == "sign" else found.start("rest")
    return Slip(line.number, start, 1, message, hint, tuple(edits))


def _runs(lines: list[Line], sign: re.Pattern[str]) -> Iterator[_Run]:
    """Group the entries of one list; only where a list can be meant: below a name without a text, or below an entry."""
    run: _Run = []
    above: Line | None = None
    for line in lines:
        found = sign.fullmatch(line.text) if line.role in {Role.TEXT, Role.FIELD} and not line.goes_on else None
        if found and _can_be_entry(line, above, run):
            run.append((line, found))
        elif run and line.role is not Role.BLANK and not (line.role is Role.FIELD and line.indent > run[0][0].indent):
            yield run
            run = []
        if line.role in {Role.FIELD, Role.ENTRY} or (line.role is Role.TEXT and not found):
            above = line
    if run:
        yield run


def _can_be_entry(line: Line, above: Line | None, run: _Run) -> bool:
    if run:
        return True
    if above is None or above.role is Role.TEXT:
        return False
    if above.role is Role.ENTRY or above.text.lstrip().startswith("- "):
        return line.indent == above.indent or not above.value
    return not above.value


def find_shifted_entries(lines: list[Line]) -> Iterator[Slip]:
    """Find entries that begin a little further in than the entry above, so that they become a part of its text."""
    above: Line | None = None
    for line in lines:
        is_below = above is not None and bool(above.value) and not above.text.lstrip().startswith("- -")
        if line.role is Role.ENTRY and above is not None and is_below and 0 < line.indent - above.indent <= 2:
            edits = (edit_at(line.number, 1, line.indent, " " * above.indent),)
            message = say("the entry begins further in than the one above, so it counts as a part of its text")
            hint = say("begin it right below the hyphen above, with {count} spaces before it", count=above.indent)
            yield Slip(line.number, line.indent + 1, 1, message, hint, edits)
        elif line.role is not Role.BLANK:
            above = line if line.role is Role.ENTRY else None
