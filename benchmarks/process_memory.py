"""Watches how much memory each process of a running program holds; on Linux, elsewhere it sees none."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from pathlib import Path

_PROCESSES = Path("/proc")
_PAUSE = 0.5  # seconds
_PEAK = re.compile(r"^VmHWM:\s+(\d+) kB$", re.MULTILINE)
_NOW = re.compile(r"^VmRSS:\s+(\d+) kB$", re.MULTILINE)


class MemoryWatch:
    """The most that a program itself, the processes it started, and all of them together held, in megabytes."""

    def __init__(self) -> None:
        """Begin with nothing seen."""
        self.peaks: dict[str, float] = {}  # "itself", "a worker", or the name of another program
        self.together = 0.0
        self._ended = threading.Event()
        self._thread = threading.Thread()

    def follow(self, process: int) -> None:
        """Watch the program that a process launches, and all that it starts, until `stop`."""
        self._thread = threading.Thread(target=self._watch, args=(process,), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Watch no longer."""
        self._ended.set()
        self._thread.join()

    def _watch(self, launcher: int) -> None:
        while not self._ended.wait(_PAUSE):
            _, *processes = _tree(launcher)
            together = 0.0
            for process in processes:
                name, text = _name(process), _read(process, "status")
                role = "itself" if process == processes[0] else "a worker" if name == _name(processes[0]) else name
                self.peaks[role] = max(self.peaks.get(role, 0), _megabytes(_PEAK, text))
                together += _megabytes(_NOW, text)
            self.together = max(self.together, together)


def _tree(process: int) -> Iterator[int]:
    yield process
    # A child stands with the thread that started it: indexers are started by threads.
    for thread in _threads(process):
        for child in _read(process, f"task/{thread}/children").split():
            yield from _tree(int(child))


def _threads(process: int) -> list[str]:
    try:
        return [thread.name for thread in (_PROCESSES / str(process) / "task").iterdir()]
    except OSError:
        return []


def _name(process: int) -> str:
    return _read(process, "comm").strip()


def _read(process: int, name: str) -> str:
    """Read what the system says of a process; nothing when it has ended."""
    try:
        return (_PROCESSES / str(process) / name).read_text(encoding="utf-8")
    except OSError:
        return ""


def _megabytes(number: re.Pattern[str], text: str) -> float:
    found = number.search(text)
    return int(found.group(1)) / 1024 if found else 0
