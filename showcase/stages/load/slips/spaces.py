"""Finds tabs and odd spaces where YAML wants plain spaces: before a line, behind a colon or a hyphen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from showcase.diagnostics import TextEdit, say
from showcase.model.text_edits import edit_at
from showcase.stages.load.lines import ODD_SPACES, Line, Role, step_of
from showcase.stages.load.slips.slip import Slip

_ODD = re.compile(f"[{ODD_SPACES}]")
_COLON_GAP = re.compile(rf"(?:[^\W\d][\w -]*)[{ODD_SPACES}]*:(?P<gap>[ {ODD_SPACES}]+)")
_HYPHEN_GAP = re.compile(rf"-(?P<gap>[ {ODD_SPACES}]+)")


def find_tabs(lines: list[Line]) -> Iterator[Slip]:
    """Find lines that are indented with tabs; one finding for all of them."""
    step = step_of("\n".join(line.text for line in lines))
    found = [line for line in lines if _is_tabbed(line)]
    if not found:
        return
    edits = [_replaced(line, step) for line in found]
    first, more = found[0], len(found) - 1
    message = say("the line is indented with a tab")
    if more:
        message = say("{count} lines are indented with tabs; this is the first", count=more + 1)
    hint = (
        say("use spaces instead, two for each step")
        if step == 2
        else say("use spaces instead, {step} for each step", step=step)
    )
    yield Slip(first.number, 1, edits[0].end_column - 1, message, hint, tuple(edits))


def _is_tabbed(line: Line) -> bool:
    lead = _lead(line)
    return "\t" in lead and bool(line.text.strip()) and not (line.role is Role.INSIDE and lead.startswith("  "))


def _lead(line: Line) -> str:
    return line.text[: len(line.text) - len(line.text.lstrip())]


def _replaced(line: Line, step: int) -> TextEdit:
    lead = _lead(line)
    return edit_at(line.number, 1, len(lead), _ODD.sub(" ", lead).replace("\t", " " * step))


def find_odd_spaces(lines: list[Line]) -> Iterator[Slip]:
    """Find spaces of text programs, which look like spaces and are none; one finding for all of them."""
    edits: list[TextEdit] = []
    for line in lines:
        if line.role is Role.BLANK or line.text.isascii():
            continue
        lead = _lead(line)
        if _ODD.search(lead):
            edits.append(edit_at(line.number, 1, len(lead), _ODD.sub(" ", lead)))
        if line.role is not Role.INSIDE and not line.goes_on:
            edits += _gaps(line, len(lead))
    if not edits:
        return
    first = edits[0]
    message = say("a space of another kind stands here, which often comes along from Word or from a web page")
    if len(edits) > 1:
        message = say(
            "spaces of another kind stand here and below, {count} in all; they often come along from Word",
            count=len(edits),
        )
    yield Slip(first.line, first.column, 1, message, say("delete it and type a plain space"), tuple(edits))


def _gaps(line: Line, at: int) -> Iterator[TextEdit]:
    """Find the odd gaps behind hyphens and behind the colon."""
    while found := _HYPHEN_GAP.match(line.text, at):
        if _ODD.search(found["gap"]):
            yield edit_at(line.number, found.start("gap") + 1, len(found["gap"]), " ")
        at = found.end()
    found = _COLON_GAP.match(line.text, at)
    if found and _ODD.search(found["gap"]):
        yield edit_at(line.number, found.start("gap") + 1, len(found["gap"]), " ")
