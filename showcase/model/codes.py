"""Codes of countries and languages that the locale data knows, with their names; content may use no other."""

from __future__ import annotations

from functools import cache, lru_cache

import babel

_ENGLISH = "en"
_NO_COUNTRIES = {"EZ", "QO", "UN", "XA", "XB", "ZZ"}  # areas and test codes among the territories


@cache
def country_names(language: str = _ENGLISH) -> dict[str, str]:
    """Give names by two-letter code of ISO 3166; EU and XK (Kosovo) count as countries."""
    names = babel.Locale.parse(language).territories
    return {code: name for code, name in names.items() if len(code) == 2 and code not in _NO_COUNTRIES}


@cache
def language_names(language: str = _ENGLISH) -> dict[str, str]:
    """Give names by language code of ISO 639."""
    names = babel.Locale.parse(language).languages
    return {code: name for code, name in names.items() if code.isalpha()}


def is_country(code: str) -> bool:
    """Whether the two letters, in upper case, name a country."""
    return code in country_names()


def is_language(code: str) -> bool:
    """Whether the letters, in lower case, name a language; Norwegian `no` is one."""
    return code in language_names()


@lru_cache(maxsize=16_384)
def country_name(code: str, tag: str) -> str:
    """Name a country in the language of a tag; EU is the European Union. An unknown code stays as it is."""
    return str(_locale(tag).territories.get(code, code))


@lru_cache(maxsize=4096)
def language_name(code: str, tag: str) -> str:
    """Name a language in the language of a tag. An unknown code stays as it is."""
    try:
        name = babel.Locale.parse(code, sep="-").get_display_name(_locale(tag))
    except (babel.UnknownLocaleError, ValueError):
        return code
    return str(name or code)


@cache
def _locale(tag: str) -> babel.Locale:
    return babel.Locale.parse(tag, sep="-")
