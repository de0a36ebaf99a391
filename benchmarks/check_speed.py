"""Measures `check` as a whole process on 500 profiles, beside a process that only parses the same files."""

from __future__ import annotations

import shutil
import sys
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.corpus import AS_OF, make_corpus
from benchmarks.measure import Cost, median, run
from benchmarks.showcase_files import write_content

_REPOSITORY = Path(__file__).resolve().parent.parent
_ANCHOR = "parsing the files"
_MOST_SECONDS = 5


def measure_check(work: Path, tell: Callable[[str], None], clusters: int = 500, rounds: int = 3) -> str:
    """Run both in turn and describe the medians as Markdown."""
    shutil.rmtree(work, ignore_errors=True)
    corpus = make_corpus(clusters)
    late = {name: {**fields, "reviewed_on": "2099-01-01"} for name, fields in corpus.clusters.items()}
    write_content(corpus, work / "sound")
    write_content(replace(corpus, clusters=late), work / "late")
    costs: dict[str, list[Cost]] = defaultdict(list)
    for number in range(rounds):
        costs[_ANCHOR].append(run([sys.executable, str(_REPOSITORY / "benchmarks/compose_files.py"), "sound"], work))
        shutil.rmtree(work / ".showcase", ignore_errors=True)
        costs["check, first run"].append(_check(work, "sound"))
        costs["check, second run"].append(_check(work, "sound"))
        shutil.rmtree(work / ".showcase", ignore_errors=True)
        costs["check, a warning in each profile"].append(_check(work, "late"))
        tell(f"round {number + 1}: check of {clusters} profiles {costs['check, first run'][-1].wall:.2f} s")
    return as_markdown(costs, clusters)


def _check(work: Path, content: str) -> Cost:
    build = str(_REPOSITORY / "build.py")
    return run([sys.executable, build, "check", "--content", content, "--as-of", AS_OF, "--quiet"], work)


def as_markdown(costs: Mapping[str, Sequence[Cost]], clusters: int) -> str:
    """Write a table of seconds, and how many times the parsing alone each takes."""
    anchor = median(costs[_ANCHOR])
    rows = [(name, median(found)) for name, found in costs.items()]
    first = dict(rows)["check, first run"]
    summary = (
        f"check of {clusters} profiles: {first.wall:.2f} s, {first.processor / anchor.processor:.1f} × parsing all "
        f"files with `yaml.compose` in a process of its own (promised: at most {_MOST_SECONDS} s)."
    )
    lines = ["# Speed of `check`", "", summary, ""]
    lines += ["| whole process | wall s | processor s | × parsing (processor) | peak MB |", "|---|---:|---:|---:|---:|"]
    for name, cost in rows:
        times = cost.processor / anchor.processor
        lines.append(f"| {name} | {cost.wall:.2f} | {cost.processor:.2f} | {times:.1f} | {cost.memory:.0f} |")
    return "\n".join([*lines, ""])
