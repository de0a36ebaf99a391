"""
Works out what very large programmes cost on one machine and over the matrix of GitHub and GitLab.

Usage: python -m benchmarks.simulate_scale [--write] [--again] [--clusters N] [--actors N]

Measures small shards (`--again` takes what was measured last), spreads shards over machines, and prints the tables;
`--write` puts them into docs/scale.md between its marks.
"""

from __future__ import annotations

import argparse
import math
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.scale_plan import Forecast, Programme, fit, forecast, makespan, on_clock, serial_share
from benchmarks.scale_units import REPOSITORY, Measured, measure_units, read_measured

_DOCUMENT = REPOSITORY / "docs" / "scale.md"
_WORK = REPOSITORY / ".showcase" / "scale"
_MARKS = re.compile(r"(<!-- (\w+) -->\n).*?(<!-- end of \2 -->)", re.DOTALL)
_THOUSAND, _MINUTE = 1000, 60
_START = 60.0  # seconds until a fresh machine has the repository and the program; ours are like that
_LINE = 50.0  # megabytes in a second between a machine and the store of artifacts; assumed
_RESERVE = 1.5  # gigabytes of a machine that the system and other processes hold

PROGRAMMES = (
    Programme("1,000 × 3", 1_000, 3),
    Programme("10,000 × 24", 10_000, 24),
    Programme("10,000 × 24, 1,000,000 actors counted", 10_000, 24, 1_000_000, has_actor_pages=False),
    Programme("10,000 × 24, 1,000,000 actors with pages", 10_000, 24, 1_000_000),
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where sites are built: a number of like machines."""

    name: str
    machines: int
    cores: int
    memory: float  # gigabytes of each
    disk: float
    most_languages: int = 1  # of one job; 0: all in one build
    is_compressed: bool = True  # whether sites are built with --compress


PLACES = (
    Place("one machine, 2 cores, 8 GB", 1, 2, 8, 200, 0),
    Place("one machine, 16 cores, 64 GB", 1, 16, 64, 1000, 0),
    Place("GitHub, 20 jobs at a time", 20, 4, 16, 14, is_compressed=False),
    Place("GitLab, 8 jobs", 8, 2, 8, 30, 3),
)


@dataclass(frozen=True, slots=True)
class Run:
    """What publishing a programme at a place takes."""

    minutes: float
    billed: int  # minutes; each job is rounded up
    memory: float  # gigabytes of the greatest process
    disk: float  # gigabytes, where the whole site lies
    stored: float  # gigabytes of artifacts, compressed
    moved: float  # gigabytes between machines and store


def simulate(measured: Measured, programme: Programme, place: Place) -> Run:
    """Spread the shards over the machines, then join them on one."""
    cost = forecast(measured, programme)
    added = measured.brotli + measured.gzip if place.is_compressed else 0
    gigabytes, packed = (cost.all_megabytes * (share + added) / _THOUSAND for share in (1, measured.gzip))
    compressing = measured.compress_processor * cost.megabytes if place.is_compressed else 0
    memory = max(cost.memory, cost.index_memory) / _THOUSAND
    if not place.most_languages:
        seconds = cost.single_processor + compressing * programme.locales
        time = on_clock(seconds, place.cores, cost.serial)
        return Run(time / _MINUTE, math.ceil(time / _MINUTE), memory, gigabytes, 0, 0)
    jobs = list(_jobs(cost, compressing, programme, place, packed))
    files = cost.all_files * (1 + (measured.compressed_files if place.is_compressed else 0))
    joining = _START + files * measured.join_processor + 2 * packed * _THOUSAND / _LINE
    billed = sum(math.ceil(job / _MINUTE) for job in (*jobs, joining))
    memory = max(memory, files * measured.join_memory / _THOUSAND)
    time = makespan(jobs, place.machines) + joining
    return Run(time / _MINUTE, billed, memory, gigabytes, 2 * packed, 3 * packed)


def _jobs(cost: Forecast, compressing: float, programme: Programme, place: Place, packed: float) -> Iterator[float]:
    """Give the seconds of each shard on the clock, its way to the store among them."""
    count = min(programme.locales, math.ceil(programme.locales / place.most_languages))
    sending = packed * _THOUSAND / _LINE / programme.locales
    for number in range(count):
        languages = len(range(number, programme.locales, count))
        seconds = cost.main_processor if number == 0 else cost.processor
        # A job of several languages loads the content once, but that is not counted here: rather too long.
        seconds += (languages - 1) * cost.processor + languages * compressing
        yield _START + on_clock(seconds, place.cores, cost.serial) + languages * sending


def tables(measured: Measured) -> dict[str, str]:
    """Give each table of the document by its mark."""
    return {
        "units": "\n".join(_units(measured)),
        "sizes": "\n".join(_sizes(measured)),
        "runs": "\n".join(_runs(measured)),
        "hosts": "\n".join(_hosts(measured)),
    }


def _units(measured: Measured) -> Iterator[str]:
    base = measured.large_with_actors
    yield f"Measured with {base.clusters} clusters, {base.actors} actors and {base.locales} languages, against half of"
    yield f"that, on {measured.cores} cores; {serial_share(measured):.0%} of a build is done by one core while others"
    yield "wait."
    yield ""
    yield "| in one language | fixed | each cluster | each actor | each page of an actor |"
    yield "|---|---:|---:|---:|---:|"
    for name, quantity in (
        ("milliseconds of a processor, without index", lambda shard: shard.processor * _THOUSAND),
        ("kilobytes of memory", lambda shard: shard.memory * _THOUSAND),
        ("pages", lambda shard: shard.pages),
        ("files", lambda shard: shard.files),
        ("kilobytes of files", lambda shard: shard.megabytes * _THOUSAND),
    ):
        grown = fit(measured, quantity)
        yield f"| {name} | {grown.fixed:,.0f} | {grown.cluster:,.2f} | {grown.actor:,.2f} | {grown.actor_page:,.2f} |"
    yield ""
    yield "| else | |"
    yield "|---|---:|"
    pages = measured.indexed.pages
    yield f"| milliseconds to index a page | {_more(measured, 'processor') / pages * _THOUSAND:.2f} |"
    yield f"| kilobytes that the indexer holds for a page | {measured.indexed.index_memory / pages * _THOUSAND:.0f} |"
    yield f"| milliseconds to compress a megabyte twice | {measured.compress_processor * _THOUSAND:.0f} |"
    yield f"| size of all `.br`, and of all `.gz`, in parts of the site | {measured.brotli:.1%}, {measured.gzip:.1%} |"
    yield f"| milliseconds to join a file | {measured.join_processor * _THOUSAND:.2f} |"
    yield f"| kilobytes held for a joined file | {measured.join_memory * _THOUSAND:.2f} |"


def _more(measured: Measured, name: str) -> float:
    """Tell what the index adds to a shard."""
    with_index, without = (float(getattr(shard, name)) for shard in (measured.indexed, measured.large_with_actors))
    return max(with_index - without, 0)


def _sizes(measured: Measured) -> Iterator[str]:
    yield "| programme | pages | files | with `.br` and `.gz` | GB | GB with them | GB in a language |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    for programme in PROGRAMMES:
        cost = forecast(measured, programme)
        all_files = cost.all_files * (1 + measured.compressed_files)
        size = cost.all_megabytes / _THOUSAND
        whole = size * (1 + measured.brotli + measured.gzip)
        yield (
            f"| {programme.name} | {cost.all_pages:,.0f} | {cost.all_files:,.0f} | {all_files:,.0f} | {size:,.1f} "
            f"| {whole:,.1f} | {cost.megabytes / _THOUSAND:,.2f} |"
        )


def _runs(measured: Measured) -> Iterator[str]:
    heads = ("minutes", "minutes billed", "GB of the greatest process", "GB of the site", "GB stored", "GB moved")
    yield f"| programme | where | {' | '.join(heads)} | |"
    yield "|---|---|---:|---:|---:|---:|---:|---:|---|"
    for programme in PROGRAMMES:
        for place in PLACES:
            done = simulate(measured, programme, place)
            yield (
                f"| {programme.name} | {place.name} | {done.minutes:,.0f} | {done.billed:,} | {done.memory:,.1f} "
                f"| {done.disk:,.1f} | {done.stored:,.1f} | {done.moved:,.1f} | {_obstacle(done, place)} |"
            )


def _obstacle(done: Run, place: Place) -> str:
    """Say what the machine lacks."""
    lacks = [
        word
        for word, needed, there in (
            ("memory", done.memory, place.memory - _RESERVE),
            ("disk", done.disk * 2 if place.most_languages else done.disk * 3, place.disk),
        )
        if needed > there
    ]
    return f"too little {' and '.join(lacks)}" if lacks else "works"


def _hosts(measured: Measured) -> Iterator[str]:
    hosts = (
        ("GitHub Pages", 1.0, math.inf, False),
        ("GitLab Pages on GitLab.com", 1.0, 200_000, True),
        ("Cloudflare Pages, free", math.inf, 20_000, False),
        ("Cloudflare Pages, paid", math.inf, 100_000, False),
    )
    yield f"| host | {' | '.join(programme.name for programme in PROGRAMMES)} |"
    yield f"|---|{'---|' * len(PROGRAMMES)}"
    for name, gigabytes, most_files, is_compressed in hosts:
        cells = []
        for programme in PROGRAMMES:
            cost = forecast(measured, programme)
            added = measured.brotli + measured.gzip if is_compressed else 0
            size = cost.all_megabytes / _THOUSAND * (1 + added)
            entries = cost.all_files
            if is_compressed:  # GitLab counts folders as well, and each page has one of its own
                entries += cost.all_files * measured.compressed_files + cost.all_pages
            needed = max(size / gigabytes, entries / most_files)
            cells.append("fits" if needed <= 1 else f"{needed:,.1f} times too large")
        yield f"| {name} | {' | '.join(cells)} |"


def write_tables(text: str, made: dict[str, str]) -> str:
    """Put the tables between their marks; raises KeyError for a mark without a table."""
    return _MARKS.sub(lambda found: f"{found[1]}\n{made[found[2]]}\n\n{found[3]}", text)


def main(arguments: Sequence[str]) -> int:
    """Measure, work out, print, and write if asked."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.simulate_scale")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/scale.md")
    parser.add_argument("--again", action="store_true", help="take what was measured last")
    parser.add_argument(
        "--clusters", type=int, default=1000, help="of the smaller programmes; the larger have two times as many"
    )
    parser.add_argument("--actors", type=int, default=5, help="of each cluster")
    options = parser.parse_args(arguments)
    known = _WORK / "units.json"
    if not options.again:
        _WORK.mkdir(parents=True, exist_ok=True)
        measured = measure_units(_WORK / "built", options.clusters, options.actors, print)
        known.write_text(measured.as_json(), encoding="utf-8")
    made = tables(read_measured(known.read_text(encoding="utf-8")))
    print("\n\n".join(made.values()))
    if options.write:
        _DOCUMENT.write_text(write_tables(_DOCUMENT.read_text(encoding="utf-8"), made), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
