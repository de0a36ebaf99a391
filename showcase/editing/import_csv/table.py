"""Reads a CSV file as spreadsheets write it into rows of named cells."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from showcase.diagnostics import OuterWorldError, say

_MOST_COLUMNS = 1000
_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")
# What our reader refuses in content: control characters, soft hyphens, what has no width, bidirectional overrides,
# invisible tags.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)
_PILE_OF_ACCENTS = re.compile("([\u0300-\u036f]{8})[\u0300-\u036f]+")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell that is not empty. `row` counts as a spreadsheet does: the header is row 1."""

    row: int
    column: str
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """The filled cells of one row, by column name."""

    number: int
    cells: dict[str, Cell]

    def text(self, column: str) -> str:
        """Give what stands in a column, or an empty text."""
        cell = self.cells.get(column)
        return cell.text if cell else ""

    def first(self, *columns: str) -> Cell | None:
        """Give the first of these columns that is filled."""
        return next((self.cells[column] for column in columns if column in self.cells), None)

    def __iter__(self) -> Iterator[Cell]:
        return iter(self.cells.values())


@dataclass(frozen=True, slots=True)
class Table:
    """Header and rows of one file."""

    file: Path
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def read_table(file: Path) -> Table:
    """Read the file; raises OuterWorldError when it is missing, not UTF-8 or not a table."""
    text = _decoded(file)
    lines = _parsed(text, file)
    header_place = next((number for number, line in enumerate(lines) if any(line)), None)
    if header_place is None:
        raise OuterWorldError(say("{file} is empty", file=file), say("its first line must name the columns"))
    header = lines[header_place]
    if sum(map(bool, header)) > _MOST_COLUMNS:
        message = say("{file} has more than {limit} columns", file=file, limit=_MOST_COLUMNS)
        raise OuterWorldError(message, say("delete the columns that are not about clusters, services and so on"))
    columns = _column_names(header)
    rows = (
        Row(number + 1, _cells(number + 1, columns, line))
        for number, line in enumerate(lines)
        if number > header_place and any(line)
    )
    return Table(file, tuple(name for name in columns if name), tuple(rows))


def _decoded(file: Path) -> str:
    try:
        raw = file.read_bytes()
    except OSError as error:
        message = say("{file} cannot be read: {reason}", file=file, reason=error.strerror or error)
        raise OuterWorldError(message, say("give the path of a CSV file")) from error
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message = say("{file} is not saved as UTF-8 (line {line})", file=file, line=line)
        hint = say('in the spreadsheet choose "CSV UTF-8" when saving')
        raise OuterWorldError(message, hint) from error


def _parsed(text: str, file: Path) -> list[list[str]]:
    if "\0" in text:
        raise OuterWorldError(say("{file} is not a CSV file", file=file), say("save the table as CSV UTF-8 first"))
    try:
        csv.field_size_limit(2**27)
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=find_delimiter(text))
        return [[_clean(value) for value in line] for line in reader]
    except csv.Error as error:
        message = say("{file} cannot be read as CSV: {reason}", file=file, reason=error)
        raise OuterWorldError(message, say("save the table as CSV UTF-8 again")) from error


def find_delimiter(text: str) -> str:
    """Tell the delimiter from the header: the sign that splits it into most names, a comma when none does."""
    header = next((line for line in text.splitlines() if line.strip()), "")
    return max(",;\t|", key=lambda sign: len(next(csv.reader([header], delimiter=sign), [])))


def _clean(value: str) -> str:
    """Leave the words as they are, without invisible characters, with single spaces and one kind of line end."""
    value = _INVISIBLE.sub("", _LINE_ENDS.sub("\n", value))
    lines = (re.sub(r"[ \t]+", " ", line).strip() for line in value.split("\n"))
    return unicodedata.normalize("NFC", _PILE_OF_ACCENTS.sub(r"\1", "\n".join(lines))).strip()


def _column_names(header: list[str]) -> list[str]:
    """Name columns in lower case with underscores; a name used before gets a number."""
    names: list[str] = []
    for title in header:
        name = re.sub(r"[\s-]+", "_", title.strip().lower())
        number = 2
        while name and name in names:
            name = f"{re.sub(r'_[0-9]+$', '', name) if number > 2 else name}_{number}"
            number += 1
        names.append(name)
    return names


def _cells(number: int, columns: list[str], line: list[str]) -> dict[str, Cell]:
    cells = {}
    for place, value in enumerate(line):
        name = columns[place] if place < len(columns) and columns[place] else f"column_{place + 1}"
        if value:
            cells[name] = Cell(number, name, value)
    return cells
