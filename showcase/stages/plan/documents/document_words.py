"""Words about documents: kind, date, languages, and the way to the file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from showcase.model.field_types import PartialDate
from showcase.model.file_facts import short_type
from showcase.model.locale import ChosenText, direction_of
from showcase.model.network import Document
from showcase.model.statements import DocumentLink
from showcase.model.views.document_views import FileLink
from showcase.stages.plan.enumerations import DOCUMENT_KINDS
from showcase.stages.plan.parts import Parts

_YEAR_DIGITS = 4
_YEARS = re.compile(r"\d{4}")


def kind_words(kind: str, parts: Parts) -> str:
    """Name the kind of a document; empty for "other", which says nothing."""
    return parts.words.say(DOCUMENT_KINDS[kind]) if kind != "other" else ""


def title_of(document: Document, parts: Parts) -> ChosenText:
    """Choose the title; one that stands as on the document is marked with its own language."""
    title, own = parts.words.text(document.title), document.title_language or ""
    if own and document.title.is_alike:
        return ChosenText(title.text, own, direction_of(own), is_fallback=_base(own) != _base(parts.words.locale.tag))
    return title


def date_of(year: str | None, date: PartialDate | None) -> PartialDate | None:
    """Give the date of a document, or its year as a date; None where a year is not one number."""
    if date is None and year and year.isdigit() and len(year) == _YEAR_DIGITS and int(year) > 0:
        return PartialDate(int(year))
    return date


def order_of(year: str | None, date: PartialDate | None) -> tuple[int, int, int]:
    """Give year, month and day to sort by, 0 where not known; of several years the last counts."""
    known = date_of(year, date)
    if known is not None:
        return known.year, known.month, known.day
    years = _YEARS.findall(year or "")
    return (int(years[-1]) if years else 0), 0, 0


def own_file(name: str | None, languages: Sequence[str], parts: Parts) -> FileLink | None:
    """Link to a file of ours with type and size; None where there is none."""
    item = parts.catalogue.media.get(name or "")
    if item is None:
        return None
    size = parts.words.file_size(item.size)
    url = parts.place.media(item.name)
    return FileLink(url, short_type(item.name, item.facts), size, foreign_language(languages, parts))


def publisher_link(url: str | None, languages: Sequence[str], parts: Parts) -> FileLink | None:
    """Link to the address at the publisher; None where there is none."""
    if not url:
        return None
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    type_name = "PDF" if urlsplit(url).path.lower().endswith(".pdf") else ""
    return FileLink(url, type_name, "", foreign_language(languages, parts), host or url)


def file_link(written: Document | DocumentLink, languages: Sequence[str], parts: Parts) -> FileLink | None:
    """Link to our file, else to the publisher."""
    return own_file(written.file, languages, parts) or publisher_link(written.url, languages, parts)


def foreign_language(languages: Sequence[str], parts: Parts) -> str:
    """Give the only language of a document, where it is not that of the page."""
    if len(languages) != 1 or _base(languages[0]) == _base(parts.words.locale.tag):
        return ""
    return languages[0]


def _base(tag: str) -> str:
    return tag.partition("-")[0].lower()
