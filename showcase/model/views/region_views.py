"""What the pages of the territory and of its priorities receive."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model.locale import ChosenText
from showcase.model.views.event_views import EventCard
from showcase.model.views.facet_views import FacetValue
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import ClusterCard, MapView, ServiceCard, SourceView, TagView
from showcase.model.views.story_views import StoryCard


@dataclass(frozen=True, slots=True)
class RegionFigureRow:
    """One figure of one region."""

    region: LinkView  # url empty where the region has no page; the territory where no region is named
    value: str
    unit: ChosenText  # empty where all rows of the table have the same
    year: str
    note: ChosenText
    clusters: tuple[LinkView, ...]
    sources: tuple[SourceView, ...]
    share: int = 0  # length of the bar, 0 to 100; 0 for none


@dataclass(frozen=True, slots=True)
class RegionFigureTable:
    """The same figure of several regions, newest first within each."""

    label: ChosenText
    unit: ChosenText  # empty where rows differ
    rows: tuple[RegionFigureRow, ...]
    note: str  # that years differ, and for which regions there is no figure


@dataclass(frozen=True, slots=True)
class RegionItem:
    """A priority, a policy, an institution or a fact."""

    title: ChosenText
    value: str
    unit: ChosenText
    year: str
    text: ChosenText
    priority: LinkView | None  # the programme's priority that it belongs to
    clusters: tuple[LinkView, ...]
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, slots=True)
class RegionItems:
    """What is known of one region."""

    region: LinkView
    items: tuple[RegionItem, ...]


@dataclass(frozen=True, slots=True)
class ExpertView:
    """Whom to ask about a sector: a role."""

    role: ChosenText
    sectors: tuple[TagView, ...]
    mail: str


@dataclass(frozen=True, slots=True)
class PriorityCard:
    """A priority in a list."""

    id: str
    url: str
    title: ChosenText
    text: ChosenText
    period: str
    counted: str  # how many clusters there are, in words; may be empty
    fields: tuple[TagView, ...]


@dataclass(frozen=True, slots=True)
class RegionBody:
    """The territory: figures, priorities, policies, institutions, experts."""

    title: ChosenText
    intro: ChosenText
    fallback_note: str
    map: MapView | None
    clusters_url: str
    clusters_words: str
    regions: tuple[FacetValue, ...]
    regions_url: str
    tables: tuple[RegionFigureTable, ...]  # figures of several regions
    single: tuple[RegionFigureTable, ...]  # figures that only one region has
    priorities: tuple[PriorityCard, ...]
    priorities_url: str
    policies: tuple[RegionItems, ...]
    institutions: tuple[RegionItems, ...]
    facts: tuple[RegionItems, ...]
    experts: tuple[ExpertView, ...]
    brochure_url: str = ""  # empty when this run makes none


@dataclass(frozen=True, slots=True)
class PrioritiesBody:
    """All priorities of the programme, and those of each region."""

    title: ChosenText
    intro: ChosenText
    fallback_note: str
    cards: tuple[PriorityCard, ...]
    by_region: tuple[RegionItems, ...]
    region_url: str  # empty without a page of the territory


@dataclass(frozen=True, slots=True)
class PriorityBody:
    """One priority with everything that belongs to it."""

    title: ChosenText
    text: ChosenText
    period: str
    fallback_note: str
    sectors: tuple[TagView, ...]
    by_region: tuple[RegionItems, ...]
    named_by: tuple[ClusterCard, ...]  # clusters that name the priority
    further_named: tuple[LinkView, ...]  # those beyond the cards
    in_sectors: tuple[ClusterCard, ...]  # some of the other clusters of its sectors
    in_sectors_words: str  # how many there are
    services: tuple[ServiceCard, ...]
    stories: tuple[StoryCard, ...]
    events: tuple[EventCard, ...]
    others: tuple[PriorityCard, ...]
    sources: tuple[SourceView, ...]
