"""Hosts of addresses, as pages name them."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_PLAIN_HOST = re.compile(r"https?://([a-z0-9.-]+)(?=[/?#]|\Z)")  # what nearly every address begins with


def shown_host(url: str) -> str:
    """Give the host of an address without "www."; empty without an address."""
    plain = _PLAIN_HOST.match(url)
    return (plain.group(1) if plain else urlsplit(url).hostname or "").removeprefix("www.")
