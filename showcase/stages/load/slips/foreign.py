"""Finds lines that belong to something else: leftovers of a merge, Markdown, comments of other languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from showcase.diagnostics import TextEdit, say
from showcase.model.text_edits import edit_at
from showcase.stages.load.lines import Line, Role
from showcase.stages.load.slips.slip import Slip

_MARKER = re.compile(r"(?:<{7}|\|{7}|>{7})(?: .*)?|={7}")
_FENCE = re.compile(r"\s*```+\s*\w*\s*")
_RULE = re.compile(r"\s*(?:-{4,}|={3,}|\*{3,}|_{3,}|~{3,})\s*")


def find_conflicts(lines: list[Line]) -> Iterator[Slip]:
    """Find what git leaves when two people changed the same lines; the first version is read on."""
    inside: Line | None = None
    edits: list[TextEdit] = []
    is_second = False
    for line in lines:
        sign = line.text[:1] if _MARKER.fullmatch(line.text) else ""
        if sign == "<" and inside is None:
            inside, edits, is_second = line, [_emptied(line)], False
        elif sign and inside is None:
            message = say("a line that git left behind when two versions met: {found}", found=line.text[:20])
            hint = say("delete the line, and look whether something stands here twice")
            yield Slip(
                line.number, 1, len(line.text), message, hint, (_emptied(line),), "merge-conflict", is_certain=False
            )
        elif inside is not None and (sign or is_second):
            edits.append(_emptied(line))
            is_second = is_second or sign in {"=", "|"}
            if sign == ">":
                yield _conflict(inside, line, edits)
                inside = None
    if inside is not None:
        yield _conflict(inside, inside, edits[:1])


def _conflict(first: Line, last: Line, edits: list[TextEdit]) -> Slip:
    message = say(
        "two versions of the same lines stand here, up to line {last}: git could not join them", last=last.number
    )
    hint = say(
        "keep the lines of one version; delete the others and the lines that begin with <<<<<<<, ======= and >>>>>>>"
    )
    return Slip(first.number, 1, len(first.text), message, hint, tuple(edits), "merge-conflict", is_certain=False)


def find_foreign_lines(lines: list[Line]) -> Iterator[Slip]:
    """Find lines that were copied along with the text."""
    for line in lines:
        if line.role is not Role.TEXT or line.goes_on:
            continue
        body = line.text.strip()
        if _FENCE.fullmatch(line.text):
            message = say("the sign ``` belongs to Markdown, not to this file")
            yield Slip(line.number, line.indent + 1, len(body), message, say("delete the line"), (_emptied(line),))
        elif _RULE.fullmatch(line.text):
            message = say("a separating line has no meaning here")
            yield Slip(line.number, line.indent + 1, len(body), message, say("delete the line"), (_emptied(line),))
        elif body.startswith("//"):
            at = len(line.text) - len(line.text.lstrip()) + 1
            edits = (edit_at(line.number, at, 2, "#"),)
            yield Slip(
                line.number, at, len(body), say("a comment begins with #"), say("write # in the place of //"), edits
            )


def _emptied(line: Line) -> TextEdit:
    return edit_at(line.number, 1, len(line.text), "")
