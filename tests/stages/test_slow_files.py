# SPDX-License-Identifier: MIT
"""No file, however strange, keeps a check busy for long."""

from __future__ import annotations

import time
from pathlib import PurePath

import pytest

from showcase.stages.load.decode import decode
from showcase.stages.load.limits import MAX_BYTES, MAX_LINES, MAX_SLIPS
from showcase.stages.load.read_file import read_file

_MOST = 6.0  # seconds of the processor; half a second at rest. Before, most of these took ten to a hundred


@pytest.mark.parametrize(
    "words", ["\u200b", "a\u00ad\n", "\x01", "\x01\n", "\u202e", "a\u0300", "\u0300", "\u1100\u1161", "\r\x02"]
)
def test_every_file_is_decoded_in_time(words: str) -> None:
    """Files full of what nobody sees are refused within a moment."""
    raw = (words * (MAX_BYTES // len(words.encode()))).encode()
    start = time.process_time()
    _, findings = decode(raw, PurePath("content/clusters/x.yml"))
    assert time.process_time() - start < _MOST
    assert len(findings) <= MAX_SLIPS


@pytest.mark.parametrize(
    "line",
    ["", "a: b", "- ", '- "', "#", "|", "a: \u201cb\u201d", 'a: "b', "a: 'b", "a = b", "a: b: c", "\ta: b", "a: [b",
     "a: {b", "a:b", "* a", "a: @b", 'a: "b" c', "<<<<<<< a", "\u2013 a", "a:\n- b"],
)  # fmt: skip
@pytest.mark.parametrize("is_numbered", [False, True])
def test_every_file_is_read_in_time(line: str, *, is_numbered: bool) -> None:
    """Files full of one mistake, as large or as long as is looked at, are told about within a moment."""
    if is_numbered:
        text = "".join(f"{line.replace('a', f'a{number}', 1)}\n" for number in range(MAX_LINES - 2))
    else:
        text = (line + "\n") * (MAX_BYTES // (len(line.encode()) + 1))
    assert len(text.encode()) <= MAX_BYTES
    start = time.process_time()
    found = read_file(text, PurePath("content/clusters/x.yml"))
    assert time.process_time() - start < _MOST
    assert found.findings or found.value
