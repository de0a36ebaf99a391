"""
Measures our cold build against Hugo on the same made-up programme, then `check`, our search and `serve`.

Writes benchmarks/results*.md.

Usage: python -m benchmarks.run [--only build|check|search|serve] [--clusters 1000] [--rounds 3]
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from pagefind.service import get_executable

from benchmarks.check_speed import measure_check
from benchmarks.corpus import AS_OF, make_corpus
from benchmarks.hugo_files import hugo_program, write_hugo_site
from benchmarks.measure import Cost, run, size_of, time_fixed_work
from benchmarks.results import ENGINES, MODES, Results, as_markdown
from benchmarks.search_report import measure_and_describe
from benchmarks.serve_speed import measure_serve
from benchmarks.showcase_files import write_content
from benchmarks.visible_words import compare, count_words, differences, only_ours

_REPOSITORY = Path(__file__).resolve().parent.parent
_WORK = _REPOSITORY / ".showcase" / "bench"
Build = Callable[[Path], Cost]


def main() -> int:
    """Measure what is asked for; gives 0, or 1 when the two sides do not show the same words."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--only", choices=("build", "check", "search", "serve"), help="measure one part; the other keeps its results"
    )
    parser.add_argument("--clusters", type=int, default=1000, metavar="N")
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    options = parser.parse_args()
    is_same = options.only in {"check", "search", "serve"} or _report_builds(options.clusters, options.rounds)
    if options.only in {None, "check"}:
        _write("results_check.md", measure_check(_WORK / "check", _tell, rounds=options.rounds))
    if options.only in {None, "search"}:
        _write("results_search.md", measure_and_describe(_tell))
    if options.only in {None, "serve"}:
        _write("results_serve.md", measure_serve(options.clusters, _tell))
    return 0 if is_same else 1


def _write(name: str, text: str) -> None:
    (Path(__file__).parent / name).write_text(text, encoding="utf-8")
    print(text)


def _report_builds(clusters: int, rounds: int) -> bool:
    """Measure both sides and tell whether they show the same words."""
    work = _prepare(clusters)
    results = _measure(work, clusters, rounds)
    _write("results.md", as_markdown(results))
    different = differences(results.words)
    if different:
        print(f"The two sides differ: {', '.join(different)}. Look at the templates in benchmarks/hugo_site/.")
    return not different


def _prepare(clusters: int) -> Path:
    """Write the programme for both sides into a fresh folder."""
    work = _WORK / str(clusters)
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    _tell(f"making up {clusters} clusters in {work}")
    corpus = make_corpus(clusters)
    write_content(corpus, work / "content")
    write_hugo_site(corpus, work / "content", work / "hugo")
    return work


def _measure(work: Path, clusters: int, rounds: int) -> Results:
    builds: dict[tuple[str, str], Build] = {
        (ENGINES[0], MODES[0]): _showcase_without_index,
        (ENGINES[1], MODES[0]): _hugo,
        (ENGINES[0], MODES[1]): _showcase,
        (ENGINES[1], MODES[1]): _hugo_and_pagefind,
    }
    costs: dict[tuple[str, str], list[Cost]] = defaultdict(list)
    megabytes: dict[tuple[str, str], float] = {}
    noise = []
    run([sys.executable, "build.py", "--version"], _REPOSITORY)  # writes bytecode
    for number in range(rounds):
        for (engine, mode), build in builds.items():
            noise.append(time_fixed_work())
            _clear(work)
            cost = build(work)
            costs[engine, mode].append(cost)
            megabytes[engine, mode] = size_of(work / "out" / _folder(engine))
            _tell(f"round {number + 1}: {engine:8} {mode:20} {cost.wall:6.2f} s, processor {cost.processor:6.2f} s")
    _clear(work)
    _showcase_without_index(work)
    _hugo(work)
    _tell("counting words")
    words = [count_words(work / "out" / _folder(engine)) for engine in ENGINES]
    pages = {engine: sum(counted.pages.values()) for engine, counted in zip(ENGINES, words, strict=True)}
    return Results(clusters, costs, pages, megabytes, compare(*words), only_ours(words[0]), noise, _machine())


def _folder(engine: str) -> str:
    return engine.lower()


def _clear(work: Path) -> None:
    """Delete outputs and every cache of both sides."""
    shutil.rmtree(work / "out", ignore_errors=True)
    shutil.rmtree(work / "hugo" / "resources", ignore_errors=True)
    (work / "out").mkdir()
    os.sync()


def _showcase(work: Path) -> Cost:
    flags = ["--content", str(work / "content"), "--output", str(work / "out" / "showcase"), "--as-of", AS_OF]
    return run([sys.executable, "build.py", "build", *flags], _REPOSITORY)


def _showcase_without_index(work: Path) -> Cost:
    script = [sys.executable, "-m", "benchmarks.build_without_index"]
    return run([*script, str(work / "content"), str(work / "out" / "showcase"), AS_OF], _REPOSITORY)


def _hugo(work: Path) -> Cost:
    flags = ["--source", str(work / "hugo"), "--destination", str(work / "out" / "hugo")]
    return run([str(hugo_program()), "build", *flags, "--noBuildLock", "--ignoreCache"], work)


def _hugo_and_pagefind(work: Path) -> Cost:
    return _hugo(work) + run([str(get_executable()), "--silent", "--site", str(work / "out" / "hugo")], work)


def _machine() -> str:
    return f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}"


def _tell(text: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
