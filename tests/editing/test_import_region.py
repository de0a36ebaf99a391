# SPDX-License-Identifier: MIT
"""A table of the territory fills `region:` of programme.yml: every cell, and nothing twice."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from showcase.editing.import_csv import ImportResult, import_csv
from showcase.editing.import_csv.plain_yaml import read_plain
from showcase.model.programme import ProgrammeProfile

TABLE = Path(__file__).parent / "csv" / "region.csv"
PROGRAMME = """\
# Ours.
name: North
territory: {en: Northern Germany, de: Norddeutschland}
locales: [en, de]
brand: {primary: "#12344d"} # blue
priorities:
  - id: maritime
    title: Maritime economy
"""
CLUSTER = "schema_version: 2\nname: Food\ncountry: DE\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A programme with one priority and one cluster."""
    folder = tmp_path / "content"
    (folder / "clusters").mkdir(parents=True)
    (folder / "programme.yml").write_text(PROGRAMME, encoding="utf-8")
    (folder / "clusters" / "de-foodregio.yml").write_text(CLUSTER, encoding="utf-8")
    return folder


def region_of(content: Path) -> dict[str, Any]:
    """Read what programme.yml says of the territory, proved by its form."""
    data = read_plain((content / "programme.yml").read_bytes()) or {}
    ProgrammeProfile.model_validate(data)
    region: dict[str, Any] = data["region"]
    return region


def test_rows_go_to_the_list_of_their_kind(content: Path) -> None:
    """Figures, priorities, policies, institutions and facts stand in lists of their own; a fact with a number too."""
    result = import_csv(TABLE, content)
    region = region_of(content)
    assert result.kind == "region"
    assert {name: len(items) for name, items in region.items()} == {
        "figures": 3, "priorities": 2, "policies": 1, "institutions": 1, "facts": 1,
    }  # fmt: skip
    assert region["figures"][0] == {
        "label": {"en": "Goods exports", "de": "Exporte"},
        "value": "28.958",
        "unit": "EUR billion",
        "year": "2023",
        "sources": [{"url": "https://statistik.example.org/exports"}],
        "note": "Provisional value of exported goods.",
        "region": "schleswig-holstein",
    }
    assert region["policies"][0]["value"] == "5"
    assert "region" not in region["policies"][0]  # the whole territory


def test_priority_is_tied_only_where_the_title_is_the_same(content: Path) -> None:
    """A row is never taken for a priority of the programme by a guess."""
    import_csv(TABLE, content)
    assert [item.get("priority") for item in region_of(content)["priorities"]] == ["maritime", None]


def test_every_cell_is_placed_or_listed(content: Path) -> None:
    """What has no place is named by row and column: here a cluster that is not there."""
    result = import_csv(TABLE, content)
    assert [(note.row, note.column) for note in result.not_placed] == [(8, "cluster_ids")]
    written = (content / "programme.yml").read_text(encoding="utf-8")
    for line in ("# Ours.", 'brand: {primary: "#12344d"} # blue'):
        assert line in written


def test_second_import_changes_nothing_even_after_a_translation(content: Path) -> None:
    """A translation that was added by hand stays, and the row is not written again."""
    import_csv(TABLE, content)
    file = content / "programme.yml"
    text = file.read_text(encoding="utf-8").replace(
        "unit: EUR billion", "unit: {en: EUR billion, de: Milliarden Euro}", 1
    )
    file.write_text(text, encoding="utf-8")
    again = import_csv(TABLE, content)
    assert (again.written, again.changed) == ((), ())
    assert file.read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    "row, reason",
    [
        ("Bremen,rumour,Something,,,,,,,", "none of"),
        ("Bremen,figure,,,1,,,,,", "column title"),
        ("Bremen,figure,Jobs,,,,,,,", "value"),
    ],
)
def test_row_without_a_place_is_listed(content: Path, row: str, reason: str) -> None:
    """A kind that is not known, a row without a title and a figure without a number are told, not dropped."""
    table = content.parent / "table.csv"
    header = TABLE.read_text(encoding="utf-8").splitlines()[0]
    table.write_text(f"{header}\n{row}\n", encoding="utf-8")
    result: ImportResult = import_csv(table, content)
    assert result.not_placed
    assert all(reason in str(note.reason) for note in result.not_placed)
    assert result.written == ()


def test_without_a_programme_nothing_is_placed(content: Path) -> None:
    """The territory belongs to a programme, which has to be there."""
    shutil.rmtree(content)
    result = import_csv(TABLE, content)
    assert len({note.row for note in result.not_placed}) == 8
    assert not (content / "programme.yml").exists()
