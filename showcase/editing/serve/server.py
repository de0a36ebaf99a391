"""Speaks HTTP on the loopback address: reads only, and only for who calls this machine by its own name."""

from __future__ import annotations

import contextlib
import http.server
import queue
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import parse_qs, urlsplit

from showcase.diagnostics import OuterWorldError, say
from showcase.editing.serve.answers import RESERVED, Answer, answer_to
from showcase.editing.serve.listeners import END, Listener, Listeners
from showcase.editing.serve.shown_site import ShownSite

ADDRESS = "127.0.0.1"
_HOSTS = {ADDRESS, "localhost", "[::1]"}
_CHANGES = f"{RESERVED}changes"
_NOT_OURS = b"This server answers to 127.0.0.1 and localhost only.\n"
_HEARTBEAT = 15.0  # seconds; shows that a browser is still there


class Show(Protocol):
    """What the server shows; it changes while the server runs."""

    listeners: Listeners

    @property
    def site(self) -> ShownSite | None:
        """The state that is shown now; None before there was a good one."""

    @property
    def whole(self) -> Path:
        """The folder of the last whole build."""

    def news(self) -> str:
        """Write what pages shall show over themselves, as JSON."""


def open_server(port: int, show: Show) -> http.server.ThreadingHTTPServer:
    """Take a port, 0 for any free one; raises OuterWorldError when it cannot be had."""
    try:
        return _Server((ADDRESS, port), _handler_for(show))
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise OuterWorldError(
            say("port {port} cannot be used: {reason}", port=port, reason=reason), say("choose another with --port")
        ) from error


class _Server(http.server.ThreadingHTTPServer):
    """One thread for each connection; none of them keeps the program from ending."""

    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of browsers that hang up."""


def is_own_host(host: str | None) -> bool:
    """Whether a browser means this machine: another name that leads here is a trick of a foreign page."""
    if host is None:
        return False
    name, colon, port = host.strip().lower().rpartition(":")
    if not colon or port.endswith("]"):
        name = host.strip().lower()
    return name in _HOSTS


def _handler_for(show: Show) -> type[http.server.BaseHTTPRequestHandler]:
    """Bind the handler, which the library makes for each connection, to what it shows."""

    class Bound(_Handler):
        pass

    Bound.show = show
    return Bound


class _Handler(http.server.BaseHTTPRequestHandler):
    show: Show
    protocol_version = "HTTP/1.1"
    server_version = "showcase"
    sys_version = ""
    timeout = 60  # seconds; a connection on which nothing moves is given up

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 name given by the base class
        """Say nothing: the terminal tells of changes."""

    def do_GET(self) -> None:
        """Answer with head and body."""
        self._answer(has_body=True)

    def do_HEAD(self) -> None:
        """Answer with the head only."""
        self._answer(has_body=False)

    def _answer(self, *, has_body: bool) -> None:
        if not is_own_host(self.headers.get("Host")):
            self._send(Answer(403, _NOT_OURS, "text/plain"), has_body=has_body)
        elif has_body and self.path.partition("?")[0] == _CHANGES:
            if self.headers.get("Sec-Fetch-Site") == "cross-site":  # a foreign page that wants to hold our lines
                self._send(Answer(403, _NOT_OURS, "text/plain"), has_body=has_body)
            else:
                self._tell_changes()
        else:
            self._send(self._made(lambda: answer_to(self.path, self.show.site, self.show.whole)), has_body=has_body)

    def _made(self, make: Callable[[], Answer]) -> Answer:
        try:
            return make()
        except Exception as error:  # noqa: BLE001 a page that cannot be made says so; the next change may mend it
            return Answer(500, f"{type(error).__name__}: {error}\n".encode(), "text/plain; charset=utf-8")

    def _send(self, answer: Answer, *, has_body: bool) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Length", str(len(answer.body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")  # drafts are for no foreign page
        if answer.location:
            self.send_header("Location", answer.location)
        self.end_headers()
        if has_body:
            self.wfile.write(answer.body)

    def _tell_changes(self) -> None:
        """Stay on the line and tell a page what is new (server-sent events)."""
        wanted = parse_qs(urlsplit(self.path).query)
        listener = Listener(wanted.get("path", ["/"])[0], wanted.get("version", [""])[0])
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        with contextlib.suppress(OSError), self.show.listeners.joined(listener):
            if self.show.site is not None and self.show.site.version(listener.path) != listener.version:
                listener.tell("reload", "")
            listener.tell("news", self.show.news())
            while self._tell(listener) != END:
                pass

    def _tell(self, listener: Listener) -> str:
        """Pass one message on; gives its kind, empty when there was none for a while."""
        try:
            kind, text = listener.messages.get(timeout=_HEARTBEAT)
            self.wfile.write(f"event: {kind}\ndata: {text}\n\n".encode())
        except queue.Empty:
            kind = ""
            self.wfile.write(b": still here\n\n")
        self.wfile.flush()
        return kind
