"""What pages of initiatives receive: text chosen, dates formatted, addresses resolved."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from showcase.model.locale import ChosenText
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import (
    ClusterCard,
    ContactView,
    FactView,
    FigureView,
    FreshnessView,
    PictureView,
    ServiceCard,
    SourceView,
    StatementView,
)
from showcase.model.views.story_views import StoryCard


@dataclass(frozen=True, slots=True)
class InitiativeCard:
    """An initiative in a list or on another page."""

    id: str
    url: str
    title: ChosenText
    summary: ChosenText
    kind: str
    period: str
    state: str  # "planned", "running", "ended", or "" where the period does not say
    state_words: str
    mark: PictureView | None
    clusters: tuple[LinkView, ...]
    countries: str
    field: int  # number of the colour field of its first cluster, 0 for none


@dataclass(frozen=True, slots=True)
class InitiativeGroup:
    """The initiatives of one kind: what goes on first, what has ended last."""

    id: str
    title: str
    cards: tuple[InitiativeCard, ...]


@dataclass(frozen=True, slots=True)
class InitiativesBody:
    """The list of initiatives."""

    title: str
    intro: str
    groups: tuple[InitiativeGroup, ...]
    total: int
    ended: int  # how many of them have ended
    feed_url: str  # empty without one


@dataclass(frozen=True, slots=True)
class InitiativeBody:
    """An initiative."""

    title: ChosenText
    summary: ChosenText
    kind: str
    state: str
    state_words: str
    field: int
    mark: PictureView | None
    description: Markup
    description_text: ChosenText  # language of the description
    facts: tuple[FactView, ...]
    figures: tuple[FigureView, ...]
    clusters: tuple[ClusterCard, ...]
    actors: tuple[LinkView, ...]
    participants: ChosenText
    website_url: str
    contact: ContactView | None
    lessons: tuple[StatementView, ...]
    documents: tuple[LinkView, ...]
    services: tuple[ServiceCard, ...]
    stories: tuple[StoryCard, ...]
    events: tuple[LinkView, ...]
    sources: tuple[SourceView, ...]
    freshness: FreshnessView
    fallback_note: str
    related: tuple[InitiativeCard, ...]
