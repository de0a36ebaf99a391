"""What the brand page, the badges and the drawings of the brand show."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model.locale import ChosenText
from showcase.model.views.part_views import Pagination


@dataclass(frozen=True, slots=True)
class BadgeArt:
    """What is drawn on a badge of 360 by 120 points; absent texts are empty."""

    lang: str
    direction: str
    title: str
    """The whole badge in words, for those who do not see it."""
    kicker: str
    """ "Member of" or "Partner of", in the language of the reader; what a label is for."""
    programme: ChosenText
    programme_sizes: tuple[float, float, float]
    """Size of the type on one line, the largest and the smallest on two."""
    name: ChosenText
    name_sizes: tuple[float, float, float]
    foot: str
    """Tier and year, or until when a label holds."""
    ground: str
    """Role of the colour behind the symbol: "hero", "accent" or "action"."""
    symbol: str
    """An SVG document."""


@dataclass(frozen=True, slots=True)
class BadgeView:
    """A badge as a page shows it; links are relative to the page."""

    alt: str
    kind: str
    """What sort of badge it is, in words."""
    svg_url: str
    png_url: str
    width: int
    height: int
    code: str
    """HTML for other sites; empty while the address of the site is not known."""


@dataclass(frozen=True, slots=True)
class BadgeHolder:
    """A cluster or a partner with its badges."""

    anchor: str
    name: ChosenText
    url: str
    badges: tuple[BadgeView, ...]


@dataclass(frozen=True, slots=True)
class BadgesBody:
    """The page with all badges, or one page of a long list."""

    title: str
    lead: str
    rules: tuple[str, ...]
    partners: tuple[BadgeHolder, ...]
    """On the first page only."""
    holders: tuple[BadgeHolder, ...]
    brand_url: str
    pagination: Pagination | None


@dataclass(frozen=True, slots=True)
class MarkArt:
    """What a drawing of the mark shows; lengths in points, see showcase/model/brand/mark_forms.py."""

    title: str
    """The name of the file for those who do not see it."""
    form: str
    symbol: str
    """An SVG document without room around it."""
    symbol_height: float
    clear_space: float
    lines: tuple[str, ...]
    """The name, broken into lines."""
    name_lang: str
    direction: str
    """Of the name: where the symbol stands, too."""
    ink: str
    """Colour of the name, as "#rrggbb"."""
    size: float
    leading: float
    """Room between lines, in parts of the size of the type."""
    height: float
    """How high the whole is to be; 0 for its own size."""


@dataclass(frozen=True, slots=True)
class IconArt:
    """A picture as high as it is wide, such as the sign of a tab or of a telephone's home screen."""

    symbol: str
    """An SVG document."""
    side: int
    """In points."""


@dataclass(frozen=True, slots=True)
class SlideArt:
    """The background of slides: 1920 by 1080 points, the programme on its map at the end of the lines."""

    lang: str
    direction: str
    title: str
    """The name of the file for those who do not see it."""
    mark: str
    """An SVG document: the symbol."""
    name: ChosenText
    chart: str
    """An SVG document as large as the slide; empty where no cluster says where it is."""
