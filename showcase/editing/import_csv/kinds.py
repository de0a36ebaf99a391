"""The kinds of tables that can be imported, and how a table is recognised by the names of its columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from showcase.diagnostics import OuterWorldError, say
from showcase.editing.import_csv import cluster_table, fact_table, region_table, service_table
from showcase.editing.import_csv import network_table as network
from showcase.editing.import_csv.actor_table import ACTORS
from showcase.editing.import_csv.field_columns import fields_of, find_target, with_field_names
from showcase.editing.import_csv.rows import Import
from showcase.editing.import_csv.table import Table
from showcase.model.sources import KIND_FOLDERS


@dataclass(frozen=True, slots=True)
class TableKind:
    """One kind: what places its rows, its columns, and the columns that tell it from other kinds."""

    place: Callable[[Import], None]
    columns: frozenset[str]
    signs: tuple[frozenset[str], ...]  # any of these sets in the header tells the kind
    also_called: Mapping[str, str] = field(default_factory=dict)  # other words for columns


def _signs(*names: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(part.split()) for part in names)


def _network(kind: network.NetworkKind, *signs: str) -> TableKind:
    return TableKind(kind.place, kind.known, _signs(*signs), kind.also_called)


# Of the kinds whose signs are in the header, the one that has a place for most of its columns is taken.
KINDS: dict[str, TableKind] = {
    "facts": TableKind(fact_table.import_facts, fact_table.KNOWN, _signs("id field value")),
    "services": TableKind(
        service_table.import_services,
        service_table.KNOWN,
        _signs(
            "title offered_to", "title driving_force", "title type_code", "title type_code_derived", "title provider",
            "title audience", "title pillar", "title pillar_derived",
        ),
    ),
    "clusters": TableKind(
        cluster_table.import_clusters,
        cluster_table.KNOWN,
        _signs(
            "name country", "name sector", "name technology_fields", "name acronym", "name member_count", "name region",
            "name name_local", "id name status", "id name website", "name legal_form", "id name summary",
        ),
    ),
    "events": _network(network.EVENTS, "id title start", "id title organiser", "title start", "title starts"),
    "documents": _network(network.DOCUMENTS, "id title publisher", "id title type url", "title publisher"),
    "initiatives": _network(
        network.INITIATIVES, "id title members", "id title funder", "title funder", "title participants"
    ),
    "stories": _network(network.STORIES, "id title text figures", "id title text year", "title text date"),
    "region": TableKind(
        region_table.import_region, region_table.KNOWN, _signs("scope kind title", "scope kind value", "scope title")
    ),
    "actors": _network(
        ACTORS, "id name kind cluster_ids", "id name kind city", "name member_type", "name participations",
        "name role cluster", "name type cluster",
    ),
}  # fmt: skip


def recognise(table: Table, kind: str | None) -> str:
    """Give the kind that is asked for, or the one the header tells; raises OuterWorldError."""
    if kind is not None:
        if kind not in KINDS:
            message = say("{kind} is not a kind of table", kind=kind)
            raise OuterWorldError(message, say("choose one of {kinds}", kinds=", ".join(KINDS)))
        if not KINDS[kind].columns & set(in_words_of(table, kind).columns):
            message = say("{file} has no column of the kind {kind}", file=table.file, kind=kind)
            columns = ", ".join(sorted(KINDS[kind].columns))
            raise OuterWorldError(message, say("the first line must hold some of {columns}", columns=columns))
        return kind
    headers = {name: set(table.columns) for name in KINDS}
    fitting = _fitting(headers)
    if not fitting:
        headers = {name: fields_of(table, kind) for name, kind in KIND_FOLDERS.items() if name in KINDS}
        fitting = _fitting(headers)
    if fitting:
        return max(fitting, key=lambda name: (_places(table, name), len(KINDS[name].columns & headers[name])))
    message = say("the columns of {file} belong to no known kind of table", file=table.file)
    raise OuterWorldError(message, say("name the kind with --kind: {kinds}", kinds=", ".join(KINDS)))


def _places(table: Table, name: str) -> int:
    """Count the columns that a kind, or the form of its files, has a place for."""
    kind, known = KIND_FOLDERS.get(name, ""), KINDS[name].columns
    return sum(column in known or (kind != "" and find_target(kind, column) is not None) for column in table.columns)


def _fitting(headers: dict[str, set[str]]) -> list[str]:
    return [name for name, found in KINDS.items() if any(signs <= headers.get(name, set()) for signs in found.signs)]


def in_words_of(table: Table, kind: str) -> Table:
    """Give a table whose columns have the names that its kind knows, where it uses the labels of the form."""
    model = KIND_FOLDERS.get(kind)
    return with_field_names(table, model, KINDS[kind].columns, KINDS[kind].also_called) if model else table
