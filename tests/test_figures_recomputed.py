# SPDX-License-Identifier: MIT
"""The page of facts and figures says what a second, independent calculation finds in the YAML."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

import pytest
from selectolax.lexbor import LexborHTMLParser

from showcase.model.messages import ENGLISH
from showcase.resources import resource_folder
from showcase.settings import Settings
from showcase.stages.assemble import assemble_catalogue
from showcase.stages.load import load_sources
from showcase.stages.plan import plan_site
from showcase.stages.render.templates import PageTemplates
from showcase.stages.validate import validate_sources
from tests.built_sites import AS_OF, SITES
from tests.contents import page_of
from tests.figures_by_hand import Tables, count_by_hand
from tests.plain_programme import Programme

DEMO = resource_folder() / "content"
CASES = {"complete": (SITES / "complete/content", AS_OF), "demo": (DEMO, date(2026, 11, 22))}
TOLD_FIELDS = {"legal_form": "legal_form", "hosts": "host_organisation", "founded": "founded", "places": "location"}
_TOLD = re.compile(r"([\d,]+) of ([\d,]+) \w+ says? so")


@cache
def programme_of(name: str) -> Programme:
    """Read a programme without our models."""
    return Programme(*CASES[name])


@pytest.fixture(scope="module", params=CASES)
def case(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, LexborHTMLParser]:
    """Render the page of facts and figures of each site, without building the rest of it."""
    content, today = CASES[request.param]
    folder = tmp_path_factory.mktemp("figures")
    settings = Settings(content=content, output=folder / "site", as_of=today)
    sources, _ = load_sources(settings)
    found, _ = validate_sources(sources, settings)
    assert found is not None
    plan = plan_site(assemble_catalogue(found), settings)
    templates = PageTemplates(resource_folder() / "theme", folder / "cache", ENGLISH)
    html = templates.slots(page_of(plan, "/figures/").make_view(), {}, {})["content"]
    return request.param, LexborHTMLParser(html)


def tables_of(page: LexborHTMLParser) -> Tables:
    """Read the numbers of all tables off a page."""
    tables: Tables = {}
    for table in page.css("table[data-figures]"):
        rows = {
            str(row.attributes["data-key"]): [cell.text(strip=True).replace(",", "") for cell in row.css("td")]
            for row in table.css("tbody tr")
        }
        assert str(table.attributes["data-figures"]) not in tables, "two tables for one chart"
        tables[str(table.attributes["data-figures"])] = rows
    return tables


def test_tables_say_what_the_yaml_says(case: tuple[str, LexborHTMLParser]) -> None:
    """Every chart has one whole table, and each of its numbers is that of a calculation without our models."""
    name, page = case
    expected = count_by_hand(*CASES[name])
    found = tables_of(page)
    assert sorted(found) == sorted(expected)
    for chart, rows in expected.items():
        assert found[chart] == rows, chart


def test_bars_beside_a_folded_table_show_its_first_numbers(case: tuple[str, LexborHTMLParser]) -> None:
    """Where a chart shows a part of its table only, the numbers beside its bars are those of the table."""
    _, page = case
    shortened = [figure for figure in page.css("figure.chart") if figure.css_first("details table.chart-table")]
    assert shortened
    for figure in shortened:
        table = {row.attributes["data-key"]: row.text(deep=True) for row in figure.css("details tr[data-key]")}
        for row in figure.css("table.bar-chart tr[data-key]"):
            number = row.css_first("td.bar-chart__number")
            assert number is not None
            assert number.text(strip=True) in table[row.attributes["data-key"]]


@pytest.mark.parametrize("chart", TOLD_FIELDS)
def test_chart_says_how_many_profiles_gave_the_figure(case: tuple[str, LexborHTMLParser], chart: str) -> None:
    """The share of profiles behind a chart is counted among the clusters that are still there."""
    name, page = case
    programme = programme_of(name)
    told = sum(TOLD_FIELDS[chart] in cluster for cluster in programme.present.values())
    note = page.css_first(f"#{chart}-chart .chart__notes")
    assert note is not None
    match = _TOLD.search(note.text())
    assert match is not None
    assert [int(number) for number in match.groups()] == [told, len(programme.present)]
