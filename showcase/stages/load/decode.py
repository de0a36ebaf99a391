"""Turns the bytes of a file into text, and refuses what no honest text holds."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import replace
from pathlib import PurePath

from showcase.diagnostics import Diagnostic, Message, Severity, SourcePosition, TextEdit, say
from showcase.model.rare_letters import odd_letters
from showcase.model.text_edits import edit_at
from showcase.stages.load.limits import MAX_BYTES

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# Control characters, exotic line ends, bidirectional overrides, what has no width, tag characters. Accents that stand
# alone are listed too, because only a pile of them is refused: one plain set of characters is searched fastest.
_SUSPECT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u0300-\u036f\u200b\u2028-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]"
)
_PILE = re.compile("[\u0300-\u036f]{9,}")
_LINE_END = re.compile(r"\r\n|\n|\r")
_MOST_LINES = 10
_MOST_SIGNS = 1000  # that are taken away by a machine; a file with more is no text that somebody wrote
_INSTEAD = dict.fromkeys("\x0b\x0c\x85\u2028\u2029", " ")
_NAMES = {
    "\xad": say("the text holds a soft hyphen, which nobody sees and which the search stumbles over"),
    "\u2028": say("the text holds a line end of another kind, which nobody sees"),
    "\u200b": say("the text holds a space without width, which nobody sees"),
    "\ufeff": say("the text holds a mark of the beginning of a file, which nobody sees"),
    "\x00": say("the text holds a zero byte; perhaps this is no text file"),
}


def decode(raw: bytes, file: PurePath) -> tuple[str | None, list[Diagnostic]]:
    """
    Turn bytes into NFC text: UTF-8, with or without a mark at the beginning, within the size limit.

    Signs that can simply be taken away are still in the text; the fixes of the findings take all of them away.
    """
    if len(raw) > MAX_BYTES:
        message = say("the file is larger than {limit} KB", limit=MAX_BYTES // 1024)
        hint = say("shorten the texts, or put long papers into media/")
        return None, [Diagnostic(Severity.ERROR, "file-limits", message, SourcePosition(file), hint=hint)]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [_not_utf8(raw, error.start, file)]
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    findings = _find_forbidden(text, file) if _SUSPECT.search(odd_letters(text)) else []
    return (text if all(finding.fix for finding in findings) else None), findings


def text_of(raw: bytes) -> str:
    """Turn bytes into text in which nothing was found before."""
    return decode(raw, PurePath())[0] or ""


def find_suspect(text: str) -> str:
    """Give the first sign of a text that no honest text holds, or nothing."""
    signs = (found[0] for found in _SUSPECT.finditer(text) if not "\u0300" <= found[0] <= "\u036f")
    return next(signs, "")


def _not_utf8(raw: bytes, start: int, file: PurePath) -> Diagnostic:
    if raw.startswith(_UTF16_MARKS):
        message = say("the file is saved as UTF-16, which some editors call Unicode")
        hint = say("save it again and choose the encoding UTF-8")
        return Diagnostic(Severity.ERROR, "not-utf8", message, SourcePosition(file), hint=hint)
    begin = raw.rfind(b"\n", 0, start) + 1
    end = raw.find(b"\n", start)
    before = raw[begin:start].decode("utf-8", errors="replace")
    line = before + raw[start : end if end >= 0 else None].decode("latin-1").rstrip("\r")
    message = say("the file is not saved as UTF-8; the first letter that cannot be read is here")
    hint = say("save the file again and choose the encoding UTF-8")
    place = SourcePosition(file, raw.count(b"\n", 0, start) + 1, len(before) + 1)
    return Diagnostic(Severity.ERROR, "not-utf8", message, place, hint=hint, excerpt=line[:200])


def _find_forbidden(text: str, file: PurePath) -> list[Diagnostic]:
    """Report the first forbidden character of each line, of the first such lines; the last finding mends the others."""
    findings: dict[int, Diagnostic] = {}
    edits: dict[int, list[TextEdit]] = {}
    starts, signs = [0, *(end.end() for end in _LINE_END.finditer(text))], 0
    for found in _SUSPECT.finditer(text):
        start = found.start()
        is_accent = "\u0300" <= found.group() <= "\u036f"
        if is_accent and not _PILE.match(text, start):
            continue
        signs += 1
        number = bisect_right(starts, start)
        column = start - starts[number - 1] + 1
        if number not in findings and len(findings) < _MOST_LINES:
            line = text[starts[number - 1] : start] + _LINE_END.split(text[start : start + 500])[0]
            message, hint = _in_words(found.group(), is_accent=is_accent)
            place = SourcePosition(file, number, column)
            findings[number] = Diagnostic(Severity.ERROR, "control-character", message, place, hint=hint, excerpt=line)
        at = number if number in findings else max(findings)
        edits.setdefault(at, []).append(edit_at(number, column, 1, _INSTEAD.get(found.group(), "")))
        if is_accent or found.group() == "\x00" or signs > _MOST_SIGNS:
            return [*findings.values()]
    return [replace(finding, fix=tuple(edits[number])) for number, finding in findings.items()]


def _in_words(sign: str, *, is_accent: bool) -> tuple[Message, Message]:
    if is_accent:
        return say("a letter carries a pile of accents"), say("write the letter again")
    number = f"{ord(sign):04X}"
    message = _NAMES.get(sign, say("the text holds an invisible control character (U+{number})", number=number))
    hint = say("delete it; such characters come along when text is copied from a web page or a PDF")
    return message, say("put a space in its place") if sign in _INSTEAD else hint
