# SPDX-License-Identifier: MIT
"""The page of lessons shows everything that can be learned from once, where somebody looks for it."""

from __future__ import annotations

from showcase.model.views.learning_views import LearningBody, LearningGroup
from tests.contents import plan_of, view_of

FILES = {
    "clusters/harbour.yml": """
        schema_version: 2
        name: Harbour
        country: DE
        status: ended
        sectors: [wind]
        lessons: [{text: Ask the harbours first., year: 2023}, {text: Write it down., year: 2025}]
    """,
    "services/forum.yml": """
        title: Forum
        type: {pillar: C, level: 2}
        service_status: running
        evaluation: Nine of ten would come again.
        lessons: [{text: Small rounds work., year: 2024}]
    """,
    "services/idea.yml": """
        title: Idea
        type: {pillar: B, level: 1}
        example_from: {country: 'NO', programme: Arena}
    """,
    "services/plain.yml": "{title: Plain, type: {pillar: D, level: 1}}",
    "documents/steps.yml": "{title: Steps, kind: good_practice, services: [forum], url: https://a.example.org}",
    "documents/market.yml": "{title: Market, kind: study, clusters: [harbour], url: https://a.example.org}",
    "documents/all.yml": "{title: All, kind: evaluation, url: https://a.example.org}",
    "documents/plan.yml": "{title: Plan, kind: strategy, url: https://a.example.org}",
    "initiatives/brand.yml": "{title: Brand, clusters: [harbour], lessons: [{text: Agree on the mark.}]}",
}


def learning_body(files: dict[str, str]) -> LearningBody:
    """Give what the page shows."""
    body = view_of(plan_of(files), "/learning/").body
    assert isinstance(body, LearningBody)
    return body


def shown(group: LearningGroup) -> tuple[str, list[str]]:
    """Give the anchor of a group, and in a few words all that stands in it."""
    lessons = [f"{item.statement.text} ({item.origin.text}, {item.state or '?'})" for item in group.lessons]
    found = [f"evaluation of {item.origin.text}" for item in group.evaluations]
    papers = [f"document {row.title}" for row in group.documents]
    return group.id, [*lessons, *found, *papers, *(f"idea {item.link.text}" for item in group.examples)]


def test_everything_stands_once_under_its_pillar_or_field() -> None:
    """The pillar of the service comes first, then the main field of the cluster; newest lessons stand first."""
    body = learning_body(FILES)
    assert [shown(group) for group in body.pillars] == [
        ("pillar-b", ["idea Idea"]),
        ("pillar-c", ["Small rounds work. (Forum, Running)", "evaluation of Forum", "document Steps"]),
    ]
    assert [shown(group) for group in body.themes] == [
        ("field-energy", [
            "Write it down. (Harbour, Ended)", "Ask the harbours first. (Harbour, Ended)",
            "Agree on the mark. (Brand, ?)", "document Market",
        ]),
        ("general", ["document All"]),
    ]  # fmt: skip


def test_page_says_how_much_there_is() -> None:
    """What there is nothing of is not counted."""
    assert learning_body(FILES).counts == (
        ("4", "lessons"), ("1", "evaluation"), ("3", "documents"), ("1", "idea from elsewhere"),
    )  # fmt: skip
    assert learning_body({"documents/all.yml": FILES["documents/all.yml"]}).counts == (("1", "document"),)


def test_there_is_no_page_where_nothing_can_be_learned_yet() -> None:
    """A strategy and a plain service are no lessons."""
    files = {name: FILES[name] for name in ("services/plain.yml", "documents/plan.yml")}
    assert [page.url_path for page in plan_of(files).pages if "learning" in page.url_path] == []
