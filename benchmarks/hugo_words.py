"""The words of the Hugo site: those of our own interface, in every language, and its legal pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from babel.core import Locale
from babel.messages.pofile import read_po

from benchmarks.block_yaml import block_yaml
from benchmarks.program_copy import REPOSITORY

_GAP = re.compile(r"\{\{ \.(\w+) \}\}")
MARKED = "This page is not translated yet; its texts are shown in %(language)s."
PARTLY = "Parts of this page are not translated yet and are shown in %(language)s."
_HEADING = "## "
_LEGAL = {
    "imprint": (
        "Imprint",
        "This website is a demonstration. It is not an official site of any programme or public body.",
        _HEADING + "What you see",
        "The facts were collected from public pages; every profile names its sources. They can be out of date.",
    ),
    "privacy": (
        "Privacy",
        "This website sets no cookies, loads nothing from third parties and counts no visitors.",
        _HEADING + "What your browser stores",
        "If you choose light or dark colours, your browser remembers the choice on your own device. Nothing is sent.",
        "It also remembers that you switched the / key off and, only if you ask for it, your recent searches.",
        _HEADING + "Server",
        "Whoever puts this demonstration online is responsible for what their server records.",
    ),
    "accessibility": (
        "Accessibility statement",
        "This demonstration is built to be used by everyone: by keyboard, with a screen reader, at any size.",
        _HEADING + "How it is tested",
        "Automatic tests of WCAG 2.2, level AA, run on every kind of page, in light and dark colours.",
    ),
}


def legal_pages(interface: Mapping[str, str]) -> Iterator[tuple[str, str, str, str]]:
    """Give name, title, introduction and Markdown of the legal pages in one language."""

    def say(line: str) -> str:
        words = line.removeprefix(_HEADING)
        return line[: len(line) - len(words)] + interface.get(words, words)

    for name, (title, intro, *lines) in _LEGAL.items():
        yield name, say(title), say(intro), "\n\n".join(map(say, lines))


def interface_words(tag: str, locales: Path = REPOSITORY / "locales") -> dict[str, str]:
    """Read the translations of our own interface: English message → words; empty where there is no file."""
    file = locales / tag / "LC_MESSAGES" / "showcase.po"
    if not file.is_file():
        return {}
    with file.open("rb") as stream:
        catalog = read_po(stream)
    found: dict[str, str] = {}
    for message in catalog:
        english, words = message.id, message.string
        if isinstance(english, str) and isinstance(words, str):
            found[english] = words
        elif isinstance(english, (list, tuple)) and isinstance(words, (list, tuple)):
            found.update(zip(english, words, strict=False))
    return {english: words for english, words in found.items() if words}


def translate_words(english: Path, tag: str, interface: Mapping[str, str]) -> None:
    """Write the interface words of one language beside the committed English ones, in all its plural forms."""

    def translated(value: Any) -> Any:
        if isinstance(value, dict):
            if set(value) == {"one", "other"}:
                value = {form: value["one" if form == "one" else "other"] for form in forms}
            return {key: translated(inner) for key, inner in value.items()}
        gaps = {name.lower(): name for name in _GAP.findall(value)}
        message = _GAP.sub(lambda match: f"%({match.group(1).lower()})s", value)
        words = interface.get(message, message)
        return re.sub(r"%\((\w+)\)s", lambda match: f"{{{{ .{gaps[match.group(1)]} }}}}", words)

    forms = sorted({*Locale.parse(tag).plural_form.tags, "one", "other"})
    written = yaml.safe_load(english.read_text(encoding="utf-8"))
    english.with_name(f"{tag}.yaml").write_text(block_yaml(translated(written)), encoding="utf-8")
