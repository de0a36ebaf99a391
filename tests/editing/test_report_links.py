# SPDX-License-Identifier: MIT
"""Links are tried politely, only on public computers, and only what is surely gone is called dead."""

from __future__ import annotations

import threading
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.editing.report.links.addresses import addresses_of
from showcase.editing.report.links.check_links import try_addresses
from showcase.editing.report.links.memory import read_verdicts, write_verdicts
from showcase.editing.report.links.request import Answer, Ask, is_public
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


def test_report_comes_however_slow_others_are() -> None:
    """When the time for all addresses is over nobody is asked any more, and nothing is called dead for that."""
    ask, asked = answers({})
    found = try_addresses([A, f"{A}x"], ask, seconds=0)
    assert set(found.values()) == {Verdict("unsure", "timeout")}
    assert asked == []
