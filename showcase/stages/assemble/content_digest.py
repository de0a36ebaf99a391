"""Tells builds of the same content from builds of another one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from showcase.model.content import Content
from showcase.model.source_document import SourceDocument


def content_digest(content: Content) -> str:
    """Give one digest (BLAKE2b, 32 hexadecimal digits) of all files of a programme, whatever order they came in."""
    digest = hashlib.blake2b(digest_size=16)
    for line in sorted(_files(content)):
        digest.update(line.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _files(content: Content) -> Iterator[str]:
    for document in documents_of(content):
        yield f"{document.kind}/{document.identifier}\0{document.digest or document.text}\n"
    yield from other_files(content)


def documents_of(content: Content) -> list[SourceDocument]:
    """Give the YAML files of all things and of the programme."""
    documents = [content.programme.document]
    groups = (content.clusters, content.services, content.actors, content.events, content.stories)
    for group in (*groups, content.documents, content.initiatives):
        documents += [entry.document for entry in group.values()]
    return documents


def other_files(content: Content) -> Iterator[str]:
    """Name everything else, each in a line with its content or a digest of it."""
    yield f".translations\0{content.translations_digest}\n"
    for name, taxonomy in content.taxonomies.items():
        yield f"taxonomies/{name}\0{taxonomy!r}\n"
    for prose in content.prose:
        yield f"pages/{prose.name}.{prose.locale_tag}\0{prose.document.text}\n"
    for item in content.media.values():
        yield f"media/{item.name}\0{item.size}\0{item.facts.sha256}\n"
