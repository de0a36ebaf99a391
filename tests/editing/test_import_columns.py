# SPDX-License-Identifier: MIT
"""Tables as people keep them: labels of the form, names of fields, languages, semicolons and tabs, dates with dots."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from showcase.editing.form_fields import FieldKind, form_fields
from showcase.editing.import_csv import ImportResult, import_csv
from showcase.editing.import_csv.field_columns import find_target
from showcase.editing.import_csv.plain_yaml import read_plain
from showcase.model.sources import KIND_FOLDERS


def import_table(folder: Path, text: str, kind: str | None = None, mark: str = "") -> ImportResult:
    """Import a table beside a cluster that is there; nothing changes the second time."""
    content, table = folder / "content", folder / "table.csv"
    table.write_text("id,name,country\nno-harbour,Harbour,NO\n", encoding="utf-8")
    import_csv(table, content, kind="clusters")
    table.write_text(mark + text, encoding="utf-8", newline="")
    result = import_csv(table, content, kind=kind)
    again = import_csv(table, content, kind=kind)
    assert (again.written, again.changed) == ((), ())
    return result


def only_file(folder: Path, kind: str) -> dict[str, Any]:
    """Read the one new file of a kind."""
    files = [path for path in (folder / "content" / kind).glob("*.yml") if path.stem != "no-harbour"]
    assert len(files) == 1
    data = read_plain(files[0].read_bytes()) or {}
    return {key: value for key, value in data.items() if key != "schema_version"}


@pytest.mark.parametrize(
    "kind, head, row, expected",
    [
        ("events", "Title\tTitle (da)\tFirst day\tLast day\tKind of event\tClusters\tLanguages",
         "Coast day\tKystdag\t01.09.2026\t2.9.2026\tConference\tHarbour\tGerman, English",
         {"title": {"en": "Coast day", "da": "Kystdag"}, "kind": "conference", "starts": "2026-09-01",
          "ends": "2026-09-02", "clusters": ["no-harbour"], "languages": ["de", "en"]}),
        ("stories", "title;text;text.de;date;clusters;figures",
         "Won;Well.;Gut.;12.03.2025;no-harbour;prizes: 2 (2020)|r: 5",
         {"title": "Won", "text": {"en": "Well.", "de": "Gut."}, "date": "2025-03-12", "clusters": ["no-harbour"],
          "figures": [{"label": "prizes", "value": "2", "year": "2020"}, {"label": "r", "value": "5"}]}),
        ("documents", "title,publisher,url,languages,reviewed_on,kind",
         "Plan,State,www.state.example.org/p.pdf,de|en,03/2024,Strategy",
         {"title": "Plan", "kind": "strategy", "publisher": "State", "languages": ["de", "en"],
          "url": "https://www.state.example.org/p.pdf", "reviewed_on": "2024-03"}),
        ("actors", "Name,Type of organisation,participations,contact.mail,Contact role,draft",
         "Lab,Research institute,Harbour,info@lab.example.org,Desk,ja",
         {"name": "Lab", "member_type": "research", "participations": [{"cluster": "no-harbour"}],
          "contact": {"role": "Desk", "mail": "info@lab.example.org"}, "draft": "true"}),
        ("initiatives", "title;participants;period;clusters;countries;kind",
         "Alliance;Oslo;2020;Harbour;Norway, Germany;joint brand",
         {"title": "Alliance", "kind": "joint_brand", "participants": "Oslo", "period": "2020",
          "clusters": ["no-harbour"], "countries": ["NO", "DE"]}),
        ("services", "title;summary;summary_de;offered_to;clusters;deadline",
         "Advice;Help;Hilfe;members;Harbour;31.12.2026 (first)",
         {"title": "Advice", "offered_to": "members", "summary": {"en": "Help", "de": "Hilfe"},
          "clusters": ["no-harbour"], "deadline": "2026-12-31", "deadline_note": "first"}),
        ("clusters", "Name;Country;Members total;Contact mail;Founded;Status",
         "Port;Norway;1.200;a@p.example.org;31.12.2001;active",
         {"name": "Port", "country": "NO", "members": {"total": "1200"}, "contact": {"mail": "a@p.example.org"},
          "founded": "2001-12-31", "status": "active"}),
    ],
    ids=["events", "stories", "documents", "actors", "initiatives", "services", "clusters"],
)  # fmt: skip
@pytest.mark.parametrize("is_named", [True, False], ids=["named", "told"])
def test_columns_are_found_by_label_and_by_name(
    kind: str, head: str, row: str, expected: dict[str, Any], tmp_path: Path, *, is_named: bool
) -> None:
    """Every cell gets its field, and the kind is told from the header."""
    result = import_table(tmp_path, f"{head}\r\n{row}\r\n", kind=kind if is_named else None, mark="\ufeff")
    assert result.kind == kind
    assert only_file(tmp_path, kind) == expected
    assert result.cells_placed == result.cells


def test_a_header_in_german_is_understood(tmp_path: Path) -> None:
    """The labels of the form count in every language that it has."""
    labels = {field.name: field.label for field in form_fields("event", language="de")}
    head = ";".join(labels[name] for name in ("title", "starts", "ends", "place"))
    import_table(tmp_path, f"{head}\nKüstentag;1.9.2026;2.9.2026;Kiel\n", kind="events")
    found = only_file(tmp_path, "events")
    assert found == {
        "title": "Küstentag",
        "kind": "other",
        "starts": "2026-09-01",
        "ends": "2026-09-02",
        "place": "Kiel",
    }


def test_a_translation_in_a_later_table_stands_beside_the_text(tmp_path: Path) -> None:
    """A plain text becomes one with two languages; what is there stays."""
    import_table(tmp_path, "title,starts,place\nDay,2026-01-01,Kiel\n", kind="events")
    (tmp_path / "table.csv").write_text("title,title.da,place_de\nDay,Dag,Kiel am Meer\n", encoding="utf-8")
    import_csv(tmp_path / "table.csv", tmp_path / "content", kind="events")
    found = only_file(tmp_path, "events")
    assert found["title"] == {"en": "Day", "da": "Dag"}
    assert found["place"] == {"en": "Kiel", "de": "Kiel am Meer"}


def test_members_named_in_the_row_of_a_cluster_get_files(tmp_path: Path) -> None:
    """Each organisation has one file, with its ties to all clusters that name it."""
    import_table(tmp_path, "name,country,status,actors\nPort,NO,active,Lab | Wave Inc\nPier,NO,active,lab\n")
    lab = read_plain((tmp_path / "content" / "actors" / "lab.yml").read_bytes()) or {}
    assert (lab["name"], lab["participations"]) == ("Lab", [{"cluster": "no-port"}, {"cluster": "no-pier"}])
    assert (tmp_path / "content" / "actors" / "wave-inc.yml").is_file()


def test_what_no_cell_can_say_is_listed(tmp_path: Path) -> None:
    """Unknown names, words and kinds of things are named with their reason, never dropped in silence."""
    head = "title,starts,clusters,kind,agenda.title,shoe_size,draft"
    result = import_table(tmp_path, f"{head}\nDay,some day,Nowhere,party,x,43,perhaps\n", kind="events")
    assert {note.column for note in result.not_placed} == {"starts", "clusters", "kind", "draft"}
    assert {column for column, _, _ in result.left_out_columns} == {"agenda.title", "shoe_size"}


@pytest.mark.parametrize("kind", [kind for kind in KIND_FOLDERS.values() if kind != "taxonomy"])
def test_every_plain_field_of_a_form_has_a_column(kind: str) -> None:
    """The forms are the single source: a new field can be imported at once, by its name and by its label."""
    for field in form_fields(kind):
        if field.kind is not FieldKind.GROUP and field.name != "schema_version":
            target = find_target(kind, field.name)
            assert target is not None
            assert target.path == (field.name,)
            by_label = find_target(kind, field.label)
            assert by_label is not None


def test_documented_table_of_actors_makes_actors(tmp_path: Path) -> None:
    """A table of organisations with country and region is not taken for one of clusters."""
    rows = (
        "name;member_type;country;region;website;participations\r\n"
        "Port Lab;Research institute;NO;Coast;www.lab.example.org;Harbour\r\n"
    )
    assert import_table(tmp_path, rows).kind == "actors"


def test_names_with_commas_between_them_are_several_names(tmp_path: Path) -> None:
    """What is no name as a whole is divided at its commas if each part is one; else the whole cell has no place."""
    head = "title;starts;kind;clusters\r\n"
    result = import_table(tmp_path, f"{head}Day;2026;workshop;Harbour, no-harbour\r\n", kind="events")
    assert result.not_placed == ()
    assert only_file(tmp_path, "events")["clusters"] == ["no-harbour"]
    result = import_table(tmp_path, f"{head}Day;2026;workshop;Harbour, Nowhere\r\n", kind="events")
    assert [str(note.reason) for note in result.not_placed] == ["nothing here is called Harbour, Nowhere"]


@pytest.mark.parametrize(
    "column, cell, reason",
    [
        ("starts", "31.6.2026", "this is not a date"),
        ("kind", "fair of all fairs", "the form has no word for it"),
        ("draft", "perhaps", "write yes or no"),
    ],
)
def test_cell_that_cannot_be_read_says_what_it_is_not(column: str, cell: str, reason: str, tmp_path: Path) -> None:
    """Nobody has to guess whether a word, a date or a number was meant."""
    result = import_table(tmp_path, f"title;organiser;{column}\r\nDay;Agency;{cell}\r\n", kind="events")
    assert [(note.column, str(note.reason)) for note in result.not_placed] == [(column, reason)]
