# SPDX-License-Identifier: MIT
"""Which letters fonts have: told from their own bytes, and from lists that were made with them."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.brand.letters import (
    REPLACEMENT,
    NotAFontError,
    letters_beyond_ascii,
    letters_without_font,
    listed_letters,
    read_letters,
    with_drawable_letters,
)
from showcase.model.brand.type_pairs import TYPE_PAIRS
from showcase.resources import resource_folder
from tests.small_fonts import small_font

FONTS = resource_folder() / "theme" / "fonts"
texts = st.text(st.characters(codec="utf-8"))


@given(texts)
def test_only_letters_of_the_text_are_found_and_all_of_them(text: str) -> None:
    """What is looked up is exactly what stands there beyond ASCII."""
    assert letters_beyond_ascii(text) == {letter for letter in text if ord(letter) > 127}


@given(texts, st.sampled_from(sorted(TYPE_PAIRS)))
def test_letter_has_a_font_or_is_told(text: str, pair: str) -> None:
    """No letter with ink is lost between those that a font has and those that none has."""
    lacking = letters_without_font(text, FONTS, pair)
    had = listed_letters(FONTS / pair / "print") | listed_letters(FONTS / "scripts")
    assert lacking.isdisjoint(had)
    rest = set(text) - lacking - had
    assert {unicodedata.category(letter) for letter in rest} <= {"Cc", "Cf", "Cn", "Lo", "Mn", "Zl", "Zp", "Zs"}
    assert letters_without_font(text, FONTS, pair, (frozenset(text),)) == frozenset()


@given(texts)
def test_mended_text_can_be_drawn(text: str) -> None:
    """Where a letter cannot be drawn there is a box; nothing else changes, and the box itself has a font."""
    lacking = letters_without_font(letters_beyond_ascii(text), FONTS, "serif")
    mended = with_drawable_letters(text, lacking)
    assert letters_without_font(letters_beyond_ascii(mended), FONTS, "serif") == frozenset()
    assert len(mended) <= len(text)
    assert mended.count(REPLACEMENT) == text.count(REPLACEMENT) + sum(letter in lacking for letter in text)


@pytest.mark.parametrize("sign", ["\u00ad", "\u200b", "\u200e", "\u2067", "\u202f", "\u3000", "\ufe0f", "\t"])
def test_sign_without_ink_needs_no_font(sign: str) -> None:
    """Soft hyphens, spaces and marks of direction are nowhere reported as missing."""
    assert letters_without_font(f"a{sign}b", FONTS, "grotesque") == frozenset()


@pytest.mark.parametrize("letter", ["🚀", "ค", "ഹ", "\ue000", "𓀀"])
def test_letter_that_no_font_has_is_told(letter: str) -> None:
    """Emoji, other scripts and private signs are."""
    assert letters_without_font(f"a{letter}ж", FONTS, "grotesque") == {letter}


@pytest.mark.parametrize("form", ["ttf", "otf", "woff", "woff2"])
def test_letters_of_a_font_file_are_read(tmp_path: Path, form: str) -> None:
    """Whatever the form, exactly the letters that were put in come out."""
    file = tmp_path / f"own.{form}"
    file.write_bytes(small_font("xคล🚀", form=form))
    assert read_letters(file) == set("xคล🚀")


def test_changed_file_is_read_again(tmp_path: Path) -> None:
    """What is remembered of a font ends when its file changes."""
    file = tmp_path / "own.ttf"
    file.write_bytes(small_font("ab"))
    assert read_letters(file) == set("ab")
    file.write_bytes(small_font("abc"))
    assert read_letters(file) == set("abc")


@given(st.binary(max_size=400), st.integers(0, 1200))
def test_damaged_font_is_told_and_nothing_else_happens(
    tmp_path_factory: pytest.TempPathFactory, junk: bytes, cut: int
) -> None:
    """Bytes that are no font, and a font that breaks off, raise the one error that callers expect."""
    file = tmp_path_factory.getbasetemp() / "junk.ttf"
    for data in (junk, small_font("ab")[: cut % 300] + junk):
        file.write_bytes(data)
        with pytest.raises(NotAFontError):
            read_letters(file)


def test_missing_file_is_no_font(tmp_path: Path) -> None:
    """A file that is gone is told in the same way."""
    with pytest.raises(NotAFontError):
        read_letters(tmp_path / "gone.ttf")
