"""Says where each column of a cluster table goes in a cluster's file."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from showcase.editing.import_csv.cell_texts import (
    as_count,
    as_date,
    is_date,
    split_list,
    split_sources,
    statement,
    whole_address,
)
from showcase.editing.import_csv.names import country_code, language_code
from showcase.editing.import_csv.rows import Import
from showcase.editing.import_csv.slugs import folded
from showcase.editing.import_csv.table import Cell, Row
from showcase.editing.import_csv.vocabulary import ecosystem_by_words
from showcase.editing.import_csv.wishes import KeyPath, Wish

Placement = Callable[["ClusterRow", Cell], list[Wish]]


@dataclass(frozen=True, slots=True)
class ClusterRow:
    """One row of the table and the run it belongs to."""

    run: Import
    row: Row


def fact(cell: Cell, topic: str, text: str = "", year: str = "") -> Wish:
    """Keep a cell as a statement about a topic, where it does not fit the field it is meant for."""
    value = {"topic": topic, **statement(text or cell.text, year=year)}
    return Wish(("further_facts",), _in_order(value), (cell,), appends=True)


def _in_order(value: dict[str, object]) -> dict[str, object]:
    return {"topic": value.pop("topic"), **value}


def named_fact(cell: Cell) -> Wish:
    """Keep a cell under the name of its column."""
    return fact(cell, "other", f"{cell.column.replace('_', ' ')}: {cell.text}")


def one_text(*path: str, topic: str = "") -> Placement:
    """Put the cell into one field; what the form refuses becomes a statement."""
    return lambda _, cell: [
        Wish(path, cell.text, (cell,), otherwise=(fact(cell, topic) if topic else named_fact(cell),))
    ]


def one_date(*path: str, topic: str) -> Placement:
    """Put a date into its field, and a text such as "about 1998" into a statement."""
    return lambda _, cell: [Wish(path, day, (cell,)) if (day := as_date(cell.text)) else fact(cell, topic)]


def many_terms(taxonomy: str, *path: str) -> Placement:
    """Put each part of the cell into a list of terms; words that are new become terms."""

    def place(cluster: ClusterRow, cell: Cell) -> list[Wish]:
        terms = cluster.run.vocabulary(taxonomy)
        words = [part for part in split_list(cell.text) if re.search(r"\w", part)]
        wishes = [Wish(path, terms.find_or_add(part), (cell,), appends=True) for part in words]
        return wishes or [named_fact(cell)]

    return place


def ecosystems(cluster: ClusterRow, cell: Cell) -> list[Wish]:
    """Find the industrial ecosystems of the European Union; other names become terms of the programme."""
    terms = cluster.run.vocabulary("ecosystems")
    words = [part for part in split_list(cell.text) if re.search(r"\w", part)]
    found = [terms.find(part) or ecosystem_by_words(part) or terms.find_or_add(part) for part in words]
    return [Wish(("ecosystems",), term, (cell,), appends=True) for term in found] or [named_fact(cell)]


def statements(*path: str) -> Placement:
    """Put each part of the cell into a list of statements."""
    return lambda _, cell: [Wish(path, {"text": part}, (cell,), appends=True) for part in split_list(cell.text)]


def country(_: ClusterRow, cell: Cell) -> list[Wish]:
    """Read a country by code or name; the first of several is the country, the cell is kept."""
    code = country_code(split_list(cell.text)[0]) if split_list(cell.text) else None
    if code is None:
        return [named_fact(cell)]
    wishes = [Wish(("country",), code, (cell,))]
    return wishes if len(split_list(cell.text)) == 1 else [*wishes, named_fact(cell)]


def location(cluster: ClusterRow, cell: Cell) -> list[Wish]:
    """Take latitude, longitude and precision together; one alone is no point on the map."""
    latitude, longitude = cluster.row.cells.get("lat"), cluster.row.cells.get("lon")
    if latitude is None or longitude is None or cell.column != "lat":
        return [] if latitude and longitude else [named_fact(cell)]
    instead = (named_fact(latitude), named_fact(longitude))
    point = {"latitude": _decimal(latitude.text), "longitude": _decimal(longitude.text)}
    note = cluster.row.cells.get("geo_precision")
    cells = (latitude, longitude)
    group: KeyPath = ("location",)
    wishes = [Wish(group, point, cells, group=group, otherwise=instead)]
    if note is not None:
        alone = (named_fact(note),)
        precision = _precision(note.text)
        wishes.append(Wish((*group, "precision"), precision, (note,), group=group, needs=group, otherwise=alone))
        if "_unverified" not in note.text:
            wishes.append(Wish((*group, "note"), note.text, (note,), group=group, needs=group))
    return wishes


def _decimal(text: str) -> str:
    return text.replace(",", ".") if re.fullmatch(r"-?\d+,\d+", text) else text


def _precision(text: str) -> str:
    words = text.lower()
    if "_unverified" in words:
        return "region"  # the city is not known for sure
    for precision, signs in (
        ("city", ("city", "town", "municipal", "centroid of the city")),
        ("address", ("address", "street", "office", "building", "exact")),
        ("region", ("region", "county", "state", "province")),
        ("country", ("country", "national")),
    ):
        if any(sign in words for sign in signs):
            return precision
    return "city"


def geo_precision(cluster: ClusterRow, cell: Cell) -> list[Wish]:
    """Go with the point; without one there is nothing to say, and the cell is named as not placed."""
    return [] if {"lat", "lon"} <= set(cluster.row.cells) else [named_fact(cell)]


def member_count(part: str) -> Placement:
    """Put a whole number into the count of members, and "about 600" into a statement with its year."""

    def place(cluster: ClusterRow, cell: Cell) -> list[Wish]:
        kind = "" if part == "total" else f"{part}: "
        instead = fact(cell, "members", f"{kind}{cell.text}", cluster.row.text("member_count_year"))
        if as_count(cell.text) is None:
            return [instead]
        return [Wish(("members", part), cell.text, (cell,), group=("members",), otherwise=(instead,))]

    return place


def member_count_year(cluster: ClusterRow, cell: Cell) -> list[Wish]:
    """Say when members were counted; in words beside a count in words."""
    counted = any(as_count(each.text) for each in cluster.row if each.column.startswith("member"))
    if is_date(cell.text) and counted and as_count(cluster.row.text("member_count") or "0"):
        return [Wish(("members", "as_of"), cell.text, (cell,), group=("members",))]
    return [] if cluster.row.text("member_count") else [named_fact(cell)]


def website(_: ClusterRow, cell: Cell) -> list[Wish]:
    """Put the first address into the field, others into statements; the scheme may be missing."""
    first, *others = split_list(cell.text) or [cell.text]
    wish = Wish(
        ("website", "url"), whole_address(first), (cell,), group=("website",), otherwise=(fact(cell, "website", first),)
    )
    return [wish, *(fact(cell, "website", other) for other in others)]


def languages_of_site(_: ClusterRow, cell: Cell) -> list[Wish]:
    """Name the languages of the site by their codes; without a site the cell is a statement."""
    parts = [part for piece in split_list(cell.text) for part in re.split(r"[,/]\s*|\s+and\s+", piece) if part]
    codes = [language_code(part) for part in parts]
    instead = fact(cell, "website_languages")
    if not all(codes):
        return [instead]
    path: KeyPath = ("website", "languages")
    needs: KeyPath = ("website", "url")
    return [
        Wish(path, code, (cell,), appends=True, needs=needs, otherwise=(instead,)) for code in codes if code is not None
    ]


def sources(_: ClusterRow, cell: Cell) -> list[Wish]:
    """Put each source of the cell into the list, with its address where it has one."""
    return [
        Wish(
            ("sources",), source, (cell,), appends=True,
            otherwise=(Wish(("sources",), {"remark": " ".join(source.values())}, (cell,), appends=True),),
        )
        for source in split_sources(cell.text)
    ]  # fmt: skip


def stage(cluster: ClusterRow, cell: Cell) -> list[Wish]:
    """Find the stage of life among the terms; another text is a statement."""
    term = cluster.run.vocabulary("stages").find(cell.text)
    return [Wish(("lifecycle_stage",), term, (cell,))] if term else [named_fact(cell)]


def same_name(left: str, right: str) -> bool:
    """Whether two names are one, apart from case, hyphens and what stands in brackets."""
    return folded(re.sub(r"\([^()]*\)", "", left)) == folded(re.sub(r"\([^()]*\)", "", right))
