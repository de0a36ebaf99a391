# SPDX-License-Identifier: MIT
"""Links are tried on a real server of this computer: what is asked, what is cut, what is never asked."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from showcase.cli import GOOD, main
from showcase.editing.report.links.request import Answer, Asker


class Server(BaseHTTPRequestHandler):
    """Answers as its path says: /200, /404, /301; /slow does not answer before the test is over."""

    over = threading.Event()
    asked: list[tuple[str, str, str]] = []  # noqa: RUF012 one list for all requests of a test

    def do_GET(self) -> None:
        """Answer."""
        self.asked.append((self.command, self.path, self.headers["User-Agent"]))
        if self.path == "/slow":
            self.over.wait(20)
            return
        if self.path in {"/trickle", "/100"}:
            self._talk_without_end(b"HTTP/1.1 100 Continue\r\n\r\n" if self.path == "/100" else b"X")
            return
        self.send_response(int(self.path[1:4]))
        self.send_header("Location", "/200")
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_HEAD = do_GET  # noqa: N815 the name that the library asks for

    def _talk_without_end(self, words: bytes) -> None:
        self.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nX: " if words == b"X" else words)
        with contextlib.suppress(OSError):
            while not self.over.wait(0.02):
                self.wfile.write(words)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 the name that the library gives it
        """Say nothing."""


@pytest.fixture
def port() -> Iterator[int]:
    """Serve on a port of this computer."""
    Server.over.clear()
    Server.asked.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server.server_port
    Server.over.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Let every name of the web be one computer."""

    def lead_to(place: str) -> None:
        def find(host: str, port: int, *_wanted: object, **_options: object) -> list[tuple[object, ...]]:
            if host == "unknown.example.org":
                raise socket.gaierror(socket.EAI_NONAME, "unknown")
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (place, port))]

        monkeypatch.setattr("showcase.editing.report.links.request.socket.getaddrinfo", find)

    return lead_to


def test_server_is_asked_as_it_should_be(port: int, names: Callable[[str], None]) -> None:
    """Status and new address come back; the request says who asks."""
    names("127.0.0.1")
    ask = Asker("test-check/1", allow_local=True, timeout=0.3)
    assert ask("HEAD", f"http://a.example.org:{port}/301?q=ä b") == Answer(301, "/200")
    assert Server.asked == [("HEAD", "/301?q=%C3%A4%20b", "test-check/1")]
    assert ask("GET", f"http://a.example.org:{port}/slow") == Answer(trouble="timeout")
    assert ask("GET", f"https://a.example.org:{port}/200") == Answer(trouble="tls")
    assert ask("GET", "http://unknown.example.org/") == Answer(trouble="no-such-host")


@pytest.mark.parametrize("path", ["trickle", "100"])
def test_answer_that_never_ends_is_cut(path: str, port: int, names: Callable[[str], None]) -> None:
    """A computer that says a little again and again, so that no step takes too long, is left after a while."""
    names("127.0.0.1")
    ask = Asker("test-check/1", allow_local=True, timeout=5, patience=0.3)
    assert ask("GET", f"http://a.example.org:{port}/{path}") == Answer(trouble="timeout")


@pytest.mark.parametrize("place", ["127.0.0.1", "10.0.0.1", "169.254.169.254"])
def test_name_of_a_local_computer_is_never_asked(place: str, port: int, names: Callable[[str], None]) -> None:
    """A public name that leads into a local network is refused before anything is sent."""
    names(place)
    assert Asker("test-check/1")("GET", f"http://a.example.org:{port}/200") == Answer(trouble="private-address")
    assert Server.asked == []


def test_report_names_dead_links_with_their_places(
    port: int, names: Callable[[str], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """From the command line: a dead link is a task, a moved one tells its new address; good ones are asked once."""
    names("127.0.0.1")
    monkeypatch.chdir(tmp_path)
    root = f"http://a.example.org:{port}"
    (tmp_path / "content/clusters").mkdir(parents=True)
    (tmp_path / "content/pages").mkdir()
    (tmp_path / "content/programme.yml").write_text(
        f"schema_version: 2\nname: North\nterritory: North\nlocales: [en]\naddress: {root}/404\n"
        "brand: {primary: '#12344d'}\n"
    )
    (tmp_path / "content/clusters/a.yml").write_text(
        f"schema_version: 2\nname: A\ncountry: DE\nwebsite:\n  url: {root}/404\nsources:\n  - url: {root}/301\n"
    )
    (tmp_path / "content/pages/region.md").write_text(f"# Region\n\nSee [more]({root}/200).\n")
    flags = ["report", "--links", "--allow-local", "--as-of", "2026-11-22"]
    assert main(flags) == GOOD
    text = capsys.readouterr().out
    assert f"  content/clusters/a.yml:5: {root}/404: leads nowhere: 404\n" in text
    assert f"  content/clusters/a.yml:7: {root}/301 ({root}/200): has moved\n" in text
    Server.asked.clear()
    assert main([*flags, "--format", "json"]) == GOOD
    data = json.loads(capsys.readouterr().out)
    verdicts = {
        item["address"]: (item["verdict"], [place["line"] for place in item["places"]]) for item in data["links"]
    }
    assert verdicts == {f"{root}/200": ("alive", [3]), f"{root}/301": ("moved", [7]), f"{root}/404": ("gone", [5])}
    assert {path for _, path, _ in Server.asked} == {"/404"}
