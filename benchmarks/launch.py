"""
Runs one program and writes what it cost; small, for a process begins with the memory of the one that starts it.

Usage: python benchmarks/launch.py REPORT COMMAND …; the report holds wall s, processor s, peak KB and exit code.
"""

from __future__ import annotations

import os
import sys
import time


def main(arguments: list[str]) -> int:
    """Run the command; gives 0 whatever became of it."""
    report, *command = arguments
    start = time.perf_counter()
    process = os.posix_spawnp(command[0], command, os.environ)
    _, status, used = os.wait4(process, 0)
    wall = time.perf_counter() - start
    numbers = (wall, used.ru_utime + used.ru_stime, used.ru_maxrss, os.waitstatus_to_exitcode(status))
    with open(report, "w", encoding="utf-8") as written:  # noqa: PTH123 pathlib would cost memory and time
        written.write(" ".join(map(str, numbers)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
