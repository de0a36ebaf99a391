"""Runs programs and says what they cost; knows nothing of what they do."""

from __future__ import annotations

import hashlib
import os
import statistics
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """What running one program, or several one after another, cost."""

    wall: float  # seconds
    processor: float  # seconds in user and system mode, all child processes among them
    memory: float  # megabytes; the most that any one process held

    def __add__(self, other: Cost) -> Cost:
        return Cost(self.wall + other.wall, self.processor + other.processor, max(self.memory, other.memory))


def run(command: Sequence[str], folder: Path) -> Cost:
    """Run a program to its end; raises RuntimeError with its output when it fails."""
    log = folder / "bench.log"
    with log.open("wb") as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=output, stderr=output)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    text = log.read_text(encoding="utf-8", errors="replace")
    log.unlink()
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}:\n{text}")
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def median(costs: Sequence[Cost]) -> Cost:
    """Take the median of each number on its own."""
    return Cost(*(statistics.median(getattr(cost, name) for cost in costs) for name in ("wall", "processor", "memory")))


def time_fixed_work() -> float:
    """Time a piece of work that is always the same, in seconds: its spread is the noise of the machine."""
    start = time.perf_counter()
    block = bytes(1_000_000)
    for _ in range(200):
        block = hashlib.blake2b(block).digest() + block[64:]
    return time.perf_counter() - start


def size_of(folder: Path) -> float:
    """Megabytes of all files below a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1_000_000
