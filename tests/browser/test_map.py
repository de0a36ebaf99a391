# SPDX-License-Identifier: MIT
"""Promises of the map: it shows what the list shows, opens its groups, and leads on without a script."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from showcase.pipeline import build_site
from showcase.progress import Progress
from showcase.settings import Settings
from tests.browser.conftest import PREFIXES, Handler, Watched
from tests.browser.test_accessibility import RUN, TAGS, summary
from tests.built_sites import AS_OF

pytestmark = pytest.mark.browser

PROGRAMME = """
schema_version: 1
name: Harbour programme
territory: Northland
locales: [en, ar]
address: https://example.org
brand: {primary: "#12344d"}
legal: {kind: demonstration}
"""
TERMS = "schema_version: 1\nterms: [{id: %s, label: %s}, {id: %s, label: %s}]\n"
CLUSTER = "{schema_version: 1, name: %s, country: NO, sectors: [%s], regions: [%s]%s%s}\n"
BERGEN, TRONDHEIM, TROMSO = (60.39, 5.32), (63.43, 10.4), (69.65, 18.96)
EAST = {  # name, sector, city, place
    "alpha": ("Alpha", "energy", "Trondheim", TRONDHEIM),
    "beta": ("Beta", "energy", "Trondheim", TRONDHEIM),
    "gamma": ("Gamma", "health", "Trondheim", TRONDHEIM),
    "delta": ("Delta", "health", "Tromsø", TROMSO),
    "nowhere": ("Nowhere", "health", "", None),
}
MANY = 205  # clusters in the other region, enough for a list of several pages


def write_content(folder: Path) -> None:
    """Write a programme with a short list in one region and a long one in the other."""
    for name in ("clusters", "taxonomies"):
        (folder / name).mkdir(parents=True)
    (folder / "programme.yml").write_text(PROGRAMME, encoding="utf-8")
    (folder / "taxonomies/sectors.yml").write_text(TERMS % ("energy", "Energy", "health", "Health"), encoding="utf-8")
    (folder / "taxonomies/regions.yml").write_text(TERMS % ("east", "East", "west", "West"), encoding="utf-8")
    west = {f"w{number:03}": (f"West {number:03}", "energy", "Bergen", BERGEN) for number in range(MANY)}
    for identifier, (name, sector, city, spot) in {**EAST, **west}.items():
        place = f", location: {{latitude: {spot[0]}, longitude: {spot[1]}}}, members: {{total: 40}}" if spot else ""
        text = CLUSTER % (name, sector, "east" if identifier in EAST else "west", f", city: {city}" * bool(city), place)
        (folder / f"clusters/{identifier}.yml").write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build and serve the programme; give the address of its home page."""
    folder = tmp_path_factory.mktemp("map")
    write_content(folder / "content")
    settings = Settings(content=folder / "content", output=folder / "site", as_of=AS_OF)
    build_site(settings, Progress(io.StringIO(), is_quiet=True))
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(settings.output)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}{PREFIXES[0]}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def reader(browser: Browser, home: str) -> Iterator[Watched]:
    """Give a page on which nothing may go wrong."""
    watched = Watched(browser.new_context().new_page(), home)
    yield watched
    watched.page.context.close()
    assert watched.errors == []
    assert watched.foreign == []


def group(page: Page) -> Locator:
    """Find the only group of the map."""
    return page.locator("[data-group]")


def keys_shown(page: Page) -> list[str]:
    """List the marks that are to be seen, by what they stand for."""
    marks = page.locator("[data-point]:not([hidden]), [data-group]:not([hidden])").all()
    return sorted(str(mark.get_attribute("data-point") or mark.get_attribute("data-group")) for mark in marks)


def test_filter_hides_dots_and_corrects_counts(reader: Watched) -> None:
    """The map follows the list: dots go, counts shrink, and a group of one is that cluster's dot and link."""
    page = reader.open("regions/east/#map")
    assert keys_shown(page) == ["cluster/alpha cluster/beta cluster/gamma", "cluster/delta"]
    expect(group(page)).to_have_accessible_name("Clusters near Trondheim: 3")
    page.locator('input[name="sector"][value="energy"]').check()
    expect(page.locator("[data-point]")).to_be_hidden()
    expect(group(page)).to_have_accessible_name("Clusters near Trondheim: 2")
    expect(group(page).locator("text")).to_have_text("2")
    page.locator('input[name="sector"][value="energy"]').uncheck()
    page.locator('input[name="sector"][value="health"]').check()
    expect(group(page)).to_have_accessible_name("Gamma, Trondheim, 40 members")
    expect(group(page)).to_have_role("link")
    group(page).click()
    expect(page).to_have_url(f"{reader.root}clusters/gamma/")


def test_group_opens_by_keyboard_and_gives_focus_back(reader: Watched) -> None:
    """Enter or the space bar opens the members of a group, Escape closes them where one was."""
    page = reader.open("regions/east/#map")
    for key in ("Enter", "Space"):
        group(page).focus()
        page.keyboard.press(key)
        panel = page.get_by_role("group", name="Clusters near Trondheim: 3")
        expect(panel).to_be_focused()
        expect(group(page)).to_have_attribute("aria-expanded", "true")
        assert panel.get_by_role("link").all_text_contents() == ["Alpha", "Beta", "Gamma"]
        expect(panel).to_contain_text("40 members")
        page.keyboard.press("Tab")
        page.keyboard.press("Escape")
        expect(panel).to_be_hidden()
        expect(group(page)).to_be_focused()
        expect(group(page)).to_have_attribute("aria-expanded", "false")


def test_keyboard_reaches_every_mark_and_names_it(reader: Watched) -> None:
    """Marks follow each other from north to south, and a tip names the one with the focus; Escape takes it away."""
    page = reader.open("regions/east/#map")
    page.locator("[data-point]").focus()
    tip = page.locator("[data-map-tip]")
    expect(tip).to_have_text("Delta, Tromsø, 40 members")
    page.keyboard.press("Tab")
    expect(group(page)).to_be_focused()
    expect(tip).to_have_text("Clusters near Trondheim: 3")
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()


def test_map_says_what_it_does_not_show(reader: Watched) -> None:
    """Clusters without a place are counted beside the map."""
    page = reader.open("regions/east/#map")
    expect(page.locator("[data-map-unplaced]")).to_have_text("Not on the map: 1")


def test_map_of_a_long_list_shows_clusters_of_all_pages(reader: Watched) -> None:
    """The first page of the directory has them all; those on other pages are named from the finder."""
    page = reader.open("clusters/#map")
    expect(page.get_by_role("navigation", name="Pages of this list")).to_be_hidden()
    west = page.get_by_role("button", name=f"Clusters near Bergen: {MANY}")
    west.click()
    panel = page.get_by_role("group", name=f"Clusters near Bergen: {MANY}")
    expect(panel.get_by_role("link")).to_have_count(MANY)
    expect(panel.get_by_role("link", name=f"West {MANY - 1:03}")).to_have_attribute(
        "href", f"{reader.root}clusters/w{MANY - 1:03}/"
    )
    page.keyboard.press("Escape")
    page.locator('input[name="sector"][value="health"]').check()
    expect(west).to_be_hidden()
    expect(page.get_by_role("link", name="Gamma, Trondheim")).to_be_visible()


def test_group_is_a_link_without_scripts(browser: Browser, home: str) -> None:
    """Without scripts a group leads to the clusters of its region, and dots to their profiles."""
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(home + "sectors/energy/#map")
    page.get_by_role("link", name=f"Clusters near Bergen: {MANY}").click()
    expect(page).to_have_url(f"{home}sectors/energy/west/")
    page.goto(home + "regions/east/#map")
    page.get_by_role("link", name="Delta, Tromsø").click()
    expect(page).to_have_url(f"{home}clusters/delta/")
    page.context.close()


@pytest.mark.parametrize("path", ["regions/east/#map", "ar/regions/east/#map"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_on_the_map(path: str, width: int, browser: Browser, home: str, repository: Path) -> None:
    """No violation with a group open, wide and narrow, in both directions, light and dark."""
    for scheme in ("light", "dark"):
        context = browser.new_context(bypass_csp=True, viewport={"width": width, "height": 900}, color_scheme=scheme)
        page = context.new_page()
        page.goto(home + path)
        group(page).click()
        expect(page.locator("[data-map-panel]")).to_be_visible()
        page.add_script_tag(path=repository / "node_modules/axe-core/axe.min.js")
        assert summary(page.evaluate(RUN, {"runOnly": {"type": "tag", "values": TAGS}})) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        context.close()
