# SPDX-License-Identifier: MIT
"""Initiatives: grouped by kind, running told from ended, and everything a file says on its page."""

from __future__ import annotations

import json

import pytest

from showcase.model.page_plan import SitePlan
from showcase.model.views.initiative_views import InitiativeBody, InitiativesBody
from tests.contents import CLUSTER, plan_of, view_of

BRAND = """
    title: {en: One Coast, de: Eine Küste}
    kind: joint_brand
    summary: A common stand.
    description: "One stand, **two** clusters."
    clusters: [a, b]
    actors: [lab]
    services: [help]
    participants: Two chambers.
    period: April 2021 – March 2027
    funder: Example Fund
    countries: [DE, 'NO']
    website: https://www.coast.example.org/
    contact: {role: Brand desk, mail: brand@coast.example.org}
    figures: [{label: trade fairs, value: '9', year: '2025'}]
    lessons: [{text: Agree on the mark first., year: '2024'}]
    documents: [report]
    sources: [{url: "https://www.coast.example.org/about"}]
"""
FILES = {
    "clusters/a.yml": CLUSTER % ("A", "wind"),
    "clusters/b.yml": CLUSTER % ("B", "health"),
    "services/help.yml": "{title: Help}",
    "actors/lab.yml": "{name: Lab}",
    "documents/report.yml": "{title: Report, url: 'https://www.example.org/r'}",
    "stories/ship.yml": "{title: Ship, date: 2025}",
    "initiatives/brand.yml": BRAND,
    "initiatives/plug.yml": "{title: Plug, kind: international_project, clusters: [a], period: 2019–2022}",
    "initiatives/cable.yml": "{title: Cable, kind: international_project, period: until 31 March 2028}",
    "initiatives/buoy.yml": "{title: Buoy, kind: international_project, period: '2018'}",
    "initiatives/heat.yml": "{title: Heat, kind: international_project, period: 2027–2029}",
    "initiatives/talk.yml": "{title: Talk, kind: alliance, period: some years}",
}


@pytest.fixture(scope="module")
def plan() -> SitePlan:
    """A plan with six initiatives of three kinds."""
    return plan_of(FILES)


def initiative(plan: SitePlan, path: str = "/initiatives/brand/") -> InitiativeBody:
    """Make the body of one initiative."""
    body = view_of(plan, path).body
    assert isinstance(body, InitiativeBody)
    return body


def test_list_groups_by_kind_and_puts_what_goes_on_first(plan: SitePlan) -> None:
    """Running, planned, those that do not say, and ended ones last; the list counts all of them."""
    body = view_of(plan, "/initiatives/").body
    assert isinstance(body, InitiativesBody)
    groups = {group.title: [(card.id, card.state) for card in group.cards] for group in body.groups}
    assert groups == {
        "Joint brands": [("brand", "running")],
        "Alliances": [("talk", "")],
        "International projects": [("cable", "running"), ("heat", "planned"), ("buoy", ""), ("plug", "ended")],
    }
    assert (body.total, body.ended) == (6, 1)


@pytest.mark.parametrize(
    "identifier, english, german",
    [
        ("brand", "April 2021 – March 2027", "April 2021 – März 2027"),
        ("plug", "2019–2022", "2019–2022"),
        ("cable", "until 31 March 2028", "until 31. März 2028"),
        ("talk", "some years", "some years"),
    ],
)
def test_period_is_said_in_the_language_of_the_page(plan: SitePlan, identifier: str, english: str, german: str) -> None:
    """Dates of a period are written as the language does; words that are no period stay as they are."""
    for root, expected in (("/", english), ("/de/", german)):
        facts = {
            fact.name: fact.values[0].text.text for fact in initiative(plan, f"{root}initiatives/{identifier}/").facts
        }
        assert " ".join(facts["period"].split()) == expected


def test_page_shows_everything_of_the_file(plan: SitePlan) -> None:
    """Who takes part, who pays, whom to write to, figures, lessons, documents and services."""
    body = initiative(plan)
    facts = {fact.name: fact.values[0] for fact in body.facts}
    assert (body.title.text, body.summary.text, body.state) == ("One Coast", "A common stand.", "running")
    assert "<strong>two</strong>" in body.description
    assert [card.id for card in body.clusters] == ["a", "b"]
    assert ([link.text.text for link in body.actors], body.participants.text) == (["Lab"], "Two chambers.")
    assert (facts["funder"].text.text, facts["countries"].text.text) == ("Example Fund", "Germany and Norway")
    assert (facts["website"].url, facts["website"].text.text) == ("https://www.coast.example.org/", "coast.example.org")
    assert body.contact is not None
    assert body.contact.mail == "brand@coast.example.org"
    assert [(item.value, item.year) for item in body.figures] == [("9", "2025")]
    assert [(item.text.text, item.year) for item in body.lessons] == [("Agree on the mark first.", "2024")]
    assert [link.text.text for link in body.documents] == ["Report"]
    assert ([card.id for card in body.services], body.sources[0].host) == (["help"], "coast.example.org")


def test_related_initiatives_share_a_cluster(plan: SitePlan) -> None:
    """Other initiatives of the same clusters stand below; without clusters there are none."""
    assert [card.id for card in initiative(plan).related] == ["plug"]
    assert initiative(plan, "/initiatives/talk/").related == ()


@pytest.mark.parametrize("identifier, kind", [("brand", "Organization"), ("talk", "Organization"), ("plug", "Project")])
def test_page_describes_itself_as_project_or_organisation(plan: SitePlan, identifier: str, kind: str) -> None:
    """A brand and an alliance are organisations that clusters made; the others are projects."""
    data = json.loads(view_of(plan, f"/initiatives/{identifier}/").head.json_ld[0])
    assert data["@type"] == kind


def test_structured_data_names_members_and_funder(plan: SitePlan) -> None:
    """Search engines learn who takes part and who pays."""
    data = json.loads(view_of(plan, "/initiatives/brand/").head.json_ld[0])
    assert [member["name"] for member in data["member"]] == ["A", "B"]
    assert data["funder"]["name"] == "Example Fund"
    assert [country["name"] for country in data["areaServed"]] == ["Germany", "Norway"]


def test_home_page_shows_what_goes_on_with_brands_first(plan: SitePlan) -> None:
    """The row of names leaves out what has ended, and what does not say."""
    assert [card.id for card in view_of(plan, "/").body.initiatives] == ["brand", "cable", "heat"]


def test_site_without_initiatives_has_no_list() -> None:
    """Nothing leads to a page about nothing."""
    plan = plan_of({"clusters/a.yml": CLUSTER % ("A", "energy")})
    assert not [page for page in plan.pages if "/initiatives/" in page.url_path]
    assert view_of(plan, "/").body.initiatives_url == ""
