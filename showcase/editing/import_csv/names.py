"""Knows countries and languages by their codes and by the names people write, from the locale data of Babel."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from babel import Locale as BabelLocale
from babel import UnknownLocaleError
from babel.lists import format_list

from showcase.editing.import_csv.slugs import folded

_OTHER_COUNTRY_CODES = {"uk": "GB", "el": "GR", "eu": "EU", "europe": "EU", "europeanunion": "EU", "usa": "US"}
# Languages whose names of countries and languages are understood in tables.
_READ_IN = (
    "en", "bg", "cs", "da", "de", "el", "es", "et", "fi", "fr", "ga", "hr", "hu", "is", "it", "lt", "lv", "mt", "nb",
    "nl", "nn", "pl", "pt", "ro", "sk", "sl", "sv", "tr", "uk",
)  # fmt: skip


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    codes = dict(_OTHER_COUNTRY_CODES)
    for tag in _READ_IN:
        for code, name in BabelLocale.parse(tag).territories.items():
            if _is_country(str(code)):
                codes.setdefault(folded(str(name)), str(code))
    for code in map(str, BabelLocale.parse("en").territories):
        if _is_country(code):
            codes.setdefault(code.lower(), code)
    return codes


def _is_country(code: str) -> bool:
    return len(code) == 2 and code.isalpha() and code != "ZZ"


@lru_cache(maxsize=1)
def _languages() -> dict[str, str]:
    codes: dict[str, str] = {}
    for tag in _READ_IN:
        for code, name in BabelLocale.parse(tag).languages.items():
            if "_" not in code:
                codes.setdefault(folded(str(name)), str(code))
    return codes


def country_code(text: str) -> str | None:
    """Read a country from its two letters or its name in a European language, or None."""
    return _countries().get(folded(text))


def language_code(text: str) -> str | None:
    """Read a language from its code or its name in a European language, or None."""
    code = text.strip().replace("_", "-")
    try:
        if code and code.isascii() and len(code.split("-")[0]) in (2, 3):
            BabelLocale.parse(code, sep="-")
            return code
    except (UnknownLocaleError, ValueError):
        pass
    return _languages().get(folded(text))


def country_name(code: str, locale_tag: str) -> str:
    """Name a country in a language; the code where the language does not know it."""
    try:
        return str(BabelLocale.parse(locale_tag, sep="-").territories.get(code, code))
    except (UnknownLocaleError, ValueError):
        return country_name(code, "en")


def join_names(names: Iterable[str], locale_tag: str) -> str:
    """Write a list as people do: A, B and C."""
    british = BabelLocale.parse("en_GB")
    try:
        locale = british if locale_tag == "en" else BabelLocale.parse(locale_tag, sep="-")
    except (UnknownLocaleError, ValueError):
        locale = british
    return format_list(list(names), locale=locale)
