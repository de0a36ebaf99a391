"""What the pages of offers and needs receive, and the call to ask the programme."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model.locale import ChosenText
from showcase.model.views.facet_views import FacetView
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import ClusterCard, Pagination, StatementView, TagView


@dataclass(frozen=True, slots=True)
class AskView:
    """The way to ask the programme: a prepared mail to a role."""

    mail_url: str  # prepared as far as it can be without a script
    mail: str
    role: ChosenText
    organisation: ChosenText
    form: str  # JSON for a script: address, subject and lines of the mail, to fill in what was asked and chosen


@dataclass(frozen=True, slots=True)
class WriteWay:
    """The best known way to write to somebody: a prepared mail, a contact form, the programme, or a website."""

    kind: str  # "mail", "form", "programme" or "website"
    url: str
    words: str
    name: str  # to whom, for those who hear links without what stands around them


@dataclass(frozen=True, slots=True)
class PartnerView:
    """A possible partner of one cluster or actor, with the reasons."""

    link: LinkView
    place: str
    card: ClusterCard | None  # of clusters only
    reasons: tuple[tuple[ChosenText, ...], ...]  # sentences; names in other languages are parts of their own
    way: WriteWay | None


@dataclass(frozen=True, slots=True)
class FitView:
    """Who fits one offer or need, and why."""

    link: LinkView
    reason: tuple[ChosenText, ...]


@dataclass(frozen=True, slots=True)
class ExchangeCard:
    """An offer or a need in a list."""

    id: str
    side: str  # "offers" or "seeks"
    side_words: str
    kind: str
    text: ChosenText
    year: str
    technologies: tuple[TagView, ...]
    party: LinkView
    place: str
    targets: str  # countries in which partners are wanted
    fits: tuple[FitView, ...]
    way: WriteWay | None
    facets: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class PartnersBody:
    """The partner finder: all offers and needs, or one page of many."""

    title: str
    intro: str
    cards: tuple[ExchangeCard, ...]
    total: int
    facets: tuple[FacetView, ...]  # empty on pages of many
    facet_links: tuple[LinkView, ...]  # in their place: lists of clusters by kind of offer and need
    pagination: Pagination | None
    countries: tuple[LinkView, ...]  # "Denmark (3)"
    ask: AskView | None
    show_words: str = ""  # JSON for scripts: "Show 12 offers and needs" by plural class


@dataclass(frozen=True, slots=True)
class CountrySeeker:
    """A cluster or an actor that looks for partners in a country."""

    link: LinkView
    place: str
    card: ClusterCard | None
    offers: tuple[StatementView, ...]
    seeks: tuple[StatementView, ...]
    note: str  # why it stands here when it names the country in a group
    way: WriteWay | None


@dataclass(frozen=True, slots=True)
class PartnerCountryBody:
    """Who looks for partners in one country."""

    title: str
    intro: str
    seekers: tuple[CountrySeeker, ...]
    others: tuple[LinkView, ...]  # the same page of other countries
    clusters_url: str  # the clusters of this country, if there are some
    finder_url: str
    ask: AskView | None
