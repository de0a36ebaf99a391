"""Looks at what documents say of themselves: whether readers can get them, and whether it fits together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from showcase.diagnostics import Diagnostic, Severity, say
from showcase.model.content import Entry
from showcase.model.network import Document
from showcase.model.sources import MediaItem
from showcase.stages.validate.gathered import Gathered

_YEAR_DIGITS = 4


def check_documents(gathered: Gathered) -> Iterator[Diagnostic]:
    """Warn of documents that nobody can find, of two years, and of a PDF that is called accessible without tags."""
    for entry in gathered.content.documents.values():
        yield from _check_way(entry)
        yield from _check_year(entry)
        yield from _check_tags(entry, gathered.content.media)


def _check_way(entry: Entry[Document]) -> Iterator[Diagnostic]:
    document = entry.written
    if not document.file and not document.url and not any(source.url for source in document.sources):
        message = say("the document is only named: there is no file, no address and no source with an address")
        hint = say("put the file into media/ and name it in file:, or write the address at the publisher in url:")
        yield entry.document.finding("only-named", message, ("title",), hint=hint, severity=Severity.WARNING)


def _check_year(entry: Entry[Document]) -> Iterator[Diagnostic]:
    document = entry.written
    year, date = document.year or "", document.date
    if date and year.isdigit() and len(year) == _YEAR_DIGITS and int(year) != date.year:
        message = say("the year {year} is not that of the date {date}", year=year, date=date)
        hint = say("correct one of the two, or delete year:; the date says it already")
        yield entry.document.finding("years-disagree", message, ("year",), hint=hint, severity=Severity.WARNING)


def _check_tags(entry: Entry[Document], media: Mapping[str, MediaItem]) -> Iterator[Diagnostic]:
    document = entry.written
    item = media.get(document.file or "")
    if document.is_accessible and item is not None and item.facts.is_tagged is False:
        message = say("{found} is called accessible, but the PDF does not say that it is tagged", found=item.name)
        hint = say("export it again with tags (tagged PDF, PDF/UA), or write is_accessible: false")
        path = ("is_accessible",)
        yield entry.document.finding("untagged-document", message, path, hint=hint, severity=Severity.WARNING)
