# SPDX-License-Identifier: MIT
"""Facts and figures: what is asked, what is left out, and what a benchmark tells of whom."""

from __future__ import annotations

from showcase.model.views.figures_views import BarChart, ChartView, ColumnChart, StripChart, TableRow
from tests.contents import CLUSTER, PROGRAMME, cluster_files, plan_of, view_of

BENCHMARK = """
    benchmarks:
      - {id: projects, question: "How many projects?", unit: projects, year: 2024, results: %s}
"""
RESULTS = "[3, 5, 8, 12, 14, 15, 17, 21]"
OWN = "{schema_version: 2, name: %s, country: DE, benchmarks: [{benchmark: projects, value: 14, year: %s}]}"


def charts_of(files: dict[str, str], path: str = "/figures/") -> dict[str, ChartView]:
    """Give all charts of the page by name."""
    return {chart.name: chart for group in view_of(plan_of(files), path).body.groups for chart in group.charts}


def with_benchmark(results: str, **clusters: str) -> dict[str, str]:
    """Give a programme with one benchmark, and some clusters."""
    return {
        "programme.yml": PROGRAMME + BENCHMARK % results,
        **{f"clusters/{name}.yml": text for name, text in clusters.items()},
    }


def _rows(chart: ChartView) -> tuple[TableRow, ...]:
    assert chart.table is not None
    return chart.table.rows


def own_chart(files: dict[str, str]) -> ChartView:
    """Give the first benchmark on the profile of cluster a."""
    chart: ChartView = view_of(plan_of(files), "/clusters/a/").body.benchmarks[0]
    return chart


def test_page_is_there_only_where_something_can_be_counted() -> None:
    """A programme without clusters has no page of figures."""
    assert "/figures/" not in {page.url_path for page in plan_of({}).pages}
    assert "/figures/" in {page.url_path for page in plan_of(cluster_files(1)).pages}


def test_question_nobody_answers_is_not_asked() -> None:
    """Charts without any figure are absent, so that no chart shows nothing but zeros."""
    assert set(charts_of(cluster_files(3))) == {"sectors", "regions"}


def test_clusters_that_are_no_more_are_counted_apart() -> None:
    """Ended and merged clusters count in the status only, and the page says so."""
    files = cluster_files(2) | {
        "clusters/x.yml": "{schema_version: 2, name: X, country: DE, sectors: [energy], status: ended}",
    }
    charts = charts_of(files)
    assert [(row.key, row.cells[0]) for row in _rows(charts["sectors"])] == [("energy", "2"), ("health", "0")]
    assert [(row.key, row.cells[0]) for row in _rows(charts["status"])] == [("ended", "1"), ("not_stated", "2")]
    assert "1 cluster that is no more" in " ".join(view_of(plan_of(files), "/figures/").body.about)


def test_cluster_of_a_narrower_field_counts_in_the_wider_one_once() -> None:
    """Wind belongs to energy; a cluster that names both is one cluster of energy."""
    charts = charts_of({"clusters/a.yml": CLUSTER % ("A", "wind, energy")})
    drawing = charts["sectors"].drawing
    assert isinstance(drawing, BarChart)
    assert [(row.key, row.cells) for row in drawing.rows] == [("energy", ("1", "100%")), ("health", ("0", "0%"))]
    assert drawing.rows[0].label.url == "../sectors/energy/"


def test_long_list_shows_its_first_and_says_how_many_follow() -> None:
    """Of many values the most frequent are drawn; the table has all."""
    files = {
        f"clusters/c{number}.yml": f"{{schema_version: 2, name: C, country: DE, legal_form: Form {number}}}"
        for number in range(30)
    }
    chart = charts_of(files)["legal_form"]
    assert isinstance(chart.drawing, BarChart)
    assert (len(chart.drawing.rows), chart.drawing.more, len(_rows(chart))) == (8, "and 22 others in the table", 30)


def test_members_by_type_are_not_added_up_to_a_total() -> None:
    """Each type says how many profiles count it; firms of known size are not counted twice."""
    counts = ("{total: 40, companies: 30, sme: 20, large: 5, as_of: 2019}", "{companies: 7, research: 3, as_of: 2025}")
    files = {
        f"clusters/c{number}.yml": f"{{schema_version: 2, name: C, country: DE, members: {count}}}"
        for number, count in enumerate(counts)
    }
    chart = charts_of(files)["members"]
    assert [(row.key, row.cells) for row in _rows(chart)] == [
        ("sme", ("20", "1")), ("large", ("5", "1")), ("companies", ("12", "2")), ("research", ("3", "1")),
    ]  # fmt: skip
    assert "Counted between 2019 and 2025" in chart.notes


def test_benchmark_names_only_clusters_that_published_their_result() -> None:
    """Results have no names; the mark on the page of figures is that of the cluster that told."""
    chart = charts_of(with_benchmark(RESULTS, a=OWN % ("Alpha", 2024), b=CLUSTER % ("Beta", "wind")))[
        "benchmark-projects"
    ]
    assert isinstance(chart.drawing, StripChart)
    assert (len(chart.drawing.dots), [mark.words for mark in chart.drawing.marks]) == (8, ["Alpha"])
    assert [row.label.text.text for row in _rows(chart) if row.label.url] == ["Alpha"]


def test_profile_says_where_the_cluster_stands() -> None:
    """A cluster that published its result reads it beside the middle half of all."""
    chart = own_chart(with_benchmark(RESULTS, a=OWN % ("Alpha", 2024)))
    assert chart.answer.startswith("This cluster: 14. Half of the clusters lie between 7.25 and 15.5")
    assert isinstance(chart.drawing, StripChart)
    assert [mark.words for mark in chart.drawing.marks] == ["14"]


def test_result_of_another_year_is_no_mark() -> None:
    """It is said with its year, and not drawn among results of another one, on the profile and on the page."""
    files = with_benchmark(RESULTS, a=OWN % ("Alpha", 2022))
    chart = own_chart(files)
    assert chart.answer.startswith("This cluster: 14 in 2022")
    for found in (chart, charts_of(files)["benchmark-projects"]):
        assert isinstance(found.drawing, StripChart)
        assert found.drawing.marks == ()


def test_four_results_are_shown_to_nobody() -> None:
    """Fewer than five results have neither dots nor quartiles, and the page says why."""
    chart = charts_of(with_benchmark("[3, 5, 8, 12]", a=OWN % ("Alpha", 2024)))["benchmark-projects"]
    assert (chart.kind, chart.drawing, chart.table) == ("none", None, None)
    assert "Fewer than 5 results are not shown, so that nobody is recognised" in chart.notes


def test_ten_thousand_results_become_columns() -> None:
    """Where dots would be too many, columns count them."""
    results = ", ".join(str(number % 977) for number in range(10_000))
    chart = charts_of(with_benchmark(f"[{results}]", a=CLUSTER % ("A", "wind")))["benchmark-projects"]
    assert isinstance(chart.drawing, ColumnChart)
    assert len(chart.drawing.columns) <= 12


def test_chart_is_mirrored_where_text_runs_from_right_to_left() -> None:
    """In Arabic an axis begins at the right: a place from the left becomes one from the right."""
    files = with_benchmark(RESULTS, a=OWN % ("Alpha", 2024))
    files["programme.yml"] = files["programme.yml"].replace("[en, de]", "[en, ar]")
    english, arabic = (charts_of(files, path)["benchmark-projects"].drawing for path in ("/figures/", "/ar/figures/"))
    assert isinstance(english, StripChart)
    assert isinstance(arabic, StripChart)
    assert [round(100 - dot.left, 2) for dot in english.dots] == [dot.left for dot in arabic.dots]
    assert round(100 - english.box_left - english.box_width, 2) == arabic.box_left


def test_regions_are_compared_only_within_one_year_and_unit() -> None:
    """Figures of another year, another unit or without a number stay out of the chart."""
    programme = (
        PROGRAMME
        + """
    region:
      figures:
        - {label: Jobs, value: "1,200", year: 2023, region: coast}
        - {label: jobs, value: 800, year: 2023, region: inland}
        - {label: Jobs, value: 900, year: 2019, region: inland}
        - {label: Jobs, value: 5, unit: thousand, year: 2023, region: inland}
        - {label: Jobs, value: about 700, year: 2023, region: inland}
    """
    )
    charts = charts_of({"programme.yml": programme, "clusters/a.yml": CLUSTER % ("A", "wind")})
    chart = charts["region-1"]
    assert "region-2" not in charts
    assert [(row.key, row.cells) for row in _rows(chart)] == [("coast", ("1,200",)), ("inland", ("800",))]
    assert chart.question.text == "Jobs 2023: how do the regions compare?"
