"""Finds what answers to an address: a page of the shown site, an asset, a picture, a file of the last whole build."""

from __future__ import annotations

import mimetypes
import os
import stat
from dataclasses import dataclass
from html import escape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from showcase.editing.serve.shown_site import NOT_FOUND, ShownSite
from showcase.resources import resource_folder

RESERVED = "/_serve/"  # no page can have this address: identifiers have no underscore
_SCRIPT = "live.js"
_OWN_FILES = (_SCRIPT, "live.css")
_HTML = "text/html; charset=utf-8"
_BODY_END = "</body>"
_EMPTY = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Showcase</title>'
    '<meta name="viewport" content="width=device-width, initial-scale=1"></head><body></body></html>'
)
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".xml": "application/xml",
    ".txt": "text/plain; charset=utf-8",
    ".html": _HTML,
    ".wasm": "application/wasm",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".woff2": "font/woff2",
    ".pdf": "application/pdf",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server says to a request."""

    status: int
    body: bytes
    kind: str = _HTML
    location: str = ""


def answer_to(target: str, site: ShownSite | None, whole: Path) -> Answer:
    """
    Answer a request for the target of a request line; `whole` is the folder of the last whole build.

    Nothing outside the site, its media and its assets is ever read.
    """
    path = readable_path(target)
    if path is None:
        return Answer(400, b"")
    if path.startswith(RESERVED):
        return _own_file(path.removeprefix(RESERVED))
    if site is None:
        return Answer(503, _with_script(_EMPTY, "", path).encode())
    for found in dict.fromkeys((path, _without_prefix(path, site.prefix))):
        answer = _page(found, site) or _file(found, site, whole)
        if answer is not None:
            return answer
    missing = site.html(NOT_FOUND) or _EMPTY
    return Answer(404, _with_script(missing, site.version(path), path).encode())


def readable_path(target: str) -> str | None:
    """Give the path of a target, unquoted; None for one that climbs, starts anew with a second slash, or is no path."""
    try:
        path = unquote(urlsplit(target).path, errors="replace")
    except ValueError:  # brackets that hold no address
        return None
    if not path.startswith("/") or "//" in path or "\\" in path or "\0" in path:
        return None
    return None if {".", ".."} & set(path.split("/")) else path


def _page(path: str, site: ShownSite) -> Answer | None:
    if path in site.pages and path != NOT_FOUND:
        return Answer(200, _with_script(site.html(path) or "", site.version(path), path).encode())
    if f"{path}/" in site.pages:
        return Answer(302, b"", location=f"{path}/")
    return None


def _file(path: str, site: ShownSite, whole: Path) -> Answer | None:
    name = path[1:]
    if name.startswith("media/"):
        place = site.media.get(name.removeprefix("media/"))
        return _read(place) if place is not None else None
    if name.startswith("finder/"):
        site.write_finder(name.rpartition("/")[0] + "/")
    if name.startswith(("assets/", "finder/")):
        return _read(site.asset_folder / name)
    if path.endswith("/"):
        name += "index.html"
    elif (whole / name).is_dir():
        return Answer(302, b"", location=f"{path}/")
    return _read(whole / name)


def _read(place: Path) -> Answer | None:
    """Read a regular file, never through a link; None when there is none."""
    try:
        with os.fdopen(os.open(place, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb") as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                return None
            return Answer(200, stream.read(), kind_of(place.name))
    except OSError:
        return None


def kind_of(name: str) -> str:
    """Tell the kind of a file by its ending."""
    ending = Path(name).suffix.lower()
    return _TYPES.get(ending) or mimetypes.guess_type(name)[0] or "application/octet-stream"


def _own_file(name: str) -> Answer:
    found = _read(resource_folder() / "theme" / "serve" / name) if name in _OWN_FILES else None
    return found or Answer(404, b"")


def _without_prefix(path: str, prefix: str) -> str:
    """Take off the folder that pages shown at any address link to."""
    return path.removeprefix(prefix) if prefix and path.startswith(f"{prefix}/") else path


def _with_script(html: str, version: str, path: str) -> str:
    """Put the script in that keeps a page up to date; only pages that are served have it, never built ones."""
    script = f'<script src="{RESERVED}{_SCRIPT}" data-version="{version}" data-path="{escape(path)}" defer></script>'
    before, end, after = html.rpartition(_BODY_END)
    return f"{before}{script}{end}{after}" if end else html + script
