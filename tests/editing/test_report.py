# SPDX-License-Identifier: MIT
"""What the report finds: due reviews, gaps, what has expired, old figures, and who is asked about which file."""

from __future__ import annotations

from datetime import date

import pytest

from showcase.diagnostics import Report
from showcase.editing.report.make_report import report_on
from showcase.editing.report.old_figures import latest_year
from showcase.editing.report.values import ContentReport
from tests.contents import PROGRAMME, content_of, settings_for

ALPHA = "{schema_version: 2, name: Alpha, country: DE, %s}"


def report_of(files: dict[str, str], today: str = "2026-11-22") -> ContentReport:
    """Report on some files."""
    return report_on(content_of(files), Report(), settings_for(as_of=date.fromisoformat(today)))


def test_reviews_stand_in_the_order_of_their_need() -> None:
    """The longest overdue comes first, then what is due soon, then what was never reviewed; fresh ones are left out."""
    files = {
        f"clusters/{name}.yml": f"{{schema_version: 2, name: {name}, country: DE{rest}}}"
        for name, rest in {
            "never": "",
            "late": ", reviewed_on: 2025-10-01",
            "latest": ", reviewed_on: 2024-10-01",
            "soon": ", reviewed_on: 2025-12-01",
            "fresh": ", reviewed_on: 2026-11-01",
        }.items()
    }
    found = [(item.entry.id, item.state, item.due_on, item.days) for item in report_of(files).reviews]
    assert found == [
        ("latest", "overdue", "2025-10-01", -417),
        ("late", "overdue", "2026-10-01", -52),
        ("soon", "due", "2026-12-01", 9),
        ("never", "unreviewed", "", None),
    ]


@pytest.mark.parametrize(
    "path, text",
    [
        ("clusters/a.yml", ALPHA % "status: ended"),
        ("clusters/a.yml", ALPHA % "status: merged"),
        ("services/a.yml", "{title: A, service_status: ended}"),
        ("services/a.yml", "{title: A, example_from: {country: NO}}"),
    ],
)
def test_nobody_is_asked_to_review_what_is_no_more(path: str, text: str) -> None:
    """Ended and merged clusters, ended services and examples from elsewhere are neither due nor incomplete."""
    report = report_of({path: text})
    assert (report.reviews, report.completeness) == ((), ())


def test_profiles_that_say_least_come_first() -> None:
    """Each has its share, what it lacks, and an example of what to add next with a term of the programme."""
    report = report_of(
        {
            "clusters/bare.yml": "{schema_version: 2, name: Bare, country: DE}",
            "clusters/rich.yml": ALPHA % "summary: x, contact: {mail: office@example.org}, founded: 2005",
        }
    )
    bare, rich = report.completeness
    assert (bare.entry.id, bare.percent, bare.missing[0].name) == ("bare", 0, "contact")
    assert (rich.entry.id, rich.percent, rich.missing[0].name, rich.example) == (
        "rich",
        20,
        "sectors",
        "sectors: [energy]",
    )


@pytest.mark.parametrize(
    "valid_until, days",
    [("2026-11-21", -1), ("2026-11-22", 0), ("2027-05-24", 183), ("2026", 39)],
)
def test_label_is_named_half_a_year_before_it_ends(valid_until: str, days: int) -> None:
    """A label that has expired or will within 183 days is listed with the days until then."""
    text = ALPHA % f"label: {{kind: ecei, valid_until: {valid_until}}}"
    (label,) = report_of({"clusters/a.yml": text}).labels
    assert (label.what, label.date, label.days) == ("label", valid_until, days)


def test_label_that_is_good_for_long_is_left_out() -> None:
    """Nobody is troubled by a label that ends in more than half a year."""
    assert report_of({"clusters/a.yml": ALPHA % "label: {kind: ecei, valid_until: 2027-05-25}"}).labels == ()


def test_deadlines_and_events_of_the_past_are_listed() -> None:
    """The longest past comes first; what is still to come, or has an end to come, is left out."""
    report = report_of(
        {
            "services/past.yml": "{title: Past, deadline: 2026-11-01}",
            "services/today.yml": "{title: Today, deadline: 2026-11-22}",
            "services/ended.yml": "{title: Ended, deadline: 2020-11-22, service_status: ended}",
            "events/old.yml": "{title: Old, kind: workshop, starts: 2026-05-01}",
            "events/running.yml": "{title: Running, kind: workshop, starts: 2026-11-01, ends: 2026-12}",
        }
    )
    assert [(item.what, item.entry.id, item.days) for item in report.dates] == [
        ("event", "old", -205),
        ("deadline", "past", -21),
    ]


@pytest.mark.parametrize(
    "year, expected",
    [("2013", [2013]), ("2021–2023", [2023]), ("2021/2024", []), ("2024", []), ("about 2019", [2019]), ("lately", [])],
)
def test_figure_is_old_two_years_after_its_year(year: str, expected: list[int]) -> None:
    """The last year of a period counts; a figure of 2024 is not old before 2027."""
    text = ALPHA % f"key_figures: [{{label: firms, value: 107, unit: firms, year: '{year}'}}]"
    report = report_of({"clusters/a.yml": text})
    assert [item.year for item in report.figures] == expected
    assert [(item.label, item.value) for item in report.figures] == [("firms", "107 firms")] * len(expected)


def test_figures_are_found_wherever_they_stand() -> None:
    """Members, stories, initiatives and the home page have figures too; clusters that are no more do not count."""
    figure = "[{label: x, value: 1, year: 2010}]"
    report = report_of(
        {
            "clusters/a.yml": ALPHA % "members: {total: 7, as_of: 2012}",
            "clusters/gone.yml": ALPHA % f"status: ended, key_figures: {figure}",
            "stories/s.yml": f"{{title: S, figures: {figure}}}",
            "initiatives/i.yml": f"{{title: I, kind: other, figures: {figure}}}",
            "programme.yml": PROGRAMME + f"    home: {{figures: {figure}}}\n",
        }
    )
    assert {(item.entry.kind, item.field) for item in report.figures} == {
        ("cluster", "members.as_of"),
        ("story", "figures[0].year"),
        ("initiative", "figures[0].year"),
        ("programme", "home.figures[0].year"),
    }


@pytest.mark.parametrize(
    "text, year", [("12021", None), ("1899", None), ("spring 2024", 2024), ("20245", None), ("", None)]
)
def test_year_is_four_digits_of_our_time(text: str, year: int | None) -> None:
    """Longer numbers and other centuries are no years."""
    assert latest_year(text) == year


def test_owners_are_placeholders_for_every_cluster() -> None:
    """The whole content comes first, because the last line that fits counts; teams carry the name of the repository."""
    programme = PROGRAMME + "    repository: {url: 'https://github.com/north/showcase', path: data/content}\n"
    report = report_of({"programme.yml": programme, "clusters/a.yml": ALPHA % "city: Kiel"})
    assert [(item.path, item.team) for item in report.owners] == [
        ("/data/content/", "@north/programme"),
        ("/data/content/clusters/a.yml", "@north/cluster-a"),
    ]
    assert report_of({}).owners[0].team == "@ORG/programme"


def test_gaps_are_counted_for_each_language() -> None:
    """Languages other than the default one have their figures."""
    report = report_of({"clusters/a.yml": ALPHA % "summary: only English"})
    (german,) = report.translations.languages[1:]
    assert german.content["cluster"].missing == 1
