"""Puts one page together: the parts that every page has, around a body that each kind makes for itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import PurePath
from typing import Any
from urllib.parse import urlsplit

from showcase.model.catalogue import Catalogue
from showcase.model.collation import order_text
from showcase.model.locale import Locale
from showcase.model.open_data import MEDIA_TYPES, has_data_file, thing_file
from showcase.model.page_plan import PagePlan
from showcase.model.views.page_views import FeedLink, LinkView, PageView, ProseView
from showcase.settings import Settings
from showcase.stages.plan.cards.card_links import page_card
from showcase.stages.plan.embeds.embed_code import embed_code, has_card
from showcase.stages.plan.head import breadcrumb_json_ld, language_links, page_head
from showcase.stages.plan.managers.edit_links import edit_links
from showcase.stages.plan.memory import Memory
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.urls import Place, page_path
from showcase.stages.plan.wording import Wording


def _search_words(text: PageText, locale: Locale) -> dict[str, str]:
    """Say what the full-text index shows of a page, and what it sorts it by."""
    return {
        "search_title": text.search_title or text.title,
        "search_lang": text.title_lang or _html_lang(locale),
        "search_order": f"{text.rank}{order_text(text.title, locale.base)}",
        "search_keywords": " · ".join(text.keywords),
    }


def _data_link(url: str, words: Wording) -> Iterator[FeedLink]:
    """Tell programs of the file with the data of the page."""
    if url:
        yield FeedLink(url, words.say("Data of this page"), MEDIA_TYPES["json"])


def _html_lang(locale: Locale) -> str:
    return locale.base if locale.is_pseudo else locale.tag


@dataclass(frozen=True, slots=True)
class PageText:
    """What a kind of page says about itself besides its body."""

    title: str
    description: str
    trail: tuple[tuple[tuple[str, ...], str], ...] = ()  # (parts of the path, words), home left out
    structured: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    search_title: str = ""
    title_lang: str = ""  # language that the title is really in, where it falls back
    is_draft: bool = False  # shown by `serve` only
    feeds: tuple[FeedLink, ...] = ()  # feeds and calendars of what the page is about
    prose: ProseView | None = None  # text of pages/ that the page carries
    rank: int = 9  # place among results without a query: clusters 0 and 1, services 2 and 3, pages 9


@dataclass(frozen=True, slots=True)
class PageOrder:
    """One page to be planned in every locale; `parts` are the parts of its path, e.g. ("clusters", "x")."""

    kind: str
    section: str
    parts: tuple[str, ...]
    make: Callable[[Parts], tuple[PageText, Any]]
    source: PurePath | None = None
    languages: frozenset[str] | None = None  # locales with a real translation; None: all
    is_indexed: bool = True
    file_name: str = ""  # for pages that are a file, e.g. "404.html"
    is_framed: bool = True  # False: the page stands alone, without header and footer
    sources: Mapping[str, PurePath] = field(default_factory=dict)  # by locale tag, where languages have own files

    def source_in(self, locale: Locale) -> PurePath | None:
        """Give the content file of the page in one language."""
        return self.sources.get(locale.tag, self.source)


def _sharing(order: PageOrder, text: PageText, parts: Parts) -> dict[str, Any]:
    """Say what other sites show beside a link to the page."""
    path = (*order.parts, order.file_name) if order.file_name else order.parts
    site_name = parts.words.name(parts.catalogue.programme.name).text
    return {"site_name": site_name, "card": page_card(path, text.title, parts)}


@dataclass(frozen=True, slots=True)
class PageMaker:
    """Plans pages for one catalogue and one run."""

    catalogue: Catalogue
    settings: Settings
    base_url: str
    wordings: dict[str, Wording] = field(default_factory=dict)
    memory: Memory = field(default_factory=Memory)

    def wording(self, locale: Locale) -> Wording:
        """Give the words of a locale."""
        if locale.tag not in self.wordings:
            messages = self.catalogue.messages[locale.tag]
            self.wordings[locale.tag] = Wording(locale, self.catalogue.default_locale, messages, self.memory)
        return self.wordings[locale.tag]

    def home_parts(self, locale: Locale) -> Parts:
        """Give what makes views where the home page of a language stands: for the frame, drawings and files."""
        default = self.catalogue.default_locale
        place = Place(locale, default, page_path(locale, default))
        return Parts(self.catalogue, self.wording(locale), place, self.settings.as_of, self.base_url)

    def plan(self, order: PageOrder) -> list[PagePlan]:
        """Plan one page in every locale."""
        translated = frozenset(locale.tag for locale in self.catalogue.locales if not locale.is_pseudo)
        if order.languages is not None:
            translated &= order.languages
        return [
            PagePlan(
                kind=order.kind,
                locale=locale,
                url_path=self._path(order, locale),
                make_view=partial(self.view, order, locale, translated),
                source=order.source_in(locale),
                is_translation=locale.tag in translated,
                is_indexed=order.is_indexed,
            )
            for locale in self.catalogue.locales
        ]

    def _path(self, order: PageOrder, locale: Locale) -> str:
        return page_path(locale, self.catalogue.default_locale, *order.parts) + order.file_name

    def view(self, order: PageOrder, locale: Locale, translated: frozenset[str]) -> PageView:
        """Make the view of one page; a pure function of its arguments and the catalogue."""
        words = self.wording(locale)
        paths = {other.tag: self._path(order, other) for other in self.catalogue.locales}
        fixed_root = urlsplit(self.base_url).path + "/" if order.file_name else ""
        place = Place(locale, self.catalogue.default_locale, paths[locale.tag], fixed_root)
        parts = Parts(self.catalogue, words, place, self.settings.as_of, self.base_url)
        text, body = order.make(parts)
        trail, trail_paths = self._trail(text, words, place)
        data_url = place.root + thing_file(*order.parts) if has_data_file(order.parts, self.catalogue) else ""
        links = edit_links(self.catalogue, order.kind, order.source_in(locale), place)
        return PageView(
            kind=order.kind,
            lang=_html_lang(locale),
            direction=locale.direction,
            section=order.section,
            root=place.root,
            locale_root=place.to(),
            head=page_head(
                place,
                self.base_url,
                self._head_title(order, text, words),
                text.description,
                paths_by_tag={tag: path for tag, path in paths.items() if tag in translated},
                structured=(*text.structured, breadcrumb_json_ld(trail, trail_paths, self.base_url)),
                is_indexed=order.is_indexed,
                feeds=(*text.feeds, *_data_link(data_url, words)),
                **_sharing(order, text, parts),
            ),
            breadcrumb=trail,
            languages=language_links(place, paths, self.catalogue.locales, translated),
            **links._asdict(),
            is_searched=order.is_indexed,
            **_search_words(text, locale),
            body=body,
            is_draft=text.is_draft,
            prose=text.prose,
            guide_url=place.to("managers") if ("managers",) in self.memory.made else "",
            is_framed=order.is_framed,
            embed_code=self._embed_code(order, locale, text),
            data_url=data_url,
        )

    def _head_title(self, order: PageOrder, text: PageText, words: Wording) -> str:
        """Add the name of the site, but to its home page."""
        is_home = not order.parts and not order.file_name
        return text.title if is_home else f"{text.title} – {words.name(self.catalogue.programme.name).text}"

    def _embed_code(self, order: PageOrder, locale: Locale, text: PageText) -> str:
        if not self.base_url or not has_card(order.parts, self.catalogue):
            return ""
        path = page_path(locale, self.catalogue.default_locale, "embed", *order.parts)
        return embed_code(self.base_url + path, text.title)

    def _trail(self, text: PageText, words: Wording, place: Place) -> tuple[tuple[LinkView, ...], Sequence[str]]:
        if not text.trail:
            return (), ()
        steps = (((), words.say("Home")), *text.trail)
        paths = [page_path(place.locale, place.default, *parts) for parts, _ in steps]
        links = tuple(
            LinkView(place.link(path), words.plain(label), is_current=path == place.path)
            for path, (_, label) in zip(paths, steps, strict=True)
        )
        return links, paths
