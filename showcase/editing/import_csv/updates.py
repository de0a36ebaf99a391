"""After all rows: entries of lists that the table has changed, what it no longer says, and the record of it."""

from __future__ import annotations

from typing import Any

from showcase.diagnostics import say
from showcase.editing.import_csv.content_folder import ContentFile
from showcase.editing.import_csv.record import Imported, digest_of, imported_by
from showcase.editing.import_csv.result import CellNote
from showcase.editing.import_csv.rows import FileOfRows, Import
from showcase.editing.import_csv.wishes import KeyPath, Wish, covers, value_at

Group = tuple[KeyPath, str]  # a list and a column that fills it


def update_lists(run: Import) -> None:
    """
    Let new entries of a list take the places of those that the last import wrote and the table no longer has.

    What is left of the old entries stays: an import never deletes.
    """
    for (folder, identifier), rows in run.touched.items():
        file, name = run.folder.file(folder, identifier), f"{folder}/{identifier}"
        for path, column in dict.fromkeys((wish.path, _column(wish)) for wish in rows.added if wish.appends):
            items = value_at(file.data, path)
            fresh = {digest_of(wish.value) for wish in rows.added if wish.appends and _group(wish) == (path, column)}
            old = [place for place, _ in _stale(run, name, rows, items, (path, column))]
            new = [place for place, item in enumerate(items) if digest_of(item) in fresh]
            moved = list(zip(old, new, strict=False))
            for to, of in moved:
                items[to] = items[of]
            for of in sorted((of for _, of in moved), reverse=True):
                del items[of]


def _column(wish: Wish) -> str:
    return wish.cells[0].column if wish.cells else "-"


def _group(wish: Wish) -> Group:
    return wish.path, _column(wish)


def _stale(run: Import, name: str, rows: FileOfRows, items: Any, group: Group) -> list[tuple[int, Imported]]:
    """Find the entries that came from a column which no longer has them; places count from 0."""
    field, column = ".".join(group[0]), group[1]
    known = {entry.digest: entry for entry in run.record.by_file.get(name, ())
             if entry.field == field and entry.column == column}  # fmt: skip
    wishes = [wish for wish in (*rows.added, *rows.met) if wish.appends and wish.path == group[0]]
    return [
        (place, known[digest_of(item)])
        for place, item in enumerate(items if isinstance(items, list) else ())
        if digest_of(item) in known
        and not any(covers(item, wish.value) for wish in wishes)
        and _is_meant(run, item, wishes)
    ]


def _is_meant(run: Import, item: Any, wishes: list[Wish]) -> bool:
    """
    Whether the table could have said an entry: one that names other clusters only says nothing of their members.

    Each cluster may keep a list of its own, and an organisation stands in several of them.
    """
    keys = {wish.completes for wish in wishes if wish.completes}
    if not keys:
        return True
    said = {
        wish.value[key]
        for rows in run.touched.values()
        for wish in (*rows.added, *rows.met)
        for key in keys
        if wish.completes == key
    }
    return isinstance(item, dict) and any(item.get(key) in said for key in keys)


def find_gone(run: Import) -> list[CellNote]:
    """List what the last import wrote, still stands in a file, and has an empty cell or another one now."""
    notes: list[CellNote] = []
    for (folder, identifier), rows in run.touched.items():
        file = run.folder.file(folder, identifier)
        for entry, text in _gone_from(run, f"{folder}/{identifier}", file, rows):
            reason = say(
                "{file} still says it in {field}; delete it there if it is no longer so",
                file=file.path.name, field=entry.field,
            )  # fmt: skip
            notes.append(CellNote(rows.row, entry.column, text, reason))
    return notes


def _gone_from(run: Import, name: str, file: ContentFile, rows: FileOfRows) -> list[tuple[Imported, str]]:
    said = {(entry.field, entry.column) for wish in (*rows.added, *rows.met) for entry in imported_by(name, wish)}
    lists = {wish.path for wish in (*rows.added, *rows.met) if wish.appends}
    found: list[tuple[Imported, str]] = []
    for entry in sorted(run.record.by_file.get(name, ())):
        path = tuple(entry.field.split("."))
        value = value_at(file.data, path)
        if entry.column not in run.table.columns:
            continue
        if isinstance(value, list) and (path in lists or (entry.field, entry.column) not in said):
            stale = _stale(run, name, rows, value, (path, entry.column))
            found += [(entry, _words(value[place])) for place, other in stale if other == entry]
        elif value is not None and (entry.field, entry.column) not in said and digest_of(value) == entry.digest:
            found.append((entry, _words(value)))
    return found


def _words(value: Any) -> str:
    """Give the first text within a value."""
    while isinstance(value, dict | list) and value:
        value = next(iter(value.values())) if isinstance(value, dict) else value[0]
    return str(value)


def note_import(run: Import, refused: set[tuple[str, str]], *, keeps_stale: bool) -> None:
    """Write down what the table says now, but for files that could not be changed."""
    for (folder, identifier), rows in run.touched.items():
        if (folder, identifier) in refused:
            continue
        name = f"{folder}/{identifier}"
        file = run.folder.file(folder, identifier)
        said = {
            entry
            for wish in (*rows.added, *rows.met)
            for entry in imported_by(name, wish)
            if wish.appends or _stands(file, entry)
        }
        there = {entry for entry, _ in _gone_from(run, name, file, rows)}
        shared = {".".join(wish.path) for wish in (*rows.added, *rows.met) if wish.completes}
        there |= {
            entry
            for entry in run.record.by_file.get(name, set())
            # A table of facts may hold a part of them only, and so may each of several lists of members.
            if (keeps_stale or entry.field in shared) and _still_stands(file, entry)
        }
        run.record.replace(name, said, there)


def _stands(file: ContentFile, entry: Imported) -> bool:
    """Whether a field says what the table says: in its first language, where it has several."""
    value = value_at(file.data, tuple(entry.field.split(".")))
    return digest_of(value.get("en") if isinstance(value, dict) else value) == entry.digest


def _still_stands(file: ContentFile, entry: Imported) -> bool:
    value = value_at(file.data, tuple(entry.field.split(".")))
    return any(digest_of(part) == entry.digest for part in (value if isinstance(value, list) else [value]))
