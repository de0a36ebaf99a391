"""Turns tables of clusters, facts, services and more into content files, and says what found no place."""

from __future__ import annotations

from pathlib import Path

from showcase.diagnostics import OuterWorldError, say
from showcase.editing.import_csv.content_folder import ContentFile, ContentFolder, write_files
from showcase.editing.import_csv.kinds import KINDS, recognise
from showcase.editing.import_csv.programme_file import begin_programme
from showcase.editing.import_csv.result import CellNote, ImportResult, count_columns, import_summary
from showcase.editing.import_csv.rows import Import
from showcase.editing.import_csv.slugs import is_locale_tag
from showcase.editing.import_csv.table import read_table

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
    run = Import(ContentFolder.open(into), table, locales)
    KINDS[chosen].place(run)
    begin_programme(run)
    texts = _composed(run)
    if not dry_run:
        write_files(texts)
    return _result(run, chosen, texts, dry_run=dry_run)


def _composed(run: Import) -> list[tuple[ContentFile, str]]:
    """Compose the texts; cells of files that cannot be extended are noted as not placed."""
    texts, refused = run.folder.changes()
    for file, reason in refused:
        if file.folder == "taxonomies":  # without its terms nothing that was read would be valid
            raise OuterWorldError(reason, say("write the list of terms one below the other"))
        for cell in run.cells_by_file.get((file.folder, file.path.stem), []):
            run.ledger.refuse(cell, reason)
    return texts


def _result(run: Import, kind: str, texts: list[tuple[ContentFile, str]], *, dry_run: bool) -> ImportResult:
    changed = {file.path for file, _ in texts}
    unchanged = [run.folder.file(*key).path for key in run.touched if run.folder.file(*key).path not in changed]
    ledger = run.ledger
    return ImportResult(
        file=run.table.file,
        kind=kind,
        dry_run=dry_run,
        rows=len(run.table.rows),
        cells=sum(len(row.cells) for row in run.table.rows),
        written=tuple(sorted(file.path for file, _ in texts if file.text is None)),
        changed=tuple(sorted(file.path for file, _ in texts if file.text is not None)),
        unchanged=tuple(sorted(unchanged)),
        not_placed=_sorted(run, ledger.not_placed),
        kept=_sorted(run, ledger.kept),
        remarks=_sorted(run, ledger.remarks),
        left_out_columns=count_columns(run.left_out),
    )


def _sorted(run: Import, notes: dict[CellNote, None]) -> tuple[CellNote, ...]:
    """Sort as the table is read: row by row, from left to right."""
    places = {column: place for place, column in enumerate(run.table.columns)}
    return tuple(sorted(notes, key=lambda note: (note.row, places.get(note.column, len(places)), note.column)))
