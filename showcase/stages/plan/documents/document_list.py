"""The list of all documents, and those of each kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from showcase.model.catalogue import Catalogue
from showcase.model.views.document_views import DocumentRow, DocumentsBody
from showcase.model.views.page_views import LinkView
from showcase.stages.plan.documents.document_facets import document_facets
from showcase.stages.plan.documents.document_rows import document_row, download_rows, newest_first
from showcase.stages.plan.enumerations import DOCUMENT_KINDS
from showcase.stages.plan.head import list_json_ld
from showcase.stages.plan.list_words import show_documents
from showcase.stages.plan.memory import recall
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.paging import on_page, page_paths, pagination
from showcase.stages.plan.parts import Parts

_KINDS_FROM = 2  # a list of one kind says nothing that the list of all does not say


def document_list_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the list of all documents and, where there are several kinds, a list of each; long lists have pages."""
    counts = _counts(catalogue)
    lists = [("", counts.total()), *(counts.items() if len(counts) >= _KINDS_FROM else ())]
    for kind, total in lists:
        for number, path in page_paths(total, _path(kind)):
            yield PageOrder("documents", "documents", path, partial(_make, kind, number))


def has_documents(catalogue: Catalogue) -> bool:
    """Whether there is a list of documents at all."""
    return bool(catalogue.documents) or any(cluster.profile.downloads for cluster in catalogue.clusters.values())


def _counts(catalogue: Catalogue) -> Counter[str]:
    """Count documents and downloads by kind, in the order of kinds."""
    found: Counter[str] = Counter(entry.written.kind for entry in catalogue.documents.values())
    downloads = sum(len(cluster.profile.downloads) for cluster in catalogue.clusters.values())
    return Counter(
        {kind: count for kind in DOCUMENT_KINDS if (count := found[kind] + (downloads if kind == "other" else 0))}
    )


def _path(kind: str) -> tuple[str, ...]:
    return ("documents", "kinds", kind.replace("_", "-")) if kind else ("documents",)


def all_rows(parts: Parts) -> tuple[DocumentRow, ...]:
    """Give all documents and the papers of all clusters, newest first; made once for a language and a depth."""
    return recall(parts.memory, ("document rows",), lambda: _all_rows(parts))


def _all_rows(parts: Parts) -> tuple[DocumentRow, ...]:
    rows = [document_row(entry, parts) for entry in parts.catalogue.documents.values()]
    for cluster_id, cluster in parts.catalogue.clusters.items():
        if cluster.profile.downloads:
            rows += download_rows(cluster_id, parts, with_cluster=True)
    return tuple(newest_first(rows, parts))


def _make(kind: str, number: int, parts: Parts) -> tuple[PageText, DocumentsBody]:
    words = parts.words
    rows = tuple(row for row in all_rows(parts) if not kind or kind in dict(row.facets)["kind"])
    heading = title = words.say("Documents")
    trail: list[tuple[tuple[str, ...], str]] = [(("documents",), heading)]
    if kind:
        kind_name = words.say(DOCUMENT_KINDS[kind])
        title = words.say("%(heading)s: %(kind)s", heading=heading, kind=kind_name)
        trail.append((_path(kind), kind_name))
    intro = words.say("Strategies, studies, reports and forms: to read here, or at their publishers.")
    body = _body(kind, number, rows, parts)
    text = PageText(title, intro, tuple(trail), (_structured(title, body.rows, parts),))
    return text, replace(body, title=title, intro=intro)


def _body(kind: str, number: int, rows: tuple[DocumentRow, ...], parts: Parts) -> DocumentsBody:
    counts = recall(parts.lasting, ("kinds of documents",), lambda: _counts(parts.catalogue))
    urls = {item: parts.place.to(*_path(item)) for item in counts if len(counts) >= _KINDS_FROM}
    pages = pagination(len(rows), _path(kind), number, parts)
    return DocumentsBody(
        title="",
        intro="",
        rows=tuple(on_page(rows, number)),
        total=len(rows),
        facets=() if pages else document_facets(rows, {} if kind else urls, parts),
        kinds=tuple((_kind_link(item, url, parts, kind), counts[item]) for item, url in urls.items()),
        all_url=parts.place.to("documents") if kind else "",
        pagination=pages,
        show_words=show_documents(parts),
    )


def _kind_link(kind: str, url: str, parts: Parts, current: str) -> LinkView:
    return LinkView(url, parts.words.plain(parts.words.say(DOCUMENT_KINDS[kind])), is_current=kind == current)


def _structured(title: str, rows: Sequence[DocumentRow], parts: Parts) -> str:
    listed = ((row.title.text, parts.address("documents", row.id)) for row in rows if row.url)
    return list_json_ld(title, listed)
