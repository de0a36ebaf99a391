"""Shortens long texts at the end of a sentence, for cards and prints; what is left out is marked."""

from __future__ import annotations

import re

from showcase.model.locale import ChosenText

_ENDS = re.compile(r"(?:(?<!\b\w)(?<!\b\w\w)[.…]|[!?؟۔])[\"'»”’)\]]*(?=\s)|[。！？।]")  # after "e. g." none ends
_LEAST_SHARE = 0.4  # of the room: a sentence that ends earlier leaves too much of it empty
_MARK = "…"


def shorten(text: str, most: int) -> str:
    """
    Give the text in one line, or its first sentences with " …" in at most so many letters.

    Where no sentence ends in time the cut is between two words, and within one only where a word is longer than that.
    """
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    room = most - len(_MARK) - 1
    ends = [found.end() for found in _ENDS.finditer(line, 0, room + 1) if found.end() <= room]
    if ends and ends[-1] >= room * _LEAST_SHARE:
        return f"{line[: ends[-1]]} {_MARK}"
    words = line[: room + 1].rpartition(" ")[0].rstrip(" ,;:–-")
    return f"{words or line[:room]} {_MARK}"


def shortened(text: ChosenText, most: int) -> ChosenText:
    """Shorten a chosen text; its language stays."""
    return text._replace(text=shorten(text.text, most))
