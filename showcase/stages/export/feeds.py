"""Atom feeds (RFC 4287) of what is new and changed; showcase/model/news.py says what that means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any
from urllib.parse import urlsplit

from showcase.model.catalogue import Catalogue
from showcase.model.choice_words import THING_WORDS, THINGS_WORDS
from showcase.model.locale import NO_TEXT, ChosenText, Locale, LocalizedText
from showcase.model.messages import Messages, PseudoMessages
from showcase.model.news import FEED_FILE, Feed, News, feeds_of
from showcase.model.page_plan import SitePlan
from showcase.model.safe_markup import field_markup
from showcase.model.sources import KIND_FOLDERS
from showcase.model.staging import Staging
from showcase.settings import Settings

# A tag: address (RFC 4151) names a day on which its maker held the name of the host. It must never change, so it is
# not the day of the build.
_TAG_DATE = "2026"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # https://www.w3.org/TR/xml/#charsets


def write_feeds(catalogue: Catalogue, plan: SitePlan, staging: Staging, settings: Settings) -> None:
    """
    Write each feed in each rendered language, beside the page it belongs to.

    A feed needs whole addresses, so there are none without the address of the site, as there is no sitemap.
    """
    if not plan.base_url:
        return
    feeds = feeds_of(catalogue, settings.as_of)
    for locale in plan.rendered_locales:
        writer = FeedWriter(catalogue, locale, plan.messages[locale.tag], plan.base_url)
        for feed in feeds.values():
            staging.write(writer.path(*feed.path)[1:] + FEED_FILE, writer.document(feed).encode())


@dataclass(frozen=True, slots=True)
class FeedWriter:
    """Writes feeds in one language."""

    catalogue: Catalogue
    locale: Locale
    messages: Messages | PseudoMessages
    base_url: str

    def path(self, *steps: str) -> str:
        """Give the URL path of a page in this language."""
        return self.locale.url_prefix(self.catalogue.default_locale) + "".join(f"{step}/" for step in steps)

    def document(self, feed: Feed) -> str:
        """Write one feed: its newest entry tells when it changed, never the time of the build."""
        return "".join(self._lines(feed))

    def _lines(self, feed: Feed) -> Iterator[str]:
        page = self.base_url + self.path(*feed.path)
        yield '<?xml version="1.0" encoding="utf-8"?>\n'
        yield f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{_xml(self.locale.base)}">\n'
        yield f"<id>{_xml(self._identifier(*feed.path))}</id>\n"
        yield f"<title>{_xml(self._title(feed))}</title>\n"
        yield f"<updated>{_instant(max(item.updated for item in feed.news))}</updated>\n"
        yield f'<link rel="self" type="application/atom+xml" href="{_xml(page + FEED_FILE)}"/>\n'
        yield f'<link rel="alternate" type="text/html" hreflang="{_xml(self.locale.base)}" href="{_xml(page)}"/>\n'
        yield f"<author><name>{_xml(self._author())}</name></author>\n"
        licence = self.catalogue.programme.licence
        if licence:
            yield f"<rights>{_xml(licence.name)}</rights>\n"
        for item in feed.news:
            yield from self._entry(item)
        yield "</feed>\n"

    def _entry(self, news: News) -> Iterator[str]:
        written: Any = getattr(self.catalogue, news.folder)[news.id].written
        text = self._text(getattr(written, "text", None) or getattr(written, "description", None))
        page = self.base_url + self.path(news.folder, news.id)
        # Who was renamed is no news: the first name it ever had goes on standing for it.
        first = next(iter(written.previous_ids), news.id)
        kind = self.messages.gettext(THING_WORDS[KIND_FOLDERS[news.folder]])
        yield "<entry>\n"
        yield f"<id>{_xml(self._identifier(news.folder, first))}</id>\n"
        yield _element("title", self._name(written), "text")
        yield f"<updated>{_instant(news.updated)}</updated>\n"
        if news.published:
            yield f"<published>{_instant(news.published)}</published>\n"
        yield f'<link rel="alternate" type="text/html" hreflang="{_xml(self.locale.base)}" href="{_xml(page)}"/>\n'
        yield f'<category term="{news.folder}" label="{_xml(kind)}"/>\n'
        yield _element("summary", self._text(getattr(written, "summary", None)), "text")
        if text:
            shown = ChosenText(str(field_markup(text.text)), text.lang, text.direction, is_fallback=text.is_fallback)
            yield _element("content", shown, "html")
        yield "</entry>\n"

    def _name(self, written: Any) -> ChosenText:
        return self._text(written.title if hasattr(written, "title") else written.name)

    def _text(self, text: LocalizedText | None) -> ChosenText:
        return text.in_locale(self.locale, self.catalogue.default_locale) if text else NO_TEXT

    def _identifier(self, *steps: str) -> str:
        """
        Name a feed or an entry for ever, whatever becomes of its text (RFC 4151).

        Each language has its own, for a translation is another text.
        """
        address = urlsplit(self.base_url)
        path = "/".join((address.path, self.locale.tag.lower(), *steps)).strip("/")
        return f"tag:{address.hostname},{_TAG_DATE}:{path}"

    def _title(self, feed: Feed) -> str:
        programme = self._text(self.catalogue.programme.name).text
        if not feed.path:
            return programme
        if len(feed.path) == 1:
            return f"{self.messages.gettext(THINGS_WORDS[KIND_FOLDERS[feed.path[0]]])} – {programme}"
        return f"{self._text(self.catalogue.clusters[feed.path[1]].profile.name)} – {programme}"

    def _author(self) -> str:
        programme = self.catalogue.programme
        body = programme.agency or programme.owner
        return self._text(body.name if body else programme.name).text


def _element(name: str, text: ChosenText, kind: str) -> str:
    """Write a text with its language where that is another one; nothing for no text."""
    if not text:
        return "" if name != "title" else "<title/>\n"
    lang = f' xml:lang="{_xml(text.lang)}"' if text.is_fallback else ""
    return f'<{name} type="{kind}"{lang}>{_xml(text.text)}</{name}>\n'


def _xml(text: str) -> str:
    """Escape a text; signs that XML cannot hold are left out."""
    return escape(_NOT_XML.sub("", text))


def _instant(day: date) -> str:
    """Write a day as a moment (RFC 3339): its beginning."""
    return f"{day.isoformat()}T00:00:00Z"
