# SPDX-License-Identifier: MIT
"""Marked fields of a model are found wherever they stand."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel

from showcase.model.cluster import ClusterProfile
from showcase.model.field_routes import routes, values_at
from showcase.model.field_types import MediaFile, Reference


class Mark:
    """A mark of this test."""


class Inner(BaseModel):
    """A model within a model."""

    word: Annotated[str, Mark()] = ""
    plain: str = ""


class Outer(BaseModel):
    """A model with every way to hold a marked field."""

    word: Annotated[str, Mark()] = ""
    words: tuple[Annotated[str, Mark()], ...] = ()
    inner: Inner | None = None
    inners: tuple[Inner, ...] = ()
    maybe: Annotated[str, Mark()] | None = None


def test_routes_reach_every_marked_field() -> None:
    """Fields, lists, optional fields and models within models are all walked through."""
    found = {route.names for route in routes(Outer, Mark)}
    assert found == {("word",), ("words",), ("inner", "word"), ("inners", "word"), ("maybe",)}


def test_values_come_with_their_path() -> None:
    """Each value that is filled in is given once, with the numbers of the lists on the way."""
    outer = Outer(word="a", words=("b", "c"), inners=(Inner(word="d"), Inner(word="e")))
    found = [item for route in routes(Outer, Mark) for item in values_at(outer, route.names)]
    assert sorted(found, key=str) == sorted(
        [
            (("word",), "a"),
            (("words", 0), "b"),
            (("words", 1), "c"),
            (("inners", 0, "word"), "d"),
            (("inners", 1, "word"), "e"),
        ],
        key=str,
    )


def test_cluster_names_what_it_refers_to() -> None:
    """The references and media files of a profile are known by their kind."""
    kinds = {route.names: route.marker.to for route in routes(ClusterProfile, Reference)}
    assert kinds["merged_into",] == "cluster"
    assert kinds["label", "kind"] == "taxonomies/labels"
    assert kinds["cooperation", "offers", "technologies"] == "taxonomies/technologies"
    assert ("photos", "file") in {route.names for route in routes(ClusterProfile, MediaFile)}
