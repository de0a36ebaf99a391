"""Turns rows of a service table into files in services/."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from showcase.diagnostics import say
from showcase.editing.import_csv import service_cells as cells
from showcase.editing.import_csv.field_cells import field_columns, field_wishes
from showcase.editing.import_csv.merged_clusters import clusters_by_name
from showcase.editing.import_csv.programme_file import home_countries
from showcase.editing.import_csv.rows import Import, place_wishes
from showcase.editing.import_csv.service_cells import Placement, ServiceRow
from showcase.editing.import_csv.slugs import folded, free_slug, safe_slug
from showcase.editing.import_csv.table import Row
from showcase.editing.import_csv.wishes import Wish, covers
from showcase.model.field_types import SCHEMA_VERSION

COLUMNS: dict[str, Placement] = {
    "title": cells.title,
    "title_original": cells.title_original,
    "offered_to": cells.offered_to,
    "type_code": cells.service_type,
    "type_code_derived": cells.service_type,
    "pillar": cells.pillar,
    "pillar_derived": cells.pillar,
    "level": cells.level,
    "level_derived": cells.level,
    "summary": cells.one_text("summary"),
    "description": cells.one_text("summary", "description"),
    "audience": cells.one_text("audience"),
    "eligibility": cells.one_text("eligibility"),
    "access": cells.access,
    "how_to_apply": cells.one_text("how_to_apply"),
    "apply_url": cells.apply_url,
    "format": cells.one_text("format"),
    "frequency": cells.one_text("frequency"),
    "date": cells.one_text("dates"),
    "dates": cells.one_text("dates"),
    "deadline": cells.deadline,
    "location": cells.one_text("place"),
    "place": cells.one_text("place"),
    "cost": cells.one_text("cost"),
    "cost_to_cluster_org": cells.one_text("cost", "funding"),
    "cost_funding": cells.one_text("cost", "funding"),
    "funding": cells.one_text("funding"),
    "driving_force": cells.driving_force,
    "provider": cells.provider,
    "provider_level": cells.provider_level,
    "country": cells.country,
    "languages": cells.languages,
    "status": cells.service_status,
    "named_example": cells.one_text("named_examples"),
    "named_examples": cells.one_text("named_examples"),
    "document": cells.document,
    "section": cells.document,
    "source": cells.source,
    "source_2": cells.source,
    "notes": cells.one_text("notes"),
}
KNOWN = frozenset({"id", *COLUMNS})


@dataclass(slots=True)
class _Identifiers:
    """The services that are there, and those that this table has made so far."""

    present: dict[str, dict[str, Any]]
    made: dict[str, tuple[str, str]] = field(default_factory=dict)  # row's id and title by identifier


def import_services(run: Import) -> None:
    """Place every row; the identifier is made of title and provider, the row's id is kept as source_id."""
    home = home_countries(run)
    by_name = clusters_by_name(run)
    present = {found: run.folder.file("services", found).data for found in run.folder.identifiers("services")}
    known = _Identifiers(present)
    others = field_columns(run, "service", KNOWN)
    known_columns = KNOWN | others.keys()
    for row in run.table.rows:
        run.leave_out(row, known_columns)
        if not row.text("title"):
            run.refuse_row(row, known_columns, say("the row names no service"))
            continue
        wishes = [*_wishes(ServiceRow(run, row, home, by_name)), *field_wishes(run, row, others)]
        place_wishes(run, "services", _identifier(row, wishes, known), wishes)


def _wishes(service: ServiceRow) -> list[Wish]:
    row = service.row
    wishes = [Wish(("schema_version",), SCHEMA_VERSION, (), yields=True)]
    if "id" in row.cells:
        wishes.append(Wish(("source_id",), row.text("id"), (row.cells["id"],)))
    for column, place in COLUMNS.items():
        if column in row.cells:
            wishes += place(service, row.cells[column])
    return _with_joined_notes(wishes)


def _with_joined_notes(wishes: list[Wish]) -> list[Wish]:
    """Join the notes of several cells line by line, as they fill one field."""
    notes = [wish for wish in wishes if wish.path == ("notes",)]
    if len(notes) < 2:  # one needs no joining
        return wishes
    joined = Wish(
        ("notes",), "\n".join(wish.value for wish in notes), tuple(cell for wish in notes for cell in wish.cells)
    )
    return [wish for wish in wishes if wish.path != ("notes",)] + [joined]


def _identifier(row: Row, wishes: list[Wish], known: _Identifiers) -> str:
    """Find the file that was made of this row before, else make a free identifier."""
    carrier = re.sub(r"\s*\([^()]*\)", "", row.text("provider"))
    wanted = safe_slug(f"{row.text('title')} {carrier}".strip(), "service")
    mark = (row.text("id"), folded(row.text("title")))
    for identifier, other in known.made.items():
        if other == mark and (mark[0] or identifier.startswith(wanted)):
            return identifier
    source = next((wish.value for wish in wishes if wish.path == ("sources",)), None)
    for identifier, data in known.present.items():
        if identifier not in known.made and _is_same(identifier, data, row, wanted, source):
            known.made[identifier] = mark
            return identifier
    identifier = free_slug(wanted, known.made.keys() | known.present.keys())
    known.made[identifier] = mark
    return identifier


def _is_same(identifier: str, data: dict[str, Any], row: Row, wanted: str, source: object) -> bool:
    """Whether a file tells of the same service: by id in its source, and title, name of the file or source."""
    if str(data.get("source_id", "")) != row.text("id"):
        return False
    by_title = covers(data.get("title"), row.text("title"))
    by_file = identifier == wanted or re.fullmatch(re.escape(wanted) + r"-\d+", identifier) is not None
    if not row.text("id"):
        return by_title and by_file
    return by_title or by_file or (source is not None and covers(data.get("sources"), [source]))
