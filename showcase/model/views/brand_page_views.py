"""What the brand page shows. Links are relative to the page; those to files that this run does not make are empty."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model.brand.emblem import Emblem
from showcase.model.locale import ChosenText
from showcase.model.views.brand_views import BadgeView


@dataclass(frozen=True, slots=True)
class BrandFile:
    """A file to download: what it is called on its link, and in full for those who hear the link alone."""

    label: str
    url: str
    title: str


@dataclass(frozen=True, slots=True)
class MarkShown:
    """One form of the mark in one colour."""

    form: str
    """ "horizontal", "stacked" or "symbol"."""
    ground: str
    """What it stands on: "page", "hero", "white" or "black"."""
    title: str
    alt: str
    picture: str
    """Address of the file, or of the symbol alone where no files are drawn."""
    name: ChosenText
    """To be set beside the symbol; empty where the file holds the name."""
    files: tuple[BrandFile, ...]


@dataclass(frozen=True, slots=True)
class MarkRule:
    """A right or a wrong use, drawn from the mark by the styles of its sign."""

    sign: str
    is_right: bool
    text: str


@dataclass(frozen=True, slots=True)
class ColourShown:
    """A colour with its values in the notations that programs and printers ask for."""

    hex: str
    rgb: str
    oklch: str
    contrast: str
    """The lowest on any of its grounds, rounded down; empty for a ground and for what only decorates."""
    ground: str
    """Where it is lowest: the name of a role."""


@dataclass(frozen=True, slots=True)
class SwatchView:
    """A colour of the brand in both schemes."""

    name: str
    """As programs know it: "primary", "ink-muted", "field-3-dot"."""
    purpose: str
    light: ColourShown
    dark: ColourShown | None
    """None for a given colour: it belongs to no scheme."""


@dataclass(frozen=True, slots=True)
class ContrastCell:
    """How far one colour stands out from one ground."""

    ratio: str
    """Empty where the two never meet."""
    front: str
    ground: str


@dataclass(frozen=True, slots=True)
class ContrastLine:
    """A row of the matrix: what stands in front, what it must reach, and a cell for each column."""

    name: str
    purpose: str
    required: str
    cells: tuple[ContrastCell, ...]


@dataclass(frozen=True, slots=True)
class ContrastTable:
    """The matrix of one scheme, or of a part of it."""

    id: str
    title: str
    grounds: tuple[str, ...]
    lines: tuple[ContrastLine, ...]


@dataclass(frozen=True, slots=True)
class VisionProof:
    """How far the two data colours that are most alike lie apart for one kind of sight."""

    sight: str
    light: str
    dark: str


@dataclass(frozen=True, slots=True)
class TypeSize:
    """A size of type that pages use."""

    name: str
    """As style sheets call it: "claim", "title-1", …"""
    title: str
    range: str
    """From the narrowest to the widest screen."""


@dataclass(frozen=True, slots=True)
class TypeView:
    """A typeface: its family, what it is for, and where its licence stands."""

    family: str
    role: str
    """ "heading" or "text"."""
    purpose: str
    sizes: tuple[TypeSize, ...]


@dataclass(frozen=True, slots=True)
class EmblemShown:
    """The emblem of a cluster."""

    emblem: Emblem
    field: int
    name: ChosenText
    url: str


@dataclass(frozen=True, slots=True)
class NameRow:
    """The programme in one language of the site."""

    language: str
    tag: str
    name: ChosenText
    claim: ChosenText
    mark: BrandFile | None


@dataclass(frozen=True, slots=True)
class SignatureView:
    """A signature for mails: a role, never a person."""

    role: str
    organisation: str
    address: tuple[str, ...]
    mail: str
    site: str
    """Address of the site, empty while that is not known."""
    name: str
    claim: ChosenText
    files: tuple[BrandFile, ...]


@dataclass(frozen=True, slots=True)
class BrandBody:
    """The whole page."""

    title: str
    lead: str
    name: ChosenText
    claim: ChosenText
    symbol: str
    kit: BrandFile | None
    marks: tuple[MarkShown, ...]
    right: tuple[MarkRule, ...]
    wrong: tuple[MarkRule, ...]
    specimen: MarkShown
    specimen_inverse: MarkShown
    given: tuple[SwatchView, ...]
    roles: tuple[SwatchView, ...]
    fields: tuple[SwatchView, ...]
    matrices: tuple[ContrastTable, ...]
    visions: tuple[VisionProof, ...]
    types: tuple[TypeView, ...]
    sample: ChosenText
    type_notes: tuple[str, ...]
    shape_notes: tuple[str, ...]
    emblems: tuple[EmblemShown, ...]
    voice: tuple[str, ...]
    own_voice: tuple[ChosenText, ...]
    names: tuple[NameRow, ...]
    badges: tuple[BadgeView, ...]
    badges_url: str
    signature: SignatureView | None
    slide: tuple[BrandFile, ...]
    card: str
    """Name of the social card of the home page among the assets; empty without one."""
    prints: tuple[BrandFile, ...]
