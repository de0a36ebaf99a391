"""Names and addresses of everything that has a page of its own, by folder and identifier."""

from __future__ import annotations

from collections.abc import Iterable

from showcase.model.catalogue import Catalogue
from showcase.model.locale import ChosenText
from showcase.model.views.page_views import LinkView
from showcase.stages.plan.documents.document_words import title_of
from showcase.stages.plan.parts import Parts

FOLDERS_OF_PAGES = (
    "clusters",
    "services",
    "actors",
    "events",
    "documents",
    "stories",
    "initiatives",
)
_BY_NAME = ("clusters", "actors", "initiatives")  # names are the same in most languages; titles are translated


def thing_name(folder: str, identifier: str, parts: Parts) -> ChosenText:
    """Name a thing: ("events", "coast-day"). Raises KeyError for what is not there."""
    catalogue, words = parts.catalogue, parts.words
    if folder == "clusters":
        return words.name(catalogue.clusters[identifier].profile.name)
    if folder == "services":
        return words.text(catalogue.services[identifier].service.title)
    if folder == "documents":
        return title_of(catalogue.documents[identifier].written, parts)
    written = getattr(catalogue, folder)[identifier].written
    text = written.name if folder == "actors" else written.title
    return words.name(text) if folder in _BY_NAME else words.text(text)


def thing_link(folder: str, identifier: str, parts: Parts) -> LinkView:
    """Link to the page of a thing; actors have none where the programme shows counts only."""
    url = parts.place.to(folder, identifier) if has_pages(folder, parts) else ""
    return LinkView(url, thing_name(folder, identifier, parts))


def has_pages(folder: str, parts: Parts) -> bool:
    """Whether the things of a folder have pages of their own."""
    return _has_pages(folder, parts.catalogue)


def pages_of_entries(catalogue: Catalogue) -> tuple[str, ...]:
    """List the folders besides clusters and services whose things have pages of their own."""
    return tuple(folder for folder in FOLDERS_OF_PAGES[2:] if _has_pages(folder, catalogue))


def _has_pages(folder: str, catalogue: Catalogue) -> bool:
    return folder in FOLDERS_OF_PAGES and (folder != "actors" or catalogue.shows_actors)


def thing_links(folder: str, identifiers: Iterable[str], parts: Parts) -> tuple[LinkView, ...]:
    """Link to several things of one folder, in their order; to no actors where the programme shows counts only."""
    if folder == "actors" and not parts.catalogue.shows_actors:
        return ()
    return tuple(thing_link(folder, identifier, parts) for identifier in identifiers)
