"""The words of one locale: texts chosen, dates, numbers, countries and lists as its readers write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from operator import add

from babel.lists import format_list
from babel.numbers import format_decimal, format_percent, get_decimal_symbol
from babel.units import format_unit

from showcase.model.codes import country_name, language_name
from showcase.model.collation import sort_key
from showcase.model.field_types import PartialDate
from showcase.model.locale import NO_TEXT, ChosenText, Locale, LocalizedText
from showcase.model.messages import N_, Messages, PseudoMessages
from showcase.stages.plan.date_words import babel_locale, date_words, span_words
from showcase.stages.plan.memory import Memory

__all__ = ["N_", "Wording"]

_QUALIFIERS = {
    "about": N_("about %(number)s"),
    "more than": N_("more than %(number)s"),
    "over": N_("over %(number)s"),
    "almost": N_("almost %(number)s"),
    "nearly": N_("nearly %(number)s"),
    "up to": N_("up to %(number)s"),
    "at least": N_("at least %(number)s"),
}
_FIGURE = re.compile(
    rf"(?:(?P<words>{'|'.join(_QUALIFIERS)}) )?(?P<number>-?\d{{1,3}}(?:,\d{{3}})+|-?\d+(?:\.\d+)?)(?P<rest> ?%|)"
)
_UNGROUPED_DIGITS = 4
_MILLIONS = 1_234_567  # a number that shows how digits are grouped
_NAME = "\ufffc"  # stands for a name while a list is formatted
_LARGE_SIZES = ((1_000_000_000, "gigabyte"), (1_000_000, "megabyte"))


@lru_cache(maxsize=65_536)
def _number(value: str, base: str) -> str:
    # Decimals are kept as written: a figure says what its source says, to the last digit.
    whole, _, decimals = value.partition(".")
    grouped = _grouped(whole, base)
    return grouped + get_decimal_symbol(babel_locale(base)) + decimals if decimals else grouped


def _grouped(whole: str, base: str) -> str:
    mark = _thousands_mark(base)
    if mark is None or not (whole.isascii() and whole.isdecimal()):
        return str(format_decimal(whole, locale=babel_locale(base)))
    return f"{int(whole):,}".replace(",", mark)  # a tenth of the time of Babel, which reads the pattern each time


@lru_cache(maxsize=64)
def _thousands_mark(base: str) -> str | None:
    """Find what a locale writes between groups of three digits; None where it groups them otherwise."""
    written = str(format_decimal(_MILLIONS, locale=babel_locale(base)))
    mark = written[1:].partition("234")[0]
    return mark if written == f"{_MILLIONS:,}".replace(",", mark) else None


@lru_cache(maxsize=1024)
def _list_pieces(count: int, base: str) -> tuple[str, ...]:
    """Give what stands before, between and after so many names: to join them takes a tenth of formatting them."""
    return tuple(str(format_list([_NAME] * count, locale=babel_locale(base))).split(_NAME))


class Wording:
    """Everything a view needs to speak one language."""

    def __init__(
        self, locale: Locale, default: Locale, messages: Messages | PseudoMessages, memory: Memory | None = None
    ) -> None:
        """Bind a locale to its interface words, and to what is remembered of pages made before."""
        self.memory = memory or Memory()
        self.locale = locale
        self.default = default
        self.messages = messages

    def say(self, message: str, **values: object) -> str:
        """Translate an interface message and put values into its named gaps."""
        translated = self.messages.gettext(message)
        return translated % values if values else translated

    def count(self, one: str, many: str, number: int) -> str:
        """Translate a message that counts; its gap is %(count)s."""
        return self.messages.ngettext(one, many, number) % {"count": self.number(number)}

    def text(self, text: LocalizedText | None) -> ChosenText:
        """Choose the words of a content text."""
        return text.in_locale(self.locale, self.default) if text is not None else NO_TEXT

    def name(self, text: LocalizedText | None) -> ChosenText:
        """Choose the words of a proper name: one that is the same wherever it is written needs no mark."""
        chosen = self.text(text)
        if chosen.is_fallback and text is not None and text.is_alike:
            return ChosenText(chosen.text, chosen.lang, chosen.direction, is_fallback=False)
        return chosen

    def plain(self, text: str) -> ChosenText:
        """Wrap words that are in this language already, or in none (names, numbers)."""
        return ChosenText(text, self.locale.tag, self.locale.direction, is_fallback=False)

    def number(self, value: float | str) -> str:
        """Group the digits of a number as the locale does."""
        return _number(str(value), self.locale.base)

    def percent(self, value: int) -> str:
        """Write a share, 0 to 100, with its sign."""
        return str(format_percent(value / 100, locale=babel_locale(self.locale.base)))

    def file_size(self, size: int) -> str:
        """Write a number of bytes as the size of a file: 1.2 MB, 240 kB; at least 1 kB, as no reader minds less."""
        value, unit = float(max(1, round(size / 1_000))), "kilobyte"
        for least, name in _LARGE_SIZES:
            if size >= least:
                value, unit = round(size / least, 1), name
                break
        written = format_unit(value, f"digital-{unit}", length="short", locale=babel_locale(self.locale.base))
        return str(written).replace(" ", "\N{NO-BREAK SPACE}")

    def figure(self, value: str) -> str:
        """
        Write a figure as the locale does: "more than 150,000" gets its words and its digits.

        Years and other numbers of up to four digits stay as written, and so do words that are not known.
        """
        found = _FIGURE.fullmatch(value)
        if found is None:
            return value
        number = self._digits(found["number"]) + found["rest"]
        return self.say(_QUALIFIERS[found["words"]], number=number) if found["words"] else number

    def _digits(self, written: str) -> str:
        plain = written.replace(",", "")
        is_grouped = len(plain.lstrip("-").split(".")[0]) > _UNGROUPED_DIGITS
        return self.number(plain) if is_grouped or "." in plain or "," in written else plain

    def date(self, value: PartialDate | date | None) -> str:
        """Write a date as exactly as it is known."""
        if value is None:
            return ""
        if isinstance(value, date):
            value = PartialDate(value.year, value.month, value.day)
        return date_words(value, self.locale.base)

    def span(self, first: PartialDate, last: PartialDate) -> str:
        """Write a span of dates without what both ends share, each end as exactly as it is known."""
        if bool(first.month) == bool(last.month) and bool(first.day) == bool(last.day):
            return span_words(first, last, self.locale.base)
        return self.say("%(first)s – %(last)s", first=self.date(first), last=self.date(last))

    def country(self, code: str) -> str:
        """Name a country; EU is the European Union."""
        return country_name(code, self.locale.base)

    def language(self, tag: str) -> str:
        """Name a language."""
        return language_name(tag, self.locale.base)

    def listed(self, items: Iterable[str]) -> str:
        """Join names to one enumeration."""
        names = [item for item in items if item]
        if len(names) < 2:
            return "".join(names)
        first, *following = _list_pieces(len(names), self.locale.base)
        return first + "".join(map(add, names, following))

    def sort_key(self, text: str) -> tuple[object, ...]:
        """Order of names in this language."""
        return sort_key(text, self.locale.base)
