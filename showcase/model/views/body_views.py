"""What the template of one page kind receives: text chosen, dates formatted, addresses resolved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from showcase.model.brand.emblem import Emblem
from showcase.model.locale import ChosenText
from showcase.model.views.compare_views import RelatedView
from showcase.model.views.document_views import DocumentRow
from showcase.model.views.event_views import EventCard
from showcase.model.views.facet_views import FacetBranch, FacetValue, FacetView
from showcase.model.views.figures_views import ChartView
from showcase.model.views.initiative_views import InitiativeCard
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import (
    ClusterCard,
    ClusterMap,
    ContactView,
    FactView,
    FigureView,
    FreshnessView,
    MapView,
    NamedItem,
    Pagination,
    PartnerGroup,
    PictureView,
    Section,
    ServiceCard,
    SourceView,
    StatementView,
    StoryView,
    TagView,
)
from showcase.model.views.partner_views import AskView, PartnerView
from showcase.model.views.story_views import StoryCard


@dataclass(frozen=True, slots=True)
class HomeBody:
    """The home page."""

    claim: ChosenText
    lead: ChosenText
    search_url: str
    search_examples: tuple[LinkView, ...]
    figures: tuple[FigureView, ...]
    fields: tuple[FacetValue, ...]
    clusters_url: str
    cluster_count: int
    featured: tuple[ClusterCard, ...]
    map: MapView | None
    stories: tuple[StoryCard, ...]  # the newest
    told_stories: tuple[StoryView, ...]  # those that profiles tell, where there are no stories
    stories_url: str
    story_count: int
    events: tuple[EventCard, ...]  # what comes next
    events_url: str  # empty without events
    initiatives: tuple[InitiativeCard, ...]  # those that go on
    initiatives_url: str  # empty without initiatives
    partners_url: str  # the partner finder; empty without one
    ask: AskView | None
    priorities: tuple[StatementView, ...]
    services_url: str
    service_count: int
    prose_links: tuple[LinkView, ...]  # editorial pages


@dataclass(frozen=True, slots=True)
class DirectoryBody:
    """A list of clusters: the directory itself, or the clusters of one facet value or pair."""

    title: ChosenText
    intro: ChosenText
    field: int
    cards: tuple[ClusterCard, ...]
    total: int
    facets: tuple[FacetView, ...]
    pagination: Pagination | None
    search_url: str
    facet_name: str  # empty for the directory itself
    facet_id: str
    narrower: tuple[FacetValue, ...]  # pages one level below: narrower terms, or pairs with a region
    all_url: str
    letters: tuple[LinkView, ...]  # alphabetical index of the directory; each leads to page and anchor of its first
    letter_anchors: Mapping[str, str]  # cluster on this page → the anchor it carries, as first of its letter
    indexes: tuple[LinkView, ...]  # the pages that list all values of a vocabulary; on the directory only
    map: ClusterMap | None = None  # on the first page of a list with at least two clusters on the map
    compare_url: str = ""  # the first four of the list side by side; empty where there are not two, and on pairs
    finder_url: str = ""  # folder of the finder, for scripts on paged lists
    within: str = ""  # filters that all clusters of the list share, as in an address: "sector=energy&region=south"
    show_words: str = ""  # JSON for scripts: "Show 12 clusters" by plural class
    archive: LinkView | None = None  # the way to those that are no more; on the directory only


@dataclass(frozen=True, slots=True)
class FacetIndexBody:
    """All values of one vocabulary, with the number of clusters of each."""

    title: str
    intro: str
    facet_name: str
    branches: tuple[FacetBranch, ...]
    others: tuple[LinkView, ...]  # the same page of each other vocabulary
    all_url: str


@dataclass(frozen=True, slots=True)
class ClusterBody:
    """A cluster profile."""

    id: str
    name: ChosenText
    name_local: str
    acronym: str
    summary: ChosenText
    field: int
    emblem: Emblem
    logo: PictureView | None
    photos: tuple[PictureView, ...]
    status_words: str  # empty when active
    status_note: ChosenText
    merged_into: LinkView | None
    aims: tuple[StatementView, ...]
    objectives: tuple[StatementView, ...]
    strengths: tuple[StatementView, ...]
    description: Markup
    description_text: ChosenText  # language of the description; text is empty
    sectors: tuple[TagView, ...]
    technologies: tuple[TagView, ...]
    facts: tuple[FactView, ...]
    figures: tuple[FigureView, ...]
    benchmarks: tuple[ChartView, ...]  # those with a result of its own
    member_shares: tuple[tuple[str, int, str], ...]  # (words, number, formatted) by type, for the bar
    members_note: ChosenText
    contact: ContactView | None
    agency_contact: ContactView | None
    website_url: str
    website_host: str
    social_links: tuple[LinkView, ...]
    services: tuple[ServiceCard, ...]
    further_services: tuple[StatementView, ...]
    offers: tuple[StatementView, ...]
    seeks: tuple[StatementView, ...]
    target_regions: tuple[StatementView, ...]
    target_countries: tuple[str, ...]
    working_groups: tuple[NamedItem, ...]
    partners: tuple[PartnerGroup, ...]
    sections: tuple[Section, ...]  # governance, funding, distinctions, projects, events, stories, documents, facts
    documents: tuple[DocumentRow, ...]
    related: tuple[RelatedView, ...]
    compare_url: str
    remarks: ChosenText
    sources: tuple[SourceView, ...]
    freshness: FreshnessView
    fallback_note: str  # one honest sentence when parts are not translated, else empty
    formerly: tuple[NamedItem, ...]
    location_words: str  # coordinates and how exact they are, else empty
    possible_partners: tuple[PartnerView, ...] = ()
    actor_counts: tuple[FactView, ...] = ()  # organisations by type, where the programme shows no names
    factsheet_url: str = ""  # the profile on one sheet as PDF; empty when this run makes none
    badge_codes: tuple[str, ...] = ()  # HTML that shows its badges on other sites; none without drawings or address
    badges_url: str = ""  # where its badges are to download


@dataclass(frozen=True, slots=True)
class EditorialBody:
    """A page of prose; the page carries its words."""

    title: ChosenText
    intro: ChosenText
    fallback_note: str


@dataclass(frozen=True, slots=True)
class SearchBody:
    """The search page."""

    title: str
    facets: tuple[FacetView, ...]
    clusters_url: str
    services_url: str
    lists: tuple[LinkView, ...]  # pages that list all values of a facet
    examples: tuple[LinkView, ...]  # searches that the programme proposes
    fields: tuple[FacetValue, ...]  # sectors with most clusters, as links
    can_compare: bool  # False where there is nothing to compare with
    languages: str  # JSON: each language of the site with its search page, finder and full-text index
    words: str  # JSON of the interface words the script needs
    show_words: str  # JSON for scripts: "Show 12 results" by plural class
    ask: AskView | None = None  # for those who found nothing


@dataclass(frozen=True, slots=True)
class LegalBody:
    """Imprint, privacy notice or accessibility statement: headings with paragraphs."""

    title: str
    intro: str
    parts: tuple[tuple[str, tuple[ChosenText, ...]], ...]


@dataclass(frozen=True, slots=True)
class NotFoundBody:
    """The page for addresses that lead nowhere."""

    title: str
    text: str
    links: tuple[LinkView, ...]
    search_url: str
