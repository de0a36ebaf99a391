"""Measures programmes of several sizes, for growth and for many languages: `make bench-full`."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from benchmarks.build_rounds import SLOW_FLAGS, measure_builds
from benchmarks.builds import Programme, Tell
from benchmarks.results import (
    GROWTH_LIMIT,
    HUGO,
    MODES,
    OURS,
    Results,
    about_machine,
    table_of_costs,
    table_of_flags,
    table_of_ratios,
)

# Clusters, languages and rounds; the first is what the others are compared with.
SIZES = ((1000, 3, 3), (3000, 3, 3), (10_000, 3, 1), (500, 24, 1))
_SMALL, _LARGE = "1,000 × 3", "10,000 × 3"


def measure_sizes(work: Path, tell: Tell) -> list[Results]:
    """Measure each size in a folder of its own, which is deleted afterwards."""
    found: list[Results] = []
    for clusters, locales, rounds in SIZES:
        made = Programme(work / f"{clusters}-{locales}", clusters, locales)
        flags = () if found else SLOW_FLAGS  # on the smallest alone
        found.append(measure_builds(made, rounds, tell, flags=flags))
        shutil.rmtree(made.folder)
    return found


def as_markdown(sizes: Sequence[Results], machine: str) -> str:
    """Write a section for each size, and how time per page grows."""
    noise = [seconds for results in sizes for seconds in results.noise]
    lines = ["# Results of `make bench-full`", "", *about_machine(noise, machine), ""]
    for results in sizes:
        _, ours, other, seen, indexed = results.words[-1]
        lines += [
            f"## {results.size} (clusters × languages)",
            "",
            *table_of_costs(results),
            "",
            *table_of_ratios(results),
            "",
            *table_of_flags(results),
            f"Pages {ours} and {other}; words seen, Hugo : Showcase {seen:.3f}, words indexed {indexed:.3f}.",
            "",
        ]
    return "\n".join([*lines, *_growth(sizes)])


def _growth(sizes: Sequence[Results]) -> list[str]:
    """Compare time per page of the large programme with that of the small one, for both engines."""
    by_size = {results.size: results for results in sizes}
    if not {_SMALL, _LARGE} <= by_size.keys():
        return []
    rows = []
    for engine in (OURS, HUGO):
        for mode in MODES:
            small, large = by_size[_SMALL].of(engine, mode), by_size[_LARGE].of(engine, mode)
            if small and large:
                wall, processor = (
                    (getattr(large.cost, name) / large.pages) / (getattr(small.cost, name) / small.pages)
                    for name in ("wall", "processor")
                )
                rows.append(f"| {engine} | {mode} | {wall:.3f} | {processor:.3f} |")
    return [
        "## Growth",
        "",
        f"Time per page at {_LARGE} : time per page at {_SMALL}; promised of Showcase: at most {GROWTH_LIMIT}.",
        "",
        "| engine | mode | wall | processor |",
        "|---|---|---:|---:|",
        *rows,
        "",
    ]
