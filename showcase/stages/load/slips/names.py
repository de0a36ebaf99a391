"""Finds fields whose name is not followed by a colon and a space."""

from __future__ import annotations

import re
from collections.abc import Iterator

from showcase.diagnostics import say
from showcase.model.text_edits import edit_at
from showcase.stages.load.lines import Line, Role, is_known
from showcase.stages.load.slips.slip import Slip, cut

_GLUED = re.compile(r"(?P<lead>\s*(?:-\s+)*)(?P<name>[a-z][\w-]*)(?P<sign>:)(?P<text>\S.*)")
_OTHER_SIGN = re.compile(
    r"(?P<lead>\s*(?:-\s+)*)(?P<name>[a-z][\w-]*)(?P<sign>\s*(?::=|=>|=|：|;|->|→)\s*)(?P<text>.*)"
)


def find_glued_names(lines: list[Line]) -> Iterator[Slip]:
    """Find `name:Harbour`: a space is missing."""
    for line in lines:
        found = _match(line, _GLUED)
        if found:
            at = found.start("text") + 1
            hint = say("write {line}", line=f"{found['name']}: {cut(found['text'].strip())}")
            message = say("a space is missing behind the colon")
            yield Slip(line.number, at - 1, 1, message, hint, (edit_at(line.number, at, 0, " "),))


def find_other_signs(lines: list[Line]) -> Iterator[Slip]:
    """Find `name = Harbour` and the like: another sign stands in the place of the colon."""
    for line in lines:
        found = _match(line, _OTHER_SIGN)
        if found:
            sign, at = found["sign"].strip(), found.start("sign") + 1
            edits = (edit_at(line.number, at, len(found["sign"]), ": " if found["text"] else ":"),)
            hint = say("write {line}", line=f"{found['name']}: {cut(found['text'].strip())}")
            message = say("a colon belongs behind the name of the field, not {sign}", sign=sign)
            column = at + len(found["sign"]) - len(found["sign"].lstrip())
            yield Slip(line.number, column, len(sign), message, hint, edits)


def _match(line: Line, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """Match a line that begins with a known name and is no part of a text."""
    if line.role not in {Role.TEXT, Role.ENTRY, Role.FIELD} or line.goes_on:
        return None
    found = pattern.fullmatch(line.text)
    return found if found and is_known(found["name"]) and not found["text"].startswith("//") else None
