"""Turns rows about events, stories, actors, documents and initiatives into files of those folders."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, get_args

from showcase.diagnostics import say
from showcase.editing.import_csv.cell_texts import in_languages, is_date, split_list, split_sources
from showcase.editing.import_csv.names import country_code, language_code
from showcase.editing.import_csv.rows import Import, count_terms, forget_terms, place_wishes
from showcase.editing.import_csv.slugs import free_slug, safe_slug
from showcase.editing.import_csv.table import Cell, Row
from showcase.editing.import_csv.wishes import KeyPath, Wish
from showcase.model.field_types import SCHEMA_VERSION
from showcase.model.network import Actor, Document, Event, Initiative

Placement = Callable[[Import, Row, Cell], list[Wish]]
_FIGURE = re.compile(r"(.+?):\s+(.+?)(?:\s+\((\d{4}(?:[–-]\d{2,4})?)\))?", re.DOTALL)
# Sites that copy papers of others: named as the source, never as the publisher's address.
_COPY_SITES = re.compile(
    r"https?://([\w-]+\.)*(readkong|pdffox|docslib|yumpu|fdokument|docplayer|9dok|scribd|silo\.tips|kipdf|vdocuments|edoc)"
)


def _text(name: str) -> Placement:
    return lambda _, __, cell: [Wish((name,), cell.text, (cell,))]


def _titled(name: str) -> Placement:
    """Join a title and its German form."""

    def place(_: Import, row: Row, cell: Cell) -> list[Wish]:
        german = row.cells.get(f"{cell.column}_de")
        cells = (cell, german) if german else (cell,)
        return [Wish((name,), in_languages(cell.text, de=german.text if german else ""), cells)]

    return place


def _with_title(_: Import, __: Row, ___: Cell) -> list[Wish]:
    return []  # placed together with another column


def _choice(name: str, model: type[Any]) -> Placement:
    """Read one of the words the form knows, however it is written; another word becomes "other"."""
    words = _words(model.model_fields[name].annotation)

    def place(_: Import, __: Row, cell: Cell) -> list[Wish]:
        word = re.sub(r"[\s-]+", "_", cell.text.lower())
        return [Wish((name,), word, (cell,))] if word in words else []

    return place


def _words(annotation: Any) -> set[str]:
    """Find the words of a Literal, also inside an optional one."""
    return {word for part in get_args(annotation) for word in ([part] if isinstance(part, str) else _words(part))}


def _clusters(*path: str, key: str = "") -> Placement:
    """Name clusters that are there; one that is not has no place."""

    def place(run: Import, _: Row, cell: Cell) -> list[Wish]:
        known = set(run.folder.identifiers("clusters"))
        wishes = []
        for identifier in split_list(cell.text):
            if identifier in known:
                wishes.append(Wish(path, {key: identifier} if key else identifier, (cell,), appends=True))
            else:
                run.ledger.refuse(cell, say("no cluster has the id {found}", found=identifier))
        return wishes

    return place


def _members(run: Import, _: Row, cell: Cell) -> list[Wish]:
    """Tell clusters from others who take part."""
    known = set(run.folder.identifiers("clusters"))
    others = [part for part in split_list(cell.text) if part not in known]
    wishes = [Wish(("clusters",), part, (cell,), appends=True) for part in split_list(cell.text) if part in known]
    return wishes + ([Wish(("participants",), "; ".join(others), (cell,))] if others else [])


def _sources(_: Import, __: Row, cell: Cell) -> list[Wish]:
    return [
        Wish(
            ("sources",), part, (cell,), appends=True,
            otherwise=(Wish(("sources",), {"remark": " ".join(part.values())}, (cell,), appends=True),),
        )
        for part in split_sources(cell.text)
    ]  # fmt: skip


def _country(_: Import, __: Row, cell: Cell) -> list[Wish]:
    code = country_code(cell.text)
    return [Wish(("country",), code, (cell,))] if code else []


def _languages(_: Import, __: Row, cell: Cell) -> list[Wish]:
    codes = [language_code(part) for part in re.split(r"[;,/]\s*", cell.text) if part]
    return [Wish(("languages",), code, (cell,), appends=True) for code in codes] if all(codes) else []


def _regions(run: Import, _: Row, cell: Cell) -> list[Wish]:
    terms = run.vocabulary("regions")
    return [Wish(("regions",), terms.find_or_add(part), (cell,), appends=True) for part in split_list(cell.text)]


def _figures(_: Import, __: Row, cell: Cell) -> list[Wish]:
    """Read "label: value (year)"."""
    wishes = []
    for part in split_list(cell.text):
        match = _FIGURE.fullmatch(part)
        label, value, year = match.groups() if match else (part, part, None)
        figure = {"label": label, "value": value, **({"year": year} if year else {})}
        wishes.append(Wish(("figures",), figure, (cell,), appends=True))
    return wishes


def _publisher_address(_: Import, __: Row, cell: Cell) -> list[Wish]:
    """Link the publisher's own site only; a copy elsewhere is where the document was found."""
    if _COPY_SITES.match(cell.text):
        return [Wish(("sources",), {"url": cell.text}, (cell,), appends=True)]
    return [Wish(("url",), cell.text, (cell,))]


def _last_day(_: Import, row: Row, cell: Cell) -> list[Wish]:
    """Name the last day where it is not the first."""
    same = cell.text == row.text("start")
    return [Wish(("starts",) if same else ("ends",), cell.text, (cell,))]


@dataclass(frozen=True, slots=True)
class NetworkKind:
    """One of the five kinds: its folder, the column that names a thing, where columns go, what is filled in."""

    folder: str
    title: str
    columns: dict[str, Placement]
    defaults: dict[str, str] = field(default_factory=dict)

    @property
    def known(self) -> frozenset[str]:
        """The columns that have a place."""
        return frozenset({"id", *self.columns})

    def place(self, run: Import) -> None:
        """Place every row; the row's id is the identifier."""
        taken: dict[str, str] = {}
        for row in run.table.rows:
            run.leave_out(row, self.known)
            title = row.text(self.title)
            if not title:
                run.refuse_row(row, self.known, say("the row has nothing in the column {name}", name=self.title))
                continue
            wanted = safe_slug(row.text("id") or title, self.folder.removesuffix("s"))
            identifier = wanted if taken.get(wanted, title) == title else free_slug(wanted, taken)
            taken[identifier] = title
            counts = count_terms(run)
            if not place_wishes(run, self.folder, identifier, self._wishes(run, row)):
                forget_terms(run, counts)

    def _wishes(self, run: Import, row: Row) -> list[Wish]:
        wishes = [Wish(("schema_version",), SCHEMA_VERSION, tuple(filter(None, [row.cells.get("id")])))]
        for column, place in self.columns.items():
            if column in row.cells:
                found = place(run, row, row.cells[column])
                if not found and place is not _with_title:
                    run.ledger.refuse(row.cells[column], say("the form has no word for it"))
                wishes += found
        defaults: list[tuple[KeyPath, str]] = [((key,), value) for key, value in self.defaults.items()]
        return wishes + [Wish(path, value, (), yields=True) for path, value in defaults]


def _dated(name: str) -> Placement:
    return lambda _, __, cell: [Wish((name,), cell.text, (cell,))] if is_date(cell.text) else []


EVENTS = NetworkKind(
    "events",
    "title",
    {
        "title": _titled("title"), "title_de": _with_title, "kind": _choice("kind", Event), "start": _dated("starts"),
        "end": _last_day, "frequency": _text("frequency"), "place": _text("place"), "country": _country,
        "organiser": _text("organiser"), "text": _text("summary"), "cluster_ids": _clusters("clusters"),
        "website": _text("website"), "source": _sources,
    },
    {"kind": "other"},
)  # fmt: skip
STORIES = NetworkKind(
    "stories",
    "title",
    {
        "title": _titled("title"), "title_de": _with_title, "text": _text("text"), "year": _dated("date"),
        "cluster_ids": _clusters("clusters"), "figures": _figures, "source": _sources,
    },
)  # fmt: skip
ACTORS = NetworkKind(
    "actors",
    "name",
    {
        "name": _text("name"), "name_de": _text("name_local"), "kind": _choice("member_type", Actor),
        "country": _country, "state": _regions, "region": _regions, "city": _text("city"), "website": _text("website"),
        "cluster_ids": _clusters("participations", key="cluster"), "source": _sources,
    },
)  # fmt: skip
DOCUMENTS = NetworkKind(
    "documents",
    "title",
    {
        "title": _titled("title"), "title_de": _with_title, "type": _choice("kind", Document),
        "publisher": _text("publisher"), "year": _text("year"), "language": _languages,
        "url": _publisher_address, "cluster_ids": _clusters("clusters"), "source": _sources,
    },
)  # fmt: skip
INITIATIVES = NetworkKind(
    "initiatives",
    "title",
    {
        "title": _titled("title"), "title_de": _with_title, "kind": _choice("kind", Initiative),
        "text": _text("summary"), "members": _members, "years": _text("period"), "funder": _text("funder"),
        "website": _text("website"), "source": _sources,
    },
)  # fmt: skip
