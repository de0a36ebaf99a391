"""Spans of days, months and weeks as the readers of a language write them; plain functions of a base tag like "de"."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

import babel
from babel.core import get_global
from babel.dates import format_date, format_skeleton, get_day_names, get_month_names, get_timezone_name

from showcase.model.field_types import PartialDate

_SHORT_MONTH = re.compile("(?<![ML])([ML])\\1\\1(?![ML])")
_WEEK = 7


@lru_cache(maxsize=64)
def babel_locale(base: str) -> babel.Locale:
    """Find locale data; English without a country is the international one: 3 September 2024."""
    return babel.Locale.parse("en-001" if base == "en" else base, sep="-")


@lru_cache(maxsize=65_536)
def date_words(value: PartialDate, base: str) -> str:
    """Write a date as exactly as it is known."""
    locale = babel_locale(base)
    if value.day:
        return str(format_date(value.first_day, format="long", locale=locale))
    # A year alone has a sign of its own in some languages: 2019年.
    return str(format_skeleton("yMMMM" if value.month else "y", value.first_day, locale=locale))


@lru_cache(maxsize=65_536)
def span_words(first: PartialDate, last: PartialDate, base: str) -> str:
    """
    Write a span without repeating what both ends share: "3–6 September 2024", "April–May 2025".

    Both ends must be equally exact and in order. Source of the patterns: CLDR, with its short months written out.
    """
    if first == last:
        return date_words(first, base)
    skeleton = "yMMMd" if first.day else "yMMMM" if first.month else "y"
    differs = "y" if first.year != last.year else "M" if first.month != last.month else "d"
    locale = babel_locale(base)
    pattern = locale.interval_formats.get(skeleton, {}).get(differs)
    if pattern is None:
        return f"{date_words(first, base)} – {date_words(last, base)}"
    ends = zip(pattern, (first, last), strict=True)
    return "".join(_formatted(piece, end.first_day, locale) for piece, end in ends)


def _formatted(pattern: str, day: date, locale: babel.Locale) -> str:
    return str(format_date(day, format=_SHORT_MONTH.sub(r"\1\1\1\1", pattern), locale=locale))


@lru_cache(maxsize=4096)
def short_month(month: int, base: str) -> str:
    """Name a month in a few letters, standing alone: "Sep"."""
    return str(get_month_names("abbreviated", context="stand-alone", locale=babel_locale(base))[month]).rstrip(".")


@lru_cache(maxsize=4096)
def short_month_and_year(first_day: date, base: str) -> str:
    """Name a month with its year in few letters: "Sep 2024"."""
    return str(format_skeleton("yMMM", first_day, locale=babel_locale(base)))


def zone_words(moment: datetime, base: str) -> str:
    """Name the time zone of a moment: "Central European Summer Time"."""
    return str(get_timezone_name(moment, width="long", locale=babel_locale(base)))


def weekday_names(base: str) -> tuple[tuple[str, str], ...]:
    """Name the seven days of the week in full and in a few letters, in the order of the language's calendars."""
    locale, start = babel_locale(base), first_weekday(base)
    full = get_day_names("wide", context="stand-alone", locale=locale)
    short = get_day_names("abbreviated", context="stand-alone", locale=locale)
    order = [(start + step) % _WEEK for step in range(_WEEK)]
    return tuple((str(full[day]), str(short[day])) for day in order)


@lru_cache(maxsize=64)
def first_weekday(base: str) -> int:
    """
    Tell with which day calendars begin, 0 for Monday.

    A language without a country counts as where most of its readers are (CLDR, likely subtags); English as everywhere.
    """
    locale = babel_locale(base)
    if locale.territory is None:
        likely = get_global("likely_subtags").get(str(locale))
        locale = babel.Locale.parse(likely) if likely else locale
    return int(locale.first_week_day)


def month_weeks(year: int, month: int, base: str) -> tuple[tuple[date | None, ...], ...]:
    """Give the weeks of a month, seven days each; None for days of the months beside it."""
    first, last = PartialDate(year, month).first_day, PartialDate(year, month).last_day
    blanks = (first.weekday() - first_weekday(base)) % _WEEK
    days: list[date | None] = [None] * blanks
    days += [first + timedelta(days=step) for step in range(last.day)]
    days += [None] * (-len(days) % _WEEK)
    return tuple(tuple(days[start : start + _WEEK]) for start in range(0, len(days), _WEEK))
