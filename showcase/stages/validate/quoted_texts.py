"""Warns of signs that a field shows as they stand: quotes around a whole text, HTML where Markdown is not read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from showcase.diagnostics import Diagnostic, Severity, say
from showcase.model.source_document import NodePath, SourceDocument
from showcase.stages.validate.gathered import CheckedFile, Gathered

# Opening and closing quotes of the languages of Europe.
_PAIRS = {"\u201e": "\u201c\u201d", "\u201c": "\u201d", "\u00ab": "\u00bb", "\u00bb": "\u00ab",
          "\u2018": "\u2019", "\u201a": "\u2018\u2019", "\u201d": "\u201d"}  # fmt: skip
_QUOTES = "\u201e\u201c\u201d\u00ab\u00bb\u2018\u2019\u201a"
_SIGN = re.compile(rf"[:\-,\[{{][ \t]*[{_QUOTES}]")
_TAG = re.compile(
    r"</?(?:a|abbr|b|big|br|center|code|div|em|font|h[1-6]|hr|i|img|li|mark|ol|p|s|small|span|strong|sub|sup|table"
    r"|td|th|tr|u|ul)(?:\s[^<>]{0,200})?/?>",
    re.IGNORECASE,
)


def check_quoted_texts(gathered: Gathered) -> Iterator[Diagnostic]:
    """Look closely at the files that hold such signs at all; most do not."""
    for file in gathered.files:
        document = file.entry.document
        if not document.text.isascii() and _SIGN.search(document.text):
            yield from _check_quotes(document)
        if "<" in document.text and _TAG.search(document.text):
            yield from _check_tags(file)


def _check_quotes(document: SourceDocument) -> Iterator[Diagnostic]:
    lines = document.text.splitlines()
    places = document.locate(document.text).values
    for path, text in _texts(document.value, ()):
        ends = _PAIRS.get(text[:1], "")
        if len(text) < 3 or text[-1] not in ends or any(sign in _QUOTES for sign in text[1:-1]) or path not in places:
            continue
        line, column = places[path]
        if lines[line - 1][column - 1 : column] == text[0]:  # in straight quotes they are meant
            message = say("the quotes around the text are shown with it")
            hint = say("delete them; if they belong to the text, put straight quotes around all of it")
            yield document.finding("quoted-text", message, path, hint=hint, severity=Severity.WARNING)


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
