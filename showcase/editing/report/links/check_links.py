"""Tries all addresses of the content, a few at a time, and never two of one computer at once."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from urllib.parse import urlsplit

from showcase.editing.report.links.addresses import find_addresses
from showcase.editing.report.links.memory import read_verdicts, write_verdicts
from showcase.editing.report.links.request import Answer, Ask
from showcase.editing.report.links.verdict import Verdict, judge
from showcase.editing.report.values import LinkItem
from showcase.model.sources import Sources
from showcase.settings import Settings

_AT_ONCE = 8
_MOST_SECONDS = 1200.0  # for all addresses; the others wait for the next night, and the report comes all the same
_FEW = 3  # hosts; with fewer, a name that is not found says nothing about the network
MEMORY = "links.json"


def check_links(sources: Sources, settings: Settings, ask: Ask) -> tuple[LinkItem, ...]:
    """Give each address with its verdict and its places, in the order of addresses."""
    places = find_addresses(sources)
    file = settings.cache_folder / MEMORY
    known = {address: found for address, found in read_verdicts(file, settings.as_of).items() if address in places}
    today = settings.as_of.isoformat()
    tried = try_addresses((address for address in places if address not in known), ask)
    verdicts = known | {address: (verdict, today) for address, verdict in tried.items()}
    write_verdicts(file, verdicts)
    return tuple(
        LinkItem(address, found.verdict, found.reason, found.moved_to, day, places[address])
        for address, (found, day) in sorted(verdicts.items())
    )


def try_addresses(addresses: Iterable[str], ask: Ask, seconds: float = _MOST_SECONDS) -> dict[str, Verdict]:
    """Try addresses side by side, those of one host one after the other; what finds no time is unsure."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for address in addresses:
        by_host[_host(address)].append(address)
    polite = _Polite(ask, seconds)

    def try_host(host: str) -> list[tuple[str, Verdict]]:
        return [(address, judge(address, polite)) for address in by_host[host]]

    with ThreadPoolExecutor(_AT_ONCE) as workers:
        found = dict(pair for pairs in workers.map(try_host, by_host) for pair in pairs)
    return _doubted(found) if len(by_host) >= _FEW else found


class _Polite:
    """Lets one request at a time through to each host, also where redirects lead to it."""

    def __init__(self, ask: Ask, seconds: float) -> None:
        self._ask = ask
        self._end = time.monotonic() + seconds
        self._locks: dict[str, Lock] = {}
        self._guard = Lock()

    def __call__(self, method: str, address: str) -> Answer:
        with self._guard:
            lock = self._locks.setdefault(_host(address), Lock())
        with lock:
            return self._ask(method, address) if time.monotonic() < self._end else Answer(trouble="timeout")


def _doubted(found: Mapping[str, Verdict]) -> dict[str, Verdict]:
    """Where not one name is known, it is the network that is missing, and not all of them."""
    if all(verdict.reason == "no-such-host" for verdict in found.values()):
        return dict.fromkeys(found, Verdict("unsure", "no-network"))
    return dict(found)


def _host(address: str) -> str:
    return (urlsplit(address).hostname or "").lower()
