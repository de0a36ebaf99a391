"""Facets of a list on one page, counted from what each of its items has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from showcase.model.locale import ChosenText
from showcase.model.views.facet_views import FacetValue, FacetView
from showcase.stages.plan.parts import Parts

Facets = tuple[tuple[str, tuple[str, ...]], ...]  # name of a facet → values of one item
Label = tuple[ChosenText, int]  # words, and how many broader terms stand above


def counted_facets(
    items: Iterable[Facets],
    titles: Mapping[str, str],
    labels: Mapping[str, Mapping[str, Label]],
    kind: str,
    urls: Mapping[tuple[str, str], str],
) -> tuple[FacetView, ...]:
    """
    Count the values of a list, by facet, in the order of `titles` and of the labels; `urls` by facet and value.

    A value without an item is left out, and so is a facet that leaves nothing to choose.
    """
    counts: dict[str, Counter[str]] = {}
    for facets in items:
        for name, found in facets:
            counts.setdefault(name, Counter()).update(set(found))
    views = []
    for name, title in titles.items():
        of = counts.get(name, Counter())
        values = tuple(
            FacetValue(value, label, of[value], urls.get((name, value), ""), depth=depth)
            for value, (label, depth) in labels.get(name, {}).items()
            if of[value]
        )
        if len(values) > 1:
            views.append(FacetView(name, title, values, (kind,)))
    return tuple(views)


def said_labels(messages: Mapping[str, str], parts: Parts) -> dict[str, Label]:
    """Name fixed choices in their own order."""
    return {value: (parts.words.plain(parts.words.say(message)), 0) for value, message in messages.items()}


def sorted_labels(labels: Mapping[str, ChosenText], parts: Parts) -> dict[str, Label]:
    """Order values by their words."""
    ordered = sorted(labels.items(), key=lambda item: (parts.words.sort_key(item[1].text), item[0]))
    return {value: (label, 0) for value, label in ordered}


def country_labels(codes: Iterable[str], parts: Parts) -> dict[str, Label]:
    """Name countries by their codes in small letters."""
    return sorted_labels({code: parts.words.plain(parts.words.country(code.upper())) for code in set(codes)}, parts)


def term_labels(vocabulary: str, found: Iterable[str], parts: Parts) -> dict[str, Label]:
    """Name terms, those above them among them, each broad one before its narrower ones; others by their words."""
    terms = parts.catalogue.vocabularies.get(vocabulary, {})
    present = {term: None for one in found if one in terms for term in with_broader(vocabulary, (one,), parts)}
    below: dict[str | None, list[str]] = {}
    for term in present:
        broader = terms[term].broader
        below.setdefault(broader if broader in present else None, []).append(term)
    words = parts.words
    names = {term: words.name(terms[term].label) for term in present}

    def walk(above: str | None, depth: int) -> Iterator[tuple[str, Label]]:
        for term in sorted(below.get(above, ()), key=lambda one: (words.sort_key(names[one].text), one)):
            yield term, (names[term], depth)
            yield from walk(term, depth + 1)

    return dict(walk(None, 0))


def with_broader(vocabulary: str, identifiers: Iterable[str], parts: Parts) -> tuple[str, ...]:
    """Add the terms above the given ones, each once."""
    terms = parts.catalogue.vocabularies.get(vocabulary, {})
    found: dict[str, None] = {}
    for identifier in identifiers:
        current: str | None = identifier
        while current is not None and current in terms and current not in found:
            found[current] = None
            current = terms[current].broader
    return tuple(found)
