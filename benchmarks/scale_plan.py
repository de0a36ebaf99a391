"""Works out what a programme of any size costs from what was measured on small ones; knows no machine and no host."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from benchmarks.scale_units import LOCALES, Measured, Shard


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme of some size; `actors` are those of all clusters together."""

    name: str
    clusters: int
    locales: int
    actors: int = 0
    has_actor_pages: bool = True

    @property
    def page_actors(self) -> int:
        """Those that have a page."""
        return self.actors if self.has_actor_pages else 0


@dataclass(frozen=True, slots=True)
class Linear:
    """A quantity that grows with clusters, with actors, and with actors that have pages."""

    fixed: float
    cluster: float
    actor: float
    actor_page: float

    def at(self, programme: Programme) -> float:
        """Give it for a programme."""
        grown = self.cluster * programme.clusters + self.actor * programme.actors
        return self.fixed + grown + self.actor_page * programme.page_actors


def fit(measured: Measured, quantity: Callable[[Shard], float]) -> Linear:
    """Find how a quantity grows; noise never makes a part negative."""
    small, large = measured.small, measured.large
    pairs = ((measured.small_with_actors, small), (measured.large_with_actors, large))
    cluster = max((quantity(large) - quantity(small)) / (large.clusters - small.clusters), 0)
    grown = sum(quantity(more) - quantity(less) for more, less in pairs)
    each = max(grown / sum(more.actors for more, _ in pairs), 0)
    known = max((quantity(measured.counted) - quantity(large)) / measured.counted.actors, 0)
    return Linear(
        max(quantity(small) - cluster * small.clusters, 0), cluster, min(known, each), max(each - known, 0)
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Forecast:
    """What a programme costs: of one language unless it says otherwise; megabytes and seconds of a processor."""

    pages: float
    files: float  # with index, without compressed ones
    megabytes: float
    index_megabytes: float
    processor: float  # a shard with its index
    main_processor: float  # the shard with the files of no language
    single_processor: float  # all languages in one build
    memory: float
    index_memory: float
    all_pages: float
    all_files: float
    all_megabytes: float
    serial: float  # share of the work that one core does while the others wait


def forecast(measured: Measured, programme: Programme) -> Forecast:
    """Work out a programme."""
    base, indexed = measured.large_with_actors, measured.indexed
    pages = fit(measured, lambda shard: shard.pages).at(programme)
    # The main shard writes a data file of each thing that has a page.
    written = (programme.clusters + programme.page_actors) / (base.clusters + base.actors)
    more_languages = (programme.locales - LOCALES) * pages / (base.pages * (LOCALES - 1))

    def planned(quantity: Callable[[Shard], float]) -> float:
        return max(quantity(base) - quantity(measured.alone), 0) * more_languages

    def grown(quantity: Callable[[Shard], float]) -> float:
        return max(fit(measured, quantity).at(programme) + planned(quantity), 0)

    def indexing(quantity: Callable[[Shard], float]) -> float:
        return max(quantity(indexed) - quantity(base), 0) / base.pages * pages

    def extra(quantity: Callable[[Shard], float]) -> float:
        return max(quantity(measured.main) - quantity(base), 0) * written

    seconds = grown(lambda shard: shard.processor) + indexing(lambda shard: shard.processor)
    main = seconds + extra(lambda shard: shard.processor)
    once = _repeated(measured, programme) + planned(lambda shard: shard.processor)
    single = main + (programme.locales - 1) * max(seconds - once, 0)
    files = fit(measured, lambda shard: shard.files).at(programme) + indexing(lambda shard: shard.files)
    index_megabytes = indexing(lambda shard: shard.megabytes)
    megabytes = fit(measured, lambda shard: shard.megabytes).at(programme) + index_megabytes
    return Forecast(
        pages=pages, files=files, megabytes=megabytes, index_megabytes=index_megabytes,
        processor=seconds, main_processor=main, single_processor=single,
        memory=grown(lambda shard: shard.memory), index_memory=indexed.index_memory / indexed.pages * pages,
        all_pages=pages * programme.locales,
        all_files=files * programme.locales + extra(lambda shard: shard.files),
        all_megabytes=megabytes * programme.locales + extra(lambda shard: shard.megabytes),
        serial=serial_share(measured),
    )  # fmt: skip


def _repeated(measured: Measured, programme: Programme) -> float:
    """Tell the seconds that every shard spends again on what a single build does once: above all on reading."""
    base, each = measured.large_with_actors, fit(measured, lambda shard: shard.processor)
    known = measured.main.processor + (LOCALES - 1) * base.processor - measured.whole.processor
    cluster = (known / (LOCALES - 1) - each.fixed - each.actor * base.actors) / base.clusters
    return each.fixed + min(max(cluster, 0), each.cluster) * programme.clusters + each.actor * programme.actors


def serial_share(measured: Measured) -> float:
    """
    Tell which share of the work one core does while the others wait; all of it on a machine of one core.

    Each core takes an even part of what can be shared, so the helpers tell how much that is; unlike the clock, they
    do not mind what else the machine does.
    """
    if measured.cores < 2:
        return 1.0
    shared = measured.whole.helpers * measured.cores / (measured.cores - 1)
    return min(max(1 - shared / measured.whole.processor, 0.0), 1.0)


def on_clock(processor: float, cores: int, serial: float) -> float:
    """Turn seconds of a processor into seconds on the clock of a machine with so many cores."""
    return processor * (serial + (1 - serial) / cores)


def makespan(seconds: Iterable[float], machines: int) -> float:
    """Give the time until the last job is done, when the longest one waiting is taken first."""
    free_at = [0.0] * machines
    for job in sorted(seconds, reverse=True):
        heapq.heappush(free_at, heapq.heappop(free_at) + job)
    return max(free_at)
