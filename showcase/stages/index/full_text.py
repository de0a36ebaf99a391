"""Full-text index of one locale; the only user of Pagefind."""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from pagefind.index import IndexConfig, PagefindIndex

from showcase.diagnostics import OuterWorldError, say

_TIMEOUT = 1800.0  # seconds; the service may hang and must not block a build for ever


def index_folder(site: Path, files: Sequence[str], target: Path) -> int:
    """
    Index the given pages of a staged site into `target`; gives the number of pages found.

    The pages are linked into a folder of their own, because the indexer takes folders only.
    """
    with tempfile.TemporaryDirectory(prefix="index-", dir=site.parent) as name:
        folder = Path(name)
        for file in files:
            place = folder / file
            place.parent.mkdir(parents=True, exist_ok=True)
            _link(site / file, place)
        try:
            return asyncio.run(asyncio.wait_for(_index(folder, target), _TIMEOUT))
        except (TimeoutError, FileNotFoundError, RuntimeError, AssertionError, OSError) as error:
            raise OuterWorldError(
                say("the search index cannot be made: {reason}", reason=str(error).splitlines()[0] if str(error) else "no answer"),
                say("install the dependencies again, Pagefind among them"),
            ) from error


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


async def _index(folder: Path, target: Path) -> int:
    config = IndexConfig(output_path=str(target), root_selector="html", keep_index_url=False)
    async with PagefindIndex(config=config) as index:
        count = await index.add_directory(str(folder))
        await index.write_files(str(target.resolve()))
    return int(count["page_count"])
