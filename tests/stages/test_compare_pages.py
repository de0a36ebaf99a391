# SPDX-License-Identifier: MIT
"""Comparisons: a page for any choice, and one for the first four of each facet value, filled when the site is built."""

from __future__ import annotations

from showcase.model.page_plan import SitePlan
from showcase.model.views.compare_views import CompareBody, CompareCell
from tests.contents import CLUSTER, page_of, plan_of, view_of

FULL = """
    schema_version: 1
    name: {en: Alpha, de: Alfa}
    country: DE
    sectors: [wind]
    regions: [coast]
    summary: {en: Wind at sea.}
    members: {total: 1200, sme: 900, as_of: 2025}
    key_figures: [{label: Jobs, value: "5000", year: 2024}]
    services: [advice]
    further_services: [{text: S1}, {text: S2}, {text: S3}, {text: S4}, {text: S5}]
    contact: {mail: office@alpha.example.org}
    website: {url: "https://www.alpha.example.org/start", languages: [de]}
    cooperation: {seeks: [{text: Makers, kind: business, year: 2023}], target_countries: [DK]}
"""


def plan(count: int = 5) -> SitePlan:
    """Plan a site with one full cluster and some bare ones, all in one region."""
    names = [f"Name {number}" for number in range(count)]
    files = {f"clusters/c{number}.yml": CLUSTER % (name, "health") for number, name in enumerate(names)}
    return plan_of({**files, "clusters/alpha.yml": FULL, "services/advice.yml": "{title: Advice}"})


def body(url_path: str, count: int = 5) -> CompareBody:
    """Make the body of one page."""
    found = view_of(plan(count), url_path).body
    assert isinstance(found, CompareBody)
    return found


def cells(found: CompareBody) -> dict[str, CompareCell]:
    """Give the cells of the first column by row."""
    return {row.name: cell for row, cell in zip(found.rows, found.columns[0].cells, strict=True)}


def said(cell: CompareCell) -> list[tuple[str, str, str]]:
    """Write what a cell says as address, words and detail."""
    return [(value.url, value.text.text, value.detail) for value in cell.values]


def test_facet_value_has_a_comparison_of_its_first_four() -> None:
    """The first four clusters of the list stand side by side, in the order of the list."""
    found = body("/compare/regions/coast/")
    assert [column.name.text for column in found.columns] == ["Alpha", "Name 0", "Name 1", "Name 2"]
    assert found.choose_url == "../../../compare/?c=alpha&c=c0&c=c1&c=c2"
    assert found.list_link is not None
    assert found.list_link.url == "../../../regions/coast/"


def test_value_of_a_single_cluster_has_none() -> None:
    """One cluster cannot be compared, so its value has no such page, and its list no link to one."""
    made = plan()
    paths = {page.url_path for page in made.pages}
    assert "/compare/sectors/wind/" not in paths
    assert view_of(made, "/sectors/wind/").body.compare_url == ""
    assert view_of(made, "/sectors/health/").body.compare_url == "../../compare/sectors/health/"


def test_every_link_to_a_comparison_leads_to_a_page() -> None:
    """All ready comparisons that the page of any choice lists exist, in every language."""
    made = plan()
    paths = {page.url_path for page in made.pages}
    for prefix in ("/", "/de/"):
        ready = view_of(made, f"{prefix}compare/").body.ready
        urls = [value.url for facet in ready for value in facet.values]
        assert urls
        assert {"/" + url.replace("../", "") for url in urls} <= paths


def test_cells_say_what_the_profile_says() -> None:
    """Values come with their year or figure, links lead on, and what is not stated is empty."""
    found = cells(body("/compare/regions/coast/"))
    assert said(found["summary"]) == [("", "Wind at sea.", "")]
    assert said(found["members"]) == [("", "1,200", "2025")]
    assert said(found["member-types"]) == [("", "Small and medium-sized firms", "900")]
    assert said(found["figures"]) == [("", "Jobs", "5000 2024")]
    assert said(found["seeks"]) == [("", "Makers", "2023")]
    assert said(found["targets"]) == [("", "Denmark", "")]
    assert said(found["contact"]) == [("mailto:office@alpha.example.org", "office@alpha.example.org", "")]
    assert said(found["website"]) == [("https://www.alpha.example.org/start", "alpha.example.org", "")]
    assert said(found["legal-form"]) == []


def test_long_lists_are_cut_and_say_so() -> None:
    """A cell shows at most five services, catalogue first; more stand on the profile."""
    services = cells(body("/compare/regions/coast/"))["services"]
    assert said(services)[0] == ("../../../services/advice/", "Advice", "")
    assert len(services.values) == 5
    assert services.has_more


def test_rows_tell_whether_all_say_the_same() -> None:
    """A row is marked when every column says the same, and only then."""
    same = {row.name: row.is_same for row in body("/compare/regions/coast/").rows}
    assert same["regions"]
    assert same["legal-form"]
    assert not same["members"]


def test_comparisons_are_kept_out_of_searches() -> None:
    """Neither search engines nor our own search list comparisons: their facts stand on the profiles."""
    made = plan()
    for path in ("/compare/", "/de/compare/regions/coast/"):
        view = view_of(made, path)
        assert not page_of(made, path).is_indexed
        assert not view.head.is_indexed
        assert view.head.canonical == ""


def test_page_of_any_choice_has_rows_and_no_columns() -> None:
    """The page that a script fills names the same rows as a filled one."""
    chooser, filled = body("/compare/"), body("/compare/regions/coast/")
    assert chooser.columns == ()
    assert [row.name for row in chooser.rows] == [row.name for row in filled.rows]
    assert not any(row.is_same for row in chooser.rows)


def test_tier_is_a_row_where_the_programme_has_tiers() -> None:
    """What the programme does not have at all is no row."""
    assert "tier" not in {row.name for row in body("/compare/").rows}


def test_profile_leads_to_its_comparison() -> None:
    """A profile links to the page on which it is compared with others."""
    assert view_of(plan(), "/clusters/alpha/").body.compare_url == "../../compare/?c=alpha"
