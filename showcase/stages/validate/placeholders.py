"""Warns of texts that were taken over from a template and never replaced."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from showcase.diagnostics import Diagnostic, Message, Severity, say
from showcase.model.locale import PLAIN
from showcase.model.source_document import NodePath
from showcase.stages.validate.gathered import Gathered
from showcase.stages.validate.model_paths import model_at

_LEAST_LETTERS = 30
_LONGEST_PLACEHOLDER = 60
_PLACEHOLDER = re.compile(
    r"(?:the )?(?:name|title|summary|description|city|role|label|text) of (?:your|the|my) [\w -]{3,30}"
    r"|(?:my|your) (?:cluster|service|organisation|name|text|summary|city|event|story)s?"
    r"|(?:insert|enter|add|put|write) .{0,40}\bhere|text here|placeholder|platzhalter|beispieltext|lorem ipsum.*"
    r"|to ?do\b.{0,40}|tbd|tba|xxx+|n/?a|k\.? ?a\.?|folgt|tekst kommer"
    r"|(?:hier|her) .{0,30}(?:eintragen|einfügen|indsættes)"
    r"|(?:name|titel) (?:ihres|des|eures) [\w -]{3,30}|\.{3,}|…",
    re.IGNORECASE,
)


def check_placeholders(gathered: Gathered) -> Iterator[Diagnostic]:
    """Report texts that say that a text is still to come, or that repeat the example of the handbook."""
    for file in gathered.files:
        for path, text in file.marked.texts:
            names = tuple(part for part in path if isinstance(part, str))
            examples = _examples(type(file.entry.written), names)  # type: ignore[arg-type] # classes are hashable
            for tag, words in text.by_tag:
                if message := _judge(words, examples):
                    place = path if tag == PLAIN else (*path, tag)
                    hint = say("write your own text, or delete the field if it is not required")
                    severity = Severity.WARNING
                    yield file.entry.document.finding("template-text", message, place, hint=hint, severity=severity)


def _judge(words: str, examples: frozenset[str]) -> Message | None:
    if words in examples:
        return say("this is the example of the handbook, not your own text")
    if len(words) <= _LONGEST_PLACEHOLDER and _PLACEHOLDER.fullmatch(words.strip(" .!<>[]()")):
        return say("{found} only holds the place of a text", found=words)
    return None


@cache
def _examples(model: Any, path: NodePath) -> frozenset[str]:
    """Collect the examples of a field that are whole sentences, so that nobody else has the same."""
    parent = model_at(model, path[:-1])
    field = parent.model_fields.get(str(path[-1])) if parent else None
    examples: Any = (field.examples or ()) if field else ()
    return frozenset(
        text for text in examples if isinstance(text, str) and text.endswith(".") and len(text) >= _LEAST_LETTERS
    )
