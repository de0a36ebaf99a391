"""What an import did, cell by cell, and how that is told to people who keep tables, not programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from showcase.diagnostics import Message, say
from showcase.editing.file_changes import FileChange
from showcase.editing.import_csv.table import Cell

Translate = Callable[[Message], str]
_SHOWN = 40  # rows listed one by one; a longer list is cut with a count


@dataclass(frozen=True, slots=True)
class CellNote:
    """Something to know about one cell: where it stands, what it says and why it was not placed, or how."""

    row: int
    column: str
    text: str
    reason: Message


@dataclass(frozen=True, slots=True)
class ImportResult:
    """
    What became of every cell and every file.

    placed + kept + not placed cells are all filled cells of the table. Files are sorted.
    """

    file: Path
    kind: str
    dry_run: bool
    rows: int
    cells: int
    written: tuple[Path, ...] = ()
    changed: tuple[Path, ...] = ()
    unchanged: tuple[Path, ...] = ()
    not_placed: tuple[CellNote, ...] = ()
    kept: tuple[CellNote, ...] = ()
    remarks: tuple[CellNote, ...] = ()
    gone: tuple[CellNote, ...] = ()  # what an earlier table said and this one does not; it stays
    changes: tuple[FileChange, ...] = ()  # of the content, sorted by path
    left_out_columns: tuple[tuple[str, int, Message], ...] = ()

    @property
    def cells_not_placed(self) -> int:
        """Cells of which at least a part is not in the files, whole columns included."""
        single = {(note.row, note.column) for note in self.not_placed}
        return len(single) + sum(count for _, count, _ in self.left_out_columns)

    @property
    def cells_kept(self) -> int:
        """Cells that differ from a value that stood in a file before and stays."""
        return len({(note.row, note.column) for note in self.kept} - {(n.row, n.column) for n in self.not_placed})

    @property
    def cells_placed(self) -> int:
        """Cells that are in the files now."""
        return self.cells - self.cells_not_placed - self.cells_kept


@dataclass(slots=True)
class Ledger:
    """Gathers the notes while rows are read; each note stands once."""

    not_placed: dict[CellNote, None] = field(default_factory=dict)
    kept: dict[CellNote, None] = field(default_factory=dict)
    remarks: dict[CellNote, None] = field(default_factory=dict)

    def refuse(self, cell: Cell, reason: Message) -> None:
        """Note a cell that has no place."""
        self.not_placed[_note(cell, reason)] = None

    def keep(self, cell: Cell, reason: Message) -> None:
        """Note a cell that gave way to what stood in the file."""
        self.kept[_note(cell, reason)] = None

    def remark(self, cell: Cell, reason: Message) -> None:
        """Note how a cell was read where that is not obvious."""
        self.remarks[_note(cell, reason)] = None


def _note(cell: Cell, reason: Message) -> CellNote:
    return CellNote(cell.row, cell.column, cell.text, reason)


def import_summary(result: ImportResult, translate: Translate = str) -> str:
    """Tell in plain lines what was written and which rows and columns were not placed, and why."""
    return "\n".join([*_head(result, translate), *_columns(result, translate), *_notes(result, translate)])


def _head(result: ImportResult, translate: Translate) -> list[str]:
    files = say(
        "{written} files new, {changed} changed, {unchanged} unchanged",
        written=len(result.written), changed=len(result.changed), unchanged=len(result.unchanged),
    )  # fmt: skip
    cells = say(
        "{placed} of {cells} filled cells are in the files; {kept} gave way to other values, {missing} have no place",
        placed=result.cells_placed, cells=result.cells, kept=result.cells_kept, missing=result.cells_not_placed,
    )  # fmt: skip
    lines = [
        translate(say("{file}: {rows} rows read as {kind}", file=result.file.name, rows=result.rows, kind=result.kind)),
        "  " + translate(files),
        "  " + translate(cells),
    ]
    if result.dry_run:
        lines.insert(1, "  " + translate(say("nothing was written (--dry-run); this is what would change")))
    changed = [("+", path) for path in result.written] + [("~", path) for path in result.changed]
    lines += [f"    {sign} {path}" for sign, path in changed[:_SHOWN]]
    return lines + _rest(len(changed), translate)


def _columns(result: ImportResult, translate: Translate) -> list[str]:
    lines = [
        f"    {column}: " + translate(say("{reason} (filled cells: {count})", reason=translate(reason), count=count))
        for column, count, reason in result.left_out_columns
    ]
    return [translate(say("Columns without a place:")), *lines] if lines else []


def _notes(result: ImportResult, translate: Translate) -> list[str]:
    lines: list[str] = []
    for title, notes in (
        (say("Cells without a place:"), result.not_placed),
        (say("Cells that gave way to what stands in the files:"), result.kept),
        (say("No longer in the table, but still in the files:"), result.gone),
        (say("Read with care:"), result.remarks),
    ):
        if notes:
            lines += [translate(title), *_note_lines(notes, translate)]
    return lines


def _note_lines(notes: tuple[CellNote, ...], translate: Translate) -> list[str]:
    """Write one line for the cells of a row that share a reason."""
    groups: dict[tuple[int, Message], list[CellNote]] = {}
    for note in notes:
        groups.setdefault((note.row, note.reason), []).append(note)
    lines = []
    for (row, reason), found in list(groups.items())[:_SHOWN]:
        columns = ", ".join(dict.fromkeys(note.column for note in found))
        place = translate(say("row {row}, {columns}", row=row, columns=columns))
        said = f" — {_short(found[0].text)}" if len({note.text for note in found}) == 1 else ""
        lines.append(f"    {place}: {translate(reason)}{said}")
    return lines + _rest(len(groups), translate)


def _rest(count: int, translate: Translate) -> list[str]:
    return ["    " + translate(say("… and {count} more", count=count - _SHOWN))] if count > _SHOWN else []


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 70 else text[:69] + "…"


def count_columns(cells: list[tuple[Cell, Message]]) -> tuple[tuple[str, int, Message], ...]:
    """Join cells of columns that are left out as a whole, in the order they were met."""
    counts = Counter(cell.column for cell, _ in cells)
    reasons = {cell.column: reason for cell, reason in cells}
    return tuple((column, count, reasons[column]) for column, count in counts.items())
