# SPDX-License-Identifier: MIT
"""What the page and the card of a service tell: deadline, steps, feedback, what it is connected with."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from showcase.model.field_types import PartialDate
from showcase.stages.plan.deadlines import deadline_state
from tests.contents import plan_of, view_of

LAST_DAY = PartialDate(2026, 12, 31)


def body_of(text: str, **changes: Any) -> Any:
    """Give the body of the page of one service."""
    return view_of(plan_of({"services/s.yml": text}, **changes), "/services/s/").body


@pytest.mark.parametrize(
    "today, state",
    [
        (date(2026, 11, 30), "open"),  # 31 days are left
        (date(2026, 12, 1), "soon"),  # 30 days
        (date(2026, 12, 31), "soon"),  # the last day
        (date(2027, 1, 1), "closed"),
    ],
)
def test_deadline_changes_its_state_at_the_boundary(today: date, state: str) -> None:
    """One can apply through the last day; the last thirty days are soon."""
    assert deadline_state(LAST_DAY, today) == state


def test_deadline_of_a_month_ends_with_it() -> None:
    """A month as deadline means its last day."""
    assert deadline_state(PartialDate(2026, 12), date(2026, 12, 31)) == "soon"
    assert deadline_state(PartialDate(2026, 12), date(2027, 1, 1)) == "closed"


def test_page_says_until_when_with_time_and_zone() -> None:
    """Day, time and the name of the time zone on that day; the link to apply is there while it is open."""
    text = """
        title: S
        deadline: 2027-07-31
        deadline_time: 12:00
        time_zone: Europe/Berlin
        apply_url: https://example.org/apply
    """
    apply = body_of(text).apply
    assert (apply.deadline, apply.time) == (
        "Open until 31 July 2027",
        "12:00 (Central European Summer Time)",
    )
    assert apply.url == "https://example.org/apply"


def test_nobody_is_sent_to_apply_when_it_is_over() -> None:
    """After the deadline the page says so and links no longer to the form."""
    apply = body_of("{title: S, deadline: 2026-11-21, apply_url: 'https://example.org/apply'}").apply
    assert (apply.state, apply.deadline, apply.url) == ("closed", "Closed on 21 November 2026", "")


@pytest.mark.parametrize(
    "status, states",
    [
        ("proposed", ["current", "ahead", "ahead", "ahead"]),
        ("running", ["done", "done", "current", "ahead"]),
        ("evaluated", ["done", "done", "done", "current"]),
        ("ended", ["", "", "", "", "current"]),
    ],
)
def test_status_is_shown_as_steps(status: str, states: list[str]) -> None:
    """The way from proposed to evaluated, and where the service is on it."""
    assert [step.state for step in body_of(f"{{title: S, service_status: {status}}}").steps] == states


def test_unknown_status_is_said_and_no_step_is_shown() -> None:
    """Nothing is guessed."""
    body = body_of("{title: S}")
    assert body.steps == ()
    assert [value.text.text for fact in body.facts if fact.name == "status" for value in fact.values] == ["not stated"]


def test_feedback_mail_names_the_service() -> None:
    """The prepared mail has the title in its subject, and no sign of it can become another header."""
    url = body_of('{title: "A & B?cc=x", feedback_mail: feedback@example.org}').feedback_url
    assert url.startswith(
        "mailto:feedback@example.org?subject=Feedback%20on%20the%20service%3A%20A%20%26%20B%3Fcc%3Dx&"
    )


def test_search_engines_are_told_how_to_get_it() -> None:
    """Structured data hold offer, deadline and channel; an example from elsewhere is offered by nobody here."""
    text = "{title: S, cost: free, deadline: 2027-07-31, apply_url: 'https://example.org/a', languages: [de]%s}"
    here = view_of(plan_of({"services/s.yml": text % ""}), "/services/s/").head.json_ld[0]
    there = view_of(plan_of({"services/s.yml": text % ", example_from: {country: 'NO'}"}), "/services/s/").head.json_ld[
        0
    ]
    assert json.loads(here)["offers"] == {"@type": "Offer", "description": "free", "validThrough": "2027-07-31"}
    assert json.loads(here)["availableChannel"]["serviceUrl"] == "https://example.org/a"
    assert "offers" not in json.loads(there)


def test_page_shows_what_names_the_service() -> None:
    """Events and stories that name a service stand on its page, though its own file does not name them."""
    files = {
        "services/s.yml": "{title: S}",
        "events/day.yml": "{title: Harbour day, kind: workshop, starts: 2027-05-14, services: [s]}",
        "stories/won.yml": "{title: A prize, services: [s]}",
    }
    sections = view_of(plan_of(files), "/services/s/").body.sections
    assert {part.title: [item.text.text for item in part.items] for part in sections} == {
        "Events": ["Harbour day"],
        "Success stories": ["A prize"],
    }
