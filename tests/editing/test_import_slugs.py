# SPDX-License-Identifier: MIT
"""Identifiers out of names: readable, fit, and told apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.editing.import_csv.slugs import folded, free_slug, make_slug, safe_slug
from showcase.model.field_types import is_identifier


@pytest.mark.parametrize(
    "name, expected",
    [
        ("Blå Sjø-klyngen", "blaa-sjoe-klyngen"),
        ("Straße & Brücke", "strasse-and-bruecke"),
        ("Łódź", "lodz"),
        ("Pôle d’Évreux", "pole-devreux"),
        ("ÆRØ", "aeroe"),
        ("Ísland Þór", "island-thor"),
        ("Ελλάδα", "ellada"),
        ("София", "sofiya"),
        ("C++", "c-plus-plus"),
        ("AT&T e. V.", "at-and-t-e-v"),
    ],
)
def test_letters_are_written_the_german_and_nordic_way(name: str, expected: str) -> None:
    """Each letter has a plain spelling that its readers know."""
    assert make_slug(name) == expected


@given(st.text())
def test_every_text_gives_an_identifier(text: str) -> None:
    """Whatever the name, the identifier is fit and the same each time."""
    assert is_identifier(make_slug(text))
    assert make_slug(text) == make_slug(text)


def test_long_names_are_cut_between_words() -> None:
    """An identifier has at most 80 characters and ends with a whole word."""
    assert make_slug("district " * 20) == "-".join(["district"] * 9)


def test_free_slug_counts_on() -> None:
    """The first free number makes an identifier different."""
    assert free_slug("a", {"a", "a-2"}) == "a-3"
    assert free_slug("b", {"a"}) == "b"


@pytest.mark.parametrize("wanted, expected", [("de", "de-cluster"), ("page", "page-cluster"), ("de-wab", "de-wab")])
def test_words_that_addresses_need_are_not_taken(wanted: str, expected: str) -> None:
    """Languages and reserved words get an ending; a longer identifier that begins with one is fine."""
    assert safe_slug(wanted, "cluster") == expected


def test_case_spaces_and_hyphens_do_not_tell_labels_apart() -> None:
    """Two spellings of one label are one; signs that mean something are kept."""
    assert folded("Life Sciences") == folded("life-sciences")
    assert folded("C") != folded("C++")
