# SPDX-License-Identifier: MIT
"""The component page is as it was reviewed: structure, sizes and pictures of all samples; `--update-golden` renews."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.component_looks import FOLDER, Look, Samples, differences, look_at, read_look, write_look
from tests.browser.conftest import FLAGS
from tests.browser.page_kinds import KINDS, LOCALES

pytestmark = pytest.mark.browser

WIDE = Look("en", 1280, "light")
LOOKS = (WIDE, Look("en", 320, "dark"), Look("ar", 1280, "dark", False), Look("ar", 320, "light", False))
MOST = 1_000_000  # bytes of all that is kept for comparison

# What a slip in the styles does, and a sample that it must be seen at.
SLIPS = {
    ".button .icon { display: none }": "button-usual",
    ".icon { opacity: 0 }": "write-way-usual",
    ".button { background: color-mix(in srgb, var(--color-action) 90%, white) }": "button-usual",
    ".button { border-radius: 0 }": "button-usual",
    ".cluster-card { border-radius: 0; border-color: var(--color-ink) }": "cluster-card-usual",
    ".cluster-card__label { background: none }": "cluster-card-usual",
    ".emblem .emblem__hub { stroke: red }": "emblem-large",
    ".event-card__title { margin-block-start: 6px }": "event-card-usual",
    ".cluster-card__summary { padding-inline-start: 8px }": "cluster-card-usual",
    ":focus-visible, ::after { outline: none }": "button-focused",
    ".chart__part { fill: grey }": "bar-chart-usual",
    ".language-mark { visibility: hidden }": "words-fallback",
}


@pytest.fixture(scope="module")
def steady_browser(browser: Browser, whole_chromium_path: str) -> Iterator[Browser]:
    """Start a browser that draws letters the same on every machine; the one without windows moves what it draws."""
    flags = [*FLAGS, "--font-render-hinting=none", "--force-color-profile=srgb"]
    steady = browser.browser_type.launch(executable_path=whole_chromium_path, args=flags)
    yield steady
    steady.close()


def open_page(steady_browser: Browser, root: str, look: Look) -> Page:
    """Open the component page in a look."""
    size: ViewportSize = {"width": look.width, "height": 900}
    page = steady_browser.new_page(viewport=size, color_scheme=look.scheme, bypass_csp=True)
    page.goto(root + LOCALES[look.locale] + KINDS["components"])
    return page


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_components_are_as_reviewed(look: Look, steady_browser: Browser, root: str, *, update_golden: bool) -> None:
    """Every sample has the structure and size that were reviewed, and in Latin letters the picture."""
    page = open_page(steady_browser, root, look)
    found = look_at(page, has_pictures=look.has_pictures)
    page.close()
    if update_golden:
        write_look(look, found)
    off = sorted(differences(read_look(look), found, look))
    assert off == [], "look at /components/, then: pytest tests/browser/test_components.py --update-golden"


@pytest.fixture(scope="module")
def few_samples(steady_browser: Browser, root: str) -> Iterator[tuple[Page, Samples]]:
    """Open the page with only those samples that slips are shown at, and look at them."""
    page = open_page(steady_browser, root, WIDE)
    page.evaluate(
        "(ids) => document.querySelectorAll('.sample').forEach((one) => ids.includes(one.id) || one.remove())",
        sorted(SLIPS.values()),
    )
    yield page, look_at(page, has_pictures=True)
    page.close()


@pytest.mark.parametrize("slip, where", SLIPS.items(), ids=list(SLIPS))
def test_slip_of_the_styles_is_seen(slip: str, where: str, few_samples: tuple[Page, Samples]) -> None:
    """A missing icon, border, radius or focus, another colour, and words that moved are differences."""
    page, before = few_samples
    tag = page.add_style_tag(content=f".sample {{ --slip: 1 }} {slip}")
    after = look_at(page, has_pictures=True)
    tag.evaluate("(node) => node.remove()")
    assert where in {line.partition(":")[0] for line in differences(before, after, WIDE)}


def test_looking_twice_finds_no_difference(few_samples: tuple[Page, Samples]) -> None:
    """Nothing on the page moves or depends on the moment."""
    page, before = few_samples
    assert list(differences(before, look_at(page, has_pictures=True), WIDE)) == []


def test_what_is_kept_is_small() -> None:
    """All that is kept for comparison is at most a megabyte."""
    assert sum(file.stat().st_size for file in FOLDER.iterdir()) <= MOST
