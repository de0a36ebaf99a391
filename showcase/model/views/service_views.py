"""What the list of services and the page of a service receive."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from showcase.model.locale import ChosenText
from showcase.model.views.document_views import DocumentRow
from showcase.model.views.facet_views import FacetView
from showcase.model.views.framework_views import Doorway, StepView
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import (
    ClusterCard,
    FactView,
    FreshnessView,
    Section,
    ServiceCard,
    SourceView,
    StatementView,
)


@dataclass(frozen=True, slots=True)
class ServicesBody:
    """The list of all services."""

    title: ChosenText
    intro: ChosenText
    cards: tuple[ServiceCard, ...]
    total: int
    facets: tuple[FacetView, ...]
    example_count: int
    show_words: str = ""  # JSON for scripts: "Show 12 services" by plural class
    doors: tuple[Doorway, ...] = ()
    archive: LinkView | None = None  # the way to services that ended


@dataclass(frozen=True, slots=True)
class ApplyView:
    """How to get a service."""

    state: str  # "", "open", "soon" or "closed"
    deadline: str  # "Open until 31 March 2027"
    time: str  # "12:00, Central European Time", or empty
    note: ChosenText
    how: ChosenText
    url: str  # empty when applying is over

    def __bool__(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.deadline or self.note or self.how or self.url)


@dataclass(frozen=True, slots=True)
class ServiceBody:
    """A service."""

    id: str
    title: ChosenText
    title_original: str
    summary: ChosenText
    description: Markup
    description_text: ChosenText
    type_code: str  # empty outside the matrix
    type_words: str
    type_url: str  # page of the type, or of the kind; may be empty
    example_from: str
    facts: tuple[FactView, ...]
    apply: ApplyView
    feedback_url: str  # a prepared mail
    steps: tuple[StepView, ...]  # from proposed to evaluated; empty when the status is not known
    evaluation: ChosenText
    lessons: tuple[StatementView, ...]
    sections: tuple[Section, ...]  # events, stories, initiatives
    actors: tuple[LinkView, ...]
    clusters: tuple[ClusterCard, ...]
    notes: ChosenText
    documents: tuple[DocumentRow, ...]
    sources: tuple[SourceView, ...]
    freshness: FreshnessView
    fallback_note: str
    related: tuple[ServiceCard, ...]
