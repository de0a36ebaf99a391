"""Proves translated interface words: a translation can neither break a page nor put markup on it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from showcase.diagnostics import Diagnostic, Message, Severity, SourcePosition, say

_GAP = re.compile(r"%\((\w+)\)s")
_MARKUP = re.compile(r"<[a-zA-Z/!?]|&(?:#\d+|#x[0-9a-fA-F]+|\w+);|\{[{%#]")


@dataclass(frozen=True, slots=True)
class Translation:
    """One entry of a translation file: English forms, translated forms, and where it stands."""

    english: tuple[str, ...]
    forms: tuple[str, ...]
    position: SourcePosition
    excerpt: str


def check_translation(entry: Translation) -> list[Diagnostic]:
    """Report a translation whose gaps differ from the English ones, or that holds markup or a lone per cent sign."""
    problem = next((found for form in entry.forms if form and (found := _problem(entry.english, form))), None)
    return [_unsafe(entry, problem)] if problem else []


def _problem(english: tuple[str, ...], form: str) -> Message | None:
    wanted = set(_GAP.findall(" ".join(english)))
    gaps = set(_GAP.findall(form))
    if gaps - wanted:
        names = ", ".join(sorted(gaps - wanted))
        return say("the translation fills a gap that the English text does not have: {names}", names=names)
    # A plural form such as "one result" may leave out the number.
    if wanted - gaps and len(english) == 1:
        return say("the translation leaves out what is filled in: {names}", names=", ".join(sorted(wanted - gaps)))
    if "%" in _GAP.sub("", form).replace("%%", ""):
        return say("the translation holds a single per cent sign")
    if set(_MARKUP.findall(form)) - set(_MARKUP.findall(" ".join(english))):
        return say("the translation holds markup")
    return None


def _unsafe(entry: Translation, message: Message) -> Diagnostic:
    gaps = ", ".join(f"%({name})s" for name in sorted(set(_GAP.findall(" ".join(entry.english)))))
    hint = say("write plain words, and %% for a per cent sign")
    if gaps:
        hint = say("write plain words, keep {gaps} as it is, and write %% for a per cent sign", gaps=gaps)
    return Diagnostic(Severity.ERROR, "unsafe-message", message, entry.position, hint=hint, excerpt=entry.excerpt)
