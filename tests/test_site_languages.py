# SPDX-License-Identifier: MIT
"""Promises about languages: a finished locale speaks one language, and what falls back says so."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pydantic import BaseModel
from selectolax.lexbor import LexborNode

from showcase.model.locale import Locale, LocalizedText
from showcase.model.messages import Messages
from showcase.model.statements import NamedPartner
from showcase.stages.load import load_sources
from showcase.stages.validate import validate_sources
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
    foreign = english - set(messages.singular.values())
    assert len(english) > 100
    for planned in complete_site.pages_of(tag):
        if planned.kind == "components":  # its samples are written in English
            continue
        body = complete_site.node(planned.url_path, "body")
        found = {words for words in own_words(body, tag) if words in foreign}
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
        if page.kind in {"not_found", "embed"}:
            continue
        prefix = page.locale.url_prefix(plan.default_locale)
        links = complete_site.page(page.url_path).css("header.site-header a[hreflang]")
        for link in links:
            path, _ = complete_site.target(page.url_path, str(link.attributes["href"])) or ("", "")
            other = by_path[path]
            assert other.locale.tag == link.attributes["hreflang"]
            assert path.removeprefix(other.locale.url_prefix(plan.default_locale)) == page.url_path.removeprefix(prefix)
            assert ("visually-hidden" in (link.html or "")) is not other.is_translation
        assert {str(link.attributes["hreflang"]) for link in links} == {"en", "de", "ar"}


def test_names_sort_as_their_language_does(complete_site: BuiltSite) -> None:
    """The directory lists clusters by the name shown, without those that ended, merged or rest."""

    def shown(prefix: str) -> list[str]:
        nodes = complete_site.page(f"{prefix}clusters/").css("li[data-result]")
        return [str(node.attributes["data-result"]).removeprefix("cluster/") for node in nodes]

    english = shown("/")
    assert english == ["alpha-energy", "beta-health", "eta-bare", "epsilon-nasty", "zeta-food"]
    assert sorted(shown("/ar/")) == sorted(english)


def texts_in(value: object) -> Iterator[LocalizedText]:
    """Yield every text of a content file, at any depth; names of partners are the same in all languages."""
    if isinstance(value, LocalizedText):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_in(item)
    elif isinstance(value, BaseModel) and not isinstance(value, NamedPartner):
        for name in type(value).model_fields:
            yield from texts_in(getattr(value, name))


@pytest.mark.parametrize("kind, identifier", [
    ("clusters", "alpha-energy"), ("clusters", "epsilon-nasty"), ("services", "hydrogen-forum"),
])  # fmt: skip
def test_every_text_that_falls_back_is_marked(kind: str, identifier: str, complete_site: BuiltSite) -> None:
    """Nowhere on an Arabic page stand English words of a content file that claim to be Arabic."""
    sources, _ = load_sources(complete_site.settings)
    content, _ = validate_sources(sources, complete_site.settings)
    assert content is not None
    arabic, english = Locale.parse("ar"), Locale.parse("en")
    written = getattr(content, kind)[identifier].written
    # Names and units are the same in all languages.
    names = [getattr(written, field, None) for field in ("name", "provider", "host_organisation")]
    shown = [text.in_locale(arabic, english) for text in texts_in(written) if text not in names]
    fallbacks = {text.text for text in shown if text.is_fallback and "\n" not in text.text} - {"EUR"}
    assert len(fallbacks) > 3
    words = set(own_words(complete_site.node(f"/ar/{kind}/{identifier}/", "main"), "ar"))
    assert fallbacks & words == set()
    assert {word for word in words if any(len(text) > 12 and text in word for text in fallbacks)} == set()
