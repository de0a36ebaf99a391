# SPDX-License-Identifier: MIT
"""Promises of edits: they change what they name, and what they write is YAML."""

from __future__ import annotations

from pathlib import PurePath

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from showcase.diagnostics import Diagnostic, Severity, SourcePosition, TextEdit, say
from showcase.model.text_edits import apply_edits, apply_fixes, edit_at, write_scalar

TEXT = "name: Harbour\r\ncity: Oslo\r\n"


def finding(*edits: TextEdit) -> Diagnostic:
    """Make a finding with a fix."""
    return Diagnostic(Severity.ERROR, "unfit-date", say("x"), SourcePosition(PurePath("a.yml")), fix=edits)


def test_edits_change_what_they_name_whatever_their_order() -> None:
    """Places are those of the text before any edit; line ends are those of the file."""
    edits = [edit_at(2, 7, 4, "Bergen"), edit_at(1, 1, 0, "version: 1\n"), edit_at(1, 1, 4, "title")]
    assert apply_edits(TEXT, edits) == "version: 1\r\ntitle: Harbour\r\ncity: Bergen\r\n"


def test_edits_of_the_same_place_are_a_mistake() -> None:
    """Which of two is meant cannot be told."""
    with pytest.raises(ValueError, match="same place"):
        apply_edits(TEXT, [edit_at(1, 1, 4, "a"), edit_at(1, 3, 1, "b")])


def test_edit_may_reach_over_lines_and_behind_the_end() -> None:
    """A line is taken away with its end; a place behind the end of the file is its end."""
    assert apply_edits(TEXT, [TextEdit(1, 1, 2, 1, "")]) == "city: Oslo\r\n"
    assert apply_edits("a", [TextEdit(1, 2, 9, 1, "b")]) == "ab"


def test_fix_that_meets_another_waits() -> None:
    """Of two fixes of one place the first is applied as a whole, and the second not at all."""
    first, second = finding(edit_at(1, 7, 7, "Port")), finding(edit_at(2, 1, 4, "town"), edit_at(1, 8, 1, "x"))
    assert apply_fixes(TEXT, [first, second, finding()]) == ("name: Port\r\ncity: Oslo\r\n", (first,))


def test_two_findings_with_the_same_fix_are_mended_by_it() -> None:
    """The same edit is applied once and mends both."""
    both = [finding(edit_at(1, 7, 7, "Port")), finding(edit_at(1, 7, 7, "Port"))]
    assert apply_fixes(TEXT, both) == ("name: Port\r\ncity: Oslo\r\n", tuple(both))


@given(
    st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1), st.sampled_from(["", "'", '"'])
)
def test_written_text_is_read_as_it_was(text: str, quote: str) -> None:
    """Whatever a text holds, it is one value: behind a field, in a list, and in brackets."""
    written = write_scalar(text, quote)
    for yaml_text in (f"a: {written}", f"a:\n- {written}", f"a: [{written}, b]", f"{{a: {written}}}"):
        read = yaml.load(yaml_text, yaml.BaseLoader)["a"]
        assert (read if isinstance(read, str) else read[0]) == text


@pytest.mark.parametrize(
    "text", ["2025-12-31", "yes", "https://example.org/a_(b)", "59.91", "-5", "office@example.org"]
)
def test_plain_words_are_written_plainly(text: str) -> None:
    """A manager sees no quotes where none are needed."""
    assert write_scalar(text) == text
