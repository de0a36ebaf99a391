"""What is printed as PDF receives: text chosen and shortened, dates written, addresses absolute, pictures as SVG."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model.brand.field_colours import FieldRoles
from showcase.model.locale import ChosenText
from showcase.model.views.part_views import FactView


@dataclass(frozen=True, slots=True)
class PaperView:
    """What every print says about itself, for readers and for programs."""

    lang: str  # BCP-47 tag
    direction: str
    title: str
    author: str
    about: str  # one sentence, may be empty
    keywords: tuple[str, ...]
    made: tuple[int, int, int]  # year, month, day


@dataclass(frozen=True, slots=True)
class PrintHead:
    """The line on top of a print: by whom, and what it is."""

    mark: str  # SVG
    name_lines: tuple[str, ...]  # the name of the programme as its wordmark breaks it
    url: str  # home page, empty when the address of the site is not known
    kicker: str


@dataclass(frozen=True, slots=True)
class PrintPicture:
    """A logo or an emblem."""

    svg: str
    alt: str  # empty for decoration
    is_emblem: bool


@dataclass(frozen=True, slots=True)
class QrView:
    """A QR code with the address it leads to."""

    svg: str
    url: str
    address: str  # the same as people write it
    words: str  # what one finds there


@dataclass(frozen=True, slots=True)
class PrintItem:
    """A statement in a list."""

    text: ChosenText
    note: str  # year and amount, may be empty


@dataclass(frozen=True, slots=True)
class PrintSection:
    """A list with a title; paper may have room for its first items only."""

    name: str
    title: str
    items: tuple[PrintItem, ...]
    more: tuple[str, ...]  # what stands below when so many items are shown; empty when that is all


@dataclass(frozen=True, slots=True)
class PrintFigure:
    """A key figure with its year and where it comes from."""

    label: ChosenText
    value: str
    unit: ChosenText
    year: str
    source: str  # hosts, may be empty


@dataclass(frozen=True, slots=True)
class PrintContact:
    """Whom to write to: a role, never a person."""

    title: str
    role: ChosenText
    organisation: str
    address_lines: tuple[str, ...]
    links: tuple[tuple[str, str], ...]  # address and words: mail, form, web site


@dataclass(frozen=True, slots=True)
class PrintTable:
    """A small table of two columns, with a share from 0 to 1 for the bar beside each row."""

    title: str
    heads: tuple[str, str]
    rows: tuple[tuple[str, str, float], ...]


@dataclass(frozen=True, slots=True)
class PrintFoot:
    """What stands at the foot: how fresh it is, where it comes from, who may use it."""

    checked: str
    sources: str
    terms: str  # licence and date of making
    notice: str


@dataclass(frozen=True, slots=True)
class FactsheetView:
    """One cluster on one sheet."""

    paper: PaperView
    head: PrintHead
    foot: PrintFoot
    tones: FieldRoles
    picture: PrintPicture
    name: ChosenText
    name_local: str
    acronym: str
    kicker: tuple[str, ...]  # main sector and place
    status: str  # empty when active
    summary: ChosenText
    about: ChosenText  # the beginning of its description, where it states neither aims nor strengths
    short_note: str  # says so where a profile tells next to nothing, else empty
    note: str  # what readers should know about translations
    programme: PrintSection | None  # what the programme is, where that is all there is to read
    aims: PrintSection
    technologies: tuple[ChosenText, ...]
    strengths: PrintSection  # may have no items
    exchange_title: str
    exchange: tuple[PrintSection, ...]  # offers, seeks
    targets: tuple[str, str]  # title, and the countries it looks for partners in
    sections: tuple[PrintSection, ...]  # services, projects, and what else is worth showing
    figures_title: str
    figures: tuple[PrintFigure, ...]
    facts_title: str
    facts: tuple[FactView, ...]
    members: PrintTable | None
    contacts: tuple[PrintContact, ...]
    qr: QrView | None
