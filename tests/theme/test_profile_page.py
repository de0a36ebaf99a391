# SPDX-License-Identifier: MIT
"""What a visitor meets on a profile and on the cards that lead to it, beyond its words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from tests.built_sites import BuiltSite

INLINE = {"a", "b", "bdi", "small", "span", "strong", "time"}
LONG, BARE = "/clusters/alpha-energy/", "/clusters/eta-bare/"


def _glued(page: LexborNode) -> Iterator[str]:
    """List words of two neighbours that nothing keeps apart; what is hidden from the index may touch."""
    for node in page.traverse(include_text=False):
        after = node.next
        if after is None or node.tag not in INLINE or after.tag not in INLINE:
            continue
        if "aria-hidden" in after.attributes or (node.parent and "data-pagefind-ignore" in node.parent.attributes):
            continue
        if re.search(r"\w$", node.text()) and re.match(r"\w", after.text()):
            yield f"{node.text()[-20:]}|{after.text()[:20]}"


def test_long_profile_has_ways_to_its_parts(complete_site: BuiltSite) -> None:
    """Below the head of a long profile stand links to its parts, each of which there is."""
    page = complete_site.page(LONG)
    ways = [str(link.attributes["href"]) for link in page.css(".profile-contents a")]
    assert len(ways) > 4
    assert [way for way in ways if page.css_first(way) is None] == []


def test_short_profile_has_no_ways(complete_site: BuiltSite) -> None:
    """Where a profile says next to nothing, no row of links stands in front of it."""
    assert not complete_site.page(BARE).css(".profile-contents")


def test_card_is_silent_about_a_review_that_never_was(complete_site: BuiltSite) -> None:
    """A card says how old a review is and nothing when there was none; the profile always says it."""
    listed = complete_site.page("/clusters/")
    assert listed.css(".cluster-card .freshness-mark--current")
    assert not listed.css(".cluster-card .freshness-mark--unreviewed")
    assert complete_site.page(BARE).css(".freshness .freshness-mark--unreviewed")


def test_words_of_neighbours_are_kept_apart(complete_site: BuiltSite) -> None:
    """The full text cuts excerpts from the words of a page: name and place of a cluster are two words there."""
    paths = ("/", "/clusters/", LONG, "/stories/", "/initiatives/", "/actors/example-institute/")
    found = {path: list(_glued(complete_site.node(path, "main"))) for path in paths}
    assert {path: words for path, words in found.items() if words} == {}
