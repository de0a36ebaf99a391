"""How large, deep and strange a content file may be; the manual for managers names the numbers."""

from __future__ import annotations

from dataclasses import dataclass

MAX_BYTES = 256 * 1024
MAX_DEPTH = 12
MAX_NODES = 20_000
MAX_TEXT = 20_000
MAX_ALIASES = 20
MAX_LINES = 10_000  # of a file that is searched for slips of the pen
MAX_SLIPS = 200  # of one file that are told and mended at once


@dataclass(frozen=True, slots=True)
class Room:
    """How large the content may be, in bytes of its files, until a part of it is read from disk when it is wanted."""

    files: int = 40_000_000  # what the files say, which nobody asks for once it is proved
    words: int = 160_000_000  # their texts in all languages, which pages ask for


ROOM = Room()
