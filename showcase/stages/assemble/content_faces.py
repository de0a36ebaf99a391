"""Tells in which languages content changed: a new German text is none of the Danish reader's business."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from showcase.model.content import Content
from showcase.model.disk_memory import DiskMemory, short_digest
from showcase.model.source_document import SourceDocument
from showcase.stages.assemble.content_digest import documents_of, other_files

# Fields whose words stand only on pages of their own language. Names, titles and labels are search words in all.
_PROSE_FIELDS = frozenset({"summary", "description", "text"})
Texts = Mapping[str, str]


def content_faces(content: Content, memory: DiskMemory) -> dict[str, str]:
    """
    Give a digest for each locale tag of all that its readers see of the content, and a bit more.

    Two contents with the same digest for a locale give the same views of its pages of things and lists.
    What is left out of a face are long texts in languages that are neither the reader's own nor the default one.
    """
    tags = [locale.tag for locale in content.locales]
    languages = short_digest(repr(tags))
    digests = [hashlib.blake2b(digest_size=16) for _ in tags]
    for line in sorted(other_files(content)):
        _add(digests, line)
    for document in sorted(documents_of(content), key=lambda found: (found.kind, found.identifier)):
        make = partial(_faces_of, document, tags)
        faces = memory.recall(f"faces {document.digest} {languages}", make) if document.digest else make()
        for digest, face in zip(digests, faces.split(), strict=True):
            _add([digest], f"{document.kind}/{document.identifier}\0{face}\n")
    return {tag: digest.hexdigest() for tag, digest in zip(tags, digests, strict=True)}


def _faces_of(document: SourceDocument, tags: Sequence[str]) -> str:
    """Give the faces of one file, in the order of the languages; one text, for there are very many of them."""
    texts: list[Texts] = []
    common = hashlib.blake2b(digest_size=8)
    _add([common], repr(_without_texts(document.value, texts)))
    faces = []
    for tag in tags:
        face = common.copy()
        _add([face], "\0".join(_seen(texts, tag, tags[0])))
        faces.append(face.hexdigest())
    return " ".join(faces)


def _add(digests: Any, line: str) -> None:
    data = line.encode("utf-8", "surrogatepass")
    for digest in digests:
        digest.update(data)


def _without_texts(value: Any, texts: list[Texts], key: str = "") -> Any:
    """Copy a value; long texts in several languages go into `texts`, and only their languages stay."""
    if isinstance(value, dict):
        if key in _PROSE_FIELDS:
            texts.append(value)
            return list(value)
        return [(name, _without_texts(inner, texts, name)) for name, inner in value.items()]
    return [_without_texts(inner, texts) for inner in value] if isinstance(value, list) else value


def _seen(texts: Sequence[Texts], tag: str, default: str) -> Iterator[str]:
    """Give the words that a reader may see; where their own language is missing it may be any."""
    for text in texts:
        if tag in text and default in text:
            yield repr((text[tag], text[default]))
        else:
            yield repr(text)
