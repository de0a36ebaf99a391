# SPDX-License-Identifier: MIT
"""The list of members that a cluster keeps becomes files of organisations, with their roles."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from showcase.editing.import_csv import ImportResult, import_csv
from showcase.editing.import_csv.content_folder import MODELS
from showcase.editing.import_csv.plain_yaml import read_plain


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Give a folder with two clusters."""
    table = tmp_path / "clusters.csv"
    table.write_text("id,name,country\nno-harbour,Harbour,NO\nno-bay,Bay,NO\n", encoding="utf-8")
    import_csv(table, tmp_path / "content", kind="clusters")
    return tmp_path / "content"


def members(content: Path, *lines: str, kind: str | None = "actors") -> ImportResult:
    """Import a list of members."""
    table = content.parent / "members.csv"
    table.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return import_csv(table, content, kind=kind)


def actor(content: Path, name: str) -> dict[str, Any]:
    """Read the file of an organisation, which the form accepts."""
    data = read_plain((content / "actors" / f"{name}.yml").read_bytes()) or {}
    MODELS["actors"].model_validate(data)
    return {key: value for key, value in data.items() if key != "schema_version"}


def test_list_of_members_is_taken_whole(content: Path) -> None:
    """Name, type, place, website, cluster and role all find their place, and the kind is told from the header."""
    head = "name;type;city;country;website;role;cluster"
    result = members(
        content,
        head,
        "Wave Inc;SME;Oslo;Norway;www.wave.example.org;Founder;Harbour",
        "Port Lab;Research institute;Bergen;NO;;Board;no-harbour",
        "Coast College;University;Bergen;NO;;;Harbour",
        kind=None,
    )
    assert (result.kind, result.cells_placed) == ("actors", result.cells)
    assert actor(content, "wave-inc") == {
        "name": "Wave Inc",
        "member_type": "sme",
        "country": "NO",
        "city": "Oslo",
        "website": "https://www.wave.example.org",
        "participations": [{"cluster": "no-harbour", "role": "Founder"}],
    }
    assert actor(content, "port-lab")["participations"] == [{"cluster": "no-harbour", "role": "Board"}]
    assert actor(content, "coast-college")["participations"] == [{"cluster": "no-harbour"}]
    assert actor(content, "coast-college")["member_type"] == "higher_education"


def test_german_headers_and_roles_in_two_languages_are_understood(content: Path) -> None:
    """Columns may be called as in a German list, and a role may have its German form."""
    result = members(
        content, "Firma;Art;Ort;Land;Webseite;Rolle;role_de;Cluster", "Welle;KMU;Oslo;Norwegen;;Founder;Gründer;Bay"
    )
    assert result.cells_placed == result.cells
    assert actor(content, "welle")["member_type"] == "sme"
    assert actor(content, "welle")["participations"] == [
        {"cluster": "no-bay", "role": {"en": "Founder", "de": "Gründer"}}
    ]


def test_organisation_that_is_there_gets_its_second_cluster(content: Path) -> None:
    """A member of two clusters has one file, found by its name in any spelling of capitals."""
    members(content, "name,cluster,role", "Wave Inc,Harbour,Founder")
    members(content, "name,cluster,role", "WAVE INC,Bay,")
    assert [path.name for path in (content / "actors").iterdir()] == ["wave-inc.yml"]
    assert actor(content, "wave-inc")["participations"] == [
        {"cluster": "no-harbour", "role": "Founder"},
        {"cluster": "no-bay"},
    ]


def test_role_that_comes_later_completes_the_tie(content: Path) -> None:
    """A tie without a role gets it, and another role takes the place of what the last import wrote."""
    members(content, "name,cluster,role", "Wave,Harbour,")
    for role in ("Member", "Founder"):
        members(content, "name,cluster,role", f"Wave,Harbour,{role}")
        assert actor(content, "wave")["participations"] == [{"cluster": "no-harbour", "role": role}]
    again = members(content, "name,cluster,role", "Wave,Harbour,Founder")
    assert (again.written, again.changed) == ((), ())


def test_role_that_a_person_wrote_stays(content: Path) -> None:
    """The list gives way, and says so with row and column."""
    members(content, "name,cluster", "Wave,Harbour")
    file = content / "actors" / "wave.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("no-harbour\n", "no-harbour\n    role: Chair of the board\n"), encoding="utf-8")
    result = members(content, "name,cluster,role", "Wave,Harbour,Member")
    assert actor(content, "wave")["participations"] == [{"cluster": "no-harbour", "role": "Chair of the board"}]
    assert {(note.row, note.column) for note in result.kept} == {(2, "cluster"), (2, "role")}


@pytest.mark.parametrize(
    "cluster, reason",
    [
        ("Harbour|Bay", "it is not clear to which of the clusters the role belongs: one row for each"),
        ("", "a role belongs to a cluster: name it in the column cluster"),
    ],
)
def test_role_without_one_cluster_has_no_place(content: Path, cluster: str, reason: str) -> None:
    """A role is never guessed to belong somewhere; the cell is listed with its reason."""
    result = members(content, "name,cluster,role", f"Wave,{cluster},Founder")
    assert "role" not in str(actor(content, "wave"))
    assert [(note.row, note.column, note.reason.template) for note in result.not_placed] == [(2, "role", reason)]


def test_unknown_cluster_is_named_with_row_and_column(content: Path) -> None:
    """A member of a cluster that is not there has no tie, and the list says which."""
    result = members(content, "name,cluster,role", "Wave,Quay,Founder")
    assert "participations" not in actor(content, "wave")
    assert {(note.row, note.column, note.text) for note in result.not_placed} >= {(2, "cluster", "Quay")}
