"""Links that open a prepared mail (RFC 6068)."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote

MOST_LETTERS = 1500  # of a body: some mail programs cut links of more than about two thousand bytes
_MOST_OF_SUBJECT = 150
_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_NEW_LINE = re.compile(r"\r\n?|[\u0085\u2028\u2029]")
_IN_ADDRESS = "@+"


def mail_link(address: str, subject: str = "", body: str = "") -> str:
    """
    Give the link of a mail to one address, every other sign percent-encoded, so that no text can become a header.

    A subject is one line; the lines of the body end as mails want it, with CR and LF. Long texts are cut.
    """
    fields = (("subject", one_line(subject, _MOST_OF_SUBJECT)), ("body", _lines(body)))
    query = "&".join(f"{name}={_quoted(value)}" for name, value in fields if value)
    return f"mailto:{quote(address, safe=_IN_ADDRESS)}" + (f"?{query}" if query else "")


def one_line(text: str, most: int) -> str:
    """Write a text in one line of at most so many letters, without signs that nobody sees."""
    words = text.replace("\n", " ")
    line = " ".join((words if words.isprintable() else _CONTROLS.sub(" ", words)).split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def _lines(body: str) -> str:
    # Nearly every text is printable, and asking costs a tenth of looking for signs to replace.
    is_plain = body.replace("\n", "").isprintable()
    text = (body if is_plain else _CONTROLS.sub(" ", _NEW_LINE.sub("\n", body))).strip("\n")
    cut = text if len(text) <= MOST_LETTERS else text[: MOST_LETTERS - 1].rstrip() + "…"
    return cut.replace("\n", "\r\n")


def _quoted(value: str) -> str:
    return "%0D%0A".join(["%20".join(map(_quoted_word, line.split(" "))) for line in value.split("\r\n")])


@lru_cache(maxsize=8192)  # thousands of mails are made of the same few words
def _quoted_word(word: str) -> str:
    return quote(word, safe="", errors="replace")
