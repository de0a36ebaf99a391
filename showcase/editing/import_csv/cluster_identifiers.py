"""Chooses the identifier of each cluster of a table, and keeps it when the table is read again."""

from __future__ import annotations

from dataclasses import dataclass, field

from showcase.diagnostics import say
from showcase.editing.import_csv.cluster_cells import same_name
from showcase.editing.import_csv.rows import Import
from showcase.editing.import_csv.slugs import free_slug, safe_slug
from showcase.editing.import_csv.table import Row
from showcase.editing.import_csv.wishes import value_at


@dataclass(slots=True)
class Identifiers:
    """Which identifiers the table names, which are in use for which name, and which were changed by hand."""

    given: set[str]
    renamed: dict[str, str]
    names: dict[str, str] = field(default_factory=dict)


def identify_cluster(run: Import, row: Row, name: str, code: str, known: Identifiers) -> str:
    """Choose the identifier of a row and say so where it is not the one in the table."""
    given = row.cells.get("id")
    wanted = given.text if given else f"{code} {name}"
    base = safe_slug(wanted, "cluster")
    if base in known.renamed:
        return known.renamed[base]
    identifier, number = base, 2
    while identifier in known.names and not same_name(known.names[identifier], name):
        identifier = free_slug(f"{base}-{number}", known.given)
        number += 1
    if identifier != base and given is not None:
        run.ledger.remark(given, say("another cluster has this id; this one is {found}", found=identifier))
    elif given is not None and given.text != base:
        run.ledger.remark(given, say("made fit to be an identifier: {found}", found=identifier))
    known.names.setdefault(identifier, name)
    return identifier


def renamed_clusters(run: Import) -> dict[str, str]:
    """Find the clusters that were given another identifier by hand: the present one by the former."""
    found: dict[str, str] = {}
    for identifier in run.folder.identifiers("clusters"):
        previous = value_at(run.folder.file("clusters", identifier).data, ("previous_ids",))
        for former in previous if isinstance(previous, list) else []:
            found[str(former)] = identifier
    return found
