"""Looks for figures that mix years, and for benchmarks that cannot be shown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import reduce
from typing import Any

from showcase.diagnostics import Diagnostic, Severity, say
from showcase.model.cluster import ClusterProfile
from showcase.model.content import Entry
from showcase.model.programme import ProgrammeProfile
from showcase.model.source_document import NodePath, SourceDocument
from showcase.model.territory import FEWEST_RESULTS
from showcase.stages.validate.gathered import Gathered

# Where files hold figures that stand for one year each.
_FIGURES: tuple[tuple[str, ...], ...] = (("key_figures",), ("figures",), ("home", "figures"), ("region", "figures"))
_BY_TYPE = ("companies", "sme", "large", "research", "higher_education", "public", "other")
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20|21)\d\d(?!\d)")
_DATED = re.compile(r"(?:\b(?:in|im|en|i|as of|Stand)\s+|\()((?:19|20)\d\d)\b")  # "12 in 2019 and 14 in 2020"
_PERIOD = re.compile(
    r"\D*(\d{4})\s*(?:[-\u2010-\u2015\u2212~\u301c\uff5e]|to|until|through|bis|til|till|à|au|إلى)\s*(\d{4})\D*"
)
_SEASON = re.compile(r"\D*(\d{2})(\d{2})/(\d{2})?(\d{2})\D*")  # "2023/24": one year that begins in autumn


def check_figures(gathered: Gathered) -> Iterator[Diagnostic]:
    """Warn of figures of several years at once, of counts without a year, and of benchmarks with too few results."""
    for file in gathered.files:
        yield from _check_years(file.entry.document, file.entry.written)
    years = {benchmark.id: benchmark.year for benchmark in gathered.content.programme.written.benchmarks}
    for entry in gathered.content.clusters.values():
        yield from _check_members(entry)
    for entry in gathered.readable("cluster").values():
        yield from _check_own_results(entry, years)
    if gathered.is_programme_whole:
        yield from _check_benchmarks(gathered.content.programme)


def mixes_years(written: str) -> bool:
    """Tell whether a text names different years that are neither a period (2019–2023) nor a season (2023/24)."""
    if len(set(_YEAR.findall(written))) < 2:  # a season such as 2023/24 writes one year only
        return False
    if _PERIOD.fullmatch(written):
        return False
    season = _SEASON.fullmatch(written)
    return season is None or int(season[4]) != (int(season[2]) + 1) % 100


def _check_years(document: SourceDocument, written: Any) -> Iterator[Diagnostic]:
    for names in _FIGURES:
        figures: Sequence[Any] = reduce(lambda part, name: getattr(part, name, ()), names, written)
        for index, figure in enumerate(figures):
            yield from _check_year(document, figure.year, (*names, index, "year"))
            if len(set(_DATED.findall(str(figure.value or "")))) > 1:
                yield _value_of_years(document, str(figure.value), (*names, index, "value"))


def _check_year(document: SourceDocument, year: str | None, path: NodePath) -> Iterator[Diagnostic]:
    if year and mixes_years(year):
        message = say("{found} names several years for one figure", found=year)
        hint = say("write one year, or a period such as 2019–2023; what holds for another year is a figure of its own")
        yield document.finding("mixed-years", message, path, hint=hint, severity=Severity.WARNING)


def _value_of_years(document: SourceDocument, value: str, path: NodePath) -> Diagnostic:
    message = say("{found} names several years for one figure", found=value)
    hint = say("write one figure for each year, with the number alone behind value: and the year behind year:")
    return document.finding("mixed-years", message, path, hint=hint, severity=Severity.WARNING)


def _check_members(entry: Entry[ClusterProfile]) -> Iterator[Diagnostic]:
    members = entry.written.members
    if members is None or members.as_of or all(getattr(members, name) is None for name in _BY_TYPE):
        return
    message = say("the members are counted by type, but it is not said when")
    hint = say("add as_of: with the year of the count; the charts say of which years their figures are")
    yield entry.document.finding("undated-members", message, ("members",), hint=hint, severity=Severity.WARNING)


def _check_own_results(entry: Entry[ClusterProfile], years: dict[str, str]) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for index, own in enumerate(entry.written.benchmarks):
        if own.benchmark in seen:
            message = say("the benchmark {found} stands here twice", found=own.benchmark)
            hint = say("keep one of the two results")
            path: NodePath = ("benchmarks", index, "benchmark")
            yield entry.document.finding("repeated-identifier", message, path, hint=hint)
        seen.add(own.benchmark)
        year = years.get(own.benchmark)
        if year is not None and own.year is not None and own.year != year:
            message = say("the result is of {year}, all others are of {others}", year=own.year, others=year)
            hint = say("enter the result of the year of the benchmark; this one is written beside the chart, not drawn")
            path = ("benchmarks", index, "year")
            yield entry.document.finding("mixed-years", message, path, hint=hint, severity=Severity.WARNING)


def _check_benchmarks(entry: Entry[ProgrammeProfile]) -> Iterator[Diagnostic]:
    for index, benchmark in enumerate(entry.written.benchmarks):
        yield from _check_year(entry.document, benchmark.year, ("benchmarks", index, "year"))
        count = len(benchmark.results)
        if count < FEWEST_RESULTS:
            path: NodePath = ("benchmarks", index, "results")
            message = say("the benchmark {found} has {count} results", found=benchmark.id, count=count)
            hint = say(
                "enter at least {fewest}; with fewer none is shown, so that nobody is recognised", fewest=FEWEST_RESULTS
            )
            yield entry.document.finding("few-results", message, path, hint=hint, severity=Severity.WARNING)
