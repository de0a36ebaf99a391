# SPDX-License-Identifier: MIT
"""Promises to readers of Japanese: words are found inside sentences, and the type suits signs as wide as high."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from showcase.pipeline import build_site
from showcase.progress import Progress
from showcase.settings import Settings
from tests.browser.conftest import PREFIXES, Handler, Watched
from tests.built_sites import AS_OF

pytestmark = pytest.mark.browser

CONTENT = {
    "programme.yml": """
schema_version: 1
name: {en: Sea programme, ja: 海のプログラム}
claim: {en: All in one place., ja: すべてをひとつの場所で}
summary: {en: For tests., ja: 試験のためのプログラムです。}
territory: {en: Northland, ja: 北の国}
locales: [en, ja]
address: https://example.org
brand: {primary: "#12344d"}
legal: {kind: demonstration}
""",
    "clusters/seaweed.yml": """
schema_version: 1
name: {en: Seaweed circle, ja: 北海海藻クラスター}
country: JP
founded: 2010
summary: {en: Growers of kelp., ja: 昆布を飼料や包帯に変える生産者の集まりです。}
""",
    "clusters/hydrogen.yml": """
schema_version: 1
name: {en: Hydrogen circle, ja: 海岸水素協議会}
country: JP
summary: {en: Makers of tanks., ja: 海岸で水素タンクを製造する企業と研究機関の集まりです。}
""",
}
SEARCHED = """async ([folder, word]) => {
  const engine = await import(folder + "pagefind.js");
  await engine.options({ basePath: new URL(folder).pathname, baseUrl: "/", noWorker: true });
  await engine.init();
  const { results } = await engine.search(word);
  return Promise.all(results.map(async (result) => (await result.data()).url));
}"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a small site in English and Japanese and give the address of its English home page."""
    folder = tmp_path_factory.mktemp("japanese")
    for name, text in CONTENT.items():
        file = folder / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    settings = Settings(folder / "content", folder / "site", AS_OF, workers=1)
    assert build_site(settings, Progress(io.StringIO(), is_quiet=True)).errors == ()
    yield from _served(settings.output)


def _served(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}{PREFIXES[0]}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize("word, cluster", [
    ("製造", "hydrogen"), ("水素タンク", "hydrogen"), ("研究機関", "hydrogen"),
    ("海藻", "seaweed"), ("包帯", "seaweed"), ("生産者", "seaweed"),
])  # fmt: skip
def test_japanese_words_are_found_inside_sentences(word: str, cluster: str, visitor: Watched) -> None:
    """The full text of a Japanese site finds a word that has no gap on either side."""
    page = visitor.open("ja/search/")
    found = page.evaluate(SEARCHED, [f"{visitor.root}pagefind/ja/", word])
    assert [url for url in found if "/clusters/" in url and url.count("/") > 3] == [f"/ja/clusters/{cluster}/"]


@pytest.mark.parametrize("word", ["造船", "ぬるぽ"])
def test_japanese_nonsense_finds_nothing(word: str, visitor: Watched) -> None:
    """Words that stand nowhere are found nowhere, though one of their signs does."""
    page = visitor.open("ja/search/")
    assert page.evaluate(SEARCHED, [f"{visitor.root}pagefind/ja/", word]) == []


@pytest.mark.parametrize("path", ["ja/", "ja/clusters/", "ja/clusters/hydrogen/", "ja/services/", "ja/search/"])
def test_japanese_pages_fit_a_small_screen(path: str, visitor: Watched) -> None:
    """At 320 pixels no word without gaps pushes a page out of the screen."""
    visitor.page.set_viewport_size({"width": 320, "height": 640})
    page = visitor.open(path)
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_japanese_titles_are_not_set_closely(visitor: Watched) -> None:
    """Square signs keep their distance, and lines do not begin with the mark of a long vowel."""
    page = visitor.open("ja/clusters/hydrogen/")
    style = page.locator("h1").evaluate(
        "node => [getComputedStyle(node).letterSpacing, getComputedStyle(node).lineBreak]"
    )
    assert style[0] in {"normal", "0px"}
    assert style[1] == "strict"
