"""Turns rows about the territory (figures, priorities, policies, institutions, facts) into programme.yml."""

from __future__ import annotations

from typing import Any

from showcase.diagnostics import say
from showcase.editing.import_csv.cell_texts import in_languages, split_list, split_sources
from showcase.editing.import_csv.rows import Import, count_terms, forget_terms, place_wishes
from showcase.editing.import_csv.slugs import folded
from showcase.editing.import_csv.table import Cell, Row
from showcase.editing.import_csv.things import find_thing
from showcase.editing.import_csv.wishes import Wish

KNOWN = frozenset(("scope", "kind", "title", "title_de", "value", "unit", "year", "text", "cluster_ids", "source"))
_LISTS = {"figure": "figures", "priority": "priorities", "policy": "policies", "institution": "institutions",
          "fact": "facts"}  # fmt: skip


def import_region(run: Import) -> None:
    """
    Place every row in `region:` of programme.yml, as an entry of the list of its kind.

    A fact with a number is a figure. A priority is tied to one of the programme only where both have the same title.
    """
    is_there = bool(run.folder.programme)
    for row in run.table.rows:
        run.leave_out(row, KNOWN)
        name = _list_of(row)
        if not is_there:
            run.refuse_row(row, KNOWN, say("there is no programme.yml yet; import the clusters first"))
        elif missing := _missing(row, name):
            run.refuse_row(row, KNOWN, say("the row has nothing in the column {name}", name=missing))
        elif name is None:
            kinds = ", ".join(_LISTS)
            run.refuse_row(row, KNOWN, say("the kind of the row is none of {kinds}", kinds=kinds))
        else:
            counts = count_terms(run)
            if not place_wishes(run, "", "programme", [_entry(run, row, name)]):
                forget_terms(run, counts)


def _list_of(row: Row) -> str | None:
    kind = folded(row.text("kind"))
    name = _LISTS.get(kind) or (kind if kind in _LISTS.values() else None)
    return "figures" if name == "facts" and row.text("value") else name


def _missing(row: Row, name: str | None) -> str:
    """Name the column without which a row says nothing; empty when all is there."""
    needed = ("title", "value") if name == "figures" else ("title",)
    return next((column for column in needed if not row.text(column)), "")


def _entry(run: Import, row: Row, name: str) -> Wish:
    """Wish for one entry, with every cell of the row that has a place."""
    title, text = in_languages(row.text("title"), de=row.text("title_de")), row.text("text")
    words = {"label": title, "note": text} if name == "figures" else {"title": title, "text": text}
    clusters = _clusters(run, row)
    value: dict[str, Any] = {
        **words,
        "region": _region(run, row.text("scope")),
        "value": row.text("value"),
        "unit": row.text("unit"),
        "year": row.text("year"),
        "clusters": clusters,
        "priority": _priority(run, row) if name == "priorities" else None,
        "sources": split_sources(row.text("source")),
    }
    filled = {key: part for key, part in value.items() if part not in (None, "", [])}
    cells = tuple(cell for cell in _title_first(row) if cell.column != "cluster_ids" or clusters)
    remarks = [{"remark": " ".join(source.values())} for source in filled.get("sources", ())]
    path = ("region", name)
    otherwise = Wish(path, {**filled, "sources": remarks}, cells, appends=True)
    return Wish(path, filled, cells, appends=True, otherwise=(otherwise,) if remarks else ())


def _title_first(row: Row) -> list[Cell]:
    """Give the cells with a place; the record of the import names the first one's column."""
    return sorted((cell for cell in row if cell.column in KNOWN), key=lambda cell: cell.column != "title")


def _region(run: Import, scope: str) -> str | None:
    """Find the region that is meant; None for the whole territory, under any of its names."""
    territory = run.folder.programme.get("territory", "")
    names = territory.values() if isinstance(territory, dict) else (territory,)
    if not scope or folded(scope) in {folded(str(name)) for name in names}:
        return None
    return run.vocabulary("regions").find_or_add(scope)


def _clusters(run: Import, row: Row) -> list[str]:
    """Find the clusters that are named; one that is not there is listed as not placed."""
    found = []
    for part in split_list(row.text("cluster_ids")):
        identifier = find_thing(run, "cluster", part)
        if identifier:
            found.append(identifier)
        else:
            run.ledger.refuse(row.cells["cluster_ids"], say("no cluster has the id {found}", found=part))
    return found


def _priority(run: Import, row: Row) -> str | None:
    return find_thing(run, "priority", row.text("title")) if row.text("title") else None
