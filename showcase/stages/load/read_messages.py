"""Reads gettext files: the interface words of a locale, and the words of reports; the only user of their format."""

from __future__ import annotations

import os
from functools import lru_cache
from gettext import c2py
from io import BytesIO
from pathlib import Path, PurePath
from typing import Any

from babel.messages.catalog import Message as CatalogMessage
from babel.messages.pofile import PoFileError, read_po

from showcase.diagnostics import Diagnostic, Message, Severity, SourcePosition, say
from showcase.model.locale import Locale, parent_tags
from showcase.model.messages import ENGLISH, Messages, PseudoMessages
from showcase.stages.load.cache import NO_CACHE, ParsedFiles, digest_of
from showcase.stages.load.lint_messages import Translation, check_translation

_INTERFACE = "showcase"
_REPORTS = "diagnostics"
_DRAFT = b'\n"X-Review-State: machine-draft\\n"'
_FIELDS = "fields"


def read_messages(
    folder: Path, locale: Locale, cache: ParsedFiles = NO_CACHE
) -> tuple[Messages | PseudoMessages | None, list[Diagnostic]]:
    """
    Read `<folder>/<tag>/LC_MESSAGES/showcase.po` of the locale or its nearest parent.

    English needs no file; fuzzy entries are left out. Gives None when there is no file, and English for an unfit one.
    """
    if locale.is_pseudo:
        return PseudoMessages(locale.tag), []
    file = _find_file(folder, locale.tag, _INTERFACE)
    if file is None:
        return (ENGLISH if "en" in parent_tags(locale.tag) else None), []
    try:
        raw = file.read_bytes()
    except OSError as error:
        return ENGLISH, [_unreadable(_shown(file), _not_read(error))]
    digest = digest_of(raw + locale.tag.encode())
    words, findings = cache.get(digest), tuple[Diagnostic, ...]()
    if words is None:
        words, findings = _words_of(raw, _shown(file), locale.tag)
        if words and not findings:
            cache.put(digest, words)
    return (_messages(words, locale.tag) if words else ENGLISH), list(findings)


def _messages(words: dict[str, Any], tag: str) -> Messages:
    plural = {english: tuple(forms) for english, forms in words["plural"].items()}  # the cache knows lists only
    return Messages(tag, words["singular"], plural, c2py(words["plural_classes"]), words["is_draft"])


@lru_cache(maxsize=64)  # a process that lives on reads the same languages again and again
def _words_of(raw: bytes, shown: PurePath, tag: str) -> tuple[dict[str, Any], tuple[Diagnostic, ...]]:
    """Read the words of a PO file as plain data; none of an unfit one."""
    try:
        catalog = read_po(BytesIO(raw), locale=Locale.parse(tag).babel, domain=_INTERFACE, abort_invalid=True)
        c2py(catalog.plural_expr)
    except UnicodeDecodeError:
        return {}, (_unreadable(shown, say("the translation file is not saved as UTF-8")),)
    except (PoFileError, ValueError) as error:
        return {}, (_unreadable(shown, _not_read(error)),)
    lines = raw.decode(errors="replace").splitlines()
    usable = [message for message in catalog if message.id and not message.fuzzy]
    findings = [finding for message in usable for finding in _lint(message, shown, lines)]
    singular = {_english(message): _forms(message)[0] for message in usable if isinstance(message.id, str)}
    plural = {_english(message): _forms(message) for message in usable if not isinstance(message.id, str)}
    words = {
        "singular": {english: text for english, text in singular.items() if text},
        "plural": {english: forms for english, forms in plural.items() if all(forms)},
        "plural_classes": catalog.plural_expr,
        "is_draft": _DRAFT in raw,
    }
    return words, tuple(findings)


def _not_read(error: Exception) -> Message:
    return say("the translation file cannot be read: {reason}", reason=_first_line(error))


def _unreadable(shown: PurePath, message: Message) -> Diagnostic:
    hint = say("open it with a PO editor and save it again as UTF-8")
    return Diagnostic(Severity.ERROR, "unreadable-messages", message, SourcePosition(shown), hint=hint)


def read_message_ids(folder: Path, cache: ParsedFiles = NO_CACHE) -> tuple[str, ...]:
    """List all interface words in English, in the order of `showcase.pot`; none when there is no such file."""
    try:
        raw = (folder / f"{_INTERFACE}.pot").read_bytes()
        known = cache.get(digest_of(raw))
        found = _ids_of(raw) if known is None else tuple(known["ids"])
    except (OSError, ValueError, PoFileError):
        return ()
    if known is None:
        cache.put(digest_of(raw), {"ids": found})
    return found


@lru_cache(maxsize=4)
def _ids_of(raw: bytes) -> tuple[str, ...]:
    catalog = read_po(BytesIO(raw))
    return tuple(_english(message) for message in catalog if message.id)


def read_report_words(folder: Path, tag: str) -> dict[str, str]:
    """Read `<folder>/<tag>/LC_MESSAGES/diagnostics.po`: templates of findings by their English form; may be empty."""
    return _read_words(folder, tag, _REPORTS)


def read_field_words(folder: Path, tag: str) -> dict[str, str]:
    """Read `<folder>/<tag>/LC_MESSAGES/fields.po`: labels and helps of fields by their English form; may be empty."""
    return _read_words(folder, tag, _FIELDS)


def _read_words(folder: Path, tag: str, domain: str) -> dict[str, str]:
    file = _find_file(folder, tag, domain)
    if file is None:
        return {}
    try:
        catalog = read_po(BytesIO(file.read_bytes()))
    except (OSError, ValueError, PoFileError):
        return {}
    return {_english(found): _forms(found)[0] for found in catalog if found.id and found.string and not found.fuzzy}


def _find_file(folder: Path, tag: str, domain: str) -> Path | None:
    for parent in parent_tags(tag):
        file = folder / parent.replace("-", "_") / "LC_MESSAGES" / f"{domain}.po"
        if file.is_file():
            return file
    return None


def _english(message: CatalogMessage) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def _forms(message: CatalogMessage) -> tuple[str, ...]:
    if isinstance(message.string, str):
        return (message.string,)
    return tuple(message.string or ("",))


def _lint(message: CatalogMessage, file: PurePath, lines: list[str]) -> list[Diagnostic]:
    english = (message.id,) if isinstance(message.id, str) else tuple(message.id)
    line = message.lineno or 1
    excerpt = lines[line - 1] if line <= len(lines) else ""
    return check_translation(Translation(english, _forms(message), SourcePosition(file, line), excerpt))


def _shown(file: Path) -> PurePath:
    """Write a path relative to the working directory, else absolute."""
    full = Path(os.path.abspath(file))  # noqa: PTH100 resolve() would follow links
    return PurePath(full.relative_to(Path.cwd()) if full.is_relative_to(Path.cwd()) else full)


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
