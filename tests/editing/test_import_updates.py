# SPDX-License-Identifier: MIT
"""A table that is read again: it may change what it wrote itself, and nothing that a person wrote."""

from __future__ import annotations

from pathlib import Path

import pytest

from showcase.cli import main
from showcase.editing.import_csv import ImportResult, import_csv

HEAD = "id,name,country,summary,sector,member_count,founded,strengths"
FIRST = "no-a,Harbour,NO,We move goods.,Shipping; Energy,120,1998,Deep water; Short ways"


class Desk:
    """A table, a content folder, and the file of the one cluster."""

    def __init__(self, folder: Path) -> None:
        self.table, self.content = folder / "table.csv", folder / "content"
        self.file = self.content / "clusters" / "no-a.yml"

    def read(self, row: str, head: str = HEAD, *, dry_run: bool = False) -> ImportResult:
        """Import a table of one row."""
        self.table.write_text(f"{head}\n{row}\n", encoding="utf-8")
        return import_csv(self.table, self.content, dry_run=dry_run)

    def edit(self, old: str, new: str) -> None:
        """Change words of the file by hand."""
        text = self.file.read_text(encoding="utf-8")
        assert old in text
        self.file.write_text(text.replace(old, new), encoding="utf-8")

    @property
    def text(self) -> str:
        """The file as it is now."""
        return self.file.read_text(encoding="utf-8")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Import the first table."""
    found = Desk(tmp_path)
    found.read(FIRST)
    return found


def test_the_table_changes_what_it_wrote(desk: Desk) -> None:
    """Texts, numbers and entries of lists get the new words in their places; comments and all else stay."""
    desk.edit("name: Harbour\n", "name: Harbour # ours\n")
    desk.edit("sectors:\n", "# the main one first\nsectors:\n")
    before = desk.text
    row = FIRST.replace("goods.", "all goods.").replace("120", "130").replace("Energy", "Food").replace("ways", "paths")
    result = desk.read(row)
    changed = before.replace("goods.", "all goods.").replace("120", "130").replace("- energy", "- food")
    assert desk.text == changed.replace("Short ways", "Short paths")
    assert result.kept == ()
    assert (desk.read(row).changed, desk.text) == ((), changed.replace("Short ways", "Short paths"))


def test_what_a_person_changed_stays_and_is_listed(desk: Desk) -> None:
    """The table gives way, cell by cell; its other cells are taken."""
    desk.edit("total: 120", "total: 125")
    result = desk.read(FIRST.replace("120", "130").replace("goods.", "all goods."))
    assert "total: 125" in desk.text
    assert "We move all goods." in desk.text
    assert [(note.column, note.text) for note in result.kept] == [("member_count", "130")]


def test_a_translation_made_by_hand_stays_beside_the_new_english(desk: Desk) -> None:
    """Only the English is the table's."""
    desk.edit("summary: We move goods.\n", "summary:\n  en: We move goods.\n  de: Wir bewegen Güter.\n")
    desk.read(FIRST.replace("goods.", "all goods."))
    assert "summary:\n  en: We move all goods.\n  de: Wir bewegen Güter.\n" in desk.text


def test_an_entry_made_by_hand_stays_beside_the_new_ones(desk: Desk) -> None:
    """Entries that a person added or reworded are not the table's."""
    desk.edit("  - text: Short ways\n", "  - text: Short ways to the sea\n  - text: Old friends\n")
    desk.read(FIRST.replace("Deep water", "Deeper water").replace("Short ways", "Short paths"))
    strengths = desk.text.partition("strengths:\n")[2].partition("sectors:")[0]
    assert strengths == (
        "  - text: Deeper water\n  - text: Short ways to the sea\n  - text: Old friends\n  - text: Short paths\n"
    )


def test_nothing_is_ever_deleted(desk: Desk) -> None:
    """An empty cell and a shorter list leave the file as it is, and are listed each time until a person decides."""
    before = desk.text
    for _ in range(2):
        result = desk.read(FIRST.replace(",1998,", ",,").replace("; Short ways", ""))
        assert desk.text == before
        assert [(note.column, note.text) for note in result.gone] == [("founded", "1998"), ("strengths", "Short ways")]


def test_without_a_record_every_value_counts_as_made_by_hand(desk: Desk) -> None:
    """A folder that was never imported, or whose record was deleted, keeps its words."""
    (desk.content / ".imported" / "clusters.tsv").unlink()
    before = desk.text
    result = desk.read(FIRST.replace("goods.", "all goods."))
    assert desk.text == before
    assert [note.column for note in result.kept] == ["summary"]


def test_a_value_the_form_refuses_does_not_replace_a_good_one(desk: Desk) -> None:
    """The good value stays."""
    desk.read(FIRST.replace("120", "about 600"))
    assert "total: 120" in desk.text


def test_two_rows_for_one_cluster_do_not_fight(tmp_path: Path) -> None:
    """The first row counts, however often the table is read."""
    desk = Desk(tmp_path)
    rows = "no-a,Harbour,NO,One.,,,,\nno-a,Harbour,NO,Two.,,,,"
    for _ in range(3):
        result = desk.read(rows)
        assert "summary: One." in desk.text
        assert [note.text for note in result.kept] == ["Two."]


def test_an_older_file_is_renewed_when_it_changes(desk: Desk) -> None:
    """Old words get their new names first; a file that does not change stays as it is."""
    desk.edit("schema_version: 2", "schema_version: 1")
    desk.edit("country: NO", "country: NO\nsource: # where\n  - url: https://harbour.example.org")
    before = desk.text
    result = desk.read(FIRST)
    assert (desk.text, result.kept) == (before, ())
    desk.read(FIRST.replace("120", "130"))
    assert "schema_version: 2\n" in desk.text
    assert "sources: # where\n  - url: https://harbour.example.org\n" in desk.text


def test_dry_run_prints_the_differences(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """Every changed line of every file, and nothing is written, not even the record."""
    desk.table.write_text(f"{HEAD}\n{FIRST.replace('120', '130')}\n", encoding="utf-8")
    before = {path: path.read_bytes() for path in desk.content.rglob("*") if path.is_file()}
    assert main(["import", str(desk.table), "--into", str(desk.content), "--dry-run"]) == 0
    assert "-  total: 120\n+  total: 130\n" in capsys.readouterr().out
    assert {path: path.read_bytes() for path in desk.content.rglob("*") if path.is_file()} == before


def test_a_second_table_of_facts_adds_to_the_first(desk: Desk) -> None:
    """A table of facts may hold some facts only, so it takes no entry from another."""
    for value in ("Quiet berths", "Fast cranes"):
        desk.read(f"no-a,strength,{value}", head="id,field,value")
    assert "  - text: Quiet berths\n  - text: Fast cranes\n" in desk.text


def test_a_damaged_record_is_read_as_far_as_it_goes(desk: Desk) -> None:
    """Lines that are none are left out; the others count."""
    record = desk.content / ".imported" / "clusters.tsv"
    record.write_text("what?\n" + record.read_text(encoding="utf-8"), encoding="utf-8")
    desk.read(FIRST.replace("120", "130"))
    assert "total: 130" in desk.text
    assert "what?" not in record.read_text(encoding="utf-8")
