"""Facets with their values and counts, as filters and pages of all values show them."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model.locale import ChosenText

NOT_COUNTED = -1
NOT_NUMBERED = -1


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet with its count."""

    id: str
    label: ChosenText
    count: int  # NOT_COUNTED: only the search itself can tell
    url: str
    field: int = 0
    depth: int = 0  # how many broader terms it stands below, for indenting
    number: int = NOT_NUMBERED  # by which cards of clusters name it


@dataclass(frozen=True, slots=True)
class FacetView:
    """A facet: name as in the URL, title as shown, values in order, narrower ones behind their broader one."""

    name: str
    title: str
    values: tuple[FacetValue, ...]
    kinds: tuple[str, ...] = ("cluster",)  # kinds of results that have it: "cluster", "service"
    index_url: str = ""  # the page that lists all values; empty where there is none
    left_out: int = 0  # rare values that only the page of all values lists


@dataclass(frozen=True, slots=True)
class FacetBranch:
    """A value on the page of all values, with those below it."""

    value: FacetValue
    narrower: tuple[FacetBranch, ...]
