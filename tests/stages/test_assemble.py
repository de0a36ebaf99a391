# SPDX-License-Identifier: MIT
"""Files become linked things, and nothing of them is lost."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from types import FrameType

from hypothesis import given
from hypothesis import strategies as st

from showcase.model.brand.field_colours import FIELD_COUNT
from showcase.stages.assemble import assemble_catalogue
from tests.contents import CLUSTER, catalogue_of, cluster_files, content_of

A = """
    schema_version: 1
    name: {en: Alpha, de: Alfa}
    country: DE
    sectors: [wind]
    technologies: [hydrogen]
    regions: [coast]
    services: [advice]
    label: {kind: ecei-gold}
"""
B = "{schema_version: 1, name: Beta, country: DE, sectors: [energy], technologies: [hydrogen], regions: [coast]}"
C = "{schema_version: 1, name: Gamma, country: DK, sectors: [health], regions: [inland]}"


def test_service_and_cluster_are_linked_from_either_side() -> None:
    """It does not matter whether the cluster names the service or the service names the cluster."""
    catalogue = catalogue_of({
        "taxonomies/labels.yml": "terms: [{id: ecei-gold, label: Gold}]",
        "clusters/a.yml": A,
        "clusters/b.yml": B,
        "services/advice.yml": "{title: Advice, clusters: [b]}",
        "services/courses.yml": "{title: Courses, clusters: [a]}",
    })  # fmt: skip
    assert catalogue.clusters["a"].ties.services == ("advice", "courses")
    assert catalogue.clusters["b"].ties.services == ("advice",)
    assert catalogue.services["advice"].ties.clusters == ("b", "a")  # what its own file names comes first


def test_link_named_on_both_sides_stands_once() -> None:
    """A link that both files name is one link."""
    catalogue = catalogue_of({
        "clusters/b.yml": "{schema_version: 1, name: Beta, country: DE, services: [advice]}",
        "services/advice.yml": "{title: Advice, clusters: [b]}",
    })  # fmt: skip
    assert catalogue.clusters["b"].ties.services == ("advice",)
    assert catalogue.services["advice"].ties.clusters == ("b",)


def test_cluster_counts_for_its_broader_terms() -> None:
    """A cluster of a narrow term is found under the broad one too, once."""
    catalogue = catalogue_of({
        "clusters/c1.yml": CLUSTER % ("One", "wind"),
        "clusters/c2.yml": CLUSTER % ("Two", "wind, energy"),
    })  # fmt: skip
    sectors = catalogue.vocabularies["sectors"]
    assert sectors["wind"].clusters == ("c1", "c2")
    assert sectors["energy"].clusters == ("c1", "c2")
    assert sectors["energy"].narrower == ("wind",)
    assert sectors["health"].clusters == ()
    assert catalogue.clusters["c1"].facets["sectors"] == ("wind", "energy")


def test_circle_of_broader_terms_ends() -> None:
    """Terms that are broader than each other do not keep the step from ending."""
    sectors = "terms: [{id: a, label: A, broader: b}, {id: b, label: B, broader: a}]"
    catalogue = catalogue_of({"taxonomies/sectors.yml": sectors, "clusters/c.yml": CLUSTER % ("C", "a")})
    assert catalogue.clusters["c"].facets["sectors"] == ("a", "b")


def test_field_gives_its_colour_to_narrower_ones_and_clusters() -> None:
    """Fields with clusters are numbered in order; those below them, and their clusters, wear the same colour."""
    catalogue = catalogue_of({
        "clusters/c1.yml": CLUSTER % ("One", "health"),
        "clusters/c2.yml": CLUSTER % ("Two", "wind"),
        "clusters/c3.yml": "{schema_version: 1, name: Three, country: DE}",
    })  # fmt: skip
    colours = {term.id: term.colour_field for term in catalogue.vocabularies["sectors"].values()}
    assert colours == {"energy": 1, "wind": 1, "health": 2}
    assert [cluster.colour_field for cluster in catalogue.clusters.values()] == [2, 1, 0]


def test_colours_begin_again_when_they_are_used_up() -> None:
    """However many fields there are, each has one of the colours."""
    terms = ", ".join(f"{{id: s{number}, label: S}}" for number in range(30))
    files = {f"clusters/c{number:02}.yml": CLUSTER % ("C", f"s{number}") for number in range(30)}
    catalogue = catalogue_of({"taxonomies/sectors.yml": f"terms: [{terms}]", **files})
    assert {cluster.colour_field for cluster in catalogue.clusters.values()} == set(range(1, FIELD_COUNT + 1))


def test_terms_stand_in_the_order_that_is_asked_for() -> None:
    """Terms with a number come first, by number; the others follow as written."""
    sectors = "terms: [{id: c, label: C}, {id: b, label: B, order: 2}, {id: a, label: A}, {id: d, label: D, order: 1}]"
    assert list(catalogue_of({"taxonomies/sectors.yml": sectors}).vocabularies["sectors"]) == ["d", "b", "c", "a"]


def test_clusters_that_share_most_are_related() -> None:
    """The nearest come first, a cluster is never related to itself, and one shared region is not enough."""
    catalogue = catalogue_of({
        "taxonomies/labels.yml": "terms: [{id: ecei-gold, label: Gold}]",
        "services/advice.yml": "{title: Advice}",
        "clusters/a.yml": A,
        "clusters/b.yml": B,
        "clusters/c.yml": C,
        "clusters/d.yml": "{schema_version: 1, name: Delta, country: DE, regions: [coast]}",
        "clusters/e.yml": "{schema_version: 1, name: Epsilon, country: DE, sectors: [wind], regions: [coast]}",
    })  # fmt: skip
    assert [near.id for near in catalogue.clusters["a"].related] == ["b", "e"]
    assert catalogue.clusters["c"].related == ()
    assert catalogue.clusters["d"].related == ()


@given(st.permutations(["a", "b", "c", "e"]))
def test_catalogue_does_not_depend_on_the_order_of_files(order: list[str]) -> None:
    """Files read in another order give equal clusters, in the order of their identifiers."""
    texts = {"a": CLUSTER % ("A", "wind"), "b": B, "c": C, "e": CLUSTER % ("E", "health")}
    catalogue = catalogue_of({f"clusters/{name}.yml": texts[name] for name in order})
    expected = catalogue_of({f"clusters/{name}.yml": texts[name] for name in sorted(order)})
    assert list(catalogue.clusters) == sorted(order)
    assert catalogue.clusters == expected.clusters
    assert catalogue.vocabularies == expected.vocabularies


def calls_made(work: Callable[[], object]) -> int:
    """Count the calls of our functions while something is done."""
    calls = 0

    def count(_frame: FrameType, event: str, _value: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return calls


def test_relating_many_clusters_is_no_more_work_for_each_of_them() -> None:
    """Four times the clusters of one sector ask for about four times the work, not for sixteen times."""
    contents = [content_of(cluster_files(count)) for count in (300, 1200)]
    small, large = (calls_made(partial(assemble_catalogue, content)) for content in contents)
    assert large < 5 * small


def test_every_text_of_a_locale_counts_as_its_language() -> None:
    """A file has a language when one of its texts is in it or in a parent of it; Norwegian has two names."""
    programme = "{name: N, territory: T, locales: [en, nb, pt-BR, da], brand: {primary: '#12344d'}}"
    cluster = "{schema_version: 1, name: {en: A, no: B}, country: NO, aims: [{text: {en: x, pt: y}}]}"
    catalogue = catalogue_of({"programme.yml": programme, "clusters/a.yml": cluster})
    assert catalogue.clusters["a"].languages == {"en", "nb", "pt-BR"}


def test_services_of_one_type_are_related_in_a_ring() -> None:
    """Each service names the next ones of its type, never itself, and each is named equally often."""
    files = {f"services/s{number}.yml": "{title: S, type: {pillar: A, level: 1}}" for number in range(5)}
    catalogue = catalogue_of({**files, "services/t.yml": "{title: T, type: {pillar: B, level: 1}}"})
    assert catalogue.services["s3"].related == ("s4", "s0", "s1")
    assert catalogue.services["t"].related == ()
