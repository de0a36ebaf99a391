"""Locales and texts in several of them; every text a visitor reads passes through here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

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
        return "/" if self.tag == default.tag else f"/{self.tag.lower()}/"


class ChosenText(NamedTuple):
    """
    A text as one page shows it: the words, and the language they really are in.

    A page has hundreds of them, and a named tuple is made twice as fast as a frozen data class.
    """

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


class LocalizedText:
    """
    A text in one or more languages, as authors write it; it never changes.

    A plain string stands under PLAIN and means the default locale. Never empty. The words may lie on disk: then they
    are read when somebody asks for them.
    """

    __slots__ = ("_words", "tags")
    tags: tuple[str, ...]  # the languages present, PLAIN for a plain string
    _words: Sequence[str]  # in the order of the tags

    def __init__(self, by_tag: Iterable[tuple[str, str]]) -> None:
        """Take pairs of tag and words."""
        pairs = tuple(by_tag)
        self.tags = _shared_tags(tuple(tag for tag, _ in pairs))
        self._words = tuple(words for _, words in pairs)

    @classmethod
    def of(
        cls, value: str | Mapping[str, str], keep: Callable[[Sequence[str]], Sequence[str]] = tuple
    ) -> LocalizedText:
        """Take the two forms that authors may write; `keep` may put words somewhere else than into memory."""
        made = cls.__new__(cls)
        if isinstance(value, str):
            made.tags, made._words = _PLAIN_TAGS, keep((value,))  # noqa: SLF001 its own
        else:
            made.tags, made._words = _shared_tags(tuple(value)), keep(tuple(value.values()))  # noqa: SLF001 its own
        return made

    @property
    def by_tag(self) -> tuple[tuple[str, str], ...]:
        """Pairs of tag and words."""
        return tuple(zip(self.tags, self._words, strict=True))

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, LocalizedText) and self.tags == other.tags and tuple(self._words) == tuple(other._words)
        )

    def __hash__(self) -> int:
        return hash((self.tags, tuple(self._words)))

    def __repr__(self) -> str:
        return f"LocalizedText(by_tag={self.by_tag!r})"

    @property
    def is_alike(self) -> bool:
        """Whether it says the same words in all its languages, as a name does."""
        return len(self.tags) == 1 or len(set(self._words)) == 1

    def words(self, tag: str) -> str:
        """Give what stands here under exactly this tag, or an empty string."""
        return self._words[self.tags.index(tag)] if tag in self.tags else ""

    def written(self, tag: str, default_tag: str) -> str:
        """Give what stands here for exactly this locale (or its parents), or an empty string."""
        for candidate in parent_tags(tag):
            if candidate in self.tags:
                return self.words(candidate)
        return self.words(PLAIN) if default_tag in parent_tags(tag) else ""

    def in_locale(self, locale: Locale, default: Locale) -> ChosenText:
        """
        Choose the words for a reader: the locale, its parents, the default locale, English, then the first.

        The chain always ends because a text is never empty.
        """
        tag = locale.tag
        for index, written_tag in enumerate(self.tags):  # what nearly every text of nearly every page comes down to
            if written_tag == tag == locale.base or (not written_tag and tag == default.tag):
                return ChosenText(self._words[index], tag, locale.direction, is_fallback=False)
        own = self.written(locale.tag, default.tag) or self.written(locale.base, default.base)
        if own:
            return ChosenText(own, locale.tag, locale.direction, is_fallback=False)
        for tag in (*parent_tags(default.tag), PLAIN, "en", *self.tags):
            if words := self.words(tag):
                shown = default.tag if tag == PLAIN else tag
                return ChosenText(words, shown, direction_of(shown), is_fallback=True)
        return NO_TEXT


_PLAIN_TAGS = (PLAIN,)
_TAGS: dict[tuple[str, ...], tuple[str, ...]] = {_PLAIN_TAGS: _PLAIN_TAGS}


def _shared_tags(tags: tuple[str, ...]) -> tuple[str, ...]:
    """Give one tuple for all texts in the same languages: there are few combinations, and very many texts."""
    return _TAGS.setdefault(tags, tags)


@lru_cache(maxsize=1024)
def direction_of(tag: str) -> str:
    """Text direction of a tag, left to right where it is not known."""
    try:
        return Locale.parse(tag).direction
    except UnknownLocaleTagError:
        return "ltr"
