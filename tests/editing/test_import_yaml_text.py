# SPDX-License-Identifier: MIT
"""Adding to a file: what a person wrote stays as it is, line by line."""

from __future__ import annotations

import pytest

from showcase.editing.import_csv.plain_yaml import read_plain
from showcase.editing.import_csv.yaml_text import CannotExtendError, extend_text, write_mapping

ORDER = ("name", "aims", "strengths", "country", "website", "founded")


def extended(text: str, **additions: object) -> str:
    """Add top-level fields or list items to a text."""
    old = read_plain(text.encode()) or {}
    new = dict(old)
    for key, value in additions.items():
        new[key] = [*old[key], *value] if isinstance(value, list) and isinstance(old.get(key), list) else value
    result = extend_text(text, old, new, ORDER)
    assert read_plain(result.encode()) == new
    return result


def test_new_fields_go_where_the_form_has_them() -> None:
    """A field stands behind the one that comes before it; comments keep their lines."""
    text = "name: A # ours\n\n# where we are\ncountry: NO\n# the end\n"
    assert extended(text, aims=[{"text": "grow"}], founded="2004") == (
        "name: A # ours\naims:\n  - text: grow\n\n# where we are\ncountry: NO\nfounded: 2004\n# the end\n"
    )


def test_items_are_added_below_the_last_one() -> None:
    """A list keeps its indentation, and the comment below it stays below."""
    text = (
        "aims:\n- text: one  # first\n# next come strengths\n"
        "strengths:\n    - text: |\n        two\n        lines\n\ncountry: NO\n"
    )
    assert extended(text, aims=[{"text": "more"}], strengths=[{"text": "s", "year": "2020"}]) == (
        "aims:\n- text: one  # first\n- text: more\n# next come strengths\nstrengths:\n    - text: |\n        two\n"
        "        lines\n    - text: s\n      year: 2020\n\ncountry: NO\n"
    )


@pytest.mark.parametrize(
    "text, expected",
    [
        ("aims: [{text: a}]\n", 'aims: [{text: a}, {"text": "b"}]\n'),
        ("aims: []  # none yet\n", "aims:\n  - text: b  # none yet\n"),
        ("aims:\nname: A\n", "aims:\n  - text: b\nname: A\n"),
        ('aims: ""\nname: A\n', "aims:\n  - text: b\nname: A\n"),
        ("aims:   # none yet\n", "aims:\n  - text: b   # none yet\n"),
        ("aims:\n  - text: a", "aims:\n  - text: a\n  - text: b\n"),
        ("aims:\r\n  - text: a\r\n", "aims:\r\n  - text: a\r\n  - text: b\r\n"),
    ],
    ids=["flow list", "empty list", "no value", "an empty text", "no value and a comment", "no line end", "windows"],
)
def test_every_way_to_write_a_list_is_understood(text: str, expected: str) -> None:
    """Flow lists, empty lists and fields without a value are extended in place."""
    assert extended(text, aims=[{"text": "b"}]) == expected


def test_parts_of_a_thing_are_added_inside_it() -> None:
    """A mapping within the file gets its new keys, in either style."""
    text = "website:\n    url: https://a.example.org # main\ncountry: NO\n"
    new = {"website": {"url": "https://a.example.org", "languages": ["nb"]}, "country": "NO"}
    assert extend_text(text, read_plain(text.encode()) or {}, new, ORDER) == (
        "website:\n    url: https://a.example.org # main\n    languages:\n      - nb\ncountry: NO\n"
    )
    flow = "website: {url: https://a.example.org}\n"
    assert extended(flow, website={"url": "https://a.example.org", "languages": ["nb"]}) == (
        'website: {url: https://a.example.org, "languages": ["nb"]}\n'
    )


@pytest.mark.parametrize("text", ["{name: A}\n", "- a\n", "name: [\n"])
def test_what_cannot_be_extended_is_said(text: str) -> None:
    """A file in one pair of brackets, a list, and broken YAML are refused, never rewritten."""
    with pytest.raises(CannotExtendError):
        extend_text(text, {"name": "A"}, {"name": "A", "founded": "2004"}, ORDER)


@pytest.mark.parametrize(
    "value",
    [
        "NO", "2004", "1.10", "null", "~", "yes", "- x", "a: b", "a #b", "#12344d", "'", '"', "a\nb", "\nb", "[x", "@x",
        "x" * 300, "word " * 60 + "end", "https://example.org/" + "x" * 120, "tab\there", " lead",
        "nbsp\xa0 x " * 20 + "y", "---", "=", "🚀 ł",
    ],
)  # fmt: skip
def test_every_text_is_read_back_as_it_was(value: str) -> None:
    """Plain where possible, quoted where needed, folded without loss."""
    data = {"name": value, "aims": [{"text": value}, {"text": {"en": value}}]}
    text = write_mapping(data)
    assert read_plain(text.encode()) == data
    assert all(line == line.rstrip(" ") for line in text.split("\n"))


def test_years_and_countries_need_no_quotes() -> None:
    """What our reader takes for text is written plainly."""
    assert write_mapping({"country": "NO", "founded": "2004-05-01"}) == "country: NO\nfounded: 2004-05-01\n"
