# SPDX-License-Identifier: MIT
"""Promises of what is measured: edits show, Markdown says what the page says, processes are watched, room is asked."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

import pytest

from benchmarks import builds, memory_run
from benchmarks.corpus import make_corpus
from benchmarks.edits import EDITS, Edit, Place
from benchmarks.material_files import markdown_of, write_material_sites
from benchmarks.measure import Cost, run
from benchmarks.process_memory import MemoryWatch
from benchmarks.program_copy import REPOSITORY
from benchmarks.results import HUGO, MODES, OURS, Measured, Results, as_markdown, table_of_ratios
from benchmarks.showcase_files import write_content
from tests.built_sites import BuiltSite

PAGE = """<html><head><meta name="description" content="About"></head><body><header>Menu</header><main>
<h1>Wind &amp; sea</h1><form role="search"><input> Find</form>
<p>See <a href="../x/">the *list*</a> or <a href="#top">above</a>.</p>
<ul><li><article><h2><a href="../../y/#z">Ypsilon</a></h2><p>small</p></article></li></ul>
<table><tr><th>a</th></tr><tr><td>b|c</td></tr></table></main></body></html>"""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """A programme and the files of the program that edits change."""
    folder = tmp_path_factory.mktemp("edited")
    write_content(make_corpus(6), folder / "content")
    for name in ("theme/pages", "locales/de"):
        shutil.copytree(REPOSITORY / name, folder / "program" / name)
    return Place(folder / "content", folder / "program", folder / "site")


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_edit_changes_one_file_each_time(edit: Edit, place: Place) -> None:
    """Each edit changes or adds one file, once and once more, and says which words to look for in the site."""
    for number in (1, 2):
        before = texts_below(place.content.parent)
        page, words = edit.make(place, number)
        after = texts_below(place.content.parent)
        changed = [file for file, text in after.items() if before.get(file) != text]
        assert len(changed) == 1
        assert words in after[changed[0]]
        assert page.is_relative_to(place.site)


def texts_below(folder: Path) -> dict[Path, str]:
    """Read every file below a folder."""
    return {file: file.read_text(encoding="utf-8") for file in folder.rglob("*.*") if file.is_file()}


def test_markdown_says_what_the_page_says() -> None:
    """Headings, links to pages as files, lists and tables stay; controls, menus and links within the page go."""
    assert markdown_of(PAGE) == (
        "---\ntitle: Wind & sea\ndescription: About\n---\n\n# Wind & sea\n\n"
        "See [the \\*list\\*](../x/index.md) or above .\n\n"
        "- [Ypsilon](../../y/index.md#z) small\n\n| a |\n|---|\n| b\\|c |\n"
    )


def test_every_page_becomes_markdown(complete_site: BuiltSite, tmp_path: Path) -> None:
    """Each language has a project of its own with all its pages."""
    write_material_sites(complete_site.folder, tmp_path / "material", ("en", "de"))
    pages = [file for file in (complete_site.folder / "de").rglob("index.html") if "<main" in file.read_text("utf-8")]
    written = [file for file in (tmp_path / "material" / "docs" / "de").rglob("*.md") if file.stat().st_size]
    assert len(written) == len(pages) > 10
    assert not (tmp_path / "material" / "docs" / "en" / "de").exists()


@pytest.mark.skipif(not Path("/proc/self/status").is_file(), reason="only Linux tells what processes hold")
def test_processes_are_watched(tmp_path: Path) -> None:
    """What a process and one that it started hold is seen, each and together."""
    inner = "import time; held = bytearray(60_000_000); time.sleep(1.5)"
    outer = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {inner!r}], check=True)"
    watch = MemoryWatch()
    cost = run([sys.executable, "-c", outer], tmp_path, watch=watch)
    assert 57 < cost.memory < 200
    assert watch.peaks["a worker"] > 57 > watch.peaks["itself"] > 1
    assert watch.together > watch.peaks["a worker"]


def test_memory_run_asks_for_room(tmp_path: Path) -> None:
    """Where the disk is too small nothing is begun, and the message says how much is needed."""
    with pytest.raises(memory_run.TooLittleSpaceError, match=r"GB free; the memory run needs about \d+ GB"):
        memory_run.measure_memory(tmp_path / "memory", print, clusters=10**9)
    assert not (tmp_path / "memory").exists()


def test_program_tells_its_flags() -> None:
    """A flag that the program has is measured, another one left out."""
    assert builds.knows_flag("--cards")
    assert not builds.knows_flag("--fly")


def test_report_holds_ratios_beside_what_is_promised() -> None:
    """Medians are divided, and the limit of the size stands in the same row."""
    measured = [
        Measured(OURS, MODES[0], [Cost(4, 6, 100), Cost(1, 2, 100), Cost(2, 3, 100)], 100, 1),
        Measured(HUGO, MODES[0], [Cost(4, 6, 400)], 100, 1),
    ]
    results = Results(1000, 3, measured, [("all", 100, 100, 1.0, 1.0)], [0.2, 0.3])
    assert table_of_ratios(results)[-1] == (f"| Showcase : Hugo | {MODES[0]} | 0.500 | 0.500 | 0.250 | at most 0.8 |")
    assert re.search(r"\| Showcase \| without search index \| 3 \| 2.00 \|", as_markdown(results, "a machine"))
