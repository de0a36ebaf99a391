"""Reads numbers and dates as people in Europe write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_THOUSANDS = r"\d{1,3}(?:[.,\s'\u2019]\d{3})+"
_TIMES_MORE = re.compile(r"(?i)\d\s*(?:mi[ol]|mrd|tsd|t\b|k\b|m\b|thous|hund)")  # 3 Mio is not 3
_DEGREES = re.compile(
    r"(?P<degrees>\d{1,3})\s*°\s*(?:(?P<minutes>\d{1,2}(?:[.,]\d+)?)\s*['\u2019\u2032]\s*)?"
    r"(?:(?P<seconds>\d{1,2}(?:[.,]\d+)?)\s*(?:\"|''|\u201d|\u2033)\s*)?(?P<side>[NSEW]?)"
)


def possible_dates(found: str) -> Iterator[str]:
    """Read the dates of Europe, day first, and months in letters; of other words with a year the year remains."""
    text = found.strip().lower()
    if match := re.fullmatch(r"(\d{1,2})[./ -]+(\d{1,2})[./ -]+(\d{4})", text):
        yield from _real_date(match[3], match[2], match[1])
        if int(match[2]) > 12 and "/" in text:  # as in the United States
            yield from _real_date(match[3], match[1], match[2])
    if match := re.fullmatch(r"([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})", text):
        yield from possible_dates(f"{match[2]} {match[1]} {match[3]}")
    if match := re.fullmatch(r"(\d{4})[./](\d{1,2})[./](\d{1,2})\.?", text):
        yield from _real_date(match[1], match[2], match[3])
    if match := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ].*)?", text):
        yield from _real_date(match[1], match[2], match[3])
    if match := re.fullmatch(r"(\d{1,2})[./-](\d{4})", text):
        yield from _real_date(match[2], match[1])
    if match := re.fullmatch(r"(?:(\d{1,2})\.?\s+)?([a-zä]{3})[a-zäé]*\.?\s+(\d{4})", text):
        month = match[2].translate(str.maketrans("äk", "ac")).replace("mai", "may").replace("dez", "dec")
        if month in _MONTHS:
            yield from _real_date(match[3], str(_MONTHS.index(month) + 1), match[1])
    if not re.match(r"\d{4}-|\d+\.\d+\.", text) and (match := re.search(r"(?:19|20)\d\d", text)):
        yield match[0]


def is_certain_date(found: str) -> bool:
    """Whether a date can be read in one way only: 3/4/2024 has two, a time of day or other words would be lost."""
    text = found.strip().lower()
    if match := re.fullmatch(r"(\d{1,2})/(\d{1,2})/\d{4}", text):
        return int(match[1]) > 12 or int(match[2]) > 12 or match[1] == match[2]
    if re.fullmatch(r"[a-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}", text):
        return _is_month(re.match(r"[a-z]+", text)[0])  # type: ignore[index] # it begins with letters
    words = re.sub(r"[\d\s./-]+", "", text)
    return not words or (
        len(re.findall(r"[^\W\d_]+", text)) == 1 and not re.match(r"\d{4}|[\d.]+[^\W\d_]", text) and _is_month(words)
    )


def _is_month(word: str) -> bool:
    return next(possible_dates(f"{word} 2000"), "") not in {"", "2000"}


def _real_date(year: str, month: str, day: str | None = None) -> Iterator[str]:
    try:
        found = date(int(year), int(month), int(day or 1))
    except ValueError:
        return
    yield found.isoformat() if day else f"{found:%Y-%m}"


def possible_numbers(found: str) -> Iterator[str]:
    """Read a whole number with signs between its thousands, or among words; 12,5 is none."""
    if _TIMES_MORE.search(found):
        return
    text = re.sub(r"[^\d.,\s'\u2019-]", "", found).strip(" .,-'\u2019")
    if re.fullmatch(_THOUSANDS, text):
        yield re.sub(r"\D", "", text)
    elif re.fullmatch(r"-?\d{1,10}", text):
        yield text


def possible_decimals(found: str) -> Iterator[str]:
    """Read a number with a comma before its decimals, or an angle in degrees, minutes and seconds."""
    if match := _DEGREES.fullmatch(found.strip()):
        parts = [float((match[name] or "0").replace(",", ".")) for name in ("degrees", "minutes", "seconds")]
        angle = parts[0] + parts[1] / 60 + parts[2] / 3600
        yield f"{-angle if match['side'] in {'S', 'W'} else angle:.5f}".rstrip("0").rstrip(".")
    text = re.sub(r"[^\d.,\s-]", "", found).strip(" .,")
    if _TIMES_MORE.search(found):
        return
    if re.fullmatch(r"-?\d{1,3}(?:[.\s]\d{3})+,\d+", text):
        yield re.sub(r"[.\s]", "", text).replace(",", ".")
    elif re.fullmatch(r"-?\d+(?:[.,]\d+)?", text):
        yield text.replace(",", ".")


def has_words(found: str) -> bool:
    """Whether more than the number itself would be lost: about 150, >100, 40+."""
    return bool(re.search(r"[^\W\d_NSEW]|[~<>+%]|(?<!\d)\s*[NSEW]{2}", found))
