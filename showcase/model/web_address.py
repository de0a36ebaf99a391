"""Which addresses the site may link to: whole ones of the web, without disguise."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

# Most addresses are plain; the pattern accepts less than the slow way does, never more.
_PLAIN = re.compile(
    r"https?://(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,24}(?:/[A-Za-z0-9._~%/?#=&+,;:!()*'@$-]*)?"
)
_REFUSED_SIGNS = frozenset(' \\"<>`{}|^')
_LABEL = re.compile(r"\w(?:[\w-]*\w)?")
_SCRIPTS = (re.compile("[A-Za-z\u00c0-\u024f]"), re.compile("[\u0370-\u03ff]"), re.compile("[\u0400-\u052f]"))


def is_web_address(value: str) -> bool:
    """
    Whether the text is a whole http or https address.

    Refused: user names, control characters, backslashes, bare numbers and single words as host, and hosts that mix
    scripts within one word, which is how look-alike addresses are made.
    """
    if _PLAIN.fullmatch(value):
        return True
    if not value.isprintable() or _REFUSED_SIGNS & set(value):
        return False
    try:
        parts = urlsplit(value)
        is_known_port = parts.port is None or parts.port > 0
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and "@" not in parts.netloc and is_known_port and _is_host(parts.hostname)


def is_link_target(value: str) -> bool:
    """Whether a link in a text may lead there: a web address, a mail address or a telephone number."""
    scheme, _, rest = value.partition(":")
    if scheme.lower() == "mailto":
        return re.fullmatch(r"[^\s@:/\\<>\"']+@[^\s@:/\\<>\"']+\.[^\s@:/\\<>\"']+", rest) is not None
    if scheme.lower() == "tel":
        return re.fullmatch(r"\+?[0-9().-]{3,24}", rest) is not None
    return is_web_address(value)


def _is_host(host: str | None) -> bool:
    labels = (host or "").split(".")
    if len(labels) < 2 or labels[-1].isdigit():
        return False
    return all(_LABEL.fullmatch(label) and sum(1 for one in _SCRIPTS if one.search(label)) < 2 for label in labels)
