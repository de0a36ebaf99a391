"""Puts the wishes of one row into one file and notes what became of every cell."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from pathlib import Path

from showcase.diagnostics import Message, say
from showcase.editing.import_csv.content_folder import MODELS, ContentFile, ContentFolder
from showcase.editing.import_csv.field_order import in_field_order
from showcase.editing.import_csv.record import ImportRecord
from showcase.editing.import_csv.result import Ledger
from showcase.editing.import_csv.settle import Settlement, settle
from showcase.editing.import_csv.table import Cell, Row, Table
from showcase.editing.import_csv.vocabulary import Vocabulary
from showcase.editing.import_csv.wishes import KeyPath, Wish

_TAXONOMIES = ("sectors", "technologies", "regions", "ecosystems", "labels")


@dataclass(slots=True)
class FileOfRows:
    """What the rows of a table want in one file."""

    row: int = 0  # the last one
    rows: set[int] = field(default_factory=set)
    claimed: set[KeyPath] = field(default_factory=set)
    added: list[Wish] = field(default_factory=list)
    met: list[Wish] = field(default_factory=list)


@dataclass(slots=True)
class Import:
    """Everything one run works with."""

    folder: ContentFolder
    table: Table
    locales: tuple[str, ...]
    ledger: Ledger = field(default_factory=Ledger)
    countries: set[str] = field(default_factory=set)  # those of the clusters in the table
    left_out: list[tuple[Cell, Message]] = field(default_factory=list)
    cells_by_file: dict[tuple[str, str], list[Cell]] = field(default_factory=dict)
    touched: dict[tuple[str, str], FileOfRows] = field(default_factory=dict)
    shared: frozenset[tuple[str, str]] = frozenset()  # files of several rows: which of them would count is unclear
    record: ImportRecord = field(default_factory=lambda: ImportRecord(Path(), None))

    def vocabulary(self, name: str) -> Vocabulary:
        """Open a taxonomy of the programme."""
        return self.folder.vocabulary(name)

    def leave_out(self, row: Row, known: AbstractSet[str]) -> None:
        """Note the cells of columns that are never published or not known."""
        for cell in row:
            if cell.column.endswith("_unverified"):
                self.left_out.append((cell, say("not verified, so never published")))
            elif cell.column not in known:
                self.left_out.append((cell, say("the name of the column is not known")))

    def refuse_row(self, row: Row, known: AbstractSet[str], reason: Message) -> None:
        """Note that nothing of a row can be placed."""
        for cell in row:
            if cell.column in known:
                self.ledger.refuse(cell, reason)


def place_wishes(run: Import, folder: str, identifier: str, wishes: list[Wish]) -> bool:
    """Put the wishes into a file; tells whether the file holds something now."""
    file = run.folder.file(folder, identifier)
    cells = [cell for wish in wishes for cell in wish.cells]
    if file.broken:
        _refuse_all(run, cells, say("{file} has an error, see `check`", file=f"{folder}/{identifier}.yml"))
        return False
    name = f"{folder}/{identifier}"
    so_far = run.touched.get((folder, identifier), FileOfRows())
    settlement = settle(
        MODELS[folder],
        file.data,
        wishes,
        lambda path, value: (folder, identifier) not in run.shared and run.record.owns(name, path, value),
        frozenset(so_far.claimed),
    )
    if settlement.impossible is not None:
        _refuse_all(run, cells, say("the row makes no valid file: {reason}", reason=settlement.impossible))
        return False
    _note(run, file, settlement)
    file.data = in_field_order(settlement.data, MODELS[folder])
    run.cells_by_file.setdefault((folder, identifier), []).extend(
        cell for _, wish in settlement.attempt.added for cell in wish.cells
    )
    so_far.rows |= {cell.row for cell in cells}
    so_far.row = max((cell.row for cell in cells), default=so_far.row)
    so_far.claimed |= settlement.attempt.claimed
    so_far.added += [wish for _, wish in settlement.attempt.added]
    so_far.met += settlement.attempt.met
    run.touched[folder, identifier] = so_far
    return True


def _note(run: Import, file: ContentFile, settlement: Settlement) -> None:
    for wish, reason in settlement.refused:
        _refuse_all(run, list(wish.cells), reason)
    for wish in settlement.attempt.kept:
        field_name = ".".join(wish.path)
        for cell in wish.cells:
            run.ledger.keep(cell, say("{file} has another {field}", file=file.path.name, field=field_name))


def _refuse_all(run: Import, cells: list[Cell], reason: Message) -> None:
    for cell in cells:
        run.ledger.refuse(cell, reason)


def count_terms(run: Import) -> dict[str, int]:
    """Remember how many terms the taxonomies have."""
    return {name: len(run.vocabulary(name).terms) for name in _TAXONOMIES}


def forget_terms(run: Import, counts: dict[str, int]) -> None:
    """Take back the terms of a row that was refused."""
    for name, count in counts.items():
        if len(run.vocabulary(name).terms) > count:
            run.vocabulary(name).forget_from(count)
