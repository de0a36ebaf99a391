"""The parts that several pages show: cards, facts, figures, facets, maps; all text is chosen and formatted."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model.brand.emblem import Emblem
from showcase.model.locale import ChosenText
from showcase.model.views.page_views import LinkView


@dataclass(frozen=True, slots=True)
class TagView:
    """A term of a vocabulary with its page."""

    id: str
    url: str  # empty when the term has no page
    label: ChosenText
    field: int = 0  # number of the colour field, 0 for none


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source as shown: address, host and remark, each may be empty."""

    url: str
    host: str
    remark: str


@dataclass(frozen=True, slots=True)
class StatementView:
    """A sentence with its year, amount, note and sources."""

    text: ChosenText
    year: str
    amount: str
    note: ChosenText
    sources: tuple[SourceView, ...]
    topic: str = ""  # which fact it is about, where a list mixes several
    url: str = ""  # the page of what the sentence names, if it has one


@dataclass(frozen=True, slots=True)
class StoryView:
    """A success as the home page tells it, with the way to whom it belongs."""

    text: ChosenText
    note: ChosenText
    year: str
    link: LinkView


@dataclass(frozen=True, slots=True)
class FigureView:
    """A key figure."""

    label: ChosenText
    value: str
    unit: ChosenText
    year: str
    note: ChosenText
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, slots=True)
class FactView:
    """A line of the fact list beside the profile; `values` may be links."""

    name: str  # stable English key, e.g. "members", for styles and tests
    label: str
    values: tuple[LinkView, ...]  # url empty for plain text
    note: str


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture with its alternative text."""

    url: str
    alt: ChosenText
    credit: str


@dataclass(frozen=True, slots=True)
class ClusterCard:
    """A cluster in a list, a grid or a table row."""

    id: str
    url: str
    name: ChosenText
    acronym: str
    place: str  # city, or regions
    since: str  # year of foundation, or empty
    members: str  # formatted number, or empty
    members_sort: int  # -1 when not known
    summary: ChosenText
    field: int  # number of the colour field
    main_sector: ChosenText
    tags: tuple[TagView, ...]  # technologies, at most four
    label: str  # quality label, or empty
    status: str  # words, empty when active or not stated
    emblem: Emblem
    logo: PictureView | None
    values: str  # numbers of the values of facets, for filters on the page
    since_sort: int = -1  # year of foundation, -1 when not known
    freshness: FreshnessView | None = None  # None for clusters that are no more


@dataclass(frozen=True, slots=True)
class ServiceCard:
    """A service in a list."""

    id: str
    url: str
    title: ChosenText
    summary: ChosenText
    offered_to: str
    type_code: str  # "A1", or empty
    type_words: str  # "PR and marketing, very general"
    kind: str
    provider: ChosenText
    format: ChosenText
    deadline: str  # "Open until 31 March 2027"
    deadline_state: str  # "", "open", "soon", "closed"
    status: str
    example_from: str  # "Example from Norway: …", or empty
    facets: tuple[tuple[str, tuple[str, ...]], ...]
    type_note: str = ""  # says that the editors gave the type
    terms: tuple[ChosenText, ...] = ()  # audience and cost, as far as known


@dataclass(frozen=True, slots=True)
class Pagination:
    """Where we are in a paged list; urls are empty at the ends."""

    number: int
    count: int
    previous_url: str
    next_url: str
    pages: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class MapPoint:
    """A cluster on the map or constellation, in the units of the drawing."""

    x: float
    y: float
    radius: float
    url: str
    name: str
    place: str
    field: int


@dataclass(frozen=True, slots=True)
class MapView:
    """A drawn map: land, highlighted home countries, points, lines that join points of one field."""

    width: int
    height: int
    land: str
    home: str
    points: tuple[MapPoint, ...]
    lines: tuple[tuple[float, float, float, float, int], ...]  # x1, y1, x2, y2, field
    places: tuple[tuple[float, float, str], ...]  # x, y, name of a city
    description: str


@dataclass(frozen=True, slots=True)
class MapMark:
    """A dot or a group on the map of a list, in the units of the drawing."""

    x: float
    y: float
    radius: float
    url: str  # the cluster; of a group, the page of the region it lies in
    label: str
    keys: tuple[str, ...]  # identifiers of its clusters
    count: str = ""  # formatted, of a group only
    field: int = 0


@dataclass(frozen=True, slots=True)
class ClusterMap:
    """The clusters of a list on the map that all lists share."""

    width: int
    height: int
    sheet: tuple[float, float, float, float]  # where the shared map lies: x, y, width, height; a part may be enlarged
    marks: tuple[MapMark, ...] = ()
    cities: tuple[tuple[float, float, str], ...] = ()  # x, y, name
    label: str = ""
    unplaced: int = 0  # clusters of the list without a place on the map
    unplaced_words: str = ""  # the same number as written


@dataclass(frozen=True, slots=True)
class ContactView:
    """Whom to write to."""

    role: ChosenText
    organisation: ChosenText
    mail: str
    form_url: str
    address_lines: tuple[str, ...]
    sources: tuple[SourceView, ...]
    note: ChosenText
    mail_url: str = ""  # a prepared mail; else the address alone is the link


@dataclass(frozen=True, slots=True)
class NamedItem:
    """A working group or a partner."""

    name: ChosenText
    text: ChosenText
    year: str
    note: ChosenText
    sources: tuple[SourceView, ...]
    url: str = ""  # its page, if it has one


@dataclass(frozen=True, slots=True)
class PartnerGroup:
    """Partners of one kind."""

    kind: str
    title: str
    items: tuple[NamedItem, ...]


@dataclass(frozen=True, slots=True)
class FreshnessView:
    """When the profile was checked."""

    state: str  # "unreviewed", "current", "due", "overdue"
    words: str
    date: str  # formatted, may be empty
    machine_date: str


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a profile that lists statements."""

    name: str
    title: str
    items: tuple[StatementView, ...]
