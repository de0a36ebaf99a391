# SPDX-License-Identifier: MIT
"""How complete a profile is, and what to add next."""

from __future__ import annotations

from textwrap import dedent
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.cluster import ClusterProfile
from showcase.model.completeness import CLUSTER_WISHES, SERVICE_WISHES, Wish, completeness
from showcase.model.locale import Locale
from showcase.model.service import Service

LOCALES = tuple(map(Locale.parse, ("en", "de")))
LEAST = {
    ClusterProfile: {"schema_version": "2", "name": "Alpha", "country": "DE"},
    Service: {"schema_version": "2", "title": "Desk"},
}
FULL = """
    acronym: A
    aims: [{text: x}]
    city: Kiel
    contact: {mail: office@example.org}
    cooperation: {offers: [{text: x}], seeks: [{text: x}], target_countries: [DK]}
    founded: 2005
    key_figures: [{label: firms, value: 1, year: 2025, sources: [{url: "https://example.org"}]}]
    legal_form: x
    location: {latitude: 1, longitude: 1}
    logo: {file: a.svg, alt: x}
    members: {total: 3, as_of: 2025}
    reviewed_on: 2026-01-05
    sectors: [energy]
    services: [desk]
    sources: [{url: "https://example.org"}]
    strengths: [{text: x}]
    summary: {en: x, de: x}
    technologies: [sensors]
    website: {url: "https://example.org"}
"""


def read(text: str) -> dict[str, Any]:
    """Read some fields of a file."""
    found: dict[str, Any] = yaml.load(dedent(text), yaml.BaseLoader)
    return found


def percent_of(fields: dict[str, Any], model: type[ClusterProfile | Service] = ClusterProfile) -> int:
    """Weigh the least file of a kind with some more fields."""
    return completeness(model.model_validate(LEAST[model] | fields), LOCALES).percent


@pytest.mark.parametrize("wishes", [CLUSTER_WISHES, SERVICE_WISHES], ids=["cluster", "service"])
def test_weights_are_percentages(wishes: tuple[Wish, ...]) -> None:
    """The weights of a kind of file add up to 100, and every wish has its own name."""
    assert sum(wish.weight for wish in wishes) == 100
    assert len({wish.name for wish in wishes}) == len(wishes)


@pytest.mark.parametrize("model", [ClusterProfile, Service])
def test_file_with_the_least_has_everything_before_it(model: type[ClusterProfile | Service]) -> None:
    """What is required does not count: a file that says nothing else stands at 0 %."""
    assert percent_of({}, model) == 0


def test_full_profile_wants_nothing_more() -> None:
    """A profile that says everything stands at 100 % and has nothing to add."""
    found = completeness(ClusterProfile.model_validate(LEAST[ClusterProfile] | read(FULL)), LOCALES)
    assert (found.percent, found.missing) == (100, ())


@pytest.mark.parametrize(
    "model, wish",
    [(ClusterProfile, wish) for wish in CLUSTER_WISHES] + [(Service, wish) for wish in SERVICE_WISHES],
    ids=lambda value: value.name if isinstance(value, Wish) else value.__name__,
)
def test_example_meets_its_wish(model: type[ClusterProfile | Service], wish: Wish) -> None:
    """Who adds the example of a wish to the least file, word for word, has met it."""
    example = wish.example.replace("SECTOR", "energy").replace("TECHNOLOGY", "sensors")
    written = model.model_validate(LEAST[model] | read(example))
    assert wish.is_met(written, LOCALES)
    assert completeness(written, LOCALES).percent >= wish.weight


def test_heaviest_wish_comes_first() -> None:
    """What to add next is what visitors miss most."""
    found = completeness(ClusterProfile.model_validate(LEAST[ClusterProfile]), LOCALES)
    weights = [wish.weight for wish in found.missing]
    assert weights == sorted(weights, reverse=True)
    assert found.missing[0].name == "contact"


@pytest.mark.parametrize(
    "fields, name",
    [
        ("members: {total: 3}", "members"),
        ("members: {as_of: 2025}", "members"),
        ("key_figures: [{label: firms, value: 1, year: 2025}]", "key_figures"),
        ("contact: {role: Desk}", "contact"),
        ("summary: {en: x}", "translations"),
        ("cooperation: {offers: []}", "offers"),
    ],
)
def test_half_of_an_answer_is_none(fields: str, name: str) -> None:
    """A count without its year, a figure without source, a contact nobody can write to: still to be added."""
    written = ClusterProfile.model_validate(LEAST[ClusterProfile] | read(fields))
    assert name in {wish.name for wish in completeness(written, LOCALES).missing}


@given(st.permutations(sorted(read(FULL))))
def test_completeness_never_falls_when_a_field_is_added(names: list[str]) -> None:
    """In whatever order a profile is filled in, each field leaves the percentage as it was or raises it."""
    full, written, last = read(FULL), {}, 0
    for name in names:
        written[name] = full[name]
        now = percent_of(written)
        assert now >= last
        last = now
    assert last == 100
