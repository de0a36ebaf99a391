"""Reads a cell as the field wants it: dates, numbers, choices, names of other things, lists."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import Any

from showcase.diagnostics import say
from showcase.editing.form_fields import FieldKind, FormField
from showcase.editing.import_csv.cell_texts import as_date, as_figure, split_list, split_sources, whole_address
from showcase.editing.import_csv.field_columns import Target, find_target
from showcase.editing.import_csv.names import country_code, language_code
from showcase.editing.import_csv.rows import Import
from showcase.editing.import_csv.slugs import folded
from showcase.editing.import_csv.table import Cell, Row
from showcase.editing.import_csv.things import find_thing
from showcase.editing.import_csv.wishes import Wish

_YES, _NO = {"yes", "true", "ja", "x", "1", "oui", "sí", "si"}, {"no", "false", "nein", "nej", "nei", "0", "non"}


def _yes_no(text: str) -> str | None:
    word = text.casefold()
    return "true" if word in _YES else "false" if word in _NO else None


def _number(text: str) -> str | None:
    """Read 1 234, 1.234 and 1,234 as a thousand, and 12,5 as twelve and a half."""
    plain = re.sub(r"(?<=\d)[\s'’.,](?=\d{3}(?:\D|\Z))", "", text)
    plain = plain.replace(",", ".")
    return plain if re.fullmatch(r"-?\d+(?:\.\d+)?", plain) else None


def _decimal(text: str) -> str | None:
    plain = text.replace(",", ".")
    return plain if re.fullmatch(r"-?\d+(?:\.\d+)?", plain) else None


_READERS: dict[FieldKind, Callable[[str], str | None]] = {
    FieldKind.DATE: lambda text: as_date(text) or None,
    FieldKind.NUMBER: _decimal,
    FieldKind.WHOLE_NUMBER: _number,
    FieldKind.YES_NO: _yes_no,
    FieldKind.WEB_ADDRESS: whole_address,
    FieldKind.LANGUAGE: language_code,
    FieldKind.COUNTRY: country_code,
}


_NO_WORD = say("the form has no word for it")
_UNREAD = {
    FieldKind.DATE: say("this is not a date"),
    FieldKind.NUMBER: say("this is not a number"),
    FieldKind.WHOLE_NUMBER: say("this is not a number; words such as about belong into a note"),
    FieldKind.YES_NO: say("write yes or no"),
}


def field_columns(run: Import, kind: str, known: AbstractSet[str]) -> dict[str, Target]:
    """Find the columns that a kind of table does not know, but the form does."""
    others = (column for column in run.table.columns if column not in known and not column.endswith("_unverified"))
    found = {column: find_target(kind, column) for column in others}
    return {column: target for column, target in found.items() if target is not None}


def field_wishes(run: Import, row: Row, targets: dict[str, Target]) -> list[Wish]:
    """Put the cells of such columns where they belong; what cannot be read is noted as not placed."""
    wishes: list[Wish] = []
    for column, target in targets.items():
        if column in row.cells:
            wishes += read_cell(run, row.cells[column], target)
    return wishes


def read_cell(run: Import, cell: Cell, target: Target) -> list[Wish]:
    """Make the wishes of one cell."""
    field, path = target.field, target.path
    if field.kind is FieldKind.GROUP:
        return _groups(run, cell, target)
    if target.tag:
        return [Wish((*path, target.tag), cell.text, (cell,), speaks=True)]
    if not field.is_list:
        value = _read(run, field, cell.text, cell)
        return [Wish(path, value, (cell,), group=_group(target))] if value is not None else []
    values = [_read(run, field, part, cell) for part in _parts(run, field, cell.text)]
    return [Wish(path, value, (cell,), appends=True) for value in values if value is not None]


def _group(target: Target) -> tuple[str, ...]:
    """Take parts together that mean nothing alone: a point on the map."""
    return target.path[:1] if target.path[0] == "location" else ()


def _parts(run: Import, field: FormField, text: str) -> list[str]:
    if field.kind is FieldKind.REFERENCE and not field.reference.startswith("taxonomies/"):
        return [name for part in split_list(text) for name in _names(run, field.reference, part)]
    is_word = field.kind in {FieldKind.LANGUAGE, FieldKind.COUNTRY}
    return [part for part in re.split(r"[;,|/]\s*|\n", text) if part] if is_word else split_list(text)


def _names(run: Import, reference: str, text: str) -> list[str]:
    """Split names at commas where each part is the name of a thing; a comma may also belong to one name."""
    parts = [part.strip() for part in text.split(",")]
    is_one = len(parts) == 1 or find_thing(run, reference, text) is not None
    return [text] if is_one or any(find_thing(run, reference, part) is None for part in parts) else parts


def _read(run: Import, field: FormField, text: str, cell: Cell) -> str | None:
    if field.kind is FieldKind.REFERENCE:
        value = find_thing(run, field.reference, text)
    elif field.kind is FieldKind.CHOICE:
        value = next((value for value, label in field.choices if folded(text) in {folded(value), folded(label)}), None)
    else:
        value = _READERS.get(field.kind, str)(text)
    if value is None:
        nothing = say("nothing here is called {found}", found=text)
        run.ledger.refuse(cell, nothing if field.reference else _UNREAD.get(field.kind, _NO_WORD))
    return value


def _groups(run: Import, cell: Cell, target: Target) -> list[Wish]:
    """Read a list of things that have parts: sources, figures, or things named by one text."""
    field, values = target.field, list[Any]()
    if field.name == "sources":
        values += split_sources(cell.text)
    elif {"label", "value"} <= {part.name for part in field.fields}:
        values += [as_figure(part) for part in split_list(cell.text)]
    else:
        needed = [part for part in field.fields if part.is_required]
        if len(needed) != 1 or needed[0].kind is FieldKind.GROUP:
            run.ledger.refuse(cell, say("such things do not fit into one cell"))
            return []
        found = [_read(run, needed[0], part, cell) for part in split_list(cell.text)]
        values += [{needed[0].name: value} for value in found if value is not None]
    return [Wish(target.path, value, (cell,), appends=True) for value in values]
