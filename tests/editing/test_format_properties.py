# SPDX-License-Identifier: MIT
"""Whatever a file looks like, its usual form says the same, keeps every comment, and does not change again."""

from __future__ import annotations

import re
from pathlib import PurePath

from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from showcase.editing.format_files import format_text
from showcase.stages.load.read_yaml import read_yaml
from tests.editing.yaml_documents import DATA, Writer

COMMENT = re.compile(r"# comment \d+\.")


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_the_usual_form_says_the_same_with_all_comments(data: st.DataObject) -> None:
    """Parsed data are equal, comments are all there, lines are clean, and a second time changes nothing."""
    text = Writer(data).document(data.draw(DATA))
    note(repr(text))
    result = format_text(text, "cluster", ("en", "de"))
    note(repr(result))
    assert read_yaml(result, PurePath())[0] == read_yaml(text.removeprefix("\ufeff"), PurePath())[0]
    assert sorted(COMMENT.findall(result)) == sorted(COMMENT.findall(text))
    assert result.endswith("\n")
    assert "\r" not in result
    assert format_text(result, "cluster", ("en", "de")) == result
