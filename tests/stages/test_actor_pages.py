# SPDX-License-Identifier: MIT
"""Organisations: their directory, their pages, and numbers where a programme shows no names."""

from __future__ import annotations

import json
from typing import Any

import yaml

from showcase.model.page_plan import SitePlan
from tests.contents import CLUSTER, PROGRAMME, plan_of, view_of

COUNTED = PROGRAMME + "    actors_shown: counts\n"
SECRET = "Zyx Secret Works"


def actor(name: str, **fields: Any) -> str:
    """Write an actor with some fields."""
    return yaml.safe_dump({"schema_version": 2, "name": name, **fields})


FILES = {
    "clusters/port.yml": CLUSTER % ("Port", "energy"),
    "clusters/bay.yml": CLUSTER % ("Bay", "energy"),
    "actors/lab.yml": actor(
        "Port Lab",
        name_local="Hafenlabor",
        member_type="research",
        city="Kiel",
        country="DE",
        regions=["coast"],
        technologies=["sensors"],
        website="https://lab.example.org/",
        participations=[{"cluster": "port", "role": {"en": "Founder", "de": "Gründer"}}, {"cluster": "bay"}],
    ),
    "actors/wave.yml": actor("Wave", member_type="large_company", participations=[{"cluster": "bay"}]),
    "actors/council.yml": actor("Council"),
}


def paths(plan: SitePlan) -> set[str]:
    """List the addresses of a site in its first language."""
    return {page.url_path for page in plan.pages if page.locale.tag == "en"}


def test_directory_lists_all_by_name_with_what_they_are_found_by() -> None:
    """Type, region, cluster, technology and country are counted; what leaves nothing to choose is no filter."""
    body = view_of(plan_of(FILES), "/actors/").body
    assert [card.id for card in body.cards] == ["council", "lab", "wave"]
    assert {facet.name: {value.id: value.count for value in facet.values} for facet in body.facets} == {
        "type": {"large_company": 1, "research": 1},
        "cluster": {"bay": 2, "port": 1},
    }
    assert body.facets[0].values[0].url == "../actors/types/large-company/"


def test_types_have_lists_of_their_own() -> None:
    """Without a script the filter of types leads to them."""
    plan = plan_of(FILES)
    assert [card.id for card in view_of(plan, "/actors/types/research/").body.cards] == ["lab"]
    assert {path for path in paths(plan) if "/types/" in path} == {
        "/actors/types/large-company/",
        "/actors/types/research/",
    }


def test_role_is_said_and_where_it_is_unknown_nothing_is_claimed() -> None:
    """An organisation without a stated role is connected with a cluster, never its member."""
    body = view_of(plan_of(FILES), "/actors/lab/").body
    assert [(tie.card.id, tie.role.text) for tie in body.clusters] == [("port", "Founder"), ("bay", "connected with")]
    german = view_of(plan_of(FILES), "/de/actors/lab/").body
    assert german.clusters[0].role.text == "Gründer"


def test_page_describes_an_organisation_to_programs() -> None:
    """The structured data say what the file says, and no membership that nobody stated."""
    found = json.loads(view_of(plan_of(FILES), "/actors/lab/").head.json_ld[0])
    assert (found["@type"], found["name"], found["alternateName"]) == ("Organization", "Port Lab", "Hafenlabor")
    assert found["url"] == "https://lab.example.org/"
    assert found["address"] == {"@type": "PostalAddress", "addressLocality": "Kiel", "addressCountry": "DE"}
    assert "memberOf" not in found


def test_stories_and_initiatives_that_name_an_organisation_stand_on_its_page() -> None:
    """The tie is in their files, the link on both sides."""
    files = {**FILES, "stories/won.yml": "{title: We won, text: Well., actors: [lab]}"}
    (group,) = view_of(plan_of(files), "/actors/lab/").body.groups
    assert [(link.url, link.text.text) for link in group.links] == [("../../stories/won/", "We won")]


def test_profile_of_a_cluster_leads_to_its_organisations() -> None:
    """The names of partners are links where they have pages."""
    groups = view_of(plan_of(FILES), "/clusters/port/").body.partners
    assert [(entry.name.text, entry.url) for group in groups for entry in group.items] == [
        ("Port Lab", "../../actors/lab/")
    ]


def test_long_directory_has_pages_letters_and_lists_by_type() -> None:
    """Beyond two hundred names there are pages; types and the search stand in place of filters."""
    files = {f"actors/a{number}.yml": actor(f"{'ABC'[number % 3]}{number:03}") for number in range(201)}
    files["actors/z.yml"] = actor("Zeta", member_type="sme")
    plan = plan_of(files)
    first = view_of(plan, "/actors/").body
    assert (first.total, len(first.cards), first.facets) == (202, 200, ())
    assert [link.url for link in first.types] == ["../actors/types/sme/"]
    assert first.search_url == "../search/?kind=actor"
    assert [(link.text.text, link.url) for link in first.letters] == [
        ("A", "../actors/#letter-a"),
        ("B", "../actors/#letter-b"),
        ("C", "../actors/#letter-c"),
        ("Z", "../actors/page/2/#letter-z"),
    ]
    assert view_of(plan, "/actors/page/2/").body.letter_anchors == {"z": "letter-z"}


def test_site_without_organisations_has_no_directory() -> None:
    """Nothing known, no page."""
    assert not [path for path in paths(plan_of({})) if "actors" in path]


def test_counts_show_numbers_and_no_name_anywhere() -> None:
    """A programme that only counts has one page of numbers, and no page, card, link or search entry has a name."""
    secret = actor(
        SECRET,
        member_type="research",
        regions=["coast"],
        participations=[{"cluster": "port"}],
        cooperation={"offers": [{"text": "O", "kind": "research", "technologies": ["sensors"]}]},
    )
    files = {
        **FILES,
        "programme.yml": COUNTED,
        "actors/secret.yml": secret,
        "stories/won.yml": "{title: We won, text: Well., actors: [secret], date: 2026}",
        "initiatives/one.yml": "{title: One, actors: [secret]}",
        "events/day.yml": "{title: Day, kind: conference, starts: 2026-12-01, clusters: [port]}",
        "clusters/need.yml": yaml.safe_dump(
            {
                "schema_version": 2,
                "name": "Need",
                "country": "DE",
                "cooperation": {"seeks": [{"text": "S", "kind": "research", "technologies": ["sensors"]}]},
            }
        ),
    }
    plan = plan_of(files)
    assert {path for path in paths(plan) if "actors" in path} == {"/actors/"}
    assert not [page.url_path for page in plan.pages if SECRET in repr(page.make_view())]
    assert SECRET not in repr([make() for make in plan.finders.values()])
    tables = {table.id: table for table in view_of(plan, "/actors/").body.tables}
    assert [(row.link.text.text, row.number) for row in tables["by-type"].rows] == [
        ("Large firm", "1"),
        ("Research institute", "2"),
        ("Type not stated", "1"),
    ]
    assert "Of 2 organisations no region is known." in tables["by-region"].note
    counts = view_of(plan, "/clusters/port/").body.actor_counts
    assert [(fact.label, fact.values[0].text.text) for fact in counts] == [("Research institute", "2")]
