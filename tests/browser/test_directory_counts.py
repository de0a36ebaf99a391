# SPDX-License-Identifier: MIT
"""The property of the filters: whatever is ticked, each count is what the list would show."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open

pytestmark = pytest.mark.browser

Items = dict[str, dict[str, set[str]]]  # result → facet → its values
Ticks = dict[str, list[str]]

READ_ITEMS = """() => {
    const facets = [...new Set([...document.querySelectorAll("form[data-facets] input[name]")].map((box) => box.name))];
    const boxes = new Map([...document.querySelectorAll("input[data-n]")].map((box) => [box.dataset.n, box]));
    const ids = (item, facet) => item.dataset.values === undefined
        ? (item.getAttribute(`data-${facet}`) || "").split(" ").filter(Boolean)
        : item.dataset.values.split(" ").filter(Boolean).map((number) => boxes.get(number))
            .filter((box) => box?.name === facet).map((box) => box.value);
    const places = ":is(#cards, .card-grid, .service-rows) > [data-result]";
    return Object.fromEntries([...document.querySelectorAll(places)].map(
        (item) => [item.dataset.result, Object.fromEntries(facets.map((facet) => [facet, ids(item, facet)]))]));
}"""
READ_BOXES = """() => [...document.querySelectorAll("form[data-facets] input[name]")].map(
    (box) => [box.name, box.value])"""
# The module itself, on a copy of the form, with the items as the page's attributes describe them.
ASK_MODULE = """async ([items, subsets]) => {
    const script = document.querySelector('script[src*="/directory."]').src;
    const name = (await (await fetch(script)).text()).match(/facets\\.\\w+\\.js/)[0];
    const { FacetPanel } = await import(new URL(name, script));
    const place = document.createElement("div");
    const form = document.querySelector("form[data-facets]").cloneNode(true);
    const bar = document.querySelector(".result-bar").cloneNode(true);
    place.append(form, bar);
    const panel = new FacetPanel({ form, bar, onChange() {} });
    const entries = Object.entries(items).map(([key, values]) => ({ key, ids: (facet) => values[facet] }));
    return subsets.map((pairs) => {
        panel.read(new URLSearchParams(pairs));
        const shown = panel.filter(entries).map(({ key }) => key);
        const boxes = [...form.querySelectorAll("input[name]")].map((box) =>
            [box.name, box.value, Number(box.closest("li").querySelector("[data-count]").textContent), box.disabled]);
        const written = new URLSearchParams();
        panel.write(written);
        return { shown, boxes, written: [...written], chips: bar.querySelectorAll("[data-chips] button").length };
    });
}"""
# The page as a visitor uses it: boxes are ticked, the list is read.
ASK_PAGE = """(subsets) => subsets.map((pairs) => {
    const wanted = new Set(pairs.map((pair) => pair.join("=")));
    const form = document.querySelector("form[data-facets]");
    const all = [...form.querySelectorAll("input[name]")];
    for (const box of all) box.checked = wanted.has(`${box.name}=${box.value}`);
    all[0].dispatchEvent(new Event("change", { bubbles: true }));
    const shown = [...document.querySelectorAll(":is(.card-grid, .service-rows) > [data-result]:not([hidden])")];
    const boxes = all.map((box) =>
        [box.name, box.value, Number(box.closest("li").querySelector("[data-count]").textContent), box.disabled]);
    const said = document.querySelector("[data-result-count]").textContent;
    const chips = document.querySelectorAll("[data-chips] button").length;
    return { shown: shown.map((item) => item.dataset.result), boxes, chips, said };
})"""

# What all pages of a long list serve: results with the values that their attributes say.
READ_ALL_PAGES = """async () => {
    const pages = [...document.querySelectorAll(".pagination__page")].map(({ href }) => href);
    const facets = [...new Set([...document.querySelectorAll("form[data-facets] input[name]")].map((box) => box.name))];
    const found = {};
    for (const url of pages) {
        const text = await (await fetch(url)).text();
        const page = new DOMParser().parseFromString(text, "text/html");
        const boxes = new Map([...page.querySelectorAll("input[data-n]")].map((box) => [box.dataset.n, box]));
        for (const card of page.querySelectorAll("#cards > [data-result]")) {
            const values = card.dataset.values.split(" ").filter(Boolean).map((number) => boxes.get(number));
            found[card.dataset.result] = Object.fromEntries(facets.map((facet) =>
                [facet, values.filter((box) => box.name === facet).map((box) => box.value)]));
        }
    }
    return found;
}"""
# A long list as a visitor uses it: boxes are ticked, what the finder gives is read to its end.
ASK_LONG_PAGE = """async (subsets) => {
    const form = document.querySelector("form[data-facets]");
    const all = [...form.querySelectorAll("input[name]")];
    const answers = [];
    for (const pairs of subsets) {
        const wanted = new Set(pairs.map((pair) => pair.join("=")));
        for (const box of all) box.checked = wanted.has(`${box.name}=${box.value}`);
        const told = new Promise((done) => document.addEventListener("showcase:filtered", done, { once: true }));
        all[0].dispatchEvent(new Event("change", { bubbles: true }));
        await told;
        const more = document.querySelector("[data-more]");
        while (!more.hidden) more.click();
        const shown = [...document.querySelectorAll("[data-results] > [data-result]")];
        const boxes = all.map((box) =>
            [box.name, box.value, Number(box.closest("li").querySelector("[data-count]").textContent), box.disabled]);
        const said = document.querySelector("[data-result-count]").textContent;
        const chips = document.querySelectorAll("[data-chips] button").length;
        answers.push({ shown: shown.map((item) => item.dataset.result), boxes, chips, said });
    }
    return answers;
}"""


def fits(values: dict[str, set[str]], ticks: Ticks) -> bool:
    """Tell whether a result has, in each facet with ticks, one of them."""
    return all(values[facet] & set(ids) for facet, ids in ticks.items())


def count_of(items: Items, ticks: Ticks, facet: str, value: str) -> int:
    """Count what the list would show if this value were the only one ticked in its facet."""
    return sum(fits(values, {**ticks, facet: [value]}) for values in items.values())


def subsets(boxes: list[list[str]], count: int, seed: int) -> list[list[list[str]]]:
    """Choose what to tick: nothing, each value alone, then so many random choices of one to six values."""
    chance = random.Random(seed)
    chosen = [chance.sample(boxes, min(len(boxes), chance.randint(1, 6))) for _ in range(count)]
    return [[], *([box] for box in boxes), *chosen]


def check(items: Items, pairs: list[list[str]], answer: dict[str, Any]) -> None:
    """Compare what is shown with the items themselves."""
    ticks: Ticks = {}
    for facet, value in pairs:
        ticks.setdefault(facet, []).append(value)
    expected = [key for key, values in items.items() if fits(values, ticks)]
    assert answer["shown"] == expected, pairs
    assert answer["chips"] == len(pairs)
    for facet, value, count, is_disabled in answer["boxes"]:
        true_count = count_of(items, ticks, facet, value)
        assert count == true_count, (pairs, facet, value)
        assert is_disabled == (true_count == 0 and [facet, value] not in pairs), (pairs, facet, value)


def read(page: Page) -> tuple[Items, list[list[str]]]:
    """Read results with their values, and the boxes."""
    raw = page.evaluate(READ_ITEMS)
    items = {key: {facet: set(ids) for facet, ids in values.items()} for key, values in raw.items()}
    return items, page.evaluate(READ_BOXES)


@pytest.fixture
def open_page(new_page: Open, long_root: str) -> Callable[[str], Page]:
    """Open a page of the complete site, or of the long one where the path says so."""

    def open_path(path: str) -> Page:
        site, _, rest = path.rpartition(":")
        return (new_page(address=long_root) if site == "long" else new_page()).open(rest)

    return open_path


@pytest.mark.parametrize("path", ["clusters/", "services/", "regions/south/", "ar/clusters/", "long:regions/north/"])
def test_counts_equal_what_the_list_shows(open_page: Callable[[str], Page], path: str) -> None:
    """For hundreds of choices the module gives the results that fit, and counts each value truly."""
    page = open_page(path)
    items, boxes = read(page)
    assert len(items) > 1
    tried = subsets(boxes, 300, seed=len(boxes))
    plain = {key: {facet: sorted(ids) for facet, ids in values.items()} for key, values in items.items()}
    for pairs, answer in zip(tried, page.evaluate(ASK_MODULE, [plain, tried]), strict=True):
        check(items, pairs, answer)
        assert sorted(answer["written"]) == sorted(pairs)


@pytest.mark.parametrize("path", ["clusters/", "services/", "long:regions/north/"])
def test_page_shows_what_its_counts_say(open_page: Callable[[str], Page], path: str) -> None:
    """The same holds for the boxes, cards and words of the page itself."""
    page = open_page(path)
    items, boxes = read(page)
    tried = subsets(boxes, 60, seed=1)[len(boxes) + 1 :]
    for pairs, answer in zip(tried, page.evaluate(ASK_PAGE, tried), strict=True):
        check(items, pairs, answer)
        assert answer["said"].startswith(f"{len(answer['shown'])} of {len(items)} ")


@pytest.mark.parametrize("path", ["clusters/", "clusters/page/2/", "countries/de/"])
def test_finder_shows_what_its_counts_say(path: str, new_page: Open, long_root: str) -> None:
    """On a list of several pages the finder gives exactly what the attributes of all its pages promise."""
    page = new_page(address=long_root).open(path)
    raw = page.evaluate(READ_ALL_PAGES)
    items = {key: {facet: set(ids) for facet, ids in values.items()} for key, values in raw.items()}
    boxes = page.evaluate(READ_BOXES)
    tried = subsets(boxes, 40, seed=2)[1::2]
    for pairs, answer in zip(tried, page.evaluate(ASK_LONG_PAGE, tried), strict=True):
        check(items, pairs, answer)
        assert answer["said"].startswith(f"{len(answer['shown'])} of {len(items)} ")


def test_many_items_are_read_once(new_page: Open) -> None:
    """What three thousand items carry is asked of each facet once, however often the filters change after that."""
    page = new_page().open("clusters/")
    asked = page.evaluate("""async () => {
        const script = document.querySelector('script[src*="/directory."]').src;
        const name = (await (await fetch(script)).text()).match(/facets\\.\\w+\\.js/)[0];
        const { FacetPanel } = await import(new URL(name, script));
        const place = document.createElement("div");
        const facets = [...Array(12).keys()].map((number) => `f${number}`);
        const value = (facet, number) => `<li><label><input type="checkbox" name="${facet}" value="v${number}">
            <span class="facet-panel__name">V${number}</span></label><span data-count></span></li>`;
        const values = (facet) => [...Array(25).keys()].map((number) => value(facet, number)).join("");
        const form = document.createElement("form");
        form.innerHTML = facets.map((facet) => `<ul data-facet="${facet}">${values(facet)}</ul>`).join("");
        const bar = document.querySelector(".result-bar").cloneNode(true);
        place.append(form, bar);
        let asked = 0;
        const items = [...Array(3000).keys()].map((number) => {
            const one = `v${(number * 7) % 25}`;
            const ids = (facet) => {
                asked += 1;
                return [one, `v${(number * Number(facet.slice(1))) % 25}`];
            };
            return { ids };
        });
        const panel = new FacetPanel({ form, bar, onChange() {} });
        for (let turn = 0; turn < 41; turn += 1) {
            const box = form.elements[(turn * 37) % form.elements.length];
            box.checked = turn % 3 > 0;
            panel.filter(items);
        }
        return asked;
    }""")
    assert asked == 3000 * 12
