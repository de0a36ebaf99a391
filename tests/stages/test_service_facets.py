# SPDX-License-Identifier: MIT
"""What services are found by, alone and beside clusters."""

from __future__ import annotations

import pytest

from showcase.model.views.facet_views import FacetView
from showcase.stages.plan.services.service_values import service_facets, shared_audiences
from tests.contents import PROGRAMME, TODAY, catalogue_of, plan_of, view_of

FILES = {
    "services/a.yml": """
        title: Advice
        type: {pillar: B, level: 2}
        kind: projects
        offered_to: members
        audience: {en: Firms of the cluster, de: Firmen}
        service_status: running
        deadline: 2026-12-01
        country: DK
        languages: [da, de]
    """,
    "services/b.yml": """
        title: B
        type: {pillar: B, level: 2}
        audience: 'firms of the Cluster!'
        deadline: 2027-06-01
        country: AT
    """,
    "services/c.yml": "{title: C, audience: Nobody else, deadline: 2026-01-01, example_from: {country: 'NO'}}",
}


def counts(facets: tuple[FacetView, ...]) -> dict[str, dict[str, int]]:
    """Give the count of each value by facet."""
    return {facet.name: {value.id: value.count for value in facet.values} for facet in facets}


def test_services_are_counted_by_everything_they_say() -> None:
    """Each facet counts the services of the list; soon closing is open too; services to members have no type."""
    assert counts(view_of(plan_of(FILES), "/services/").body.facets) == {
        "offered_to": {"members": 1},
        "pillar": {"b": 1},
        "level": {"2": 1},
        "kind": {"projects": 1},
        "audience": {"firms-of-the-cluster": 2},
        "status": {"running": 1},
        "deadline": {"open": 2, "soon": 1, "closed": 1},
        "country": {"at": 1, "dk": 1},
        "language": {"da": 1, "de": 1},
        "origin": {"here": 2, "elsewhere": 1},
    }


def test_audience_keeps_its_identifier_in_every_language() -> None:
    """The words are those of the reader's language, the identifier that of the default one."""
    facets = {facet.name: facet for facet in view_of(plan_of(FILES), "/de/services/").body.facets}
    assert [(value.id, value.label.text) for value in facets["audience"].values] == [("firms-of-the-cluster", "Firmen")]


@pytest.mark.parametrize("words", ["企業", "الشركات", "Firms " * 30, "AI für Börsen ☂ – ½"])
def test_audience_in_any_script_has_an_identifier(words: str) -> None:
    """Identifiers are lower-case words, also for words that have no such letters or are too many."""
    files = {f"services/{name}.yml": f"{{title: S, audience: '{words}'}}" for name in "ab"}
    (found,) = shared_audiences(catalogue_of(files)).labels
    assert set(found) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert 0 < len(found) < 64


def test_different_audiences_in_another_script_stay_apart() -> None:
    """Words that leave no letters behind are told apart by a digest."""
    words = {"a": "企業", "b": "企業", "c": "大学", "d": "大学"}
    files = {f"services/{name}.yml": f"{{title: S, audience: {text}}}" for name, text in words.items()}
    audiences = shared_audiences(catalogue_of(files))
    assert len(audiences.labels) == 2
    assert audiences.by_service["a"] == audiences.by_service["b"] != audiences.by_service["c"]


def test_service_that_says_nothing_has_no_values_but_its_origin() -> None:
    """A bare service is offered here and has no other value."""
    catalogue = catalogue_of({"services/a.yml": "{title: A}"})
    facets = service_facets(catalogue.services["a"], shared_audiences(catalogue), TODAY)
    assert {name: values for name, values in facets if values} == {"origin": ("here",)}


def test_search_counts_what_clusters_and_services_share_together() -> None:
    """On the search page country, language and kind of service count both; "kind" is the kind of result."""
    cluster = """
        schema_version: 1
        name: Alpha
        country: DK
        services: [a]
        website: {url: "https://a.example.org/", languages: [da, en]}
    """
    found = counts(view_of(plan_of({**FILES, "clusters/x.yml": cluster}), "/search/").body.facets)
    assert found["kind"] == {"cluster": 1, "service": 3, "page": -1}
    assert found["country"] == {"at": 1, "dk": 2}
    assert found["language"] == {"da": 2, "en": 1, "de": 1}
    assert found["service_kind"] == {"projects": 2}
    assert found["deadline"] == {"open": 2, "soon": 1, "closed": 1}


def test_labels_of_services_are_sorted_as_the_language_sorts() -> None:
    """Countries of services stand in the order of their names."""
    files = {**FILES, "programme.yml": PROGRAMME, "services/d.yml": "{title: D, country: CZ}"}
    facets = {facet.name: facet for facet in view_of(plan_of(files), "/de/services/").body.facets}
    assert [value.label.text for value in facets["country"].values] == ["Dänemark", "Österreich", "Tschechien"]
