"""Tables of things: a line for each, one column per field, texts in one column per language of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from showcase.model.content import MODELS
from showcase.model.form_fields import FieldKind, FormField, describe_model
from showcase.model.locale import Locale, parent_tags
from showcase.model.programme import Term
from showcase.model.sources import KIND_FOLDERS
from showcase.stages.export.open_data.cells import cell
from showcase.stages.export.open_data.values import Item

_LEFT_OUT = frozenset({"schema_version", "draft"})
_TEXTS = frozenset({FieldKind.TEXT, FieldKind.MARKDOWN})
_NAMING_FIELDS = {"SocialLink": "url"}  # of a part in a list, where it is not the first that is required
_CONNECTED = ("clusters", "services", "actors", "events", "stories", "documents", "initiatives")

Line = list[str]
Fill = Callable[[Any, Line], None]  # puts the value of a field into its cells


class Table:
    """
    The columns of one kind of thing.

    Lines are filled from what an item has, not column by column: most of the columns of most things are empty.
    """

    def __init__(self, locales: Sequence[Locale]) -> None:
        """Begin without columns; texts get one for each of these languages."""
        self.headers: list[str] = []
        self._locales = [(locale.tag, parent_tags(locale.tag)) for locale in locales]
        self._fields: dict[str, Fill] = {}

    def line(self, item: Item) -> Line:
        """Put an item into the columns."""
        line = [""] * len(self.headers)
        _fill_parts(self._fields, item, line)
        return line

    def add(self, fields: Iterable[FormField]) -> None:
        """Add the columns of the fields of a file."""
        self._fields |= {field.name: self._field(field, field.name) for field in fields if field.name not in _LEFT_OUT}

    def add_plain(self, *names: str) -> None:
        """Add columns for values that need no description."""
        self._fields |= {name: self._plain(name) for name in names}

    def add_group(self, name: str, inner: Iterable[str], sign: str) -> None:
        """Add columns for the parts of one field, each named `name`, `sign`, part."""
        fills = {part: self._plain(f"{name}{sign}{part}") for part in inner}
        self._fields |= {name: partial(_fill_parts, fills)}

    def add_pages(self) -> None:
        """Add a column for the page in each language."""
        fills = {tag: self._plain(f"page_{tag}") for tag, _ in self._locales}
        self._fields["pages"] = partial(_fill_parts, fills)

    def _field(self, field: FormField, header: str) -> Fill:
        if field.kind is FieldKind.GROUP and not field.is_list:
            inner = {part.name: self._field(part, f"{header}.{part.name}") for part in field.fields}
            return partial(_fill_parts, inner)
        named = naming_field(field) if field.kind is FieldKind.GROUP else field
        name = named.name if named is not field else ""
        if named.kind not in _TEXTS:
            return partial(_fill_named, self._column(header), name) if name else self._plain(header)
        columns = [(self._column(f"{header}_{tag}"), tags) for tag, tags in self._locales]
        return partial(_fill_texts, columns, name) if field.is_list else partial(_fill_text, columns)

    def _plain(self, header: str) -> Fill:
        return partial(_fill_plain, self._column(header))

    def _column(self, header: str) -> int:
        self.headers.append(header)
        return len(self.headers) - 1


def thing_table(folder: str, locales: Sequence[Locale]) -> Table:
    """Give the columns of a kind of thing: who it is, what its file says, what it is connected with."""
    table = Table(locales)
    table.add_plain("id")
    table.add_pages()
    table.add_plain("data", "written_in")
    table.add(describe_model(MODELS[KIND_FOLDERS[folder]]))
    table.add_group("connected", _CONNECTED, ".")
    return table


def term_table(locales: Sequence[Locale]) -> Table:
    """Give the columns of the terms of all vocabularies."""
    table = Table(locales)
    table.add_plain("vocabulary")
    table.add(field for field in describe_model(Term) if field.name != "order")
    table.add_pages()
    table.add_plain("clusters")
    return table


def term_lines(vocabulary: Item) -> Iterator[Item]:
    """Give what stands on the line of each term of a vocabulary; clusters are counted."""
    for term in vocabulary["terms"]:
        yield {**term, "vocabulary": vocabulary["id"], "clusters": len(term["clusters"])}


def naming_field(group: FormField) -> FormField:
    """Choose what stands for a part in a list: the first field that it must have, else its first."""
    wanted = _NAMING_FIELDS.get(group.group)
    by_name = {field.name: field for field in group.fields}
    return by_name[wanted] if wanted else next((field for field in group.fields if field.is_required), group.fields[0])


def words_in(text: Item, tags: Iterable[str]) -> str:
    """Give what is written in a language itself or in its parents; empty where readers see another one."""
    for tag in tags:
        if tag in text:
            return str(text[tag])
    return ""


def _fill_plain(column: int, value: Any, line: Line) -> None:
    line[column] = cell(value)


def _fill_text(columns: Iterable[tuple[int, tuple[str, ...]]], text: Item, line: Line) -> None:
    for column, tags in columns:
        line[column] = cell(words_in(text, tags))


def _fill_texts(columns: Iterable[tuple[int, tuple[str, ...]]], name: str, parts: list[Item], line: Line) -> None:
    texts = [part[name] for part in parts] if name else parts
    for column, tags in columns:
        line[column] = cell([words for text in texts if (words := words_in(text, tags))])


def _fill_named(column: int, name: str, parts: list[Item], line: Line) -> None:
    """Join what stands for each part; a source without an address is told by its remark."""
    found = (part.get(name) or part.get("remark") for part in parts)
    line[column] = cell([value for value in found if value is not None])


def _fill_parts(fields: dict[str, Fill], group: Item, line: Line) -> None:
    for name, value in group.items():
        if name in fields:
            fields[name](value, line)
