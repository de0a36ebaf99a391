"""Tells whether a PDF says of itself that it is tagged, without a library for PDF."""

from __future__ import annotations

import re
import zlib

# "Marked" in the dictionary "MarkInfo" of the catalogue: ISO 32000-1:2008, 14.7.1. No other dictionary has it.
_MARKED = re.compile(rb"/Marked\s+true\b")
_DICTIONARY = 2_000  # bytes: a packed stream begins within so many behind its type
_MOST_BYTES = 16_000_000  # of unpacked objects: a small file may unpack to terabytes
_MOST_STREAMS = 20_000


def says_it_is_tagged(data: bytes) -> bool | None:
    """
    Look for the mark in a whole PDF, within packed objects too.

    None when it cannot be told: what may hold the mark is encrypted, or packed in a way that is not read here.
    """
    if _MARKED.search(data):
        return True
    left, is_sure = _MOST_BYTES, True
    place = data.find(b"/ObjStm")
    for _ in range(_MOST_STREAMS):
        if place < 0:
            return False if is_sure else None
        objects, is_whole = _unpacked(data, place, left)
        if _MARKED.search(objects):
            return True
        is_sure = is_sure and is_whole
        left -= len(objects)
        if left <= 0:
            return None
        place = data.find(b"/ObjStm", place + 1)
    return None


def _unpacked(data: bytes, place: int, most: int) -> tuple[bytes, bool]:
    """Unpack at most so many bytes of the stream whose type stands at a place; tell whether that was all of it."""
    start = data.find(b"stream", place, place + _DICTIONARY)
    if start < 0:
        return b"", False
    start += len(b"stream")
    start += 2 if data.startswith(b"\r\n", start) else 1
    end = data.find(b"endstream", start)
    unpacker = zlib.decompressobj()
    try:
        return unpacker.decompress(memoryview(data)[start : max(start, end)], most), unpacker.eof
    except zlib.error:
        return b"", False
