# SPDX-License-Identifier: MIT
"""Programmes at the ends of what there may be look intended: one cluster, names only, thousands of clusters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.browser.conftest import served
from tests.browser.extreme_sites import MANY, OF_MANY, build_files, long_names, make_pages, many_clusters
from tests.browser.test_pages import NARROW, WHAT_STICKS_OUT
from tests.built_sites import build_test_site

pytestmark = pytest.mark.browser

# Filled or shown by a script, or not seen.
LEFT_OUT = "template, dialog, [hidden], [data-start], script, noscript, svg, .visually-hidden"
NONSENSE = re.compile(r"(?<![\d.,:–-])0 (?!%|of\b)[a-z]{3,}[^.]*|\bNone\b|\bundefined\b|\(\)")
HEADINGS = "h1, h2, h3, h4"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site with one cluster and nearly nothing else."""
    return build_test_site("minimal", tmp_path_factory.mktemp("small"), indexed=False).folder


@pytest.fixture(scope="module")
def long_named(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site in which everything has a name of 120 characters, and hardly anything else."""
    return build_files(long_names(), tmp_path_factory.mktemp("long_named")).folder


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make some pages of the site with thousands of clusters."""
    _, folder = make_pages(many_clusters(), tmp_path_factory.mktemp("many"), OF_MANY)
    return folder


SITES = ("small", "long_named", "many")


@pytest.fixture
def site(request: pytest.FixtureRequest) -> Path:
    """Give the folder of one of the sites by its name."""
    folder = request.getfixturevalue(request.param)
    assert isinstance(folder, Path)
    return folder


def pages_of(folder: Path) -> Iterator[tuple[str, LexborHTMLParser]]:
    """Parse each page of a site, without what is not shown; the component page shows what is missing on purpose."""
    for file in sorted(folder.rglob("*.html")):
        name = file.relative_to(folder).as_posix()
        page = LexborHTMLParser(file.read_text(encoding="utf-8"))
        if page.css_first("main") and not name.startswith(("components/", "handbook/")):
            for node in page.css(LEFT_OUT):
                node.decompose()
            yield name, page


def words_of(node: LexborNode) -> str:
    """Give what an element says."""
    return " ".join(node.text(separator=" ").split())


def nothing_below(page: LexborHTMLParser) -> Iterator[str]:
    """Name headings without words, parts that have nothing but their heading, and lists without items."""
    yield from (f"empty heading: {node.html}" for node in page.css(HEADINGS) if not words_of(node))
    for section in page.css("main section"):
        said = "".join(words_of(node) for node in section.css(HEADINGS))
        has_more = section.css_matches("form, img, table, progress, a, li, [data-results]")
        if words_of(section).replace(" ", "") == said.replace(" ", "") and not has_more:
            yield f"empty section: {section.html}"[:200]
    for kind, item in (("ul", "li"), ("ol", "li"), ("dl", "dt"), ("tbody", "tr"), ("select", "option")):
        yield from (f"empty list: {node.html}"[:200] for node in page.css(kind) if node.css_first(item) is None)


@pytest.mark.parametrize("site", SITES, indirect=True)
def test_nothing_is_announced_that_is_not_there(site: Path) -> None:
    """No page has an empty heading, a heading without a part, or a list without items."""
    wrong = {name: found for name, page in pages_of(site) if (found := list(nothing_below(page)))}
    assert wrong == {}


@pytest.mark.parametrize("site", SITES, indirect=True)
def test_nothing_is_counted_that_is_not_there(site: Path) -> None:
    """No sentence counts nothing ("0 members"), ends before what it promises, or names what only programs know."""
    wrong = {}
    for name, page in pages_of(site):
        texts = {words_of(node) for node in page.css("main p, main li, main h1, main h2, main h3, main dd, main td")}
        if found := sorted(text for text in texts if NONSENSE.search(text)):
            wrong[name] = found[:4]
    assert wrong == {}


@pytest.mark.parametrize("site", SITES, indirect=True)
def test_nothing_sticks_out_on_a_narrow_screen(site: Path, browser: Browser) -> None:
    """At 320 pixels every page fits, whatever its words, and no script stumbles over what is not there."""
    wrong: dict[str, object] = {}
    with served(site) as address:
        page = browser.new_page(viewport={"width": NARROW["width"], "height": NARROW["height"]})
        page.on("pageerror", lambda error: wrong.update({page.url: str(error)}))
        # The page for unknown addresses asks for its styles at the programme's own address, not here.
        for name in sorted({name for name, _ in pages_of(site)} - {"404.html"}):
            page.goto(address + name.removesuffix("index.html"))
            pixels, what = page.evaluate(WHAT_STICKS_OUT)
            if pixels > 0:
                wrong[name] = (pixels, what)
        page.close()
    assert wrong == {}


def test_large_programme_says_how_large_it_is(many: Path) -> None:
    """Home and list say the number of all clusters, the list shows its first page, and the map groups what is near."""
    pages = dict(pages_of(many))
    for name in ("clusters/index.html", "index.html"):
        main = pages[name].css_first("main")
        assert main is not None
        assert re.search(rf"\b{MANY // 1000},?{MANY % 1000}\b", words_of(main)), name
    assert len(pages["clusters/index.html"].css("#cards > li")) == 200
    drawn = LexborHTMLParser((many / "clusters/index.html").read_text(encoding="utf-8"))
    assert 0 < len(drawn.css(".cluster-map__group")) < 100
