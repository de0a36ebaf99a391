# SPDX-License-Identifier: MIT
"""Nothing is lost on the way out to translators and back, whatever the texts hold."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import yaml
from hypothesis import given
from hypothesis import strategies as st

from showcase.editing.translations.export_content import content_entries
from showcase.editing.translations.import_content import ImportResult, import_files
from showcase.editing.translations.po_files import PoEntry, read_entries, write_entries
from tests.built_sites import SITES
from tests.translated_contents import content_in, written

SIGNS = "abZ äßÅ'\"#:-&*?|>%@`\\,{}]~=.\n\t中ق🙂"
WORDS = st.text(SIGNS, min_size=1, max_size=60).map(str.strip).filter(bool)
LANGUAGES = st.fixed_dictionaries({"en": WORDS}, optional={"de": WORDS})
TEXTS = st.lists(st.one_of(WORDS, LANGUAGES), min_size=1, max_size=4)


def exported(folder: Path) -> list[PoEntry]:
    """Give all German entries of a content folder."""
    content = content_in(folder)
    return list(content_entries(content, content.locales[1]))


def imported(folder: Path, entries: list[PoEntry]) -> ImportResult:
    """Import entries, and write what they change."""
    file = folder.parent / "de.po"
    file.write_text(write_entries(entries, "de", "North"), encoding="utf-8")
    result = import_files(content_in(folder), [file])
    result.write()
    return result


@given(st.lists(st.tuples(WORDS, st.one_of(st.just(""), WORDS), st.booleans()), max_size=4))
def test_po_file_holds_every_text(texts: list[tuple[str, str, bool]]) -> None:
    """What is written to a PO file is read from it letter by letter."""
    entries = [PoEntry(f"clusters/a/aims[{place}].text", *text) for place, text in enumerate(texts)]
    with TemporaryDirectory() as folder:
        file = Path(folder) / "de.po"
        file.write_text(write_entries(entries, "de", "North"), encoding="utf-8")
        assert [entry[:4] for entry in read_entries(file)[1]] == [entry[:4] for entry in entries]


@given(TEXTS, st.lists(WORDS, min_size=4, max_size=4))
def test_there_and_back(aims: list[object], words: list[str]) -> None:
    """An unchanged file changes no byte; a filled one brings every translation, and then changes nothing more."""
    fields = {"schema_version": "2", "name": "A", "country": "DE", "aims": [{"text": text} for text in aims]}
    with TemporaryDirectory() as place:
        folder = written(Path(place) / "content", {"clusters/a.yml": yaml.safe_dump(fields, allow_unicode=True)})
        assert imported(folder, exported(folder)).changes == {}
        entries = [entry for entry in exported(folder) if entry.context.startswith("clusters/")]
        filled = [entry._replace(translation=text) for entry, text in zip(entries, words, strict=False)]
        imported(folder, filled)
        assert [entry for entry in exported(folder) if entry.context.startswith("clusters/")] == [
            entry._replace(place=again.place) for entry, again in zip(filled, exported(folder)[1:], strict=False)
        ]
        assert imported(folder, exported(folder)).changes == {}


def test_complete_site_survives_the_way_in_all_languages(tmp_path: Path) -> None:
    """A programme that uses every feature once comes back unchanged."""
    content = content_in(SITES / "complete" / "content")
    for locale in content.locales[1:]:
        file = tmp_path / f"{locale.tag}.po"
        file.write_text(write_entries(content_entries(content, locale), locale.tag, "Example"), encoding="utf-8")
        result = import_files(content, [file])
        assert (result.taken, result.changes, result.notes) == (0, {}, [])
        assert result.unchanged > 0
