# SPDX-License-Identifier: MIT
"""Sitemaps keep to the protocol at every size."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring

import pytest

from showcase.model import sitemap
from showcase.model.sitemap import Translations, sitemap_files

BASE = "https://north.example.org"
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def pages(count: int) -> list[Translations]:
    """Make so many pages in two languages."""
    return [
        Translations([("en", f"{BASE}/clusters/a&b{number}/"), ("de", f"{BASE}/de/clusters/a&b{number}/")])
        for number in range(count)
    ]


def test_small_site_has_one_file_that_names_all_translations() -> None:
    """Every address stands there once, with its translations and the default one."""
    ((name, content),) = sitemap_files(pages(2), BASE)
    urls = fromstring(content).findall(f"{SPACE}url")
    assert name == "sitemap.xml"
    assert [url.findtext(f"{SPACE}loc") for url in urls][:2] == [f"{BASE}/clusters/a&b0/", f"{BASE}/de/clusters/a&b0/"]
    assert [[link.get("hreflang") for link in url[1:]] for url in urls] == [["en", "de", "x-default"]] * 4


@pytest.mark.parametrize("limit", ["MOST_ADDRESSES", "MOST_BYTES"])
def test_large_site_has_an_index_of_files_within_the_limits(monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    """No file holds more addresses or bytes than allowed; together they name every page once."""
    monkeypatch.setattr(sitemap, limit, {"MOST_ADDRESSES": 4, "MOST_BYTES": 1000}[limit])
    monkeypatch.setattr(sitemap, "MOST_ADDRESSES", 4)
    files = dict(sitemap_files(pages(5), BASE))
    index = [place.text for place in fromstring(files.pop("sitemap.xml")).iter(f"{SPACE}loc")]
    assert index == [f"{BASE}/{name}" for name in files] == [f"{BASE}/sitemap-{number}.xml" for number in (1, 2, 3)]
    found = [[place.text for place in fromstring(content).iter(f"{SPACE}loc")] for content in files.values()]
    assert [len(part) for part in found] == [4, 4, 2]
    assert len({address for part in found for address in part}) == 10
    assert all(len(content) <= 1000 for content in files.values())


def test_single_address_needs_no_alternates() -> None:
    """A page in one language names no translations."""
    ((_, content),) = sitemap_files([Translations([("en", f"{BASE}/")])], BASE)
    assert b"xhtml:link" not in content
