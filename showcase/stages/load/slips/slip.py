"""One slip of the pen in a YAML file, and the edits that mend it."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.diagnostics import Message, TextEdit, say
from showcase.model.text_edits import edit_at
from showcase.stages.load.lines import Line, Role

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong at a place of the text, and how it is read on."""

    line: int
    column: int
    length: int
    message: Message
    hint: Message
    edits: tuple[TextEdit, ...]  # each within one line
    code: str = "yaml-syntax"
    is_certain: bool = True  # otherwise the edits only help to read on, and a person has to mend the file


def cut(text: str) -> str:
    """Shorten a text for a message."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def quoted_hint(line: Line, text: str | None = None) -> Message:
    """Show the line with its text in quotes."""
    text = line.value if text is None else text
    return say(
        "put the text in quotes: {line}", line=f"{line.text[: line.value_start].strip()} {_in_quotes(cut(text))}"
    )


def _in_quotes(text: str) -> str:
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def lines_of_text(lines: list[Line], index: int) -> list[Line]:
    """Give a line and those below it on which its text goes on."""
    found = [lines[index]]
    for line in lines[index + 1 :]:
        if line.role is not Role.BLANK or line.text.strip():
            if not line.goes_on:
                break
            found.append(line)
    return found


def quote_edits(lines: list[Line], index: int) -> tuple[TextEdit, ...]:
    """Put quotes around the plain text that begins in a line; no edits when a # might begin a comment."""
    parts = lines_of_text(lines, index)
    texts = [line.text.rstrip() for line in parts]
    starts = [parts[0].value_start, *(0 for _ in parts[1:])]
    bodies = [text[start:] for text, start in zip(texts, starts, strict=True)]
    if any(" #" in body for body in bodies):
        return ()
    sign = "'" if any('"' in body or "\\" in body for body in bodies) else '"'
    edits: list[TextEdit] = []
    for line, start, body in zip(parts, starts, bodies, strict=True):
        doubled = body.replace("'", "''") if sign == "'" else body
        new = (sign if line is parts[0] else "") + doubled + (sign if line is parts[-1] else "")
        if "'" in body and sign == "'":
            edits.append(edit_at(line.number, start + 1, len(body), new))
            continue
        if line is parts[0]:
            edits.append(edit_at(line.number, start + 1, 0, sign))
        if line is parts[-1]:
            edits.append(edit_at(line.number, start + len(body) + 1, 0, sign))
    return tuple(edits)
