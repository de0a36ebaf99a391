# SPDX-License-Identifier: MIT
"""Promises of the search page: answers while one types, true counts, a state in the address, no junk."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Open, Watched
from tests.browser.recording_server import Traffic
from tests.browser.search_page import COUNT, found, results

pytestmark = pytest.mark.browser

NASTY = "cluster/epsilon-nasty"
FIRST_ANSWER = 50 * 1024  # bytes on the wire
FULL_TEXT = 150 * 1024


def box(page: Page, facet: str, value: str) -> Locator:
    """Find the box of one filter value."""
    return page.locator(f'input[name="{facet}"][value="{value}"]')


@pytest.mark.parametrize("path, first", [
    ("search/?q=Alpha+Energy", "cluster/alpha-energy"),
    ("search/?q=ALF", "cluster/alpha-energy"),
    ("search/?q=Wind+Circle", "cluster/alpha-energy"),  # a former name
    ("search/?q=alpha+enrgy", "cluster/alpha-energy"),  # a slip
    ("search/?q=imprint", "page/imprint"),
    ("search/?q=C%2B%2B", NASTY),
    ("search/?q=%F0%9F%9A%80", NASTY),
    ("search/?q=R%26D&kind=cluster", NASTY),
    ("search/?q=H2&kind=cluster", "cluster/alpha-energy"),  # a synonym of its sector
    ("search/?q=brint&kind=cluster", "cluster/alpha-energy"),  # a label in a language that the site does not have
    ("de/search/?q=Wasserstofftal", "cluster/alpha-energy"),
    ("de/search/?q=Beta+Health", "cluster/beta-health"),
    ("de/search/?q=hydrogen&kind=cluster", "cluster/alpha-energy"),
    ("ar/search/?q=" + quote("الرياح"), "cluster/alpha-energy"),
    ("ar/search/?q=Beta", "cluster/beta-health"),
])  # fmt: skip
def test_query_in_the_address_finds(path: str, first: str, visitor: Watched) -> None:
    """Words in the address are searched at once, in the language of the page, and the best hit is the first."""
    page = visitor.open(path)
    assert [*found(page), ""][0] == first


@pytest.mark.parametrize("query", ["xyzzy", "hidrogen qqq", "qqqqqqqq", "ﷺﷺﷺ", "造船"])
def test_nonsense_finds_nothing(query: str, visitor: Watched) -> None:
    """Words that nobody wrote find nothing, nothing is made up, and the page says so."""
    page = visitor.open(f"search/?q={quote(query)}")
    assert found(page) == []
    expect(page.locator("[data-result-none]")).to_be_visible()
    expect(page.locator("[data-correction]")).to_be_empty()


@pytest.mark.parametrize("query", ["!!!", "[]()*+?", "\\", "—", "\u202e"])
def test_query_without_letters_is_told(query: str, visitor: Watched) -> None:
    """Where there is nothing to search for, the page says what is needed."""
    page = visitor.open(f"search/?q={quote(query)}")
    assert found(page) == []
    expect(page.locator("[data-result-letters]")).to_be_visible()


@pytest.mark.parametrize(
    "query", ["<b>coast</b>", "[a-z]*$ (", "a" * 10_000, "%00", "مرحبا coast", "🚀" * 300, "__proto__"]
)
def test_bad_input_breaks_nothing(query: str, visitor: Watched) -> None:
    """Whatever is typed, the page answers and stays usable."""
    page = visitor.open(f"search/?q={quote(query)}&sector=constructor&sort=toString&text=2&kind=")
    found(page)
    field = page.get_by_role("searchbox")
    assert len(field.input_value()) <= 200
    field.fill("Alpha Energy")
    expect(results(page).first).to_have_attribute("data-result", "cluster/alpha-energy")


def test_results_are_grouped_by_kind(visitor: Watched) -> None:
    """Groups have headings with their numbers, which add up; the group of the best hit comes first."""
    page = visitor.open("search/?q=coast")
    found(page)
    headings = page.locator("[data-results] h2")
    numbers = [int(re.sub(r"\D", "", text)) for text in headings.all_text_contents()]
    assert len(numbers) > 1
    assert sum(numbers) == int(re.sub(r"\D", "", page.locator(COUNT).text_content() or ""))
    expect(headings.first).to_contain_text("Events")
    expect(results(page).first).to_have_attribute("data-result", "event/coast-day")


def test_result_shows_kind_place_name_summary_and_tags(visitor: Watched) -> None:
    """A result has a link to its page, what it is and where, its summary with the words marked, and its fields."""
    page = visitor.open("search/?q=hydrogen&kind=cluster")
    assert found(page) == ["cluster/alpha-energy"]
    item = results(page).first
    expect(item.locator("[data-part=text] mark")).to_have_text(["hydrogen"])
    expect(item.locator("[data-part=kind]")).to_have_text("Cluster")
    expect(item.locator("[data-part=place]")).to_contain_text("Kiel")
    expect(item.locator("[data-part=tags] li").first).to_be_visible()
    item.get_by_role("link", name="Alpha Energy").click()
    expect(page).to_have_url(visitor.root + "clusters/alpha-energy/")


def test_ended_cluster_says_so(visitor: Watched) -> None:
    """A cluster that has ended carries its status."""
    page = visitor.open("search/?q=Delta+Textile")
    assert found(page)[0] == "cluster/delta-ended"
    expect(results(page).first.locator("[data-part=status]")).to_have_text("Ended")


def test_text_of_pages_is_searched_when_names_give_little(visitor: Watched) -> None:
    """With fewer than three hits of the finder the full text is asked, too: after them, no entry twice, with marks."""
    page = visitor.open("search/?q=membranes")
    keys = found(page)
    assert len(keys) == len(set(keys))
    assert {"actor/example-institute", "actor/membrane-works", "cluster/alpha-energy"} <= set(keys)
    assert [key for key in keys if key.startswith("page/actors/")] == []
    item = results(page).last
    expect(item.locator("mark", has_text="membranes")).to_be_visible()
    expect(item.locator("[data-part=text]")).to_have_text(re.compile(r"^… .* …$"))
    expect(page.locator("[data-results] h2").last).to_contain_text("Found in the text of pages")


def test_text_of_pages_is_searched_on_request(visitor: Watched) -> None:
    """Otherwise a button asks the full text; that is in the address, and Back undoes it."""
    page = visitor.open("search/?q=coast")
    few = found(page)
    assert [url for url in visitor.requests if "/pagefind/" in url] == []
    page.get_by_role("button", name="Search the full text too").click()
    expect(page).to_have_url(re.compile(r"\?q=coast&text=1$"))
    expect(page.locator(COUNT)).to_be_focused()
    many = found(page)
    assert many[: len(few)] == few
    assert len(set(many)) == len(many) > len(few)
    page.go_back()
    expect(results(page)).to_have_count(len(few))


def test_excerpt_shows_markup_of_content_as_words(visitor: Watched) -> None:
    """Markup in content stays words."""
    page = visitor.open("search/?q=alert")
    assert found(page) == [NASTY]
    expect(results(page).locator("[data-part=text]")).to_contain_text('<script>alert("x")</script>')
    expect(results(page).locator("script, b, i")).to_have_count(0)


def test_nothing_is_loaded_before_it_is_asked_for(visitor: Watched) -> None:
    """An empty search page loads no index, says what to do, and shows where to start."""
    page = visitor.open("search/")
    expect(page.locator(COUNT)).to_have_text("Type what you are looking for, or choose a filter.")
    expect(page.locator("[data-start]").get_by_role("link").first).to_be_visible()
    assert [url for url in visitor.requests if "/pagefind/" in url or "/finder/" in url] == []


def test_first_query_needs_few_bytes_and_the_second_none(
    new_page: Open, recorded: tuple[str, Traffic], record_property: pytest.FixtureRequest
) -> None:
    """With gzip on, a first answer needs at most 50 KB of data, the full text 150 KB, and the next query nothing."""
    address, traffic = recorded
    watched = new_page()
    watched.root = address
    page = watched.open("search/")
    traffic.take()
    field = page.get_by_role("searchbox")
    field.fill("coast")
    found(page)
    first = traffic.take()
    field.fill("hydrogen")
    found(page)
    second = traffic.take()
    page.get_by_role("button", name="Search the full text too").click()
    found(page)
    full_text = traffic.take()
    sizes = {"first": first, "second": second, "full text": full_text}
    record_property("bytes", {name: sum(sent.values()) for name, sent in sizes.items()})  # type: ignore[operator]
    assert 0 < sum(first.values()) <= FIRST_ANSWER, first
    assert second == {}
    assert 0 < sum(full_text.values()) <= FULL_TEXT, full_text
    assert [path for path in full_text if "/filter/" in path] == []


def test_typing_searches_and_back_leads_to_the_search_before(visitor: Watched) -> None:
    """Typing updates results and address; Back returns to the last search that was finished, not letter by letter."""
    page = visitor.open("search/")
    field = page.get_by_role("searchbox")
    field.press_sequentially("hydrogen", delay=30)
    expect(page).to_have_url(re.compile(r"\?q=hydrogen$"))
    expect(results(page).first).to_have_attribute("data-result", re.compile("hydrogen|alpha"))
    expect(page).to_have_title(re.compile("^hydrogen – "))
    field.press("Enter")
    field.fill("Beta Health")
    expect(page).to_have_url(re.compile(r"\?q=Beta\+Health$"))
    expect(results(page).first).to_have_attribute("data-result", "cluster/beta-health")
    page.go_back()
    expect(field).to_have_value("hydrogen")
    assert "cluster/alpha-energy" in found(page)
    page.go_back()
    expect(field).to_have_value("")
    expect(results(page)).to_have_count(0)


def test_filters_of_the_address_are_ticked(visitor: Watched) -> None:
    """Values within a facet widen, facets narrow; a value the site does not know is passed over."""
    page = visitor.open("search/?kind=cluster&sector=energy&sector=food&region=south&sector=nonsense")
    assert found(page) == ["cluster/alpha-energy", "cluster/zeta-food"]
    expect(page.locator("input[name]:checked")).to_have_count(4)
    expect(page.locator("[data-chips] button")).to_have_text(["Clusters", "Energy", "Food", "South Coast"])


@pytest.mark.parametrize("query", ["q=coast", "q=membranes", "q=coast&text=1", "kind=cluster"])
def test_every_count_is_what_its_box_would_show(query: str, visitor: Watched) -> None:
    """The number beside each value is the number of results after it alone was added to its facet, hits of text too."""
    page = visitor.open(f"search/?{query}&sector=energy")
    found(page)
    other = visitor.page.context.new_page()
    for facet in ("sector", "kind", "region", "service_kind"):
        for value in [str(one.get_attribute("value")) for one in page.locator(f'input[name="{facet}"]').all()]:
            if f"{facet}={value}" in f"{query}&sector=energy":
                continue  # what is ticked already
            count = page.locator(f'li:has(> label input[name="{facet}"][value="{value}"]) [data-count]').text_content()
            base = query if facet == "sector" else f"{query}&sector=energy"
            base = "sector=energy" if query == "kind=cluster" and facet == "kind" else base
            other.goto(f"{visitor.root}search/?{base}&{facet}={value}")
            found(other)
            total = re.sub(r"\D", "", other.locator(COUNT).text_content() or "")
            assert total == count, (facet, value)


def test_chips_take_filters_away(visitor: Watched) -> None:
    """A chip takes its filter away, `Clear filters` all of them, and the focus is never lost."""
    page = visitor.open("search/?q=coast&sector=energy&region=north")
    assert found(page) == ["cluster/alpha-energy"]
    page.get_by_role("button", name="Remove filter: Energy").press("Enter")
    expect(page).to_have_url(re.compile(r"\?q=coast&region=north$"))
    expect(page.get_by_role("button", name="Remove filter: North Coast")).to_be_focused()
    page.locator("[data-clear]").press("Enter")
    expect(page).to_have_url(re.compile(r"\?q=coast$"))
    expect(page.locator(COUNT)).to_be_focused()
    page.go_back()
    expect(box(page, "region", "north")).to_be_checked()


def test_filters_alone_list_in_the_order_of_names(visitor: Watched) -> None:
    """With filters only, clusters stand in the order of their names, those that ended last."""
    page = visitor.open("search/?kind=cluster")
    names = ["alpha-energy", "beta-health", "eta-bare", "epsilon-nasty", "zeta-food"]
    gone = ["delta-ended", "gamma-mobility", "theta-rest"]
    assert found(page) == [f"cluster/{name}" for name in (*names, *gone)]


def test_order_is_in_the_address(visitor: Watched) -> None:
    """Results are sorted by relevance, name, newest or members; what is not known comes last."""
    page = visitor.open("search/?q=coast&kind=cluster&sort=newest")
    newest = found(page)
    page.get_by_label("Sort").select_option("members")
    expect(page).to_have_url(re.compile("sort=members"))
    assert sorted(found(page)) == sorted(newest)
    page.get_by_label("Sort").select_option("relevance")
    expect(page).to_have_url(re.compile(r"\?q=coast&kind=cluster$"))
    page.go_back()
    expect(page.get_by_label("Sort")).to_have_value("members")


def test_choice_to_compare_stays_in_the_address(visitor: Watched) -> None:
    """What other parts of the page keep in the address stays there, and makes no steps of its own for Back."""
    page = visitor.open("search/?q=Beta&compare=alpha-energy")
    found(page)
    before = page.evaluate("history.length")
    page.get_by_role("searchbox").fill("coast")
    expect(page).to_have_url(re.compile(r"\?q=coast&compare=alpha-energy$"))
    page.get_by_role("searchbox").press("Enter")
    page.get_by_role("searchbox").press("Enter")
    assert page.evaluate("history.length") == before + 1
    page.go_back()
    expect(page).to_have_url(re.compile(r"\?q=Beta&compare=alpha-energy$"))


def test_order_is_not_offered_for_one_result(visitor: Watched) -> None:
    """Where there is nothing to sort, nothing is offered."""
    page = visitor.open("search/?q=ALF")
    assert len(found(page)) == 1
    expect(page.get_by_label("Sort")).to_be_hidden()


def test_number_of_results_is_announced_in_the_words_of_the_language(visitor: Watched) -> None:
    """The count is a status for screen readers, and its words follow the plural rules of the language."""
    page = visitor.open("ar/search/?q=Beta")
    status = page.locator(COUNT)
    expect(status).to_have_attribute("role", "status")
    expect(status).to_have_text("نتيجة واحدة")


def test_name_in_another_language_says_so(visitor: Watched) -> None:
    """The name of a page without translation carries the language it is in."""
    page = visitor.open("de/search/?q=Training+days")
    assert found(page)[0] == "service/training-days"
    expect(results(page).first.get_by_role("link")).to_have_attribute("lang", "en")


def test_searches_are_remembered_only_on_request(visitor: Watched) -> None:
    """Nothing is kept unless the visitor ticks the box; then the list can be emptied, and unticking deletes it."""
    page = visitor.open("search/?q=coast")
    found(page)
    page.get_by_role("searchbox").press("Enter")
    stored = "Object.keys(localStorage).filter(key => key.startsWith('showcase-searches'))"
    assert page.evaluate(stored) == []
    page = visitor.open("search/")
    page.get_by_label("Remember my searches on this device").check()
    page.get_by_role("searchbox").fill("Alpha Energy")
    page.get_by_role("searchbox").press("Enter")
    page = visitor.open("search/")
    page.get_by_role("link", name="Alpha Energy", exact=True).click()
    expect(page).to_have_url(re.compile(r"\?q=Alpha\+Energy$"))
    page = visitor.open("search/")
    page.get_by_role("button", name="Forget all searches").click()
    expect(page.locator("[data-recent]")).to_be_hidden()
    page.get_by_label("Remember my searches on this device").uncheck()
    assert page.evaluate(stored) == []


def test_what_others_wrote_into_the_memory_is_words_at_most(visitor: Watched) -> None:
    """Pages of the same server share the memory: markup stays words, what is no search is left out, eight are shown."""
    page = visitor.open("search/")
    wrong = ["<img src=x onerror=alert(1)>", 5, None, "", "z" * 300, {"q": 1}, *map(str, range(20))]
    page.evaluate(
        "all => localStorage.setItem(`showcase-searches ${new URL('../', location).pathname}`, JSON.stringify(all))",
        wrong,
    )
    page.reload()
    links = page.locator("[data-recent-list] a")
    expect(links).to_have_text([str(wrong[0]), *map(str, range(7))])
    expect(page.locator("[data-recent-list] img")).to_have_count(0)


def test_without_a_script_the_page_leads_on(new_page: Open) -> None:
    """Without JavaScript the form leads here, the page explains, and lists all facets and their values as links."""
    watched = new_page(java_script_enabled=False)
    page = watched.open("search/?q=coast")
    expect(page.get_by_text("The search needs JavaScript")).to_be_visible()
    for name in ("All clusters", "All services", "Sector", "Region"):
        expect(page.locator(".search-page__plain").get_by_role("link", name=name, exact=True).first).to_be_visible()
    link = page.locator('[data-facet="sector"] a', has_text="Energy")
    expect(link).to_be_visible()
    link.click()
    expect(page).to_have_url(watched.root + "sectors/energy/")
