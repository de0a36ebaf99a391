"""Groups of countries that stand in the content as if they were one."""

from __future__ import annotations

from collections.abc import Iterable

# Member states of the European Union, since 1 February 2020.
_MEMBERS = {
    "EU": (
        *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"),
        *("IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
    )
}


def with_members(codes: Iterable[str]) -> tuple[str, ...]:
    """Add to groups of countries the countries in them, each once: EU is 27 more."""
    return tuple(dict.fromkeys(found for code in codes for found in (code, *_MEMBERS.get(code, ()))))
