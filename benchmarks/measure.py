"""Runs programs and says what they cost; knows nothing of what they do."""

from __future__ import annotations

import hashlib
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.process_memory import MemoryWatch

_LAUNCHER = Path(__file__).resolve().with_name("launch.py")


@dataclass(frozen=True, slots=True)
class Cost:
    """What running one program, or several one after another, cost."""

    wall: float  # seconds
    processor: float  # seconds in user and system mode, all child processes among them
    memory: float  # megabytes; the most that any one process held

    def __add__(self, other: Cost) -> Cost:
        return Cost(self.wall + other.wall, self.processor + other.processor, max(self.memory, other.memory))


def run(
    command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None, watch: MemoryWatch | None = None
) -> Cost:
    """Run a program to its end; raises RuntimeError with its output when it fails."""
    log, report = folder / "bench.log", folder / "bench.cost"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-I", "-S", str(_LAUNCHER), str(report), *command],
            cwd=folder,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
        )
        if watch is not None:
            watch.follow(process.pid)
        process.wait()
        if watch is not None:
            watch.stop()
    text = log.read_text(encoding="utf-8", errors="replace")
    found = report.read_text(encoding="utf-8") if report.exists() else "0 0 0 1"  # the command was not there
    wall, processor, kilobytes, code = found.split()
    log.unlink()
    report.unlink(missing_ok=True)
    if int(code):
        raise RuntimeError(f"{' '.join(command)} ended with {code}:\n{text}")
    return Cost(float(wall), float(processor), int(kilobytes) / 1024)


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
