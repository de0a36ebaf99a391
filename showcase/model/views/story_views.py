"""What pages that tell successes receive: text chosen, dates formatted, addresses resolved."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from showcase.model.locale import ChosenText
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import (
    ClusterCard,
    FigureView,
    FreshnessView,
    Pagination,
    PictureView,
    ServiceCard,
    SourceView,
    TagView,
)


@dataclass(frozen=True, slots=True)
class StoryCard:
    """A success in a list or on another page."""

    id: str
    url: str
    title: ChosenText
    summary: ChosenText  # what the file gives, else the beginning of the text
    date: str  # as exactly as it is known, may be empty
    machine_date: str
    clusters: tuple[LinkView, ...]
    field: int  # number of the colour field of its first cluster, 0 for none
    figure: FigureView | None  # the first that is short enough for large type
    sectors: tuple[str, ...]  # identifiers of the sectors of its clusters, wider ones among them


@dataclass(frozen=True, slots=True)
class StoriesBody:
    """The list of stories, or of those of one sector."""

    title: ChosenText
    intro: ChosenText
    cards: tuple[StoryCard, ...]
    total: int
    sectors: tuple[tuple[TagView, int], ...]  # sector pages with the number of their stories; url "" for this one
    all_url: str  # the list of all; empty on that list itself
    pagination: Pagination | None
    cluster_url: str  # on the list of a sector: its clusters
    feed_url: str  # empty without one


@dataclass(frozen=True, slots=True)
class StoryBody:
    """A story."""

    title: ChosenText
    summary: ChosenText
    text: Markup
    text_words: ChosenText  # language of the text
    date: str
    machine_date: str
    field: int
    sectors: tuple[TagView, ...]
    picture: PictureView | None
    figures: tuple[FigureView, ...]
    remarks: tuple[ChosenText, ...]  # what stands among the figures without a number of its own
    clusters: tuple[ClusterCard, ...]
    services: tuple[ServiceCard, ...]
    actors: tuple[LinkView, ...]
    initiatives: tuple[LinkView, ...]
    events: tuple[LinkView, ...]
    documents: tuple[LinkView, ...]
    sources: tuple[SourceView, ...]
    freshness: FreshnessView
    fallback_note: str
    related: tuple[StoryCard, ...]
    all_url: str
