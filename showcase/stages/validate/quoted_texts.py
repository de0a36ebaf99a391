"""Warns of signs that a field shows as they stand: quotes around a whole text, HTML where Markdown is not read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from showcase.diagnostics import Diagnostic, Severity, say
from showcase.model.rare_letters import rare_letters
from showcase.model.source_document import NodePath
from showcase.model.text_edits import edit_at
from showcase.stages.validate.gathered import CheckedFile, Gathered
from showcase.stages.validate.model_paths import is_free_text

# Opening and closing quotes of the languages of Europe.
_PAIRS = {"\u201e": "\u201c\u201d", "\u201c": "\u201d", "\u00ab": "\u00bb", "\u00bb": "\u00ab",
          "\u2018": "\u2019", "\u201a": "\u2018\u2019", "\u201d": "\u201d"}  # fmt: skip
_QUOTES = "\u201e\u201c\u201d\u00ab\u00bb\u2018\u2019\u201a"
_RARE_SIGN = re.compile(f"[{_QUOTES}]")
_SIGN = re.compile(rf"[:\-,\[{{][ \t]*[{_QUOTES}]")
# Every file is searched for these two. They never go back (*+ and ++), and they are two: that is four times as fast.
_LAST_COMMA = re.compile(r"[,;](?:[ \t]*+\n *+(?:- |[\w-]++:)|\s*+\Z)")
_LAST_QUOTE = re.compile(r"""\n *+(?:- )*+[\w-]++: ++[^\s"'\[{|>&*#][^"'\n]*+["']\s*(?:\n|\Z)""")
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,5});")
_TAG = re.compile(
    r"</?(?:a|abbr|b|big|br|center|code|div|em|font|h[1-6]|hr|i|img|li|mark|ol|p|s|small|span|strong|sub|sup|table"
    r"|td|th|tr|u|ul)(?:\s[^<>]{0,200})?/?>",
    re.IGNORECASE,
)


def check_quoted_texts(gathered: Gathered) -> Iterator[Diagnostic]:
    """Look closely at the files that hold such signs at all; most do not."""
    for file in gathered.files:
        document = file.entry.document
        if _RARE_SIGN.search(rare_letters(document.text)) and _SIGN.search(document.text):
            yield from _check_quotes(file)
        if _LAST_COMMA.search(document.text) or _LAST_QUOTE.search(document.text):
            yield from _check_last_signs(file)
        if "&" in document.text and _ENTITY.search(document.text):
            yield from _check_entities(file)
        if "<" in document.text and _TAG.search(document.text):
            yield from _check_tags(file)


def _check_quotes(file: CheckedFile) -> Iterator[Diagnostic]:
    document = file.entry.document
    lines = document.text.splitlines()
    places = document.locate(document.text).values
    for path, text in _texts(document.value, ()):
        ends = _PAIRS.get(text[:1], "")
        if len(text) < 3 or text[-1] not in ends or any(sign in _QUOTES for sign in text[1:-1]) or path not in places:
            continue
        line, column = places[path]
        if not is_free_text(type(file.entry.written), path):
            continue
        if lines[line - 1][column - 1 : column] == text[0]:  # in straight quotes they are meant
            message = say("the quotes around the text are shown with it")
            hint = say("delete them; if they belong to the text, put straight quotes around all of it")
            fix = document.replacing(path, text[1:-1])
            yield document.finding("quoted-text", message, path, hint=hint, severity=Severity.WARNING, fix=fix)


def _check_last_signs(file: CheckedFile) -> Iterator[Diagnostic]:
    """Find what stands at the end of a text by mistake: a comma as in JSON, a quote without its counterpart."""
    document = file.entry.document
    for path, text in _texts(document.value, ()):
        if len(text) < 2 or text[-1] not in ",;\"'" or document.locate(document.text).styles.get(path) != "":
            continue
        if not text.startswith("http") and not is_free_text(type(file.entry.written), path):
            continue
        if text[-1] in ",;":
            message = say("the {sign} at the end is shown with the text", sign=text[-1])
            fix = document.replacing(path, text[:-1].rstrip())
            yield document.finding(
                "trailing-sign", message, path, hint=say("delete it"), severity=Severity.WARNING, fix=fix
            )
        elif text[-1] in "\"'" and text.count(text[-1]) == 1 and not re.search(r"(?:\d|\b[sS]|[xz])['\"]$", text):
            message = say("the quote at the end is shown with the text, for none stands at its beginning")
            fix = document.replacing(path, text[:-1].rstrip())
            yield document.finding(
                "quoted-text", message, path, hint=say("delete it"), severity=Severity.WARNING, fix=fix
            )


def _check_entities(file: CheckedFile) -> Iterator[Diagnostic]:
    document = file.entry.document
    markdown = {path for path, _ in file.marked.markdown}
    for path, text in _texts(document.value, ()):
        found = _ENTITY.search(text)
        if (
            found is None
            or path in markdown
            or path[:-1] in markdown
            or "://" in text
            or unescape(found[0]) == found[0]
        ):
            continue
        message = say("the text holds HTML: {found}", found=found[0])
        sign = unescape(found[0]).replace("\u00a0", " ")
        hint = say("write {sign}; this field shows every sign as it stands", sign=sign)
        place = document.place_of_words(path, found[0])
        is_there = document.excerpt(place).startswith(found[0], place.column - 1) and sign.isprintable()
        fix = (edit_at(place.line, place.column, len(found[0]), sign),) if is_there and sign not in "\"'\\" else ()
        severity = Severity.WARNING
        yield document.finding("html-in-text", message, path, hint=hint, severity=severity, words=found[0], fix=fix)


def _check_tags(file: CheckedFile) -> Iterator[Diagnostic]:
    document = file.entry.document
    markdown = {path for path, _ in file.marked.markdown}
    for path, text in _texts(document.value, ()):
        found = _TAG.search(text) if "<" in text else None
        if found and path not in markdown and path[:-1] not in markdown:
            message = say("the text holds HTML: {found}", found=found[0][:40])
            hint = say("delete it; this field shows every sign as it stands")
            severity = Severity.WARNING
            yield document.finding("html-in-text", message, path, hint=hint, severity=severity, words=found[0])


def _texts(value: Any, path: NodePath) -> Iterator[tuple[NodePath, str]]:
    """Walk to every text of a file."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict | list):
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for name, inner in pairs:
            yield from _texts(inner, (*path, name))
