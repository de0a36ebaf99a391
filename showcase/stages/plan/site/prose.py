"""Editorial pages: which there are, in which languages, and under which titles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import PurePath
from typing import Any

from showcase.model.catalogue import Catalogue
from showcase.model.locale import NO_TEXT, ChosenText, Locale, LocalizedText, parent_tags
from showcase.model.page_plan import EditorialPage
from showcase.model.sources import ProseSource
from showcase.model.views.body_views import EditorialBody
from showcase.model.views.page_views import ProseView
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts


def prose_names(catalogue: Catalogue) -> tuple[str, ...]:
    """Names of the editorial pages, in the order their front matter asks for."""
    order: dict[str, tuple[int, str]] = {}
    for source in _readable(catalogue):
        place = str(source.document.value.get("order", ""))
        if not source.locale_tag or source.name not in order:
            order[source.name] = (int(place) if place.isdigit() else 1000, source.name)
    return tuple(sorted(order, key=order.__getitem__))


def source_for(catalogue: Catalogue, name: str, locale: Locale) -> tuple[ProseSource, Locale]:
    """Find the page for a reader: their language, its parents, else the default one, else any."""
    default = catalogue.default_locale
    by_tag = {source.locale_tag or default.tag: source for source in _readable(catalogue) if source.name == name}
    for tag in (*parent_tags(locale.tag), *parent_tags(locale.base), default.tag):
        if tag in by_tag:
            shown = locale if tag in parent_tags(locale.tag) else default
            return by_tag[tag], shown
    others = (other for other in catalogue.locales for tag in parent_tags(other.tag) if tag in by_tag)
    shown = next(others)
    return source_for(catalogue, name, shown)


def _readable(catalogue: Catalogue) -> list[ProseSource]:
    """List the texts in languages that the site has; validation reports the others."""
    tags = {"", *(tag for locale in catalogue.locales for tag in parent_tags(locale.tag))}
    return [source for source in catalogue.prose if source.locale_tag in tags]


def title_of(source: ProseSource) -> str:
    """Give the title of the front matter, else the first heading, else the name."""
    written = source.document.value.get("title")
    if isinstance(written, str):
        return written
    heading = next((line for line in source.markdown.splitlines() if line.startswith("# ")), "")
    return heading[2:].strip() or source.name.replace("-", " ").capitalize()


def prose_titles(parts: Parts) -> Iterator[tuple[str, ChosenText]]:
    """Name and title of each editorial page in the language of the page."""
    for name in prose_names(parts.catalogue):
        source, shown = source_for(parts.catalogue, name, parts.words.locale)
        title = LocalizedText(((shown.tag, title_of(source)),))
        yield name, title.in_locale(parts.words.locale, parts.words.default)


def editorial_texts(catalogue: Catalogue) -> tuple[EditorialPage, ...]:
    """List the prose that the frame's engine shall render: one text for each page and locale."""
    pages = []
    for name in prose_names(catalogue):
        for locale in catalogue.locales:
            source, shown = source_for(catalogue, name, locale)
            if shown == locale:
                pages.append(EditorialPage(name, source.markdown, locale))
            elif not any(page.name == name and page.locale == shown for page in pages):
                pages.append(EditorialPage(name, source.markdown, shown))
    return tuple(pages)


def with_prose(catalogue: Catalogue, made: Iterable[PageOrder]) -> Iterator[PageOrder]:
    """
    Give the orders of all made pages, and of an editorial page for each text that is the introduction of none.

    A text is the introduction of the made page at its address: pages/events.md of /events/.
    """
    names = set(prose_names(catalogue))
    for order in made:
        if len(order.parts) == 1 and order.parts[0] in names and not order.file_name:
            names.discard(order.parts[0])
            sources = order.sources or _files(catalogue, order.parts[0])
            yield replace(order, make=partial(_introduced, order), sources=sources)
        else:
            yield order
    yield from (_editorial_order(catalogue, name) for name in prose_names(catalogue) if name in names)


def _introduced(order: PageOrder, parts: Parts) -> tuple[PageText, Any]:
    text, body = order.make(parts)
    return replace(text, prose=prose_view(order.parts[0], parts)), body


def _editorial_order(catalogue: Catalogue, name: str) -> PageOrder:
    written = [source for source in _readable(catalogue) if source.name == name]
    tags = {source.locale_tag or catalogue.default_locale.tag for source in written}
    languages = frozenset(
        locale.tag for locale in catalogue.locales if tags & {*parent_tags(locale.tag), *parent_tags(locale.base)}
    )
    make = partial(_make, name)
    return PageOrder("editorial", name, (name,), make, languages=languages, sources=_files(catalogue, name))


def _files(catalogue: Catalogue, name: str) -> dict[str, PurePath]:
    """Give the file of a text by the tag of the reader's language."""
    return {locale.tag: source_for(catalogue, name, locale)[0].document.file for locale in catalogue.locales}


def prose_view(name: str, parts: Parts) -> ProseView:
    """Choose a text for the language of the page. Raises StopIteration for a name without a text."""
    source, shown = source_for(parts.catalogue, name, parts.words.locale)
    is_fallback = shown != parts.words.locale
    title, intro = (
        ChosenText(words, shown.tag, shown.direction, is_fallback) if isinstance(words, str) else NO_TEXT
        for words in (title_of(source), source.document.value.get("intro"))
    )
    return ProseView(name, title, intro, shown.tag, shown.direction, is_fallback)


def introduction(name: str, parts: Parts) -> ProseView | None:
    """Give the text of pages/ that introduces a made page; None where the programme wrote none."""
    return prose_view(name, parts) if name in prose_names(parts.catalogue) else None


def _make(name: str, parts: Parts) -> tuple[PageText, EditorialBody]:
    prose = prose_view(name, parts)
    body = EditorialBody(prose.title, prose.intro, parts.fallback_note(frozenset(), (prose.title,)))
    source, _ = source_for(parts.catalogue, name, parts.words.locale)
    text = PageText(
        prose.title.text,
        prose.intro.text or prose.title.text,
        (((name,), prose.title.text),),
        title_lang=prose.title.lang,
        is_draft=source.document.value.get("draft") == "true",
        prose=prose,
    )
    return text, body
