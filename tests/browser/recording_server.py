# SPDX-License-Identifier: MIT
"""A handler that sends files as a server with gzip does, and records how many bytes each answer took."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

_PACKED_ALREADY = (".woff2", ".png", ".pagefind", ".pf_meta", ".pf_index", ".pf_fragment")


@dataclass
class Traffic:
    """What was sent: paths below the root of the site, with the bytes of each answer's body."""

    sent: list[tuple[str, int]] = field(default_factory=list)

    def take(self) -> dict[str, int]:
        """Give the bytes by path since the last time."""
        taken: dict[str, int] = {}
        for path, size in self.sent:
            taken[path] = taken.get(path, 0) + size
        self.sent.clear()
        return taken


@cache
def _packed(file: Path) -> tuple[bytes, bool]:
    """Give the bytes of a file as they travel, and whether gzip was put on them."""
    data = file.read_bytes()
    if file.name.endswith(_PACKED_ALREADY):
        return data, False
    return gzip.compress(data, compresslevel=6, mtime=0), True


class GzipHandler(SimpleHTTPRequestHandler):
    """Sends files packed, and tells `traffic` of each; a class of its own for each server sets both."""

    traffic: Traffic
    prefix: str

    def do_GET(self) -> None:
        """Answer with a file, or not at all."""
        path = urlsplit(self.path).path
        file = Path(self.translate_path(path))
        if file.is_dir():
            file /= "index.html"
        if not file.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        data, is_packed = _packed(file)
        self.traffic.sent.append((path.removeprefix(self.prefix), len(data)))
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(file.name))
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "max-age=600")
        if is_packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 the name that the library gives it
        """Say nothing."""


@contextmanager
def recording(
    folder: Path, prefix: str, handler: type[SimpleHTTPRequestHandler] = SimpleHTTPRequestHandler
) -> Iterator[tuple[str, Traffic]]:
    """Serve a folder below a prefix that the handler takes off; gives the address of its root, and what was sent."""
    traffic = Traffic()
    recorder = type("Recorder", (GzipHandler, handler), {"traffic": traffic, "prefix": prefix})
    server = ThreadingHTTPServer(("127.0.0.1", 0), lambda *given: recorder(*given, directory=str(folder)))
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{prefix}", traffic
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
