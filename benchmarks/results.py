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
    only_ours: Sequence[tuple[str, int, int]]  # kind, pages, words
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
        "Pages per second count only the pages that both sides make.",
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
        *_only_ours(results),
        "",
        *_NOTES,
    ]
    return "\n".join(lines)


def _only_ours(results: Results) -> list[str]:
    """Say which pages are made, timed and indexed on our side alone."""
    return [
        f"Pages that only Showcase makes: {sum(pages for _, pages, _ in results.only_ours)}.",
        "They are in its times, megabytes and index, and not in the table above.",
        "",
        "| kind of page | pages | words seen |",
        "|---|---:|---:|",
        *(f"| {kind} | {pages} | {words} |" for kind, pages, words in results.only_ours),
    ]


def _row(results: Results, engine: str, mode: str) -> str:
    cost = median(results.costs[engine, mode])
    _, ours, other, *_ = results.words[-1]
    of_both = ours if engine == ENGINES[0] else other
    return (
        f"| {engine} | {mode} | {cost.wall:.2f} | {cost.processor:.2f} | {cost.memory:.0f} | {results.pages[engine]} "
        f"| {of_both / cost.wall:.0f} | {results.megabytes[engine, mode]:.1f} |"
    )


def _ratio_row(results: Results, mode: str) -> str:
    numbers = " | ".join(f"{ratio(results, mode, name):.2f}" for name in ("wall", "processor", "memory"))
    return f"| {mode} | {numbers} |"


_NOTES = (
    "## What is compared",
    "",
    "- Both sides make home, directory (200 a page), a page for every value of twelve facets and one for all values",
    "  of each (of labels and tiers with the clusters that hold them), pages for pairs of sector and region,",
    "  comparisons, profiles, services, editorial and legal pages, search, 404. These are the pages of the table.",
    "- Only Showcase makes the partner finder, facts and figures, services by life cycle, step and kind of member",
    "  service, the page of open data, and a card of each profile and service for other sites. A Hugo site could have",
    "  such pages if somebody wrote their templates and worked out what they say; this one has none.",
    "- Counted as ours although Hugo does not do it: these pages; all data as JSON, CSV, GeoJSON and linked data, and",
    "  the data of each profile and service; checking the content and every link; finding related clusters and",
    "  possible partners with the reasons; placing and grouping the dots of every map, drawing the land below them;",
    "  the files of the finder (names and texts for searching and filtering); marks and notes for texts not",
    "  translated, hreflang only between real translations; drawn emblems and the map of the home page; digests of",
    "  all files, exchange of the site in one step. The handbook is off: Hugo has none.",
    "- Hugo gets what a careful author would give it: cards, rows and columns of comparisons kept once made (in the",
    "  store of their page, as the cache of partials holds about a thousand), cached menus and footer; related",
    "  clusters and possible partners with reasons and prepared mails, the ways into the services, keywords and the",
    "  order of terms in the front matter; menus and the dots of every map in data files, which its templates draw.",
    "  Its filters are counted per list as ours are.",
    "- The index is Pagefind on both sides: one run over all pages for Hugo, one for each locale for us.",
    "",
)
