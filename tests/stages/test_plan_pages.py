# SPDX-License-Identifier: MIT
"""What a page says about itself: its head, its way home, its languages, its source."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.field_types import PartialDate
from showcase.model.freshness import freshness_state
from showcase.model.page_plan import SitePlan
from showcase.stages.plan.deadlines import deadline_state
from showcase.stages.plan.head import json_ld, shorten
from tests.contents import CLUSTER, PROGRAMME, TODAY, catalogue_of, plan_of, view_of

HOME = "https://north.example.org"
FULL = """
    schema_version: 1
    name: {en: Alpha, de: Alfa}
    country: DE
    sectors: [wind]
    regions: [coast]
    city: Kiel
    founded: 2009-03
    reviewed_on: 2026-01-05
    members: {total: 12345, as_of: 2024, sources: [{url: "https://www.alpha.example.org/members"}]}
    key_figures:
    - label: Patents
      value: "1234567.250"
      unit: per year
      year: "2023"
      sources: [{url: "https://www.stat.example.org/x", remark: Table 3}]
    - {label: Budget, value: 5.7 billion, unit: EUR, year: "2022"}
    - {label: Tolerance, value: "0.0001"}
    aims: [{text: Grow, year: "2027", amount: 3 %, sources: [{url: "https://www.alpha.example.org/aims"}]}]
"""
BETA = "{schema_version: 1, name: Beta, country: DE, sectors: [health], summary: Better.}"
FILES = {"clusters/a.yml": FULL, "clusters/b.yml": BETA, "pages/region.de.md": "# Der Norden\nx"}


@pytest.fixture(scope="module")
def plan() -> SitePlan:
    """A plan with a translated and an untranslated cluster, and a page in German only."""
    return plan_of(FILES)


def test_translated_page_names_its_translations(plan: SitePlan) -> None:
    """Each translation is canonical for itself and names all of them, the default one also for everybody else."""
    german = view_of(plan, "/de/clusters/a/").head
    english = view_of(plan, "/clusters/a/").head
    assert german.canonical == f"{HOME}/de/clusters/a/"
    assert english.alternates == german.alternates
    assert dict(german.alternates) == {
        "en": f"{HOME}/clusters/a/",
        "de": f"{HOME}/de/clusters/a/",
        "x-default": f"{HOME}/clusters/a/",
    }


def test_page_that_only_falls_back_is_no_translation(plan: SitePlan) -> None:
    """A page without one translated text is canonical to the default language and claims no alternates."""
    head = view_of(plan, "/de/clusters/b/").head
    assert (head.canonical, head.alternates) == (f"{HOME}/clusters/b/", ())
    assert view_of(plan, "/clusters/b/").head.alternates == ()


def test_page_in_another_language_only_is_canonical_there(plan: SitePlan) -> None:
    """An English page that can show only German words is canonical to the German one."""
    assert view_of(plan, "/region/").head.canonical == f"{HOME}/de/region/"
    assert view_of(plan, "/de/region/").head.canonical == f"{HOME}/de/region/"


def test_test_languages_are_never_offered_as_translations() -> None:
    """A pseudo-locale is built like any other, but no search engine is led to it."""
    plan = plan_of({"programme.yml": PROGRAMME.replace("[en, de]", "[en, en-XA, ar-XB]"), **FILES})
    assert dict(view_of(plan, "/").head.alternates) == {}
    assert view_of(plan, "/en-xa/").head.canonical == f"{HOME}/"
    assert (view_of(plan, "/ar-xb/").lang, view_of(plan, "/ar-xb/").direction) == ("ar", "rtl")


def test_addresses_are_absolute_only_when_the_site_has_one() -> None:
    """Without an address canonical and alternates are left out, and links still work."""
    plan = plan_of({**FILES, "programme.yml": PROGRAMME.replace("address: https://north.example.org", "")})
    view = view_of(plan, "/de/clusters/a/")
    assert (view.head.canonical, view.head.alternates) == ("", ())
    assert view_of(plan, "/404.html").root == "/"


def test_given_address_counts_more_than_the_programmes(plan: SitePlan) -> None:
    """`--base-url` replaces the address in programme.yml; a path in it leads the page for wrong addresses."""
    other = plan_of(FILES, base_url="https://preview.example.org/pr-7")
    assert view_of(other, "/clusters/a/").head.canonical == "https://preview.example.org/pr-7/clusters/a/"
    assert view_of(other, "/de/404.html").root == "/pr-7/"
    assert view_of(plan, "/404.html").head.canonical == ""


@pytest.mark.parametrize("path", ["/", "/de/", "/clusters/a/", "/de/sectors/wind/coast/", "/de/search/"])
def test_root_leads_to_the_root_of_the_site(plan: SitePlan, path: str) -> None:
    """The way to the root is relative, so that the site works under any path."""
    view = view_of(plan, path)
    assert urljoin(path, view.root) == "/"
    assert urljoin(path, view.locale_root) == ("/de/" if path.startswith("/de/") else "/")


def test_language_links_lead_to_the_same_page(plan: SitePlan) -> None:
    """Every page links to itself in every language and says which are real translations."""
    found = {link.tag: link for link in view_of(plan, "/de/clusters/b/").languages}
    assert {tag: urljoin("/de/clusters/b/", link.url) for tag, link in found.items()} == {
        "en": "/clusters/b/",
        "de": "/de/clusters/b/",
    }
    assert [found[tag].is_current for tag in ("en", "de")] == [False, True]
    assert [found[tag].is_translated for tag in ("en", "de")] == [True, False]


def test_breadcrumb_leads_home_step_by_step(plan: SitePlan) -> None:
    """The breadcrumb names home, the list, the field and the page itself, in this order."""
    trail = view_of(plan, "/de/clusters/a/").breadcrumb
    assert [(urljoin("/de/clusters/a/", link.url), link.text.text, link.is_current) for link in trail] == [
        ("/de/", "Home", False),
        ("/de/clusters/", "Clusters", False),
        ("/de/sectors/wind/", "Wind", False),
        ("/de/clusters/a/", "Alfa", True),
    ]
    assert view_of(plan, "/").breadcrumb == ()


def structured(plan: SitePlan, path: str) -> dict[str, dict[str, Any]]:
    """Read the structured data of a page by type."""
    found = [json.loads(text) for text in view_of(plan, path).head.json_ld]
    return {item["@type"]: item for item in found}


def test_structured_data_describes_page_and_way(plan: SitePlan) -> None:
    """A profile is an organisation, a list a list, and the breadcrumb stands there with absolute addresses."""
    found = structured(plan, "/clusters/a/")
    assert found["Organization"]["name"] == "Alpha"
    assert found["BreadcrumbList"]["itemListElement"][-1]["item"] == f"{HOME}/clusters/a/"
    action = structured(plan, "/")["WebSite"]["potentialAction"]
    assert action["target"]["urlTemplate"] == f"{HOME}/search/?q={{search_term_string}}"
    listed = structured(plan, "/clusters/")["ItemList"]
    assert listed["numberOfItems"] == len(listed["itemListElement"]) == 2


NASTY = st.one_of(
    st.text(min_size=1), st.sampled_from(["</script><script>x", "<!--", "]]>", "\u2028", "&lt;", '"}', "\ud800"])
)


@given(st.dictionaries(st.text(min_size=1), NASTY))
def test_structured_data_cannot_break_out(value: dict[str, str]) -> None:
    """Whatever the words, structured data parses to what went in and holds nothing that ends a script element."""
    text = json_ld(value)
    assert not set(text) & {"<", ">", "&", "\u2028", "\u2029"}
    assert {key: item for key, item in json.loads(text).items() if key in value} == {
        key: item for key, item in value.items() if item
    } | ({"@context": value["@context"]} if "@context" in value else {})


@given(st.text(max_size=700))
def test_description_is_short(text: str) -> None:
    """A description has at most 300 characters and a sign that it goes on."""
    assert len(shorten(text)) <= 303
    assert shorten(text) == text or shorten(text).endswith(" …")


def test_figure_keeps_year_source_and_every_digit(plan: SitePlan) -> None:
    """A figure is written as the locale writes numbers, is never rounded, and brings its year and source along."""
    patents, budget, tolerance = view_of(plan, "/de/clusters/a/").body.figures
    assert (patents.value, patents.unit.text, patents.year) == ("1.234.567,250", "per year", "2023")
    source = patents.sources[0]
    assert (source.url, source.host, source.remark) == ("https://www.stat.example.org/x", "stat.example.org", "Table 3")
    assert (budget.value, budget.year) == ("5.7 billion", "2022")
    assert tolerance.value == "0,0001"


def test_statement_keeps_year_amount_and_source(plan: SitePlan) -> None:
    """A sourced sentence is never shown without what belongs to it."""
    (aim,) = view_of(plan, "/clusters/a/").body.aims
    assert (aim.text.text, aim.year, aim.amount, aim.sources[0].host) == ("Grow", "2027", "3 %", "alpha.example.org")


def test_count_of_members_says_when_it_was_counted(plan: SitePlan) -> None:
    """The number of members stands with its year."""
    facts = {fact.name: fact for fact in view_of(plan, "/de/clusters/a/").body.facts}
    assert (facts["members"].values[0].text.text, facts["members"].note) == ("12.345", "2024")
    assert facts["founded"].values[0].text.text == "März 2009"
    assert facts["status"].values[0].text.text == "not stated"


@pytest.mark.parametrize(
    "path, words", [("/clusters/a/", ""), ("/de/clusters/a/", "Parts"), ("/de/clusters/b/", "This page")]
)
def test_page_says_once_and_honestly_what_is_not_translated(plan: SitePlan, path: str, words: str) -> None:
    """A page with words in another language says so in one note, and others say nothing."""
    note = view_of(plan, path).body.fallback_note
    assert note.startswith(words)
    assert bool(note) == bool(words)


@pytest.mark.parametrize(
    "deadline, state",
    [
        (None, ""),
        ("2026-11-21", "closed"),
        ("2026-11-22", "soon"),
        ("2026-12-22", "soon"),
        ("2026-12-23", "open"),
        ("2026-11", "soon"),
        ("2026-10", "closed"),
        ("2026", "open"),
        ("2025", "closed"),
    ],
)
def test_deadline_closes_after_its_last_day(deadline: str | None, state: str) -> None:
    """A deadline is open through its last day, soon for the last 30 days, and closed the day after."""
    assert deadline_state(PartialDate.parse(deadline) if deadline else None, TODAY) == state


@pytest.mark.parametrize(
    "reviewed, today, state",
    [
        (None, "2026-11-22", "unreviewed"),
        ("2025-11-22", "2026-10-21", "current"),
        ("2025-11-22", "2026-10-22", "due"),
        ("2025-11-22", "2026-11-22", "due"),
        ("2025-11-22", "2026-11-23", "overdue"),
        ("2024-02-29", "2025-02-28", "due"),
        ("2024-02-29", "2025-03-01", "overdue"),
        ("2023-11-22", "2024-11-22", "due"),
        ("2025-11", "2026-11-01", "due"),
        ("2027-01-01", "2026-11-22", "current"),
    ],
)
def test_review_is_due_a_month_before_it_is_overdue(reviewed: str | None, today: str, state: str) -> None:
    """With an interval of twelve months a profile is due from eleven months on, and overdue after twelve."""
    assert freshness_state(PartialDate.parse(reviewed) if reviewed else None, 12, date.fromisoformat(today)) == state


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(1, 120), st.integers(0, 5000))
def test_profile_only_ever_grows_older(reviewed: date, interval: int, days: int) -> None:
    """From one day to the next a profile may become due or overdue, but never younger."""
    states = ("current", "due", "overdue")
    day = reviewed + timedelta(days=days)
    written = PartialDate(reviewed.year, reviewed.month, reviewed.day)
    today = freshness_state(written, interval, day)
    tomorrow = freshness_state(written, interval, day + timedelta(days=1))
    assert states.index(today) <= states.index(tomorrow)


def test_editorial_page_in_a_third_language_keeps_its_words() -> None:
    """A page that only exists in German is shown in German to readers of every other language, and says so."""
    programme = PROGRAMME.replace("[en, de]", "[en, da, de]")
    plan = plan_of({"programme.yml": programme, "pages/region.de.md": "# Der Norden\nx", "pages/x.sv.md": "y"})
    prose = view_of(plan, "/da/region/").prose
    assert prose is not None
    assert (prose.title.text, prose.lang, prose.is_fallback) == ("Der Norden", "de", True)
    assert {(page.name, page.locale.tag) for page in plan.editorial} == {("region", "de")}


def test_clusters_stand_in_the_order_of_their_language() -> None:
    """Names are sorted as each locale sorts; what has ended is not among them."""
    names = {"a": "Zoo", "b": "Ålborg", "c": "Æro", "d": "Bonn"}
    files = {f"clusters/{key}.yml": CLUSTER % (name, "wind") for key, name in names.items()}
    files["clusters/e.yml"] = "{schema_version: 1, name: Aachen, country: DE, status: ended}"
    plan = plan_of({**files, "programme.yml": PROGRAMME.replace("[en, de]", "[en, da]")})
    orders = [[card.name.text for card in view_of(plan, path).body.cards] for path in ("/clusters/", "/da/clusters/")]
    assert orders == [["Æro", "Ålborg", "Bonn", "Zoo"], ["Bonn", "Zoo", "Æro", "Ålborg"]]


def test_nothing_of_the_catalogue_is_missing_from_its_lists() -> None:
    """Every cluster is in the directory and every service in the catalogue, in each language."""
    files = {f"services/s{number}.yml": "{title: S}" for number in range(7)} | FILES
    plan, catalogue = plan_of(files), catalogue_of(files)
    for prefix in ("", "/de"):
        assert {card.id for card in view_of(plan, f"{prefix}/clusters/").body.cards} == set(catalogue.clusters)
        assert {card.id for card in view_of(plan, f"{prefix}/services/").body.cards} == set(catalogue.services)
