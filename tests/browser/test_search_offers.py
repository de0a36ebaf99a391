# SPDX-License-Identifier: MIT
"""Promises of what the search page offers besides results: other spellings, fewer words, other languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open, Watched, served
from tests.browser.search_page import COUNT, found, results
from tests.built_sites import BuiltSite

pytestmark = pytest.mark.browser

CORRECTION = "[data-correction]"
OFFERS = "[data-language-offers] a"


@pytest.fixture(scope="module")
def discovery_root(discovery_site: BuiltSite) -> Iterator[str]:
    """Serve the site in six languages and give the address of its English home page."""
    with served(discovery_site.folder) as address:
        yield address


def test_slip_is_corrected_by_a_link(visitor: Watched) -> None:
    """A word that only resembles a known one is answered, and the known one is offered."""
    page = visitor.open("search/?q=hydrogn")
    assert "cluster/alpha-energy" in found(page)
    expect(page.locator("[data-correction]")).to_have_text(re.compile("Did you mean hydrogen?", re.IGNORECASE))
    page.locator("[data-correction] a").click()
    expect(page).to_have_url(re.compile(r"\?q=hydrogen", re.IGNORECASE))
    expect(page.locator("[data-correction]")).to_be_empty()


@pytest.mark.parametrize("query, known", [
    ("coast xyzzy", "coast"), ("qqqq coast brand", "coast brand"), ("xyzzy in the coast", "coast"),
])  # fmt: skip
def test_known_words_are_offered_without_the_unknown(query: str, known: str, visitor: Watched) -> None:
    """Where one word is not known nothing is shown; a link searches for the others, with the same filters."""
    page = visitor.open(f"search/?q={quote(query)}&kind=service")
    assert found(page) == []
    expect(page.locator("[data-result-none]")).to_be_visible()
    expect(page.locator(CORRECTION)).to_have_text(f"Search for {known} only")
    page.locator(f"{CORRECTION} a").click()
    expect(page).to_have_url(f"{visitor.root}search/?q={known.replace(' ', '+')}&kind=service")
    assert found(page) == ["service/coast-brand-kit"]
    expect(page.locator(CORRECTION)).to_be_empty()


@pytest.mark.parametrize("query", ["xyzzy", "xyzzy qqqq", "coast&sector=food&region=north"])
def test_fewer_words_are_not_offered_in_vain(query: str, visitor: Watched) -> None:
    """Nothing is offered where no word is known, or where only filters keep the results away."""
    page = visitor.open(f"search/?q={query}")
    assert found(page) == []
    expect(page.locator(CORRECTION)).to_be_empty()


def test_nothing_found_leads_on(visitor: Watched) -> None:
    """Where nothing was found, the lists of everything are one step away."""
    page = visitor.open("search/?q=xyzzy")
    page.locator("[data-result-none]").get_by_role("link", name="All clusters").click()
    expect(page).to_have_url(visitor.root + "clusters/")


def test_words_of_another_language_are_offered_and_never_a_hit(visitor: Watched) -> None:
    """English words on a German page are no German hit; what the English site has is offered as a link."""
    page = visitor.open("de/search/?q=Fridays")
    assert found(page) == []
    offer = page.locator(OFFERS)
    expect(offer).to_have_text(re.compile("1 .*Englisch"))
    offer.click()
    expect(page).to_have_url(visitor.root + "search/?q=Fridays&text=1")
    assert found(page) == ["service/open-lab"]


def test_visitors_own_language_is_offered(new_page: Open) -> None:
    """A language that the visitor's browser asks for is offered under its name; others are not asked for it."""
    for locale, offers in (("de-AT", ["1 more in German"]), ("en-GB", [])):
        watched = new_page(locale=locale)
        page = watched.open("search/?q=Bewerbungen")
        assert found(page) == []
        expect(page.locator(OFFERS)).to_have_text(offers)
        assert any("/finder/de/" in url for url in watched.requests) == bool(offers)
    watched = new_page(locale="de-AT")
    page = watched.open("search/?q=Bewerbungen")
    page.locator(OFFERS).click()
    expect(page).to_have_url(watched.root + "de/search/?q=Bewerbungen&text=1")
    assert found(page) == ["service/hydrogen-forum"]


@pytest.mark.parametrize("query, here, more", [("leak", 0, 3), ("ferry", 1, 3)])
def test_other_languages_have_as_many_more_as_said(
    query: str, here: int, more: int, new_page: Open, discovery_root: str
) -> None:
    """The number offered is that of the results there which are not shown here already."""
    page = new_page(address=discovery_root).open(f"ja/search/?q={query}")
    shown = found(page)
    assert len(shown) == here
    expect(page.locator(OFFERS)).to_contain_text("英語")
    expect(page.locator(OFFERS)).to_have_text(re.compile(rf"^\D*{more}\D*$"))
    page.locator(OFFERS).click()
    expect(page).to_have_url(f"{discovery_root}search/?q={query}&text=1")
    expect(page.locator(COUNT)).to_have_text(f"{here + more} results")
    assert len({*found(page)} - {*shown}) == more


def test_filters_hold_for_other_languages(new_page: Open, discovery_root: str) -> None:
    """What is offered in another language fits the filters chosen, and the link takes them along."""
    page = new_page(address=discovery_root).open("ja/search/?q=leak&kind=service")
    assert found(page) == []
    expect(page.locator(OFFERS)).to_have_text(re.compile("1"))
    page.locator(OFFERS).click()
    expect(page).to_have_url(f"{discovery_root}search/?q=leak&kind=service&text=1")
    expect(results(page)).to_have_count(1)
