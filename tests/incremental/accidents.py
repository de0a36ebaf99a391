# SPDX-License-Identifier: MIT
"""What happens to a published site and its caches between builds: damage, other hands, builds that are killed."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from showcase import __version__
from showcase.model.site_manifest import MANIFEST_NAME

_WRITING = {"open", "os.rename", "os.link", "os.remove", "os.rmdir", "os.mkdir", "shutil.copyfile", "ctypes.dlsym"}
_STEPS = 2500  # about as many times as a build asks the disk for something
_KILLED = 9


def _pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def _caches(site: Path) -> list[Path]:
    """List files of the caches; compiled templates are Jinja's own affair."""
    cache = site.parent / ".showcase/cache"
    return [file for file in sorted(cache.rglob("*")) if file.is_file() and file.parent.name != "templates"]


def page_rewritten(site: Path, chance: Random) -> None:
    """Another hand changes a page; it is as long as before."""
    page = chance.choice(_pages(site))
    data = page.read_bytes()
    with page.open("r+b") as stream:  # the same file, which other folders may show as well
        stream.seek(data.find(b"</title>") - 1)
        stream.write(b"#")


def page_appended(site: Path, chance: Random) -> None:
    """Another hand writes something at the end of a page."""
    with chance.choice(_pages(site)).open("a", encoding="utf-8") as stream:
        stream.write("<!-- by hand -->")


def page_deleted(site: Path, chance: Random) -> None:
    """A page is lost."""
    chance.choice(_pages(site)).unlink()


def page_touched(site: Path, chance: Random) -> None:
    """A page gets another time and keeps its words."""
    chance.choice(_pages(site)).touch()


def asset_deleted(site: Path, chance: Random) -> None:
    """A style sheet, a script or a file of the finder is lost."""
    files = [file for name in ("assets", "finder") for file in sorted((site / name).rglob("*")) if file.is_file()]
    chance.choice(files).unlink()


def file_added(site: Path, chance: Random) -> None:
    """Somebody leaves files of their own in the site."""
    (site / "stray.html").write_text("<p>mine</p>", encoding="utf-8")
    (site / "assets/stray.css").write_text("p {}", encoding="utf-8")


def site_deleted(site: Path, chance: Random) -> None:
    """The site is gone, its caches are not."""
    shutil.rmtree(site)


def site_restored(site: Path, chance: Random) -> None:
    """The site was kept somewhere and brought back, without its caches or with them: other files, other times."""
    kept = site.with_name("kept")
    shutil.copytree(site, kept, copy_function=chance.choice((shutil.copy, shutil.copy2)))
    shutil.rmtree(site)
    kept.rename(site)


def caches_deleted(site: Path, chance: Random) -> None:
    """The caches are deleted, which is allowed at any time."""
    for file in _caches(site):
        file.unlink()


def cache_file_deleted(site: Path, chance: Random) -> None:
    """One file of the caches is lost."""
    if files := _caches(site):
        chance.choice(files).unlink()


def cache_file_damaged(site: Path, chance: Random) -> None:
    """One file of the caches ends early, holds a wrong byte, or something else."""
    if files := _caches(site):
        file = chance.choice(files)
        data = bytearray(file.read_bytes())
        if data:
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        file.write_bytes(chance.choice((b"", b"{}", bytes(data), bytes(data[: len(data) // 2]))))


def other_version(site: Path, chance: Random) -> None:
    """Site and caches were made by an older version of the program."""
    for file in (*_caches(site), site / MANIFEST_NAME):
        data = file.read_bytes()
        file.write_bytes(data.replace(__version__.encode(), b"0" * len(__version__)))


def staging_left(site: Path, chance: Random) -> None:
    """A build that was killed left its folder, with half a site in it."""
    folder = site.parent / ".showcase/staging-killed"
    folder.mkdir(parents=True)
    for page in chance.sample(_pages(site), 5):
        os.link(page, folder / f"{chance.randrange(10**9)}.html")


ACCIDENTS: tuple[Callable[[Path, Random], None], ...] = (
    page_rewritten, page_appended, page_deleted, page_touched, asset_deleted, file_added, site_deleted, site_restored,
    caches_deleted, cache_file_deleted, cache_file_damaged, other_version, staging_left,
)  # fmt: skip


def killed(build: Callable[[], object], chance: Random) -> None:
    """Run a build in a process of its own that is killed at any of its steps on the disk, or comes to its end."""
    process = multiprocessing.get_context("fork").Process(target=_doomed, args=(build, chance.randrange(_STEPS)))
    process.start()
    process.join(timeout=60)
    assert process.exitcode in {0, _KILLED}


def _doomed(build: Callable[[], object], steps: int) -> None:
    left = steps

    def count(event: str, _: tuple[Any, ...]) -> None:
        nonlocal left
        if event in _WRITING:
            left -= 1
            if left < 0:
                os._exit(_KILLED)  # nothing is tidied up

    sys.addaudithook(count)
    build()
    os._exit(0)
