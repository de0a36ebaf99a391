"""Turns rows of a cluster table into files in clusters/."""

from __future__ import annotations

import re

from showcase.diagnostics import say
from showcase.editing.import_csv import cluster_cells as cells
from showcase.editing.import_csv.cell_texts import is_date, split_list, statement, without_brackets
from showcase.editing.import_csv.cluster_actors import ACTORS, place_actors
from showcase.editing.import_csv.cluster_cells import ClusterRow, Placement, fact, same_name
from showcase.editing.import_csv.cluster_identifiers import Identifiers, identify_cluster, renamed_clusters
from showcase.editing.import_csv.field_cells import field_columns, field_wishes
from showcase.editing.import_csv.merged_clusters import link_merged
from showcase.editing.import_csv.names import country_code
from showcase.editing.import_csv.programme_file import home_countries
from showcase.editing.import_csv.rows import Import, count_terms, forget_terms, place_wishes
from showcase.editing.import_csv.table import Cell, Row
from showcase.editing.import_csv.wishes import Wish
from showcase.model.field_types import SCHEMA_VERSION, is_identifier

_STATUS = re.compile(r"(active|ended|merged|dormant|forming)\b(.*)", re.IGNORECASE | re.DOTALL)
LABEL_LEVEL = re.compile(r"(.{2,40}?)\s+(Gold|Silver|Bronze)\b", re.IGNORECASE)
_PLAIN_LABEL = re.compile(r"(?!(?:gold|silver|bronze)$)[^.;:,()\n]{2,40}", re.IGNORECASE)


def status(_: ClusterRow, cell: Cell) -> list[Wish]:
    """Read the leading known word; the rest is a note, and a text without a known word is one whole."""
    match = _STATUS.match(cell.text)
    if match is None:
        return [Wish(("status_note",), cell.text, (cell,))]
    word, rest = match.group(1).lower(), match.group(2).strip(" \t\n:;,.–—-")
    wishes = [Wish(("status",), word, (cell,), group=("status",))]
    if rest:
        rest = without_brackets(rest) if re.search(r"\w", rest) else cell.text
        date = re.sub(r"^(in|since)\s+", "", rest)
        field, value = ("status_since", date) if is_date(date) else ("status_note", rest)
        wishes.append(Wish((field,), value, (cell,), group=("status",)))
    return wishes


def label(cluster: ClusterRow, cell: Cell) -> list[Wish]:
    """Read the first part as quality label of the management, the others as distinctions."""
    year = cluster.row.cells.get("label_year")
    wishes: list[Wish] = []
    for place, part in enumerate(split_list(cell.text)):
        wishes += _quality_label(cluster, cell, part, year) if place == 0 else [distinction(cell, part, "")]
    return wishes


def distinction(cell: Cell, text: str, year: str) -> Wish:
    """Keep an award in its own words."""
    return Wish(("distinctions",), statement(text, year=year), (cell,), appends=True)


def _quality_label(cluster: ClusterRow, cell: Cell, text: str, year: Cell | None) -> list[Wish]:
    match = LABEL_LEVEL.fullmatch(text)
    if match is None and not _PLAIN_LABEL.fullmatch(text):
        return [distinction(cell, text, year.text if year else ""), *_label_year_alone(year, given=True)]
    kind, level = (match.group(1), match.group(2)) if match else (text, "")
    terms = cluster.run.vocabulary("labels")
    term = terms.find_or_add(kind)
    instead = (distinction(cell, text, year.text if year else ""),)
    wishes = [Wish(("label", "kind"), term, (cell,), group=("label",), yields=True, otherwise=instead)]
    if level:
        wishes.append(Wish(("label", "level"), level, (cell,), group=("label",), yields=True, otherwise=instead))
    if terms.label_of(term).casefold() != kind.casefold():
        wishes.append(instead[0])  # known by another name, which shall be found too
    if year is not None and is_date(year.text):
        dated = (Wish(("distinctions",), statement(text, year=year.text), (cell, year), appends=True),)
        wishes.append(Wish(("label", "awarded"), year.text, (year,), group=("label",), yields=True, otherwise=dated))
    return wishes + _label_year_alone(year, given=year is not None and is_date(year.text))


def _label_year_alone(year: Cell | None, *, given: bool) -> list[Wish]:
    return [] if year is None or given else [fact(year, "label", f"label year: {year.text}")]


def label_year(cluster: ClusterRow, cell: Cell) -> list[Wish]:
    """Go with the label; without one the year is a statement."""
    return [] if cluster.row.text("label") else _label_year_alone(cell, given=False)


def programme(cluster: ClusterRow, cell: Cell) -> list[Wish]:
    """Put each programme into the list; the year goes with a single one."""
    names = split_list(cell.text)
    since = cluster.row.cells.get("programme_since")
    if len(names) == 1 and since is not None and is_date(since.text):
        plain = Wish(("programmes",), {"name": names[0]}, (cell,), appends=True)
        value = {"name": names[0], "since": since.text}
        return [Wish(("programmes",), value, (cell, since), appends=True, otherwise=(plain,))]
    return [Wish(("programmes",), {"name": name}, (cell,), appends=True) for name in names]


def programme_since(cluster: ClusterRow, cell: Cell) -> list[Wish]:
    """Say the year apart where it cannot go with one programme or tier."""
    if is_date(cell.text) and len(split_list(cluster.row.text("programme"))) == 1:
        return []
    return [fact(cell, "programme", f"in the programme since {cell.text}")]


def programme_tier(cluster: ClusterRow, cell: Cell) -> list[Wish]:
    """Find the tier in programme.yml; another text is a statement."""
    tiers = cluster.run.folder.programme.get("tiers")
    for tier in tiers if isinstance(tiers, list) else []:
        title = tier.get("title", "") if isinstance(tier, dict) else ""
        titles = list(title.values()) if isinstance(title, dict) else [title]
        if isinstance(tier, dict) and any(same_name(cell.text, str(name)) for name in [tier.get("id", ""), *titles]):
            return [Wish(("tier", "tier"), tier["id"], (cell,), group=("tier",))]
    return [fact(cell, "programme")]


COLUMNS: dict[str, Placement] = {
    "name": cells.one_text("name"),
    "name_local": cells.one_text("name_local"),
    "acronym": cells.one_text("acronym"),
    "country": cells.country,
    "region": cells.many_terms("regions", "regions"),
    "city": cells.one_text("city", topic="city"),
    "lat": cells.location,
    "lon": cells.location,
    "geo_precision": cells.geo_precision,
    "sector": cells.many_terms("sectors", "sectors"),
    "technology_fields": cells.many_terms("technologies", "technologies"),
    "eu_ecosystem_derived": cells.ecosystems,
    "eu_ecosystem": cells.ecosystems,
    "website": cells.website,
    "founded": cells.one_date("founded", topic="founded"),
    "legal_form": cells.one_text("legal_form", topic="legal_form"),
    "host_organisation": cells.one_text("host_organisation", topic="host_organisation"),
    "member_count": cells.member_count("total"),
    "member_count_year": cells.member_count_year,
    "members_companies": cells.member_count("companies"),
    "members_sme": cells.member_count("sme"),
    "members_large": cells.member_count("large"),
    "members_research": cells.member_count("research"),
    "members_higher_education": cells.member_count("higher_education"),
    "members_public": cells.member_count("public"),
    "members_other": cells.member_count("other"),
    "label": label,
    "label_year": label_year,
    "programme": programme,
    "programme_tier": programme_tier,
    "programme_since": programme_since,
    "status": status,
    "lifecycle_stage": cells.stage,
    "languages_of_site": cells.languages_of_site,
    "summary": cells.one_text("summary"),
    "description": cells.one_text("description"),
    "aims": cells.statements("aims"),
    "objectives": cells.statements("objectives"),
    "strengths": cells.statements("strengths"),
    "source": cells.sources,
    "source_2": cells.sources,
    "notes": cells.one_text("remarks"),
    "reviewed_on": cells.one_date("reviewed_on", topic="other"),
}
KNOWN = frozenset({"id", ACTORS, *COLUMNS})


def import_clusters(run: Import) -> None:
    """Place every row; a cluster that two rows name is one file."""
    given = {row.text("id") for row in run.table.rows if is_identifier(row.text("id"))}
    known = Identifiers(given, renamed_clusters(run))
    only_country = _only_country(run)
    others = field_columns(run, "cluster", KNOWN)
    columns = KNOWN | others.keys()
    for row in run.table.rows:
        run.leave_out(row, columns)
        counts = count_terms(run)
        name = _name(row)
        code = _country(row) or only_country
        if name is None or code is None:
            lacks = (
                say("the row names no cluster")
                if name is None
                else say("the row names no country, and the programme has not just one")
            )
            run.refuse_row(row, columns, lacks)
            continue
        if _country(row) is None:
            run.ledger.remark(name, say("the row names no country; taken for {country}", country=code))
        identifier = identify_cluster(run, row, name.text, code, known)
        wishes = [*_wishes(run, row, name, code), *field_wishes(run, row, others)]
        if place_wishes(run, "clusters", identifier, wishes):
            place_actors(run, row, identifier)
        else:
            forget_terms(run, counts)
    link_merged(run)


def _wishes(run: Import, row: Row, name: Cell, code: str) -> list[Wish]:
    cluster = ClusterRow(run, row)
    wishes = [Wish(("schema_version",), SCHEMA_VERSION, (), yields=True), Wish(("country",), code, ())]
    if "name" not in row.cells:
        wishes.append(Wish(("name",), name.text, (name,)))
    for column, place in COLUMNS.items():
        if column in row.cells:
            wishes += place(cluster, row.cells[column])
    if "id" in row.cells:
        wishes.append(Wish(("schema_version",), SCHEMA_VERSION, (row.cells["id"],), yields=True))
    _note_hidden_precision(run, row)
    return wishes


def _note_hidden_precision(run: Import, row: Row) -> None:
    cell = row.cells.get("geo_precision")
    if cell is not None and "_unverified" in cell.text:
        run.ledger.refuse(cell, say("it speaks of a value that is not verified; the point is shown as a region"))


def _country(row: Row) -> str | None:
    """Read the country of a row: the cell, else the first letters of the id."""
    parts = split_list(row.text("country"))
    code = country_code(parts[0]) if parts else None
    if code:
        return code
    prefix, _, rest = row.text("id").partition("-")
    return country_code(prefix) if rest and len(prefix) == 2 else None


def _only_country(run: Import) -> str | None:
    """Find the country of rows that name none: the one of the programme, where it has just one."""
    run.countries |= {code for row in run.table.rows if _name(row) and (code := _country(row))}
    countries = home_countries(run)
    return countries[0] if len(countries) == 1 else None


def _name(row: Row) -> Cell | None:
    return row.first("name", "name_local", "acronym")
