"""What the finder of one language knows: everything that can be found by its name, with its fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FinderTerm:
    """A value of a facet that at least one entry has."""

    id: str
    label: str
    lang: str  # language of the label when it is not that of the finder, else empty
    aliases: tuple[str, ...]  # labels in other languages and synonyms, each once
    has_page: bool
    field: int = 0  # number of the colour field, 0 for none
    broader: str = ""  # identifier of the term it is a part of


@dataclass(frozen=True, slots=True)
class FinderFacet:
    """A facet: name as in the URL, title as shown, and its values in order."""

    name: str
    title: str
    kinds: tuple[str, ...]  # kinds of entries that have it: "cluster", "service", …
    folder: str  # folder of its pages below the root of the locale, empty without pages
    terms: tuple[FinderTerm, ...]


@dataclass(frozen=True, slots=True)
class FinderEntry:
    """Something that can be found: a cluster, a service, an event, a story, an actor or a page."""

    kind: str
    id: str
    path: str  # below the root of the locale, with an anchor where there is one
    name: str
    lang: str = ""  # language of the name when it is not that of the finder, else empty
    acronym: str = ""
    aliases: tuple[str, ...] = ()  # names in other languages, local and former names; never the name itself
    place: str = ""
    summary: str = ""
    summary_lang: str = ""  # as `lang`
    year: int = 0  # of foundation, or when it takes or took place; 0 when not known
    members: int = -1  # -1 when not known
    status: str = ""  # words; empty when active or not stated
    is_ended: bool = False
    values: Mapping[str, tuple[str, ...]] | None = None  # facet → terms, broader ones left out


@dataclass(frozen=True, slots=True)
class FinderView:
    """Everything that is found in one language; entries in the order of a list without a query."""

    language: str  # as in <html lang>
    facets: tuple[FinderFacet, ...]
    entries: tuple[FinderEntry, ...]
