# SPDX-License-Identifier: MIT
"""The page for cluster managers shows the ways that there are, what is due, and what to add."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from showcase.model.views.managers_views import ManagersBody
from showcase.stages.plan.managers.manager_ways import PICTURES
from tests.contents import PROGRAMME, cluster_files, page_of, plan_of, view_of

THEME = Path(__file__).resolve().parents[2] / "theme"
REPOSITORY = "    repository: {url: 'https://github.com/north/showcase'}\n"
CONTACT = "    contact: {role: Desk, mail: desk@example.org}\n"
MOST_BYTES = 60_000


def body_of(files: dict[str, str], more: str = "", path: str = "/managers/") -> ManagersBody:
    """Make the body of the page for some files."""
    body: ManagersBody = view_of(plan_of({"programme.yml": PROGRAMME + more, **files}), path).body
    return body


@pytest.mark.parametrize(
    "more, ways",
    [
        ("", ["mail", "table"]),
        (REPOSITORY, ["web-editor", "table", "own-computer"]),
        (REPOSITORY + "    browser_form: true\n", ["form", "web-editor", "table", "own-computer"]),
        ("    browser_form: true\n", ["mail", "table"]),
    ],
)
def test_only_ways_that_exist_are_shown(more: str, ways: list[str]) -> None:
    """Without a repository there is nobody to send a change to but the programme; the form is shown where it is on."""
    body = body_of({}, more)
    assert [way.id for way in body.ways] == ways
    assert all(3 <= len(way.steps) <= 5 for way in body.ways)


@pytest.mark.parametrize(
    "more, mail",
    [
        ("", ""),
        (CONTACT, "desk@example.org"),
        ("    agency: {name: Agency, mail: agency@example.org}\n", "agency@example.org"),
        ("    owner: {name: Owner, mail: owner@example.org}\n", "owner@example.org"),
    ],
)
def test_manager_learns_whom_to_write_to(more: str, mail: str) -> None:
    """The contact of the programme answers, else its agency, else its owner; nobody is made up."""
    body = body_of({}, more)
    link = body.ways[0].link
    assert body.mail == mail
    assert (link.url if link else "") == (f"mailto:{mail}" if mail else "")


def test_what_is_due_leads_to_profile_and_file() -> None:
    """Overdue profiles come before those never reviewed; each has the way to its file."""
    files = {
        "clusters/never.yml": "{schema_version: 2, name: Never, country: DE}",
        "clusters/late.yml": "{schema_version: 2, name: Late, country: DE, reviewed_on: 2024-01-01}",
        "clusters/fresh.yml": "{schema_version: 2, name: Fresh, country: DE, reviewed_on: 2026-11-01}",
        "clusters/gone.yml": "{schema_version: 2, name: Gone, country: DE, status: ended}",
    }
    body = body_of(files, REPOSITORY)
    assert [(profile.link.url, profile.freshness.state) for profile in body.due] == [
        ("../clusters/late/", "overdue"),
        ("../clusters/never/", "unreviewed"),
    ]
    assert body.due[0].edit_url == "https://github.com/north/showcase/edit/main/content/clusters/late.yml"
    assert [figure.value for figure in body.figures] == ["1", "0", "1"]


def test_next_step_has_its_example_on_the_page() -> None:
    """Each profile that lacks something leads to an example of what to write, with a term of the programme."""
    files = {
        "clusters/a.yml": "{schema_version: 2, name: A, country: DE}",
        "clusters/b.yml": "{schema_version: 2, name: B, country: DE, summary: x, contact: {mail: office@example.org}}",
    }
    body = body_of(files)
    assert [(profile.percent, profile.step.url) for profile in body.wanting] == [
        (0, "#add-contact"),
        (18, "#add-sectors"),
    ]
    assert [example.id for example in body.examples] == ["add-contact", "add-sectors"]
    assert body.examples[1].yaml == "sectors: [energy]"
    assert body.mean == "9%"


def test_long_lists_are_counted_beyond_their_beginning() -> None:
    """A programme with many clusters gets a page of the usual length, which says how many more there are."""
    body = body_of(cluster_files(100))
    assert (len(body.due), body.due_more, len(body.wanting), body.wanting_more) == (60, 40, 60, 40)


def test_gaps_are_shown_for_each_other_language() -> None:
    """The language that others are translated from has no gaps."""
    body = body_of({"clusters/a.yml": "{schema_version: 2, name: A, country: DE, summary: x}"})
    assert [(gap.tag, gap.missing != "0") for gap in body.gaps] == [("de", True)]


def test_every_language_has_the_page_and_leads_to_it() -> None:
    """It stands in each locale, may be found, and every page of the site has it at its foot."""
    plan = plan_of({})
    assert page_of(plan, "/de/managers/").is_indexed
    for tag, path in (("en", "managers/"), ("de", "de/managers/")):
        assert path in {link for _, links in plan.frames[tag].footer_columns for link, _ in links}


@pytest.mark.parametrize("name", sorted(PICTURES))
def test_picture_is_small_and_as_large_as_it_says(name: str) -> None:
    """Pictures weigh at most 60 KB, and their size is that of the page, so that nothing moves while they come."""
    data = (THEME / "managers" / name).read_bytes()
    assert len(data) <= MOST_BYTES
    if name.endswith(".svg"):
        found = re.search(rb'viewBox="0 0 (\d+) (\d+)"', data)
        assert found is not None
        assert (int(found[1]), int(found[2])) == PICTURES[name]
    else:
        start = data.index(b"VP8 ") + 14  # after the head of the chunk, three bytes of frame and its start code
        width, height = (int.from_bytes(data[start + at : start + at + 2], "little") & 0x3FFF for at in (0, 2))
        assert (width, height) == PICTURES[name]


def test_every_picture_of_the_theme_is_used() -> None:
    """No picture lies about that no page shows."""
    assert {file.name for file in (THEME / "managers").iterdir() if file.suffix in {".svg", ".webp"}} == set(PICTURES)
