"""Follows every link inside the site to a page, a file, and an anchor that must be there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from urllib.parse import unquote, urljoin, urlsplit

from showcase.diagnostics import Diagnostic, Severity, SourcePosition, say
from showcase.model.browser_form import FORM_FOLDER
from showcase.model.open_data import MANUAL
from showcase.model.page_plan import SitePlan
from showcase.model.staging import RenderedPage, Staging
from showcase.model.translation_data import FILE, GUIDE

_HOST = "site.invalid"
_BASE = f"https://{_HOST}"
_ELSEWHERE = frozenset({"mailto", "tel", "data", "webcal"})


def check_links(plan: SitePlan, staging: Staging) -> Iterator[Diagnostic]:
    """
    Follow every relative link; links into locales that this run does not render are checked against the plan.

    A link that many pages share is reported once, at the first of them.
    """
    sources = {page.url_path: page.source for page in plan.pages}
    planned = _planned(plan)
    anchors = {page.url_path: page.anchors for page in staging.pages}
    known: dict[str, bool] = {}
    seen: dict[str, tuple[str | None, str]] = {}
    broken: dict[tuple[str, str], list[tuple[RenderedPage, str]]] = defaultdict(list)
    for page in staging.pages:
        root = "../" * (page.url_path.count("/") - 1) or "./"
        for link in page.links:
            # Nearly all links start at the root of the site, so what follows leads everywhere to the same place.
            from_root = link.removeprefix(root)
            if from_root is link or not from_root:
                path, anchor = _resolve(page, link, plan.base_url)
            elif (target := seen.get(from_root)) is None:
                path, anchor = seen[from_root] = _resolve(page, link, plan.base_url)
            else:
                path, anchor = target
            if path is None:
                continue
            if path not in known:
                known[path] = path in planned or _is_file(staging, path)
            if not known[path]:
                broken["broken-link", path].append((page, link))
            elif anchor and path in anchors and anchor not in anchors[path]:
                broken["missing-anchor", f"{path}#{anchor}"].append((page, link))
    for (code, _), found in broken.items():
        yield _finding(code, *found[0], len(found) - 1, sources)


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


def _resolve(page: RenderedPage, link: str, base_url: str) -> tuple[str | None, str]:
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


def _finding(
    code: str, page: RenderedPage, link: str, others: int, sources: Mapping[str, PurePath | None]
) -> Diagnostic:
    source = sources.get(page.url_path) or PurePath(page.url_path.lstrip("/") or "index.html")
    message = say("the page {page} links to {link}, which does not exist", page=page.url_path, link=link)
    if others:
        message = say(
            "the page {page} and {others} others link to {link}, which does not exist",
            page=page.url_path, others=others, link=link,
        )  # fmt: skip
    hint = say("correct the address in the content, or add what it leads to")
    return Diagnostic(Severity.ERROR, code, message, SourcePosition(source), hint=hint)
