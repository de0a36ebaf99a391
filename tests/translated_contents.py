# SPDX-License-Identifier: MIT
"""Writes small programmes in several languages to disk and reads them back: what the tests of translations share."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent

from showcase.editing.translations.read_content import read_content
from showcase.editing.translations.update_records import target_locales, update_records
from showcase.model.content import Content
from showcase.model.translation_status import LanguageStatus, translation_status
from tests.contents import settings_for

PROGRAMME = """\
name: North
territory: {en: The North, de: Der Norden}
locales: [en, de]
address: https://north.example.org
brand: {primary: "#12344d"}
legal: {kind: demonstration}
"""
CLUSTER = """\
# Ours, and nobody else's.
schema_version: 2
name: Harbour cluster
country: DE   # two letters
summary:
  en: Ships and cranes.
  de: Schiffe und Kräne.
aims:
  - text: {en: More ships., de: Mehr Schiffe.}
  - text: Fewer trucks.
"""


def written(folder: Path, files: Mapping[str, str]) -> Path:
    """Write a content folder, with a programme in English and German unless there is another; gives the folder."""
    for name, text in {"programme.yml": PROGRAMME, **files}.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(text), encoding="utf-8", newline="")
    return folder


def content_in(folder: Path) -> Content:
    """Read a content folder that has no errors."""
    content, errors = read_content(settings_for(content=folder, output=folder.parent / "site"))
    assert content is not None, [str(found.message) for found in errors]
    return content


def noted(folder: Path) -> None:
    """Note what the translations of a folder were made from, as CI does after each change."""
    content = content_in(folder)
    for locale in target_locales(content):
        update_records(content, folder, locale)


def replaced(file: Path, old: str, new: str) -> None:
    """Edit a file as a manager does."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def status_of(folder: Path, tag: str = "de") -> LanguageStatus:
    """Tell how far a language is."""
    languages = translation_status(content_in(folder)).languages
    return next(language for language in languages if language.locale.tag == tag)
