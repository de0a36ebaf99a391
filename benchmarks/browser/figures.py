"""Puts the visits of one page together: medians, and the worst where a promise is about the worst."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.browser.visits import Answer, Visit

_NOTHING = 16.0  # milliseconds; the browser tells of no faster answer


@dataclass(frozen=True, slots=True)
class Page:
    """One page of one site with all its visits."""

    engine: str
    clusters: int
    kind: str
    visits: Sequence[Visit]
    slow_paints: Sequence[float] = ()  # largest contentful paints over a slow network, in milliseconds

    @property
    def sent(self) -> dict[str, int]:
        """Bytes by type of file; the same in each visit, so that one of them tells."""
        return self.visits[0].sent

    @property
    def total(self) -> int:
        """Bytes of the first load."""
        return sum(self.sent.values())

    @property
    def largest_paint(self) -> float:
        """Median of the largest contentful paint."""
        return statistics.median(visit.largest_paint for visit in self.visits)

    @property
    def shift(self) -> float:
        """Median of the cumulative layout shift."""
        return statistics.median(visit.shift for visit in self.visits)

    @property
    def loading(self) -> tuple[int, float]:
        """Number of long tasks while loading, and the longest of a visit; medians."""
        return _long_tasks([visit.loading_tasks for visit in self.visits])

    @property
    def scrolling(self) -> tuple[int, float]:
        """Number of long tasks while scrolling, and the longest of a visit; medians."""
        return _long_tasks([visit.scrolling_tasks for visit in self.visits])

    @property
    def next_paint(self) -> float:
        """INP: the slowest answer of a visit, as it counts for fewer than fifty interactions; median."""
        return statistics.median(
            max((answer.latency for answer in visit.answers), default=_NOTHING) for visit in self.visits
        )

    @property
    def sent_later(self) -> int:
        """Bytes that the actions loaded, all of them together."""
        return round(statistics.median(sum(answer.sent for answer in visit.answers) for visit in self.visits))

    def sent_for(self, action: str) -> int:
        """Bytes that one action loaded."""
        return round(statistics.median(answer.sent for answer in self._answers(action)))

    def answer(self, action: str) -> tuple[float, float] | None:
        """Give the latency of one action and the time until its answer was shown, medians; None if it is not there."""
        found = self._answers(action)
        if not found:
            return None
        return statistics.median(one.latency for one in found), statistics.median(one.shown for one in found)

    def _answers(self, action: str) -> list[Answer]:
        return [answer for visit in self.visits for answer in visit.answers if answer.action == action]


def _long_tasks(visits: Sequence[Sequence[float]]) -> tuple[int, float]:
    return round(statistics.median(map(len, visits))), statistics.median(max(tasks, default=0.0) for tasks in visits)
