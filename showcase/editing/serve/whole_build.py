"""Builds the whole site in the background: search index, finder, handbook, redirects, and the check of all links."""

from __future__ import annotations

import contextlib
import io
import multiprocessing
import os
import signal
import time
from dataclasses import replace
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from showcase.diagnostics import OuterWorldError, Report, say
from showcase.pipeline import build_site
from showcase.progress import Progress
from showcase.settings import Settings

_PATIENCE = 1.5  # seconds without a change before a build is worth its while
_KINDNESS = 10  # how far the build stands back behind everything else


class WholeBuild:
    """Keeps a complete site in a folder of its own; the newest content wins, the site before stays until then."""

    def __init__(self, settings: Settings) -> None:
        """Build with these settings, in one process, as often as is asked for."""
        self._settings = replace(settings, workers=1)
        self._wanted_since: float | None = None
        self._running: tuple[BaseProcess, Connection] | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something is being built, or will be soon."""
        return self._running is not None or self._wanted_since is not None

    def want(self) -> None:
        """Ask for a build of the content as it is now; one that is under way is of no use any more."""
        self._end()
        self._wanted_since = time.monotonic()

    def look(self) -> Report | OuterWorldError | None:
        """Begin what is due; gives what was found out once a build has ended."""
        if self._wanted_since is not None and time.monotonic() - self._wanted_since >= _PATIENCE:
            self._wanted_since = None
            self._start()
        if self._running is None or not (self._running[1].poll() or not self._running[0].is_alive()):
            return None
        outcome: Report | OuterWorldError
        try:
            outcome = self._running[1].recv()
        except EOFError:
            outcome = OuterWorldError(say("the search index of this preview could not be made"))
        self._end()
        return outcome

    def stop(self) -> None:
        """End what is under way."""
        self._wanted_since = None
        self._end()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")  # a fork would inherit our threads' locks
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=build_quietly, args=(self._settings, sender), daemon=True)
        process.start()
        sender.close()
        self._running = process, receiver

    def _end(self) -> None:
        if self._running is None:
            return
        process, receiver = self._running
        self._running = None
        process.terminate()
        process.join(0.5)
        receiver.close()


def build_quietly(settings: Settings, sender: Connection) -> None:
    """Build once, in a process of its own that stands back behind all others, and send what was found."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the program that started us
    with contextlib.suppress(OSError):
        os.nice(_KINDNESS)
    outcome: Report | OuterWorldError
    try:
        outcome = build_site(settings, Progress(io.StringIO(), is_quiet=True))
    except OuterWorldError as error:
        outcome = error
    with contextlib.suppress(BrokenPipeError):  # the program that started us is gone
        sender.send(outcome)
