# SPDX-License-Identifier: MIT
"""Promises of the files of the finder: small, complete, the same for the same content."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as effort
from hypothesis import strategies as st

from showcase.model.staging import Staging
from showcase.model.views.finder_view import FinderEntry, FinderFacet, FinderTerm, FinderView
from showcase.stages.index.finder import write_finder

TERMS = (
    FinderTerm("energy", "Energy", "", ("Energie",), has_page=True, field=3),
    FinderTerm("wind", "Wind", "da", (), has_page=False, broader="energy"),
)
ENTRIES = (
    FinderEntry("cluster", "a", "clusters/a/", "Alpha", acronym="AL", values={"sector": ("wind",)}, members=7),
    FinderEntry("cluster", "b", "clusters/b/", "Beta", lang="da", status="Ended", is_ended=True, summary="Old."),
    FinderEntry("event", "day", "clusters/a/#events", "Day", values={"sector": ("energy", "wind")}, summary_lang="da"),
    FinderEntry("page", "region", "region/", "Region", aliases=("Gebiet",)),
)
VIEW = FinderView("en", (FinderFacet("sector", "Sector", ("cluster",), "sectors", TERMS),), ENTRIES)


def written(folder: Path, view: FinderView) -> dict[str, Any]:
    """Write a finder and read its files, under the names without digest."""
    write_finder(Staging(folder), "finder/en/", view)
    current = json.loads((folder / "finder/en/current.json").read_bytes())
    return {name: json.loads((folder / "finder/en" / current[name]).read_bytes()) for name in ("names", "texts")}


def test_pages_always_find_the_newest_files(tmp_path: Path) -> None:
    """One file whose name never changes names the others, which carry digests."""
    write_finder(Staging(tmp_path), "finder/en/", VIEW)
    current = json.loads((tmp_path / "finder/en/current.json").read_bytes())
    assert current["format"] == 1
    assert {path.name for path in (tmp_path / "finder/en").iterdir()} == {
        "current.json", current["names"], current["texts"],
    }  # fmt: skip


def test_entries_are_columns(tmp_path: Path) -> None:
    """Each property is one list; what few entries have is written for these alone."""
    names = written(tmp_path, VIEW)["names"]
    assert (names["id"], names["name"]) == (["a", "b", "day", "region"], ["Alpha", "Beta", "Day", "Region"])
    assert [names["kinds"][kind] for kind in names["kind"]] == ["cluster", "cluster", "event", "page"]
    assert (names["acronym"], names["lang"], names["aliases"]) == ({"0": "AL"}, {"1": "da"}, {"3": ["Gebiet"]})
    assert (names["statuses"], names["status"], names["ended"]) == (["Ended"], {"1": 0}, [1])


def test_only_odd_paths_are_written(tmp_path: Path) -> None:
    """Where the page of a cluster, a service or a page of prose is follows from its identifier."""
    assert written(tmp_path, VIEW)["names"]["path"] == {"2": "clusters/a/#events"}


def test_values_are_numbers(tmp_path: Path) -> None:
    """Terms of an entry are numbers from 1; entries without a value at both ends are left out."""
    (sector,) = written(tmp_path, VIEW)["names"]["facets"]
    assert (sector["start"], sector["values"]) == (0, [2, 0, [1, 2]])
    assert (sector["ids"], sector["broader"], sector["unpaged"]) == (["energy", "wind"], {"1": 0}, [1])
    assert (sector["fields"], sector["langs"], sector["aliases"]) == ({"0": 3}, {"1": "da"}, {"0": ["Energie"]})


def test_summaries_are_a_file_of_their_own(tmp_path: Path) -> None:
    """Texts come in the order of the entries, with their language where it is another one."""
    texts = written(tmp_path, VIEW)["texts"]
    assert (texts["summaries"], texts["langs"]) == (["", "Old.", "", ""], {"2": "da"})


def test_equal_views_give_equal_files(tmp_path: Path) -> None:
    """Building twice gives the same names and bytes; a changed summary changes the file of the texts alone."""
    changed = replace(VIEW, entries=(replace(ENTRIES[0], summary="New."), *ENTRIES[1:]))
    for name, view in (("one", VIEW), ("two", VIEW), ("three", changed)):
        write_finder(Staging(tmp_path / name), "finder/en/", view)
    files = {
        name: {path.name: path.read_bytes() for path in (tmp_path / name / "finder/en").iterdir()}
        for name in ("one", "two", "three")
    }
    assert files["one"] == files["two"]
    assert [name for name in files["one"] if name not in files["three"]] == [
        name for name in files["one"] if name.startswith("texts")
    ]


def test_site_without_anything_has_a_finder(tmp_path: Path) -> None:
    """An empty programme has files too, with nothing in them."""
    files = written(tmp_path, FinderView("en", (), ()))
    assert (files["names"]["id"], files["texts"]["summaries"]) == ([], [])


@effort(max_examples=25)
@given(st.lists(st.lists(st.sampled_from(["energy", "wind"]), max_size=2, unique=True), max_size=6))
def test_every_value_can_be_read_again(tmp_path_factory: pytest.TempPathFactory, given_values: list[list[str]]) -> None:
    """Whatever values entries have, the numbers give them back."""
    entries = tuple(
        FinderEntry("cluster", f"c{place}", f"clusters/c{place}/", "C", values={"sector": tuple(values)})
        for place, values in enumerate(given_values)
    )
    (sector,) = written(tmp_path_factory.mktemp("finder"), replace(VIEW, entries=entries))["names"]["facets"]
    read: list[list[str]] = [[] for _ in entries]
    for place, value in enumerate(sector["values"], start=sector["start"]):
        read[place] = [sector["ids"][one - 1] for one in ([value] if isinstance(value, int) else value) if one]
    assert read == given_values
