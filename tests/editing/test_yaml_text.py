# SPDX-License-Identifier: MIT
"""YAML as we write it: plain where possible, quoted where needed, folded, and read back as it was meant."""

from __future__ import annotations

from pathlib import PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.editing.yaml_text import WIDTH, write_flow, write_mapping
from showcase.stages.load.read_yaml import read_yaml
from tests.editing.yaml_documents import DATA


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
    assert read_yaml(text, PurePath()) == (data, [])
    assert all(line == line.rstrip(" ") for line in text.split("\n"))


def test_years_and_countries_need_no_quotes() -> None:
    """What our reader takes for text is written plainly."""
    assert write_mapping({"country": "NO", "founded": "2004-05-01"}) == "country: NO\nfounded: 2004-05-01\n"


@given(DATA)
def test_all_data_are_read_back_as_they_were(data: dict[str, object]) -> None:
    """Lists, groups and empty parts in any order, one below the other or in brackets."""
    assert read_yaml(write_mapping(data), PurePath()) == (data, [])
    assert read_yaml(f"x: {write_flow(data)}\n", PurePath()) == ({"x": data}, [])


@given(st.lists(st.sampled_from(["a", "wind", "cluster's", "12:30", "überall"]), min_size=1, max_size=60))
def test_no_line_is_longer_than_it_has_to_be(words: list[str]) -> None:
    """Texts are folded between words, quoted ones too."""
    text = " ".join(words)
    for value in (text, f"note: {text}"):
        lines = write_mapping({"aims": [{"text": {"en": value}}]}).splitlines()
        assert all(len(line) <= WIDTH for line in lines)
