# SPDX-License-Identifier: MIT
"""Who fits whom: matches hold for reasons, are the same from both sides, and never name oneself."""

from __future__ import annotations

import random
from collections import Counter
from itertools import product
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.matches import Match, Matches
from showcase.stages.assemble.matches import MOST, find_matches
from tests.contents import PROGRAMME, catalogue_of, content_of

TECHNOLOGIES = """
    terms:
    - {id: storage, label: Storage}
    - {id: hydrogen, label: Hydrogen, broader: storage}
    - {id: electrolysis, label: Electrolysis, broader: hydrogen}
    - {id: batteries, label: Batteries, broader: storage}
    - {id: sensors, label: Sensors}
"""
TERMS = ("storage", "hydrogen", "electrolysis", "batteries", "sensors")
KINDS = ("research", "business", "other")


def cluster(**fields: Any) -> str:
    """Write a cluster with some fields."""
    return yaml.safe_dump({"schema_version": 2, "name": "C", "country": "DE", **fields})


def actor(**fields: Any) -> str:
    """Write an actor with some fields."""
    return yaml.safe_dump({"schema_version": 2, "name": "A", **fields})


def item(kind: str, *technologies: str) -> dict[str, Any]:
    """Write something offered or looked for."""
    return {"text": "T", "kind": kind, "technologies": list(technologies)}


def offering(*items: dict[str, Any], **fields: Any) -> str:
    """Write a cluster that offers something."""
    return cluster(cooperation={"offers": list(items)}, **fields)


def seeking(*items: dict[str, Any], **fields: Any) -> str:
    """Write a cluster that looks for something."""
    return cluster(cooperation={"seeks": list(items)}, **fields)


def matches(programme: str = PROGRAMME, **files: str) -> Matches:
    """Find the matches of files by identifier; those that begin with "actor_" are actors."""
    paths = {
        f"actors/{name.removeprefix('actor_')}.yml" if name.startswith("actor_") else f"clusters/{name}.yml": text
        for name, text in files.items()
    }
    return catalogue_of({"programme.yml": programme, "taxonomies/technologies.yml": TECHNOLOGIES, **paths}).matches


def pairs(found: Matches) -> set[tuple[str, str]]:
    """Give who offers and who looks for it."""
    return {(match.offering[1], match.seeking[1]) for listed in found.values() for match in listed}


def test_offer_meets_need_of_the_same_kind_and_technology() -> None:
    """The match stands under both, with kind and technology as its reason."""
    found = matches(a=seeking(item("research", "hydrogen")), b=offering(item("research", "hydrogen")))
    (match,) = found["clusters", "a"]
    assert found["clusters", "b"] == (match,)
    assert (match.offering, match.seeking) == (("clusters", "b"), ("clusters", "a"))
    assert (match.kind, match.technologies, match.sectors) == ("research", ("hydrogen",), ())


def test_narrower_and_broader_technologies_meet_and_siblings_do_not() -> None:
    """Electrolysis is part of storage, so both work on storage; batteries and hydrogen have nothing in common."""
    for one, other in (("electrolysis", "storage"), ("storage", "electrolysis")):
        found = matches(a=seeking(item("research", one)), b=offering(item("research", other)))
        assert found["clusters", "a"][0].technologies == ("storage",)
    assert not matches(a=seeking(item("research", "hydrogen")), b=offering(item("research", "batteries")))


def test_other_kind_of_cooperation_does_not_fit() -> None:
    """Research is not business, whatever the technology."""
    assert not matches(a=seeking(item("research", "hydrogen")), b=offering(item("business", "hydrogen")))


def test_shared_sector_counts_where_an_item_names_no_technology() -> None:
    """What says no technology is about those of its cluster, and where these do not meet, about its sector."""
    one = offering(item("research"), sectors=["energy"])
    found = matches(a=seeking(item("research", "hydrogen"), sectors=["energy"]), b=one)
    assert found["clusters", "a"][0].sectors == ("energy",)
    two = offering(item("research", "sensors"), sectors=["energy"])
    assert not matches(a=seeking(item("research", "hydrogen"), sectors=["energy"]), b=two)


def test_unspecified_kinds_meet_in_a_technology_that_both_name() -> None:
    """An item that says neither kind nor technology fits nobody, even in the same sector."""
    assert matches(a=seeking(item("other", "sensors")), b=offering(item("other", "sensors")))
    same = {"technologies": ["sensors"], "sectors": ["energy"]}
    assert not matches(a=seeking(item("other"), **same), b=offering(item("other"), **same))


def test_countries_of_interest_weigh_and_are_a_reason() -> None:
    """Whoever is based where partners are looked for comes first; the European Union contains its members."""
    wanted = {"seeks": [item("research", "hydrogen")], "target_countries": ["EU"]}
    found = matches(
        a=cluster(cooperation=wanted, country="NO"),
        b=offering(item("research", "hydrogen"), country="US"),
        c=offering(item("research", "hydrogen"), country="DK"),
    )
    first, second = found["clusters", "a"]
    assert (first.offering[1], first.is_offer_near, first.is_seeker_welcome) == ("c", True, False)
    assert (second.offering[1], second.is_offer_near) == ("b", False)


def test_nobody_is_matched_with_itself() -> None:
    """A cluster that offers what it looks for stays alone."""
    both = {"offers": [item("research", "hydrogen")], "seeks": [item("research", "hydrogen")]}
    assert matches(a=cluster(cooperation=both)) == {}


def test_clusters_that_rest_ended_or_merged_are_left_out() -> None:
    """Nobody is sent to a cluster that does not answer, least of all to one that is part of the seeker."""
    need = seeking(item("research", "hydrogen"))
    for status in ("dormant", "ended", "merged"):
        assert not matches(a=need, b=offering(item("research", "hydrogen"), status=status))
    assert not matches(a=need, b=offering(item("research", "hydrogen"), merged_into="a"))


def test_actor_that_wants_to_be_found_is_matched_but_not_with_its_own_cluster() -> None:
    """A member and its cluster know each other; other clusters find the member."""
    member = actor(cooperation={"offers": [item("research", "hydrogen")]}, participations=[{"cluster": "a"}])
    need = seeking(item("research", "hydrogen"))
    assert pairs(matches(a=need, b=need, actor_lab=member)) == {("lab", "b")}


def test_actors_that_are_only_counted_are_matched_with_nobody() -> None:
    """A programme that shows no names of actors does not tell them by a match."""
    member = actor(cooperation={"offers": [item("research", "hydrogen")]})
    counted = PROGRAMME + "    actors_shown: counts\n"
    assert matches(counted, a=seeking(item("research", "hydrogen")), actor_lab=member) == {}


ITEMS = st.lists(
    st.tuples(st.sampled_from(KINDS), st.lists(st.sampled_from(TERMS), max_size=2, unique=True)), max_size=3
)
PROFILES = st.lists(
    st.fixed_dictionaries(
        {
            "offers": ITEMS,
            "seeks": ITEMS,
            "country": st.sampled_from(["DE", "DK", "NO"]),
            "targets": st.lists(st.sampled_from(["DE", "DK", "EU"]), max_size=2, unique=True),
            "technologies": st.lists(st.sampled_from(TERMS), max_size=2, unique=True),
            "status": st.sampled_from(["active", "ended", "forming"]),
        }
    ),
    min_size=2,
    max_size=12,
)


def files_of(profiles: list[dict[str, Any]]) -> dict[str, str]:
    """Write a cluster for each drawn profile."""
    written = {}
    for number, drawn in enumerate(profiles):
        cooperation = {side: [item(kind, *terms) for kind, terms in drawn[side]] for side in ("offers", "seeks")}
        written[f"clusters/c{number:02}.yml"] = cluster(
            country=drawn["country"],
            technologies=drawn["technologies"],
            status=drawn["status"],
            sectors=["energy"],
            cooperation={**cooperation, "target_countries": drawn["targets"]},
        )
    return {"taxonomies/technologies.yml": TECHNOLOGIES, **written}


@given(PROFILES)
def test_match_is_the_same_from_both_sides_and_never_with_oneself(profiles: list[dict[str, Any]]) -> None:
    """Each match stands under its two parties, names two, and no offer or need has more than five."""
    content = content_of(files_of(profiles))
    found = find_matches(content)
    for party, listed in found.items():
        for match in listed:
            assert match.offering != match.seeking
            assert party in match.parties
            assert match in found[match.other(party)]
            assert all(content.clusters[key].written.status != "ended" for _, key in match.parties)
    every = {match for listed in found.values() for match in listed}
    offers = Counter((match.offering, match.offer) for match in every)
    needs = Counter((match.seeking, match.need) for match in every)
    assert max([*offers.values(), *needs.values()], default=0) <= MOST


@given(PROFILES, st.randoms(use_true_random=False))
def test_matches_do_not_depend_on_the_order_of_files(profiles: list[dict[str, Any]], chance: random.Random) -> None:
    """The same files in another order give the same matches."""
    files = list(files_of(profiles).items())
    found = find_matches(content_of(dict(files)))
    chance.shuffle(files)
    assert find_matches(content_of(dict(files))) == found


@given(PROFILES)
def test_nothing_that_fits_is_overlooked_among_few(profiles: list[dict[str, Any]]) -> None:
    """An offer and a need that name the same technology are matched, unless one of them has its five."""
    content = content_of(files_of(profiles))
    found = {match for listed in find_matches(content).values() for match in listed}
    alive = {key: entry.written for key, entry in content.clusters.items() if entry.written.status != "ended"}
    for (one, giver), (other, taker) in product(alive.items(), repeat=2):
        if one == other or giver.cooperation is None or taker.cooperation is None:
            continue
        for offer, need in product(enumerate(giver.cooperation.offers), enumerate(taker.cooperation.seeks)):
            if offer[1].kind == need[1].kind and set(offer[1].technologies) & set(need[1].technologies):
                assert _is_found_or_full(found, (one, offer[0]), (other, need[0]))


def _is_found_or_full(found: set[Match], offer: tuple[str, int], need: tuple[str, int]) -> bool:
    """Whether two meet, in this offer and need or in another one, or one side has as many matches as it may have."""
    of_offer = [match for match in found if (match.offering[1], match.offer) == offer]
    of_need = [match for match in found if (match.seeking[1], match.need) == need]
    return (
        max(len(of_offer), len(of_need)) >= MOST
        or any(match.seeking[1] == need[0] for match in of_offer)
        or any(match.offering[1] == offer[0] for match in of_need)
    )
