"""Tells people what a build is doing: a line that moves on a terminal, plain lines elsewhere, a summary at the end."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from showcase.model.page_plan import SitePlan
from showcase.model.staging import Staging

# In the order of the pipeline; "compress" takes no time where it is not asked for.
STAGES = (
    *("load", "validate", "assemble", "plan", "brand", "draw", "render", "export"),
    *("index", "publish", "compress", "manifest", "check"),
)
_BAR = 24
_MEGABYTE = 1_000_000


class Progress:
    """Shows stages as they run and remembers how long each took, in seconds."""

    def __init__(self, stream: TextIO, *, is_quiet: bool) -> None:
        """Write to a stream; a terminal gets a bar."""
        self._stream = stream
        self._is_quiet = is_quiet
        self._is_terminal = stream.isatty()
        self.seconds: dict[str, float] = {}
        self.pages = 0
        self.locales: tuple[str, ...] = ()
        self.megabytes = 0.0

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time one stage."""
        start = time.perf_counter()
        self._show(name)
        yield
        self.seconds[name] = time.perf_counter() - start
        if not self._is_terminal and not self._is_quiet:
            self._stream.write(f"{name:9} {self.seconds[name]:6.2f} s\n")
            self._stream.flush()

    def _show(self, name: str) -> None:
        if self._is_quiet or not self._is_terminal:
            return
        done = STAGES.index(name)
        filled = _BAR * done // len(STAGES)
        self._stream.write(f"\r[{'#' * filled}{'.' * (_BAR - filled)}] {name:9}")
        self._stream.flush()

    def clear(self) -> None:
        """Take the moving line away, so that what is said next stands alone."""
        if self._is_terminal and not self._is_quiet:
            self._stream.write("\r" + " " * (_BAR + 14) + "\r")
            self._stream.flush()

    def measure(self, plan: SitePlan, staging: Staging) -> None:
        """Count what was made."""
        self.pages = len(plan.rendered_pages)
        self.locales = tuple(locale.tag for locale in plan.rendered_locales)
        self.megabytes = sum(path.stat().st_size for path in staging.folder.rglob("*") if path.is_file()) / _MEGABYTE

    def summary(self, warnings: int) -> str:
        """Say in a few lines what the build made."""
        stages = " · ".join(f"{name} {seconds:.1f}" for name, seconds in self.seconds.items())
        total = sum(self.seconds.values())
        languages = "1 language" if len(self.locales) == 1 else f"{len(self.locales)} languages"
        warned = "1 warning" if warnings == 1 else f"{warnings} warnings"
        return (
            f"{self.pages} pages in {languages} ({', '.join(self.locales)}), "
            f"{self.megabytes:.1f} MB, {warned}, {total:.1f} s\n"
            f"seconds: {stages}\n"
        )
