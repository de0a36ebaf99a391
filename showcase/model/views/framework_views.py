"""What the pages of the service framework and of the life cycle receive."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import ClusterCard, ServiceCard, TagView


@dataclass(frozen=True, slots=True)
class TypeTile:
    """A type of service: a cell of the matrix, or a neighbour of another type."""

    code: str  # "A1"
    url: str
    pillar: str  # words
    level: str  # words
    mark: str  # "recommended", "partly" or ""
    mark_words: str
    own: int
    own_words: str  # "3 services"; empty for none
    examples: int
    examples_words: str  # "2 examples from elsewhere"; empty for none
    by_editors: int  # how many of both the editors sorted here
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A pillar with its four types."""

    pillar: str  # "A"
    name: str
    url: str
    cells: tuple[TypeTile, ...]


@dataclass(frozen=True, slots=True)
class MatrixView:
    """Pillars by levels."""

    levels: tuple[tuple[str, str, str], ...]  # number, words, address
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class Doorway:
    """One of the ways into the services: what is behind it, and how many services."""

    name: str  # stable English key
    url: str
    title: str
    text: str
    count_words: str
    matrix: MatrixView | None = None  # drawn as a small picture


@dataclass(frozen=True, slots=True)
class ServiceGroup:
    """Services under a heading; those of this programme stand before examples from elsewhere."""

    title: str
    url: str
    text: str
    cards: tuple[ServiceCard, ...]
    count_words: str
    clusters: tuple[ClusterCard, ...] = ()
    clusters_url: str = ""  # the list of all of them
    clusters_words: str = ""


@dataclass(frozen=True, slots=True)
class ServiceMatrixBody:
    """The matrix of services to cluster managements."""

    title: str
    intro: str
    matrix: MatrixView
    notes: tuple[str, ...]
    source: str
    doors: tuple[Doorway, ...]


@dataclass(frozen=True, slots=True)
class FrameworkPartBody:
    """A pillar or a level of the matrix."""

    sign: str  # "A" or "1"
    title: str
    meaning: str
    advice: str  # what the study advises, empty for levels
    tiles: tuple[TypeTile, ...]
    groups: tuple[ServiceGroup, ...]
    others: tuple[LinkView, ...]
    others_title: str
    matrix_url: str
    source: str


@dataclass(frozen=True, slots=True)
class ServiceTypeBody:
    """A type of service."""

    tile: TypeTile
    title: str
    meaning: str
    drivers: tuple[str, ...]
    examples: tuple[str, ...]
    own: tuple[ServiceCard, ...]
    elsewhere: tuple[ServiceCard, ...]
    same_pillar: tuple[TypeTile, ...]
    same_level: tuple[TypeTile, ...]
    pillar: LinkView
    level: LinkView
    matrix_url: str
    source: str


@dataclass(frozen=True, slots=True)
class MemberServicesBody:
    """The services of cluster managements to their members, by kind."""

    title: str
    intro: str
    groups: tuple[ServiceGroup, ...]
    notes: tuple[str, ...]
    source: str
    doors: tuple[Doorway, ...]


@dataclass(frozen=True, slots=True)
class StepView:
    """A step on the way of a service, or of one service on its way."""

    name: str
    title: str
    text: str
    holds: str = ""  # which services stand here
    group: ServiceGroup | None = None
    state: str = ""  # of one service: "done", "current" or "ahead"


@dataclass(frozen=True, slots=True)
class ServiceStepsBody:
    """How services come about."""

    title: str
    intro: str
    steps: tuple[StepView, ...]
    ended: ServiceGroup | None
    unstated: str  # how many services do not state their status; empty where all do
    notes: tuple[str, ...]
    source: str
    doors: tuple[Doorway, ...]


@dataclass(frozen=True, slots=True)
class SupportRow:
    """A line of the table of support by stage; without marks `note` stands in all its cells."""

    name: str
    title: str
    marks: tuple[tuple[str, str], ...]  # (sign, words) by stage
    note: str


@dataclass(frozen=True, slots=True)
class StageView:
    """A stage with its clusters, at most twelve."""

    tag: TagView
    count_words: str
    marks: tuple[str, ...]  # which support matters, in words
    clusters: tuple[ClusterCard, ...]
    more_words: str  # empty when all are shown


@dataclass(frozen=True, slots=True)
class LifeCycleBody:
    """Clusters by stage, and which support matters when."""

    title: str
    intro: str
    columns: tuple[TagView, ...]
    rows: tuple[SupportRow, ...]
    legend: tuple[tuple[str, str], ...]
    stages: tuple[StageView, ...]
    unstated: str
    managers_url: str
    services: tuple[tuple[str, tuple[TypeTile, ...]], ...]  # what the study says of services, with the types
    source: str
