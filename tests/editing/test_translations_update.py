# SPDX-License-Identifier: MIT
"""`translations update` notes what translations were made from, and never forgets that one is outdated."""

from __future__ import annotations

from pathlib import Path

import pytest

from showcase.editing.translations.update_records import record_lines
from showcase.model.translation_status import Figures
from tests.translated_contents import CLUSTER, content_in, noted, replaced, status_of, written

FILE = "clusters/harbour.yml"
RECORDS = ".translations/de.tsv"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write a programme whose translations are noted."""
    folder = written(tmp_path / "content", {FILE: CLUSTER})
    noted(folder)
    return folder


def cluster(folder: Path) -> Figures:
    """Count the texts of the cluster."""
    return status_of(folder).content["cluster"]


def lines(folder: Path) -> list[str]:
    """Give the names in the records."""
    return [line.split("\t")[0] for line in (folder / RECORDS).read_text(encoding="ascii").splitlines()]


def test_records_are_sorted_lines_of_three_columns(folder: Path) -> None:
    """Each translation has a line: its name, the digest of the English, its own digest."""
    assert lines(folder) == ["clusters/harbour/aims[0].text", "clusters/harbour/summary", "programme/territory"]
    assert all(len(line.split("\t")) == 3 for line in (folder / RECORDS).read_text(encoding="ascii").splitlines())


def test_update_changes_nothing_when_nothing_changed(folder: Path) -> None:
    """The second run writes the same bytes."""
    before = (folder / RECORDS).read_bytes()
    noted(folder)
    assert (folder / RECORDS).read_bytes() == before


def test_edited_english_makes_the_translation_outdated_for_good(folder: Path) -> None:
    """However often the records are updated, the translation stays outdated until somebody edits it."""
    replaced(folder / FILE, "Ships and cranes.", "Ships, cranes and trains.")
    assert cluster(folder).outdated == 1
    noted(folder)
    noted(folder)
    assert cluster(folder) == Figures(translated=1, missing=1, outdated=1)
    replaced(folder / FILE, "Schiffe und Kräne.", "Schiffe, Kräne und Züge.")
    assert cluster(folder).outdated == 0
    noted(folder)
    assert cluster(folder).outdated == 0


def test_english_that_is_taken_back_is_right_again(folder: Path) -> None:
    """The translation fits the English it was made from, whatever happened in between."""
    replaced(folder / FILE, "Ships and cranes.", "Boats.")
    noted(folder)
    replaced(folder / FILE, "Boats.", "Ships and cranes.")
    assert cluster(folder).outdated == 0


def test_both_edited_at_once_are_current(folder: Path) -> None:
    """Who edits the translation has seen the English."""
    replaced(folder / FILE, "Ships and cranes.", "Boats.")
    replaced(folder / FILE, "Schiffe und Kräne.", "Boote.")
    assert cluster(folder).outdated == 0
    noted(folder)
    replaced(folder / FILE, "Boats.", "Ferries.")
    assert cluster(folder).outdated == 1


def test_new_translation_is_noted(folder: Path) -> None:
    """A translation that was missing counts as made from today's English."""
    replaced(folder / FILE, "text: Fewer trucks.", "text: {en: Fewer trucks., de: Weniger Lastwagen.}")
    noted(folder)
    assert "clusters/harbour/aims[1].text" in lines(folder)
    assert cluster(folder) == Figures(translated=3)


def test_deleted_translation_is_forgotten(folder: Path) -> None:
    """What is no longer there has no line, and what comes back later is new."""
    replaced(folder / FILE, "  de: Schiffe und Kräne.\n", "")
    noted(folder)
    assert "clusters/harbour/summary" not in lines(folder)
    replaced(folder / FILE, "  en: Ships and cranes.\n", "  en: Boats.\n  de: Schiffe und Kräne.\n")
    assert cluster(folder).outdated == 0


def test_renamed_cluster_keeps_what_is_known(folder: Path) -> None:
    """An outdated translation stays outdated under the new identifier, once `previous_ids` names the old one."""
    replaced(folder / FILE, "Ships and cranes.", "Boats.")
    (folder / FILE).rename(folder / "clusters/quay.yml")
    replaced(folder / "clusters/quay.yml", "country: DE", "previous_ids: [harbour]\ncountry: DE")
    noted(folder)
    assert "clusters/quay/summary" in lines(folder)
    assert not any(name.startswith("clusters/harbour/") for name in lines(folder))
    assert cluster(folder).outdated == 1


def test_moved_entry_stays_outdated(folder: Path) -> None:
    """A list that gets a new first entry does not make old translations current."""
    replaced(folder / FILE, "More ships.", "Many more ships.")
    replaced(folder / FILE, "aims:\n", "aims:\n  - text: {en: Clean water., de: Sauberes Wasser.}\n")
    noted(folder)
    assert cluster(folder) == Figures(translated=2, missing=1, outdated=1)


def test_confirmed_translation_is_current(folder: Path) -> None:
    """A translator who finds that the old words still fit says so, and need not change them."""
    replaced(folder / FILE, "Ships and cranes.", "Ships & cranes.")
    content = content_in(folder)
    text = record_lines(content, content.locales[1], {"clusters/harbour/summary"})
    (folder / RECORDS).write_text(text, encoding="ascii")
    assert cluster(folder).outdated == 0


def test_editorial_pages_are_noted_as_a_whole(tmp_path: Path) -> None:
    """A page is outdated when its English changed since."""
    pages = {"pages/region.md": "# Region\nOld words.\n", "pages/region.de.md": "# Region\nWorte.\n"}
    folder = written(tmp_path / "content", pages)
    noted(folder)
    replaced(folder / "pages/region.md", "Old words.", "New words.")
    assert status_of(folder).content["page"] == Figures(outdated=1)
