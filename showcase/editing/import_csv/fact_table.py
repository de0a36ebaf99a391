"""Adds the rows of a table of facts to the clusters that are there, fact by fact."""

from __future__ import annotations

import re
from collections.abc import Iterable

from showcase.diagnostics import Message, say
from showcase.editing.import_csv import fact_cells as cells
from showcase.editing.import_csv.cell_texts import is_address, is_date, is_name, is_place, is_short, split_sources
from showcase.editing.import_csv.cluster_identifiers import renamed_clusters
from showcase.editing.import_csv.cluster_table import LABEL_LEVEL
from showcase.editing.import_csv.fact_cells import KNOWN, Fact, FactPlacement
from showcase.editing.import_csv.rows import Import, place_wishes
from showcase.editing.import_csv.table import Row
from showcase.editing.import_csv.wishes import Wish

__all__ = ["KNOWN", "import_facts"]

FIELDS: dict[str, FactPlacement] = {
    "aim": cells.to_list("aims"),
    "objective": cells.to_list("objectives"),
    "strength": cells.to_list("strengths"),
    "working_group": cells.working_group,
    "service": cells.to_list("further_services"),
    "offer": cells.to_list("cooperation", "offers"),
    "offers": cells.to_list("cooperation", "offers"),
    "seek": cells.to_list("cooperation", "seeks"),
    "seeks": cells.to_list("cooperation", "seeks"),
    "target_region": cells.to_list("cooperation", "target_regions"),
    "key_figure": cells.key_figure,
    "event": cells.to_list("further_events"),
    "story": cells.to_list("further_stories"),
    "project": cells.to_list("projects"),
    "document": cells.to_list("further_documents"),
    "company_member": cells.partner("company"),
    "research_member": cells.partner("research"),
    "partner_abroad": cells.partner("abroad"),
    "partner": cells.partner("other"),
    "governance": cells.to_list("governance"),
    "funding_source": cells.funding_source,
    "former_name": cells.former_name,
    "programme": cells.programme,
    "city": cells.filling("city", "city", fits=is_place),
    "website": cells.filling("website", "website", "url", fits=is_address),
    "website_language": cells.website_language,
    "host": cells.filling("host_organisation", "host_organisation", fits=is_name),
    "legal_form": cells.filling("legal_form", "legal_form", fits=is_short),
    "status": cells.to_topic("status"),
    "founded": cells.to_topic("founded"),
    "members": cells.to_topic("members"),
    "contact": cells.to_topic("contact"),
    "contact_mail": cells.contact_mail,
    "contact_postal": cells.contact_postal,
}


def import_facts(run: Import) -> None:
    """Add every fact; those of clusters that are not there are noted as not placed."""
    known_clusters = set(run.folder.identifiers("clusters"))
    renamed = renamed_clusters(run)
    by_cluster: dict[str, list[Row]] = {}
    for row in run.table.rows:
        run.leave_out(row, KNOWN)
        identifier = row.text("id")
        identifier = identifier if identifier in known_clusters else renamed.get(identifier, identifier)
        reason = _hindrance(row, identifier, known_clusters)
        if reason is not None:
            run.refuse_row(row, KNOWN, reason)
        else:
            by_cluster.setdefault(identifier, []).append(row)
    for identifier, rows in by_cluster.items():
        _add_facts(run, identifier, rows)


def _hindrance(row: Row, identifier: str, known_clusters: set[str]) -> Message | None:
    if not identifier:
        return say("the row names no cluster")
    if identifier not in known_clusters:
        return say("no cluster has the id {found}; import the clusters first", found=identifier)
    if not row.text("value") and not row.text("value_de"):
        return say("the row says nothing in the column value")
    return None


def _add_facts(run: Import, identifier: str, rows: list[Row]) -> None:
    """Add the facts of one cluster in one go, as each checks the whole file."""
    existing = run.folder.file("clusters", identifier).data
    facts = [Fact(run, row, existing) for row in rows]
    # The languages of a site need the site, so it comes first; else the order of the table holds.
    ordered = sorted(facts, key=lambda fact: _field(fact.row) != "website")
    wishes = [wish for fact in ordered if _field(fact.row) != "label" for wish in _place(fact)]
    place_wishes(run, "clusters", identifier, [*wishes, *_labels(facts)])


def _field(row: Row) -> str:
    return row.text("field").lower().replace(" ", "_")


def _place(fact: Fact) -> list[Wish]:
    wishes = FIELDS.get(_field(fact.row), cells.unknown_field)(fact)
    if not wishes:
        fact.run.refuse_row(fact.row, KNOWN, say("it names a person; only addresses of a role are shown"))
    return wishes


def _labels(facts: Iterable[Fact]) -> list[Wish]:
    """Take the newest plain quality label where the cluster has none; all others are distinctions."""
    labels = [fact for fact in facts if _field(fact.row) == "label"]
    newest = sorted(labels, key=lambda fact: fact.row.text("year"), reverse=True)
    chosen = next((fact for fact in newest if _level_of(fact)), None)
    wishes = [wish for fact in labels if fact is chosen for wish in _quality_label(fact)]
    return wishes + [wish for fact in labels if fact is not chosen for wish in cells.to_list("distinctions")(fact)]


def _level_of(fact: Fact) -> re.Match[str] | None:
    match = LABEL_LEVEL.match(fact.row.text("value"))
    known = match is not None and fact.run.vocabulary("labels").find(match.group(1)) is not None
    return match if known else None


def _quality_label(fact: Fact) -> list[Wish]:
    """Say it as a label, and in its own words too where they hold more than that."""
    match = _level_of(fact)
    if match is None:
        return []
    terms, row = fact.run.vocabulary("labels"), fact.row
    value = {
        "kind": terms.find(match.group(1)),
        "level": match.group(2),
        "awarded": row.text("year") if is_date(row.text("year")) else "",
        "sources": split_sources(row.text("source")),
    }
    value = {key: part for key, part in value.items() if part}
    as_distinction = tuple(cells.to_list("distinctions")(fact))
    plain = match.group(0) == row.text("value") and set(row.cells) <= {"id", "field", "value", "year", "source"}
    label = Wish(("label",), value, fact.cells, yields=True, otherwise=as_distinction if plain else ())
    return [label] if plain else [label, *as_distinction]
