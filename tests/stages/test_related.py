# SPDX-License-Identifier: MIT
"""Related clusters: near for reasons that hold, never oneself, ended ones only where nothing else is near."""

from __future__ import annotations

from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.model.catalogue import Catalogue, Reason
from tests.contents import catalogue_of, plan_of, view_of

TECHNOLOGIES = """
    terms:
    - {id: storage, label: {en: Storage, de: Speicher}}
    - {id: hydrogen, label: {en: Hydrogen, de: Wasserstoff}, broader: storage}
    - {id: sensors, label: {de: Sensorik, da: Sensorer}}
"""
FILES = {
    "taxonomies/technologies.yml": TECHNOLOGIES,
    "services/tests.yml": "{title: {en: Test fields, de: Testfelder}}",
}


def cluster(**fields: Any) -> str:
    """Write a cluster with some fields."""
    return yaml.safe_dump({"schema_version": 1, "name": "C", "country": "DE", **fields}, allow_unicode=True)


def catalogue(**clusters: str) -> Catalogue:
    """Make a catalogue of clusters by identifier."""
    return catalogue_of({**FILES, **{f"clusters/{name}.yml": text for name, text in clusters.items()}})


def near(found: Catalogue, cluster_id: str) -> dict[str, tuple[Reason, ...]]:
    """Give the related clusters of one, nearest first, with their reasons."""
    return {item.id: item.reasons for item in found.clusters[cluster_id].related}


def item(kind: str, *technologies: str) -> dict[str, Any]:
    """Write something offered or sought."""
    return {"text": "T", "kind": kind, "technologies": list(technologies)}


def test_what_is_offered_meets_what_is_sought() -> None:
    """The same kind of cooperation in the same technology ties two clusters, and each is told its side of it."""
    found = catalogue(
        a=cluster(cooperation={"seeks": [item("research", "hydrogen")]}),
        b=cluster(cooperation={"offers": [item("research", "hydrogen")]}),
    )
    assert near(found, "a") == {"b": (Reason("offers", ("research",)),)}
    assert near(found, "b") == {"a": (Reason("seeks", ("research",)),)}


def test_item_without_technologies_is_about_those_of_its_cluster() -> None:
    """Where an item names no technology, those of its cluster count."""
    found = catalogue(
        a=cluster(technologies=["sensors"], cooperation={"seeks": [item("business")]}),
        b=cluster(cooperation={"offers": [item("business", "sensors")]}),
    )
    assert near(found, "a") == {"b": (Reason("offers", ("business",)),)}


def test_other_kinds_and_other_technologies_do_not_meet() -> None:
    """Another kind, another technology, or a kind that says nothing is no tie."""
    found = catalogue(
        a=cluster(cooperation={"seeks": [item("research", "hydrogen"), item("other", "hydrogen")]}),
        b=cluster(cooperation={"offers": [item("business", "hydrogen"), item("research", "sensors")]}),
        c=cluster(cooperation={"offers": [item("other", "hydrogen")]}),
    )
    assert near(found, "a") == {}


def test_reasons_name_the_narrowest_shared_terms() -> None:
    """A broader term is not named beside the narrower one that implies it."""
    found = catalogue(a=cluster(technologies=["hydrogen"]), b=cluster(technologies=["hydrogen"]))
    assert near(found, "a") == {"b": (Reason("technologies", ("hydrogen",)),)}


def test_shared_services_and_countries_of_interest_are_reasons() -> None:
    """Offering the same service counts, and so does a country in which the cluster looks for partners."""
    found = catalogue(
        a=cluster(services=["tests"], cooperation={"target_countries": ["DK"]}),
        b=cluster(country="DK", services=["tests"]),
    )
    assert near(found, "a") == {"b": (Reason("services", ("tests",)), Reason("target_countries", ("DK",)))}
    assert near(found, "b") == {"a": (Reason("services", ("tests",)),)}


def test_places_alone_are_no_tie() -> None:
    """Shared regions and countries of interest are told beside another reason; alone they make nobody related."""
    regions = ["coast", "inland"]
    found = catalogue(
        a=cluster(regions=regions, cooperation={"target_countries": ["DK"]}),
        b=cluster(regions=regions, country="DK"),
        c=cluster(regions=regions, sectors=["wind"]),
        d=cluster(regions=["coast"], sectors=["wind"]),
    )
    assert near(found, "a") == {}
    assert near(found, "c") == {"d": (Reason("regions", ("coast",)), Reason("sectors", ("wind",)))}


def test_ended_clusters_are_a_last_resort() -> None:
    """A cluster that ended is named only where no active one is near, however much it shares."""
    ended = cluster(status="ended", technologies=["hydrogen"], sectors=["wind"])
    found = catalogue(a=cluster(technologies=["hydrogen"], sectors=["wind"]), b=ended)
    assert list(near(found, "a")) == ["b"]
    found = catalogue(
        a=cluster(technologies=["hydrogen"], sectors=["wind"]), b=ended, c=cluster(technologies=["hydrogen"])
    )
    assert list(near(found, "a")) == ["c"]


SOME = st.lists(st.sampled_from(["storage", "hydrogen", "sensors"]), max_size=2, unique=True)
ITEMS = st.lists(st.builds(item, st.sampled_from(["research", "business", "other"])), max_size=2)
CLUSTERS = st.fixed_dictionaries(
    {
        "country": st.sampled_from(["DE", "DK"]),
        "status": st.sampled_from(["active", "ended", "merged", "dormant"]),
        "technologies": SOME,
        "sectors": st.lists(st.sampled_from(["wind", "health"]), max_size=2, unique=True),
        "regions": st.lists(st.sampled_from(["coast", "inland"]), max_size=1),
        "services": st.lists(st.just("tests"), max_size=1),
        "cooperation": st.fixed_dictionaries({"offers": ITEMS, "seeks": ITEMS}),
    }
)


@settings(max_examples=40, deadline=None)
@given(st.lists(CLUSTERS, min_size=2, max_size=8))
def test_every_reason_is_true(profiles: list[dict[str, Any]]) -> None:
    """No cluster is near itself, no ended one stands beside an active one, and every reason holds on both sides."""
    found = catalogue(**{f"c{number}": cluster(**fields) for number, fields in enumerate(profiles)})
    for one in found.clusters.values():
        others = [found.clusters[related.id] for related in one.related]
        assert one not in others
        assert len(others) <= 4
        assert len({other.profile.status in {"ended", "merged"} for other in others}) <= 1
        for related, other in zip(one.related, others, strict=True):
            assert related.reasons
            for reason in related.reasons:
                if reason.kind in {"technologies", "sectors", "regions"}:
                    assert set(reason.ids) <= set(one.facets[reason.kind]) & set(other.facets[reason.kind])
                elif reason.kind == "services":
                    assert set(reason.ids) <= set(one.ties.services) & set(other.ties.services)
                else:
                    opposite = {"offers": "seeks", "seeks": "offers"}[reason.kind]
                    assert set(reason.ids) <= set(one.facets[opposite]) & set(other.facets[reason.kind])


@settings(max_examples=40, deadline=None)
@given(st.lists(CLUSTERS, min_size=2, max_size=5))
def test_nearness_is_mutual_among_few(profiles: list[dict[str, Any]]) -> None:
    """Where all fit into the list, an active cluster that is near another one has it near, too."""
    found = catalogue(
        **{f"c{number}": cluster(**{**fields, "status": "active"}) for number, fields in enumerate(profiles)}
    )
    ties = {(one.id, related.id) for one in found.clusters.values() for related in one.related}
    assert ties == {(other, one) for one, other in ties}


def test_profile_says_the_reason_in_its_language() -> None:
    """The reason is a sentence; a name in another language is a part of its own that says which."""
    files = {
        **FILES,
        "clusters/a.yml": cluster(technologies=["hydrogen", "sensors"]),
        "clusters/b.yml": cluster(technologies=["hydrogen", "sensors"]),
    }
    plan = plan_of(files)
    (related,) = view_of(plan, "/clusters/a/").body.related
    assert related.card.id == "b"
    (parts,) = related.reasons
    assert "".join(part.text for part in parts) == "Both work on: Hydrogen and Sensorik"
    assert [part.lang for part in parts] == ["en", "de"]
    (related,) = view_of(plan, "/de/clusters/a/").body.related
    assert [part.is_fallback for part in related.reasons[0]] == [False]
