"""Step 9: make the site searchable."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path

from showcase.model.kept_files import Stamp, stamps_of, take_files
from showcase.model.locale import Locale
from showcase.model.page_plan import PagePlan, SitePlan, output_name
from showcase.model.page_records import PageRecords
from showcase.model.parallel import spread
from showcase.model.staging import Staging
from showcase.resources import program_fingerprint
from showcase.settings import Settings
from showcase.stages.index.earlier_index import MadeIndex, Part, note_made, read_made
from showcase.stages.index.finder import write_finder
from showcase.stages.index.full_text import IndexOrder, index_folder, indexer_version, searched_part
from showcase.stages.index.page_list import PAGE_LIST, FinderPaths, write_page_list

_NOT_SEARCHED = {"search", "not_found"}
_LIST_DEPTHS = {"directory": 1, "facet": 2}  # parts of the address of a whole list


def index_site(plan: SitePlan, staging: Staging, settings: Settings) -> None:
    """
    Index the pages of each locale on their own, into pagefind/<locale>/; as many at once as there are cores.

    A locale whose searched words are those of the build before keeps its index.
    """
    at_once = os.cpu_count() or 1
    for start in range(0, len(plan.rendered_locales), at_once):
        locales = plan.rendered_locales[start : start + at_once]
        indexes = [_LocaleIndex(plan, staging, settings, locale) for locale in locales]
        for index in indexes:
            index.offer()
        with ThreadPoolExecutor(max_workers=at_once) as pool:
            runs = [pool.submit(index.run) for index in indexes]
            finders = [_write_finder(plan, staging, locale) for locale in locales]
            for index, run, finder in zip(indexes, runs, finders, strict=True):
                run.result()
                index.finish(finder)


class _LocaleIndex:
    """Makes the index of one locale, or takes it over from the published site."""

    def __init__(self, plan: SitePlan, staging: Staging, settings: Settings, locale: Locale) -> None:
        self._staging = staging
        self._settings = settings
        self._tag = locale.tag
        self._prefix = locale.url_prefix(plan.default_locale)
        self._order = _order(plan, staging, locale)
        self._offered = staging.folder.with_name(f"{staging.folder.name}.searched") / locale.tag
        made_with = f"{program_fingerprint()} {indexer_version()} {self._order.language}"
        self._earlier = read_made(PageRecords(settings.records_folder), locale.tag, made_with)
        self._made = MadeIndex(made_with)
        self._is_same = False

    def offer(self) -> None:
        """Put what is searched of each page into a folder, unless the index of these words is there."""
        files = self._order.files
        pages = {output_name(page.url_path): page.sha256 for page in self._staging.records.of(self._tag)}
        found = {file: self._earlier.known(file, pages[file]) for file in files}
        changed = [file for file in files if not found[file]]
        if self._earlier.parts.keys() == set(files):
            found |= zip(changed, self._digests(changed, None), strict=True)
            self._is_same = all(self._earlier.parts[file][1] == part for file, part in found.items())
            self._is_same = self._is_same and take_files(self._staging, self._settings.output, self._earlier.files)
        if not self._is_same:
            found = dict(zip(files, self._digests(files, self._offered), strict=True))
        parts: dict[str, Part] = {file: (pages[file], part) for file, part in found.items()}
        self._made = replace(self._made, parts=parts)

    def _digests(self, files: Sequence[str], folder: Path | None) -> list[str]:
        return spread(partial(_cut, self._staging.folder, folder), files, self._settings.workers)

    def run(self) -> None:
        """Let the indexer read the folder."""
        if not self._is_same and self._order.files:
            index_folder(self._offered, self._order)

    def finish(self, finder: FinderPaths) -> None:
        """List the pages of the index, and note what it was made from."""
        shutil.rmtree(self._offered, ignore_errors=True)
        if not self._order.files:
            return
        target = self._order.target
        page_list = hashlib.blake2b(repr(finder).encode(), digest_size=16).hexdigest()
        files = self._earlier.files if self._is_same else self._written(target)
        name = f"{target.relative_to(self._staging.folder).as_posix()}/{PAGE_LIST}"
        listed = self._earlier.page_list if self._is_same else {}
        if not (page_list in listed and take_files(self._staging, self._settings.output, {name: listed[page_list]})):
            write_page_list(target, self._prefix, finder)
        stamps = stamps_of(self._staging.folder, [name])
        note = replace(self._made, files=files, page_list={page_list: stamps[name]})
        note_made(self._staging, self._tag, note)

    def _written(self, target: Path) -> dict[str, Stamp]:
        site = self._staging.folder
        return stamps_of(
            site, sorted(path.relative_to(site).as_posix() for path in target.rglob("*") if path.is_file())
        )


def _cut(site: Path, folder: Path | None, files: Sequence[str]) -> list[str]:
    """Cut pages down to what is searched, write that into a folder, if there is one, and give its digests."""
    digests = []
    for file in files:
        part = searched_part((site / file).read_bytes())
        digests.append(hashlib.blake2b(part, digest_size=16).hexdigest())
        if folder is not None:
            place = folder / file
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(part)
    return digests


def _write_finder(plan: SitePlan, staging: Staging, locale: Locale) -> FinderPaths:
    view = plan.finders[locale.tag]()
    names = write_finder(staging, f"finder/{locale.tag.lower()}/", view)
    return FinderPaths(names, tuple(entry.path for entry in view.entries))


def _order(plan: SitePlan, staging: Staging, locale: Locale) -> IndexOrder:
    files = tuple(page.output_name for page in plan.pages_in(locale) if is_searched(page, plan))
    language = locale.base if locale.is_pseudo else locale.tag
    target = staging.folder / "pagefind" / locale.tag.lower()
    return IndexOrder(language, files, target)


def is_searched(page: PagePlan, plan: SitePlan) -> bool:
    """Whether our own search finds a page; of a long list only its beginning, and no list of a pair of facets."""
    depth = _LIST_DEPTHS.get(page.kind)
    prefix = page.locale.url_prefix(plan.default_locale)
    is_narrow = depth is not None and page.url_path[len(prefix) :].count("/") > depth
    return page.is_indexed and page.kind not in _NOT_SEARCHED and not is_narrow
