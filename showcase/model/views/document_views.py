"""What the pages of documents receive: rows of lists, the list itself, the page of one document."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model.locale import ChosenText
from showcase.model.views.facet_views import FacetView
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import FactView, FreshnessView, Pagination, SourceView


@dataclass(frozen=True, slots=True)
class FileLink:
    """The way to the words of a document: a file of ours, or its address at the publisher."""

    url: str
    type: str  # "PDF"; empty where it is not known
    size: str  # "1.2 MB"; empty for other sites
    language: str  # tag of the document's only language, where it is not that of the page; else empty
    host: str = ""  # of another site; empty for a file of ours


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document in a list, or a paper of one cluster that has no page of its own."""

    id: str  # unique within a list: "strategy-2030", "alpha-energy.1"
    url: str  # its page; empty for a paper without one
    title: ChosenText
    kind: str  # in words; empty where it says nothing
    date: str  # as exactly as it is known
    languages: str  # their names
    publisher: ChosenText  # empty where it is one of the clusters
    file: FileLink | None
    clusters: tuple[LinkView, ...]  # at most three
    facets: tuple[tuple[str, tuple[str, ...]], ...]
    order: tuple[int, int, int]  # year, month, day; 0 where not known


@dataclass(frozen=True, slots=True)
class DocumentsBody:
    """All documents, or those of one kind; a long list has several pages."""

    title: str
    intro: str
    rows: tuple[DocumentRow, ...]
    total: int
    facets: tuple[FacetView, ...]  # none on a list of several pages
    kinds: tuple[tuple[LinkView, int], ...]  # pages of one kind each, with the number of documents
    all_url: str  # the list of all kinds; empty on it
    pagination: Pagination | None
    show_words: str  # JSON for scripts: "Show 12 documents" by plural class


@dataclass(frozen=True, slots=True)
class DocumentBody:
    """The page of one document."""

    kind: str
    title: ChosenText
    summary: ChosenText
    file: FileLink | None  # ours
    publisher_link: FileLink | None
    facts: tuple[FactView, ...]
    checksum: str  # SHA-256, 64 hexadecimal digits; empty without a file of ours
    groups: tuple[tuple[str, tuple[LinkView, ...]], ...]  # what it belongs to: title, links
    sources: tuple[SourceView, ...]
    freshness: FreshnessView
    fallback_note: str
