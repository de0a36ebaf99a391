"""The last good state of the site: pages are made when somebody asks for them, each once."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from showcase.model.page_plan import PagePlan, SitePlan
from showcase.model.site_manifest import file_digest
from showcase.model.staging import Staging
from showcase.stages.index.finder import write_finder
from showcase.stages.render.pages import PageRenderer

NOT_FOUND = "/404.html"


@dataclass(frozen=True, slots=True)
class ShownSite:
    """One state of the whole site. It never changes; the pages that were asked for are remembered."""

    plan: SitePlan
    renderer: PageRenderer
    asset_folder: Path
    media: Mapping[str, Path]  # name → file
    lock: threading.Lock  # held while a page is made: views and templates share what they remember
    pages: Mapping[str, PagePlan] = field(init=False)
    _finders: set[str] = field(default_factory=set, init=False)
    _made: dict[str, str] = field(default_factory=dict, init=False)
    _digests: dict[str, str] = field(default_factory=dict, init=False)  # of media files that were asked for

    def __post_init__(self) -> None:
        object.__setattr__(self, "pages", {page.url_path: page for page in self.plan.rendered_pages})

    @property
    def prefix(self) -> str:
        """The folder of the published site on its server, which pages shown at any address link to: "/showcase"."""
        return urlsplit(self.plan.base_url).path

    def html(self, path: str) -> str | None:
        """Give a page as the build writes it; None when there is none."""
        planned = self.pages.get(path)
        if planned is None:
            return None
        with self.lock:
            if path not in self._made:
                self._made[path] = self.renderer.html(planned)
            return self._made[path]

    def write_finder(self, folder: str) -> None:
        """Write the finder that pages look for in a folder such as "finder/de/"; at most once."""
        tags = {f"finder/{tag.lower()}/": tag for tag in self.plan.finders}
        with self.lock:
            if folder in tags and folder not in self._finders:
                write_finder(Staging(self.asset_folder), folder, self.plan.finders[tags[folder]]())
                self._finders.add(folder)

    def version(self, path: str) -> str:
        """Name what a browser shows at an address: the page and the pictures on it; the same until one changes."""
        html = self.html(path) or self.html(NOT_FOUND) or ""
        digest = hashlib.blake2b(html.encode(), digest_size=12)
        for name in self.media:
            if f"media/{name}" in html:
                digest.update(f"{name}{self._media_digest(name)}".encode())
        return digest.hexdigest()

    def _media_digest(self, name: str) -> str:
        """Digest a media file; times of files are no help, because clocks of virtual machines step back."""
        if name not in self._digests:
            try:
                self._digests[name] = file_digest(self.media[name])
            except OSError:  # taken away a moment ago
                self._digests[name] = ""
        return self._digests[name]
