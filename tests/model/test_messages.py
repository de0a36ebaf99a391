# SPDX-License-Identifier: MIT
"""Interface words are translated, or stay English; test languages never touch the gaps."""

from __future__ import annotations

import pytest

from showcase.model.messages import ENGLISH, Messages, pseudo_messages


def test_message_without_translation_stays_english() -> None:
    """A message that is missing or empty in a file is shown in English."""
    danish = Messages("da", {"Search": "Søg", "Empty": ""}, {})
    assert [danish.gettext(word) for word in ("Search", "Empty", "Other")] == ["Søg", "Empty", "Other"]


@pytest.mark.parametrize("count, words", [(0, "clusters"), (1, "cluster"), (2, "clusters")])
def test_english_counts(count: int, words: str) -> None:
    """English has one form for one, and another for everything else."""
    assert ENGLISH.ngettext("cluster", "clusters", count) == words


def test_number_chooses_the_form_of_its_class() -> None:
    """A language with three plural classes gets three forms, and English where a form is empty."""
    polish = Messages("pl", {}, {"c": ("klaster", "klastry", "")}, lambda n: 0 if n == 1 else 1 if n < 5 else 2)
    assert [polish.ngettext("c", "cs", number) for number in (1, 3, 7)] == ["klaster", "klastry", "cs"]


@pytest.mark.parametrize("tag", ["en-XA", "ar-XB"])
@pytest.mark.parametrize("message", ["%(count)s of %(total)s clusters", "{count} results", "Remove {name} now"])
def test_test_language_leaves_gaps_alone(tag: str, message: str) -> None:
    """The gaps of a message survive its disguise, in the page and in the script."""
    disguised = pseudo_messages(tag).gettext(message)
    assert disguised != message
    assert [gap for gap in ("%(count)s", "%(total)s", "{count}", "{name}") if gap in message and gap not in disguised] == []
