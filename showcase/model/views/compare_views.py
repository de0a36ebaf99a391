"""Clusters beside one another: comparisons of facts in columns, and related clusters with the reason."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model.locale import ChosenText
from showcase.model.views.facet_views import FacetView
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import ClusterCard


@dataclass(frozen=True, slots=True)
class CompareValue:
    """One thing that a cluster says in a row; `url` is empty where it leads nowhere."""

    url: str
    text: ChosenText
    detail: str = ""  # year, count or figure that belongs to it


@dataclass(frozen=True, slots=True)
class CompareCell:
    """What a cluster says in one row; without values it says nothing about it."""

    values: tuple[CompareValue, ...]
    has_more: bool = False  # its profile lists more


@dataclass(frozen=True, slots=True)
class CompareColumn:
    """One cluster; its cells are in the order of the rows."""

    id: str
    url: str
    name: ChosenText
    field: int
    cells: tuple[CompareCell, ...]


@dataclass(frozen=True, slots=True)
class CompareRow:
    """A line of the comparison. `name` is what profiles mark their parts with, `most` how many values are shown."""

    name: str
    label: str
    most: int = 99
    is_same: bool = False  # all clusters say the same


@dataclass(frozen=True, slots=True)
class CompareBody:
    """Clusters side by side: the first ones of a list, or, without columns, those that the address names."""

    title: str
    intro: ChosenText
    rows: tuple[CompareRow, ...]
    columns: tuple[CompareColumn, ...]
    choose_url: str  # the same clusters where others can be chosen; empty on that page itself
    list_link: LinkView | None  # the list whose first clusters these are
    clusters_url: str
    words: str  # JSON of the interface words that the script needs
    ready: tuple[FacetView, ...]  # comparisons that are pages already, by vocabulary


@dataclass(frozen=True, slots=True)
class RelatedView:
    """A related cluster and why: sentences in parts, because a name in one may be in another language."""

    card: ClusterCard
    reasons: tuple[tuple[ChosenText, ...], ...]
