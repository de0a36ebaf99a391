"""Writes what was measured in the browser as Markdown."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.browser import actions
from benchmarks.browser.figures import Page
from benchmarks.browser.visits import LONG, NARROW, THROTTLING, VIEWPORT

PHONE = "directory, phone"
BUDGET = 300_000  # bytes of our directory, with all that it loads for a filter
FAST = 200  # milliseconds; what Core Web Vitals call a good INP
# `size-limit` in package.json of withastro/starlight at commit 0107788e: gzip, of the page of its basic example.
STARLIGHT = {"html": 8_000, "js": 27_000, "css": 16_750}
_TYPES = ("html", "css", "js", "font", "image", "data")
_SHOWN = (
    *(actions.OPEN_FACET, actions.TICK, actions.SORT, actions.UNTICK),
    *(actions.FOCUS, actions.FIRST_LETTER, actions.FURTHER_LETTER, actions.OPEN_CARD),
)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Under what the figures were taken."""

    rounds: int
    noise: Sequence[float]  # seconds of a piece of work that is always the same
    load: float  # processes that wanted a processor, on average of the last minutes
    browser: str


def as_markdown(pages: Sequence[Page], circumstances: Circumstances) -> str:
    """Write promises, tables and notes."""
    parts = (
        _head(circumstances), _promises(pages), _starlight(pages), _loads(pages), _answers(pages), _NOTES
    )  # fmt: skip
    return "\n".join(line for part in parts for line in (*part, ""))


def _head(circumstances: Circumstances) -> Iterator[str]:
    noise = circumstances.noise
    yield "# Results of `make bench`: in the browser\n"
    yield f"Medians of {circumstances.rounds} visits, each in a new context of {circumstances.browser},"
    yield f"processor slowed {THROTTLING} times, {VIEWPORT[0]} × {VIEWPORT[1]} (phone: {NARROW[0]} × {NARROW[1]})."
    yield f"A fixed piece of work took {min(noise):.2f} to {max(noise):.2f} s (median {statistics.median(noise):.2f} s)"
    yield f"between the visits; {circumstances.load:.1f} processes wanted a processor."


def _promises(pages: Sequence[Page]) -> Iterator[str]:
    """Say of our largest directory what is promised of it."""
    yield "## What is promised\n"
    yield "| our directory | clusters | measured | promised |"
    yield "|---|---:|---:|---:|"
    ours = [page for page in pages if page.engine == actions.OURS and page.kind != actions.PROFILE]
    for page in ours:
        if page.kind == actions.DIRECTORY:
            everything = page.total + page.sent_for(actions.TICK)
            yield _promise("page, and all that a filter loads, gzip", page, _kilobytes(everything), "300 KB")
            bare = everything - page.sent.get("font", 0) - page.sent.get("image", 0)
            yield _promise("the same without fonts and pictures", page, _kilobytes(bare), "300 KB")
            yield _promise("slowest answer (INP)", page, f"{page.next_paint:.0f} ms", f"{FAST} ms")
        what = "longest task while scrolling" + (", phone" if page.kind == PHONE else "")
        yield _promise(what, page, _longest(page.scrolling), f"{LONG} ms")


def _promise(what: str, page: Page, measured: str, promised: str) -> str:
    return f"| {what} | {page.clusters} | {measured} | {promised} |"


def _starlight(pages: Sequence[Page]) -> Iterator[str]:
    """Compare our profile with what Starlight allows itself for a page of documentation."""
    yield "## Beside Starlight's published budget\n"
    yield "| | HTML | JS | CSS | together |"
    yield "|---|---:|---:|---:|---:|"
    yield _budget_row("Starlight, limits of its basic example", STARLIGHT)
    for page in pages:
        if page.engine == actions.OURS and page.kind != PHONE:
            yield _budget_row(f"{page.kind}, {page.clusters} clusters", page.sent)


def _budget_row(name: str, sent: dict[str, int]) -> str:
    sizes = [sent.get(kind, 0) for kind in STARLIGHT]
    return f"| {name} | {' | '.join(map(_kilobytes, (*sizes, sum(sizes))))} |"


def _loads(pages: Sequence[Page]) -> Iterator[str]:
    yield "## Loading and scrolling\n"
    heads = (*_TYPES, "together", "requests", "LCP", "LCP, slow network", "CLS", "long tasks", "while scrolling")
    yield f"| site | clusters | page | {' | '.join(heads)} |"
    yield f"|---|---:|---|{'---:|' * len(heads)}"
    for page in pages:
        sizes = [_kilobytes(page.sent.get(kind, 0)) for kind in _TYPES]
        slow = f"{statistics.median(page.slow_paints):.0f} ms" if page.slow_paints else ""
        cells = (
            *(*sizes, _kilobytes(page.total), _requests(page), f"{page.largest_paint:.0f} ms", slow),
            *(f"{page.shift:.3f}", _tasks(page.loading), _tasks(page.scrolling)),
        )
        yield f"| {page.engine} | {page.clusters} | {page.kind} | {' | '.join(cells)} |"


def _requests(page: Page) -> str:
    foreign = page.visits[0].foreign
    return f"{page.visits[0].requests}" + (f", {foreign} of them to third parties" if foreign else "")


def _answers(pages: Sequence[Page]) -> Iterator[str]:
    yield "## Answers\n"
    yield "Milliseconds to the next frame (what INP counts) / until the answer is in the page; 16 is 16 or less.\n"
    yield f"| site | clusters | page | {' | '.join(_SHOWN)} | INP | loaded for all |"
    yield f"|---|---:|---|{'---:|' * (len(_SHOWN) + 2)}"
    for page in pages:
        if not page.visits[0].answers:
            continue
        cells = [f"{found[0]:.0f} / {found[1]:.0f}" if (found := page.answer(name)) else "" for name in _SHOWN]
        later = _kilobytes(page.sent_later)
        yield (
            f"| {page.engine} | {page.clusters} | {page.kind} | {' | '.join(cells)} | {page.next_paint:.0f} ms "
            f"| {later} |"
        )


def _kilobytes(size: int) -> str:
    return f"{size / 1000:.1f} KB" if size else "0"


def _tasks(found: tuple[int, float]) -> str:
    number, longest = found
    return f"{number}, longest {longest:.0f} ms" if number else "none"


def _longest(found: tuple[int, float]) -> str:
    return f"{found[1]:.0f} ms" if found[1] else f"under {LONG} ms"


_NOTES = (
    "Bytes are bodies as they travel (gzip, level 6); `data` is JSON, `html` of a single page holds its details.",
    "The profile of the single page is the page opened with the dialog of one cluster.",
    "Material with its stock settings has every profile in the menu of every page, and fonts from a third party,",
    "which nobody answers here: its font bytes are not counted. With short navigation only the list is in the menu;",
    "at 3,000 clusters the stock menu would put 3,000 links into each of 3,000 pages, and is left out.",
    "Our lists are paged from 200 clusters on; the finder that a filter loads knows the clusters of all pages.",
    "Slow network: 1.6 Mbit/s, 150 ms. Scrolling: turns of the wheel of 400 pixels or a 120th of the page;",
    "the phone glides to the end at 4,000 pixels a second.",
    "Starlight's limits leave out fonts, pictures and search; so do the rows beside them.",
)
