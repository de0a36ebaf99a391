"""
Measures how quickly the search page answers a keystroke in a real browser, and what a first query loads.

Usage: python -m benchmarks.search_speed [--sizes 300,3000]
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks.corpus import AS_OF, make_corpus
from benchmarks.measure import run
from benchmarks.showcase_files import write_content
from tests.browser.recording_server import Traffic, recording

_REPOSITORY = Path(__file__).resolve().parent.parent
_WORK = _REPOSITORY / ".showcase" / "bench-search"
_FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
# Typed letter by letter: names, terms, words of other languages, mistakes, several words, and what nobody wrote.
TYPED = (
    *("hydrogen", "hidrogen", "Wasserstoff", "brint", "robotics", "elektrolysis", "maritime network", "offshore wnd"),
    *("artificial intelligence", "Medizintechnik", "aarhus", "test field", "photonics sensors", "xyzzyq", "qwrtzpsd"),
)
# Types one text and gives the milliseconds from each keystroke until the results are in the page and laid out.
_TYPE = """async (text) => {
  const input = document.querySelector("[data-search] input[name=q]");
  const list = document.querySelector("[data-results]");
  const status = document.querySelector("[data-result-count]");
  const taken = [];
  for (let end = 0; end <= text.length; end += 1) {
    const answered = new Promise((resolve) => {
      const observer = new MutationObserver(() => { observer.disconnect(); resolve(); });
      const all = { childList: true, characterData: true, subtree: true };
      for (const part of [list, status]) observer.observe(part, all);
      setTimeout(() => { observer.disconnect(); resolve(); }, 2000);
    });
    const start = performance.now();
    input.value = text.slice(0, end);
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await answered;
    list.getBoundingClientRect();
    if (end) taken.push(performance.now() - start);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  }
  return taken;
}"""


@dataclass(frozen=True, slots=True)
class SearchCost:
    """What searching one site costs; times in milliseconds, sizes in bytes as they travel (gzip)."""

    clusters: int
    indexed_pages: int
    keystrokes: Sequence[float]
    ready: float  # from asking for the finder until the first answer
    finder: int  # all files of the finder
    full_text: int  # what the first query of the full text loads besides
    second_query: int


def measure_search(sizes: Sequence[int]) -> list[SearchCost]:
    """Build a site of each size in one locale and search it."""
    return [_measure(size) for size in sizes]


def _measure(size: int) -> SearchCost:
    folder = _WORK / str(size)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    write_content(make_corpus(size), folder / "content")
    flags = ["--content", str(folder / "content"), "--output", str(folder / "site"), "--as-of", AS_OF]
    run([sys.executable, "build.py", "build", *flags, "--locales", "en"], _REPOSITORY)
    pages = len(list((folder / "site" / "pagefind" / "en" / "fragment").iterdir()))
    with recording(folder / "site", "/") as (root, traffic), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(_FLAGS))
        keystrokes, ready = _type_all(browser.new_context().new_page(), root)
        finder, full_text, second = _bytes_of_queries(browser.new_context().new_page(), root, traffic)
        browser.close()
    return SearchCost(size, pages, keystrokes, ready, finder, full_text, second)


def _type_all(page: Page, root: str) -> tuple[list[float], float]:
    page.goto(f"{root}search/")
    page.wait_for_load_state("networkidle")
    first = page.evaluate(_TYPE, "h")[0]  # loads the finder
    page.evaluate(_TYPE, "warm up")
    taken = [taken for text in TYPED for taken in page.evaluate(_TYPE, text)]
    page.context.close()
    return taken, first


def _bytes_of_queries(page: Page, root: str, traffic: Traffic) -> tuple[int, int, int]:
    """Ask twice for the full text, the second time for another word; gives bytes of finder, index, second query."""
    traffic.take()
    page.goto(f"{root}search/?q=conference&text=1")
    page.wait_for_load_state("networkidle")
    loaded = traffic.take()
    finder = sum(size for path, size in loaded.items() if path.startswith("finder/"))
    full_text = sum(size for path, size in loaded.items() if path.startswith("pagefind/"))
    page.fill("[data-search] input[name=q]", "laboratory")
    page.press("[data-search] input[name=q]", "Enter")
    page.wait_for_timeout(500)
    if page.is_visible("[data-text]"):
        page.click("[data-text]")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(1000)
    return finder, full_text, sum(traffic.take().values())


def percentile(times: Sequence[float], share: float) -> float:
    """Give the time that so many of a hundred keystrokes stay below."""
    return statistics.quantiles(times, n=100, method="inclusive")[round(share) - 1]


def as_table(costs: Sequence[SearchCost]) -> Iterator[str]:
    """Write the figures as a table in Markdown."""
    heads = ("clusters", "pages indexed", "keystroke: median", "95 % below", "longest", "first answer")
    yield f"| {' | '.join((*heads, 'finder', 'first full text', 'second'))} |"
    yield f"|{'---:|' * (len(heads) + 3)}"
    for cost in costs:
        times = cost.keystrokes
        yield (
            f"| {cost.clusters} | {cost.indexed_pages} | {statistics.median(times):.1f} ms "
            f"| {percentile(times, 95):.1f} ms | {max(times):.1f} ms | {cost.ready:.0f} ms "
            f"| {cost.finder / 1000:.1f} KB | {cost.full_text / 1000:.1f} KB | {cost.second_query / 1000:.1f} KB |"
        )


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="300,800,3000", metavar="N,N")
    sizes = [int(size) for size in parser.parse_args().sizes.split(",")]
    print("\n".join(as_table(measure_search(sizes))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
