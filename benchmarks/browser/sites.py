"""Builds the same made-up programme as four websites: ours, Material for MkDocs twice, and a single page."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.browser.actions import DIRECTORY, MATERIAL, MATERIAL_SHORT, OURS, PROFILE, SINGLE
from benchmarks.browser.material_site import build_material_site
from benchmarks.browser.single_page_site import write_single_page
from benchmarks.corpus import AS_OF, Corpus, make_corpus
from benchmarks.measure import run
from benchmarks.showcase_files import write_content

_REPOSITORY = Path(__file__).resolve().parents[2]
_MOST_WITH_STOCK_NAVIGATION = 300  # clusters; each page carries links to all, so that the site grows with their square


@dataclass(frozen=True, slots=True)
class Site:
    """A built website, and where its two measured pages are."""

    engine: str
    clusters: int
    folder: Path
    paths: Mapping[str, str]  # kind of page → path below the root


def build_sites(sizes: tuple[int, ...], work: Path, tell: Callable[[str], None]) -> Iterator[Site]:
    """Build all sites of all sizes below a folder that is emptied before."""
    shutil.rmtree(work, ignore_errors=True)
    for size in sizes:
        corpus = make_corpus(size)
        for engine, build in _builds(size).items():
            start = time.perf_counter()
            folder = build(corpus, work / str(size))
            tell(f"built {size} clusters with {engine} in {time.perf_counter() - start:.0f} s")
            yield Site(engine, size, folder, _paths(corpus, engine))


def _builds(size: int) -> dict[str, Callable[[Corpus, Path], Path]]:
    builds: dict[str, Callable[[Corpus, Path], Path]] = {OURS: _build_ours}
    if size <= _MOST_WITH_STOCK_NAVIGATION:
        builds[MATERIAL] = lambda corpus, work: build_material_site(
            corpus, work / "material", has_short_navigation=False
        )
    builds[MATERIAL_SHORT] = lambda corpus, work: build_material_site(corpus, work / "short", has_short_navigation=True)
    builds[SINGLE] = lambda corpus, work: write_single_page(corpus, work / "single")
    return builds


def _build_ours(corpus: Corpus, work: Path) -> Path:
    write_content(corpus, work / "content")
    flags = ["--content", str(work / "content"), "--output", str(work / "site"), "--as-of", AS_OF]
    run([sys.executable, "build.py", "build", *flags, "--locales", "en"], _REPOSITORY)
    return work / "site"


def _paths(corpus: Corpus, engine: str) -> dict[str, str]:
    names = sorted(corpus.clusters)
    one = names[len(names) // 3]
    if engine == SINGLE:
        return {PROFILE: f"#{one}", DIRECTORY: ""}
    return {PROFILE: f"clusters/{one}/", DIRECTORY: "clusters/"}
