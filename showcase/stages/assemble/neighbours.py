"""Finds those that have much in common without comparing all with all; numbers are counted and sorted fastest."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

WINDOW = 12  # neighbours looked at on each side of every list: keeps the step near to linear
SHORTLIST = 16  # of those that share most, so many are looked at closely
_NUMBER_BITS = 32
_NUMBER = (1 << _NUMBER_BITS) - 1
LAST = 1 << 20  # added to the place of a number, lets it stand behind all others

Key = tuple[str, ...]


class Neighbours:
    """Numbers by what they have in common. They are added in rising order, which is that of identifiers."""

    def __init__(self) -> None:
        """Start with no number."""
        self._listed: dict[Key, list[int]] = defaultdict(list)

    def add(self, number: int, keys: Iterable[Key]) -> None:
        """List a number under some keys."""
        for key in keys:
            self._listed[key].append(number)

    def shortlist(self, wanted: Iterable[tuple[Key, int]], own: range, late: Sequence[int] = ()) -> list[int]:
        """
        Give the numbers that share most, best first, then in rising order.

        Looked at are those next to `own` in the lists of the wanted keys, each with its weight; own numbers are left
        out. `late` tells for every number by how much it stands behind others that share less.
        """
        scores: dict[int, int] = {}
        listed, start = self._listed, own.start
        for key, weight in wanted:
            if numbers := listed.get(key):
                here = bisect_left(numbers, start)
                for number in numbers[max(0, here - WINDOW) : here + WINDOW + 1]:
                    scores[number] = scores.get(number, 0) + weight
        for number in own:
            scores.pop(number, None)
        # One number says it all: place and number. To sort those is twice as fast as to sort by a function.
        if late:
            ranked = [(late[number] - score << _NUMBER_BITS) + number for number, score in scores.items()]
        else:
            ranked = [number - (score << _NUMBER_BITS) for number, score in scores.items()]
        ranked.sort()
        return [rank & _NUMBER for rank in ranked[:SHORTLIST]]
