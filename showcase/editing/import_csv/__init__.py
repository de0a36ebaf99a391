"""Turns tables of clusters, facts, services and more into content files, and says what found no place."""

from __future__ import annotations

from pathlib import Path

from showcase.diagnostics import OuterWorldError, say
from showcase.editing.file_changes import FileChange, write_changes
from showcase.editing.import_csv.content_folder import ContentFolder
from showcase.editing.import_csv.kinds import KINDS, in_words_of, recognise
from showcase.editing.import_csv.programme_file import begin_programme
from showcase.editing.import_csv.record import ImportRecord
from showcase.editing.import_csv.result import CellNote, ImportResult, count_columns, import_summary
from showcase.editing.import_csv.rows import Import
from showcase.editing.import_csv.slugs import is_locale_tag
from showcase.editing.import_csv.table import read_table
from showcase.editing.import_csv.updates import find_gone, note_import, update_lists

__all__ = ["KINDS", "CellNote", "ImportResult", "import_csv", "import_summary"]


def import_csv(
    file: Path, into: Path, *, kind: str | None = None, locales: tuple[str, ...] = ("en",), dry_run: bool = False
) -> ImportResult:
    """
    Place the rows of a table in a content folder; what stands there by hand is never changed.

    The kind is told from the header unless it is given. `locales` counts only where a programme begins.
    Raises OuterWorldError for files that are no such table, and for disks that refuse.
    """
    for tag in locales:
        if not is_locale_tag(tag):
            raise OuterWorldError(say("{tag} is not a language", tag=tag), say("write tags such as en, de or nb"))
    table = read_table(file)
    chosen = recognise(table, kind)
    table = in_words_of(table, chosen)
    run = Import(ContentFolder.open(into), table, locales, record=ImportRecord.read(into, chosen))
    if run.record.by_file and chosen != "facts":
        run.shared = _files_of_several_rows(Import(ContentFolder.open(into), table, locales), chosen)
    KINDS[chosen].place(run)
    gone = []
    if chosen != "facts":  # a table of facts may hold a part of them only
        update_lists(run)
        gone = find_gone(run)
    begin_programme(run)
    changes, refused = _composed(run)
    note_import(run, refused, keeps_stale=chosen == "facts")
    record = run.record.change()
    if not dry_run:
        write_changes([*changes, *([record] if record else [])])
    return _result(run, chosen, changes, gone, dry_run=dry_run)


def _files_of_several_rows(rehearsal: Import, kind: str) -> frozenset[tuple[str, str]]:
    """Place the rows once without writing, to see which of them lead to the same file."""
    KINDS[kind].place(rehearsal)
    return frozenset(key for key, file in rehearsal.touched.items() if len(file.rows) > 1)


def _composed(run: Import) -> tuple[list[FileChange], set[tuple[str, str]]]:
    """Compose the texts; cells of files that cannot be changed are noted as not placed, and those files given too."""
    texts, refused = run.folder.changes()
    for file, reason in refused:
        if file.folder == "taxonomies":  # without its terms nothing that was read would be valid
            raise OuterWorldError(reason, say("write the list of terms one below the other"))
        for cell in run.cells_by_file.get((file.folder, file.path.stem), []):
            run.ledger.refuse(cell, reason)
    return texts, {(file.folder, file.path.stem) for file, _ in refused}


def _result(run: Import, kind: str, changes: list[FileChange], gone: list[CellNote], *, dry_run: bool) -> ImportResult:
    changed = {change.path for change in changes}
    unchanged = [run.folder.file(*key).path for key in run.touched if run.folder.file(*key).path not in changed]
    ledger = run.ledger
    return ImportResult(
        file=run.table.file,
        kind=kind,
        dry_run=dry_run,
        rows=len(run.table.rows),
        cells=sum(len(row.cells) for row in run.table.rows),
        written=tuple(sorted(change.path for change in changes if change.before is None)),
        changed=tuple(sorted(change.path for change in changes if change.before is not None)),
        unchanged=tuple(sorted(unchanged)),
        not_placed=_sorted(run, ledger.not_placed),
        kept=_sorted(run, ledger.kept),
        remarks=_sorted(run, ledger.remarks),
        gone=_sorted(run, dict.fromkeys(gone)),
        changes=tuple(sorted(changes, key=lambda change: change.path)),
        left_out_columns=count_columns(run.left_out),
    )


def _sorted(run: Import, notes: dict[CellNote, None]) -> tuple[CellNote, ...]:
    """Sort as the table is read: row by row, from left to right."""
    places = {column: place for place, column in enumerate(run.table.columns)}
    return tuple(sorted(notes, key=lambda note: (note.row, places.get(note.column, len(places)), note.column)))
