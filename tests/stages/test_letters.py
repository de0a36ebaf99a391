# SPDX-License-Identifier: MIT
"""The alphabetical index of the directory."""

from __future__ import annotations

from urllib.parse import urljoin

from showcase.model.page_plan import SitePlan
from tests.contents import CLUSTER, PROGRAMME, cluster_files, plan_of, view_of

NAMES = {"a": "Zoo", "b": "Ålborg", "c": "Élan", "d": "3D print", "e": "Eta", "f": "«Quote»", "g": "*"}


def letters_at(plan: SitePlan, path: str) -> list[tuple[str, str]]:
    """Give letter and address of each link of the index."""
    return [(link.text.text, urljoin(path, link.url)) for link in view_of(plan, path).body.letters]


def plan_with(names: dict[str, str]) -> SitePlan:
    """Plan a site of clusters with these names in English and Danish."""
    files = {f"clusters/{key}.yml": CLUSTER % (f"'{name}'", "wind") for key, name in names.items()}
    return plan_of({"programme.yml": PROGRAMME.replace("[en, de]", "[en, da]"), **files})


def test_letters_stand_in_the_order_of_the_language() -> None:
    """Å is a letter behind Z in Danish and an A in English; É is an E; digits and signs come first, as one."""
    plan = plan_with(NAMES)
    assert [letter for letter, _ in letters_at(plan, "/clusters/")] == ["#", "A", "E", "Q", "Z"]
    assert [letter for letter, _ in letters_at(plan, "/da/clusters/")] == ["#", "E", "Q", "Z", "Å"]


def test_letter_leads_to_the_anchor_of_its_first_cluster() -> None:
    """The first cluster of each letter carries the anchor that the index leads to."""
    plan = plan_with(NAMES)
    body = view_of(plan, "/da/clusters/").body
    assert letters_at(plan, "/da/clusters/")[-1] == ("Å", "/da/clusters/#letter-00c5")
    assert body.letter_anchors == {
        "g": "letter-0", "c": "letter-e", "f": "letter-q", "a": "letter-z", "b": "letter-00c5",
    }  # fmt: skip


def test_index_is_the_same_on_every_page_of_the_directory() -> None:
    """On a paged directory each letter leads to the page that its first cluster is on."""
    plan = plan_of(cluster_files(205) | {"clusters/z.yml": CLUSTER % ("Zeta", "wind")})
    expected = [("N", "/clusters/#letter-n"), ("Z", "/clusters/page/2/#letter-z")]
    assert letters_at(plan, "/clusters/") == letters_at(plan, "/clusters/page/2/") == expected
    assert dict(view_of(plan, "/clusters/").body.letter_anchors) == {"c0000": "letter-n"}
    assert dict(view_of(plan, "/clusters/page/2/").body.letter_anchors) == {"z": "letter-z"}


def test_clusters_that_ended_need_no_letter() -> None:
    """Ended clusters stand last, so the alphabet does not count them; lists by value have no index."""
    plan = plan_of({
        "clusters/a.yml": "{schema_version: 1, name: Aachen, country: DE, status: ended}",
        "clusters/b.yml": CLUSTER % ("Bonn", "wind"),
    })  # fmt: skip
    assert letters_at(plan, "/clusters/") == [("B", "/clusters/#letter-b")]
    assert letters_at(plan, "/sectors/wind/") == []
