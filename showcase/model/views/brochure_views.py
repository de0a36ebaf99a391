"""What the brochure shows, and its parts that panels and table card share: addresses absolute, pictures as SVG."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from showcase.model.locale import ChosenText
from showcase.model.views.framework_views import MatrixView
from showcase.model.views.part_views import FigureView, SourceView
from showcase.model.views.print_views import PrintPicture, QrView
from showcase.model.views.region_views import RegionFigureTable


@dataclass(frozen=True, slots=True)
class BrochureHead:
    """What these prints start from: language, names, mark and the way to the site."""

    lang: str
    direction: str
    title: str
    """Of the file, for its window and for screen readers."""
    site_name: str
    site_lines: tuple[str, ...]
    """The name as the word mark breaks it."""
    territory: str
    claim: ChosenText
    year: str
    mail: str
    """Role mail of the programme or its agency; may be empty."""
    symbol: str
    """The picture of the mark as SVG, on paper."""
    symbol_inverse: str
    """The same for a dark ground; empty where the programme has a mark of its own, which then stands on paper."""
    code: QrView | None
    """The way to the site; None where its address is not known."""
    words: Mapping[str, str]
    """Interface words by name."""


@dataclass(frozen=True, slots=True)
class MapSpot:
    """A dot of a printed map: its middle in shares of the width, and what stands in it."""

    x: float
    y: float
    radius: float
    sign: str
    """Number in the legend; of a group how many clusters it holds."""
    field: int
    key: str = ""
    """Its cluster; empty for a group."""


@dataclass(frozen=True, slots=True)
class PrintMap:
    """A map as wide as 1 and `height` high: land as a picture, dots in the order of their numbers."""

    height: float
    picture: str
    alt: str
    spots: tuple[MapSpot, ...]
    is_grouped: bool
    """Whether dots count clusters, because there are too many for numbers."""


@dataclass(frozen=True, slots=True)
class BrochureCluster:
    """A cluster in the brochure; what is not known is empty."""

    id: str
    number: str
    """Its number in the whole brochure, as written."""
    name: ChosenText
    sector: ChosenText
    place: str
    facts: tuple[str, ...]
    """Members, year of foundation, quality label: each a few words."""
    summary: ChosenText
    points_title: str
    points: tuple[ChosenText, ...]
    technologies: tuple[ChosenText, ...]
    role: ChosenText
    mail: str
    website_url: str
    website_host: str
    url: str
    code: QrView | None
    picture: PrintPicture | None
    """Logo or emblem; none in a directory."""
    field: int
    seeks: ChosenText
    """The first thing it looks for."""


@dataclass(frozen=True, slots=True)
class BrochureChapter:
    """The clusters of one sector; `figure` joins their places, as on the map of the home page."""

    id: str
    title: ChosenText
    field: int
    count_words: str
    figure: str
    clusters: tuple[BrochureCluster, ...]
    also: tuple[str, ...]
    """Identifiers of clusters of other chapters that name the sector too."""
    code: QrView | None


@dataclass(frozen=True, slots=True)
class BrochurePriority:
    """What the region puts first, in the hue of its first sector."""

    title: ChosenText
    text: ChosenText
    period: str
    field: int


@dataclass(frozen=True, slots=True)
class BrochureRegion:
    """The territory: what it is, its figures and what it puts first."""

    title: ChosenText
    text: ChosenText
    figures: tuple[FigureView, ...]
    tables: tuple[RegionFigureTable, ...]
    priorities: tuple[BrochurePriority, ...]
    sources: tuple[SourceView, ...]
    """Of the figures, each once."""


@dataclass(frozen=True, slots=True)
class BrochureService:
    """A service of the programme itself; `terms` are audience, cost and deadline as far as known."""

    title: ChosenText
    code: str
    url: str
    terms: tuple[ChosenText, ...]


@dataclass(frozen=True, slots=True)
class BrochureServices:
    """The matrix of services, and those of the programme by pillar."""

    title: str
    intro: str
    matrix: MatrixView | None
    legend: tuple[tuple[str, str], ...]
    """Marks of the study with their words."""
    source: str
    groups: tuple[tuple[str, tuple[BrochureService, ...]], ...]
    more_words: str
    """Where the site lists more; empty where all are here."""


@dataclass(frozen=True, slots=True)
class BrochureWish:
    """What one party offers and looks for."""

    name: ChosenText
    key: str
    """Its cluster in the brochure; empty for an actor."""
    url: str
    place: str
    field: int
    offers: tuple[ChosenText, ...]
    seeks: tuple[ChosenText, ...]


@dataclass(frozen=True, slots=True)
class BrochureEvent:
    """An event ahead."""

    title: ChosenText
    when: str
    place: str
    kind: str
    url: str


@dataclass(frozen=True, slots=True)
class BrochureContact:
    """Whom to write to: a role or an organisation, never a person."""

    heading: str
    name: ChosenText
    lines: tuple[ChosenText, ...]
    mail: str
    website_url: str
    website_host: str


@dataclass(frozen=True, slots=True)
class BrochureView:
    """The brochure of the programme."""

    head: BrochureHead
    cover: str
    """The constellation as SVG."""
    cover_alt: str
    region: BrochureRegion
    map: PrintMap | None
    chapters: tuple[BrochureChapter, ...]
    is_directory: bool
    """Whether there are so many clusters that each gets two lines only."""
    clusters_words: str
    services: BrochureServices | None
    wishes: tuple[BrochureWish, ...]
    wishes_more: str
    events: tuple[BrochureEvent, ...]
    index: tuple[tuple[str, str], ...]
    """Name and identifier of each cluster in the order of the language."""
    technologies: tuple[tuple[str, tuple[str, ...]], ...]
    """Name of each technology and its clusters."""
    contacts: tuple[BrochureContact, ...]
    imprint: tuple[tuple[str, tuple[str, ...]], ...]
    """Headings with their paragraphs."""
    notice: ChosenText
