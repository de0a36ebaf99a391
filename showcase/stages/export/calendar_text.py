"""Writes iCalendar (RFC 5545): lines of 75 bytes, escaped words, time zones with the changes that events need."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

_LINE = 75  # bytes without the line break
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_IN_QUOTES = str.maketrans("", "", '"')
_YEAR = timedelta(days=366)


def escaped(text: str) -> str:
    """Write words as the value of a property; control characters go, line breaks stay."""
    plain = _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return plain.translate(_ESCAPED)


def quoted(text: str) -> str:
    """Write words as the value of a parameter, which knows no escapes."""
    return '"' + _CONTROLS.sub("", text).replace("\n", " ").translate(_IN_QUOTES) + '"'


def folded(line: str) -> bytes:
    """End a line; a long one goes on behind a blank, and no letter is cut in two."""
    data = line.encode()
    if len(data) <= _LINE:
        return data + b"\r\n"
    pieces, start, room = [], 0, _LINE
    while len(data) - start > room:
        end = start + room
        while data[end] & 0xC0 == 0x80:  # within a letter of several bytes
            end -= 1
        pieces.append(data[start:end])
        start, room = end, _LINE - 1
    return b"\r\n ".join((*pieces, data[start:])) + b"\r\n"


def day(value: date) -> str:
    """Write a day."""
    return f"{value:%Y%m%d}"


def local(value: datetime) -> str:
    """Write a time as its zone's clocks show it."""
    return f"{value:%Y%m%dT%H%M%S}"


@lru_cache(maxsize=256)
def time_zone_lines(zone: ZoneInfo, first: date, last: date) -> bytes:
    """Describe a time zone with all changes of its clocks from a year before the first day to a day after the last."""
    begin = datetime(first.year, first.month, first.day, tzinfo=UTC) - _YEAR
    end = datetime(last.year, last.month, last.day, tzinfo=UTC) + timedelta(days=2)
    lines = ["BEGIN:VTIMEZONE", f"TZID:{zone.key}"]
    changes = list(_changes(zone, begin, end))
    if not changes or changes[0] > begin + _YEAR:
        lines += _observance(begin, begin.astimezone(zone), [])
    groups: dict[tuple[object, ...], list[datetime]] = {}
    for change in changes:
        before, after = (change - timedelta(seconds=1)).astimezone(zone), change.astimezone(zone)
        groups.setdefault((before.utcoffset(), after.utcoffset(), after.tzname()), []).append(change)
    for moments in groups.values():
        before = (moments[0] - timedelta(seconds=1)).astimezone(zone)
        lines += _observance(moments[0], before, moments[1:])
    lines.append("END:VTIMEZONE")
    return b"".join(map(folded, lines))


def _observance(start: datetime, before: datetime, again: list[datetime]) -> Iterator[str]:
    """Describe a rule of the clocks from its beginning on; times are those of the clocks before the change."""
    after = start.astimezone(before.tzinfo)
    name = "DAYLIGHT" if after.dst() else "STANDARD"
    yield f"BEGIN:{name}"
    yield f"DTSTART:{local(_wall(start, before))}"
    if again:
        yield "RDATE:" + ",".join(local(_wall(moment, before)) for moment in again)
    yield f"TZOFFSETFROM:{_offset(before)}"
    yield f"TZOFFSETTO:{_offset(after)}"
    yield f"TZNAME:{escaped(after.tzname() or '')}"
    yield f"END:{name}"


def _wall(moment: datetime, before: datetime) -> datetime:
    return moment.replace(tzinfo=None) + (before.utcoffset() or timedelta())


def _offset(moment: datetime) -> str:
    seconds = round((moment.utcoffset() or timedelta()).total_seconds())
    hours, rest = divmod(abs(seconds), 3600)
    minutes, left = divmod(rest, 60)
    return f"{'-' if seconds < 0 else '+'}{hours:02}{minutes:02}" + (f"{left:02}" if left else "")


def _changes(zone: ZoneInfo, begin: datetime, end: datetime) -> Iterator[datetime]:
    """Find the moments (UTC) at which the clocks of a zone change."""
    step, known = timedelta(days=1), begin.astimezone(zone).utcoffset()
    while begin < end:
        following = begin + step
        offset = following.astimezone(zone).utcoffset()
        if offset != known:
            early, late = begin, following
            while late - early > timedelta(seconds=1):
                middle = early + timedelta(seconds=(late - early) // timedelta(seconds=2))
                if middle.astimezone(zone).utcoffset() == known:
                    early = middle
                else:
                    late = middle
            yield late
            known = offset
        begin = following
