# SPDX-License-Identifier: MIT
"""Links are tried politely, only on public computers, and only what is surely gone is called dead."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.cli import GOOD, main
from showcase.editing.report.links.addresses import addresses_of
from showcase.editing.report.links.check_links import try_addresses
from showcase.editing.report.links.memory import read_verdicts, write_verdicts
from showcase.editing.report.links.request import Answer, Ask, Asker, is_public
from showcase.editing.report.links.verdict import Verdict, judge

A = "https://a.example.org/"


def answers(table: dict[str, Answer | list[Answer]]) -> tuple[Ask, list[str]]:
    """Make somebody to ask who has learned the answers, and a record of what was asked."""
    asked: list[str] = []

    def ask(method: str, address: str) -> Answer:
        asked.append(f"{method} {address}")
        found = table[address]
        return found.pop(0) if isinstance(found, list) else found

    return ask, asked


@pytest.mark.parametrize(
    "answer, verdict",
    [
        (Answer(200), Verdict("alive", "200")),
        (Answer(204), Verdict("alive", "204")),
        (Answer(404), Verdict("gone", "404")),
        (Answer(410), Verdict("gone", "410")),
        (Answer(trouble="no-such-host"), Verdict("gone", "no-such-host")),
        (Answer(401), Verdict("unsure", "401")),
        (Answer(403), Verdict("unsure", "403")),
        (Answer(429), Verdict("unsure", "429")),
        (Answer(500), Verdict("unsure", "500")),
        (Answer(301), Verdict("unsure", "301")),
        (Answer(trouble="timeout"), Verdict("unsure", "timeout")),
        (Answer(trouble="tls"), Verdict("unsure", "tls")),
        (Answer(trouble="private-address"), Verdict("unsure", "private-address")),
    ],
)
def test_only_a_clear_no_is_final(answer: Answer, verdict: Verdict) -> None:
    """A page that is not there and a name that nobody has are gone; every other trouble is unsure."""
    assert judge(A, answers({A: answer})[0]) == verdict


@pytest.mark.parametrize(
    "given, expected",
    [
        ([Answer(200)], ["HEAD"]),
        ([Answer(404), Answer(200)], ["HEAD", "GET"]),
        ([Answer(405), Answer(404)], ["HEAD", "GET"]),
        ([Answer(trouble="timeout"), Answer(trouble="timeout"), Answer(200)], ["HEAD", "GET", "GET"]),
        ([Answer(503), Answer(503), Answer(200)], ["HEAD", "GET", "GET"]),
        ([Answer(trouble="no-such-host")], ["HEAD"]),
        ([Answer(trouble="private-address")], ["HEAD"]),
    ],
)
def test_page_is_asked_for_where_its_head_is_refused(given: list[Answer], expected: list[str]) -> None:
    """First the head, then the page, and once more after what may pass; never more."""
    ask, asked = answers({A: given})
    judge(A, ask)
    assert [line.partition(" ")[0] for line in asked] == expected


@pytest.mark.parametrize(
    "steps, verdict",
    [
        ([(301, "/new")], Verdict("moved", "200", A + "new")),
        ([(308, "https://b.example.org/x")], Verdict("moved", "200", "https://b.example.org/x")),
        ([(302, "/login")], Verdict("alive", "200")),
        ([(301, "/new"), (302, "/en")], Verdict("moved", "200", A + "new")),
        ([(302, "/en"), (301, "/new")], Verdict("alive", "200")),
        ([(301, "http://127.0.0.1/")], Verdict("unsure", "leads-astray")),
        ([(301, "file:///etc/passwd")], Verdict("unsure", "leads-astray")),
        ([(301, "/")], Verdict("unsure", "too-many-steps")),
    ],
)
def test_only_moves_for_good_count_as_moved(steps: list[tuple[int, str]], verdict: Verdict) -> None:
    """The new address is where permanent moves lead; passing ones and loops give none."""
    table: dict[str, Answer | list[Answer]] = {}
    here = A
    for status, location in steps:
        table[here] = Answer(status, location)
        here = location if "://" in location else A + location[1:]
    table.setdefault(here, Answer(200))
    assert judge(A, answers(table)[0]) == verdict


def test_anchor_goes_along_with_its_page() -> None:
    """Nobody is asked for an anchor, and the new address keeps it."""
    ask, asked = answers({A: Answer(301, "/new"), A + "new": Answer(200)})
    assert judge(A + "#part", ask).moved_to == A + "new#part"
    assert asked[0] == f"HEAD {A}"


def test_one_host_is_never_asked_twice_at_once() -> None:
    """Requests to one host follow each other, those to several run side by side; a redirect waits its turn."""
    running: Counter[str] = Counter()
    worst: Counter[str] = Counter()
    meeting = threading.Barrier(2)
    guard = threading.Lock()

    def ask(_method: str, address: str) -> Answer:
        host = address.split("/")[2]
        with guard:
            running[host] += 1
            worst[host] = max(worst[host], running[host])
        if address.endswith("/meet"):
            meeting.wait(10)
        with guard:
            running[host] -= 1
        return Answer(301, f"{A}x") if address.endswith("/away") else Answer(200)

    others = [f"https://h{number}.example.org/away" for number in range(6)]
    addresses = [f"{A}{number}" for number in range(20)] + others
    addresses += ["https://m.example.org/meet", "https://n.example.org/meet"]
    found = try_addresses(addresses, ask)
    assert list(worst.values()) == [1] * len(worst)
    assert {verdict.verdict for verdict in found.values()} == {"alive", "moved"}


def test_without_network_nothing_is_called_dead() -> None:
    """Where not one name is known, it is the network that is missing."""
    addresses = [f"https://h{number}.example.org/" for number in range(3)]
    found = try_addresses(addresses, lambda _method, _address: Answer(trouble="no-such-host"))
    assert set(found.values()) == {Verdict("unsure", "no-network")}


@pytest.mark.parametrize(
    "place, expected",
    [
        ("93.184.216.34", True), ("2606:2800:220:1::1", True),
        ("127.0.0.1", False), ("10.1.2.3", False), ("172.16.0.1", False), ("192.168.1.1", False),
        ("169.254.169.254", False), ("0.0.0.0", False), ("100.64.0.1", False), ("224.0.0.1", False),
        ("255.255.255.255", False), ("::1", False), ("fe80::1%eth0", False), ("fc00::1", False),
        ("::ffff:127.0.0.1", False), ("::ffff:10.0.0.1", False), ("2002:7f00:1::", False), ("::", False),
        ("64:ff9b::7f00:1", False), ("64:ff9b::a9fe:a9fe", False), ("64:ff9b::808:808", True),
        ("64:ff9b:1::7f00:1", False), ("::7f00:1", False), ("::ffff:0:127.0.0.1", False), ("fec0::1", False),
        ("2001:0:7f00:1::", False), ("3fff::1", False), ("5f00::1", False),
    ],
)  # fmt: skip
def test_computers_of_local_networks_are_known(place: str, expected: bool) -> None:
    """Loopback, private, link-local, shared and wrapped addresses are no public ones."""
    assert is_public(place) is expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("https://a.example.org/x?y=1#z", ["https://a.example.org/x?y=1#z"]),
        ("See [us](https://a.example.org/x).", ["https://a.example.org/x"]),
        ("(https://a.example.org/x_(y))", ["https://a.example.org/x_(y)"]),
        ("https://a.example.org, https://b.example.org.", ["https://a.example.org", "https://b.example.org"]),
        ("http://127.0.0.1/ http://localhost/ https://user@a.example.org/", []),
        ("no address", []),
    ],
)
def test_addresses_are_found_in_texts(text: str, expected: list[str]) -> None:
    """Brackets and stops of the sentence are left behind; what is no whole public address is passed over."""
    assert list(addresses_of(text)) == expected


@given(st.text(alphabet="ht ps:/.()[]aA1#?=&@\\é\n", max_size=60))
def test_any_text_can_be_searched(text: str) -> None:
    """No text makes the search fail."""
    assert all(address.startswith("http") for address in addresses_of(text))


def test_good_verdicts_are_kept_for_a_week(tmp_path: Path) -> None:
    """What was good less than seven days ago is not asked again; the rest is, and so is all of an unfit file."""
    file = tmp_path / "links.json"
    good, bad = Verdict("alive", "200"), Verdict("gone", "404")
    write_verdicts(file, {"a": (good, "2026-11-20"), "b": (good, "2026-11-15"), "c": (bad, "2026-11-22")})
    assert read_verdicts(file, date(2026, 11, 22)) == {"a": (good, "2026-11-20")}
    for unfit in ("", "[]", "{", '{"a": 1}', '{"a": {"verdict": "alive"}}'):
        file.write_text(unfit, encoding="utf-8")
        assert read_verdicts(file, date(2026, 11, 22)) == {}


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


def test_report_comes_however_slow_others_are() -> None:
    """When the time for all addresses is over nobody is asked any more, and nothing is called dead for that."""
    ask, asked = answers({})
    found = try_addresses([A, f"{A}x"], ask, seconds=0)
    assert set(found.values()) == {Verdict("unsure", "timeout")}
    assert asked == []


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
