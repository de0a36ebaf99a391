"""Reads the period of an initiative as authors write it, so that running ones can be told from ended ones."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from showcase.model.field_types import PartialDate

State = Literal["planned", "running", "ended", ""]  # "": the period does not say

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_SINCE = ("since", "seit", "siden", "depuis", "desde", "sinds", "sedan")
_FROM = ("from", "ab", "fra", "från", "vanaf")
_UNTIL = ("until", "till", "to", "bis", "indtil", "til", "tot")
_WORD = re.compile(r"([^\W\d_]+)\.?\s+(.+)", re.DOTALL)
_BETWEEN = re.compile(r"\s*[–—]\s*|\s+-\s+|(?<=\b\d{4})-(?=\d{4}\b)|\s+(?:to|until|bis|til|tot)\s+")
_DAY_OF_MONTH = re.compile(r"(?:(\d{1,2})\.? )?([^\W\d_]+) (\d{4})")
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20|21)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Period:
    """From when to when; `is_open` says in so many words that it goes on, `is_single` that only one date is named."""

    first: PartialDate | None
    last: PartialDate | None
    is_open: bool = False
    is_single: bool = False

    def state(self, today: date) -> State:
        """Tell where it stands on a day; one year alone, or "from 2018", says nothing about its end."""
        if self.first and self.first.first_day > today:
            return "planned"
        if self.last is None:
            return "running" if self.is_open else ""
        if self.last.last_day < today:
            return "ended"
        return "running"

    @property
    def is_reversed(self) -> bool:
        """Whether it ends before it begins."""
        return bool(self.first and self.last and self.last.last_day < self.first.first_day)


def parse_period(text: str) -> Period | None:
    """
    Read "2021–2027", "since May 2025", "from 2018", "until 31 March 2028", "2023-04 – 2026-07" or one year.

    Month names are English; None for anything else, which is then shown as it is written.
    """
    text = text.strip()
    word = _WORD.fullmatch(text)
    start = word[1].lower() if word else ""
    if word and start in _SINCE:
        return _one_sided(_date(word[2]), is_open=True)
    if word and start in _UNTIL:
        last = _date(word[2])
        return Period(None, last) if last else None
    if word and start in _FROM:
        return _span(word[2]) or _one_sided(_date(word[2]), is_open=False)
    single = _date(text)
    return Period(single, None, is_single=True) if single else _span(text)


def names_a_year(text: str) -> bool:
    """Whether a text holds a year at all, 1800 to 2199."""
    return _YEAR.search(text) is not None


def _one_sided(first: PartialDate | None, *, is_open: bool) -> Period | None:
    return Period(first, None, is_open) if first else None


def _span(text: str) -> Period | None:
    """Read two dates; "2021–" goes on."""
    parts = _BETWEEN.split(text)
    if len(parts) != 2:
        return None
    first, last = _date(parts[0]), _date(parts[1])
    if first and not parts[1].strip():
        return Period(first, None, is_open=True)
    return Period(first, last) if first and last else None


def _date(text: str) -> PartialDate | None:
    """Read a year, "May 2025", "31 March 2028", or a date as elsewhere in the files."""
    text = text.strip()
    try:
        return PartialDate.parse(text)
    except ValueError:
        pass
    found = _DAY_OF_MONTH.fullmatch(text)
    if found is None or found[2].lower() not in _MONTHS:
        return None
    month = _MONTHS.index(found[2].lower()) + 1
    try:
        return PartialDate.parse(f"{found[3]}-{month:02}" + (f"-{int(found[1]):02}" if found[1] else ""))
    except ValueError:
        return None
