# SPDX-License-Identifier: MIT
"""Promises of the made-up languages: always the same, as long as the English words, gaps untouched, known to us."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from benchmarks.corpus import AS_OF, make_corpus
from benchmarks.languages import EU_TAGS, in_all, in_locale, in_pseudo
from benchmarks.program_copy import copy_program
from benchmarks.showcase_files import write_content
from showcase.content_check import check_content
from showcase.settings import Settings

MADE_UP = EU_TAGS[3:]


def test_there_are_the_24_languages_of_the_union() -> None:
    """Each is named once."""
    assert len(set(EU_TAGS)) == len(EU_TAGS) == 24


@pytest.mark.parametrize("tag", MADE_UP)
def test_words_are_as_long_as_the_english_ones(tag: str) -> None:
    """Letters are exchanged one by one; signs, numbers, spaces and gaps stay."""
    english = "The Network of 24 firms, %(name)s: {count} of %% – Quiet engines"
    made = in_pseudo(tag, english)
    assert len(made) == len(english)
    assert made != english
    assert [sign for sign in made if not sign.isalpha()] == [sign for sign in english if not sign.isalpha()]
    assert "%(name)s" in made
    assert "{count}" in made


def test_languages_differ_and_stay() -> None:
    """Two languages have other words for the same; names are the same in all; people's words are used as they are."""
    assert len({in_pseudo(tag, "every member firm") for tag in MADE_UP}) == len(MADE_UP)
    written = {"en": "firms", "de": "Betriebe", "da": "virksomheder"}
    assert in_locale(written, "de") == "Betriebe"
    assert in_locale(dict.fromkeys(written, "Norvek 1"), "bg") == "Norvek 1"
    assert in_all({"city": "Alvik", "text": [written]}, ("en", "el"))["text"][0].keys() == {"en", "el"}


def test_programme_in_24_languages_has_no_findings(tmp_path: Path) -> None:
    """A copy of the program knows them all, and finds nothing to say about the content."""
    write_content(make_corpus(5, locales=24), tmp_path / "content")
    program = copy_program(tmp_path / "program", EU_TAGS)
    settings = Settings(tmp_path / "content", tmp_path / "site", date.fromisoformat(AS_OF), resources=program)
    assert list(check_content(settings)) == []
    with (program / "locales" / "pl" / "LC_MESSAGES" / "showcase.po").open("rb") as stream:
        assert read_po(stream).num_plurals > 2
