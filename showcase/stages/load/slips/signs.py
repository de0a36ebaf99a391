"""Finds texts that need quotes: they begin with a sign of YAML, or hold a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from showcase.diagnostics import Message, say
from showcase.model.text_edits import edit_at
from showcase.model.web_address import is_web_address
from showcase.stages.load.lines import Line, Role, is_known
from showcase.stages.load.slips.slip import Slip, cut, lines_of_text, quote_edits, quoted_hint

_COLON = re.compile(r":(?=\s|$)")
_SECOND_FIELD = re.compile(r"(?:[,;]\s*|\s{2,})(?P<name>[a-z_]+):\s")
_NEXT_WORD = re.compile(r"\s(?P<name>[a-z][a-z_]+):\s")
_FEW_WORDS = 3
# A noun follows these, not the name of a field: "The region: fjords and fish".
_BEFORE_NOUNS = frozenset(
    [
        "the",
        "a",
        "an",
        "our",
        "this",
        "of",
        "in",
        "der",
        "die",
        "das",
        "den",
        "dem",
        "ein",
        "eine",
        "unser",
        "im",
        "det",
        "den",
        "en",
        "et",
        "i",
        "le",
        "la",
        "les",
    ]
)
_CLOSED_BRACKET = re.compile(r"\[[^\[\]]*\](?P<rest>.*)|\{[^{}]*\}(?P<more>.*)")
_OPEN_LIST = re.compile(r"\[[\w-]+(?:, *[\w-]+)+[, ]*|\{[\w-]+: [^:,{}\[\]\"'#]+(?:, *[\w-]+: [^:,{}\[\]\"'#]+)*[, ]*")
_MARKDOWN_LINK = re.compile(r"\[[^\]]*\]\((?P<target>[^\s()]+)\)")


def find_opening_signs(lines: list[Line]) -> Iterator[Slip]:
    """Find texts that begin with a sign that has a meaning in YAML."""
    text = "\n".join(line.text for line in lines)
    for index, line in enumerate(lines):
        if line.role not in {Role.FIELD, Role.ENTRY} or not line.value or line.key == "<<":
            continue
        sign = line.value[0]
        if sign == "!" and not line.value.startswith("!!python"):
            message = say("a text begins with an exclamation mark, which has a meaning in YAML")
            yield _quoted(lines, index, message, "yaml-tag")
        elif sign in "&*" and not _is_reference(line.value, text):
            yield _quoted(lines, index, say("a text begins with * or &, which have a meaning in YAML"), "yaml-alias")
        elif sign in "@`%,}]" or (sign == "?" and line.value[1:2] in {"", " "}):
            yield _quoted(lines, index, say("a text cannot begin with {sign}", sign=sign))
        elif sign in "|>" and re.match(r"[|>][-+0-9]{0,2}\s+[^\s#]", line.value) and not _has_text_below(lines, index):
            message = say("behind {sign} nothing else may stand in the line", sign=sign)
            slip = _quoted(lines, index, message)
            if number := re.fullmatch(r"> *([\d.,]+)", line.value):
                hint = say("write {guess}; words such as more than belong into a note", guess=number[1])
                edits = (edit_at(line.number, line.value_start + 1, len(line.value), number[1]),)
                slip = replace(slip, hint=hint, edits=edits, is_certain=False)
            yield slip


def _quoted(lines: list[Line], index: int, message: Message, code: str = "yaml-syntax") -> Slip:
    line = lines[index]
    edits = quote_edits(lines, index)
    return Slip(line.number, line.value_start + 1, 1, message, quoted_hint(line), edits, code)


def _is_reference(value: str, text: str) -> bool:
    """Whether an anchor or alias is used as YAML means it: with its counterpart in the file."""
    name = re.match(r"[^\s,\[\]{}]*", value[1:])
    if re.match(r"&\S*\s*[\[{]", value):
        return True  # nobody writes that by accident
    other = "*" if value[0] == "&" else "&"
    sought = rf"(?<![^\s\[,:-])\{other}{re.escape(name[0])}(?![^\s\],}}])" if name and name[0] else ""
    return bool(sought) and re.search(sought, text) is not None


def _has_text_below(lines: list[Line], index: int) -> bool:
    return any(line.indent > lines[index].column for line in lines[index + 1 : index + 2] if line.text.strip())


def find_brackets(lines: list[Line]) -> Iterator[Slip]:
    """Find texts that begin with a word in brackets, and Markdown links in the place of an address."""
    for index, line in enumerate(lines):
        found = _CLOSED_BRACKET.fullmatch(line.value) if line.role in {Role.FIELD, Role.ENTRY} else None
        rest = (found["rest"] or found["more"] or "").strip() if found else ""
        if not rest or rest.startswith("#"):
            continue
        link = _MARKDOWN_LINK.fullmatch(line.value)
        start = line.value_start + 1
        if link and is_web_address(link["target"]):
            edits = (edit_at(line.number, start, len(line.value), link["target"]),)
            message = say("a link of Markdown stands in the place of the address")
            hint = say("write {better}", better=link["target"])
            yield Slip(line.number, start, len(line.value), message, hint, edits, "unfit-web-address")
        else:
            yield _quoted(lines, index, say("a text cannot begin with {sign}", sign=line.value[0]))


def find_open_brackets(lines: list[Line]) -> Iterator[Slip]:
    """Find lists and groups in one line whose last bracket is missing."""
    for line in lines:
        found = _OPEN_LIST.fullmatch(line.value) if line.opens == "flow" and line.until == line.number else None
        if found is None:
            continue
        sign, at = ("]" if line.value[0] == "[" else "}"), line.value_start + len(line.value.rstrip(" ,")) + 1
        written = line.value.rstrip(" ,") + sign
        message = say("the bracket that opens here is not closed before the text goes on")
        hint = say("add {sign} at the end of the text: {line}", sign=sign, line=cut(written))
        edits = (edit_at(line.number, at, line.value_start + len(line.value) + 1 - at, sign),)
        yield Slip(line.number, line.value_start + 1, 1, message, hint, edits)


def find_colons(lines: list[Line]) -> Iterator[Slip]:
    """Find plain texts that hold a colon and a space."""
    for index, line in enumerate(lines):
        if line.role is not Role.FIELD or not line.value or line.value[0] in "\"'[{|>&*!#":
            continue
        parts = lines_of_text(lines, index)
        place = next(_colons(parts), None)
        if place is None:
            continue
        number, column = place
        second = _second_field(line, lines)
        if second:
            at = line.value_start + second.start("name") + 1
            message = say("a second field begins in the same line")
            hint = say("begin {name}: on a line of its own", name=second["name"])
            yield Slip(line.number, at, len(second["name"]), message, hint, quote_edits(lines, index), is_certain=False)
            continue
        text = _without_smart_quotes(line.value)
        message = say("a colon followed by a space stands inside the text")
        edits = quote_edits(lines, index)
        if sign := _closing_quote(parts):
            message = say("the quote at the end closes a text that no quote opens")
            hint = say("put {sign} at the beginning of the text too: {line}", sign=sign, line=sign + cut(line.value))
            edits = (edit_at(line.number, line.value_start + 1, 0, sign),)
            yield Slip(line.number, line.value_start + 1, 1, message, hint, edits)
            continue
        if text != line.value and len(parts) == 1 and '"' not in text and "\\" not in text:
            edits = (edit_at(line.number, line.value_start + 1, len(line.value), f'"{text}"'),)
        yield Slip(number, column, 1, message, quoted_hint(line, text), edits)


def _second_field(line: Line, lines: list[Line]) -> re.Match[str] | None:
    """Find the name of a field, or of a language beside another one, that follows a text in the same line."""
    if (found := _SECOND_FIELD.search(line.value)) and is_known(found["name"]):
        return found
    found = _NEXT_WORD.search(line.value)
    keys = {other.key for other in lines}
    if found is None or not is_known(found["name"]):
        return None
    if len(line.key) == 2:
        return found if len(found["name"]) == 2 and found["name"] in keys else None
    before = line.value[: found.start()].lower().split()
    if not before or before[-1] in _BEFORE_NOUNS or len(before) > _FEW_WORDS:
        return None
    return found if found["name"] not in keys else None


def _closing_quote(parts: list[Line]) -> str:
    """Give the quote at the end of a text in which it stands nowhere else; an apostrophe behind an s is none."""
    whole = parts[0].value + "".join(line.text.rstrip() for line in parts[1:])
    sign = whole[-1]
    is_quote = sign in "\"'" and whole.count(sign) == 1 and "\\" not in whole
    return sign if is_quote and not whole.endswith("s'") else ""


def _colons(parts: list[Line]) -> Iterator[tuple[int, int]]:
    for line in parts:
        found = _COLON.search(line.text.split(" #")[0].rstrip(), line.value_start if line is parts[0] else 0)
        if found:
            yield line.number, found.start() + 1


def _without_smart_quotes(text: str) -> str:
    """Take away the typographic quotes around a whole text."""
    pairs = {"“": "”“", "„": "“”", "‘": "’", "‚": "‘’", "«": "»", "»": "«", "”": "”"}
    is_pair = len(text) > 2 and text[-1] in pairs.get(text[0], "") and not set(text[1:-1]) & set("“”„‘‚«»")
    return text[1:-1] if is_pair else text
