# SPDX-License-Identifier: MIT
"""Changing a value in a file: all that was not meant stays as it is, byte for byte."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from pathlib import PurePath
from typing import Any

import pytest
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from showcase.editing.yaml_edits import CannotEditError, remove_values, rename_keys, set_values
from showcase.model.source_document import NodePath
from showcase.stages.load.read_yaml import find_places, read_yaml
from tests.editing.yaml_documents import DATA, NAMES, TEXTS, VALUES, Writer

COMMENT = re.compile(r"# comment \d+\.")
MANY = settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))


def read(text: str) -> dict[str, Any]:
    """Read a text that must be whole."""
    value, findings = read_yaml(text.removeprefix("\ufeff"), PurePath())
    assert value is not None, (text, findings)
    return value


def paths_of(value: Any, path: NodePath = ()) -> list[NodePath]:
    """List the paths of all values, the outer ones first."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [*([path] if path else []), *(found for key, part in inner for found in paths_of(part, (*path, key)))]


def value_at(value: Any, path: NodePath) -> Any:
    """Find what stands at a path."""
    for part in path:
        value = value[part]
    return value


@MANY
@given(st.data())
def test_a_text_is_replaced_where_it_stands(data: st.DataObject) -> None:
    """All comments stay, and so does every line before and behind the text."""
    text = Writer(data).document(data.draw(DATA))
    note(repr(text))
    before = read(text)
    texts = [path for path in paths_of(before) if isinstance(value_at(before, path), str)]
    if not texts:
        return
    path, fresh = data.draw(st.sampled_from(texts)), data.draw(TEXTS)
    result = set_values(text, {path: fresh})
    meant = copy.deepcopy(before)
    value_at(meant, path[:-1])[path[-1]] = fresh
    assert read(result) == meant
    assert COMMENT.findall(result) == COMMENT.findall(text)
    places = find_places(text.removeprefix("\ufeff"))
    first = places.keys.get(path, places.values[path])[0]
    following = [place[0] for place in (*places.values.values(), *places.keys.values()) if place > places.values[path]]
    lines = text.splitlines(keepends=True)
    assert result.startswith("".join(lines[: first - 1]))
    if following and min(following) > places.values[path][0]:
        assert result.endswith("".join(lines[min(following) - 1 :]))


@MANY
@given(st.data())
def test_whatever_is_added_nothing_is_lost(data: st.DataObject) -> None:
    """A new field with any value leaves every line of the file as it was."""
    text = Writer(data).document(data.draw(DATA))
    note(repr(text))
    before = read(text)
    free = [name for name in NAMES if name not in before]
    if not free:
        return
    name, value = data.draw(st.sampled_from(free)), data.draw(VALUES)
    result = set_values(text, {(name,): value}, lambda _: NAMES)
    assert read(result) == {**before, name: value}
    rest = iter(result.removeprefix("\ufeff").splitlines())
    assert all(any(line == other for other in rest) for line in text.removeprefix("\ufeff").splitlines())


@MANY
@given(st.data())
def test_any_values_can_be_set_and_taken_away(data: st.DataObject) -> None:
    """Whatever gives way to whatever else, the file says what is meant; only a comment between is reason to refuse."""
    text = Writer(data).document(data.draw(DATA))
    note(repr(text))
    before = read(text)
    path, value = data.draw(st.sampled_from(paths_of(before))), data.draw(VALUES)
    meant = copy.deepcopy(before)
    value_at(meant, path[:-1])[path[-1]] = value
    try:
        assert read(set_values(text, {path: value})) == meant
    except CannotEditError as error:
        assert "comment stands between" in str(error)  # noqa: PT017
    try:
        result = remove_values(text, [path])
    except CannotEditError as error:
        assert "comment stands between" in str(error) or "nothing would be left" in str(error)  # noqa: PT017
        return
    meant = copy.deepcopy(before)
    del value_at(meant, path[:-1])[path[-1]]
    while len(path) > 1 and not value_at(meant, path[:-1]):
        path = path[:-1]
        del value_at(meant, path[:-1])[path[-1]]
    assert read(result) == meant


@pytest.mark.parametrize(
    "text, path, value, expected",
    [
        ("name: A # ours\n", ("name",), "B", "name: B # ours\n"),
        ('name:   "A"\r\ncity: X\r\n', ("name",), "B", "name:   B\r\ncity: X\r\n"),
        ("name: A # ours\ncity: X\n", ("name",), {"en": "A", "de": "B"},
         "name: # ours\n  en: A\n  de: B\ncity: X\n"),
        ("name:\n  # why\n  en: A # one\n  de: B\ncity: X\n", ("name", "de"), "C",
         "name:\n  # why\n  en: A # one\n  de: C\ncity: X\n"),
        ("name:\n  en: A\n  de: B\ncity: X\n", ("name",), "C", "name: C\ncity: X\n"),
        ("name: {en: A, de: B} # ours\n", ("name", "de"), "C, D", "name: {en: A, de: 'C, D'} # ours\n"),
        ("name: {en: A}\n", ("name", "de"), "B", "name: {en: A, de: B}\n"),
        ("text: | # long\n  one\n  two\n\n# next\ncity: X\n", ("text",), "three",
         "text: three # long\n\n# next\ncity: X\n"),
        ("text: one # short\n", ("text",), "two\nthree", "text: |- # short\n  two\n  three\n"),
        ("aims:\n- text: a\n\n# next\ncity: X", ("aims", 1), {"text": "b"},
         "aims:\n- text: a\n- text: b\n\n# next\ncity: X"),
        ("aims: [] # none yet\n", ("aims", 0, "text"), "b", "aims: # none yet\n  - text: b\n"),
        ("aims: # none yet\n", ("aims", 0, "text"), "b", "aims: # none yet\n  - text: b\n"),
        ("city: X", ("contact", "mail"), "info@a.org", "city: X\ncontact:\n  mail: info@a.org\n"),
        ("city: X\ncountry: NO\n", ("aims",), ["a"], "aims:\n  - a\ncity: X\ncountry: NO\n"),
        ("{name: A, city: X}\n", ("aims",), ["a"], "{name: A, aims: [a], city: X}\n"),
        ("\ufeffname: A\n", ("name",), "B", "\ufeffname: B\n"),
    ],
    ids=["comment", "windows", "one text to several", "inner", "several to one", "brackets", "into brackets",
         "literal to plain", "plain to literal", "new entry", "empty list", "nothing", "new group", "order",
         "whole file in braces", "mark"],
)  # fmt: skip
def test_a_value_is_set_in_every_style(text: str, path: NodePath, value: object, expected: str) -> None:
    """Block and bracket styles, comments, line ends: what surrounds the value stays."""
    assert set_values(text, {path: value}, lambda _: ("name", "aims", "city", "contact")) == expected


@pytest.mark.parametrize(
    "text, paths, expected",
    [
        ("# top\nname: A\n# about city\ncity: X # gone\nland: Y\n", [("city",)],
         "# top\nname: A\n# about city\nland: Y\n"),
        ("aims:\n  - text: a\n  # keep\n  - text: b\n    year: 1\n  - text: c\n", [("aims", 0), ("aims", 2)],
         "aims:\n  # keep\n  - text: b\n    year: 1\n"),
        ("aims:\n  - text: a\n    year: 1\n", [("aims", 0, "text")], "aims:\n  - year: 1\n"),
        ("name: {en: A, de: B, da: C}\n", [("name", "de"), ("name", "da")], "name: {en: A}\n"),
        ("name: A\ncontact:\n  mail: x\n", [("contact", "mail"), ("nothing",)], "name: A\n"),
    ],
    ids=["field", "entries", "first field of an entry", "brackets", "what is empty goes too"],
)  # fmt: skip
def test_values_are_removed_with_their_lines_only(text: str, paths: list[NodePath], expected: str) -> None:
    """Comments above stay, and so does everything else."""
    assert remove_values(text, paths) == expected


def test_keys_are_renamed_where_they_stand() -> None:
    """Values, comments and order stay."""
    text = "source: # where\r\n  - url: a\r\naims:\r\n  - {text: b, 'source': [{url: c}]}\r\n"
    renamed = rename_keys(text, {("source",): "sources", ("aims", 0, "source"): "sources"})
    assert renamed == text.replace("'source'", "sources").replace("source:", "sources:", 1)


@pytest.mark.parametrize(
    "text",
    ["name: &x A\n", "name: &x A\ncity: *x\n", "name: !!str A\n", "- a\n", "name: [\n", "name: A\nname: B\n", ""],
    ids=["anchor", "alias", "tag", "list", "broken", "twice", "empty"],
)
def test_what_cannot_be_changed_exactly_is_refused(text: str) -> None:
    """Nothing is guessed and nothing is rewritten."""
    with pytest.raises(CannotEditError):
        set_values(text, {("country",): "NO"})


def test_something_else_in_the_way_is_refused() -> None:
    """A text is no place for a field, and a name in use none for another."""
    changes: list[Callable[[], str]] = [
        lambda: set_values("name: A\n", {("name", "de"): "B"}),
        lambda: set_values("aims: [a]\n", {("aims", 3): "B"}),
        lambda: rename_keys("source: a\nsources: b\n", {("source",): "sources"}),
        lambda: rename_keys("name: a\n", {("title",): "name"}),
        lambda: remove_values("name: a\n", [("name",)]),
    ]
    for change in changes:
        with pytest.raises(CannotEditError):
            change()


def test_long_text_in_place_of_a_commented_group_takes_no_comment_in() -> None:
    """A text of several lines where a group stood leaves the comments before the group comments."""
    text = "# 1\nsummary:  # 2\n # 3\n name: A  # 4\n# 5"
    changed = set_values(text, {("summary",): "one\ntwo"})
    assert changed == '# 1\nsummary: "one\\ntwo"  # 2\n # 3\n# 5'


def test_group_in_place_of_a_commented_text_keeps_the_comment_one() -> None:
    """A text of several lines within a group that comes in place of another value takes no comment in."""
    changed = set_values("name:  # 1\n  A  # 2\n", {("name",): {"en": "one\ntwo"}})
    assert changed == "name:  # 1\n  en: |-\n    one\n    two\n# 2\n"
