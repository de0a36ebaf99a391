# SPDX-License-Identifier: MIT
"""What many pages share is made once, and nobody can tell from a page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from showcase.model.locale import Locale
from showcase.model.messages import ENGLISH
from showcase.stages.plan.memory import Memory, recall
from showcase.stages.plan.urls import Place
from showcase.stages.render.templates import OnceMade, PageTemplates

EN, DE = Locale.parse("en"), Locale.parse("de")
HERE = Place(EN, EN, "/clusters/a/")


@dataclass(frozen=True)
class Card:
    """A card with a link."""

    id: str
    url: str
    name: str


def test_pages_of_one_depth_share_what_they_made() -> None:
    """A view is made once for all pages from which the way to the root is the same."""
    memory = Memory()
    made = [recall(memory.of(replace(HERE, path=path)), ("x",), object) for path in ("/clusters/a/", "/sectors/b/")]
    assert made[0] is made[1]
    assert recall(memory.of(replace(HERE, path="/clusters/")), ("x",), object) is not made[0]


def test_another_language_begins_with_nothing() -> None:
    """Memory does not grow with the number of languages."""
    memory = Memory()
    before = recall(memory.of(HERE), ("x",), object)
    memory.of(replace(HERE, locale=DE))
    assert recall(memory.of(HERE), ("x",), object) is not before


def test_words_are_shared_by_all_pages_of_a_language_and_the_rest_by_all() -> None:
    """What holds no links serves every depth until the next language begins; what holds no words serves all."""
    memory = Memory()
    words, lasting = recall(memory.of_language(EN), ("x",), object), recall(memory.lasting, ("x",), object)
    memory.of(replace(HERE, path="/"))
    assert recall(memory.of_language(EN), ("x",), object) is words
    assert recall(memory.of_language(DE), ("x",), object) is not words
    assert recall(memory.lasting, ("x",), object) is lasting


@pytest.mark.parametrize("root", ["./", "../", "../../", "https://a.example/"])
def test_card_made_once_links_rightly_from_every_depth(tmp_path: Path, root: str) -> None:
    """A card rendered on another page first looks as if it were rendered here."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "components").mkdir()
    for name in ("head", "breadcrumb", "language_links", "edit_links"):
        (tmp_path / "components" / f"{name}.html").write_text("", encoding="utf-8")
    template = '{% macro card(it) %}<a href="{{ it.url }}">{{ it.name }}</a>{% endmacro %}{{ once(card, body) }}'
    (tmp_path / "pages" / "x.html").write_text(template, encoding="utf-8")
    templates = PageTemplates(tmp_path, tmp_path / "cache", ENGLISH)
    remembered: OnceMade = {}

    def content(at: str) -> str:
        card = Card("a", f"{at}clusters/a/", '<b> "../../ & "./')
        page: Any = SimpleNamespace(kind="x", root=at, body=card, is_framed=True)
        return templates.slots(cast("Any", page), {}, remembered)["content"]

    content("../../../")
    assert content(root) == (f'<a href="{root}clusters/a/">&lt;b&gt; &#34;../../ &amp; &#34;./</a>')
