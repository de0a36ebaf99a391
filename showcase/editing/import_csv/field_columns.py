"""Finds the field of a column: by its name (members.total), its label (All members), its language (name_de)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cache

from showcase.editing.form_fields import FieldKind, FormField, form_fields
from showcase.editing.import_csv.names import language_code
from showcase.editing.import_csv.table import Cell, Row, Table
from showcase.editing.import_csv.wishes import KeyPath
from showcase.resources import resource_folder

_TEXTS = (FieldKind.TEXT, FieldKind.MARKDOWN)
_FIRST_LANGUAGE = "en"
_ID_WORDS = ("id", "identifier", "kennung")
_NEVER = ("schema_version",)


@dataclass(frozen=True, slots=True)
class Target:
    """The field of a column, and the language it speaks."""

    path: KeyPath
    field: FormField
    tag: str = ""


def plain_name(column: str) -> str:
    """Write the name of a column or field with nothing but words and underscores."""
    return re.sub(r"[\W_]+", "_", column.lower()).strip("_")


def find_target(kind: str, column: str) -> Target | None:
    """Find the field of a kind of file that a column names, or None."""
    names, name = _targets(kind), plain_name(column)
    if name in names:
        return names[name]
    base, _, word = name.rpartition("_")
    target, tag = names.get(base), language_code(word) if word else None
    is_text = target is not None and target.field.kind in _TEXTS and not target.field.is_list
    if target is None or not is_text or not tag:
        return None
    return target if tag == _FIRST_LANGUAGE else replace(target, tag=tag)


def fields_of(table: Table, kind: str) -> set[str]:
    """Name the columns of a table, and the fields that they are about."""
    targets = (find_target(kind, column) for column in table.columns)
    return {*table.columns, *(target.path[0] for target in targets if target is not None)}


def with_field_names(
    table: Table, kind: str, known: AbstractSet[str], also_called: Mapping[str, str] | None = None
) -> Table:
    """
    Rename columns whose name or label means a column that the table of a kind knows by another name.

    `also_called` holds what people write in place of it, in any language.
    """
    names: dict[str, str] = {}
    for column in table.columns:
        target = None if column in known else find_target(kind, column)
        wanted = plain_name(column)
        if wanted in _ID_WORDS:
            wanted = "id"
        elif target is not None and len(target.path) == 1 and not target.tag:
            wanted = target.path[0]
        elif wanted not in known:
            wanted = (also_called or {}).get(wanted, wanted)
        if column not in known and wanted in known and wanted not in {*table.columns, *names.values()}:
            names[column] = wanted
    if not names:
        return table
    columns = tuple(names.get(column, column) for column in table.columns)
    return Table(table.file, columns, tuple(_renamed(row, names) for row in table.rows))


def _renamed(row: Row, names: dict[str, str]) -> Row:
    cells = ((names.get(column, column), cell) for column, cell in row.cells.items())
    return Row(row.number, {column: Cell(cell.row, column, cell.text) for column, cell in cells})


@cache
def _targets(kind: str) -> dict[str, Target]:
    """List all fields by their names and by their labels in every language we have; a name counts before a label."""
    found: dict[str, Target] = {}
    for language in _languages():
        for name, target in _named(form_fields(kind, language=language), (), ("", "")):
            found.setdefault(plain_name(name), target)
    by_path: dict[str, Target] = {plain_name(".".join(target.path)): target for target in found.values()}
    return {**found, **by_path}


@cache
def _languages() -> tuple[str, ...]:
    """List the languages that fields have labels in, English first."""
    folders = sorted((resource_folder() / "locales").glob("*/LC_MESSAGES/fields.po"))
    return (_FIRST_LANGUAGE, *(path.parent.parent.name for path in folders))


def _named(fields: tuple[FormField, ...], path: KeyPath, above: tuple[str, str]) -> Iterator[tuple[str, Target]]:
    """Yield each field with its names; a part of a group has the name of the group before its own."""
    for field in fields:
        place = (*path, field.name)
        if place[-1] in _NEVER:
            continue
        if field.kind is FieldKind.GROUP and not field.is_list:
            yield from _named(field.fields, place, (f"{above[0]} {field.name}", f"{above[1]} {field.label}"))
        else:
            target = Target(place, field)
            yield f"{above[0]} {field.name}", target
            yield f"{above[1]} {field.label}", target
