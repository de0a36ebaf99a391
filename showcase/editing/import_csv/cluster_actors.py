"""Takes the organisations that a row of a cluster names into their own files, with their tie to the cluster."""

from __future__ import annotations

from showcase.editing.import_csv.cell_texts import split_list
from showcase.editing.import_csv.rows import Import, place_wishes
from showcase.editing.import_csv.slugs import safe_slug
from showcase.editing.import_csv.table import Row
from showcase.editing.import_csv.things import find_thing
from showcase.editing.import_csv.wishes import Wish
from showcase.model.field_types import SCHEMA_VERSION

ACTORS = "actors"  # the column


def place_actors(run: Import, row: Row, cluster: str) -> None:
    """Add the tie to each organisation of the cell; one that is not there yet gets a file."""
    cell = row.cells.get(ACTORS)
    for name in split_list(cell.text) if cell else ():
        identifier = find_thing(run, "actor", name) or safe_slug(name, "actor")
        is_new = not run.folder.file(ACTORS, identifier).data
        wishes = [Wish(("participations",), {"cluster": cluster}, (cell,), appends=True)] if cell else []
        if is_new:
            wishes += [Wish(("schema_version",), SCHEMA_VERSION, ()), Wish(("name",), name, ())]
        place_wishes(run, ACTORS, identifier, wishes)
