# SPDX-License-Identifier: MIT
"""Promises of a built site as a whole, shown on tests/sites/complete: pages, links, addresses, languages."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from showcase.diagnostics import Severity
from tests.built_sites import BuiltSite, build_test_site

BASE = "https://clusters.example.org/showcase"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
EDIT = "https://github.com/example/showcase/edit/main/programme/content/"


def files_of(folder: Path) -> dict[str, bytes]:
    """Read a site; the search index differs from run to run and is left out, also of the manifest."""
    found = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.relative_to(folder).parts[0] != "pagefind"
    }
    manifest = json.loads(found["manifest.json"])
    manifest["files"] = {name: digest for name, digest in manifest["files"].items() if not name.startswith("pagefind/")}
    return found | {"manifest.json": json.dumps(manifest).encode()}


def alternates_of(site: BuiltSite, url_path: str) -> dict[str, str]:
    """Read the addresses of translations off the head of a page, by language."""
    links = site.page(url_path).css('link[rel="alternate"][hreflang]')
    return {str(link.attributes["hreflang"]): str(link.attributes["href"]) for link in links}


def test_complete_site_builds_without_errors(complete_site: BuiltSite) -> None:
    """The build reports no error, and warns only of a label that is out of date and of HTML that is shown as text."""
    assert [found for found in complete_site.report if found.severity is Severity.ERROR] == []
    codes = {found.code for found in complete_site.report} - {"untranslated-message"}
    assert codes == {"label-expired", "html-in-text"}


def test_every_planned_page_is_there(complete_site: BuiltSite) -> None:
    """Each page of the plan lies at its address, with its kind, language and direction in <html>."""
    for planned in complete_site.plan.pages:
        root = complete_site.node(planned.url_path, "html")
        stated = tuple(root.attributes[name] for name in ("data-page", "lang", "dir"))
        expected = (planned.kind.replace("_", "-"), planned.locale.tag, planned.locale.direction)
        assert stated == expected, planned.url_path


def test_every_page_has_one_main_heading_inside_main(complete_site: BuiltSite) -> None:
    """Each page has one <main> and in it the one <h1>."""
    for planned in complete_site.plan.pages:
        page = complete_site.page(planned.url_path)
        counts = (len(page.css("main")), len(page.css("h1")), len(page.css("main h1")))
        assert counts == (1, 1, 1), planned.url_path


def test_second_build_gives_the_same_bytes(complete_site: BuiltSite, tmp_path: Path) -> None:
    """Building again in another folder gives the same files, the search index aside."""
    again = build_test_site("complete", tmp_path)
    first, second = files_of(complete_site.folder), files_of(again.folder)
    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []


def test_links_lead_to_files_and_anchors(complete_site: BuiltSite) -> None:
    """Every link of every page leads to a file of the site and, where it names one, to an anchor in it."""
    broken = []

    @cache
    def anchors_of(path: str) -> set[str]:
        return {str(node.attributes["id"]) for node in complete_site.page(path).css("[id]")}

    for planned in complete_site.plan.pages:
        for node in complete_site.page(planned.url_path).css("[href], [src], [action]"):
            link = next(str(node.attributes[name]) for name in ("href", "src", "action") if name in node.attributes)
            target = complete_site.target(planned.url_path, link)
            if target is None or planned.kind == "not_found":
                continue
            path, anchor = target
            is_there = complete_site.file(path).is_file()
            if not is_there or (anchor and anchor not in anchors_of(path)):
                broken.append((planned.url_path, link))
    assert broken == []


def test_links_of_the_page_for_unknown_addresses_work_from_anywhere(complete_site: BuiltSite) -> None:
    """The page for unknown addresses is shown at any depth, so its links begin at the root of the server."""
    links = [str(node.attributes["href"]) for node in complete_site.page("/404.html").css("a[href], link[href]")]
    inside = [link for link in links if ":" not in link and not link.startswith("#")]
    assert inside
    assert [link for link in inside if not link.startswith("/showcase/")] == []


def test_alternates_name_real_translations_and_answer_one_another(complete_site: BuiltSite) -> None:
    """Each page names all its real translations and itself, and each of those names it back."""
    plan = complete_site.plan
    translated = {BASE + page.url_path: page for page in plan.pages if page.is_translation and page.is_indexed}
    for address, page in translated.items():
        alternates = alternates_of(complete_site, page.url_path)
        others = {url for tag, url in alternates.items() if tag != "x-default"}
        assert not others or others <= set(translated), address
        assert not others or alternates[page.locale.tag] == address
        for other in others:
            assert alternates_of(complete_site, translated[other].url_path) == alternates, (address, other)


def test_page_without_translation_names_no_alternates(complete_site: BuiltSite) -> None:
    """A page whose words all fall back is no translation: it is canonical to the default one and names no others."""
    fallbacks = [page for page in complete_site.plan.pages if not page.is_translation and page.is_indexed]
    assert {page.url_path for page in fallbacks} >= {"/de/clusters/beta-health/", "/ar/how-to-join/"}
    for page in fallbacks:
        assert alternates_of(complete_site, page.url_path) == {}
        canonical = complete_site.node(page.url_path, 'link[rel="canonical"]').attributes["href"]
        assert canonical == BASE + page.url_path.removeprefix(f"/{page.locale.tag}")


def test_translated_page_is_canonical_to_itself(complete_site: BuiltSite) -> None:
    """Each real translation is its own canonical address."""
    for page in complete_site.plan.pages:
        if page.is_translation and page.is_indexed:
            link = complete_site.node(page.url_path, 'link[rel="canonical"]')
            assert link.attributes["href"] == BASE + page.url_path


def test_sitemap_lists_real_translations_only(complete_site: BuiltSite) -> None:
    """The sitemap holds each page that is a real translation once, with the alternates its head names."""
    listed = {}
    for url in ET.fromstring((complete_site.folder / "sitemap.xml").read_text(encoding="utf-8")):
        links = url.findall(f"{XHTML}link")
        listed[url.findtext(f"{SITEMAP}loc")] = {link.attrib["hreflang"]: link.attrib["href"] for link in links}
    pages = [page for page in complete_site.plan.pages if page.is_translation and page.is_indexed]
    assert sorted(map(str, listed)) == sorted(BASE + page.url_path for page in pages)
    for page in pages:
        assert listed[BASE + page.url_path] == alternates_of(complete_site, page.url_path)


@pytest.mark.parametrize("old, new", [
    ("clusters/wind-circle", "clusters/alpha-energy"),
    ("clusters/alpha", "clusters/alpha-energy"),
    ("services/h2-forum", "services/hydrogen-forum"),
    ("sectors/power-supply", "sectors/energy"),
])  # fmt: skip
def test_former_addresses_lead_to_the_new_ones(old: str, new: str, complete_site: BuiltSite) -> None:
    """Every former identifier has a page in every locale that leads on, and a line for servers that redirect."""
    rules = (complete_site.folder / "_redirects").read_text(encoding="utf-8").splitlines()
    for prefix in ("/", "/de/", "/ar/"):
        address = f"{prefix}{old}/"
        refresh = str(complete_site.node(address, 'meta[http-equiv="refresh"]').attributes["content"])
        assert complete_site.target(address, refresh.removeprefix("0; url=")) == (f"{prefix}{new}/", "")
        assert complete_site.node(address, 'link[rel="canonical"]').attributes["href"] == f"{BASE}{prefix}{new}/"
        assert f"{prefix}{old}/ {prefix}{new}/ 301" in rules


@pytest.mark.parametrize("url_path, file", [
    ("/clusters/alpha-energy/", "clusters/alpha-energy.yml"),
    ("/de/clusters/alpha-energy/", "clusters/alpha-energy.yml"),
    ("/ar/services/open-lab/", "services/open-lab.yml"),
    ("/region/", "pages/region.md"),
    ("/de/region/", "pages/region.de.md"),
    ("/ar/region/", "pages/region.ar.md"),
    ("/de/how-to-join/", "pages/how-to-join.md"),
    ("/imprint/", "programme.yml"),
])  # fmt: skip
def test_edit_link_opens_the_file_of_the_page(url_path: str, file: str, complete_site: BuiltSite) -> None:
    """The edit link leads to the file that the words of the page came from, in the repository's web editor."""
    links = {link.attributes["href"] for link in complete_site.page(url_path).css(".edit-links a")}
    assert EDIT + file in links


def test_no_slot_of_the_frame_is_left_open(complete_site: BuiltSite) -> None:
    """No page shows the name of a slot, but for the cluster whose own words look like one."""
    for planned in complete_site.plan.pages:
        found = set(re.findall(r"@@[\w:.]+@@", complete_site.html(planned.url_path)))
        assert found <= {"@@lang@@"}, planned.url_path
        assert not found or "R&amp;D" in complete_site.html(planned.url_path), planned.url_path


@pytest.mark.parametrize("words", [
    "R&D \"C++\" <Cluster> {{ name }} 'quoted' 🚀",
    '<script>alert("x")</script> & {% raw %} ${7*7} @@lang@@ %(count)s – 5 < 6 > 4; it\'s safe',
    "Ærø, Łódź, İstanbul, Ἀθῆναι, Москва, 東京 and ﷺ share one list",
    '"quoted" & <b>not bold</b>',
    'a "remark" <i>with</i> markup',
    "A line with {{ braces }} and {% tags %} and <mark without end.",
    "C++ & Rust people who do not fear <angle brackets>",
    "O'Neil & Søn \"Ægir\" A/S",
])  # fmt: skip
def test_nasty_words_are_shown_as_they_were_written(words: str, complete_site: BuiltSite) -> None:
    """Markup, template signs, other scripts and emoji in content are words, in every language of the page."""
    for prefix in ("/", "/de/", "/ar/"):
        main = complete_site.node(f"{prefix}clusters/epsilon-nasty/", "main")
        assert words in main.text(), prefix
