# SPDX-License-Identifier: MIT
"""Tables as spreadsheets write them, and what is said when a file is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from showcase.diagnostics import OuterWorldError
from showcase.editing.import_csv import import_csv
from showcase.editing.import_csv.kinds import recognise
from showcase.editing.import_csv.table import read_table


def read_cells(tmp_path: Path, raw: bytes) -> list[dict[str, str]]:
    """Write bytes into a file and give the texts of its rows."""
    file = tmp_path / "tåble.csv"
    file.write_bytes(raw)
    return [{name: cell.text for name, cell in row.cells.items()} for row in read_table(file).rows]


@pytest.mark.parametrize(
    "raw",
    [
        b"\xef\xbb\xbfName,Country\r\n\xc3\x98,NO\r\n",
        b"name;country\n\xc3\x98;NO\n",
        b"name\tcountry\r\xc3\x98\tNO\r",
        b'"name"|"country"\n"O\xcc\xb8"|NO\n'.replace(b"O\xcc\xb8", b"\xc3\x98"),
        b"\n\nname,country\n\xc3\x98 , NO\n,\n",
    ],
    ids=["excel", "semicolons", "tabs and old line ends", "bars and quotes", "empty lines"],
)
def test_every_spreadsheet_dialect_gives_the_same_cells(tmp_path: Path, raw: bytes) -> None:
    """Marks at the beginning, delimiters and line ends do not matter."""
    assert read_cells(tmp_path, raw) == [{"name": "Ø", "country": "NO"}]


def test_a_quoted_line_break_stays_in_its_cell(tmp_path: Path) -> None:
    """A cell may have several lines, and quotes in it."""
    assert read_cells(tmp_path, b'name,notes\r\nA,"one\r\n""two"" "\r\n') == [{"name": "A", "notes": 'one\n"two"'}]


def test_rows_longer_than_the_header_lose_nothing(tmp_path: Path) -> None:
    """A cell without a column name is named by its place."""
    assert read_cells(tmp_path, b"name\nA,x\n") == [{"name": "A", "column_2": "x"}]


def test_two_columns_of_one_name_are_told_apart(tmp_path: Path) -> None:
    """The second column of a name gets a number."""
    assert read_cells(tmp_path, b"source,Source\na,b\n") == [{"source": "a", "source_2": "b"}]


def test_invisible_characters_are_left_out(tmp_path: Path) -> None:
    """Control characters and text-direction tricks never reach the content."""
    assert read_cells(tmp_path, "name\nA\u202eB\x07\u200bC\n".encode()) == [{"name": "ABC"}]


@pytest.mark.parametrize(
    "raw, expected",
    [
        (None, "cannot be read"),
        (b"", "is empty"),
        (b"\n\n", "is empty"),
        (b"name,country\nK\xf8b,DK\n", "is not saved as UTF-8 (line 2)"),
        (b"PK\x03\x04\x00\x00", "is not a CSV file"),
        (b"colour,size\nred,3\n", "belong to no known kind"),
    ],
    ids=["missing", "empty", "only empty lines", "latin-1", "a real spreadsheet", "another table"],
)
def test_a_file_that_is_no_such_table_gets_one_clear_message(tmp_path: Path, raw: bytes | None, expected: str) -> None:
    """Message and hint, never a traceback, and nothing is written."""
    file = tmp_path / "x.csv"
    if raw is not None:
        file.write_bytes(raw)
    with pytest.raises(OuterWorldError) as caught:
        import_csv(file, tmp_path / "content")
    assert expected in str(caught.value)
    assert str(caught.value.hint)
    assert not (tmp_path / "content").exists()


@pytest.mark.parametrize(
    "header, kind",
    [
        ("id,name,country,sector,website", "clusters"),
        ("sector,country,name", "clusters"),
        ("id,field,value,value_de,unit,year,source,note", "facts"),
        ("id,title,title_original,driving_force,document,section", "services"),
        ("title,provider,access,deadline", "services"),
        ("id,title,title_de,kind,start,end,organiser,cluster_ids,text", "events"),
        ("id,title,text,cluster_ids,figures,year,source", "stories"),
        ("id,name,name_de,kind,city,state,website,cluster_ids,source", "actors"),
        ("id,title,language,year,type,publisher,cluster_ids,url,source", "documents"),
        ("id,title,kind,members,text,website,years,funder,source", "initiatives"),
    ],
)
def test_the_header_tells_the_kind(tmp_path: Path, header: str, kind: str) -> None:
    """A table is recognised by the names of its columns, in any order."""
    file = tmp_path / "x.csv"
    file.write_text(",".join(reversed(header.split(","))) + "\nx\n", encoding="utf-8")
    assert recognise(read_table(file), None) == kind


def test_a_kind_can_be_forced_but_must_fit(tmp_path: Path) -> None:
    """A known kind is taken; an unknown one, and one without any of its columns, are named."""
    file = tmp_path / "x.csv"
    file.write_text("name,shoe size\nx,3\n", encoding="utf-8")
    assert recognise(read_table(file), "clusters") == "clusters"
    with pytest.raises(OuterWorldError, match="is not a kind of table"):
        recognise(read_table(file), "shoes")
    with pytest.raises(OuterWorldError, match="no column of the kind facts"):
        recognise(read_table(file), "facts")


def test_unknown_languages_and_a_file_as_target_are_refused(tmp_path: Path) -> None:
    """The two other things a command line can get wrong are named."""
    file = tmp_path / "x.csv"
    file.write_text("name,country\nx,NO\n", encoding="utf-8")
    with pytest.raises(OuterWorldError, match="qq is not a language"):
        import_csv(file, tmp_path / "content", locales=("qq",))
    with pytest.raises(OuterWorldError, match="is not a folder"):
        import_csv(file, file)


def test_table_of_a_hundred_thousand_columns_is_refused_at_once(tmp_path: Path) -> None:
    """What no spreadsheet can hold is refused; empty columns to the right do no harm."""
    with pytest.raises(OuterWorldError, match="more than 1000 columns"):
        read_cells(tmp_path, b"name," + b"x," * 100_000 + b"\nA\n")
    assert read_cells(tmp_path, b"name," + b"," * 16_000 + b"\nA\n") == [{"name": "A"}]
