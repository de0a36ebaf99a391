"""Judges a translation of a content text before it may enter a file: what breaks a page is refused, oddities told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import NamedTuple

from showcase.diagnostics import Message, say
from showcase.model.translation_state import TextUnit
from showcase.stages.load.decode import decode
from showcase.stages.load.limits import MAX_TEXT
from showcase.stages.validate.markdown_rules import find_unfit

_LINK = re.compile(r"\]\(\s*<?([^\s)>]+)")
_GAP = re.compile(r"%\(\w+\)s|\{\w+\}")


class Remark(NamedTuple):
    """Something to say about a translation; `is_refusal`: it must not be taken over."""

    message: Message
    is_refusal: bool


def lint_translation(unit: TextUnit, english: str, translation: str) -> Iterator[Remark]:
    """Look for what the check of the content would report, and for what translators overlook."""
    if len(translation) > MAX_TEXT:
        yield Remark(say("the translation is longer than {limit} characters", limit=MAX_TEXT), is_refusal=True)
    for finding in decode(translation.encode("utf-8", "surrogatepass"), PurePath())[1]:
        yield Remark(finding.message, is_refusal=True)
    in_english = {message.template for _, message, _, _ in find_unfit(english, is_page=False)}
    for _, message, _, _ in find_unfit(translation, is_page=False):
        # A plain text may well speak of <tags>, if the English does.
        if unit.field.is_markdown or message.template not in in_english:
            yield Remark(message, is_refusal=True)
    yield from (Remark(message, is_refusal=False) for message in _odd(unit, english, translation))


def _odd(unit: TextUnit, english: str, translation: str) -> Iterator[Message]:
    if translation == english and not unit.is_name:
        yield say("the translation is the same as the English")
    for pattern in (_LINK, _GAP):
        lost = sorted(set(pattern.findall(english)) - set(pattern.findall(translation)))
        if lost:
            yield say("the translation leaves out {words}", words=", ".join(lost))
