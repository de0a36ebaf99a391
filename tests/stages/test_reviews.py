# SPDX-License-Identifier: MIT
"""How fresh a profile is can be seen on the profile and in the directory."""

from __future__ import annotations

import pytest

from showcase.stages.plan.parts import Parts
from showcase.stages.plan.urls import Place
from showcase.stages.plan.wording import Wording
from tests.contents import CLUSTER, TODAY, catalogue_of, plan_of, view_of

REVIEWED = "{schema_version: 2, name: A, country: DE, reviewed_on: %s}"


@pytest.mark.parametrize(
    "text, state",
    [
        (CLUSTER % ("A", "wind"), "unreviewed"),
        (REVIEWED % "2026-11-01", "current"),
        (REVIEWED % "2025-12-01", "due"),
        (REVIEWED % "2025-01-01", "overdue"),
    ],
)
def test_profile_card_and_foot_say_the_same(text: str, state: str) -> None:
    """The state on the card in the directory is that of the profile."""
    plan = plan_of({"clusters/a.yml": text})
    card = view_of(plan, "/clusters/").body.cards[0]
    assert card.freshness.state == state
    assert card.freshness == view_of(plan, "/clusters/a/").body.freshness


@pytest.mark.parametrize("status", ["ended", "merged"])
def test_nobody_reviews_what_is_no_more(status: str) -> None:
    """The card of a cluster that ended says that it ended, and nothing of a review."""
    text = "{schema_version: 2, name: A, country: DE, status: %s}" % status  # noqa: UP031 braces are YAML's
    catalogue = catalogue_of({"clusters/a.yml": text})
    words = Wording(catalogue.locales[0], catalogue.locales[0], catalogue.messages["en"])
    parts = Parts(catalogue, words, Place(catalogue.locales[0], catalogue.locales[0], "/archive/"), TODAY)
    assert parts.cluster_card(catalogue.clusters["a"]).freshness is None
