"""Anonymous benchmark results as distributions, with the results that clusters made public themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from showcase.model.catalogue import Catalogue, Cluster
from showcase.model.charts.distribution import write_number
from showcase.model.cluster_parts import BenchmarkValue
from showcase.model.territory import FEWEST_RESULTS, Benchmark
from showcase.model.views.figures_views import ChartView
from showcase.model.views.page_views import LinkView
from showcase.stages.plan.figures.chart_words import table_of
from showcase.stages.plan.figures.distribution_charts import Spread, spread_drawing, spread_of, spread_rows
from showcase.stages.plan.figures.drawings import Mark, Row
from showcase.stages.plan.memory import recall
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.wording import Wording

Marks = Mapping[str, Sequence[tuple[str, float]]]  # benchmark → cluster and its own result


def benchmark_charts(parts: Parts) -> tuple[ChartView, ...]:
    """Show all benchmarks of the programme; clusters are named only where they published their own result."""
    marks = recall(parts.lasting, ("benchmark marks",), lambda: _published(parts.catalogue))
    return tuple(
        _programme_chart(benchmark, marks.get(benchmark.id, ()), parts)
        for benchmark in parts.catalogue.programme.benchmarks
    )


def cluster_benchmarks(cluster: Cluster, parts: Parts) -> tuple[ChartView, ...]:
    """Show the benchmarks that a cluster published its own result of, each with its mark."""
    known = {benchmark.id: benchmark for benchmark in parts.catalogue.programme.benchmarks}
    return tuple(
        _cluster_chart(known[value.benchmark], value, parts)
        for value in cluster.profile.benchmarks
        if value.benchmark in known
    )


def is_comparable(value: BenchmarkValue, benchmark: Benchmark) -> bool:
    """Tell whether a cluster's own result is of the year of all others."""
    return value.year is None or value.year == benchmark.year


def _published(catalogue: Catalogue) -> Marks:
    known = {benchmark.id: benchmark for benchmark in catalogue.programme.benchmarks}
    marks: dict[str, list[tuple[str, float]]] = {}
    for cluster in catalogue.clusters.values():
        for value in cluster.profile.benchmarks:
            if value.benchmark in known and is_comparable(value, known[value.benchmark]):
                marks.setdefault(value.benchmark, []).append((cluster.id, value.value))
    return marks


def _programme_chart(benchmark: Benchmark, marks: Sequence[tuple[str, float]], parts: Parts) -> ChartView:
    words = parts.words
    rows = tuple(
        Row(identifier, parts.cluster_link(identifier), value, (words.number(write_number(value)),))
        for identifier, value in marks
    )
    drawn = [Mark(row.value, row.label.text.text if len(rows) == 1 else "") for row in rows]
    named = words.say("The diamonds are results that clusters made public themselves") if rows else ""
    return _chart(benchmark, drawn, rows, parts, own="", note=named)


def _cluster_chart(benchmark: Benchmark, value: BenchmarkValue, parts: Parts) -> ChartView:
    words = parts.words
    number = words.number(write_number(value.value))
    if is_comparable(value, benchmark):
        label = words.plain(words.say("This cluster"))
        row = Row("own", LinkView("", label), value.value, (number,))
        own = words.say("This cluster: %(number)s", number=number)
        return _chart(benchmark, [Mark(value.value, number)], (row,), parts, own=own, note="", value=value)
    own = words.say("This cluster: %(number)s in %(year)s", number=number, year=value.year)
    note = words.say("It is of another year than the results below, so it is not drawn")
    return _chart(benchmark, [], (), parts, own=own, note=note, value=value)


def _chart(  # noqa: PLR0913 both kinds of chart are said here
    benchmark: Benchmark,
    marks: Sequence[Mark],
    rows: Sequence[Row],
    parts: Parts,
    *,
    own: str,
    note: str,
    value: BenchmarkValue | None = None,
) -> ChartView:
    """Draw the results; with fewer than five of them, say only that they are too few."""
    words = parts.words
    notes = [_count_note(benchmark, words), words.say("Year of all results: %(year)s", year=benchmark.year)]
    kind, drawing, table, answer = "none", None, None, own
    if len(benchmark.results) >= FEWEST_RESULTS:
        spread = spread_of(tuple(sorted(benchmark.results)))
        kind, drawing = spread_drawing(spread, marks, words)
        head = (words.say("Results"), words.text(benchmark.unit).text or words.say("Number"))
        table = table_of(head, (*spread_rows(spread, words), *rows))
        answer = ". ".join(part for part in (own, _middle(spread, words)) if part)
    else:
        notes.append(
            words.say("Fewer than %(count)s results are not shown, so that nobody is recognised", count=FEWEST_RESULTS)
        )
    sources = (*benchmark.sources, *(value.sources if value else ()))
    return ChartView(
        name=f"benchmark-{benchmark.id}",
        kind=kind,
        question=words.text(benchmark.question),
        answer=answer,
        drawing=drawing,
        table=table,
        notes=tuple(text for text in (*notes, note) if text),
        remark=words.text(benchmark.note),
        sources=parts.sources(sources),
    )


def _count_note(benchmark: Benchmark, words: Wording) -> str:
    return words.count("%(count)s anonymous result", "%(count)s anonymous results", len(benchmark.results))


def _middle(spread: Spread, words: Wording) -> str:
    summary = spread.summary
    return words.say(
        "Half of the clusters lie between %(lower)s and %(upper)s; the middle (median) is %(median)s",
        lower=spread.number(summary.lower, words),
        upper=spread.number(summary.upper, words),
        median=spread.number(summary.median, words),
    )
