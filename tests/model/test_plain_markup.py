# SPDX-License-Identifier: MIT
"""Texts of plain words need no parser of Markdown, and look no different without it."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from showcase.model.plain_markup import plain_markup
from showcase.model.safe_markup import parsed_markup

PIECES = [
    *("Words", "über", "船", "и", "1.", "2024", "a", "-", "- ", "– ", "'", "’", "(x)", "%", "?", "x/y", ".", ":"),
    *("\n", "\n\n", "\n- ", "\n\n- ", " ", "  ", "\t", "\r\n", "\n\n\n", "\n    "),
    *("---", "===", "*", "_", "`", "<b>", "&amp;", '"', "#", "[x](y)", "\\", "+ ", "1) ", "> ", "\u00a0", "\x0b"),
]
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=12).map("".join)


@given(TEXTS)
@example("Words\n- item\n- item\n\nWords")
@example("- item\n\n- item")
@example("- item\n\nWords\n\n- item\n- item\n\nWords\nwords")
@example("- item\nwords")
def test_shortcut_changes_nothing(text: str) -> None:
    """What is rendered without the parser is what the parser makes of it, letter for letter."""
    plain = plain_markup(text)
    assert plain is None or plain == str(parsed_markup(text))


@pytest.mark.parametrize(
    "text, html",
    [
        ("One, two.\nThree", "<p>One, two.\nThree</p>\n"),
        ("Why?\n\n- This\n- That", "<p>Why?</p>\n<ul>\n<li>This</li>\n<li>That</li>\n</ul>\n"),
        ("Ein – „zwei“", None),
        ("A & B", None),
        ("1. One", None),
        ("A _word_", None),
        ("- One\n\n- Two", None),
    ],
)
def test_plain_texts_are_known(text: str, html: str | None) -> None:
    """Paragraphs and lists of words are rendered at once; with any other sign the parser decides."""
    assert plain_markup(text) == html
