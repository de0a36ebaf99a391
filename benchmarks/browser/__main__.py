"""
Measures pages in the browser and writes benchmarks/results_browser.md.

Usage: python -m benchmarks.browser [--sizes 25,300,3000] [--rounds 5]
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from benchmarks.browser.run import SIZES, measure_browser


def main() -> int:
    """Measure, write and print; gives 0. Fewer sizes than all of them are printed only."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), metavar="N,N")
    parser.add_argument("--rounds", type=int, default=5, metavar="N")
    options = parser.parse_args()
    sizes = tuple(int(size) for size in options.sizes.split(","))
    report = measure_browser(_tell, sizes, options.rounds)
    if sizes == SIZES:
        (Path(__file__).resolve().parents[1] / "results_browser.md").write_text(report, encoding="utf-8")
    print(report)
    return 0


def _tell(text: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
