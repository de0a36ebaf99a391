"""Writes a programme for every engine, and builds it with each: a cold build, as a process whose cost is taken."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pagefind.service import get_executable

from benchmarks.corpus import AS_OF, make_corpus
from benchmarks.hugo_files import hugo_program, write_hugo_site
from benchmarks.languages import EU_TAGS
from benchmarks.material_files import write_material_sites
from benchmarks.measure import Cost, run
from benchmarks.process_memory import MemoryWatch
from benchmarks.program_copy import REPOSITORY, copy_program
from benchmarks.showcase_files import write_content

WITHOUT_INDEX = REPOSITORY / "benchmarks" / "build_without_index.py"
_KNOWN_LOCALES = 3  # the program itself has the words of these
Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Programme:
    """One made-up programme, written for every engine below a folder."""

    folder: Path
    clusters: int
    locales: int

    @property
    def program(self) -> Path:
        """Where the program is: here, or a copy that knows more languages."""
        return REPOSITORY if self.locales <= _KNOWN_LOCALES else self.folder / "program"

    @property
    def content(self) -> Path:
        """Our YAML."""
        return self.folder / "content"

    def site(self, engine: str) -> Path:
        """Where an engine puts its site."""
        if engine in {"Material", "Zensical"}:
            return self.folder / "material" / "site"
        return self.folder / "out" / engine.lower()


def write_ours(made: Programme, tell: Tell) -> None:
    """Write our YAML into a fresh folder, with a copy of the program where that needs more languages."""
    shutil.rmtree(made.folder, ignore_errors=True)
    made.folder.mkdir(parents=True)
    tell(f"making up {made.clusters} clusters in {made.locales} languages in {made.folder}")
    write_content(make_corpus(made.clusters, locales=made.locales), made.content)
    if made.program != REPOSITORY:
        copy_program(made.program, EU_TAGS[: made.locales])


def write_all(made: Programme, tell: Tell) -> None:
    """Write the programme for every engine, and build it once with ours and with Hugo; that writes bytecode, too."""
    write_ours(made, tell)
    clear(made)
    showcase_without_index(made)
    corpus, built = make_corpus(made.clusters, locales=made.locales), made.site("Showcase")
    tell("writing the same for the others")
    write_hugo_site(corpus, made.content, built, made.folder / "hugo", made.program)
    if made.program == REPOSITORY:
        write_material_sites(built, made.folder / "material", corpus.tags)
    hugo(made)


def clear(made: Programme) -> None:
    """Delete the sites and every cache of all sides."""
    for name in ("out", "hugo/resources", "material/site", "material/.cache"):
        shutil.rmtree(made.folder / name, ignore_errors=True)
    (made.folder / "out").mkdir()
    os.sync()


def showcase(made: Programme, *flags: str, watch: MemoryWatch | None = None) -> Cost:
    """Build ours, with the search index."""
    folders = ["--content", str(made.content), "--output", str(made.site("Showcase"))]
    command = [sys.executable, str(made.program / "build.py"), "build", *folders, "--as-of", AS_OF, "--quiet", *flags]
    return run(command, made.folder, watch=watch)


def showcase_without_index(made: Programme, watch: MemoryWatch | None = None) -> Cost:
    """Build ours without the search index."""
    command = [sys.executable, str(WITHOUT_INDEX), str(made.content), str(made.site("Showcase")), AS_OF]
    return run(command, made.folder, {"PYTHONPATH": str(made.program)}, watch)


def knows_flag(flag: str) -> bool:
    """Whether our `build` has a flag."""
    command = [sys.executable, "build.py", "build", "--help"]
    return flag in subprocess.run(command, cwd=REPOSITORY, check=True, capture_output=True, text=True).stdout.split()


def hugo(made: Programme) -> Cost:
    """Build with Hugo."""
    flags = ["--source", str(made.folder / "hugo"), "--destination", str(made.site("Hugo"))]
    return run([str(hugo_program()), "build", *flags, "--noBuildLock", "--ignoreCache"], made.folder)


def hugo_and_pagefind(made: Programme) -> Cost:
    """Build with Hugo, then index its pages."""
    return hugo(made) + run([str(get_executable()), "--silent", "--site", str(made.site("Hugo"))], made.folder)


def material(made: Programme) -> Cost:
    """Build with MkDocs and Material, without its search: one language after another."""
    return _material(made, "plain")


def material_with_search(made: Programme) -> Cost:
    """Build with MkDocs and Material, with its search."""
    return _material(made, "search")


def zensical(made: Programme) -> Cost:
    """Build with Zensical, which always makes its search: one language after another."""
    cost = Cost(0, 0, 0)
    for tag in EU_TAGS[: made.locales]:
        command = [sys.executable, "-m", "zensical", "build", "--clean", "--config-file", f"search-{tag}.yml"]
        cost += run(command, made.folder / "material")
    return cost


def _material(made: Programme, mode: str) -> Cost:
    cost = Cost(0, 0, 0)
    for tag in EU_TAGS[: made.locales]:
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", f"{mode}-{tag}.yml"]
        cost += run(command, made.folder / "material", {"NO_MKDOCS_2_WARNING": "1"})
    return cost
