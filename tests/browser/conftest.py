# SPDX-License-Identifier: MIT
"""A real browser over the complete site, served under a sub-path; every page is watched."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect, sync_playwright

from tests.browser.long_site import build_long_site
from tests.browser.recording_server import Traffic, recording
from tests.built_sites import BuiltSite

FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
PREFIXES = ("/sub/path/", "/showcase/")  # the second is the path of the programme's own address
WAITING = 10_000  # milliseconds, on a busy machine
expect.set_options(timeout=WAITING)


class Handler(SimpleHTTPRequestHandler):
    """Serves one folder below the prefixes, without a word."""

    def translate_path(self, path: str) -> str:
        """Take the prefix off; what lies outside is nowhere."""
        for prefix in PREFIXES:
            if path.startswith(prefix):
                return super().translate_path(path[len(prefix) - 1 :])
        return str(Path(self.directory) / "nowhere")

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 the name that the library gives it
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder while the context lasts; gives the address of its home page."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{PREFIXES[0]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="session")
def root(complete_site: BuiltSite) -> Iterator[str]:
    """Serve the complete site and give the address of its English home page."""
    with served(complete_site.folder) as address:
        yield address


@pytest.fixture(scope="session")
def long_root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a programme whose list of clusters has two pages."""
    with served(build_long_site(tmp_path_factory.mktemp("long"))) as address:
        yield address


@pytest.fixture
def recorded(complete_site: BuiltSite) -> Iterator[tuple[str, Traffic]]:
    """Serve the complete site with gzip; gives its address, and the record of all that is sent."""
    with recording(complete_site.folder, PREFIXES[0], Handler) as (address, traffic):
        yield address, traffic


@pytest.fixture(scope="session")
def browser(chromium_path: str) -> Iterator[Browser]:
    """Start the browser once."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=list(FLAGS))
        yield browser
        browser.close()


@dataclass
class Watched:
    """A page, and what should never happen on it: messages of errors, and requests to other sites."""

    page: Page
    root: str
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("request", self._see)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.errors.append(message.text)

    def _see(self, request: Request) -> None:
        self.requests.append(request.url)

    @property
    def foreign(self) -> list[str]:
        """Requests that left the site."""
        host = self.root.partition(PREFIXES[0])[0]
        return [url for url in self.requests if not url.startswith((host, "data:"))]

    def open(self, path: str) -> Page:
        """Go to a page of the site and wait for its scripts."""
        self.page.goto(self.root + path, wait_until="load")
        return self.page


Open = Callable[..., Watched]


@pytest.fixture
def new_page(browser: Browser, root: str) -> Iterator[Open]:
    """Open pages in contexts of their own; at the end nothing may have gone wrong on any of them."""
    opened: list[Watched] = []

    def new(*, address: str = root, **options: Any) -> Watched:
        watched = Watched(browser.new_context(**options).new_page(), address)
        opened.append(watched)
        return watched

    yield new
    for watched in opened:
        watched.page.context.close()
    assert [error for watched in opened for error in watched.errors] == []
    assert [url for watched in opened for url in watched.foreign] == []


@pytest.fixture
def visitor(new_page: Open) -> Watched:
    """Give a page as most visitors have it."""
    return new_page()


@pytest.fixture
def long_visitor(new_page: Open, long_root: str) -> Watched:
    """Give a page on the programme with many clusters."""
    return new_page(address=long_root)
