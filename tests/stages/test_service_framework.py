# SPDX-License-Identifier: MIT
"""The matrix, the six kinds and the steps hold every service once, and say where there is none."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
import yaml

from showcase.model.page_plan import SitePlan
from showcase.model.service_framework import LEVEL_KEYS, PILLAR_KEYS, TYPE_CODES, mark_of
from showcase.resources import resource_folder
from showcase.settings import Settings
from showcase.stages.assemble import assemble_catalogue
from showcase.stages.load import load_sources
from showcase.stages.plan import plan_site
from showcase.stages.validate import validate_sources
from tests.contents import TODAY, plan_of, view_of

FILES = {
    "services/brand.yml": "{title: Brand, type: {pillar: A, level: 1}, service_status: running}",
    "services/fair.yml": """
        title: Fair
        offered_to: cluster_management
        type: {pillar: C, level: 2, assigned_by: editors}
        service_status: pilot
    """,
    "services/forum.yml": """
        title: Forum
        type: {pillar: C, level: 2}
        example_from: {country: 'NO'}
        service_status: ended
    """,
    "services/round.yml": """
        title: Round
        offered_to: members
        kind: working-groups
        type: {pillar: C, level: 3, assigned_by: editors}
    """,
    "services/talk.yml": "{title: Talk, offered_to: members}",
    "services/help.yml": "{title: Help, offered_to: cluster_management}",
    "services/note.yml": "{title: Note}",
}


@pytest.fixture(scope="module")
def plan() -> SitePlan:
    """A site with a few services of every sort."""
    return plan_of(FILES)


def cells_of(plan: SitePlan) -> dict[str, Any]:
    """Give the cells of the matrix by code."""
    rows = view_of(plan, "/services/matrix/").body.matrix.rows
    return {cell.code: cell for row in rows for cell in row.cells}


def test_matrix_counts_own_services_and_examples_apart(plan: SitePlan) -> None:
    """Every cell holds the services of its type; what is for members is not among them."""
    counted = {code: (cell.own, cell.examples) for code, cell in cells_of(plan).items() if cell.own or cell.examples}
    assert counted == {"A1": (1, 0), "C2": (1, 1)}


def test_matrix_of_the_demonstration_agrees_with_a_count_of_its_files(tmp_path: Path) -> None:
    """Numbers of the matrix are those of the files in content/services, read without the generator."""
    content = resource_folder() / "content"
    settings = Settings(content, tmp_path / "site", TODAY)
    proved, _ = validate_sources(load_sources(settings)[0], settings)
    assert proved is not None
    expected: Counter[tuple[str, bool]] = Counter()
    for file in (content / "services").glob("*.yml"):
        service = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
        if service.get("offered_to") != "members" and (kind := service.get("type")):
            expected[kind["pillar"] + kind["level"], "example_from" in service] += 1
    cells = cells_of(plan_site(assemble_catalogue(proved), settings))
    assert expected.total() > 50
    assert {code: (cell.own, cell.examples) for code, cell in cells.items()} == {
        code: (expected[code, False], expected[code, True]) for code in TYPE_CODES
    }


def test_every_type_pillar_and_level_is_reached_from_the_matrix(plan: SitePlan) -> None:
    """All sixteen types have a page, also those without a service, and so do pillars and levels."""
    paths = {page.url_path for page in plan.pages}
    matrix = view_of(plan, "/services/matrix/").body.matrix
    links = [cell.url for row in matrix.rows for cell in row.cells]
    links += [row.url for row in matrix.rows] + [url for _, _, url in matrix.levels]
    assert len(links) == 16 + 4 + 4
    assert {urljoin("/services/matrix/", link) for link in links} <= paths


def test_marks_are_those_of_the_study(plan: SitePlan) -> None:
    """Nine types are recommended, one in part, six have no mark."""
    recommended = {code for code, cell in cells_of(plan).items() if cell.mark == "recommended"}
    assert recommended == {"A1", "A2", "B2", "B3", "C2", "C3", "D2", "D3", "D4"}
    assert [code for code in TYPE_CODES if mark_of(code) == "partly"] == ["A3"]


def test_pillars_and_levels_hold_each_service_once(plan: SitePlan) -> None:
    """The pages of pillars share all typed services out among them; so do those of levels."""
    for paths in (
        [f"/services/pillars/{pillar.lower()}/" for pillar in PILLAR_KEYS],
        [f"/services/levels/{level}/" for level in LEVEL_KEYS],
    ):
        bodies = [view_of(plan, path).body for path in paths]
        shown = [card.id for body in bodies for group in body.groups for card in group.cards]
        assert sorted(shown) == ["brand", "fair", "forum"]


def test_type_page_shows_own_services_before_examples(plan: SitePlan) -> None:
    """Services of the programme and examples from elsewhere stand apart, with who gave the type."""
    body = view_of(plan, "/services/types/c2/").body
    assert [card.id for card in body.own] == ["fair"]
    assert [card.id for card in body.elsewhere] == ["forum"]
    assert [card.type_note for card in (*body.own, *body.elsewhere)] == ["Type given by the editors", ""]


def test_members_catalogue_holds_what_is_for_members(plan: SitePlan) -> None:
    """Each of the six kinds is there, and what names no kind is not lost."""
    groups = view_of(plan, "/services/members/").body.groups
    assert len(groups) == 7
    assert {group.title: [card.id for card in group.cards] for group in groups if group.cards} == {
        "Specialised groups and working groups": ["round"],
        "Kind not stated": ["talk"],
    }
    assert {group.count_words for group in groups if not group.cards} == {"No service yet"}


def test_service_for_members_shows_no_code_of_the_matrix(plan: SitePlan) -> None:
    """A type that the editors gave such a service is a remark on its page, not a place in the matrix."""
    body = view_of(plan, "/services/round/").body
    assert body.type_code == ""
    assert body.type_words == "Specialised groups and working groups"
    assert cells_of(plan)["C3"].own == 0


def test_steps_follow_from_the_status(plan: SitePlan) -> None:
    """A pilot is being set up, what runs is carried out; ended ones and those without status stand apart."""
    body = view_of(plan, "/services/steps/").body
    assert {step.name: [card.id for card in step.group.cards] for step in body.steps if step.group} == {
        "outline": [],
        "set_up": ["fair"],
        "carry_out": ["brand"],
        "evaluate": [],
    }
    assert [card.id for card in body.ended.cards] == ["forum"]
    assert body.unstated == "4 services do not state their status and stand at no step."


def test_site_without_typed_services_has_no_matrix() -> None:
    """Pages that would be empty do not exist, and nothing leads to them."""
    plan = plan_of({"services/note.yml": "{title: Note}"})
    paths = {page.url_path for page in plan.pages}
    assert not {path for path in paths if path.startswith(("/services/matrix", "/services/types", "/services/members"))}
    assert [door.name for door in view_of(plan, "/services/").body.doors] == ["steps"]
