# SPDX-License-Identifier: MIT
"""A folder in which one site is edited: content and theme as files, the incremental site, and a clean one beside it."""

from __future__ import annotations

import gc
import io
import json
import os
import re
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from showcase.diagnostics import Report
from showcase.model import remembered
from showcase.model.site_manifest import read_manifest
from showcase.pipeline import build_site
from showcase.progress import Progress
from showcase.settings import Settings
from showcase.stages.render import frame
from tests.incremental.site_comparison import differences
from tests.incremental.site_state import ROOT, SiteState, as_bytes

_KIND = re.compile(rb'<html [^>]*data-page="([\w-]+)"')
START = date(2026, 1, 15)
_UNUSED = shutil.ignore_patterns("vendor", "__pycache__")
_RINGS = 40  # of coasts and borders that stay on the map: drawing all of them takes as long as all pages


class Workshop:
    """Keeps the files on disk as a state says, and builds from them."""

    def __init__(self, folder: Path) -> None:
        """Copy the generator's own files, so that edits may change them."""
        self.folder = folder
        self.content = folder / "content"
        self.resources = folder / "resources"
        self.made = folder / "made/site"
        self.clean = folder / "clean/site"
        self._templates = folder / "templates"  # compiled ones; Jinja knows by their digests whether they still hold
        self._files: dict[Path, bytes] = {}
        self._originals: dict[Path, bytes] = {}  # of the generator's files that edits changed
        for name in ("theme", "locales"):
            shutil.copytree(ROOT / name, self.resources / name, ignore=_UNUSED)
        shutil.copyfile(ROOT / "mkdocs.yml", self.resources / "mkdocs.yml")
        self._simplify_map()

    def _simplify_map(self) -> None:
        """Leave a few islands of the world: here nobody looks at maps."""
        file = self.resources / "theme/map/outlines.json"
        outlines = json.loads(file.read_bytes())
        outlines["land"] = [ring for ring in outlines["land"] if len(ring) == 1][:_RINGS]
        outlines["countries"] = {code: rings[-1:] for code, rings in outlines["countries"].items()}
        file.write_text(json.dumps(outlines), encoding="utf-8")

    def begin(self) -> None:
        """Forget both sites; compiled templates stay."""
        self._clear(self.made)
        self.forget(frames=False)
        gc.unfreeze()
        gc.collect()

    def _clear(self, site: Path) -> None:
        """Delete a site and its caches; what was compiled of templates is kept, as it is not what is tested."""
        compiled = site.parent / ".showcase/cache/templates"
        if compiled.is_dir():
            shutil.rmtree(self._templates, ignore_errors=True)
            compiled.rename(self._templates)
        shutil.rmtree(site.parent, ignore_errors=True)
        if self._templates.is_dir():
            shutil.copytree(self._templates, compiled, copy_function=os.link)

    def show(self, state: SiteState) -> None:
        """Write what changed, and nothing else."""
        wanted = {self.content / path: as_bytes(data) for path, data in state.content.items()}
        wanted |= {self.resources / path: text.encode() for path, text in state.resources.items()}
        for file in self._files.keys() - wanted.keys():
            file.unlink()
            if file in self._originals:
                file.write_bytes(self._originals[file])
        for file, data in wanted.items():
            if self._files.get(file) != data:
                file.parent.mkdir(parents=True, exist_ok=True)
                if file not in self._files and file.is_file():
                    self._originals[file] = file.read_bytes()
                file.write_bytes(data)
        self._files = wanted

    def settings(self, state: SiteState, site: Path, *, indexed: bool = False) -> Settings:
        """Settings for one build; one process, because forking costs more than the few pages."""
        wishes = {"as_of": START, "workers": 1, **state.wishes}
        if f"clusters/{wishes.get('cluster')}.yml" not in state.content:
            wishes["cluster"] = ""
        return Settings(content=self.content, output=site, resources=self.resources, indexed=indexed, **wishes)

    def build(self, state: SiteState, *, indexed: bool = False) -> Report:
        """Build the site again after an edit."""
        self.show(state)
        gc.unfreeze()  # each build freezes what it read: in a process of a thousand builds it would stay for ever
        return build_site(self.settings(state, self.made, indexed=indexed), quiet())

    def build_clean(self, state: SiteState, *, indexed: bool = False) -> Report:
        """Build the same site where there was none."""
        self._clear(self.clean)
        return build_site(self.settings(state, self.clean, indexed=indexed), quiet())

    def differences(self, listed_before: set[str]) -> list[str]:
        """Say how the incremental site differs from the clean one."""
        return differences(self.made, self.clean, listed_before)

    def listed(self) -> set[str]:
        """List the files that the published site, and the one before, know as their own."""
        sites = (read_manifest(site) for site in (self.made, self.made.parent / ".showcase/previous"))
        return {name for manifest in sites if manifest for name in manifest.files}

    def forget(self, *, frames: bool) -> None:
        """Let the process know no more than a new one; frames, which take half a second each, only when asked to."""
        for memory in remembered._ALL:
            if frames or memory is not frame._BUILT:
                memory.end_run()
                memory.end_run()

    def inodes(self) -> dict[str, tuple[int, int]]:
        """Tell for each file of the site which one on disk it is, and when it was written."""
        stated = ((file, file.stat()) for file in self.made.rglob("*"))
        return {str(file): (found.st_ino, found.st_mtime_ns) for file, found in stated}


@dataclass(frozen=True)
class Page:
    """A page on disk: a page that is taken over from the build before is the same file, so it has the same number."""

    kind: str  # as in <html data-page>; empty when it is only a way to another page
    inode: int
    html: bytes

    @classmethod
    def read(cls, file: Path) -> Page:
        """Read it."""
        html = file.read_bytes()
        kind = _KIND.search(html)
        return cls(kind[1].decode() if kind else "", file.stat().st_ino, html)


def pages_of(site: Path) -> dict[str, Page]:
    """Read all pages of a site by their paths; those that only lead on to another one are none."""
    pages = {file.relative_to(site).as_posix(): Page.read(file) for file in site.rglob("*.html")}
    return {path: page for path, page in pages.items() if page.kind}


def quiet() -> Progress:
    """Tell nobody how far a build is."""
    return Progress(io.StringIO(), is_quiet=True)
