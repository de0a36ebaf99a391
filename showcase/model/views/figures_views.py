"""What the page of facts and figures shows: charts with their questions, tables and notes."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model.locale import ChosenText
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import FigureView, SourceView


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table of figures."""

    key: str  # what it stands for, for programs: a term, a choice, a step of years
    label: LinkView  # url empty where there is no page
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FigureTable:
    """All numbers of a chart."""

    head: tuple[str, ...]  # of the labels, then of each column
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class BarPart:
    """A bar or a part of one, in hundredths of the drawing from where reading begins."""

    start: float
    length: float
    tone: int  # 1 to 5, from strong to pale; 0 for what is not known


@dataclass(frozen=True, slots=True)
class BarRow:
    """A bar with its label and its number."""

    key: str
    label: LinkView
    parts: tuple[BarPart, ...]
    cells: tuple[str, ...]
    field: int  # number of the colour field, 0 for none


@dataclass(frozen=True, slots=True)
class LegendItem:
    """What a tone of a bar means."""

    tone: int
    words: str


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars below one another; of a long list the longest only."""

    head: tuple[str, ...]  # of the labels, then of each number beside a bar
    rows: tuple[BarRow, ...]
    legend: tuple[LegendItem, ...]
    more: str  # "and 12 others", empty when all are shown


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a chart of steps; all measures are hundredths of the drawing, from its left and its top."""

    left: float
    width: float
    middle: float
    top: float
    height: float
    value: str  # empty for nothing


@dataclass(frozen=True, slots=True)
class Tick:
    """A round number on an axis."""

    left: float
    words: str
    anchor: str  # "start", "middle" or "end" of the words stands at the place, as SVG names it
    is_minor: bool = False  # left out on a narrow screen


@dataclass(frozen=True, slots=True)
class ColumnChart:
    """Columns beside one another over an axis."""

    columns: tuple[Column, ...]
    ticks: tuple[Tick, ...]
    marks: tuple[Tick, ...] = ()  # what stands out, with its name


@dataclass(frozen=True, slots=True)
class ShareRow:
    """One part of a whole, with its key."""

    key: str
    label: LinkView
    part: BarPart
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShareChart:
    """One bar that is the whole."""

    rows: tuple[ShareRow, ...]


@dataclass(frozen=True, slots=True)
class StripDot:
    """One value: its place in hundredths, its height over the axis in ems."""

    left: float
    rise: float


@dataclass(frozen=True, slots=True)
class StripChart:
    """Each value as a dot over an axis, with the middle half and the middle value; heights in ems."""

    dots: tuple[StripDot, ...]
    height: float
    baseline: float
    box_left: float
    box_width: float
    median: float
    ticks: tuple[Tick, ...]
    marks: tuple[Tick, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceDot:
    """A place on the map with its clusters, in the units of the drawing."""

    x: float
    y: float
    radius: float
    count: str  # empty for one
    name: str  # empty where it would hide something
    name_y: float
    is_minor: bool = False  # whether a narrow screen leaves the name out


@dataclass(frozen=True, slots=True)
class PlaceMap:
    """Where clusters are."""

    width: int
    height: int
    land: str
    home: str
    dots: tuple[PlaceDot, ...]


Drawing = BarChart | ColumnChart | ShareChart | StripChart | PlaceMap


@dataclass(frozen=True, slots=True)
class ChartView:
    """A question, its answer as a chart and as a table, and how much stands behind it."""

    name: str  # stable English key and anchor
    kind: str  # "bars", "columns", "shares", "strip", "map", or "none" where the results are too few to be shown
    question: ChosenText
    answer: str  # one sentence, may be empty
    drawing: Drawing | None
    table: FigureTable | None
    notes: tuple[str, ...]  # who says so, of which years, how it is counted
    remark: ChosenText
    sources: tuple[SourceView, ...]
    is_folded: bool = True  # whether the table folds away; bars that show all are their own table


@dataclass(frozen=True, slots=True)
class ChartGroup:
    """Charts of one subject."""

    name: str
    title: str
    intro: str
    charts: tuple[ChartView, ...]


@dataclass(frozen=True, slots=True)
class FiguresBody:
    """Facts and figures."""

    title: str
    intro: str
    counts: tuple[FigureView, ...]
    groups: tuple[ChartGroup, ...]
    about: tuple[str, ...]  # how all of it is counted
