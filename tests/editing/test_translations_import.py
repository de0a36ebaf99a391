# SPDX-License-Identifier: MIT
"""Translations come back into the content files, and nothing else in them changes."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from showcase.diagnostics import OuterWorldError
from showcase.editing.translations.import_content import ImportResult, import_files
from showcase.editing.translations.po_files import PoEntry, read_entries, write_entries
from tests.translated_contents import CLUSTER, content_in, noted, replaced, written

FILE = "clusters/harbour.yml"
SUMMARY, MORE, FEWER = (f"clusters/harbour/{name}" for name in ("summary", "aims[0].text", "aims[1].text"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write a programme in two languages."""
    return written(tmp_path / "content", {FILE: CLUSTER})


def imported(folder: Path, *entries: PoEntry, tag: str = "de") -> ImportResult:
    """Import entries and write what they change."""
    file = folder.parent / "de.po"
    file.write_text(write_entries(entries, tag, "North"), encoding="utf-8")
    result = import_files(content_in(folder), [file])
    result.write()
    return result


def notes(result: ImportResult) -> list[tuple[str, bool]]:
    """Give what is told, and whether it is a refusal."""
    return [(str(note.message), note.is_refusal) for note in result.notes]


def test_plain_text_becomes_one_text_for_each_language(folder: Path) -> None:
    """The default language stays first; comments and everything else stay as they are."""
    result = imported(folder, PoEntry(FEWER, "Fewer trucks.", "Weniger Lastwagen."))
    assert result.taken == 1
    assert (folder / FILE).read_text(encoding="utf-8") == CLUSTER.replace(
        "  - text: Fewer trucks.\n", "  - text:\n      en: Fewer trucks.\n      de: Weniger Lastwagen.\n"
    )


def test_corrected_translation_replaces_the_old_one(folder: Path) -> None:
    """A text that has the language already gets the new words."""
    imported(folder, PoEntry(SUMMARY, "Ships and cranes.", "Schiffe und Krane."))
    assert (folder / FILE).read_text(encoding="utf-8") == CLUSTER.replace("Kräne", "Krane")


def test_line_ends_of_windows_stay(folder: Path) -> None:
    """A file from another system keeps its line ends."""
    file = folder / FILE
    file.write_text(CLUSTER, encoding="utf-8", newline="\r\n")
    before = file.read_bytes()
    imported(folder, PoEntry(SUMMARY, "Ships and cranes.", "Schiffe."))
    assert file.read_bytes() == before.replace("Schiffe und Kräne.".encode(), b"Schiffe.")


def test_translation_that_needs_work_is_never_taken(folder: Path) -> None:
    """What is fuzzy stays outside, and is told."""
    result = imported(folder, PoEntry(FEWER, "Fewer trucks.", "Weniger.", needs_work=True))
    assert notes(result) == [("marked as needing work (fuzzy), so not taken", False)]
    assert result.changes == {}


def test_translation_of_an_older_english_is_not_taken(folder: Path) -> None:
    """The English in the file and in the content must be the same."""
    result = imported(folder, PoEntry(FEWER, "Less trucks.", "Weniger Lastwagen."))
    assert notes(result) == [("the English has changed since the file was exported; export it again", False)]
    assert result.changes == {}


def test_unknown_text_is_told(folder: Path) -> None:
    """A file of another programme changes nothing."""
    result = imported(folder, PoEntry("clusters/quay/summary", "Ships and cranes.", "Schiffe."))
    assert notes(result) == [("the content has no such text", False)]


def test_text_that_moved_is_followed(folder: Path) -> None:
    """A new first aim pushes the others down: each translation still finds its own text."""
    replaced(folder / FILE, "aims:\n", "aims:\n  - text: Clean water.\n")
    imported(
        folder, PoEntry(MORE, "More ships.", "Viel mehr Schiffe."), PoEntry(FEWER, "Fewer trucks.", "Weniger LKW.")
    )
    aims = content_in(folder).clusters["harbour"].written.aims
    assert [dict(aim.text.by_tag).get("de") for aim in aims] == [None, "Viel mehr Schiffe.", "Weniger LKW."]


def test_renamed_cluster_is_followed(folder: Path) -> None:
    """A file that was exported before the cluster was renamed still fits."""
    (folder / FILE).rename(folder / "clusters/quay.yml")
    replaced(folder / "clusters/quay.yml", "country: DE", "previous_ids: [harbour]\ncountry: DE")
    assert imported(folder, PoEntry(FEWER, "Fewer trucks.", "Weniger Lastwagen.")).taken == 1


@pytest.mark.parametrize(
    "words, problem",
    [
        ("<b>Weniger</b>", "the text holds HTML: <b>"),
        ("Weniger\u200bLastwagen", "the text holds a space without width, which nobody sees"),
        ("Weniger\u202eLastwagen", "the text holds an invisible control character (U+202E)"),
        ("![Bild](x.png)", "a picture stands inside the text"),
    ],
)
def test_words_that_would_break_a_page_are_refused(folder: Path, words: str, problem: str) -> None:
    """What the check of the content would report never enters a file."""
    result = imported(folder, PoEntry(FEWER, "Fewer trucks.", words))
    assert (problem, True) in notes(result)
    assert result.changes == {}


def test_copy_of_the_english_is_taken_and_told(folder: Path) -> None:
    """Now and then both languages say the same; the translator is asked to look again."""
    result = imported(folder, PoEntry(FEWER, "Fewer trucks.", "Fewer trucks."))
    assert notes(result) == [("the translation is the same as the English", False)]
    assert result.taken == 1


def test_lost_link_is_told(folder: Path) -> None:
    """A translation should lead where the English leads."""
    replaced(folder / FILE, "country: DE", "description: See [more](https://example.org/a).\ncountry: DE")
    entry = PoEntry("clusters/harbour/description", "See [more](https://example.org/a).", "Siehe dort.")
    assert notes(imported(folder, entry)) == [("the translation leaves out https://example.org/a", False)]


def test_same_translation_confirms_the_one_that_is_there(folder: Path) -> None:
    """A translator who leaves the words as they are has looked at them."""
    noted(folder)
    replaced(folder / FILE, "Ships and cranes.", "Ships & cranes.")
    result = imported(folder, PoEntry(SUMMARY, "Ships & cranes.", "Schiffe und Kräne."))
    assert (result.unchanged, result.changes) == (1, {})
    assert result.confirmed["de"] == {SUMMARY}


def test_file_of_another_language_is_refused(folder: Path) -> None:
    """The header says which language it is; one that the programme does not have is a slip."""
    with pytest.raises(OuterWorldError, match="language fr"):
        imported(folder, PoEntry(FEWER, "Fewer trucks.", "Moins."), tag="fr")


def test_file_without_a_language_is_known_by_its_name(folder: Path) -> None:
    """Some editors drop the header; de.po is German all the same."""
    assert imported(folder, PoEntry(FEWER, "Fewer trucks.", "Weniger."), tag="").taken == 1


def test_plural_of_a_million_forms_takes_no_room(folder: Path) -> None:
    """What a header claims is not believed: a few words can never fill the memory."""
    header = 'msgid ""\nmsgstr ""\n"Language: de\\n"\n"Plural-Forms: np\\lurals=9999999; plural=0;\\n"\n'
    file = folder.parent / "de.po"
    file.write_text(f'{header}\nmsgid "x"\nmsgid_plural "y"\nmsgstr[0] "z"\n', encoding="utf-8")
    tracemalloc.start()
    try:
        read_entries(file)
        assert tracemalloc.get_traced_memory()[1] < 8_000_000
    finally:
        tracemalloc.stop()


def test_file_that_is_no_translation_file(folder: Path) -> None:
    """A wrong file is told in one sentence."""
    file = folder.parent / "de.po"
    file.write_bytes(b'msgid "a\nmsgstr\xff')
    with pytest.raises(OuterWorldError, match="no translation file"):
        import_files(content_in(folder), [file])
