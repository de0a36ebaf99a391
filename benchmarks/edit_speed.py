"""Measures the build after one changed file: command line to new site on disk, beside Hugo's full build."""

from __future__ import annotations

import shutil
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks import builds
from benchmarks.builds import Programme, Tell
from benchmarks.corpus import AS_OF
from benchmarks.edits import EDITS, Edit, Place
from benchmarks.measure import Cost, median, run, time_fixed_work
from benchmarks.program_copy import copy_program

_FULL, _HUGO, _NOTHING = "full build", "Hugo: full build, then Pagefind", "nothing changed"


def measure_edits(made: Programme, rounds: int, tell: Tell) -> str:
    """
    Edit copies of content and program of a written programme, build after each edit, and describe it as Markdown.

    The sites that stand in the folder of the programme are deleted.
    """
    work = made.folder / "edits"
    shutil.rmtree(work, ignore_errors=True)
    place = Place(work / "content", copy_program(work / "program"), work / "out" / "site")
    shutil.copytree(made.content, place.content, ignore=shutil.ignore_patterns(".showcase"))
    noise, costs = [time_fixed_work()], defaultdict[str, list[Cost]](list)
    builds.clear(made)
    _build(work, place)  # writes bytecode
    shutil.rmtree(work / "out")
    costs[_FULL].append(_build(work, place))
    for number in range(1, rounds + 1):
        builds.clear(made)
        costs[_HUGO].append(builds.hugo_and_pagefind(made))
        noise.append(time_fixed_work())
        costs[_NOTHING].append(_build(work, place))
        for edit in EDITS:
            costs[edit.name].append(_after(edit, number, work, place))
            tell(f"{edit.name}: {costs[edit.name][-1].wall:.2f} s")
    shutil.rmtree(work)
    return as_markdown(f"{made.clusters:,} × {made.locales}", costs, noise)


def _after(edit: Edit, number: int, work: Path, place: Place) -> Cost:
    """Edit and build; raises ValueError when the site does not show the change."""
    page, words = edit.make(place, number)
    cost = _build(work, place)
    if words not in page.read_text(encoding="utf-8"):
        raise ValueError(page, words)
    return cost


def _build(work: Path, place: Place) -> Cost:
    folders = ["--content", str(place.content), "--output", str(place.site)]
    place.site.parent.mkdir(exist_ok=True)
    build = str(place.program / "build.py")
    return run([sys.executable, build, "build", *folders, "--as-of", AS_OF, "--quiet"], work)


def as_markdown(size: str, costs: Mapping[str, Sequence[Cost]], noise: Sequence[float]) -> str:
    """Write seconds for each change, and how they stand to Hugo's full build with Pagefind."""
    hugo = median(costs[_HUGO])
    limits = {edit.name: edit.limit for edit in EDITS}
    lines = [
        "# Results of `make bench`: one changed file",
        "",
        f"{size} (clusters × languages), {len(costs[_HUGO])} rounds, medians. From the command line, interpreter start",
        "included, to the new site on disk with finder and full-text index; the site before the change stands there.",
        "Every build is checked to show the change. Hugo and Pagefind build anew, in the same run.",
        f"A fixed piece of work took {min(noise):.2f} to {max(noise):.2f} s between the runs.",
        "",
        "| changed | wall s | processor s | peak MB | wall : Hugo | processor : Hugo | promised, wall |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    for name, found in costs.items():
        cost, limit = median(found), limits.get(name, 0)
        lines.append(
            f"| {name} | {cost.wall:.2f} | {cost.processor:.2f} | {cost.memory:.0f} | {cost.wall / hugo.wall:.3f} "
            f"| {cost.processor / hugo.processor:.3f} | {f'at most {limit}' if limit else ''} |"
        )
    return "\n".join([*lines, ""])
