"""Follows every link inside the site to a page, a file, and an anchor that must be there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from urllib.parse import unquote, urljoin, urlsplit

from showcase.diagnostics import Diagnostic, Severity, SourcePosition, say
from showcase.model.browser_form import FORM_FOLDER
from showcase.model.open_data import MANUAL
from showcase.model.page_plan import SitePlan
from showcase.model.page_records import PageRecord, PageRecords
from showcase.model.staging import Staging
from showcase.model.translation_data import FILE, GUIDE

_HOST = "site.invalid"
_BASE = f"https://{_HOST}"
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_ELSEWHERE = frozenset({"mailto", "tel", "data", "webcal"})

Broken = dict[tuple[str, str], list[tuple[PageRecord, str]]]  # by code and target


def check_links(plan: SitePlan, staging: Staging) -> Iterator[Diagnostic]:
    """
    Follow every relative link; links into locales that this run does not render are checked against the plan.

    A link that many pages share is reported once, at the first of them.
    """
    check = _LinkCheck(_Targets(_planned(plan), staging), plan.base_url)
    for page in staging.records:
        check.page(page)
    broken = check.broken(staging.records)
    if broken:
        sources = {page.url_path: page.source for page in plan.pages}
        for (code, _), found in broken.items():
            yield _finding(code, *found[0], len(found) - 1, sources)


class _Targets:
    """What a link may lead to."""

    def __init__(self, planned: set[str], staging: Staging) -> None:
        self._known = dict.fromkeys(planned, True)
        self._staging = staging

    def __contains__(self, path: str) -> bool:
        if path not in self._known:
            self._known[path] = _is_file(self._staging, path)
        return self._known[path]


class _LinkCheck:
    """
    Checks pages one after another.

    Nearly all links start at the root of the site, so what follows leads from all pages of one depth to the same
    place: only links that no page of the depth had before are looked at. Links within a page are looked at each time.
    """

    def __init__(self, targets: _Targets, base_url: str) -> None:
        self._targets = targets
        self._base_url = base_url
        self._seen: dict[str, set[str]] = defaultdict(set)  # by the way to the root
        self._own: dict[str, set[str]] = defaultdict(set)  # of these, those that start at the page
        self._bad: dict[str, dict[str, str]] = defaultdict(dict)  # link → path that is not there
        self._far: dict[tuple[str, str], list[tuple[PageRecord, str]]] = defaultdict(list)  # path and anchor
        self._broken: Broken = defaultdict(list)
        self._anchors: dict[str, frozenset[str]] = {}
        self._same: dict[frozenset[str], frozenset[str]] = {}  # most pages of a kind have the same anchors

    def page(self, page: PageRecord) -> None:
        """Look at the links of one page."""
        self._anchors[page.url_path] = self._same.setdefault(page.anchors, page.anchors)
        root = _root_of(page)
        seen = self._seen[root]
        if not seen.issuperset(page.links):
            for link in set(page.links) - seen:
                seen.add(link)
                self._first(page, link, root)
        bad = self._bad[root]
        for link in bad.keys() & page.links if bad else ():
            self._broken["broken-link", bad[link]].append((page, link))
        for link in self._own[root].intersection(page.links):
            if link[1:] not in page.anchors or link[0] != "#":
                self._within(page, link)

    def _first(self, page: PageRecord, link: str, root: str) -> None:
        """Look at a link that no page of this depth had before."""
        is_absolute = link.startswith((root, "/")) or _SCHEME.match(link)
        if not is_absolute or link == root:
            if link:  # an empty one leads to its page
                self._own[root].add(link)
            return
        path, anchor = _resolve(page, link, self._base_url)
        if path is None:
            return
        if path not in self._targets:
            self._bad[root][link] = path
        elif anchor:
            self._far[path, anchor].append((page, link))

    def _within(self, page: PageRecord, link: str) -> None:
        """Look at a link that starts at its page."""
        path, anchor = _resolve(page, link, self._base_url)
        if path is not None and path not in self._targets:
            self._broken["broken-link", path].append((page, link))
        elif path is not None and anchor:
            self._far[path, anchor].append((page, link))

    def broken(self, records: PageRecords) -> Broken:
        """Give all that leads nowhere, each with the pages that link to it."""
        missing: dict[tuple[str, str], tuple[str, str]] = {}  # way to the root and link → code and target
        for (path, anchor), found in self._far.items():
            if path in self._anchors and anchor not in self._anchors[path]:
                target = "missing-anchor", f"{path}#{anchor}"
                missing |= {(_root_of(page), link): target for page, link in found if not self._is_own(page, link)}
                self._broken[target] += [(page, link) for page, link in found if self._is_own(page, link)]
        for page in records if missing else ():
            for link in page.links:
                key = missing.get((_root_of(page), link))
                if key:
                    self._broken[key].append((page, link))
        return {target: found for target, found in self._broken.items() if found}

    def _is_own(self, page: PageRecord, link: str) -> bool:
        return link in self._own[_root_of(page)]


def _root_of(page: PageRecord) -> str:
    return "../" * (page.url_path.count("/") - 1) or "./"


def _planned(plan: SitePlan) -> set[str]:
    """Collect the addresses that the whole site has, those of locales that this run does not render among them."""
    planned = {page.url_path for page in plan.pages} | {redirect.from_path for redirect in plan.redirects}
    planned |= {f"/{drawing.path}" for drawing in plan.drawings if drawing.locale not in plan.rendered_locales}
    if plan.default_locale not in plan.rendered_locales:  # what comes with the default locale
        planned |= {"/handbook/", f"/{GUIDE}", f"/{MANUAL}"} if plan.has_handbook else set()
        planned |= {f"/{FILE}"} if plan.translations.has_translations else set()
        planned |= {f"/{FORM_FOLDER}/"} if plan.browser_form else set()
        planned |= plan.exports
        planned |= {f"/{path}" for path in plan.kit.paths} if plan.kit else set()
    return planned


def _resolve(page: PageRecord, link: str, base_url: str) -> tuple[str | None, str]:
    """Give the URL path of a link inside the site, and its anchor; None for other sites."""
    if base_url and link.startswith(base_url + "/"):
        link = link[len(base_url) :]
    elif base_url and link.startswith("/") and not link.startswith("//"):
        link = "/" + link.removeprefix(urlsplit(base_url).path + "/").lstrip("/")
    try:
        target = urlsplit(urljoin(_BASE + page.url_path, link))
    except ValueError:
        return link, ""
    if target.scheme in _ELSEWHERE or target.netloc != _HOST:
        return (None if target.scheme in {*_ELSEWHERE, "http", "https"} else link), ""
    return unquote(target.path), unquote(target.fragment)


def _is_file(staging: Staging, path: str) -> bool:
    if ".." in path.split("/") or "\0" in path:
        return False
    target = staging.folder / path.lstrip("/")
    return (target / "index.html").is_file() if path.endswith("/") else target.is_file()


def _finding(code: str, page: PageRecord, link: str, others: int, sources: Mapping[str, PurePath | None]) -> Diagnostic:
    source = sources.get(page.url_path) or PurePath(page.url_path.lstrip("/") or "index.html")
    message = say("the page {page} links to {link}, which does not exist", page=page.url_path, link=link)
    if others:
        message = say(
            "the page {page} and {others} others link to {link}, which does not exist",
            page=page.url_path, others=others, link=link,
        )  # fmt: skip
    hint = say("correct the address in the content, or add what it leads to")
    return Diagnostic(Severity.ERROR, code, message, SourcePosition(source), hint=hint)
