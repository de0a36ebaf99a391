# SPDX-License-Identifier: MIT
"""Translators get one PO entry for each text that needs a translation, with all they have to know."""

from __future__ import annotations

from pathlib import Path

import pytest

from showcase.editing.translations.export_content import content_entries, template_entries
from showcase.editing.translations.po_files import PoEntry, read_entries, write_entries
from tests.translated_contents import CLUSTER, PROGRAMME, content_in, noted, replaced, written

FILE = "clusters/harbour.yml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write a programme in two languages."""
    return written(tmp_path / "content", {FILE: CLUSTER})


def exported(folder: Path, wanted: str = "all", kinds: tuple[str, ...] = ("cluster",)) -> list[PoEntry]:
    """Give the German entries."""
    content = content_in(folder)
    return list(content_entries(content, content.locales[1], wanted, kinds))


def test_entry_says_what_it_is_and_where_it_stands(folder: Path) -> None:
    """Name, English, translation, what the text is for, its page, its line in the file."""
    entry = exported(folder)[0]
    assert entry.context == "clusters/harbour/summary"
    assert (entry.english, entry.translation) == ("Ships and cranes.", "Schiffe und Kräne.")
    assert entry.comments[0].startswith("One or two sentences")
    assert entry.comments[-1] == "Page: https://north.example.org/clusters/harbour/"
    assert entry.place == ("content/clusters/harbour.yml", 6)


def test_file_is_what_po_editors_expect(folder: Path) -> None:
    """The header names language and encoding, and nothing in it depends on the day."""
    text = write_entries(exported(folder)[:1], "pt-BR", "North")
    assert text.startswith('msgid ""\nmsgstr ""\n"Project-Id-Version: North\\n"\n"Language: pt_BR\\n"\n')
    assert "#: content/clusters/harbour.yml:6\n" in text
    assert 'msgctxt "clusters/harbour/summary"\nmsgid "Ships and cranes."\nmsgstr "Schiffe und Kräne."\n' in text
    assert "Date" not in text


def test_name_that_is_the_same_everywhere_is_left_out(folder: Path) -> None:
    """Nobody has to translate the name of a cluster."""
    assert [entry.context for entry in exported(folder)] == [
        "clusters/harbour/summary", "clusters/harbour/aims[0].text", "clusters/harbour/aims[1].text",
    ]  # fmt: skip


def test_only_missing_texts(folder: Path) -> None:
    """Who fills gaps sees the gaps only."""
    assert [(entry.context, entry.translation) for entry in exported(folder, "missing")] == [
        ("clusters/harbour/aims[1].text", ""),
    ]


def test_outdated_text_needs_work(folder: Path) -> None:
    """Editors of PO files mark it, and a note says why; nothing else is marked."""
    noted(folder)
    replaced(folder / FILE, "Ships and cranes.", "Boats.")
    assert [entry.context for entry in exported(folder) if entry.needs_work] == ["clusters/harbour/summary"]
    (entry,) = exported(folder, "outdated")
    assert "changed" in entry.comments[0]
    assert "#, fuzzy\nmsgctxt" in write_entries([entry], "de", "North")


def test_only_one_kind(folder: Path) -> None:
    """Each kind can be taken out alone; without a choice all are."""
    assert [entry.context for entry in exported(folder, kinds=("programme",))] == ["programme/territory"]
    assert len(exported(folder, kinds=())) == 4


def test_template_holds_no_translation(folder: Path) -> None:
    """It is the same whatever languages there are."""
    entries = list(template_entries(content_in(folder)))
    assert {entry.translation for entry in entries} == {""}
    assert [entry.context for entry in entries] == [entry.context for entry in exported(folder, kinds=())]


def test_percent_signs_are_no_gaps(tmp_path: Path) -> None:
    """A text such as "5 % discount" is not taken for a message of a program, of which editors would complain."""
    file = tmp_path / "de.po"
    file.write_text(write_entries([PoEntry("a/b", "5 % discount for {name}")], "de", "North"), encoding="utf-8")
    assert "format" not in file.read_text(encoding="utf-8").replace("X-Generator", "")
    assert read_entries(file)[1][0].english == "5 % discount for {name}"


def test_default_language_need_not_be_english(tmp_path: Path) -> None:
    """The words that are translated are those of the first language."""
    programme = PROGRAMME.replace("[en, de]", "[de, en]")
    folder = written(
        tmp_path / "content", {"programme.yml": programme, FILE: CLUSTER.replace("Fewer trucks.", "Ruhe.")}
    )
    content = content_in(folder)
    entries = {entry.context: entry for entry in content_entries(content, content.locales[1], "all", ["cluster"])}
    assert entries["clusters/harbour/summary"].english == "Schiffe und Kräne."
    assert entries["clusters/harbour/summary"].place[1] == 7
    assert entries["clusters/harbour/aims[1].text"].translation == ""
