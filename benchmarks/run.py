"""
Measures our builds against other generators on the same made-up programme, builds after one change, and `check`.

`--full` measures builds of several sizes, the search and `serve` instead. Writes benchmarks/results*.md.

Usage: python -m benchmarks.run [--full] [--only PART] [--clusters 1000] [--rounds 3]
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks import builds, full_run, results
from benchmarks.browser.run import measure_browser
from benchmarks.build_rounds import QUICK_FLAGS, measure_builds
from benchmarks.builds import Programme
from benchmarks.check_speed import measure_check
from benchmarks.edit_speed import measure_edits
from benchmarks.memory_run import TooLittleSpaceError, measure_memory
from benchmarks.program_copy import REPOSITORY
from benchmarks.search_report import measure_and_describe
from benchmarks.serve_speed import measure_serve
from benchmarks.visible_words import differences

_LOCALES = 3
_QUICK = ("build", "edits", "check")
_FULL = ("sizes", "search", "serve", "browser")
_ASKED_FOR = ("memory",)  # takes hours and tens of gigabytes


class _Run:
    """What the parts of one run share."""

    def __init__(self, options: argparse.Namespace) -> None:
        """Begin with a size, a number of rounds, and the folders for sites and for reports."""
        self.work: Path = options.work.absolute()
        self.reports: Path = options.reports
        self.made = Programme(self.work / str(options.clusters), options.clusters, _LOCALES)
        self.rounds: int = options.rounds
        self.is_same = True  # whether the sides show the same words, and every engine built its site
        self.is_written = False

    def build(self) -> None:
        """Measure cold builds with every engine."""
        found = measure_builds(self.made, self.rounds, _tell, with_others=True, flags=QUICK_FLAGS)
        self.is_written = True
        self._judge(found)
        self._write("results.md", results.as_markdown(found, _machine()))

    def edits(self) -> None:
        """Measure builds after one changed file."""
        if not self.is_written:
            builds.write_all(self.made, _tell)
        self._write("results_edits.md", measure_edits(self.made, self.rounds, _tell))

    def check(self) -> None:
        """Measure `check`."""
        self._write("results_check.md", measure_check(self.work / "check", _tell, rounds=self.rounds))

    def sizes(self) -> None:
        """Measure cold builds of several sizes with ours and with Hugo."""
        found = full_run.measure_sizes(self.work, _tell)
        for one in found:
            self._judge(one)
        self._write("results_full.md", full_run.as_markdown(found, _machine()))

    def search(self) -> None:
        """Measure the search in a browser, its bytes and its quality."""
        self._write("results_search.md", measure_and_describe(_tell))

    def serve(self) -> None:
        """Measure `serve` in a browser."""
        self._write("results_serve.md", measure_serve(self.made.clusters, _tell))

    def browser(self) -> None:
        """Measure pages in a browser, beside those of other generators."""
        self._write("results_browser.md", measure_browser(_tell))

    def memory(self) -> None:
        """Measure the memory of the largest programme."""
        self._write("results_memory.md", measure_memory(self.work / "memory", _tell))

    def _write(self, name: str, text: str) -> None:
        self.reports.mkdir(parents=True, exist_ok=True)
        (self.reports / name).write_text(text, encoding="utf-8")
        print(text)

    def _judge(self, found: results.Results) -> None:
        self.is_same = self.is_same and not found.failures
        different = differences(found.words)
        if different:
            self.is_same = False
            print(f"The sides differ: {', '.join(different)}. Look at the templates in benchmarks/hugo_site/.")


def main() -> int:
    """Measure what is asked for; gives 0, or 1 when sides do not show the same words or the disk is too small."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true", help="what takes longer: larger sizes, search, serve")
    parser.add_argument(
        "--only", choices=(*_QUICK, *_FULL, *_ASKED_FOR), help="one part; the others keep their results"
    )
    parser.add_argument("--clusters", type=int, default=1000, metavar="N")
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    parser.add_argument("--work", type=Path, default=REPOSITORY / ".showcase" / "bench", help="folder for the sites")
    parser.add_argument("--reports", type=Path, default=Path(__file__).parent, help="folder for results*.md")
    options = parser.parse_args()
    this = _Run(options)
    parts: dict[str, Callable[[], None]] = {name: getattr(this, name) for name in (*_QUICK, *_FULL, *_ASKED_FOR)}
    try:
        for name in (options.only,) if options.only else _FULL if options.full else _QUICK:
            parts[name]()
    except TooLittleSpaceError as error:
        print(error, file=sys.stderr)
        return 1
    return 0 if this.is_same else 1


def _machine() -> str:
    return f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}"


def _tell(text: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
