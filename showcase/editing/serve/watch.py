"""Waits for changes of files: events of the system wake us, a slow look finds what they missed."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from pathlib import Path

from watchdog.events import (
    EVENT_TYPE_CLOSED,
    EVENT_TYPE_CREATED,
    EVENT_TYPE_DELETED,
    EVENT_TYPE_MODIFIED,
    EVENT_TYPE_MOVED,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import ObservedWatch

from showcase.editing.serve.look import Look, is_hidden, look_at

_QUIET = 0.05  # seconds without an event after which a change counts as complete
_LONGEST = 0.3  # seconds after the first event, however many follow
_SLOW, _FAST = 1.0, 0.25  # seconds between two looks of our own, with and without events
_WRITING = {EVENT_TYPE_CLOSED, EVENT_TYPE_CREATED, EVENT_TYPE_DELETED, EVENT_TYPE_MODIFIED, EVENT_TYPE_MOVED}


class _Waker(FileSystemEventHandler):
    """Rings when anything is written; notes which of the watched folders went away."""

    def __init__(self) -> None:
        self.rung = threading.Event()
        self.gone: set[str] = set()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Ring, unless a file was only read or belongs to an editor."""
        if event.event_type in {EVENT_TYPE_DELETED, EVENT_TYPE_MOVED}:
            self.gone.add(str(event.src_path))
        names = (Path(str(event.src_path)).name, Path(str(event.dest_path)).name)
        if event.event_type in _WRITING and not all(not name or is_hidden(name) for name in names):
            self.rung.set()


class Watcher:
    """Watches files and folders, whether they are there or not."""

    def __init__(self, folders: Sequence[Path], files: Sequence[Path] = ()) -> None:
        """Take the first look, which changes are told from; events are asked for with the first wait."""
        self._folders = {folder.absolute(): True for folder in folders}  # with all that is in them
        self._folders |= {file.absolute().parent: False for file in files if file.absolute().parent not in folders}
        self._places = tuple(place.absolute() for place in (*folders, *files))
        self.seen: Look = look_at(self._places)
        self._waker = _Waker()
        self._observer = Observer()
        self._watched: dict[Path, tuple[int, ObservedWatch]] = {}
        self._has_events = True

    def wake(self) -> None:
        """End a wait that is under way."""
        self._waker.rung.set()

    def wait(self, longest: float = _SLOW) -> list[Path]:
        """Wait for a change, at most so many seconds; gives the files that changed, as one change however many."""
        self._start()
        self._watch_again()
        if self._waker.rung.wait(min(longest, _SLOW if self._has_events else _FAST)):
            self._wait_for_quiet()
        now = look_at(self._places)
        changed = now.changed_since(self.seen)
        self.seen = now
        return changed

    def stop(self) -> None:
        """Watch no longer."""
        if self._observer.is_alive():
            self._observer.stop()

    def _start(self) -> None:
        if self._has_events and not self._observer.is_alive():
            try:
                self._observer.start()
            except (OSError, RuntimeError):
                self._has_events = False

    def _wait_for_quiet(self) -> None:
        end = time.monotonic() + _LONGEST
        while time.monotonic() < end:
            self._waker.rung.clear()
            if not self._waker.rung.wait(_QUIET):
                return
        self._waker.rung.clear()

    def _watch_again(self) -> None:
        """Watch folders that have come, or come back as another folder of the same name."""
        for folder, is_whole in self._folders.items() if self._has_events else ():
            number = _number_of(folder)
            before, watch = self._watched.get(folder, (0, None))
            if number == before and str(folder) not in self._waker.gone:
                continue
            try:
                if watch is not None:
                    del self._watched[folder]
                    self._observer.unschedule(watch)
                if number:
                    self._waker.gone.discard(str(folder))
                    watch = self._observer.schedule(self._waker, str(folder), recursive=is_whole)
                    self._watched[folder] = (number, watch)
            except (OSError, RuntimeError, KeyError):
                self._has_events = False  # too many watches, or a disk that has none: we look ourselves
            self._waker.rung.set()
        self._waker.gone.clear()


def _number_of(folder: Path) -> int:
    """Tell one folder from another of the same name; 0 when there is none."""
    try:
        return folder.stat().st_ino
    except OSError:
        return 0
