"""Promises of showcase.stages.validate.colour_hints."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.brand.named_colours import NAMED_COLOURS
from showcase.stages.validate.colour_hints import colour_hint, mix_colour


@pytest.mark.parametrize(
    "found, colour",
    [
        ("12344d", "#12344d"),
        ("# 12344D", "#12344d"),
        ("0x12344d", "#12344d"),
        ('"#12344d"', "#12344d"),
        ("#12344d;", "#12344d"),
        ("#fa2", "#ffaa22"),
        ("#fa2f", "#ffaa22"),
        ("navy", "#000080"),
        ("Dark Blue", "#00008b"),
        ("dunkelblau", "#00008b"),
        ("rgb(18, 52, 77)", "#12344d"),
        ("RGBA(18 52 77 / 0.5)", "#12344d"),
        ("rgb(100%, 0%, 50%)", "#ff0080"),
        ("hsl(0, 100%, 50%)", "#ff0000"),
    ],
)
def test_colour_in_another_spelling_is_translated(found: str, colour: str) -> None:
    """What can mean one colour only is named as such, ready to be taken over."""
    hint = colour_hint(found, "accent")
    assert str(hint) == f'write accent: "{colour}"'
    assert dict(hint.values)["better"] == colour


@pytest.mark.parametrize(
    "found, words",
    [
        ("#12344", "only 5 digits stand behind the #"),
        ("#12344dd", "7 digits stand behind the #"),
        ("#12344dff", 'write accent: "#12344d": the last two digits'),
        ("#1234od", 'perhaps you mean accent: "#12340d"'),
        ("navi", 'perhaps you mean accent: "#000080"'),
        ("Pantone 300 C", "a colour for print"),
        ("RAL 5010", "a colour for print"),
        ("our colour", "write #, then six signs"),
        ("rgb(300, 0, 0)", "write #, then six signs"),
        ("rgb(1, 2)", "write #, then six signs"),
        ("", "write #, then six signs"),
    ],
)
def test_what_can_only_be_guessed_is_never_taken_over(found: str, words: str) -> None:
    """A guess is said to be one, and what a person has to look up is said in plain words."""
    hint = colour_hint(found, "accent")
    assert words in str(hint)
    assert "better" not in dict(hint.values)


@given(st.text(max_size=40))
def test_every_text_gets_a_hint(found: str) -> None:
    """Whatever stands there, the author learns what to write."""
    assert str(colour_hint(found, "primary"))


def test_names_are_those_of_the_standard() -> None:
    """All 148 names lead to six digits."""
    assert len(NAMED_COLOURS) == 148
    assert all(re.fullmatch(r"#[0-9a-f]{6}", colour) for colour in NAMED_COLOURS.values())


def test_numbers_of_a_list_are_mixed() -> None:
    """Three numbers make a colour; a list of words makes none."""
    assert mix_colour([18, 52, 77]) == "#12344d"
    assert mix_colour(["red", "green", "blue"]) == ""
