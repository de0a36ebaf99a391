"""Documents as rows of lists: on their own list, on profiles, services and wherever else some are named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from showcase.model.catalogue import CatalogueEntry
from showcase.model.locale import NO_TEXT
from showcase.model.network import Document
from showcase.model.statements import DocumentLink
from showcase.model.views.document_views import DocumentRow
from showcase.model.views.page_views import LinkView
from showcase.stages.plan.documents.document_words import date_of, file_link, kind_words, order_of, title_of
from showcase.stages.plan.memory import recall
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.things import has_pages, thing_links

_CLUSTERS_SHOWN = 3
Facets = tuple[tuple[str, tuple[str, ...]], ...]
Order = tuple[int, int, int]


def document_rows(identifiers: Iterable[str], parts: Parts) -> tuple[DocumentRow, ...]:
    """Show documents by their identifiers, newest first."""
    rows = (document_row(parts.catalogue.documents[item], parts) for item in identifiers)
    return tuple(newest_first(rows, parts))


def newest_first(rows: Iterable[DocumentRow], parts: Parts) -> list[DocumentRow]:
    """Sort rows by date, then by title; those without a date come last."""
    by_title = sorted(rows, key=lambda row: (parts.words.sort_key(row.title.text), row.id))
    return sorted(by_title, key=lambda row: row.order, reverse=True)


def document_row(entry: CatalogueEntry[Document], parts: Parts) -> DocumentRow:
    """Show a document that has a file of its own."""
    return recall(parts.memory, ("document row", entry.id), lambda: _document_row(entry, parts))


def _document_row(entry: CatalogueEntry[Document], parts: Parts) -> DocumentRow:
    document, words = entry.written, parts.words
    date, publisher = date_of(document.year, document.date), words.name(document.publisher)
    clusters = thing_links("clusters", entry.ties.clusters[:_CLUSTERS_SHOWN], parts)
    is_cluster = publisher.text in {link.text.text for link in clusters}
    return DocumentRow(
        id=entry.id,
        url=parts.place.to("documents", entry.id) if has_pages("documents", parts) else "",
        title=title_of(document, parts),
        kind=kind_words(document.kind, parts),
        date=words.date(date) or document.year or "",
        languages=words.listed(words.language(tag) for tag in document.languages),
        publisher=NO_TEXT if is_cluster else publisher,
        file=file_link(document, document.languages, parts),
        clusters=clusters,
        facets=_facets(document, document.kind, document.languages, entry.ties.clusters, parts),
        order=order_of(document.year, document.date),
    )


def download_rows(cluster_id: str, parts: Parts, *, with_cluster: bool = False) -> tuple[DocumentRow, ...]:
    """Show the papers that belong to one cluster only, in the order of its profile."""
    downloads = parts.catalogue.clusters[cluster_id].profile.downloads
    owner = (parts.cluster_link(cluster_id),) if with_cluster else ()
    return tuple(_download_row(f"{cluster_id}.{number}", link, owner, parts) for number, link in enumerate(downloads))


def _download_row(key: str, link: DocumentLink, owner: tuple[LinkView, ...], parts: Parts) -> DocumentRow:
    words, date = parts.words, date_of(link.year, None)
    languages = (link.language,) if link.language else ()
    cluster_id = key.partition(".")[0]
    return DocumentRow(
        id=key,
        url="",
        title=words.text(link.title),
        kind="",
        date=words.date(date) or link.year or "",
        languages=words.listed(words.language(tag) for tag in languages),
        publisher=NO_TEXT,
        file=file_link(link, languages, parts),
        clusters=owner,
        facets=_facets(link, "other", languages, (cluster_id,), parts),
        order=order_of(link.year, None),
    )


def _facets(
    written: Document | DocumentLink, kind: str, languages: Sequence[str], clusters: Sequence[str], parts: Parts
) -> Facets:
    """Give the values of a document by facet of the list."""
    year, _, _ = order_of(written.year, written.date if isinstance(written, Document) else None)
    sectors = parts.catalogue.vocabularies["sectors"]
    found = (item for cluster in clusters for item in parts.catalogue.clusters[cluster].facets["sectors"])
    ways = {"here": bool(written.file), "publisher": bool(written.url), "named": not (written.file or written.url)}
    return (
        ("kind", (kind,)),
        ("language", tuple(dict.fromkeys(tag.lower() for tag in languages))),
        ("year", (str(year),) if year else ()),
        ("sector", tuple(dict.fromkeys(item for item in found if not sectors[item].broader))),
        ("way", tuple(way for way, is_there in ways.items() if is_there)),
    )
