"""Shows the site on this machine and builds it again when a file of the content changes."""

from __future__ import annotations

import functools
import http.server
import signal
import stat
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TextIO

from showcase.diagnostics import OuterWorldError, Report, say
from showcase.settings import Settings

_INTERVAL = 0.3  # seconds between two looks at the files


class _QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files without a log line for each."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 name given by the base class
        """Say nothing."""


def serve_site(settings: Settings, port: int, build: Callable[[], Report], stream: TextIO) -> int:
    """Build, serve on the loopback address, and build again after each change until interrupted; gives 0."""
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, signal.default_int_handler)  # shells start background work with it ignored
    seen = fingerprint(settings)
    build()
    handler = functools.partial(_QuietHandler, directory=str(settings.output))
    try:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise OuterWorldError(
            say("port {port} cannot be used: {reason}", port=port, reason=reason), say("choose another with --port")
        ) from error
    threading.Thread(target=server.serve_forever, daemon=True).start()
    stream.write(f"http://127.0.0.1:{server.server_address[1]}/  (stop with Ctrl+C)\n")
    stream.flush()
    try:
        while True:
            time.sleep(_INTERVAL)
            now = fingerprint(settings)
            if now != seen:
                seen = now
                _build_and_tell(build, stream)
    except KeyboardInterrupt:
        return 0
    finally:
        server.shutdown()
        server.server_close()


def _build_and_tell(build: Callable[[], Report], stream: TextIO) -> None:
    """Build once and say how it went; what fails now may be mended with the next change."""
    try:
        number = len(build().errors)
        words = f"not built: {number} errors; the site before is shown\n" if number else "built\n"
    except OuterWorldError as error:
        words = f"not built: {error}\n"
    stream.write(words)
    stream.flush()


def fingerprint(settings: Settings) -> tuple[tuple[str, int, int], ...]:
    """Give names, times and sizes of everything the site is made from."""
    folders = (settings.content, settings.resources / "theme", settings.resources / "locales")
    return tuple(seen for folder in folders for path in sorted(folder.rglob("*")) for seen in _look_at(path))


def _look_at(path: Path) -> Iterator[tuple[str, int, int]]:
    """Give name, time and size of a file; one that an editor took away in this moment is none."""
    try:
        found = path.stat()
    except OSError:
        return
    if stat.S_ISREG(found.st_mode):
        yield str(path), found.st_mtime_ns, found.st_size
