# SPDX-License-Identifier: MIT
"""Letters that no font has are told before anything is drawn, with the language and where to look."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from showcase.settings import Settings
from showcase.stages.load import load_sources
from showcase.stages.validate import validate_sources
from tests.contents import TODAY
from tests.small_fonts import small_font

PROGRAMME = """schema_version: 1
name: Harbour programme
territory: Northland
locales: [en, de]
address: https://example.org
brand:
  primary: "#12344d"
legal:
  kind: demonstration
"""
WITH_FONT = PROGRAMME.replace('d"\n', 'd"\n  fonts: [own.ttf]\n')
CLUSTER = "schema_version: 1\nname: {en: Harbour, de: Hafen}\ncountry: NO\n"


def findings(folder: Path, files: Mapping[str, str | bytes]) -> list[str]:
    """Write a content folder, validate it, and give field and message of what is said about fonts."""
    for name, text in {"programme.yml": PROGRAMME, "clusters/harbour.yml": CLUSTER, **files}.items():
        file = folder / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    settings = Settings(folder / "content", folder / "site", TODAY)
    sources, _ = load_sources(settings)
    _, report = validate_sources(sources, settings)
    found = [finding for finding in report if finding.code in {"font-lacks-letters", "not-a-font"}]
    return [f"{finding.severity.value} {finding.field}: {finding.message}" for finding in found]


@pytest.mark.parametrize(
    "line",
    [
        "summary: {en: Łódź Ğ ő ñ ø “x” – 20 °C ≤ 3 µm → №, de: Größe}",
        "summary: {en: Ελλάδα and Україна, de: Hafen}",
        "summary: {en: تجمعات الابتكار, de: אשכולות}",
        "summary: {en: 北ドイツの水素クラスター①※, de: Hafen}",
        "summary: {en: Tiếng Việt, de: Hafen}",
        "city: 東京  # 🚀 only in a comment",
    ],
)
def test_letters_that_come_with_the_generator_are_no_finding(tmp_path: Path, line: str) -> None:
    """Latin, Greek, Cyrillic, Arabic, Hebrew and Japanese can be drawn; comments are not shown."""
    assert findings(tmp_path, {"clusters/harbour.yml": f"{CLUSTER}{line}\n"}) == []


def test_each_language_is_told_with_five_letters_and_the_number_of_texts(tmp_path: Path) -> None:
    """Who reads the report knows which texts to look at, and in which file the first of them stands."""
    lines = "summary: {en: Port 🚢🚀, de: Hafen ⚓🐙🐟🌊🐋🐬}\nactivities: {en: More 🚀}\ncity: ഹ\n"
    english, german = findings(tmp_path, {"clusters/harbour.yml": CLUSTER + lines})
    place = f"first in {tmp_path / 'content/clusters/harbour.yml'}"
    said = "no font for cards and print has"
    assert english == f"warning locales[0]: {said} ഹ, 🚀, 🚢; texts in English (en) with them: 3, {place}"
    assert german == f"warning locales[1]: {said} ⚓, 🌊, 🐋, 🐙, 🐟 …; texts in Deutsch (de) with them: 1, {place}"


def test_letter_without_a_shape_is_told_by_its_number(tmp_path: Path) -> None:
    """A mark stands on a circle, a private sign is written as a number: both can be seen in a report."""
    found = findings(tmp_path, {"clusters/harbour.yml": f'{CLUSTER}city: "x\u0d3e\ue000"\n'})
    assert "has ◌\u0d3e, U+E000; texts" in found[0]


def test_own_font_makes_up_for_it(tmp_path: Path) -> None:
    """With a font that has the letters nothing is said; what it lacks is told at the fonts."""
    cluster = f"{CLUSTER}city: คล\n"
    files = {"programme.yml": WITH_FONT, "clusters/harbour.yml": cluster}
    assert findings(tmp_path / "all", {**files, "media/own.ttf": small_font("คล")}) == []
    (found,) = findings(tmp_path / "one", {**files, "media/own.ttf": small_font("ค", form="woff2")})
    assert found.startswith("warning brand.fonts: no font for cards and print has ล; texts in English (en)")


def test_file_that_is_no_font_is_an_error_at_its_place(tmp_path: Path) -> None:
    """A damaged font is named where it is written."""
    files: dict[str, str | bytes] = {"programme.yml": WITH_FONT, "media/own.ttf": small_font("ab")[:200]}
    assert findings(tmp_path, files) == ["error brand.fonts[0]: own.ttf cannot be read as a font"]


@pytest.mark.parametrize("data", [b"", b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n"])
def test_empty_file_and_stand_in_are_told_once(tmp_path: Path, data: bytes) -> None:
    """What is said of any file that is not there is not said a second time."""
    assert findings(tmp_path, {"programme.yml": WITH_FONT, "media/own.ttf": data}) == []


def test_missing_font_is_told_once(tmp_path: Path) -> None:
    """So is one that is not in media/ at all."""
    assert findings(tmp_path, {"programme.yml": WITH_FONT}) == []
