"""Begins programme.yml where there is none: name and territory from the countries that the table names."""

from __future__ import annotations

from collections import Counter
from typing import Any

from showcase.editing.import_csv.names import country_code, country_name, join_names
from showcase.editing.import_csv.rows import Import
from showcase.editing.import_csv.wishes import value_at
from showcase.model.field_types import SCHEMA_VERSION

_NEUTRAL_BLUE = "#12344d"
_MOST = 5  # more countries than this are counted in the name, not listed


def begin_programme(run: Import) -> None:
    """Fill programme.yml when it does not exist and something else was written."""
    file = run.folder.file("", "programme")
    if file.text is not None or not run.touched:
        return
    countries = home_countries(run)
    file.data = {
        "schema_version": SCHEMA_VERSION,
        "name": _in_locales(run, "Clusters in {}", countries, "Cluster programme"),
        "territory": _in_locales(run, "{}", countries, "Not stated"),
        **({"countries": list(countries)} if countries else {}),
        "locales": list(run.locales),
        "brand": {"primary": _NEUTRAL_BLUE},
    }


def _in_locales(run: Import, phrase: str, countries: tuple[str, ...], unknown: str) -> Any:
    """Name the countries: plain English, or each language by itself where the phrase holds only names."""
    if not countries or len(countries) > _MOST:
        return unknown if not countries else f"{len(countries)} countries"
    english = phrase.format(join_names([country_name(code, "en") for code in countries], "en"))
    tags = [tag for tag in run.locales if tag != "en"] if phrase == "{}" else []
    names = {tag: join_names([country_name(code, tag) for code in countries], tag) for tag in tags}
    return {"en": english, **names} if names or run.locales[0] != "en" else english


def home_countries(run: Import) -> tuple[str, ...]:
    """
    Find the countries of the programme, most frequent first.

    What programme.yml says counts; else the countries of the clusters; else the one that most rows name.
    """
    stated = run.folder.programme.get("countries")
    if isinstance(stated, list) and stated:
        return tuple(str(code).upper() for code in stated)
    clusters = Counter(
        str(code)
        for identifier in run.folder.identifiers("clusters")
        if (code := value_at(run.folder.file("clusters", identifier).data, ("country",)))
    )
    clusters.update(dict.fromkeys(run.countries - clusters.keys(), 0))
    if clusters:
        return tuple(code for code, _ in sorted(clusters.items(), key=lambda item: (-item[1], item[0])))
    named = Counter(code for row in run.table.rows if (code := country_code(row.text("country"))) and code != "EU")
    return tuple(code for code, _ in named.most_common(1))
