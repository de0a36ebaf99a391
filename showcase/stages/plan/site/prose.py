"""Editorial pages: which there are, in which languages, and under which titles."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from showcase.model.catalogue import Catalogue
from showcase.model.locale import NO_TEXT, ChosenText, Locale, LocalizedText, parent_tags
from showcase.model.page_plan import EditorialPage
from showcase.model.sources import ProseSource
from showcase.model.views.body_views import EditorialBody
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


def prose_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order every editorial page."""
    for name in prose_names(catalogue):
        written = [source for source in _readable(catalogue) if source.name == name]
        tags = {source.locale_tag or catalogue.default_locale.tag for source in written}
        languages = frozenset(
            locale.tag for locale in catalogue.locales if tags & {*parent_tags(locale.tag), *parent_tags(locale.base)}
        )
        files = {locale.tag: source_for(catalogue, name, locale)[0].document.file for locale in catalogue.locales}
        yield PageOrder("editorial", name, (name,), partial(_make, name), languages=languages, sources=files)


def _make(name: str, parts: Parts) -> tuple[PageText, EditorialBody]:
    source, shown = source_for(parts.catalogue, name, parts.words.locale)
    is_fallback = shown != parts.words.locale
    title = ChosenText(title_of(source), shown.tag, shown.direction, is_fallback)
    intro_words = source.document.value.get("intro")
    intro = NO_TEXT
    if isinstance(intro_words, str):
        intro = ChosenText(intro_words, shown.tag, shown.direction, is_fallback)
    note = parts.fallback_note(frozenset(), (title,))
    body = EditorialBody(name, title, intro, shown.tag, shown.direction, is_fallback, note)
    trail = (((name,), title.text),)
    is_draft = source.document.value.get("draft") == "true"
    return PageText(title.text, intro.text or title.text, trail, title_lang=title.lang, is_draft=is_draft), body
