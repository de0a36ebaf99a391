# SPDX-License-Identifier: MIT
"""The summary tells people who keep tables what happened, in plain lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from showcase.diagnostics import Message
from showcase.editing.import_csv import import_csv, import_summary

TABLE = """id,name,country,city,city_unverified,lat,colour
no-a,A,NO,Oslo,Hidden,about 60,red
no-a,A,NO,Bergen,,,
,,SE,Malmö,,,
"""


@pytest.fixture
def summary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Import a table with every sort of trouble and give the summary."""
    monkeypatch.chdir(tmp_path)
    Path("t.csv").write_text(TABLE, encoding="utf-8")
    return import_summary(import_csv(Path("t.csv"), Path("content")))


def test_summary_reads_well(summary: str) -> None:
    """Files, figures, columns and cells, each with its reason."""
    assert summary == (
        "t.csv: 3 rows read as clusters\n"
        "  2 files new, 0 changed, 0 unchanged\n"
        "  8 of 13 filled cells are in the files; 1 gave way to other values, 4 have no place\n"
        "    + content/clusters/no-a.yml\n"
        "    + content/programme.yml\n"
        "Columns without a place:\n"
        "    city_unverified: not verified, so never published (filled cells: 1)\n"
        "    colour: the name of the column is not known (filled cells: 1)\n"
        "Cells without a place:\n"
        "    row 4, country, city: the row names no cluster\n"
        "Cells that gave way to what stands in the files:\n"
        "    row 3, city: no-a.yml has another city — Bergen"
    )


def test_every_sentence_can_be_translated(tmp_path: Path) -> None:
    """The summary speaks only through messages."""
    (tmp_path / "t.csv").write_text(TABLE, encoding="utf-8")
    result = import_csv(tmp_path / "t.csv", tmp_path / "content", dry_run=True)

    def shout(message: Message) -> str:
        return str(message).upper()

    lines = import_summary(result, shout).splitlines()
    own_words = [line for line in lines if not line.lstrip().startswith(("+", "city", "colour"))]
    assert all(line.split(" — ")[0].isupper() for line in own_words)
    assert "NOTHING WAS WRITTEN (--DRY-RUN); THIS IS WHAT WOULD CHANGE" in lines[1]


def test_long_lists_are_cut_with_a_count(tmp_path: Path) -> None:
    """A thousand rows of trouble do not flood the terminal."""
    (tmp_path / "t.csv").write_text("name,country\n" + ",NO\n" * 100, encoding="utf-8")
    summary = import_summary(import_csv(tmp_path / "t.csv", tmp_path / "content"))
    assert "… and 60 more" in summary
    assert len(summary.splitlines()) < 50
