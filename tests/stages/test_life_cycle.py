# SPDX-License-Identifier: MIT
"""Clusters by stage, and the table of the study with its gap."""

from __future__ import annotations

from tests.contents import CLUSTER, plan_of, view_of

BARE = CLUSTER % ("%s", "energy")


def cluster(name: str, more: str = "") -> str:
    """Give the file of a cluster."""
    return (BARE % name).replace("country: DE", f"country: DE{more}")


FILES = {
    "clusters/a.yml": cluster("A", ", lifecycle_stage: world-class"),
    "clusters/b.yml": cluster("B"),
    "clusters/c.yml": cluster("C", ", lifecycle_stage: growing"),
    "clusters/d.yml": cluster("D", ", status: ended"),
}


def test_clusters_stand_at_their_stages() -> None:
    """Each stage that a working cluster names has its clusters; the others are counted."""
    body = view_of(plan_of(FILES), "/life-cycle/").body
    assert {stage.tag.id: [card.id for card in stage.clusters] for stage in body.stages} == {
        "growing": ["c"],
        "world-class": ["a"],
    }
    assert body.unstated == "1 cluster does not state its stage."


def test_table_is_that_of_the_study_and_says_what_our_copy_lacks() -> None:
    """Signs by stage; the line whose stages cannot be read has a sentence in their place."""
    rows = view_of(plan_of(FILES), "/life-cycle/").body.rows
    assert [[sign for sign, _ in row.marks] for row in rows] == [["o", "+", "++"], ["+", "++", "o"], []]
    assert [row.note for row in rows] == ["", "", "++ and +; our copy of the study does not show at which stage"]


def test_stage_says_which_support_matters() -> None:
    """What matters most comes first; stages that the table lacks say nothing."""
    marks = {stage.tag.id: stage.marks for stage in view_of(plan_of(FILES), "/life-cycle/").body.stages}
    assert marks == {"growing": (), "world-class": ("Support of research and development: very important",)}


def test_site_that_follows_the_study_has_the_page_though_no_cluster_states_its_stage() -> None:
    """With typed services the table is there, and the gap is said; without either there is no page."""
    bare = {"clusters/b.yml": cluster("B")}
    typed = {**bare, "services/s.yml": "{title: S, type: {pillar: D, level: 4}}"}
    assert view_of(plan_of(typed), "/life-cycle/").body.unstated == "1 cluster: it does not state its stage."
    assert "/life-cycle/" not in {page.url_path for page in plan_of(bare).pages}
