"""Shows the site on this machine and builds it again when a file of the content changes."""

from __future__ import annotations

import functools
import http.server
import threading
import time
from collections.abc import Callable
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
    seen = fingerprint(settings)
    build()
    handler = functools.partial(_QuietHandler, directory=str(settings.output))
    try:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError as error:
        raise OuterWorldError(
            say("port {port} cannot be used: {reason}", port=port, reason=error.strerror), say("choose another with --port")
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
                stream.write("changed, building again …\n" if build().errors else "built again\n")
                stream.flush()
    except KeyboardInterrupt:
        return 0
    finally:
        server.shutdown()


def fingerprint(settings: Settings) -> tuple[tuple[str, int, int], ...]:
    """Names, times and sizes of everything the site is made from."""
    folders = (settings.content, settings.resources / "theme", settings.resources / "locales")
    files = (path for folder in folders for path in sorted(Path(folder).rglob("*")) if path.is_file())
    return tuple((str(path), path.stat().st_mtime_ns, path.stat().st_size) for path in files)
