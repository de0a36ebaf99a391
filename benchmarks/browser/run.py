"""Builds the sites, visits their pages and reports."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.browser.actions import ACTIONS, DIRECTORY, OURS
from benchmarks.browser.figures import Page
from benchmarks.browser.report import PHONE, Circumstances, as_markdown
from benchmarks.browser.sites import Site, build_sites
from benchmarks.browser.visits import NARROW, chromium, largest_paint_on_slow_network, visit
from benchmarks.measure import time_fixed_work
from tests.browser.recording_server import Traffic, recording

SIZES = (25, 300, 3000)
_WORK = Path(__file__).resolve().parents[2] / ".showcase" / "bench-browser"
_SLOW_ROUNDS = 3


def measure_browser(tell: Callable[[str], None], sizes: tuple[int, ...] = SIZES, rounds: int = 5) -> str:
    """Measure all pages of all sites; gives the report as Markdown. Takes about twenty minutes."""
    sites = list(build_sites(sizes, _WORK, tell))
    pages: list[Page] = []
    noise: list[float] = []
    with chromium() as browser:
        version = f"Chromium {browser.version.partition('.')[0]}"
        for site in sites:
            tell(f"visiting {site.engine}, {site.clusters} clusters")
            noise.append(time_fixed_work())
            pages += _measure(browser, site, rounds)
    return as_markdown(pages, Circumstances(rounds, noise, os.getloadavg()[2], version))


def _measure(browser: Browser, site: Site, rounds: int) -> list[Page]:
    with recording(site.folder, "/") as (root, traffic):
        pages = [_visit_page(browser, site, kind, (root, traffic), rounds) for kind in site.paths]
        if site.engine == OURS:
            address = root + site.paths[DIRECTORY]
            visits = [visit(browser, address, traffic, (), NARROW) for _ in range(rounds)]
            pages.append(Page(site.engine, site.clusters, PHONE, visits))
    return pages


def _visit_page(browser: Browser, site: Site, kind: str, served: tuple[str, Traffic], rounds: int) -> Page:
    root, traffic = served
    address = root + site.paths[kind]
    largest_paint_on_slow_network(browser, address)  # so that the server has packed its files, and Chromium is awake
    actions = ACTIONS[site.engine, kind]
    visits = [visit(browser, address, traffic, actions) for _ in range(rounds)]
    slow = [largest_paint_on_slow_network(browser, address) for _ in range(_SLOW_ROUNDS)]
    return Page(site.engine, site.clusters, kind, visits, slow)
