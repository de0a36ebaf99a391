"""Finds quotes that are not closed, closed by another sign, or closed too early."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from showcase.diagnostics import Message, say
from showcase.model.text_edits import edit_at
from showcase.stages.load.lines import Line, Role
from showcase.stages.load.slips.slip import Slip, cut

_CLOSED = {
    '"': re.compile(r'"(?P<text>(?:[^"\\]|\\.)*)"(?P<rest>.*)'),
    "'": re.compile(r"'(?P<text>(?:[^']|'')*)'(?!')(?P<rest>.*)"),
}
_SMART = "“”„‟″«»‘’‚"


def find_open_quotes(lines: list[Line]) -> Iterator[Slip]:
    """Find quotes that are never closed, where they open; without this the next quote of the file would close them."""
    for line in lines:
        if line.opens != "quote":
            continue
        sign, start = line.value[0], line.value_start + 1
        last = lines[line.until - 1]
        text = last.text.rstrip()
        if text[-1] in _SMART and last is line:
            message = say("the text begins with {opening} and ends with {closing}", opening=sign, closing=text[-1])
            hint = say("use the same straight quote at both ends: {line}", line=cut(line.value[:-1] + sign))
            yield Slip(line.number, len(text), 1, message, hint, (edit_at(line.number, len(text), 1, sign),))
            continue
        if last is line and line.value.endswith(sign * 2) and line.value.count(sign) == 3:
            message = say("{sign} at the end of the line has no meaning here", sign=sign)
            yield Slip(line.number, len(text), 1, message, say("delete it"), (edit_at(line.number, len(text), 1, ""),))
            continue
        if line.value == sign:
            message = say("a single quote stands here")
            hint = say("write the text between two quotes, or delete it")
            yield Slip(line.number, start, 1, message, hint, (edit_at(line.number, start, 1, ""),), is_certain=False)
            continue
        hint = say("add {sign} at the end of the text: {line}", sign=sign, line=_tail(text, sign))
        if last is not line:
            hint = say(
                "add {sign} at the end of line {number}: {line}", sign=sign, number=last.number, line=_tail(text, sign)
            )
        edits = (edit_at(last.number, len(text) + 1, 0, sign),)
        yield Slip(line.number, start, 1, say("the quote that opens here is never closed"), hint, edits)


def _tail(text: str, sign: str) -> str:
    text = text.strip()
    return (text if len(text) <= 40 else "…" + text[-39:]) + sign


def find_early_quotes(lines: list[Line]) -> Iterator[Slip]:
    """Find text that goes on behind a closing quote."""
    for line in lines:
        sign = line.value[:1]
        if line.role not in {Role.FIELD, Role.ENTRY} or sign not in _CLOSED or line.opens:
            continue
        found = _CLOSED[sign].fullmatch(line.value)
        rest = found["rest"].strip() if found else ""
        if not found or not rest or rest.startswith("#") or (line.role is Role.ENTRY and rest.startswith(":")):
            continue
        at = line.value_start + found.start("rest") + 1
        if rest in {",", ";"}:
            deleted = edit_at(line.number, at, len(found["rest"]), "")
            message = say("{sign} at the end of the line has no meaning here", sign=rest)
            yield Slip(line.number, at, 1, message, say("delete it"), (deleted,))
            continue
        text, is_certain = _meant_text(line.value, found["text"], found["rest"])
        message = say("the text goes on behind its closing quote")
        other = _other_quotes(text)
        hint: Message = say("leave out the quotes inside, or use the other kind of quotes around the whole text")
        if other and is_certain:
            hint = say("use the other kind of quotes around the whole text: {line}", line=cut(other))
        edits = (
            (edit_at(line.number, line.value_start + 1, len(line.value), other),) if other and " #" not in text else ()
        )
        yield Slip(line.number, at, 1, message, hint, edits, is_certain=is_certain)


def _meant_text(value: str, first: str, rest: str) -> tuple[str, bool]:
    """Give the text without the quotes that were put around it, and whether nothing else can be meant."""
    sign = value[0]
    if not value.endswith(sign):
        return value, True
    if first[-1:].strip() and not rest[:1].isalnum():  # the first two quotes are those of a word
        return value, re.search(rf"(?:^|[\s(]){sign}\w", rest) is not None
    return value[1:-1], True


def _other_quotes(text: str) -> str:
    """Put quotes around a text that do not stand in it; nothing when both kinds do."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return f"'{text}'" if "'" not in text else ""


def find_missing_commas(lines: list[Line]) -> Iterator[Slip]:
    """Find lines of JSON without a comma at their end."""
    inside = [line for line in lines if line.role is Role.INSIDE]
    for line, below in pairwise(inside):
        text = line.text.rstrip()
        if (
            re.fullmatch(r'\s*"[^"]*"\s*:\s*(?:"[^"]*"|[\d.]+|true|false|.*[\]}])', text)
            and below.text.lstrip()[:1] == '"'
        ):
            edits = (edit_at(line.number, len(text) + 1, 0, ","),)
            message = say("a comma is missing at the end of the line")
            yield Slip(line.number, len(text) + 1, 1, message, say("write {line}", line=cut(text.strip() + ",")), edits)
