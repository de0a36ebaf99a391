"""Turns rows about organisations into files of actors/: also the list of members that a cluster keeps."""

from __future__ import annotations

from typing import Any

from showcase.diagnostics import say
from showcase.editing.import_csv.cell_texts import in_languages, split_list
from showcase.editing.import_csv.network_table import (
    NetworkKind,
    choice,
    country_of,
    listed_regions,
    listed_sources,
    plain_text,
    site_address,
)
from showcase.editing.import_csv.rows import Import
from showcase.editing.import_csv.slugs import folded
from showcase.editing.import_csv.table import Cell, Row
from showcase.editing.import_csv.things import find_thing
from showcase.editing.import_csv.wishes import Wish
from showcase.model.choice_words import ACTOR_TYPES

_ROLE, _ROLE_DE = "role", "role_de"
# What lists of members call the types of organisations, besides the words of the form.
_TYPE_WORDS = {
    "sme": "kmu pme smv smb mittelstand startup start-up small-firm smes",
    "large_company": "large-enterprise large-company großunternehmen grossunternehmen konzern corporation",
    "company": "firm firma unternehmen enterprise business industry industrie wirtschaft virksomhed",
    "research": "research-centre research-center research-organisation institute institut forschung "
    "forschungsinstitut forschungseinrichtung rto",
    "higher_education": "university universität hochschule college fachhochschule university-of-applied-sciences "
    "academia universitet higher-education",
    "public": "public-authority authority municipality public-administration government kommune behörde verwaltung "
    "öffentliche-einrichtung public-sector",
    "intermediary": "association network chamber verband kammer verein netzwerk business-support",
    "investor": "bank venture-capital vc fund fonds investment-fund",
}
_TYPES = {
    **{folded(word): kind for kind, words in _TYPE_WORDS.items() for word in words.split()},
    **{folded(word): kind for kind, label in ACTOR_TYPES.items() for word in (kind, label)},
}
_ALSO_CALLED = {
    **dict.fromkeys(("organisation", "organization", "company", "firm", "member", "members", "firma"), "name"),
    **dict.fromkeys(("unternehmen", "mitglied", "einrichtung", "organisation_name", "company_name"), "name"),
    **dict.fromkeys(("art", "typ", "category", "kategorie", "member_category", "organisation_type"), "type"),
    **dict.fromkeys(("ort", "stadt", "town", "place", "location", "sitz"), "city"),
    **dict.fromkeys(("webseite", "homepage", "web", "internet", "url", "site"), "website"),
    **dict.fromkeys(("rolle", "funktion", "function", "membership"), _ROLE),
    **dict.fromkeys(("rolle_de", "role_german"), _ROLE_DE),
    **dict.fromkeys(("land", "nation"), "country"),
    **dict.fromkeys(("netzwerk", "network"), "cluster"),
}


def _type(run: Import, row: Row, cell: Cell) -> list[Wish]:
    """Read a type in words that lists of members use, or in those of the form."""
    kind = _TYPES.get(folded(cell.text))
    return [Wish(("member_type",), kind, (cell,))] if kind else choice("actor", "member_type")(run, row, cell)


def _clusters(run: Import, row: Row, cell: Cell) -> list[Wish]:
    """Tie to the clusters of the cell; the role of the row belongs to its one cluster."""
    wishes: list[Wish] = []
    named = split_list(cell.text)
    roles = [found for name in (_ROLE, _ROLE_DE) if (found := row.cells.get(name))]
    for part in named:
        identifier = find_thing(run, "cluster", part)
        if identifier is None:
            run.ledger.refuse(cell, say("no cluster has the id {found}", found=part))
            continue
        value: dict[str, Any] = {"cluster": identifier}
        cells: tuple[Cell, ...] = (cell,)
        if roles and len(named) == 1:
            value["role"] = in_languages(row.text(_ROLE), de=row.text(_ROLE_DE))
            cells = (cell, *roles)
        wishes.append(Wish(("participations",), value, cells, appends=True, completes="cluster"))
    return wishes


def _role(run: Import, row: Row, cell: Cell) -> list[Wish]:
    """Say why a role has no place; else it is placed together with its cluster."""
    named = [part for name in _CLUSTERS if name in row.cells for part in split_list(row.text(name))]
    if not named:
        run.ledger.refuse(cell, say("a role belongs to a cluster: name it in the column cluster"))
    elif len(named) > 1:
        run.ledger.refuse(cell, say("it is not clear to which of the clusters the role belongs: one row for each"))
    return []


_CLUSTERS = ("cluster", "clusters", "cluster_ids", "participations")
ACTORS = NetworkKind(
    "actors",
    "name",
    {
        "name": plain_text("name"), "name_de": plain_text("name_local"), "kind": choice("actor", "member_type"),
        "type": _type, "member_type": _type, "country": country_of, "state": listed_regions,
        "region": listed_regions, "city": plain_text("city"), "website": site_address,
        **dict.fromkeys(_CLUSTERS, _clusters), _ROLE: _role, _ROLE_DE: _role, "source": listed_sources,
    },
    beside=frozenset({_ROLE, _ROLE_DE}),
    also_called=_ALSO_CALLED,
    joins_by_name=True,
)  # fmt: skip
