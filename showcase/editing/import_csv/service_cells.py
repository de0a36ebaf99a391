"""Says where each column of a service table goes in a service's file."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from showcase.editing.import_csv.cell_texts import (
    as_date,
    is_address,
    split_list,
    split_sources,
    whole_address,
    without_brackets,
)
from showcase.editing.import_csv.cluster_cells import same_name
from showcase.editing.import_csv.names import country_code, language_code
from showcase.editing.import_csv.rows import Import
from showcase.editing.import_csv.slugs import folded
from showcase.editing.import_csv.table import Cell, Row
from showcase.editing.import_csv.wishes import KeyPath, Wish

_PILLARS = (
    ("A", ("pr", "marketing", "public relations")),
    ("B", ("training", "education")),
    ("C", ("networking", "network")),
    ("D", ("direct", "coaching", "support")),
)
_LEVELS = {"very general": "1", "general": "2", "specific": "3", "very specific": "4"}
_KIND_WORDS = (
    ("delegations-trade-fairs", r"delegation|trade[ -]fair|\bfairs?\b"),
    ("working-groups", r"working group|specialised group"),
    ("marketing-public-relations", r"marketing|public relations|\bpr\b"),
    ("professional-initiatives", r"professional initiative|skilled"),
    ("projects", r"\bprojects?\b"),
    ("events-workshops-seminars", r"event|workshop|seminar|conference"),
)
_OFFERED_TO = {
    "clustermanagement": "cluster_management", "clustermanagements": "cluster_management", "members": "members",
    "member": "members", "companies": "members", "public": "public", "everyone": "public",
}  # fmt: skip
_APPLYING = re.compile(r"form\b|appl|request|sign up|order\b|enrol|submit|https?://|@", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """One row of the table and what is known about the programme."""

    run: Import
    row: Row
    home: tuple[str, ...]  # countries of the programme
    clusters_by_name: dict[str, str]


Placement = Callable[[ServiceRow, Cell], list[Wish]]


def note(cell: Cell, text: str = "") -> Wish:
    """Keep what fits no field among the notes; they are joined line by line."""
    return Wish(("notes",), text or f"{cell.column.replace('_', ' ')}: {cell.text}", (cell,))


def one_text(*paths: str) -> Placement:
    """Put the cell into the first of these fields that is free."""

    def place(_: ServiceRow, cell: Cell) -> list[Wish]:
        wish = note(cell)
        for path in reversed(paths):
            wish = Wish((path,), cell.text, (cell,), yields=len(paths) > 1 and path != paths[-1], otherwise=(wish,))
        return [wish]

    return place


def apply_url(_: ServiceRow, cell: Cell) -> list[Wish]:
    """Link the address where one applies; another text is a note."""
    address = whole_address(cell.text)
    return [Wish(("apply_url",), address, (cell,)) if is_address(address) else note(cell)]


def title_original(service: ServiceRow, cell: Cell) -> list[Wish]:
    """Keep the title of the source where it is another one."""
    same = cell.text == service.row.text("title")
    return [Wish(("title",) if same else ("title_original",), cell.text, (cell,))]


def offered_to(_: ServiceRow, cell: Cell) -> list[Wish]:
    """Read whom the service is for."""
    known = _OFFERED_TO.get(folded(cell.text))
    return [Wish(("offered_to",), known, (cell,))] if known else [note(cell)]


def service_type(service: ServiceRow, cell: Cell) -> list[Wish]:
    """Read a code such as A1; who assigned it is told by the column or by the notes."""
    match = re.fullmatch(r"([A-D])\s*([1-4])", cell.text, re.IGNORECASE)
    if match is None:
        return [note(cell)]
    by_editors = cell.column.endswith("_derived") or "assigned by the editors" in service.row.text("notes").lower()
    value = {
        "pillar": match.group(1).upper(),
        "level": match.group(2),
        "assigned_by": "editors" if by_editors else "source",
    }
    group: KeyPath = ("type",)
    return [Wish((*group, key), part, (cell,), group=group) for key, part in value.items()]


def pillar(service: ServiceRow, cell: Cell) -> list[Wish]:
    """Read the pillar in words; it says the same as the code, or is noted."""
    words = re.split(r"[^a-z]+", cell.text.lower())
    found = next((sign for sign, known in _PILLARS if set(words) & set(known)), None)
    return _part_of_type(service, cell, "pillar", found, "level", "level_derived")


def level(service: ServiceRow, cell: Cell) -> list[Wish]:
    """Read the level in words; it says the same as the code, or is noted."""
    return _part_of_type(service, cell, "level", _LEVELS.get(cell.text.lower()), "pillar", "pillar_derived")


def _part_of_type(service: ServiceRow, cell: Cell, key: str, found: str | None, *other: str) -> list[Wish]:
    code = service.row.first("type_code", "type_code_derived")
    if found is None or (code is None and service.row.first(*other) is None):
        return [note(cell)]
    wishes = [Wish(("type", key), found, (cell,), group=("type",), yields=True, otherwise=(note(cell),))]
    if code is None and key == "level":
        by_editors = cell.column.endswith("_derived")
        wishes.append(Wish(("type", "assigned_by"), "editors" if by_editors else "source", (cell,), group=("type",)))
    return wishes


def provider(service: ServiceRow, cell: Cell) -> list[Wish]:
    """Name the provider, and link it where it is a cluster of the programme."""
    wishes = one_text("provider")(service, cell)
    parts = re.split(r"\s+(?:and|und|og)\s+|;\s*", re.sub(r"\s*\([^()]*\)", "", cell.text))
    found = [service.clusters_by_name.get(folded(part)) for part in parts]
    clusters = [identifier for identifier in found if identifier] if all(found) else []
    return wishes + [Wish(("clusters",), identifier, (cell,), appends=True) for identifier in clusters]


def provider_level(_: ServiceRow, cell: Cell) -> list[Wish]:
    """Keep the level of the provider; programme, agency and cluster tell who offers the service."""
    wishes = [Wish(("provider_level",), cell.text, (cell,))]
    if cell.text.lower() in {"programme", "agency", "cluster"}:
        wishes.append(Wish(("offered_by",), cell.text.lower(), (cell,)))
    return wishes


def driving_force(_: ServiceRow, cell: Cell) -> list[Wish]:
    """Say who has to carry the service; a cluster management also offers it."""
    wishes = [Wish(("driving_force",), cell.text, (cell,), otherwise=(note(cell),))]
    if same_name(cell.text, "cluster management"):
        wishes.append(Wish(("offered_by",), "cluster", (cell,), yields=True))
    return wishes


def country(service: ServiceRow, cell: Cell) -> list[Wish]:
    """Read the country; a service of another one is an example from there."""
    parts = split_list(cell.text)
    codes = [code for part in parts if (code := country_code(part))]
    if len(codes) != 1 or len(parts) != 1:
        return [note(cell)]
    wishes = [Wish(("country",), codes[0], (cell,))]
    if codes[0] in service.home or not service.home:
        return wishes
    carrier = service.row.cells.get("provider")
    wishes.append(Wish(("example_from", "country"), codes[0], (cell,), group=("example_from",)))
    if carrier is not None:
        wishes.append(Wish(("example_from", "programme"), carrier.text, (carrier,), group=("example_from",)))
    return wishes


def deadline(_: ServiceRow, cell: Cell) -> list[Wish]:
    """Read the date in front; the rest is a note, and a text without a date is one whole."""
    match = re.match(r"(\d{4}-\d{2}-\d{2}|\d{1,2}\. ?\d{1,2}\. ?\d{4})(?!\d)\s*(.*)", cell.text, re.DOTALL)
    if match is None or not as_date(match.group(1)):
        date, rest = (as_date(cell.text), "") if as_date(cell.text) else ("", cell.text)
    else:
        date, rest = as_date(match.group(1)), match.group(2)
    wishes = [Wish(("deadline",), date, (cell,), group=("deadline",))] if date else []
    rest = without_brackets(rest.strip(" ,;:"))
    return [*wishes, *([Wish(("deadline_note",), rest, (cell,), group=("deadline",))] if rest else [])]


def access(service: ServiceRow, cell: Cell) -> list[Wish]:
    """Tell how to apply from who is admitted."""
    paths = ("how_to_apply", "eligibility") if _APPLYING.search(cell.text) else ("eligibility", "how_to_apply")
    return one_text(*paths)(service, cell)


def title(service: ServiceRow, cell: Cell) -> list[Wish]:
    """Name the service; one for members without a code gets the kind that its title tells."""
    wishes = [Wish(("title",), cell.text, (cell,))]
    row = service.row
    if folded(row.text("offered_to")) == "members" and row.first("type_code", "type_code_derived") is None:
        found = next((kind for kind, words in _KIND_WORDS if re.search(words, cell.text, re.IGNORECASE)), None)
        terms = service.run.vocabulary("service-kinds")
        kind = terms.find(cell.text) or found
        if kind and terms.find(kind):
            wishes.append(Wish(("kind",), kind, (cell,)))
    return wishes


def document(service: ServiceRow, cell: Cell) -> list[Wish]:
    """Name document and section as the source."""
    section = service.row.cells.get("section")
    if cell.column == "section" and "document" in service.row.cells:
        return []
    parts = [cell.text] if cell.column == "document" else []
    parts += [f"section {section.text}"] if section else []
    cells = (cell, section) if section and section is not cell else (cell,)
    return [Wish(("sources",), {"remark": ", ".join(parts)}, cells, appends=True)]


def source(_: ServiceRow, cell: Cell) -> list[Wish]:
    """Put each source of the cell into the list."""
    return [
        Wish(
            ("sources",), part, (cell,), appends=True,
            otherwise=(Wish(("sources",), {"remark": " ".join(part.values())}, (cell,), appends=True),),
        )
        for part in split_sources(cell.text)
    ]  # fmt: skip


def languages(_: ServiceRow, cell: Cell) -> list[Wish]:
    """Name the languages by their codes."""
    codes = [language_code(part) for part in re.split(r"[;,]\s*", cell.text) if part]
    return [Wish(("languages",), code, (cell,), appends=True) for code in codes] if all(codes) else [note(cell)]


def service_status(_: ServiceRow, cell: Cell) -> list[Wish]:
    """Read the step from proposal to evaluation."""
    known = cell.text.lower() in {"proposed", "pilot", "running", "evaluated", "ended"}
    return [Wish(("service_status",), cell.text.lower(), (cell,)) if known else note(cell)]
