"""Serves a folder as a server with gzip does, and records how many bytes each answer took."""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

_PACKED = (".html", ".css", ".js", ".json", ".svg", ".xml")


@dataclass
class Traffic:
    """Bytes of the bodies sent so far, by path below the root."""

    sent: Counter[str] = field(default_factory=Counter)

    def take(self) -> dict[str, int]:
        """Give what was sent since the last time."""
        taken = dict(self.sent)
        self.sent.clear()
        return taken


class _Handler(SimpleHTTPRequestHandler):
    """Sends the files of one folder, texts packed."""

    def __init__(self, *given: Any, traffic: Traffic, directory: str) -> None:
        self._traffic = traffic
        super().__init__(*given, directory=directory)

    def do_GET(self) -> None:
        """Answer with a file, or not at all."""
        path = urlsplit(self.path).path
        file = Path(self.translate_path(path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        data = file.read_bytes()
        is_packed = file.suffix in _PACKED
        data = gzip.compress(data, compresslevel=6, mtime=0) if is_packed else data
        self._traffic.sent[path.lstrip("/")] += len(data)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(file.name))
        self.send_header("Content-Length", str(len(data)))
        if is_packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 the name that the library gives it
        """Say nothing."""


@contextmanager
def serve(folder: Path) -> Iterator[tuple[str, Traffic]]:
    """Serve a folder; gives the address of its root, and what is sent from there."""
    traffic = Traffic()
    handler = partial(_Handler, traffic=traffic, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", traffic
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
