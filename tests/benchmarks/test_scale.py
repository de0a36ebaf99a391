# SPDX-License-Identifier: MIT
"""What large programmes cost is worked out as it is said to be; nothing is built here."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from benchmarks.measure import run
from benchmarks.process_memory import MemoryWatch
from benchmarks.scale_plan import Programme, fit, forecast, makespan, on_clock, serial_share
from benchmarks.scale_units import REPOSITORY, Measured, Shard, read_measured
from benchmarks.simulate_scale import PLACES, PROGRAMMES, simulate, tables, write_tables


def shard(clusters: int, actors: int, *, with_pages: bool = True, locales: int = 3) -> Shard:
    """Give a shard that costs 1 s, 10 ms a cluster, 1 ms an actor, 2 ms a page of an actor; memory likewise in MB."""
    pages = 100 + 2 * clusters + (actors if with_pages else 0)
    seconds = 1 + clusters * 0.01 + actors * 0.001 + (actors * 0.002 if with_pages else 0)
    planned = pages * (locales - 1) * 0.0001
    return Shard(clusters, actors, locales, seconds, seconds + planned, 0, 50 + seconds, 0, pages, pages, pages * 0.05)


BASE = shard(400, 4000)
MEASURED = Measured(
    small=shard(200, 0),
    large=shard(400, 0),
    small_with_actors=shard(200, 2000),
    large_with_actors=BASE,
    counted=shard(400, 4000, with_pages=False),
    alone=shard(400, 4000, locales=1),
    main=replace(BASE, processor=BASE.processor + 1, files=BASE.files + 10),
    indexed=replace(BASE, processor=BASE.processor + 5, index_memory=245.0, files=BASE.files + 500),
    whole=replace(BASE, processor=2.5 * BASE.processor, helpers=BASE.processor),
    cores=2,
    join_processor=0.0002,
    join_memory=0.0005,
    compress_processor=0.03,
    brotli=0.14,
    gzip=0.16,
    compressed_files=1.8,
)


def test_growth_is_found() -> None:
    """Of four shards the cost of a cluster, an actor and a page of an actor comes out as it went in."""
    grown = fit(MEASURED, lambda each: each.wall)
    assert grown.fixed == pytest.approx(1)
    assert (grown.cluster, grown.actor, grown.actor_page) == pytest.approx((0.01, 0.001, 0.002))
    pages = fit(MEASURED, lambda each: each.pages)
    assert pages.at(Programme("", 1000, 3, 500)) == pytest.approx(100 + 2000 + 500)
    assert pages.at(Programme("", 1000, 3, 500, has_actor_pages=False)) == pytest.approx(2100)


def test_counted_actors_cost_reading_only() -> None:
    """Without pages of actors a site is as large as without actors, and its shards still take longer."""
    without, counted, shown = (
        forecast(MEASURED, programme)
        for programme in (
            Programme("", 1000, 24),
            Programme("", 1000, 24, 100_000, has_actor_pages=False),
            Programme("", 1000, 24, 100_000),
        )
    )
    assert counted.pages == without.pages
    assert without.processor < counted.processor < shown.processor


def test_more_languages_cost_their_planning_in_every_shard() -> None:
    """A shard of a programme of 24 languages takes longer than one of 3, and its pages are as many."""
    few, many = (forecast(MEASURED, Programme("", 1000, locales)) for locales in (3, 24))
    assert many.pages == few.pages
    assert many.processor > few.processor
    assert many.all_pages == pytest.approx(8 * few.all_pages)


@given(some.lists(some.floats(1, 1000), min_size=1, max_size=40), some.integers(1, 30))
def test_schedule_keeps_its_bounds(jobs: list[float], machines: int) -> None:
    """No run is shorter than its longest job or than even work, and none longer than both together."""
    least = max(*jobs, sum(jobs) / machines) if len(jobs) > 1 else jobs[0]
    assert least <= makespan(jobs, machines) * (1 + 1e-9)
    assert makespan(jobs, machines) <= max(jobs) + sum(jobs) / machines + 1e-6


def test_clock_follows_the_work_that_cannot_be_shared() -> None:
    """Two cores that are both busy share all but a rest; one core takes what a processor takes."""
    assert on_clock(100, 1, 0.5) == pytest.approx(100)
    assert on_clock(100, 4, 0.2) == pytest.approx(40)
    assert serial_share(replace(MEASURED, cores=1)) == pytest.approx(1)
    assert serial_share(MEASURED) == pytest.approx(0.2)


def test_larger_programmes_never_cost_less() -> None:
    """Wherever a site is built, more of it takes more minutes, memory, disk and transfer."""
    order = sorted(PROGRAMMES, key=lambda programme: (programme.clusters, programme.actors, programme.has_actor_pages))
    for place in PLACES:
        runs = [simulate(MEASURED, programme, place) for programme in order]
        for name in ("minutes", "billed", "memory", "disk", "stored", "moved"):
            values = [float(getattr(run, name)) for run in runs]
            assert values == sorted(values), (place.name, name)


def test_memory_of_a_program_that_a_thread_started_is_seen(tmp_path: Path) -> None:
    """Indexers are started by threads; what they hold counts as well."""
    hungry = "import time; held = bytearray(range(250)) * 240_000; time.sleep(2)"
    started = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {hungry!r}])"
    script = f"import threading; threading.Thread(target=lambda: exec({started!r})).start()"
    watch = MemoryWatch()
    run([sys.executable, "-c", script], tmp_path, watch=watch)
    assert watch.together > 50


def test_what_was_measured_can_be_kept() -> None:
    """Figures come back from their file as they were."""
    assert read_measured(MEASURED.as_json()) == MEASURED


def test_document_has_a_place_for_every_table() -> None:
    """Each table is written between its marks, again and again, and the sentences around stay."""
    text, made = (REPOSITORY / "docs/scale.md").read_text(encoding="utf-8"), tables(MEASURED)
    assert re.findall(r"<!-- (\w+) -->", text) == list(made)
    once = write_tables(text, made)
    assert all(table in once for table in made.values())
    assert write_tables(once, made) == once
    assert re.sub(r"(<!-- \w+ -->).*?(<!-- end)", r"\1\2", once, flags=re.DOTALL) == re.sub(
        r"(<!-- \w+ -->).*?(<!-- end)", r"\1\2", text, flags=re.DOTALL
    )
