"""What stands in the head of a page: title, addresses of translations, structured data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from babel import Locale as BabelLocale
from babel.core import get_global

from showcase.model.locale import Locale
from showcase.model.views.page_views import FeedLink, LanguageLink, LinkView, PageCard, PageHead
from showcase.stages.plan.urls import Place

_UNSAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})
_HAS_UNSAFE = re.compile("[<>&\u2028\u2029]").search
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))  # json.dumps would make one each time
_DESCRIPTION = 300


def json_ld(value: Mapping[str, Any]) -> str:
    """Write structured data so that it can stand inside a script element; absent values are left out."""
    filled = {
        key: item for key, item in {"@context": "https://schema.org", **value}.items() if item not in (None, "", [])
    }
    written = _ENCODER.encode(filled)
    return written.translate(_UNSAFE) if _HAS_UNSAFE(written) else written


def list_json_ld(name: str, items: Iterable[tuple[str, str]]) -> str:
    """Describe a list of things as (name, absolute address), each by its address if it has one, else by its name."""
    listed = [
        {"@type": "ListItem", "position": number, **({"url": url} if url else {"name": title})}
        for number, (title, url) in enumerate(items, start=1)
    ]
    return json_ld({"@type": "ItemList", "name": name, "numberOfItems": len(listed), "itemListElement": listed})


def breadcrumb_json_ld(trail: Sequence[LinkView], paths: Sequence[str], base_url: str) -> str:
    """Describe the breadcrumb; needs absolute addresses, so it is empty without a base URL."""
    if not base_url or not trail:
        return ""
    items = [
        {"@type": "ListItem", "position": number, "name": link.text.text, "item": base_url + path}
        for number, (link, path) in enumerate(zip(trail, paths, strict=True), start=1)
    ]
    return json_ld({"@type": "BreadcrumbList", "itemListElement": items})


def page_head(  # noqa: PLR0913 one call says all about a head
    place: Place,
    base_url: str,
    title: str,
    description: str,
    *,
    paths_by_tag: Mapping[str, str],
    structured: Sequence[str] = (),
    is_indexed: bool = True,
    feeds: Sequence[FeedLink] = (),
    site_name: str = "",
    card: PageCard | None = None,
) -> PageHead:
    """
    Put the head of a page together.

    `paths_by_tag` holds the URL path of each real translation; a page that is none is canonical to the default one.
    """
    own = paths_by_tag.get(place.locale.tag)
    canonical = own or paths_by_tag.get(place.default.tag) or next(iter(paths_by_tag.values()), place.path)
    alternates: list[tuple[str, str]] = []
    if base_url and own and len(paths_by_tag) > 1:
        alternates = [(tag, base_url + path) for tag, path in paths_by_tag.items()]
        first = next(iter(paths_by_tag.values()))
        alternates.append(("x-default", base_url + paths_by_tag.get(place.default.tag, first)))
    return PageHead(
        title=title,
        description=shorten(description),
        canonical=base_url + canonical if base_url and is_indexed else "",
        alternates=tuple(alternates),
        json_ld=tuple(text for text in structured if text),
        is_indexed=is_indexed,
        feeds=tuple(feeds),
        site_name=site_name,
        region=region_tag(place.locale.base),
        other_regions=tuple(region_tag(tag) for tag in paths_by_tag if own and tag != place.locale.tag),
        card=card,
    )


@lru_cache(maxsize=64)
def region_tag(tag: str) -> str:
    """
    Write a language as Open Graph wants it, with a country: "de_DE".

    Where the tag names none it is the one where most readers of the language are (CLDR, likely subtags).
    """
    found = BabelLocale.parse(tag, sep="-")
    if not found.territory:
        likely = get_global("likely_subtags").get(str(found)) or get_global("likely_subtags").get(found.language)
        found = BabelLocale.parse(likely) if likely else found
    return "_".join(filter(None, (found.language, found.territory)))


def shorten(text: str) -> str:
    """Cut a description at a word, at most 300 characters."""
    if len(text) <= _DESCRIPTION:
        return text
    return text[:_DESCRIPTION].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def language_links(
    place: Place, paths: Mapping[str, str], locales: Sequence[Locale], translated: frozenset[str]
) -> tuple[LanguageLink, ...]:
    """Link to the same page in every locale of the site."""
    return tuple(
        LanguageLink(
            tag=locale.tag,
            own_name=locale.own_name,
            direction=locale.direction,
            url=place.link(paths[locale.tag]),
            is_current=locale == place.locale,
            is_translated=locale.tag in translated,
        )
        for locale in locales
    )
