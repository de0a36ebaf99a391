"""Writes what was measured as Markdown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.measure import Cost, median

MODES = ("without search index", "with search index")
ENGINES = ("Showcase", "Hugo")


@dataclass(frozen=True, slots=True)
class Results:
    """Everything one run of the benchmark found out. Costs are by engine and mode, one for each round."""

    clusters: int
    costs: Mapping[tuple[str, str], Sequence[Cost]]
    pages: Mapping[str, int]
    megabytes: Mapping[tuple[str, str], float]
    words: Sequence[tuple[str, int, int, float, float]]
    noise: Sequence[float]  # seconds of a fixed piece of work
    machine: str


def ratio(results: Results, mode: str, name: str) -> float:
    """Divide our median by Hugo's; below 1 we are faster, or smaller."""
    ours, other = (getattr(median(results.costs[engine, mode]), name) for engine in ENGINES)
    return float(ours / other)


def as_markdown(results: Results) -> str:
    """Write the whole report."""
    rounds = len(results.costs[ENGINES[0], MODES[0]])
    lines = [
        "# Results of `make bench`",
        "",
        f"{results.clusters} clusters × 3 locales, {rounds} rounds, engines in turn, medians.",
        "Cold: caches and output deleted before each run, bytecode and disk cache warm.",
        f"Machine: {results.machine}.",
        f"A fixed piece of work took {min(results.noise):.2f} to {max(results.noise):.2f} s between the runs:",
        "on a busy machine trust processor seconds, and ratios, more than wall seconds.",
        "",
        "| engine | mode | wall s | processor s | peak MB of a process | pages | pages per s | MB written |",
        "|---|---|---:|---:|---:|---:|---:|---:|",
        *(_row(results, engine, mode) for mode in MODES for engine in ENGINES),
        "",
        "| ratio Showcase : Hugo | wall | processor | memory |",
        "|---|---:|---:|---:|",
        *(_ratio_row(results, mode) for mode in MODES),
        "",
        "## The same pages, the same words",
        "",
        "Words of Hugo : words of Showcase, by kind of page.",
        "The marks of the language behind texts not translated, which only Showcase has, are not counted.",
        "",
        "| kind of page | pages, Showcase | pages, Hugo | words seen | words indexed |",
        "|---|---:|---:|---:|---:|",
        *(
            f"| {kind} | {ours} | {hugo} | {seen:.3f} | {indexed:.3f} |"
            for kind, ours, hugo, seen, indexed in results.words
        ),
        "",
        *_NOTES,
    ]
    return "\n".join(lines)


def _row(results: Results, engine: str, mode: str) -> str:
    cost, pages = median(results.costs[engine, mode]), results.pages[engine]
    return (
        f"| {engine} | {mode} | {cost.wall:.2f} | {cost.processor:.2f} | {cost.memory:.0f} | {pages} "
        f"| {pages / cost.wall:.0f} | {results.megabytes[engine, mode]:.1f} |"
    )


def _ratio_row(results: Results, mode: str) -> str:
    numbers = " | ".join(f"{ratio(results, mode, name):.2f}" for name in ("wall", "processor", "memory"))
    return f"| {mode} | {numbers} |"


_NOTES = (
    "## What is compared",
    "",
    "- Both sides make home, directory (200 a page), a page for every value of twelve facets and one for all values",
    "  of each, pages for pairs of sector and region, comparisons, profiles, services, editorial and legal pages,",
    "  search, 404.",
    "- Counted as ours although Hugo does not do it: checking the content and every link, finding related clusters",
    "  with the reasons, placing and grouping the dots of every map, drawing the land below them, the files of the",
    "  finder (names and texts for searching and filtering), marks and notes for texts not translated, hreflang only",
    "  between real translations, drawn emblems and the map of the home page, digests of all files, exchange of the",
    "  site in one step. The handbook is off: Hugo has none.",
    "- Hugo gets what a careful author would give it: cards, rows and columns of comparisons kept once made (in the",
    "  store of their page, as the cache of partials holds about a thousand), cached menus and footer; related",
    "  clusters with reasons, keywords and the order of terms in the front matter; the dots of every map in a data",
    "  file, which its templates draw. Its filters are counted per list as ours are.",
    "- The index is Pagefind on both sides: one run over all pages for Hugo, one for each locale for us.",
    "",
)
