"""Builds 10,000 clusters in 24 languages and says what each process held: `make bench-full ARGS="--only memory"`."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from benchmarks import builds
from benchmarks.builds import Programme, Tell
from benchmarks.measure import Cost, size_of
from benchmarks.process_memory import MemoryWatch
from benchmarks.results import MODES

CLUSTERS, LOCALES = 10_000, 24
LIMIT = 1024  # megabytes of any process
_KILOBYTES_OF_A_CLUSTER = 170  # in one language: content, site, and what stands beside it until the exchange


class TooLittleSpaceError(OSError):
    """The disk has not the room that the run needs."""


def measure_memory(folder: Path, tell: Tell, clusters: int = CLUSTERS, locales: int = LOCALES) -> str:
    """Build without and with search index, and describe time and memory as Markdown; everything is deleted after."""
    made = Programme(folder, clusters, locales)
    _check_space(made)
    try:
        builds.write_ours(made, tell)
        lines = list(_measured(made, tell))
    finally:
        shutil.rmtree(folder)
    return "\n".join((
        f"# Memory at {clusters:,} clusters × {locales} languages",
        "",
        f"Promised: no process holds more than {LIMIT} MB. Seen every half second; the last column is all at once.",
        "",
        "| build | wall s | processor s | MB written | peak MB of a process | of which | all together MB |",
        "|---|---:|---:|---:|---:|---|---:|",
        *lines,
        "",
    ))  # fmt: skip


def _check_space(made: Programme) -> None:
    """Refuse to begin what the disk cannot hold; raises TooLittleSpaceError."""
    made.folder.parent.mkdir(parents=True, exist_ok=True)
    needed = made.clusters * made.locales * _KILOBYTES_OF_A_CLUSTER / 1_000_000
    free = shutil.disk_usage(made.folder.parent).free / 1_000_000_000
    if free < needed:
        message = f"{made.folder.parent} has {free:.0f} GB free; the memory run needs about {needed:.0f} GB"
        raise TooLittleSpaceError(message)


def _measured(made: Programme, tell: Tell) -> Iterator[str]:
    for mode, build in zip(MODES, (builds.showcase_without_index, _with_index), strict=True):
        builds.clear(made)
        watch = MemoryWatch()
        cost = build(made, watch=watch)
        tell(f"{mode}: {cost.wall:.0f} s, at most {cost.memory:.0f} MB in one process")
        peaks = ", ".join(f"{role} {peak:.0f}" for role, peak in sorted(watch.peaks.items()))
        yield (
            f"| {mode} | {cost.wall:.0f} | {cost.processor:.0f} | {size_of(made.site('Showcase')):.0f} "
            f"| {cost.memory:.0f} | {peaks} | {watch.together:.0f} |"
        )


def _with_index(made: Programme, watch: MemoryWatch | None = None) -> Cost:
    return builds.showcase(made, watch=watch)
