# SPDX-License-Identifier: MIT
"""Builds the sites in tests/sites/ and looks at their pages: what the tests of whole sites share."""

from __future__ import annotations

import fcntl
import io
import pickle
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from showcase.diagnostics import Report
from showcase.model.page_plan import PagePlan, SitePlan
from showcase.pipeline import build_site
from showcase.progress import Progress
from showcase.settings import Settings
from showcase.stages.assemble import assemble_catalogue
from showcase.stages.load import load_sources
from showcase.stages.plan import plan_site
from showcase.stages.validate import validate_sources

SITES = Path(__file__).parent / "sites"
AS_OF = date(2026, 1, 15)  # the day all test sites speak from
_HOST = "http://site.invalid"


@dataclass(frozen=True)
class BuiltSite:
    """A site that was built in process, with what the build reported."""

    settings: Settings
    report: Report

    @property
    def folder(self) -> Path:
        """Where its pages lie."""
        return self.settings.output

    @cached_property
    def plan(self) -> SitePlan:
        """Which pages there should be, planned anew from the same content."""
        sources, _ = load_sources(self.settings)
        content, _ = validate_sources(sources, self.settings)
        assert content is not None
        return plan_site(assemble_catalogue(content), self.settings)

    def file(self, url_path: str) -> Path:
        """Find the file behind an address of the site."""
        path = self.folder / url_path.lstrip("/")
        return path / "index.html" if url_path.endswith("/") or path.is_dir() else path

    def html(self, url_path: str) -> str:
        """Read a page."""
        return self.file(url_path).read_text(encoding="utf-8")

    def page(self, url_path: str) -> LexborHTMLParser:
        """Parse a page."""
        return LexborHTMLParser(self.html(url_path))

    def node(self, url_path: str, selector: str) -> LexborNode:
        """Find the first element of a page that a selector fits; there has to be one."""
        found = self.page(url_path).css_first(selector)
        assert found is not None, (url_path, selector)
        return found

    def pages_of(self, tag: str) -> list[PagePlan]:
        """List the planned pages of one locale."""
        return [page for page in self.plan.pages if page.locale.tag == tag]

    def target(self, url_path: str, link: str) -> tuple[str, str] | None:
        """Resolve a link of a page to a path of the site and an anchor; None for other sites."""
        if urlsplit(link).scheme:
            return None
        address, anchor = urldefrag(urljoin(_HOST + url_path, link))
        return unquote(urlsplit(address).path), unquote(anchor)


def build_test_site(name: str, folder: Path, *, indexed: bool = True) -> BuiltSite:
    """Build tests/sites/<name>/content below a folder; without indexes where nobody searches."""
    return _build(SITES / name / "content", folder, is_drawn=False, indexed=indexed)


def build_once(content: Path, folder: Path, *, is_drawn: bool = False) -> BuiltSite:
    """
    Build a site below a folder, or take what another worker of the same test run built there.

    `is_drawn`: with social cards, badges, kit and prints.
    """
    folder.mkdir(exist_ok=True)
    known = folder / "built.pickle"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # let go when the file is closed
        if not known.is_file():
            site = _build(content, folder, is_drawn=is_drawn, indexed=True)
            known.write_bytes(pickle.dumps((site.settings, site.report)))
    return BuiltSite(*pickle.loads(known.read_bytes()))


def _build(content: Path, folder: Path, *, is_drawn: bool, indexed: bool) -> BuiltSite:
    settings = Settings(
        content, folder / "site", AS_OF, workers=1, cards=is_drawn, prints=is_drawn, indexed=indexed
    )  # fmt: skip
    report = build_site(settings, Progress(io.StringIO(), is_quiet=True))
    assert settings.output.is_dir(), [str(found.message) for found in report]
    return BuiltSite(settings, report)
