"""Reading goes on behind a slip: the rest of the file is checked, and every place is that of the file itself."""

from __future__ import annotations

from pathlib import Path, PurePath
from textwrap import dedent
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from showcase.diagnostics import TextEdit
from showcase.model.text_edits import apply_fixes, edit_at
from showcase.stages.load.decode import decode
from showcase.stages.load.mended_text import MendedText
from showcase.stages.load.read_file import read_file

SITES = Path(__file__).parent.parent / "sites"
# Signs that YAML knows, in places where they may stand once the text is written as YAML wants it.
WORDS = (
    "boats", "a:b", "– z", "• q", "&c", "*d", "!e", "# f", "x = y", '"q"', "it's", "„g“", "100 %", "@r", "h,", "i;",
    "https://example.org", "{k}", "[l]", "> 5", "| m", "n\u00a0o", "name: x", "Über", "?", "…", "<<<", "```", "//",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
LONG_TEXTS = st.lists(TEXTS, min_size=1, max_size=3).map("\n".join)
FIELDS = st.sampled_from(("summary", "text", "name", "en", "de", "sources", "url"))
VALUES: st.SearchStrategy[Any] = st.recursive(
    LONG_TEXTS, lambda inner: st.dictionaries(FIELDS, inner, min_size=1, max_size=4), max_leaves=10
)


@given(st.dictionaries(FIELDS, VALUES, min_size=1, max_size=4), st.sampled_from((40, 110)), st.sampled_from("\"'|p"))
def test_what_a_program_writes_as_yaml_is_read_as_it_is(fields: dict[str, Any], width: int, style: str) -> None:
    """No sound file is taken for one with slips, however strange its texts are."""
    text = yaml.safe_dump(
        fields, allow_unicode=True, width=width, sort_keys=False, default_style=None if style == "p" else style
    )
    reading = read_file(text, PurePath("harbour.yml"))
    assert [str(finding.message) for finding in reading.findings] == []
    assert reading.value == fields


@pytest.mark.parametrize("name", ["complete", "discovery", "greek", "minimal"])
def test_files_of_sound_sites_have_no_slips(name: str) -> None:
    """Whatever the sample sites write is read without a word."""
    files = sorted((SITES / name / "content").rglob("*.yml"))
    found = [finding for file in files for finding in read_file(file.read_text(encoding="utf-8"), file).findings]
    assert files
    assert found == []


def test_places_on_a_mended_line_are_those_of_the_file() -> None:
    """A tab becomes two spaces and = becomes a colon, yet the value is found where the author sees it."""
    text = "name: Harbour\ncontact:\n\trole=Office\n\tmail: info@example.org\n"
    reading = read_file(text, PurePath("harbour.yml"))
    assert reading.value == {"name": "Harbour", "contact": {"role": "Office", "mail": "info@example.org"}}
    places = reading.locate(text)
    assert places.keys["contact", "role"] == (3, 2)
    assert places.values["contact", "role"] == (3, 7)
    assert places.values["contact", "mail"] == (4, 8)
    assert places.value_ends["contact", "mail"] == (4, 24)


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_several_slips_are_found_and_mended_at_once(line_end: str) -> None:
    """Nobody mends one slip to meet the next; line ends stay as they are."""
    lines = ["name=Harbour", "city:Oslo", "summary: Our aim: boats", "sectors:", "  • fish", "founded: 2010", ""]
    text, findings = decode(line_end.join(lines).encode("utf-8-sig"), PurePath("harbour.yml"))
    assert text is not None
    reading = read_file(text, PurePath("harbour.yml"), findings)
    assert [finding.position.line for finding in sorted(reading.findings, key=lambda found: found.sort_key)] == [
        1,
        2,
        3,
        5,
    ]
    mended, _ = apply_fixes(text, reading.findings)
    right = ["name: Harbour", "city: Oslo", 'summary: "Our aim: boats"', "sectors:", "  - fish", "founded: 2010", ""]
    assert mended == line_end.join(right)


def test_line_that_nobody_can_mend_leaves_the_file_unread() -> None:
    """A file is not guessed at."""
    reading = read_file("name: Harbour\n  - [: oops\n}\n", PurePath("harbour.yml"))
    assert reading.value is None
    assert reading.findings


def test_texts_of_several_lines_are_left_alone() -> None:
    """What looks like a slip within a text of several lines belongs to the text."""
    text = dedent(
        """\
        description: |
          name=Harbour
          • boats
          -fish
          \ttabs
        summary: "A harbour
          city:Oslo and
          = more"
        """
    )
    reading = read_file(text, PurePath("harbour.yml"))
    assert reading.findings == []


@given(
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 3), st.text("xy", max_size=3)), max_size=4),
    st.integers(1, 40),
)
def test_every_column_of_a_mended_line_leads_into_the_line(cuts: list[tuple[int, int, str]], column: int) -> None:
    """However a line is mended, a place on it is a place on the line as it stands in the file."""
    mended, edits, at = MendedText("a" * 40), list[TextEdit](), 1
    for gap, length, words in cuts:
        edits.append(edit_at(1, at + gap, min(length, 40 - at - gap), words))
        at += gap + length + 1
    edits = [edit for edit in edits if edit.end_column <= 40 and edit.column <= edit.end_column]
    line, found = mended.after(edits).place(1, column)
    assert line == 1
    assert found <= max(column, 41) + sum(edit.end_column - edit.column for edit in edits)
    assert found >= 1
