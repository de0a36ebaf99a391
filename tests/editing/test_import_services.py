# SPDX-License-Identifier: MIT
"""From a table of services to a catalogue: types, kinds, deadlines, and examples from elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from showcase.editing.import_csv import import_csv
from showcase.editing.import_csv.plain_yaml import read_plain

TABLES = Path(__file__).parent / "csv"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Import clusters and services."""
    import_csv(TABLES / "clusters_three_countries.csv", tmp_path / "content")
    import_csv(TABLES / "services.csv", tmp_path / "content")
    return tmp_path / "content"


def load(content: Path, identifier: str) -> dict[str, Any]:
    """Read one service."""
    return read_plain((content / "services" / f"{identifier}.yml").read_bytes()) or {}


def service_of(tmp_path: Path, **cells: str) -> dict[str, Any]:
    """Import one row and give the service."""
    file = tmp_path / "table.csv"
    quoted = ",".join(f'"{text}"' for text in cells.values())
    file.write_text(f"title,{','.join(cells)}\nS,{quoted}\n", encoding="utf-8")
    import_csv(file, tmp_path / "content", kind="services")
    return next(read_plain(path.read_bytes()) or {} for path in (tmp_path / "content/services").glob("s*.yml"))


def test_a_full_row_finds_all_its_fields(content: Path) -> None:
    """Type, deadline, place, access, source and provider each stand in their field, the provider linked."""
    assert load(content, "leder-forum-for-klynger-gce-blue-sjoe") == {
        "schema_version": "2", "title": "Leder-forum for klynger", "source_id": "s1", "offered_by": "cluster",
        "offered_to": "members", "type": {"pillar": "C", "level": "2", "assigned_by": "editors"},
        "summary": "Managers meet once a year.", "audience": "members", "format": "forum", "frequency": "annual",
        "deadline": "2026-05-08", "deadline_note": "early bird 2026-02-15", "place": "Ålesund", "cost": "free",
        "provider": "GCE Blue Sjø", "provider_level": "cluster", "clusters": ["no-gce-blue-sjoe"], "country": "NO",
        "how_to_apply": "application form",
        "sources": [{"url": "https://www.blasjo.example.no/forum", "remark": "programme"}],
    }  # fmt: skip


def test_two_services_of_one_name_stay_two(content: Path) -> None:
    """The identifier comes from title and provider without brackets; a number tells equal ones apart."""
    assert load(content, "coaching-dequipe-poles")["source_id"] == "s2"
    assert load(content, "coaching-dequipe-poles-2")["source_id"] == "s3"


def test_codes_say_who_assigned_them(content: Path) -> None:
    """A derived column and a note say "editors"; a plain code comes from the source."""
    assert load(content, "coaching-dequipe-poles")["type"] == {"pillar": "D", "level": "4", "assigned_by": "editors"}
    assert load(content, "coaching-dequipe-poles-2")["type"]["assigned_by"] == "source"


def test_services_of_other_countries_are_examples(tmp_path: Path) -> None:
    """What is not of the programme's countries is an example from there; Europe is always elsewhere."""
    programme = tmp_path / "content/programme.yml"
    programme.parent.mkdir()
    programme.write_text("name: N\ncountries: [NO]\n", encoding="utf-8")
    import_csv(TABLES / "services.csv", tmp_path / "content")
    content = tmp_path / "content"
    assert load(content, "coaching-dequipe-poles")["example_from"] == {"country": "FR", "programme": "Pôles (État)"}
    assert load(content, "eu-label-esca")["example_from"] == {"country": "EU", "programme": "ESCA"}
    assert "example_from" not in load(content, "leder-forum-for-klynger-gce-blue-sjoe")
    assert programme.read_text(encoding="utf-8") == "name: N\ncountries: [NO]\n"


def test_services_to_members_get_one_of_the_six_kinds(content: Path) -> None:
    """Where no code is given, the title tells the kind."""
    assert load(content, "events-workshops-and-seminars")["kind"] == "events-workshops-seminars"


def test_what_fits_no_field_is_a_note(content: Path) -> None:
    """An unknown code and an unknown audience are kept in words."""
    assert load(content, "eu-label-esca")["notes"] == "type code: Z9"
    assert load(content, "nameless-row-id")["notes"] == "offered to: everybody"


@pytest.mark.parametrize(
    "cells, expected",
    [
        ({"deadline": "2026-05-08"}, {"deadline": "2026-05-08"}),
        ({"deadline": "end of May"}, {"deadline_note": "end of May"}),
        ({"access": "members only"}, {"eligibility": "members only"}),
        ({"access": "on request"}, {"how_to_apply": "on request"}),
        ({"document": "study", "section": "3.2"}, {"sources": [{"remark": "study, section 3.2"}]}),
        ({"section": "3.2"}, {"sources": [{"remark": "section 3.2"}]}),
        ({"cost": "free", "cost_funding": "ERDF"}, {"cost": "free", "funding": "ERDF"}),
        ({"summary": "short", "description": "long"}, {"summary": "short", "description": "long"}),
        ({"title_original": "S"}, {}),
        ({"title_original": "Tjeneste"}, {"title_original": "Tjeneste"}),
        ({"pillar": "PR and marketing", "level": "very general"},
         {"type": {"pillar": "A", "level": "1", "assigned_by": "source"}}),
        ({"pillar": "Training"}, {"notes": "pillar: Training"}),
        ({"type_code": "A1", "pillar": "Training"},
         {"type": {"pillar": "A", "level": "1", "assigned_by": "source"}, "notes": "pillar: Training"}),
        ({"status": "pilot"}, {"service_status": "pilot"}),
        ({"named_example": "Elsewhere"}, {"named_examples": "Elsewhere"}),
        ({"apply_url": "nowhere", "notes": "n"}, {"notes": "apply url: nowhere\nn"}),
    ],
)  # fmt: skip
def test_each_column_has_its_field(tmp_path: Path, cells: dict[str, str], expected: dict[str, Any]) -> None:
    """A cell lands in the field it belongs to, or among the notes."""
    assert service_of(tmp_path, **cells) == {"schema_version": "2", "title": "S", **expected}


def test_a_title_changed_by_hand_is_not_imported_again(content: Path) -> None:
    """The row's id finds its file again, whatever the title has become."""
    path = content / "services" / "eu-label-esca.yml"
    text = path.read_text(encoding="utf-8").replace("title: EU label", "title: {en: European label, nb: EU-merke}")
    path.write_text(text, encoding="utf-8")
    result = import_csv(TABLES / "services.csv", content)
    assert (result.written, result.changed) == ((), ())
    assert [(note.column, note.text) for note in result.kept] == [("title", "EU label")]


def test_ids_of_two_tables_may_be_the_same(content: Path, tmp_path: Path) -> None:
    """Another table whose rows are also called s1, s2 … makes services of its own."""
    other = tmp_path / "other.csv"
    other.write_text("id,title,provider\ns1,Something else,Somebody\n", encoding="utf-8")
    result = import_csv(other, content)
    assert [path.stem for path in result.written] == ["something-else-somebody"]
