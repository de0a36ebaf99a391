"""
Asks our search, plain Pagefind and Material's own search the same table of queries, in Chromium, and compares.

Usage: python -m benchmarks.search_quality
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import yaml
from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.measure import run
from benchmarks.searched_pages import build_with_material, index_plainly, key_of
from tests.browser.query_table import PROGRAMMES, Query, false_hits, read_queries, recall
from tests.browser.search_page import SearchPage, served
from tests.built_sites import AS_OF

_REPOSITORY = Path(__file__).resolve().parent.parent
_WORK = _REPOSITORY / ".showcase" / "search-quality"
_CONTENT = {"demo": "content", "discovery": "tests/sites/discovery/content"}
_MOST = 30  # results read of one answer
_FOLDERS = ("events", "stories", "actors")  # things without a page of their own
_PLAIN_PAGEFIND = """async ([root, text, most]) => {
  const engine = await import(root + "pagefind/pagefind.js");
  const { results } = await engine.search(text);
  return Promise.all(results.slice(0, most).map(async (one) => (await one.data()).raw_url));
}"""
_START_LUNR = """async ([root, worker]) => {
  const index = await (await fetch(root + "search/search_index.json")).json();
  const program = new Worker(root + worker);
  window.ask = (message) => new Promise((resolve) => {
    program.onmessage = ({ data }) => resolve(data);
    program.postMessage(message);
  });
  await window.ask({ type: 0, data: { ...index, options: { suggest: false } } });
}"""
_ASK_LUNR = """async ([text, most]) => {
  const { data } = await window.ask({ type: 2, data: text });
  return data.items.slice(0, most).map(([page]) => page.location);
}"""


class Engine(Protocol):
    """A search that answers; kind/identifier of what it found, best first."""

    def ask(self, locale: str, text: str) -> list[str]:
        """Ask one query on the page of one locale."""


@dataclass(frozen=True, slots=True)
class Quality:
    """What one engine made of the queries of one programme."""

    programme: str
    engine: str
    answers: Mapping[Query, Sequence[str]]


class PlainPagefind:
    """Pagefind with its plain API and all its settings as they come."""

    def __init__(self, browser: Browser, root: str, locales: Sequence[str]) -> None:
        """Take the address of a folder made by `index_plainly`."""
        self._browser, self._root, self._locales = browser, root, locales
        self._tabs: dict[str, Page] = {}

    def ask(self, locale: str, text: str) -> list[str]:
        """Ask on a page of that language, which is what makes Pagefind choose the index."""
        if locale not in self._tabs:
            self._tabs[locale] = self._browser.new_page()
            self._tabs[locale].goto(f"{self._root}{locale}.html")
        paths = self._tabs[locale].evaluate(_PLAIN_PAGEFIND, [self._root, text, _MOST])
        return _keys(paths, self._locales)


class MaterialSearch:
    """The worker of Material for MkDocs with the index that its plugin writes; one index holds all languages."""

    def __init__(self, browser: Browser, root: str, locales: Sequence[str], worker: str) -> None:
        """Take the address of a site made by `build_with_material`, and the path of the worker there."""
        self._locales = locales
        self._tab = browser.new_page()
        self._tab.goto(f"{root}empty.html")
        self._tab.evaluate(_START_LUNR, [root, worker])

    def ask(self, locale: str, text: str) -> list[str]:
        """Ask; the language of the page makes no difference to this search."""
        del locale
        return _keys(self._tab.evaluate(_ASK_LUNR, [text, _MOST * len(self._locales)]), self._locales)


def _keys(paths: Iterable[str], locales: Sequence[str]) -> list[str]:
    """Name the pages found, each once, whatever the language it was found in."""
    return list(dict.fromkeys(key_of(path, locales) for path in paths))


def measure_search_quality(chromium: str, tell: Callable[[str], None]) -> list[Quality]:
    """Build both programmes three ways and ask all queries; takes about five minutes."""
    found: list[Quality] = []
    shutil.rmtree(_WORK, ignore_errors=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for programme in PROGRAMMES:
            folder = _WORK / programme
            folder.mkdir(parents=True)
            queries = [_on_pages(query, programme) for query in read_queries() if query.programme == programme]
            tell(f"searching in {programme}: {len(queries)} queries, three engines")
            found += _measure_one(browser, programme, folder, queries)
        browser.close()
    return found


def _measure_one(browser: Browser, programme: str, folder: Path, queries: Sequence[Query]) -> list[Quality]:
    content = _REPOSITORY / _CONTENT[programme]
    flags = ["--content", str(content), "--output", str(folder / "ours"), "--as-of", AS_OF.isoformat()]
    run([sys.executable, "build.py", "build", *flags], _REPOSITORY)
    locales = [str(tag) for tag in _read(content / "programme.yml")["locales"]]
    for name, make in (("plain", index_plainly), ("material", build_with_material)):
        (folder / name).mkdir()
        make(folder / "ours", folder / name, locales)
    worker = next((folder / "material" / "site").glob("assets/javascripts/workers/search.*.js"))
    made = folder / "material" / "site"
    with served(folder / "ours") as ours, served(folder / "plain") as plain, served(made) as material:
        engines: dict[str, Engine] = {
            "Showcase": SearchPage(browser, ours),
            "Pagefind, plain": PlainPagefind(browser, plain, locales),
            "Material": MaterialSearch(browser, material, locales, worker.relative_to(made).as_posix()),
        }
        return [Quality(programme, name, _ask_all(engine, content, queries)) for name, engine in engines.items()]


def _ask_all(engine: Engine, content: Path, queries: Sequence[Query]) -> dict[Query, list[str]]:
    shown = _shown_on(content)
    answers = {}
    for query in queries:
        found = [one for key in engine.ask(query.locale, query.text) for one in shown.get(key, (key,))]
        named = [key for key in dict.fromkeys(found) if not key.startswith("page/")]
        answers[query] = named if query.expected else found
    return answers


def _on_pages(query: Query, programme: str) -> Query:
    """Expect the profile of a cluster in place of what is shown on it: other engines find whole pages only."""
    shown = _shown_on(_REPOSITORY / _CONTENT[programme])
    expected = tuple(page for key in query.expected for page in shown.get(key, (key,)))
    return Query(query.programme, query.locale, query.text, expected, query.kind, query.remark)


def _shown_on(content: Path) -> dict[str, tuple[str, ...]]:
    """Tell on which profiles events, stories and actors stand."""
    found = {}
    for folder, kind in zip(_FOLDERS, ("event", "story", "actor"), strict=True):
        for file in sorted((content / folder).glob("*.yml")):
            entry = _read(file)
            ids = entry.get("clusters") or [one["cluster"] for one in entry.get("participations", ())]
            found[f"{kind}/{file.stem}"] = tuple(f"cluster/{name}" for name in ids)
    return found


def _read(file: Path) -> dict[str, Any]:
    return dict(yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))  # noqa: S506 plain texts only


def as_markdown(found: Sequence[Quality]) -> str:
    """Write one row for each engine and programme."""
    lines = [
        "| programme | engine | queries | recall@1 | recall@3 | found by nonsense | found by mere neighbours |",
        "|---|---|---:|---:|---:|---:|---:|",
    ]
    for one in found:
        asked = sum(bool(query.expected) for query in one.answers)
        wrong = [f"{len(false_hits(one.answers, kind))} of {_count(one, kind)}" for kind in ("nonsense", "near")]
        numbers = f"{recall(one.answers, 1):.3f} | {recall(one.answers):.3f} | {wrong[0]} | {wrong[1]}"
        lines.append(f"| {one.programme} | {one.engine} | {asked} | {numbers} |")
    return "\n".join([*lines, "", *_NOTES])


def _count(one: Quality, kind: str) -> int:
    return sum(query.kind == kind and not query.expected for query in one.answers)


_NOTES = (
    "The table is `tests/browser/queries.tsv`; every engine runs in Chromium over the same pages with the same words.",
    "Recall counts clusters and services; lists and other pages are passed over for all three engines alike.",
    "What has no page of its own (event, story, actor) counts as found by the profile that shows it.",
    "Material keeps all languages in one index: a page found in any language counts for it.",
    "Pagefind and Material get no aliases or synonyms but those that stand on the pages.",
)


if __name__ == "__main__":
    program = next(found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name)))
    print(as_markdown(measure_search_quality(program, lambda text: print(text, file=sys.stderr, flush=True))))
