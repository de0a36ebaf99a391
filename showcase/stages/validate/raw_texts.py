"""Looks at whole files as text: secrets, look-alike letters, and words that YAML takes for a comment."""

from __future__ import annotations

import re
from collections.abc import Iterator

from showcase.diagnostics import Diagnostic, Message, Severity, SourcePosition, say
from showcase.model.codes import is_language
from showcase.model.rare_letters import rare_letters
from showcase.model.source_document import SourceDocument, field_name
from showcase.stages.validate.gathered import Gathered

# How secrets begin; a plain search for each is fast, the pattern then looks closely.
_SECRET_SIGNS = ("PRIVATE KEY-----", "ghp_", "github_pat_", "glpat-", "AKIA", "xoxb-", "xoxp-", "AIza", "sk_live_")
_SECRET = re.compile(
    r"-----BEGIN [A-Z ]*PRIVATE KEY-----|\b(?:ghp_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|AKIA[0-9A-Z]{16}"
    r"|xox[bp]-[\w-]{16,}|AIza[\w-]{30,}|sk_live_\w{16,})"
)
_DIGITS_ALIKE = bytes.maketrans(b"123456789", b"000000000")
_LONG_NUMBER = b"0" * 11
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")
_OTHER_SCRIPT = re.compile("[\u0370-\u052f]")
_LATIN = "[A-Za-z\u00c0-\u024f]"
# Cyrillic, and the Greek letters that look like Latin ones: a word such as Δt is no mixture, a Greek Α in one is.
_ALIKE = "[\u0400-\u052fΑΒΕΖΗΙΚΜΝΟΡΤΥΧον]"
_MIXED = re.compile(rf"{_LATIN}{_ALIKE}|{_ALIKE}{_LATIN}")  # with \w* around it, it would look at every word twice
_LETTERS_BEFORE = re.compile(r"\w*\Z")
_LETTERS = re.compile(r"\w*")
_CUT_LINE = re.compile(
    r"[ \t]*(?:-[ \t]+)*(?:\"?[\w-]+\"?:)?[ \t]*(?P<text>[^\s\"'#|>\[{&*!%@`].*?)?[ \t]+(?P<lost>#[^\s#!].*)"
)
_LOST_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}(?=\s|$)")


def check_raw_texts(gathered: Gathered) -> Iterator[Diagnostic]:
    """Report secrets as errors; look-alike letters and lost words as warnings."""
    documents = [file.entry.document for file in gathered.files]
    for document in documents:
        if " #" in document.text:
            yield from _check_lost_words(document)
    for document in (*documents, *(source.document for source in gathered.sources.prose)):
        text = document.text
        if _has_secret_sign(text) or _has_long_number(text):
            yield from _check_secrets(document)
        if _OTHER_SCRIPT.search(rare_letters(text)):
            yield from _check_scripts(document)


def _has_secret_sign(text: str) -> bool:
    for sign in _SECRET_SIGNS:  # noqa: SIM110 any() with a generator takes three times as long
        if sign in text:
            return True
    return False


def _has_long_number(text: str) -> bool:
    return _LONG_NUMBER in text.encode().translate(_DIGITS_ALIKE, b" ")


def _check_secrets(document: SourceDocument) -> Iterator[Diagnostic]:
    for found in _SECRET.finditer(document.text):
        message = say("the text holds what looks like a password or key")
        hint = say("delete it, and have it withdrawn: whoever has seen the file can use it")
        yield _secret(document, found.start(), message, hint)
    for found in _IBAN.finditer(document.text):
        if _is_iban(found[0].replace(" ", "")):
            message = say("the text holds the number of a bank account")
            hint = say("delete it; invoices name it, a website does not")
            yield _secret(document, found.start(), message, hint)


def _is_iban(number: str) -> bool:
    """Whether the check digits are right (ISO 13616)."""
    turned = number[4:] + number[:4]
    return 15 <= len(number) <= 34 and int("".join(str(int(sign, 36)) for sign in turned)) % 97 == 1


def _check_scripts(document: SourceDocument) -> Iterator[Diagnostic]:
    for start, word in _mixed_words(document.text):
        message = say("the word {found} mixes Latin letters with others that look alike", found=word[:40])
        hint = say("type the word again on one keyboard, or the search will not find it")
        place = _place(document, start)
        excerpt, length = document.excerpt(place), len(word)
        yield Diagnostic(Severity.WARNING, "mixed-script", message, place, "", hint, excerpt, length)


def _mixed_words(text: str) -> Iterator[tuple[int, str]]:
    """Give each word in which two scripts meet, with where it begins."""
    end = 0
    for meeting in _MIXED.finditer(text):
        if meeting.start() < end:
            continue
        line = text.rfind("\n", 0, meeting.start()) + 1
        before = _LETTERS_BEFORE.search(text[max(line, end) : meeting.start()])
        start = meeting.start() - len(before[0] if before else "")
        found = _LETTERS.match(text, start)
        end = found.end() if found else meeting.end()
        yield start, text[start:end]


def _check_lost_words(document: SourceDocument) -> Iterator[Diagnostic]:
    """Find plain texts that end at a # which was probably meant to belong to them."""
    places = document.locate(document.text)
    by_line = {line: path for path, (line, _) in (*places.values.items(), *places.keys.items())}
    values = {line: path for path, (line, _) in places.values.items()}
    for number, line in enumerate(document.text.splitlines(), start=1):
        match = _CUT_LINE.fullmatch(line) if " #" in line else None
        if match is None or number not in by_line:
            continue
        kept = match["text"]
        path = by_line[number]
        found = _value_at(document, path if path and is_language(str(path[-1])) else values.get(number, ()))
        if (kept and found == kept.strip()) or (not kept and found is None):
            place = SourcePosition(document.file, number, match.start("lost") + 1)
            name, length = field_name(path), len(match["lost"].rstrip())
            message, hint = _explain_lost(str(path[-1]) if path else "", kept, match["lost"].rstrip())
            excerpt = document.excerpt(place)
            yield Diagnostic(Severity.WARNING, "text-after-hash", message, place, name, hint, excerpt, length)


def _explain_lost(field: str, kept: str | None, lost: str) -> tuple[Message, Message]:
    """Say what YAML does with words behind a #; a colour is meant to begin with one."""
    if colour := None if kept else _LOST_COLOUR.match(lost):
        message = say("the field {name} is empty, because what follows a # is taken as a comment", name=field)
        return message, say('put the value in quotes: {name}: "{value}"', name=field, value=colour[0])
    message = say("from {lost} on, the line is taken as a comment and not shown", lost=lost[:40])
    return message, say("put the whole text in quotes, or a space behind the # if it is a comment")


def _value_at(document: SourceDocument, path: tuple[str | int, ...]) -> object:
    value: object = document.value if path else None
    for part in path:
        if isinstance(value, dict):
            value = value.get(part)
        elif isinstance(value, list) and isinstance(part, int):
            value = value[part]
    return value


def _place(document: SourceDocument, offset: int) -> SourcePosition:
    """Find line and column of a character."""
    start = document.text.rfind("\n", 0, offset) + 1
    return SourcePosition(document.file, document.text.count("\n", 0, offset) + 1, offset - start + 1)


def _secret(document: SourceDocument, offset: int, message: Message, hint: Message) -> Diagnostic:
    # Without the line itself: reports are shown to everybody.
    return Diagnostic(Severity.ERROR, "secret-in-text", message, _place(document, offset), hint=hint)
