"""The values of a statistic, and how many profiles stand behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from showcase.model.locale import LocalizedText

Years = tuple[int, int]
"""First and last year of a figure, both included."""


@dataclass(frozen=True, slots=True)
class Tally:
    """One value of a statistic and how often it is met."""

    key: str  # a term, a choice, a step such as "2005-2009", or a free text in small letters
    count: int
    parts: tuple[int, ...] = ()  # the count by the ways of the statistic; they add up to it
    text: LocalizedText | None = None  # free text as one profile writes it
    told: int = 0  # profiles that the count comes from, where it is a sum


@dataclass(frozen=True, slots=True)
class Statistic:
    """
    How often each value is met.

    A profile may have several values, so counts may add up to more than `told`; they never stand for `asked`.
    """

    name: str
    asked: int  # profiles that could say something
    told: int  # profiles that do
    tallies: tuple[Tally, ...]
    years: Years | None = None
    undated: int = 0  # profiles among those that say something whose figure has no year


@dataclass(frozen=True, slots=True)
class Distribution:
    """One number of each profile that gives it, smallest first."""

    name: str
    asked: int
    values: tuple[float, ...]
    years: Years | None = None
    undated: int = 0


def count_terms(
    name: str, held: Sequence[Sequence[str]], order: Iterable[str], *, with_none: bool = False
) -> Statistic:
    """
    Count how many profiles hold each term; `held` has the terms of each profile.

    Tallies keep the given order; terms nobody holds are there only `with_none`. Terms that `order` lacks do not count.
    """
    known = tuple(order)
    allowed = frozenset(known)
    shown = [set(terms) & allowed for terms in held]
    counts = Counter(term for terms in shown for term in terms)
    tallies = tuple(Tally(term, counts[term]) for term in known if with_none or counts[term])
    return Statistic(name, len(held), sum(bool(terms) for terms in shown), tallies)


def by_size(statistic: Statistic) -> Statistic:
    """Put the largest counts first; equal ones keep their order."""
    tallies = tuple(sorted(statistic.tallies, key=lambda tally: -tally.count))
    return Statistic(statistic.name, statistic.asked, statistic.told, tallies, statistic.years, statistic.undated)


def count_texts(name: str, texts: Sequence[tuple[str, LocalizedText] | None]) -> Statistic:
    """
    Count free texts: two are the same only where their words are, apart from capitals and spaces.

    Each text comes with its words in the default language; None stands for a profile that gives none.
    """
    told = [text for text in texts if text is not None]
    groups: dict[str, list[LocalizedText]] = {}
    for words, text in told:
        groups.setdefault(" ".join(words.casefold().split()), []).append(text)
    fullest = {key: max(group, key=lambda text: len(text.by_tag)) for key, group in groups.items()}
    tallies = tuple(Tally(key, len(group), text=fullest[key]) for key, group in sorted(groups.items()))
    return by_size(Statistic(name, len(texts), len(told), tallies))


def span(years: Iterable[int]) -> Years | None:
    """Give the first and the last of some years; None without any."""
    found = sorted(years)
    return (found[0], found[-1]) if found else None
