"""Finds quickly which letters of a long text are not ASCII: few are, and most searches are for those."""

from __future__ import annotations

_ASCII = bytes(range(128))
_PRINTABLE = bytes(range(32, 127)) + b"\t\n\r"


def rare_letters(text: str) -> str:
    """Give all letters of a text that are not ASCII, in their order, without what stands between them."""
    return text.encode().translate(None, _ASCII).decode()


def odd_letters(text: str) -> str:
    """Give all letters of a text that are not ASCII, and its control characters other than tabs and line ends."""
    return text.encode().translate(None, _PRINTABLE).decode()
