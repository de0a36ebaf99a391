"""What clusters are: fields, places, age, organisation, quality."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import get_args

from showcase.model.catalogue import Catalogue, Cluster
from showcase.model.choice_words import FUNDING_KINDS, STATUS
from showcase.model.cluster_parts import QualityLabel
from showcase.model.freshness import FreshnessState, freshness_state
from showcase.model.locale import LocalizedText
from showcase.model.statistics.tallies import Statistic, Tally, by_size, count_terms, count_texts, span

NOT_STATED = "not_stated"
LABEL_WAYS = ("valid", "open", "expired")
"""Valid on the day, valid as far as is known because no end is stated, run out."""

_STEPS = (5, 10, 20, 50, 100, 200, 500, 1000)  # years of one column
_MOST_COLUMNS = 12
Clusters = Sequence[Cluster]


def cluster_statistics(catalogue: Catalogue, everyone: Clusters, present: Clusters, today: date) -> Iterator[Statistic]:
    """Yield all statistics of clusters; only the status is asked of those that are no more."""
    yield from _what_they_work_on(catalogue, present)
    yield from _how_they_stand(catalogue, everyone, present)
    yield from _who_carries_them(catalogue, present)
    yield _labels(present, today)
    yield _freshness(catalogue, present, today)


def _what_they_work_on(catalogue: Catalogue, present: Clusters) -> Iterator[Statistic]:
    technologies = [cluster.profile.technologies for cluster in present]
    ecosystems = [cluster.profile.ecosystems for cluster in present]
    yield by_size(count_terms("sectors", _held("sectors", present), top_terms(catalogue, "sectors"), with_none=True))
    yield by_size(count_terms("technologies", technologies, catalogue.vocabularies.get("technologies", ())))
    yield by_size(count_terms("ecosystems", ecosystems, catalogue.vocabularies.get("ecosystems", ())))
    yield by_size(count_terms("regions", _held("regions", present), top_terms(catalogue, "regions"), with_none=True))
    countries = _held("countries", present)
    yield by_size(count_terms("countries", countries, catalogue.vocabularies.get("countries", ())))


def _how_they_stand(catalogue: Catalogue, everyone: Clusters, present: Clusters) -> Iterator[Statistic]:
    states = [(cluster.profile.status or NOT_STATED,) for cluster in everyone]
    stated = sum(state != (NOT_STATED,) for state in states)
    yield replace(count_terms("status", states, (*STATUS, NOT_STATED)), told=stated)
    stages = [(stage,) if (stage := cluster.profile.lifecycle_stage) else () for cluster in present]
    yield count_terms("stages", stages, catalogue.vocabularies.get("stages", ()), with_none=True)
    tiers = [(tier.tier,) if (tier := cluster.profile.tier) else () for cluster in present]
    yield count_terms("tiers", tiers, (tier.id for tier in catalogue.programme.tiers), with_none=True)
    yield founded_by_step(
        [cluster.profile.founded.year for cluster in present if cluster.profile.founded], len(present)
    )


def _who_carries_them(catalogue: Catalogue, present: Clusters) -> Iterator[Statistic]:
    default = catalogue.default_locale

    def told(text: LocalizedText | None) -> tuple[str, LocalizedText] | None:
        return (text.in_locale(default, default).text, text) if text is not None else None

    yield count_texts("legal_form", [told(cluster.profile.legal_form) for cluster in present])
    yield count_texts("hosts", [told(cluster.profile.host_organisation) for cluster in present])
    funding = [[source.kind for source in cluster.profile.funding_sources] for cluster in present]
    yield by_size(count_terms("funding", funding, FUNDING_KINDS))


def founded_by_step(years: Sequence[int], asked: int) -> Statistic:
    """
    Count foundations in steps of five years, or of more where twelve steps would not do.

    Steps without a foundation are there too; the key of a step is its first and last year, "2005-2009".
    """
    if not years:
        return Statistic("founded", asked, 0, ())
    first, last = min(years), max(years)
    step = next(size for size in _STEPS if (last // size) - (first // size) < _MOST_COLUMNS)
    starts = range(first // step * step, last + 1, step)
    counts = dict.fromkeys(starts, 0)
    for year in years:
        counts[year // step * step] += 1
    tallies = tuple(Tally(f"{start}-{start + step - 1}", count) for start, count in counts.items())
    return Statistic("founded", asked, len(years), tallies, (first, last))


def label_way(label: QualityLabel, today: date) -> int:
    """Tell the place in LABEL_WAYS of a label on a day."""
    if label.valid_until is None:
        return 1
    return 0 if label.valid_until.last_day >= today else 2


def _labels(present: Clusters, today: date) -> Statistic:
    """Count labels by kind and level, "ecei|Gold"; a label that ran out is counted as such."""
    labels = [cluster.profile.label for cluster in present if cluster.profile.label]
    counts: dict[str, list[int]] = {}
    for label in sorted(labels, key=lambda label: (label.kind, label.level or "")):
        counts.setdefault(f"{label.kind}|{label.level or ''}", [0, 0, 0])[label_way(label, today)] += 1
    tallies = tuple(Tally(key, sum(parts), tuple(parts)) for key, parts in counts.items())
    awarded = [label.awarded.year for label in labels if label.awarded]
    return by_size(Statistic("labels", len(present), len(labels), tallies, span(awarded), len(labels) - len(awarded)))


def _freshness(catalogue: Catalogue, present: Clusters, today: date) -> Statistic:
    months = catalogue.programme.review_interval_months
    states = [(freshness_state(cluster.profile.reviewed_on, months, today),) for cluster in present]
    order = ("current", "due", "overdue", "unreviewed")
    if set(order) != set(get_args(FreshnessState)):
        raise AssertionError("a state of freshness has no place in the chart")
    reviewed = [cluster.profile.reviewed_on.year for cluster in present if cluster.profile.reviewed_on]
    return replace(count_terms("freshness", states, order), told=len(reviewed), years=span(reviewed))


def top_terms(catalogue: Catalogue, vocabulary: str) -> tuple[str, ...]:
    """List the widest terms of a vocabulary; where there is but one, those right below it."""
    terms = catalogue.vocabularies.get(vocabulary, {})
    widest = tuple(term.id for term in terms.values() if term.broader is None)
    if len(widest) == 1 and terms[widest[0]].narrower:
        return terms[widest[0]].narrower
    return widest


def _held(facet: str, clusters: Clusters) -> list[tuple[str, ...]]:
    return [cluster.facets.get(facet, ()) for cluster in clusters]
