"""Writes what was measured of builds as Markdown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.measure import Cost, median

MODES = ("without search index", "with search index")
OURS, HUGO, MATERIAL, ZENSICAL = "Showcase", "Hugo", "Material", "Zensical"
_FIELDS = ("wall", "processor", "memory")
# What is promised of wall time, by size (clusters × languages), other engine and mode.
LIMITS = {
    ("1,000 × 3", HUGO, MODES[0]): 0.8,
    ("1,000 × 3", HUGO, MODES[1]): 0.9,
    ("1,000 × 3", MATERIAL, MODES[0]): 0.1,
    ("1,000 × 3", MATERIAL, MODES[1]): 0.1,
    ("10,000 × 3", HUGO, MODES[0]): 0.5,
    ("10,000 × 3", HUGO, MODES[1]): 0.65,
}
GROWTH_LIMIT = 1.15
WordRow = tuple[str, int, int, float, float]  # kind, our pages, Hugo's pages, words seen and indexed, Hugo's : ours


@dataclass(frozen=True, slots=True)
class Measured:
    """What one engine cost in one mode."""

    engine: str
    mode: str
    costs: Sequence[Cost]  # one for each round
    pages: int
    megabytes: float

    @property
    def cost(self) -> Cost:
        """Give the median."""
        return median(self.costs)


@dataclass(frozen=True, slots=True)
class Results:
    """Everything that the builds of one programme told."""

    clusters: int
    locales: int
    measured: Sequence[Measured]
    words: Sequence[WordRow]
    noise: Sequence[float]  # seconds of a fixed piece of work
    extras: Mapping[str, Cost] = field(default_factory=dict)  # our flags → a build with search index and that flag
    middles: Mapping[str, tuple[int, int]] = field(default_factory=dict)  # engine → pages and words between the frames
    failures: Mapping[str, str] = field(default_factory=dict)  # engine and mode → what became of the command

    def of(self, engine: str, mode: str) -> Measured | None:
        """Find what was measured of an engine in a mode."""
        return next((one for one in self.measured if (one.engine, one.mode) == (engine, mode)), None)

    @property
    def size(self) -> str:
        """Name the programme by its size."""
        return f"{self.clusters:,} × {self.locales}"


def ratio(results: Results, mode: str, name: str, other: str = HUGO) -> float:
    """Divide our median by another engine's; below 1 we are faster, or smaller."""
    ours, theirs = results.of(OURS, mode), results.of(other, mode)
    if ours is None or theirs is None:
        raise KeyError(other, mode)
    return float(getattr(ours.cost, name) / getattr(theirs.cost, name))


def table_of_costs(results: Results) -> list[str]:
    """Write a row for each engine and mode."""
    return [
        "| engine | mode | rounds | wall s | processor s | peak MB of a process | pages | pages per s | MB written |",
        "|---|---|---:|---:|---:|---:|---:|---:|---:|",
        *(
            f"| {one.engine} | {one.mode} | {len(one.costs)} | {one.cost.wall:.2f} | {one.cost.processor:.2f} "
            f"| {one.cost.memory:.0f} | {one.pages} | {one.pages / one.cost.wall:.0f} | {one.megabytes:.1f} |"
            for one in results.measured
        ),
    ]


def table_of_ratios(results: Results) -> list[str]:
    """Write ours divided by the others', with what is promised."""
    lines = ["| ratio | mode | wall | processor | memory | promised, wall |", "|---|---|---:|---:|---:|---:|"]
    for one in results.measured:
        if one.engine != OURS and results.of(OURS, one.mode):
            numbers = " | ".join(f"{ratio(results, one.mode, name, one.engine):.3f}" for name in _FIELDS)
            limit = LIMITS.get((results.size, one.engine, one.mode))
            promised = f"at most {limit}" if limit else ""
            lines.append(f"| {OURS} : {one.engine} | {one.mode} | {numbers} | {promised} |")
    return lines


def table_of_words(words: Sequence[WordRow]) -> list[str]:
    """Write how like the pages of ours and of Hugo are."""
    return [
        "| kind of page | pages, Showcase | pages, Hugo | words seen | words indexed |",
        "|---|---:|---:|---:|---:|",
        *(
            f"| {kind} | {ours} | {hugo} | {seen:.3f} | {indexed:.3f} |"
            for kind, ours, hugo, seen, indexed in words
        ),
    ]  # fmt: skip


def about_machine(noise: Sequence[float], machine: str) -> list[str]:
    """Say where it was measured, and how steady the machine was."""
    return [
        "Cold: caches and output deleted before each run, bytecode and disk cache warm; medians of wall time.",
        f"Machine: {machine}.",
        f"A fixed piece of work took {min(noise):.2f} to {max(noise):.2f} s between the runs:",
        "on a busy machine trust processor seconds, and ratios, more than wall seconds.",
    ]


def as_markdown(results: Results, machine: str) -> str:
    """Write the report of one programme, built by all."""
    lines = [
        "# Results of `make bench`",
        "",
        f"{results.size} (clusters × languages), engines in turn.",
        *about_machine(results.noise, machine),
        "",
        *table_of_costs(results),
        "",
        *table_of_ratios(results),
        "",
        *(f"Not measured: {name}: {reason}" for name, reason in results.failures.items()),
        "Material and Zensical build one language after another, as a process each; Zensical cannot leave search out.",
        "",
        *table_of_flags(results),
        "## The same pages, the same words",
        "",
        "Words of Hugo : words of Showcase, by kind of page.",
        "The marks of the language behind texts not translated, which only Showcase has, are not counted.",
        "",
        *table_of_words(results.words),
        "",
        *_middles(results),
        *NOTES,
    ]
    return "\n".join(lines)


def table_of_flags(results: Results) -> list[str]:
    """Write what the flags cost that are off everywhere else."""
    plain = results.of(OURS, MODES[1])
    if plain is None or not results.extras:
        return []
    return [
        "Off above, each measured once on a build of its own with search index:",
        "",
        "| flag | wall s | processor s | peak MB of a process | wall, more than without |",
        "|---|---:|---:|---:|---:|",
        *(
            f"| `{flag}` | {cost.wall:.2f} | {cost.processor:.2f} | {cost.memory:.0f} "
            f"| {cost.wall - plain.cost.wall:+.2f} s |"
            for flag, cost in results.extras.items()
        ),
        "",
    ]


def _middles(results: Results) -> list[str]:
    if not results.middles:
        return []
    ours = results.middles[OURS][1]
    return [
        "Material and Zensical have frames of their own, and no controls that need a script. Words between header and",
        "footer:",
        "",
        "| engine | pages | words | : Showcase |",
        "|---|---:|---:|---:|",
        *(
            f"| {engine} | {pages} | {words} | {words / ours:.3f} |"
            for engine, (pages, words) in results.middles.items()
        ),
        "",
    ]  # fmt: skip


NOTES = (
    "## What is compared",
    "",
    "- Showcase and Hugo make the same kinds of page, as many of each, with the same words: home, directory (200 a",
    "  page), every value of twelve facets and all values of each, pairs of sector and region, comparisons, profiles,",
    "  services, a card of each for other sites, the partner finder, figures, services by life cycle, step and kind of",
    "  member service, open data, brand, components, editorial and legal pages, managers, translators, search, 404.",
    "- Counted as ours although the others do not do it: all data as JSON, CSV, GeoJSON and linked data, and the data",
    "  of each profile and service; JSON-LD of every kind; feeds; checking the content and every link; finding related",
    "  clusters and possible partners with the reasons; working out figures; placing and grouping the dots of every",
    "  map, drawing the land below them; the files of the finder (names and texts for searching and filtering); marks",
    "  and notes for texts not translated, hreflang only between real translations; drawn emblems and the map of the",
    "  home page; digests of all files, exchange of the site in one step. The handbook is off: the others have none.",
    "- Hugo gets what a careful author would give it: cards, rows and columns of comparisons kept once made (in the",
    "  store of their page, as the cache of partials holds about a thousand), cached menus and footer; related",
    "  clusters, possible partners and who fits an offer with reasons and prepared mails, the ways into the services,",
    "  keywords and the order of terms in the front matter; menus and the dots of every map in data files, which its",
    "  templates draw. Its filters are counted per list as ours are. Pages that there is one of in each language get",
    "  their headings, texts, lists and tables from the front matter.",
    "- Material and Zensical get Markdown with links of our pages, a short menu (`nav` and `not_in_nav`), no plugin",
    "  but Material's search; cards for other sites have a template of a few lines.",
    "- The index is Pagefind for Hugo (one run over all pages) and for us (one for each language).",
    "",
)
