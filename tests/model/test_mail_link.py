# SPDX-License-Identifier: MIT
"""Prepared mails: whatever stands in a name or a text, it stays in its place."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote, urlsplit

from hypothesis import example, given
from hypothesis import strategies as st

from showcase.model.mail_link import MOST_LETTERS, mail_link, one_line

ADDRESS = "desk@example.org"
HOSTILE = "A\r\nBcc: all@example.org\n\nx&cc=you@example.org?subject=Z#f%0d%0aTo:b"


def fields_of(link: str) -> dict[str, str]:
    """Read the fields of a link as a mail program does: no plus is a space, and the first sign of each counts."""
    query = urlsplit(link).query.replace("+", "%2B")
    return dict(parse_qsl(query, keep_blank_values=True, strict_parsing=True))


def test_lines_of_a_body_end_as_mails_want_it() -> None:
    """A line break is CR and LF, a space is %20, and nothing of the text stands for itself."""
    assert mail_link(ADDRESS, "A & B", "one two\nthree?") == (
        "mailto:desk@example.org?subject=A%20%26%20B&body=one%20two%0D%0Athree%3F"
    )


def test_link_without_words_is_the_address_alone() -> None:
    """What is empty is no field."""
    assert mail_link(ADDRESS) == "mailto:desk@example.org"
    assert mail_link(ADDRESS, "\n", "") == "mailto:desk@example.org"


def test_strange_address_stays_an_address() -> None:
    """Signs that would begin the fields are encoded in the address too; a plus is one of its letters."""
    link = mail_link("a+b?cc=x@example.org", "S")
    assert link == "mailto:a+b%3Fcc%3Dx@example.org?subject=S"
    assert unquote(urlsplit(link).path) == "a+b?cc=x@example.org"


@given(st.text(), st.text())
@example(HOSTILE, HOSTILE)
@example("\ud800", "\u2028\u202e")
def test_no_text_becomes_a_header(subject: str, body: str) -> None:
    """Of any two texts come at most a subject in one line and a body; letters beyond ASCII are encoded as UTF-8."""
    link = mail_link(ADDRESS, subject, body)
    assert re.fullmatch(r"mailto:[\w@.+%-]+(\?[A-Za-z0-9._~%=&-]+)?", link, re.ASCII)
    found = fields_of(link) if "?" in link else {}
    assert set(found) <= {"subject", "body"}
    assert link.count("&") <= 1
    assert link.count("?") <= 1
    assert not set("\r\n") & set(found.get("subject", ""))
    assert not set("\r\n") & set(found.get("body", "").replace("\r\n", ""))


def test_hostile_words_are_readable_and_harmless() -> None:
    """The words themselves arrive, the headers in them do not."""
    found = fields_of(mail_link(ADDRESS, HOSTILE, "x"))
    assert found["subject"] == "A Bcc: all@example.org x&cc=you@example.org?subject=Z#f%0d%0aTo:b"
    assert found["body"] == "x"


def test_long_texts_are_cut() -> None:
    """A body has its length, because mail programs cut long links anywhere."""
    assert len(fields_of(mail_link(ADDRESS, "S" * 500, "b" * 9999))["body"]) == MOST_LETTERS
    assert one_line("abcdef", 4) == "abc…"
