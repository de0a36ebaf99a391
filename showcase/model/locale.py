"""Locales and texts in several of them; every text a visitor reads passes through here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import babel
from babel.core import UnknownLocaleError

PLAIN = ""  # key of a text written as a plain string: it belongs to the default locale
PSEUDO_LOCALES = {"en-XA": ("en", "ltr", "Ȧȧƈƈeƞŧed"), "ar-XB": ("ar", "rtl", "Ɯirrored")}


class UnknownLocaleTagError(ValueError):
    """A locale tag that the locale data does not know."""


@dataclass(frozen=True, slots=True)
class Locale:
    """A language as visitors meet it. `tag` is a BCP-47 tag as written in programme.yml."""

    tag: str
    own_name: str
    direction: str  # "ltr" or "rtl"
    base: str  # the tag that dates, numbers and names are formatted with

    @classmethod
    def parse(cls, tag: str) -> Locale:
        """Read a BCP-47 tag; raises UnknownLocaleTagError for one without locale data."""
        if tag in PSEUDO_LOCALES:
            base, direction, own_name = PSEUDO_LOCALES[tag]
            return cls(tag, own_name, direction, base)
        try:
            found = babel.Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError) as error:
            raise UnknownLocaleTagError(tag) from error
        own_name = str(found.get_display_name(found) or "")
        if not own_name or tag.lower().startswith("und"):
            raise UnknownLocaleTagError(tag)
        return cls(tag, own_name[:1].upper() + own_name[1:], found.text_direction, tag)

    @property
    def babel(self) -> babel.Locale:
        """The locale data for dates, numbers, lists and territory names."""
        return babel.Locale.parse(self.base, sep="-")

    @property
    def is_pseudo(self) -> bool:
        """Whether this locale exists to test the interface, not for readers."""
        return self.tag in PSEUDO_LOCALES

    def url_prefix(self, default: Locale) -> str:
        """`/` for the default locale, `/de/` for others; lower-cased: servers mind case, BCP-47 does not."""
        return "/" if self == default else f"/{self.tag.lower()}/"


@dataclass(frozen=True, slots=True)
class ChosenText:
    """A text as one page shows it: the words, and the language they really are in."""

    text: str
    lang: str  # BCP-47 tag of the words
    direction: str  # "ltr" or "rtl"
    is_fallback: bool  # True when the reader asked for another language

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)


NO_TEXT = ChosenText("", "en", "ltr", is_fallback=False)


@lru_cache(maxsize=1024)
def parent_tags(tag: str) -> tuple[str, ...]:
    """Give the tag and its parents, nearest first: `de-CH` gives `de-CH`, `de`; Norwegian `no` and `nb` are one."""
    parts = tag.split("-")
    chain = ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]
    twins = {"no": "nb", "nb": "no"}
    chain += [twins[part] for part in chain if part in twins]
    return tuple(chain)


@dataclass(frozen=True, slots=True)
class LocalizedText:
    """
    A text in one or more languages, as authors write it.

    A plain string stands under PLAIN and means the default locale. Never empty.
    """

    by_tag: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, value: str | Mapping[str, str]) -> LocalizedText:
        """Take the two forms that authors may write."""
        if isinstance(value, str):
            return cls(((PLAIN, value),))
        return cls(tuple(value.items()))

    @property
    def tags(self) -> tuple[str, ...]:
        """The languages present, PLAIN among them for a plain string."""
        return tuple(tag for tag, _ in self.by_tag)

    def written(self, tag: str, default_tag: str) -> str:
        """Give what stands here for exactly this locale (or its parents), or an empty string."""
        texts = dict(self.by_tag)
        for candidate in parent_tags(tag):
            if candidate in texts:
                return texts[candidate]
        return texts.get(PLAIN, "") if default_tag in parent_tags(tag) else ""

    def in_locale(self, locale: Locale, default: Locale) -> ChosenText:
        """
        Choose the words for a reader: the locale, its parents, the default locale, English, then the first.

        The chain always ends because a text is never empty.
        """
        tag = locale.tag
        for written_tag, text in self.by_tag:  # what nearly every text of nearly every page comes down to
            if written_tag == tag == locale.base or (not written_tag and locale == default):
                return ChosenText(text, tag, locale.direction, is_fallback=False)
        texts = dict(self.by_tag)
        own = self.written(locale.tag, default.tag) or self.written(locale.base, default.base)
        if own:
            return ChosenText(own, locale.tag, locale.direction, is_fallback=False)
        for tag in (*parent_tags(default.tag), PLAIN, "en", *texts):
            if texts.get(tag):
                shown = default.tag if tag == PLAIN else tag
                return ChosenText(texts[tag], shown, direction_of(shown), is_fallback=True)
        return NO_TEXT


@lru_cache(maxsize=1024)
def direction_of(tag: str) -> str:
    """Text direction of a tag, left to right where it is not known."""
    try:
        return Locale.parse(tag).direction
    except UnknownLocaleTagError:
        return "ltr"
