"""Are texts written in languages the site has, and is their Markdown safe?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from showcase.diagnostics import Diagnostic
from showcase.model.content import Content, Entry
from showcase.model.programme import Taxonomy


def check_texts(content: Content, taxonomies: Mapping[str, Entry[Taxonomy]]) -> Iterator[Diagnostic]:
    """Report texts in unknown languages, texts without the default language, and markup that is not shown."""
    yield from ()
