"""Sitemaps: one file, or an index of several where the protocol allows no larger one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import chain, islice

# https://www.sitemaps.org/protocol.html#index
MOST_ADDRESSES = 50_000
MOST_BYTES = 50 * 1024 * 1024
NAME = "sitemap.xml"
_START = '<?xml version="1.0" encoding="UTF-8"?>\n'
_URLS = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
_INDEX = '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'


@dataclass(frozen=True, slots=True)
class Translations:
    """The addresses of one page in its real translations, with their locale tags, the default one first."""

    addresses: Sequence[tuple[str, str]]


def sitemap_files(groups: Sequence[Translations], base_url: str) -> Iterator[tuple[str, bytes]]:
    """
    Give names and contents of the files; `base_url` is where they will lie, without "/" at its end.

    One file names all translations of each page. Several files do not: each page names its own in its head, and 24
    languages would fill gigabytes with what stands there already.
    """
    if sum(len(group.addresses) for group in groups) <= MOST_ADDRESSES:
        content = _urlset(map(_with_alternates, groups))
        if len(content) <= MOST_BYTES:
            yield NAME, content
            return
    names: list[str] = []
    entries = chain.from_iterable(map(_alone, groups))
    while some := tuple(islice(entries, MOST_ADDRESSES)):
        names.append(f"sitemap-{len(names) + 1}.xml")
        yield names[-1], _urlset(some)
    places = (f"<sitemap><loc>{escape(f'{base_url}/{name}', quote=False)}</loc></sitemap>\n" for name in names)
    yield NAME, "".join((_START, _INDEX, *places, "</sitemapindex>\n")).encode()


def _urlset(entries: Iterable[str]) -> bytes:
    return "".join((_START, _URLS, *entries, "</urlset>\n")).encode()


def _with_alternates(group: Translations) -> str:
    alternates = [*group.addresses, ("x-default", group.addresses[0][1])]
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{tag}" href="{escape(address, quote=False)}"/>'
        for tag, address in alternates
    )
    return "".join(_url(address, links if len(group.addresses) > 1 else "") for _, address in group.addresses)


def _alone(group: Translations) -> Iterator[str]:
    return (_url(address, "") for _, address in group.addresses)


def _url(address: str, links: str) -> str:
    return f"<url><loc>{escape(address, quote=False)}</loc>{links}</url>\n"
