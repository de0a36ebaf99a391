"""
Measures `serve`: seconds from a save to the reloaded page, in Chromium, beside a whole build of the same machine.

Usage: python -m benchmarks.serve_speed [CLUSTERS]
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks.corpus import AS_OF, make_corpus
from benchmarks.measure import run, time_fixed_work
from benchmarks.showcase_files import write_content

_REPOSITORY = Path(__file__).resolve().parent.parent
_WORK = _REPOSITORY / ".showcase" / "bench" / "serve"
_ROUNDS = 9
_SHOWN = "text => document.readyState === 'complete' && document.querySelector('main').innerText.includes(text)"


def measure_serve(clusters: int, tell: Callable[[str], None]) -> str:
    """Make up a programme, serve it and change files beside an open page; gives the report as Markdown."""
    shutil.rmtree(_WORK, ignore_errors=True)
    _WORK.mkdir(parents=True)
    write_content(make_corpus(clusters), _WORK / "content")
    file = sorted((_WORK / "content" / "clusters").glob("*.yml"))[clusters // 3]
    noise = [time_fixed_work()]
    start = time.perf_counter()
    with _serving() as address, _chromium() as page:
        first = time.perf_counter() - start
        page.goto(f"{address}clusters/{file.stem}/", wait_until="load")
        page.wait_for_function("document.querySelector('showcase-serve') !== null")
        texts = [_time_save(page, file, "acronym:", number) for number in range(_ROUNDS)]
        facts = [_time_save(page, file, "founded:", number) for number in range(_ROUNDS)]
        start = time.perf_counter()
        while not (_WORK / ".showcase" / "serve" / "site" / "pagefind").is_dir() and time.perf_counter() - start < 300:
            time.sleep(0.2)
        index = time.perf_counter() - start
    noise.append(time_fixed_work())
    tell("serve measured; now a whole build")
    flags = ["--content", str(_WORK / "content"), "--output", str(_WORK / "out"), "--as-of", AS_OF]
    build = run([sys.executable, "build.py", "build", *flags], _REPOSITORY).wall
    return _as_markdown(clusters, {
        "a text (its acronym) of one profile": texts,
        "a fact shown in all languages (its year) of one profile": facts,
    }, (first, index, build), noise)  # fmt: skip


@contextmanager
def _serving() -> Iterator[str]:
    command = [sys.executable, str(_REPOSITORY / "build.py"), "serve", "--port", "0", "--as-of", AS_OF]
    with subprocess.Popen(command, cwd=_WORK, stdout=subprocess.PIPE, text=True) as process:
        if process.stdout is None:
            raise AssertionError("the output of serve is a pipe")
        try:
            yield next(line for line in process.stdout if line.startswith("http")).split()[0]
        finally:
            process.terminate()


@contextmanager
def _chromium() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser.new_page()
        browser.close()


def _time_save(page: Page, file: Path, field: str, number: int) -> float:
    """Write another value of a field and wait until the page that was loaded anew shows it."""
    value = f"HBR{number}" if field == "acronym:" else str(1950 + number)
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith(field)]
    page.wait_for_timeout(1500)  # as people save; a second save at once would be measured with the first
    start = time.perf_counter()
    file.write_text("\n".join([*lines, f"{field} {value}", ""]), encoding="utf-8")
    page.wait_for_function(_SHOWN, arg=value, polling=5)
    return time.perf_counter() - start


def _as_markdown(
    clusters: int, saves: dict[str, list[float]], others: tuple[float, float, float], noise: list[float]
) -> str:
    first, index, build = others
    rows = [
        f"| {what} | {statistics.median(times):.2f} | {min(times):.2f} | {max(times):.2f} "
        f"| {statistics.median(times) / build:.3f} |"
        for what, times in saves.items()
    ]
    return "\n".join((
        "# Results of `make bench`: serve",
        "",
        f"{clusters} clusters × 3 locales, {_ROUNDS} saves each, Chromium with the profile open.",
        "Seconds from the moment the file is written until the page was loaded again and shows the new words:",
        "watcher, the wait until the file is quiet (0.05 s), reading, proof, plan, page, and the browser's own time.",
        f"A fixed piece of work took {min(noise):.2f} to {max(noise):.2f} s before and after.",
        "",
        "| saved | median s | fastest | slowest | median : whole build |",
        "|---|---:|---:|---:|---:|",
        *rows,
        "",
        f"From the start of `serve` to the first page: {first:.1f} s. A whole build with its index: {build:.1f} s.",
        f"After the last save search, finder and links were up to date within {index:.0f} s, in the background.",
        "",
    ))  # fmt: skip


if __name__ == "__main__":
    print(measure_serve(int(sys.argv[1]) if len(sys.argv) > 1 else 1000, print))
