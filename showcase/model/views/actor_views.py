"""What the pages of actors receive."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model.locale import ChosenText
from showcase.model.views.facet_views import FacetView
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import (
    ClusterCard,
    ContactView,
    FactView,
    FreshnessView,
    Pagination,
    PictureView,
    SourceView,
    StatementView,
    TagView,
)
from showcase.model.views.partner_views import PartnerView


@dataclass(frozen=True, slots=True)
class ActorCard:
    """An organisation in a list."""

    id: str
    url: str
    name: ChosenText
    type: str  # words, or empty
    place: str
    summary: ChosenText
    technologies: tuple[TagView, ...]  # at most four
    clusters: tuple[ChosenText, ...]  # names of those it is connected with, at most two
    more_clusters: int
    facets: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class ActorsBody:
    """The directory of organisations, those of one type, or one page of many."""

    title: str
    intro: str
    cards: tuple[ActorCard, ...]
    total: int
    facets: tuple[FacetView, ...]  # empty on pages of many
    types: tuple[LinkView, ...]  # lists by type, with their numbers, where the list is too long to filter
    search_url: str  # the search among organisations, where the list is too long to filter
    letters: tuple[LinkView, ...]
    letter_anchors: dict[str, str]  # actor → the anchor it carries, as first of its letter
    pagination: Pagination | None
    show_words: str = ""  # JSON for scripts: "Show 12 organisations" by plural class


@dataclass(frozen=True, slots=True)
class CountRow:
    """One line of a table of numbers."""

    link: LinkView
    number: str


@dataclass(frozen=True, slots=True)
class CountTable:
    """How many organisations there are, by type, region or cluster."""

    id: str
    title: str
    head: str  # what the first column holds
    rows: tuple[CountRow, ...]
    note: str


@dataclass(frozen=True, slots=True)
class ActorCountsBody:
    """Numbers of organisations without their names."""

    title: str
    intro: str
    total_words: str
    tables: tuple[CountTable, ...]


@dataclass(frozen=True, slots=True)
class ActorTie:
    """A cluster that an organisation is connected with, and as what."""

    card: ClusterCard
    role: ChosenText


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """Links to things of one kind."""

    name: str
    title: str
    links: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class ActorBody:
    """An organisation."""

    name: ChosenText
    name_local: str
    type: str
    summary: ChosenText
    logo: PictureView | None
    facts: tuple[FactView, ...]
    technologies: tuple[TagView, ...]
    clusters: tuple[ActorTie, ...]
    offers: tuple[StatementView, ...]
    seeks: tuple[StatementView, ...]
    target_countries: tuple[str, ...]
    target_regions: tuple[StatementView, ...]
    possible_partners: tuple[PartnerView, ...]
    groups: tuple[LinkGroup, ...]  # stories, initiatives, events
    contact: ContactView | None
    website_url: str
    website_host: str
    sources: tuple[SourceView, ...]
    freshness: FreshnessView
    fallback_note: str
