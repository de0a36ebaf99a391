# SPDX-License-Identifier: MIT
"""Counts a programme a second time: from the YAML as it is written, with dicts and loops, and none of our models."""

from __future__ import annotations

import calendar
import math
from collections import Counter
from datetime import date
from pathlib import Path

from tests.plain_programme import Programme

Cells = list[str]
Tables = dict[str, dict[str, Cells]]  # chart → key of a row → its numbers
TYPES = ("sme", "large", "companies", "research", "higher_education", "public", "other")


def _last_day(written: str) -> date:
    parts = [int(part) for part in written.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    return date(year, month, parts[2] if len(parts) > 2 else calendar.monthrange(year, month)[1])


def _percent(count: float, whole: float) -> str:
    share = round(count / whole * 100) if whole else 0
    return "under 1%" if count and not share else f"{share}%"


def _shares(counts: dict[str, int], told: int) -> dict[str, Cells]:
    return {key: [str(count), _percent(count, told)] for key, count in counts.items()}


def tops_of(programme: Programme, field: str) -> dict[str, Cells]:
    """Count sectors or regions by their widest terms."""
    broader = programme.broader(field)
    counts = {term: 0 for term, wider in broader.items() if wider is None}
    told = 0
    for cluster in programme.present.values():
        found = set()
        for named in cluster.get(field, []):
            term = named
            while (wider := broader[term]) is not None:
                term = wider
            found.add(term)
        told += bool(found)
        for term in found:
            counts[term] += 1
    return _shares(counts, told)


def lists_of(programme: Programme, field: str) -> dict[str, Cells]:
    """Count terms as profiles name them."""
    held = [set(cluster.get(field, [])) for cluster in programme.present.values()]
    return _shares(Counter(term for terms in held for term in terms), sum(map(bool, held)))


def texts_of(programme: Programme, field: str) -> dict[str, Cells]:
    """Count free texts by their words."""
    told = [programme.words(cluster[field]) for cluster in programme.present.values() if field in cluster]
    return _shares(Counter(told), len(told))


def founded(programme: Programme) -> dict[str, Cells]:
    """Count foundations in the narrowest steps that make at most twelve columns."""
    years = sorted(int(cluster["founded"][:4]) for cluster in programme.present.values() if "founded" in cluster)
    step = 5 if years[-1] // 5 - years[0] // 5 < 12 else 10
    table = {}
    for start in range(years[0] - years[0] % step, years[-1] + 1, step):
        count = len([year for year in years if start <= year < start + step])
        table[f"{start}-{start + step - 1}"] = [str(count), _percent(count, len(years))]
    return table


def one_of(programme: Programme, vocabulary: list[str], values: list[str | None]) -> dict[str, Cells]:
    """Count a choice, with those nobody made."""
    told = [value for value in values if value]
    return _shares({term: told.count(term) for term in vocabulary}, len(told))


def quartiles(values: list[float]) -> dict[str, Cells]:
    """Find the five numbers by going so far between two neighbours."""
    ordered = sorted(values)

    def at(share: float) -> float:
        place = (len(ordered) - 1) * share
        below = math.floor(place)
        above = min(below + 1, len(ordered) - 1)
        return ordered[below] + (ordered[above] - ordered[below]) * (place - below)

    named = {"smallest": at(0), "lower": at(0.25), "median": at(0.5), "upper": at(0.75), "largest": at(1)}
    return {key: [f"{value:.6f}".rstrip("0").rstrip(".")] for key, value in named.items()}


def members(programme: Programme) -> dict[str, Cells]:
    """Add up members by type; firms whose size is known are not counted again among the companies."""
    sums: Counter[str] = Counter()
    told: Counter[str] = Counter()
    for cluster in programme.present.values():
        count = {key: int(value) for key, value in cluster.get("members", {}).items() if key in TYPES}
        if "companies" in count and ("sme" in count or "large" in count):
            count["companies"] -= count.get("sme", 0) + count.get("large", 0)
            if count["companies"] <= 0:
                del count["companies"]
        sums.update(count)
        told.update(count.keys())
    return {key: [str(sums[key]), str(told[key])] for key in told}


def labels(programme: Programme) -> dict[str, Cells]:
    """Count labels by kind and level: all, valid, without an end, run out."""
    table: dict[str, list[int]] = {}
    for cluster in programme.present.values():
        if label := cluster.get("label"):
            row = table.setdefault(f"{label['kind']}|{label.get('level', '')}", [0, 0, 0, 0])
            row[0] += 1
            if "valid_until" not in label:
                row[2] += 1
            else:
                row[1 if _last_day(label["valid_until"]) >= programme.today else 3] += 1
    return {key: [str(count) for count in row] for key, row in table.items()}


def freshness(programme: Programme) -> dict[str, Cells]:
    """Count profiles by how long ago they were reviewed; due from a month before the end."""
    months = int(programme.settings.get("review_interval_months", 12))
    counts: Counter[str] = Counter()
    for cluster in programme.present.values():
        written = cluster.get("reviewed_on")
        if not written:
            counts["unreviewed"] += 1
            continue
        year, month, day = (*(int(part) for part in written.split("-")), 1, 1)[:3]

        def after(number: int, start: tuple[int, int, int] = (year, month, day)) -> date:
            total = start[0] * 12 + start[1] - 1 + number
            length = calendar.monthrange(total // 12, total % 12 + 1)[1]
            return date(total // 12, total % 12 + 1, min(start[2], length))

        if programme.today > after(months):
            counts["overdue"] += 1
        else:
            counts["due" if programme.today >= after(months - 1) else "current"] += 1
    return _shares(counts, len(programme.present))


def services(programme: Programme, key: str) -> dict[str, Cells]:
    """Count services that have not ended by pillar, level or kind: all, offered here, examples from elsewhere."""
    order = {"pillar": list("ABCD"), "level": list("1234"), "kind": list(programme.broader("service-kinds"))}[key]
    table = {term: [0, 0, 0] for term in order}
    for service in programme.services.values():
        term = service.get("kind") if key == "kind" else service.get("type", {}).get(key)
        if term and service.get("service_status") != "ended":
            table[term][0] += 1
            table[term][2 if "example_from" in service else 1] += 1
    return {term: [str(count) for count in row] for term, row in table.items()}


def places(programme: Programme) -> dict[str, Cells]:
    """Count clusters with a point on the map by city."""
    located = {key: cluster for key, cluster in programme.present.items() if "location" in cluster}
    names = [
        f"{cluster['country']}|{cluster['city']}" if "city" in cluster else key for key, cluster in located.items()
    ]
    return _shares(Counter(names), len(located))


def regions_compared(programme: Programme) -> list[dict[str, Cells]]:
    """Find figures of at least two regions with the same label, unit and year."""
    groups: dict[tuple[str, str, str], list[tuple[str, str]]] = {}
    for figure in programme.settings.get("region", {}).get("figures", []):
        plain = figure["value"].replace(",", "").replace(".", "", 1).lstrip("-")
        if plain.isdigit() and "year" in figure:
            key = (programme.words(figure["label"]), programme.words(figure.get("unit", "-")), figure["year"])
            groups.setdefault(key, []).append((figure.get("region", "territory"), figure["value"]))
    found = [rows for rows in groups.values() if len({region for region, _ in rows}) > 1]
    return [{region: [value.replace(",", "")] for region, value in rows} for rows in found]


def benchmarks(programme: Programme) -> Tables:
    """Find the five numbers of each benchmark with at least five results, and the results made public."""
    tables: Tables = {}
    for benchmark in programme.settings.get("benchmarks", []):
        results = [float(result) for result in benchmark["results"]]
        if len(results) < 5:
            continue
        table = quartiles(results)
        for key, cluster in programme.clusters.items():
            for own in cluster.get("benchmarks", []):
                if own["benchmark"] == benchmark["id"] and own.get("year", benchmark["year"]) == benchmark["year"]:
                    table[key] = [own["value"]]
        tables[f"benchmark-{benchmark['id']}"] = table
    return tables


def count_by_hand(content: Path, today: date) -> Tables:
    """Count everything that a page of facts and figures shows; a chart of zeros only is none."""
    programme = Programme(content, today)
    present = list(programme.present.values())
    sizes = [float(own["total"]) for cluster in present if "total" in (own := cluster.get("members", {}))]
    states = Counter(cluster.get("status", "not_stated") for cluster in programme.clusters.values())
    funding = [{"kinds": [source["kind"] for source in cluster.get("funding_sources", [])]} for cluster in present]
    programme_of_funding = Counter(kind for cluster in funding for kind in set(cluster["kinds"]))
    countries = Counter(cluster["country"].lower() for cluster in present)
    tables: Tables = {
        "sectors": tops_of(programme, "sectors"),
        "regions": tops_of(programme, "regions"),
        "technologies": lists_of(programme, "technologies"),
        "ecosystems": lists_of(programme, "ecosystems"),
        "countries": _shares(countries, len(present)) if len(countries) > 1 else {},
        "status": _shares(states, len(programme.clusters)),
        "stages": one_of(programme, list(programme.broader("stages")), [own.get("lifecycle_stage") for own in present]),
        "tiers": one_of(
            programme,
            [tier["id"] for tier in programme.settings.get("tiers", [])],
            [own.get("tier", {}).get("tier") for own in present],
        ),
        "founded": founded(programme),
        "legal_form": texts_of(programme, "legal_form"),
        "hosts": texts_of(programme, "host_organisation"),
        "funding": _shares(programme_of_funding, sum(bool(cluster["kinds"]) for cluster in funding)),
        "sizes": quartiles(sizes) if len(sizes) > 2 else {},
        "members": members(programme),
        "labels": labels(programme),
        "freshness": freshness(programme) if any("reviewed_on" in cluster for cluster in present) else {},
        "pillars": services(programme, "pillar"),
        "levels": services(programme, "level"),
        "kinds": services(programme, "kind"),
        "places": places(programme),
        **benchmarks(programme),
    }
    for number, table in enumerate(regions_compared(programme), start=1):
        tables[f"region-{number}"] = table
    return {name: table for name, table in tables.items() if any(cells[0] != "0" for cells in table.values())}
