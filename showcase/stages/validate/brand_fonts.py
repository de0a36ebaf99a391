"""Proves that the fonts for cards and print have every letter of the content, and that own fonts are fonts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any

from showcase.diagnostics import Diagnostic, Severity, say
from showcase.model.brand.letters import (
    Letters,
    NotAFontError,
    letters_beyond_ascii,
    letters_without_font,
    read_letters,
)
from showcase.model.locale import PLAIN, Locale, parent_tags
from showcase.model.remembered import Remembered
from showcase.model.source_document import NodePath, SourceDocument
from showcase.stages.validate.gathered import CheckedFile, Gathered

_SHOWN_LETTERS = 5
_READ_BEFORE = frozenset({"lfs-pointer"})  # reported with all other files
_LETTERS = Remembered[str](grows=True)


def check_brand_fonts(gathered: Gathered) -> Iterator[Diagnostic]:
    """Report own fonts that cannot be read, then each language with letters that no font has."""
    programme = gathered.content.programme
    own: list[Letters] = []
    for index, name in enumerate(programme.written.brand.fonts):
        item = gathered.content.media.get(name)
        if item is None or not item.size or item.facts.kind in _READ_BEFORE:
            continue
        try:
            own.append(read_letters(item.path))
        except NotAFontError:
            message = say("{found} cannot be read as a font", found=name)
            hint = say("put a font file here that ends in .ttf, .otf or .woff2")
            yield programme.document.finding("not-a-font", message, ("brand", "fonts", index), hint=hint)
    folder = gathered.settings.resources / "theme" / "fonts"
    if folder.is_dir():
        used: set[str] = set().union(*(_letters_of(file.entry.document, gathered) for file in gathered.files))
        lacking = letters_without_font(used, folder, programme.written.brand.type, own)
        if lacking:
            yield from _report(gathered, lacking)


def _letters_of(document: SourceDocument, gathered: Gathered) -> str:
    """Give all letters of a file, comments too: more than needed, but found fast."""

    def find() -> str:
        return "".join(sorted(letters_beyond_ascii(document.text)))

    if not document.key:
        return find()
    return _LETTERS.recall(document.key, lambda: gathered.memory.recall(f"letters {document.digest}", find))


def _report(gathered: Gathered, lacking: Letters) -> Iterator[Diagnostic]:
    """Warn once for each language, at the fonts of the brand or where the language is named."""
    programme = gathered.content.programme
    has_fonts = bool(programme.written.brand.fonts)
    for index, locale in enumerate(gathered.content.locales):
        texts = [(text, file) for text, file in _texts(gathered, locale) if not lacking.isdisjoint(text)]
        if not texts:
            continue
        found = sorted(lacking & set("".join(text for text, _ in texts)))
        letters = ", ".join(_shown(letter) for letter in found[:_SHOWN_LETTERS])
        message = say(
            "no font for cards and print has {letters}; texts in {language} with them: {count}, first in {file}",
            letters=f"{letters} …" if len(found) > _SHOWN_LETTERS else letters,
            language=f"{locale.own_name} ({locale.tag})",
            count=len(texts),
            file=texts[0][1],
        )
        hint = say(
            "put a font file that has them (TTF, OTF or WOFF2) into media/ and name it in brand.fonts, or write without"
        )
        path: NodePath = ("brand", "fonts") if has_fonts else ("locales", index)
        yield programme.document.finding("font-lacks-letters", message, path, hint=hint, severity=Severity.WARNING)


def _texts(gathered: Gathered, locale: Locale) -> Iterator[tuple[str, PurePath]]:
    """Give all texts in a language with their files; what is written without a language belongs to the default one."""
    is_default = locale == gathered.content.locales[0]
    tags = {*parent_tags(locale.tag), *((PLAIN,) if is_default else ())}
    for file in gathered.files:
        if _letters_of(file.entry.document, gathered):
            texts = [words for _, text in file.marked.texts for tag, words in text.by_tag if tag in tags]
            texts += _plain_texts(file) if is_default else ()
            yield from ((text, file.entry.document.file) for text in texts)


def _plain_texts(file: CheckedFile) -> Iterator[str]:
    """Give what is written but in no language, such as the name of a person or a place."""
    told = {words for _, text in file.marked.texts for _, words in text.by_tag}
    yield from (text for text in _strings(file.entry.document.value) if text.strip() not in told)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part)


def _shown(letter: str) -> str:
    """Write a letter so that it can be seen: a mark on a circle, one without a shape as its number."""
    kind = unicodedata.category(letter)
    if kind.startswith("C"):
        return f"U+{ord(letter):04X}"
    return f"◌{letter}" if kind.startswith("M") else letter
