"""The page of each document."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from showcase.model.catalogue import Catalogue, CatalogueEntry
from showcase.model.file_facts import media_type
from showcase.model.network import Document
from showcase.model.views.document_views import DocumentBody
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import FactView
from showcase.stages.plan.documents.document_list import document_list_orders, has_documents
from showcase.stages.plan.documents.document_words import date_of, kind_words, own_file, publisher_link, title_of
from showcase.stages.plan.enumerations import DOCUMENT_KINDS
from showcase.stages.plan.head import json_ld
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.things import thing_links
from showcase.stages.plan.wording import N_

_GROUPS = (
    ("clusters", N_("Clusters")),
    ("services", N_("Services")),
    ("events", N_("Events")),
    ("initiatives", N_("Initiatives")),
    ("stories", N_("Success stories")),
    ("actors", N_("Actors")),
)


def document_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the lists of documents and the page of every document; nothing where there is no document."""
    if not has_documents(catalogue):
        return
    yield from document_list_orders(catalogue)
    for entry in catalogue.documents.values():
        yield PageOrder(
            kind="document",
            section="documents",
            parts=("documents", entry.id),
            make=partial(_make, entry),
            source=entry.file,
            languages=entry.languages,
        )


def _make(entry: CatalogueEntry[Document], parts: Parts) -> tuple[PageText, DocumentBody]:
    document, words = entry.written, parts.words
    body = _body(entry, parts)
    trail = ((("documents",), words.say("Documents")), (("documents", entry.id), body.title.text))
    text = PageText(
        title=body.title.text,
        description=body.summary.text or " · ".join(filter(None, (body.kind, words.name(document.publisher).text))),
        trail=trail,
        structured=(_structured(entry, body, parts),),
        title_lang=body.title.lang,
        is_draft=document.draft,
        rank=7,
    )
    return text, body


def _body(entry: CatalogueEntry[Document], parts: Parts) -> DocumentBody:
    document, words = entry.written, parts.words
    title, summary = title_of(document, parts), words.text(document.summary)
    item = parts.catalogue.media.get(document.file or "")
    groups = (
        (words.say(message), thing_links(folder, getattr(entry.ties, folder), parts)) for folder, message in _GROUPS
    )
    # A title that stands as on the document needs no excuse; other words in another language do.
    shown = (summary,) if document.title_language else (title, summary)
    return DocumentBody(
        kind=kind_words(document.kind, parts),
        title=title,
        summary=summary,
        file=own_file(document.file, document.languages, parts),
        publisher_link=publisher_link(document.url, document.languages, parts),
        facts=tuple(fact for fact in _facts(document, parts) if fact.values),
        checksum=item.facts.sha256 if item else "",
        groups=tuple((heading, links) for heading, links in groups if links),
        sources=parts.sources(document.sources),
        freshness=parts.freshness(document.reviewed_on),
        fallback_note=parts.fallback_note(entry.languages, shown),
    )


def _facts(document: Document, parts: Parts) -> Iterator[FactView]:
    words = parts.words

    def fact(name: str, label: str, text: str, url: str = "", note: str = "") -> FactView:
        return FactView(name, label, (LinkView(url, words.plain(text)),) if text else (), note)

    yield fact("kind", words.say("Kind of document"), words.say(DOCUMENT_KINDS[document.kind]))
    publisher = words.name(document.publisher)
    yield FactView("publisher", words.say("Publisher"), (LinkView("", publisher),) if publisher else (), "")
    date = date_of(document.year, document.date)
    yield fact("date", words.say("Published"), words.date(date) or document.year or "")
    yield fact("languages", words.say("Languages"), words.listed(words.language(tag) for tag in document.languages))
    file = own_file(document.file, (), parts)
    if file is not None:
        yield fact("file-type", words.say("File"), file.type or file.size, note=file.size if file.type else "")
        yield fact("accessible", words.say("Accessible"), *_accessible(document, parts))
    licence = document.licence
    if licence is not None:
        yield fact("licence", words.say("Licence"), licence.name, licence.url or "")


def _accessible(document: Document, parts: Parts) -> tuple[str, str, str]:
    """Say what the publisher of the entry claims, and beside it what the file says of itself."""
    say = parts.words.say
    item = parts.catalogue.media.get(document.file or "")
    claims = {True: say("yes"), False: say("no"), None: say("not stated")}
    notes = {
        True: say("The PDF says that it is tagged."),
        False: say("The PDF does not say that it is tagged."),
        None: "",
    }
    return claims[document.is_accessible], "", notes[item.facts.is_tagged if item else None]


def _structured(entry: CatalogueEntry[Document], body: DocumentBody, parts: Parts) -> str:
    document, words = entry.written, parts.words
    item = parts.catalogue.media.get(document.file or "")
    date = date_of(document.year, document.date)
    encoding = (
        {
            "@type": "MediaObject",
            "contentUrl": f"{parts.base_url}/media/{item.name}" if parts.base_url else None,
            "encodingFormat": media_type(item.name, item.facts) or None,
            "contentSize": str(item.size),
            "sha256": item.facts.sha256 or None,
        }
        if item
        else None
    )
    return json_ld(
        {
            "@type": "DigitalDocument" if item else "CreativeWork",
            "name": body.title.text,
            "description": body.summary.text,
            "url": parts.address("documents", entry.id),
            "sameAs": document.url,
            "genre": body.kind,
            "inLanguage": list(document.languages),
            "datePublished": str(date) if date else None,
            "publisher": {"@type": "Organization", "name": words.name(document.publisher).text}
            if document.publisher
            else None,
            "license": document.licence and (document.licence.url or document.licence.name),
            "accessibilityFeature": ["taggedPDF"] if document.is_accessible and item and item.facts.is_tagged else None,
            "encoding": {key: value for key, value in encoding.items() if value} if encoding else None,
        }
    )
