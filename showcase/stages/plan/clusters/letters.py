"""The alphabetical index of the directory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from showcase.model.collation import index_letter
from showcase.model.freshness import GONE
from showcase.model.views.page_views import LinkView
from showcase.stages.plan.parts import Parts

_OTHERS = "#"  # what begins with a digit or a sign


def letter_links(ordered: Sequence[str], pages: Sequence[str], page_size: int, parts: Parts) -> tuple[LinkView, ...]:
    """Lead from each letter to the page and the anchor of its first cluster; `pages` are the addresses of the pages."""
    return tuple(
        LinkView(f"{pages[place // page_size]}#{letter_anchor(letter)}", parts.words.plain(letter))
        for letter, place in _first_places(ordered, parts).items()
    )


def letter_anchors(ordered: Sequence[str], parts: Parts) -> Mapping[str, str]:
    """Give the anchors that clusters carry as the first of their letter."""
    return {ordered[place]: letter_anchor(letter) for letter, place in _first_places(ordered, parts).items()}


def letters_of_names(
    names: Mapping[str, str], pages: Sequence[str], page_size: int, parts: Parts
) -> tuple[tuple[LinkView, ...], dict[str, str]]:
    """Do the same for other things by their names, in the order of the list: links of letters, anchors by thing."""
    first: dict[str, tuple[int, str]] = {}
    for place, (identifier, name) in enumerate(names.items()):
        first.setdefault(index_letter(name, parts.words.locale.base), (place, identifier))
    links = (
        LinkView(f"{pages[place // page_size]}#{letter_anchor(letter)}", parts.words.plain(letter))
        for letter, (place, _) in first.items()
    )
    return tuple(links), {identifier: letter_anchor(letter) for letter, (_, identifier) in first.items()}


def letter_anchor(letter: str) -> str:
    """Name the anchor of a letter: it stays the same whatever other letters there are."""
    if letter == _OTHERS:
        return "letter-0"
    small = letter.lower()
    return f"letter-{small}" if small.isascii() else "letter-" + "-".join(f"{ord(sign):04x}" for sign in letter)


def _first_places(ordered: Sequence[str], parts: Parts) -> dict[str, int]:
    """Find where each letter begins; clusters that ended stand last, in an alphabet of their own, and do not count."""
    clusters, words = parts.catalogue.clusters, parts.words
    found: dict[str, int] = {}
    for place, identifier in enumerate(ordered):
        profile = clusters[identifier].profile
        if profile.status not in GONE:
            found.setdefault(index_letter(words.name(profile.name).text, words.locale.base), place)
    return found
