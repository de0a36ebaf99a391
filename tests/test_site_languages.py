# SPDX-License-Identifier: MIT
"""Promises about languages: a finished locale speaks one language, and what falls back says so."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from selectolax.lexbor import LexborNode

from showcase.model.messages import Messages
from tests.built_sites import BuiltSite

SHOWN_ATTRIBUTES = ("alt", "aria-label", "placeholder", "title")
SILENT = {"script", "style", "template", "svg"}
FINISHED = ("de", "ar")


def own_words(node: LexborNode, lang: str) -> Iterator[str]:
    """Yield the words of a node that claim to be in the language of the page."""
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            yield " ".join((child.text_content or "").split())
        elif child.tag not in SILENT and child.attributes.get("lang", lang) == lang:
            yield from (str(child.attributes[name]) for name in SHOWN_ATTRIBUTES if child.attributes.get(name))
            yield from own_words(child, lang)


@pytest.mark.parametrize("tag", FINISHED)
def test_no_interface_word_is_english_in_a_finished_locale(tag: str, complete_site: BuiltSite) -> None:
    """Nowhere on a page stands an English message that the locale has other words for."""
    messages = complete_site.plan.messages[tag]
    assert isinstance(messages, Messages)
    english = {message for message, words in messages.singular.items() if words and words != message}
    own = set(messages.singular.values())
    assert len(english) > 100
    for planned in complete_site.pages_of(tag):
        body = complete_site.page(planned.url_path).css_first("body")
        found = {words for words in own_words(body, tag) if words in english - own}
        assert found == set(), planned.url_path


@pytest.mark.parametrize("tag", FINISHED)
def test_finished_locale_has_every_message(tag: str, complete_site: BuiltSite) -> None:
    """The build warns of no word of the interface that is missing in the locale."""
    missing = [found for found in complete_site.report if found.code == "untranslated-message"]
    assert [str(found.message) for found in missing if f" into {tag}" in str(found.message)] == []


def test_fallback_text_carries_its_own_language(complete_site: BuiltSite) -> None:
    """On an Arabic page English words are marked as English and run from left to right."""
    nodes = complete_site.page("/ar/clusters/beta-health/").css('main [lang="en"]')
    assert nodes
    assert {node.attributes["dir"] for node in nodes} == {"ltr"}


@pytest.mark.parametrize("url_path, note", [
    ("/de/clusters/beta-health/", True),
    ("/de/how-to-join/", True),
    ("/ar/clusters/alpha-energy/", True),
    ("/de/region/", False),
    ("/clusters/beta-health/", False),
])  # fmt: skip
def test_page_says_once_that_words_are_not_translated(url_path: str, note: bool, complete_site: BuiltSite) -> None:
    """A page with words in another language has one note on top, and no other page has one."""
    assert len(complete_site.page(url_path).css("main .notice")) == int(note)


def test_language_links_lead_to_the_same_page(complete_site: BuiltSite) -> None:
    """Each page links to itself in every locale and says which of them are not translated."""
    plan = complete_site.plan
    by_path = {page.url_path: page for page in plan.pages}
    for page in plan.pages:
        if page.kind == "not_found":
            continue
        prefix = page.locale.url_prefix(plan.default_locale)
        links = complete_site.page(page.url_path).css("a[hreflang]")
        for link in links:
            path, _ = complete_site.target(page.url_path, str(link.attributes["href"])) or ("", "")
            other = by_path[path]
            assert other.locale.tag == link.attributes["hreflang"]
            assert path.removeprefix(other.locale.url_prefix(plan.default_locale)) == page.url_path.removeprefix(prefix)
            assert ("visually-hidden" in (link.html or "")) is not other.is_translation
        assert {str(link.attributes["hreflang"]) for link in links} == {"en", "de", "ar"}


def test_names_sort_as_their_language_does(complete_site: BuiltSite) -> None:
    """The directory lists clusters by the name shown, those that ended or merged last."""
    def shown(prefix: str) -> list[str]:
        nodes = complete_site.page(f"{prefix}clusters/").css("li[data-result]")
        return [str(node.attributes["data-result"]).removeprefix("cluster/") for node in nodes]

    english = shown("/")
    assert english[-2:] == ["delta-ended", "gamma-mobility"]
    assert english[:4] == ["alpha-energy", "beta-health", "eta-bare", "epsilon-nasty"]
    assert sorted(shown("/ar/")) == sorted(english)
