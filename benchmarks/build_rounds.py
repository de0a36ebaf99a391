"""Builds one programme with every engine in turn, several times, and puts together what it cost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from benchmarks import builds
from benchmarks.builds import Programme, Tell
from benchmarks.measure import Cost, size_of, time_fixed_work
from benchmarks.results import HUGO, MATERIAL, MODES, OURS, ZENSICAL, Measured, Results, WordRow
from benchmarks.visible_words import compare, count_middles, count_words

Key = tuple[str, str]  # engine and mode
_EVERY_ROUND: dict[Key, Callable[[Programme], Cost]] = {
    (OURS, MODES[0]): builds.showcase_without_index,
    (HUGO, MODES[0]): builds.hugo,
    (OURS, MODES[1]): builds.showcase,
    (HUGO, MODES[1]): builds.hugo_and_pagefind,
}
_ONCE: dict[Key, Callable[[Programme], Cost]] = {
    (MATERIAL, MODES[0]): builds.material,
    (MATERIAL, MODES[1]): builds.material_with_search,
    (ZENSICAL, MODES[1]): builds.zensical,
}
QUICK_FLAGS, SLOW_FLAGS = ("--cards", "--compress"), ("--print",)


class Rounds:
    """What the builds of one programme cost so far."""

    def __init__(self, made: Programme, tell: Tell) -> None:
        """Begin with a programme that `builds.write_all` has written and built."""
        self.made, self.tell = made, tell
        self.costs: dict[Key, list[Cost]] = defaultdict(list)
        self.pages: dict[str, int] = {}
        self.megabytes: dict[Key, float] = {}
        self.middles: dict[str, tuple[int, int]] = {}
        self.extras: dict[str, Cost] = {}
        self.failures: dict[str, str] = {}  # engine and mode → what became of the command
        self.noise: list[float] = []

    def count_words(self) -> list[WordRow]:
        """Compare the two sites that stand there."""
        self.tell("counting words")
        words = [count_words(self.made.site(engine)) for engine in (OURS, HUGO)]
        self.pages |= {OURS: sum(words[0].pages.values()), HUGO: sum(words[1].pages.values())}
        return compare(*words)

    def run_round(self) -> None:
        """Build with ours and with Hugo in both modes."""
        for key, build in _EVERY_ROUND.items():
            self._run(key, build)

    def run_others(self) -> None:
        """Build with the slow engines, and count the words of their sites; what fails does not end the whole run."""
        self.middles[OURS] = count_middles(self.made.site(OURS))
        for (engine, mode), build in _ONCE.items():
            try:
                self._run((engine, mode), build)
            except RuntimeError as error:
                self.failures[f"{engine}, {mode}"] = str(error).splitlines()[0]
                self.tell(str(error))
                continue
            self.middles[engine] = count_middles(self.made.site(engine))
            self.pages[engine] = self.middles[engine][0]

    def run_flags(self, flags: Iterable[str]) -> None:
        """Build ours with each flag that is off otherwise, as far as the program has it."""
        for flag in filter(builds.knows_flag, flags):
            builds.clear(self.made)
            self.extras[flag] = builds.showcase(self.made, flag)
            self.tell(f"with {flag}: {self.extras[flag].wall:.2f} s")

    def results(self, words: list[WordRow]) -> Results:
        """Put everything together."""
        made = self.made
        return Results(
            made.clusters,
            made.locales,
            tuple(self._measured()),
            words,
            self.noise,
            self.extras,
            self.middles,
            self.failures,
        )

    def _measured(self) -> Iterator[Measured]:
        for (engine, mode), costs in self.costs.items():
            yield Measured(engine, mode, costs, self.pages[engine], self.megabytes[engine, mode])

    def _run(self, key: Key, build: Callable[[Programme], Cost]) -> None:
        self.noise.append(time_fixed_work())
        builds.clear(self.made)
        cost = build(self.made)
        self.costs[key].append(cost)
        self.megabytes[key] = size_of(self.made.site(key[0]))
        self.tell(f"{self.made.clusters} {' '.join(key)}: {cost.wall:.2f} s, processor {cost.processor:.2f} s")


def measure_builds(
    made: Programme, rounds: int, tell: Tell, *, with_others: bool = False, flags: Iterable[str] = ()
) -> Results:
    """Measure a programme; `with_others` adds the slow engines, each once, and so does each flag of ours."""
    builds.write_all(made, tell)
    measured = Rounds(made, tell)
    words = measured.count_words()
    if with_others:
        measured.run_others()
    measured.run_flags(flags)
    for _ in range(rounds):
        measured.run_round()
    return measured.results(words)
