# SPDX-License-Identifier: MIT
"""Interface words of one locale, and the disguises that test them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.messages import ENGLISH, Messages, PseudoMessages

GERMAN = Messages("de", {"Find": "Suchen"}, {"%(count)s cluster": ("%(count)s Cluster", "%(count)s Clustern")})
ACCENTED, TURNED = PseudoMessages("en-XA"), PseudoMessages("ar-XB")
GAPS = ("%(count)s", "%%", "{count}", "{}")


def test_message_is_translated() -> None:
    """A message of the language's file is said in its words."""
    assert GERMAN.gettext("Find") == "Suchen"


def test_unknown_message_stays_english() -> None:
    """A message without a translation is shown as the code has it."""
    assert GERMAN.gettext("Menu") == "Menu"
    assert GERMAN.ngettext("one door", "%(count)s doors", 3) == "%(count)s doors"


@pytest.mark.parametrize(
    "count, said", [(0, "%(count)s Clustern"), (1, "%(count)s Cluster"), (2, "%(count)s Clustern")]
)
def test_counted_message_follows_the_plural_of_the_language(count: int, said: str) -> None:
    """The number chooses the form."""
    assert GERMAN.ngettext("%(count)s cluster", "%(count)s clusters", count) == said


def test_english_needs_no_file() -> None:
    """English messages are said as they stand in the code."""
    assert ENGLISH.ngettext("one door", "many doors", 1) == "one door"


@pytest.mark.parametrize("gap", GAPS)
@pytest.mark.parametrize("disguise", [ACCENTED, TURNED])
def test_disguise_keeps_the_gaps(disguise: PseudoMessages, gap: str) -> None:
    """What is filled in later stays as it is, alone and between words."""
    assert gap in disguise.gettext(f"from {gap} on")
    assert gap in disguise.gettext(gap)


@given(st.text())
def test_accented_words_hold_no_plain_letter(words: str) -> None:
    """In en-XA no letter a to z is left outside the gaps, and brackets show both ends."""
    said = ACCENTED.gettext(words)
    assert said.startswith("[")
    assert said.endswith("]")
    assert not re.search("[A-Za-z]", re.sub(r"%\(\w+\)s|\{\w*\}", "", said))


def test_accented_words_are_longer() -> None:
    """In en-XA words grow by a third, as they do in German or Finnish."""
    words = "All clusters, to filter, sort and compare."
    assert len(ACCENTED.gettext(words)) > 1.25 * len(words)


def test_turned_words_run_from_right_to_left() -> None:
    """In ar-XB words stand between marks that turn them round, and the gaps stand outside."""
    assert TURNED.gettext("of %(count)s") == "\u200f\u202eof \u202c\u200f%(count)s"


@pytest.mark.parametrize("count, said", [(1, "one door"), (5, "many doors")])
def test_disguise_counts_like_english(count: int, said: str) -> None:
    """The forms of a pseudo-locale are the English ones."""
    assert ACCENTED.ngettext("one door", "many doors", count) == ACCENTED.gettext(said)
