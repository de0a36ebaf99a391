"""Asks one computer of the public network for one address; the one door to the network."""

from __future__ import annotations

import contextlib
import http.client
import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Self
from urllib.parse import quote, urlsplit

TIMEOUT = 10  # seconds for each step of a request
PATIENCE = 30  # seconds for a whole request: an answer that trickles never ends a step too late
_MOST_PLACES = 2  # addresses of one computer that are tried
_PORTS = {"http": 80, "https": 443}
_EVERYBODYS = ipaddress.ip_network("2000::/3")  # all long addresses that belong to somebody today
_SHORT_INSIDE = ipaddress.ip_network("64:ff9b::/96")  # how networks of long addresses only write a short one
_FOR_EXAMPLES = ipaddress.ip_network("3fff::/20")


@dataclass(frozen=True, slots=True)
class Answer:
    """
    What came back: a status, or why there is none.

    `trouble` is "no-such-host", "private-address", "timeout", "tls", "no-connection" or "no-answer".
    """

    status: int = 0
    location: str = ""
    trouble: str = ""


Ask = Callable[[str, str], Answer]  # method and address


@dataclass(frozen=True, slots=True)
class Asker:
    """Sends requests under one name. Computers of a local network are asked only where a test allows it."""

    user_agent: str
    allow_local: bool = False
    timeout: float = TIMEOUT
    patience: float = PATIENCE

    def __call__(self, method: str, address: str) -> Answer:
        """Ask, and read nothing but the head of the answer; never raises."""
        try:
            return self._ask(method, address)
        except socket.gaierror as error:
            # Only "there is no such name" is final; a name server that does not answer may do so tomorrow.
            known = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}
            return Answer(trouble="no-such-host" if error.errno in known else "no-answer")
        except TimeoutError:
            return Answer(trouble="timeout")
        except ssl.SSLError:
            return Answer(trouble="tls")
        except (OSError, UnicodeError, ValueError):
            return Answer(trouble="no-connection")
        except http.client.HTTPException:
            return Answer(trouble="no-answer")

    def _ask(self, method: str, address: str) -> Answer:
        parts = urlsplit(address)
        host = (parts.hostname or "").encode("idna").decode()
        port = parts.port or _PORTS[parts.scheme]
        places = self._find(host, port)
        if not places:
            return Answer(trouble="private-address")
        # The very computer that was found is asked: a name that changes its mind in between leads nowhere else.
        with _Line(self._connect(places, port), self.patience) as line:
            if parts.scheme == "https":
                line.encrypt(host)
            kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
            connection = kind(host, port, timeout=self.timeout)
            connection.sock = line.link
            path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._") + (
                f"?{quote(parts.query, safe='/%:@!$&()*+,;=~?-._')}" if parts.query else ""
            )
            connection.request(method, path, headers={"User-Agent": self.user_agent, "Accept": "*/*"})
            response = connection.getresponse()
            return Answer(response.status, response.getheader("Location") or "")

    def _find(self, host: str, port: int) -> tuple[str, ...]:
        """Find a computer by its name; nothing where even one of its addresses belongs to a local network."""
        found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
        if not self.allow_local and not all(is_public(place) for place in found):
            return ()
        return tuple(found[:_MOST_PLACES])

    def _connect(self, places: tuple[str, ...], port: int) -> socket.socket:
        """Take the first address that answers; many networks have no way to the long ones."""
        *before, last = places
        for place in before:
            try:
                return socket.create_connection((place, port), self.timeout)
            except OSError:
                continue
        return socket.create_connection((last, port), self.timeout)


class _Line:
    """One connection, which is cut when it takes too long as a whole; then TimeoutError is raised."""

    def __init__(self, link: socket.socket, patience: float) -> None:
        self.link = link
        self._is_cut = False
        self._end = threading.Timer(patience, self._cut)
        self._end.daemon = True

    def __enter__(self) -> Self:
        self._end.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.cancel()
        self.link.close()
        if self._is_cut:
            raise TimeoutError

    def encrypt(self, host: str) -> None:
        """Agree on a secret with the computer, which has to prove its name."""
        # The line is known before the first word is said: that talk can be cut as well.
        self.link = _trusted().wrap_socket(self.link, server_hostname=host, do_handshake_on_connect=False)
        self.link.do_handshake()

    def _cut(self) -> None:
        self._is_cut = True
        with contextlib.suppress(OSError):
            socket.socket.shutdown(self.link, socket.SHUT_RDWR)


def is_public(place: str) -> bool:
    """Whether an address of a computer belongs to the public network, also where it is wrapped in a longer one."""
    number = ipaddress.ip_address(place.partition("%")[0])
    if isinstance(number, ipaddress.IPv6Address):
        inner = number.ipv4_mapped or number.sixtofour
        if number in _SHORT_INSIDE:
            inner = ipaddress.IPv4Address(int(number) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
        if number not in _EVERYBODYS or number in _FOR_EXAMPLES:
            return False
    return number.is_global and not number.is_multicast


@cache
def _trusted() -> ssl.SSLContext:
    return ssl.create_default_context()
