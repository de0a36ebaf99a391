"""Turns rows about events, stories, actors, documents and initiatives into files of those folders."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from showcase.diagnostics import say
from showcase.editing.import_csv.cell_texts import (
    as_date,
    as_figure,
    in_languages,
    split_list,
    split_sources,
    whole_address,
)
from showcase.editing.import_csv.field_cells import field_columns, field_wishes, read_cell
from showcase.editing.import_csv.field_columns import Target, find_target
from showcase.editing.import_csv.names import country_code, language_code
from showcase.editing.import_csv.rows import Import, count_terms, forget_terms, place_wishes
from showcase.editing.import_csv.slugs import folded, free_slug, safe_slug
from showcase.editing.import_csv.table import Cell, Row
from showcase.editing.import_csv.things import find_thing, things_by_name
from showcase.editing.import_csv.title_language import own_title_language
from showcase.editing.import_csv.wishes import KeyPath, Wish
from showcase.model.field_types import SCHEMA_VERSION
from showcase.model.sources import KIND_FOLDERS

Placement = Callable[[Import, Row, Cell], list[Wish]]
# Sites that copy papers of others: named as the source, never as the publisher's address.
_COPY_SITES = re.compile(
    r"https?://([\w-]+\.)*(readkong|pdffox|docslib|yumpu|fdokument|docplayer|9dok|scribd|silo\.tips|kipdf|vdocuments|edoc)"
)


def plain_text(name: str) -> Placement:
    """Take a cell as it stands."""
    return lambda _, __, cell: [Wish((name,), cell.text, (cell,))]


def _titled(name: str) -> Placement:
    """Join a title and its German form."""

    def place(_: Import, row: Row, cell: Cell) -> list[Wish]:
        german = row.cells.get(f"{cell.column}_de")
        cells = (cell, german) if german else (cell,)
        return [Wish((name,), in_languages(cell.text, de=german.text if german else ""), cells)]

    return place


def _document_title(run: Import, row: Row, cell: Cell) -> list[Wish]:
    """Mark a title that stands as on the document with its language."""
    own = "" if row.text("title_de") else own_title_language(cell.text, row.text("language"))
    marks = [Wish(("title_language",), own, (cell,), yields=True)] if own else []
    return [*_titled("title")(run, row, cell), *marks]


def _with_title(_: Import, __: Row, ___: Cell) -> list[Wish]:
    return []  # placed together with another column


def choice(kind: str, name: str) -> Placement:
    """Read one of the words the form knows, by value or label; another word has no place."""

    def place(run: Import, _: Row, cell: Cell) -> list[Wish]:
        target = find_target(kind, name)
        return read_cell(run, cell, target) if target else []

    return place


def site_address(_: Import, __: Row, cell: Cell) -> list[Wish]:
    """Read the address of a site."""
    return [Wish(("website",), whole_address(cell.text), (cell,))]


def _clusters(*path: str) -> Placement:
    """Name clusters that are there, by identifier or name; one that is not has no place."""

    def place(run: Import, _: Row, cell: Cell) -> list[Wish]:
        wishes = []
        for part in split_list(cell.text):
            identifier = find_thing(run, "cluster", part)
            if identifier:
                wishes.append(Wish(path, identifier, (cell,), appends=True))
            else:
                run.ledger.refuse(cell, say("no cluster has the id {found}", found=part))
        return wishes

    return place


def _members(run: Import, _: Row, cell: Cell) -> list[Wish]:
    """Tell clusters from others who take part."""
    known = set(run.folder.identifiers("clusters"))
    others = [part for part in split_list(cell.text) if part not in known]
    wishes = [Wish(("clusters",), part, (cell,), appends=True) for part in split_list(cell.text) if part in known]
    return wishes + ([Wish(("participants",), "; ".join(others), (cell,))] if others else [])


def listed_sources(_: Import, __: Row, cell: Cell) -> list[Wish]:
    """Read addresses, each with a remark or without."""
    return [
        Wish(
            ("sources",), part, (cell,), appends=True,
            otherwise=(Wish(("sources",), {"remark": " ".join(part.values())}, (cell,), appends=True),),
        )
        for part in split_sources(cell.text)
    ]  # fmt: skip


def country_of(_: Import, __: Row, cell: Cell) -> list[Wish]:
    """Read a country by code or name."""
    code = country_code(cell.text)
    return [Wish(("country",), code, (cell,))] if code else []


def _countries(_: Import, __: Row, cell: Cell) -> list[Wish]:
    """Read the countries of an event; a delegation goes to several. Each must be known, so that none is lost."""
    codes = [country_code(part) for part in split_list(cell.text)]
    further = [Wish(("further_countries",), code, (cell,), appends=True) for code in codes[1:]]
    return [Wish(("country",), codes[0], (cell,)), *further] if codes and all(codes) else []


def _languages(_: Import, __: Row, cell: Cell) -> list[Wish]:
    codes = [language_code(part) for part in re.split(r"[;,/]\s*", cell.text) if part]
    return [Wish(("languages",), code, (cell,), appends=True) for code in codes] if all(codes) else []


def listed_regions(run: Import, _: Row, cell: Cell) -> list[Wish]:
    """Read regions; new ones become terms."""
    terms = run.vocabulary("regions")
    return [Wish(("regions",), terms.find_or_add(part), (cell,), appends=True) for part in split_list(cell.text)]


def _figures(_: Import, __: Row, cell: Cell) -> list[Wish]:
    """Read "label: value (year)"."""
    return [Wish(("figures",), as_figure(part), (cell,), appends=True) for part in split_list(cell.text)]


def _publisher_address(_: Import, __: Row, cell: Cell) -> list[Wish]:
    """Link the publisher's own site only; a copy elsewhere is where the document was found."""
    if _COPY_SITES.match(cell.text):
        return [Wish(("sources",), {"url": cell.text}, (cell,), appends=True)]
    return [Wish(("url",), whole_address(cell.text), (cell,))]


def _last_day(_: Import, row: Row, cell: Cell) -> list[Wish]:
    """Name the last day where it is not the first; without a beginning it is all that is known of the date."""
    start = row.text("start")
    if start and not as_date(start):
        return []  # an end alone would say the wrong thing
    day, same = as_date(cell.text), start in {"", cell.text}
    return [Wish(("starts",) if same else ("ends",), day, (cell,))] if day else []


@dataclass(frozen=True, slots=True)
class NetworkKind:
    """One of the five kinds: its folder, the column that names a thing, where columns go, what is filled in."""

    folder: str
    title: str
    columns: dict[str, Placement]
    defaults: dict[str, str] = field(default_factory=dict)
    beside: frozenset[str] = frozenset()  # columns that are placed together with others
    also_called: Mapping[str, str] = field(default_factory=dict)  # other words for columns
    joins_by_name: bool = False  # whether a row without an id is about the thing of this name, where it is there

    @property
    def known(self) -> frozenset[str]:
        """The columns that have a place."""
        return frozenset({"id", *self.columns, *self.beside})

    def place(self, run: Import) -> None:
        """Place every row; the row's id is the identifier."""
        taken: dict[str, str] = {}
        there = things_by_name(run, self.folder) if self.joins_by_name else {}
        others = field_columns(run, KIND_FOLDERS[self.folder], self.known)
        known = self.known | others.keys()
        for row in run.table.rows:
            run.leave_out(row, known)
            title = row.text(self.title)
            if not title:
                run.refuse_row(row, known, say("the row has nothing in the column {name}", name=self.title))
                continue
            known_as = "" if row.text("id") else there.get(folded(title), "")
            wanted = known_as or safe_slug(row.text("id") or title, self.folder.removesuffix("s"))
            identifier = wanted if taken.get(wanted, title) == title else free_slug(wanted, taken)
            taken[identifier] = title
            counts = count_terms(run)
            if not place_wishes(run, self.folder, identifier, self._wishes(run, row, others)):
                forget_terms(run, counts)

    def _wishes(self, run: Import, row: Row, others: dict[str, Target]) -> list[Wish]:
        wishes = [Wish(("schema_version",), SCHEMA_VERSION, tuple(filter(None, [row.cells.get("id")])), yields=True)]
        for column, place in self.columns.items():
            if column in row.cells:
                found = place(run, row, row.cells[column])
                if not found and place is not _with_title and column not in self.beside:
                    run.ledger.refuse(row.cells[column], say("the form has no word for it"))
                wishes += found
        wishes += field_wishes(run, row, others)
        defaults: list[tuple[KeyPath, str]] = [((key,), value) for key, value in self.defaults.items()]
        return wishes + [Wish(path, value, (), yields=True) for path, value in defaults]


def _dated(name: str) -> Placement:
    return lambda _, __, cell: [Wish((name,), day, (cell,))] if (day := as_date(cell.text)) else []


EVENTS = NetworkKind(
    "events",
    "title",
    {
        "title": _titled("title"), "title_de": _with_title, "kind": choice("event", "kind"), "start": _dated("starts"),
        "end": _last_day, "frequency": plain_text("frequency"), "place": plain_text("place"), "country": _countries,
        "organiser": plain_text("organiser"), "text": plain_text("summary"), "cluster_ids": _clusters("clusters"),
        "website": site_address, "source": listed_sources,
    },
    {"kind": "other"},
)  # fmt: skip
STORIES = NetworkKind(
    "stories",
    "title",
    {
        "title": _titled("title"), "title_de": _with_title, "text": plain_text("text"), "year": _dated("date"),
        "cluster_ids": _clusters("clusters"), "figures": _figures, "source": listed_sources,
    },
)  # fmt: skip
DOCUMENTS = NetworkKind(
    "documents",
    "title",
    {
        "title": _document_title, "title_de": _with_title, "type": choice("document", "kind"),
        "publisher": plain_text("publisher"), "year": plain_text("year"), "language": _languages,
        "url": _publisher_address, "cluster_ids": _clusters("clusters"), "source": listed_sources,
    },
)  # fmt: skip
INITIATIVES = NetworkKind(
    "initiatives",
    "title",
    {
        "title": _titled("title"), "title_de": _with_title, "kind": choice("initiative", "kind"),
        "text": plain_text("summary"), "members": _members, "years": plain_text("period"),
        "funder": plain_text("funder"), "website": site_address, "source": listed_sources,
    },
)  # fmt: skip
