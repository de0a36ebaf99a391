# SPDX-License-Identifier: MIT
"""Events, stories, actors, documents and initiatives come from tables too."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from showcase.editing.import_csv import ImportResult, import_csv
from showcase.editing.import_csv.content_folder import MODELS
from showcase.editing.import_csv.plain_yaml import read_plain

SOURCE = "https://a.example.org/x"


def import_row(tmp_path: Path, **cells: str) -> tuple[dict[str, Any], ImportResult]:
    """Import one row beside a cluster that is there; gives the file and the result."""
    content, table = tmp_path / "content", tmp_path / "table.csv"
    table.write_text("id,name,country\nno-a,A,NO\n", encoding="utf-8")
    import_csv(table, content, kind="clusters")
    quoted = ",".join(f'"{text}"' for text in cells.values())
    table.write_text(f"id,{','.join(cells)}\nx-1,{quoted}\n", encoding="utf-8")
    result = import_csv(table, content)
    data = read_plain((content / result.kind / "x-1.yml").read_bytes()) or {}
    MODELS[result.kind].model_validate(data)
    again = import_csv(table, content)
    assert (again.written, again.changed) == ((), ())
    return {key: value for key, value in data.items() if key != "schema_version"}, result


@pytest.mark.parametrize(
    "cells, expected",
    [
        (
            {"title": "Fair", "title_de": "Messe", "kind": "trade_fair_booth", "start": "2026-09-01",
             "end": "2026-09-04", "place": "Oslo", "country": "NO", "frequency": "yearly", "organiser": "A",
             "cluster_ids": "no-a", "text": "A stand.", "website": "https://a.example.org", "source": SOURCE},
            {"title": {"en": "Fair", "de": "Messe"}, "kind": "trade_fair_booth", "starts": "2026-09-01",
             "ends": "2026-09-04", "frequency": "yearly", "place": "Oslo", "country": "NO", "organiser": "A",
             "summary": "A stand.", "clusters": ["no-a"], "website": "https://a.example.org",
             "sources": [{"url": SOURCE}]},
        ),
        (
            {"title": "Tour", "kind": "delegation", "start": "", "end": "2023-06", "country": "NO; Denmark"},
            {"title": "Tour", "kind": "delegation", "starts": "2023-06", "country": "NO", "further_countries": ["DK"]},
        ),
        (
            {"title": "Won", "text": "It went well.", "cluster_ids": "no-a", "figures": "prizes: 2 (2020); rounds: 15",
             "year": "2020", "source": SOURCE},
            {"title": "Won", "text": "It went well.", "date": "2020", "clusters": ["no-a"],
             "figures": [{"label": "prizes", "value": "2", "year": "2020"}, {"label": "rounds", "value": "15"}],
             "sources": [{"url": SOURCE}]},
        ),
        (
            {"name": "Institute", "name_de": "Institut", "kind": "research", "city": "Bodø", "state": "Nordland",
             "website": "", "cluster_ids": "no-a", "source": SOURCE},
            {"name": "Institute", "name_local": "Institut", "member_type": "research", "regions": ["nordland"],
             "city": "Bodø", "participations": [{"cluster": "no-a"}], "sources": [{"url": SOURCE}]},
        ),
        (
            {"title": "Plan", "language": "de; English", "year": "2021", "type": "parliamentary paper",
             "publisher": "State", "cluster_ids": "", "url": "https://de.readkong.com/page/1", "source": SOURCE},
            {"title": "Plan", "kind": "parliamentary_paper", "publisher": "State", "year": "2021",
             "languages": ["de", "en"], "sources": [{"url": "https://de.readkong.com/page/1"}, {"url": SOURCE}]},
        ),
        (
            {"title": "Alliance", "kind": "joint_brand", "members": "no-a; City of Oslo", "text": "Together.",
             "website": "", "years": "since 2020", "funder": "ERDF", "source": "a leaflet"},
            {"title": "Alliance", "kind": "joint_brand", "summary": "Together.", "clusters": ["no-a"],
             "participants": "City of Oslo", "period": "since 2020", "funder": "ERDF",
             "sources": [{"remark": "a leaflet"}]},
        ),
    ],
    ids=["events", "events abroad", "stories", "actors", "documents", "initiatives"],
)  # fmt: skip
def test_each_kind_finds_its_fields(tmp_path: Path, cells: dict[str, str], expected: dict[str, Any]) -> None:
    """Every cell of a row is in the file, and a second run changes nothing."""
    data, result = import_row(tmp_path, **cells)
    assert data == expected
    assert result.cells_placed == result.cells


def test_unknown_clusters_and_words_are_named(tmp_path: Path) -> None:
    """What the form has no word for is reported by row and column; the rest is placed."""
    data, result = import_row(tmp_path, title="T", kind="party", start="soon", organiser="O", cluster_ids="no-a; no-b")
    assert data == {"title": "T", "kind": "other", "organiser": "O", "clusters": ["no-a"]}
    assert [(note.row, note.column, note.text) for note in result.not_placed] == [
        (2, "kind", "party"), (2, "start", "soon"), (2, "cluster_ids", "no-a; no-b"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "title, language, expected",
    [
        ("Clusterstrategie 2025", "de", "de"),
        ("Clusterstrategie Küste (draft of 2013)", "de", "de"),
        ("Study on a food cluster", "de", None),
        ("Strategy 2030", "en", None),
        ("Jahresbericht / Annual Report", "de; en", None),
    ],
)
def test_title_in_the_language_of_its_document_is_marked(
    tmp_path: Path, title: str, language: str, expected: str | None
) -> None:
    """A title without an English word is marked with the only language of the document."""
    data, _ = import_row(tmp_path, title=title, language=language, type="study", publisher="P")
    assert data.get("title_language") == expected
