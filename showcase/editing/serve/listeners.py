"""Tells open pages what is new: to load themselves again, or what to show over the page."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

END = "end"  # the last message of all
_MOST_WAITING = 100  # messages for one page; a browser that does not read them loads anew when it comes back


@dataclass(slots=True, eq=False)
class Listener:
    """One open page: its address, which version of it the browser shows, and what it shall be told."""

    path: str
    version: str
    messages: queue.Queue[tuple[str, str]] = field(default_factory=lambda: queue.Queue(_MOST_WAITING))

    def tell(self, kind: str, text: str) -> None:
        """Leave a message; one too many is dropped."""
        try:
            self.messages.put_nowait((kind, text))
        except queue.Full:
            return


class Listeners:
    """All open pages."""

    def __init__(self) -> None:
        """Start with none."""
        self._open: set[Listener] = set()
        self._lock = threading.Lock()

    @contextmanager
    def joined(self, listener: Listener) -> Iterator[Listener]:
        """Count a page as open while the context lasts."""
        with self._lock:
            self._open.add(listener)
        try:
            yield listener
        finally:
            with self._lock:
                self._open.discard(listener)

    def all(self) -> tuple[Listener, ...]:
        """Give the pages that are open now."""
        with self._lock:
            return tuple(self._open)

    def close(self) -> None:
        """Let everyone go."""
        for listener in self.all():
            listener.tell(END, "")
