"""What the panels of a fair booth and the card on its table show."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model.locale import ChosenText
from showcase.model.views.brochure_views import BrochureChapter, BrochureHead, BrochureWish, PrintMap
from showcase.model.views.part_views import FigureView
from showcase.model.views.print_views import QrView


@dataclass(frozen=True, slots=True)
class PanelLine:
    """A cluster beside the map."""

    number: str
    name: ChosenText
    place: str
    field: int


@dataclass(frozen=True, slots=True)
class PanelSector:
    """The panel of one sector."""

    chapter: BrochureChapter
    more_words: str
    """How many clusters stand on the site only."""


@dataclass(frozen=True, slots=True)
class PanelsView:
    """The panels of a fair booth: programme, map, sectors, partners."""

    head: BrochureHead
    cover: str
    cover_alt: str
    figures: tuple[FigureView, ...]
    map: PrintMap | None
    legend: tuple[PanelLine, ...]
    sectors: tuple[PanelSector, ...]
    wishes: tuple[BrochureWish, ...]
    partners: QrView | None
    """The way to the partner finder; None where there is none."""
    notice: ChosenText
    least_points: int
    """Size of the smallest text."""


@dataclass(frozen=True, slots=True)
class TableCardView:
    """The tent on a table; both of its sides show the same."""

    head: BrochureHead
    figure: str
    """The constellation as SVG, without land."""
    notice: ChosenText
