"""Finds every address of the web in the content, with all places where it stands."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from showcase.editing.report.values import LinkPlace
from showcase.model.source_document import NodePath, SourceDocument, field_name
from showcase.model.sources import Sources
from showcase.model.web_address import is_web_address

_IN_TEXT = re.compile(r"https?://[^\s<>\"'`\\{}|^]+")
_AFTER = ".,;:!?*_~"
# The site's own address may not be there yet, and a repository may be closed to strangers.
_OWN = {("address",), ("repository", "url")}


def find_addresses(sources: Sources) -> Mapping[str, tuple[LinkPlace, ...]]:
    """Give the addresses in order, each with its places; what follows a `#` belongs to the address of the page."""
    found: dict[str, list[LinkPlace]] = defaultdict(list)
    documents = [sources.programme] if sources.programme else []
    for document in (*documents, *sources.documents):
        for path, address in _addresses_in(document.value, ()):
            if document.kind != "programme" or path not in _OWN:
                found[address].append(_place(document, path))
    for source in sources.prose:
        file = source.document.file.as_posix()
        for number, line in enumerate(source.document.text.splitlines(), start=1):
            for address in addresses_of(line):
                found[address].append(LinkPlace(file, number, ""))
    return {address: tuple(found[address]) for address in sorted(found)}


def _addresses_in(value: Any, path: NodePath) -> Iterator[tuple[NodePath, str]]:
    if isinstance(value, str):
        if "://" in value:
            yield from ((path, address) for address in addresses_of(value))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _addresses_in(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _addresses_in(item, (*path, index))


def addresses_of(text: str) -> Iterator[str]:
    """Find the addresses in a text: the whole of it, or what stands in brackets or between words."""
    if is_web_address(text):
        yield text
        return
    for address in _IN_TEXT.findall(text):
        shown = address
        while shown and (
            shown[-1] in _AFTER or (shown[-1] in ")]" and shown.count(")") + shown.count("]") > _open(shown))
        ):
            shown = shown[:-1]
        if is_web_address(shown):
            yield shown


def _open(text: str) -> int:
    """Count brackets that open within an address."""
    return text.count("(") + text.count("[")


def _place(document: SourceDocument, path: NodePath) -> LinkPlace:
    return LinkPlace(document.file.as_posix(), document.place(path).line, field_name(path))
