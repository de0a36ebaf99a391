# SPDX-License-Identifier: MIT
"""Asks the search page as visitors do: by typing into its field; tests and benchmarks ask through it."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.query_table import Answers, Query

DEFAULT_LOCALE = "en"  # of both programmes of the table; it has no prefix in addresses
_WAITING = 20_000  # milliseconds; the first question loads the index
_SETTLED = "[data-results]:not([aria-busy=true])"
_SHOWN = "all => all.map(item => item.dataset.result)"
COUNT = "[data-result-count]"


def results(page: Page) -> Locator:
    """Find the results."""
    return page.locator("li[data-result]")


def found(page: Page) -> list[str]:
    """Wait for the whole answer and list what was found, best first."""
    expect(page.locator(COUNT)).to_have_text(re.compile(r"\d|نتيجة|نتائج"))
    expect(page.locator("[data-results]")).not_to_have_attribute("aria-busy", "true")
    return [str(item.get_attribute("data-result")) for item in results(page).all()]


def prefix_of(locale: str) -> str:
    """Give the part of an address that stands for a locale."""
    return "" if locale == DEFAULT_LOCALE else f"{locale.lower()}/"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 the name that the library gives it
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder and give its address, which ends with a slash."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


class SearchPage:
    """The search pages of one site, each language's open in a tab of its own."""

    def __init__(self, browser: Browser, root: str) -> None:
        """Take the address of the site's default home page, ending with a slash."""
        self._context = browser.new_context()
        self._root = root
        self._tabs: dict[str, Page] = {}
        self.errors: list[str] = []

    def ask(self, locale: str, text: str) -> list[str]:
        """Type a query and give what is shown in the end, kind/identifier, from top to bottom."""
        tab = self._tabs.get(locale)
        if tab is None:
            tab = self._tabs[locale] = self._context.new_page()
            tab.set_default_timeout(_WAITING)
            tab.on("pageerror", lambda error: self.errors.append(str(error)))
            tab.goto(f"{self._root}{prefix_of(locale)}search/?q={quote(text)}", wait_until="load")
        else:
            tab.locator("[data-search] input[name=q]").fill(text)
        tab.wait_for_selector(_SETTLED, state="attached")
        return list(tab.eval_on_selector_all("[data-results] [data-result]", _SHOWN))

    def ask_all(self, queries: list[Query]) -> Answers:
        """Ask every query of a table, language by language."""
        ordered = sorted(queries, key=lambda query: query.locale)
        return {query: self.ask(query.locale, query.text) for query in ordered}

    def close(self) -> None:
        """Close all tabs."""
        self._context.close()
