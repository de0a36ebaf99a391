"""Facets of clusters with their values and counts, and their values by broader terms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from showcase.model.catalogue import FACETS, CatalogueTerm
from showcase.model.views.facet_views import NOT_NUMBERED, FacetBranch, FacetValue, FacetView
from showcase.stages.plan.enumerations import FACET_NAMES, FACET_TITLES
from showcase.stages.plan.memory import recall
from showcase.stages.plan.parts import Parts

_BY_LABEL = {"countries", "languages"}  # vocabularies in the order of their labels, whatever the language
Placed = tuple[tuple[CatalogueTerm, int], ...]  # terms with the number of broader terms above them
Counts = dict[str, int]  # by value


def cluster_facets(identifiers: Iterable[str], parts: Parts, *, most: int = 0) -> tuple[FacetView, ...]:
    """Count the facet values of the clusters of a list; `most` keeps the most frequent of each facet, 0 all."""
    listed = tuple(identifiers)
    counts = recall(parts.lasting, ("counts", *listed), lambda: _counts(listed, parts))
    return tuple(_cluster_facet(name, counts[name], parts, most) for name in FACETS if counts[name])


def _counts(identifiers: Iterable[str], parts: Parts) -> dict[str, Counts]:
    """Count all values of all facets in one go; they are the same in every language."""
    held = parts.held
    counts: dict[str, Counts] = {name: {} for name in FACETS}
    for number, count in Counter(chain.from_iterable(map(held.by_cluster.__getitem__, identifiers))).items():
        name, value = held.values[number]
        counts[name][value] = count
    return counts


def all_cluster_facets(parts: Parts) -> tuple[FacetView, ...]:
    """Make the facets over all clusters that work."""
    return cluster_facets(parts.catalogue.present_clusters, parts)


def _cluster_facet(name: str, counts: Counts, parts: Parts, most: int) -> FacetView:
    shown = set(counts)
    if most and len(counts) > most:
        shown = set(sorted(counts, key=lambda value: (-counts[value], value))[:most])
    values = tuple(
        facet_value(name, term, counts[term.id], parts, depth)
        for term, depth in placed_terms(name, parts)
        if term.id in shown
    )
    return FacetView(
        name=FACET_NAMES[name],
        title=parts.words.say(FACET_TITLES[name]),
        values=values,
        index_url=parts.place.to(name) if parts.has_page(name) else "",
        left_out=len(counts) - len(values),
    )


def facet_value(name: str, term: CatalogueTerm, count: int, parts: Parts, depth: int = 0) -> FacetValue:
    """Show a term with a count, and the way to its page."""
    tag = parts.tag(name, term)
    number = parts.held.numbers.get((name, term.id), NOT_NUMBERED)
    return FacetValue(term.id, tag.label, count, tag.url, term.colour_field, depth, number)


def placed_terms(name: str, parts: Parts) -> Placed:
    """Give the terms of a vocabulary that have clusters, each broad one before its narrower ones."""
    return recall(parts.spoken, ("placed", name), lambda: tuple(_walk(name, parts)))


def _walk(name: str, parts: Parts) -> Iterator[tuple[CatalogueTerm, int]]:
    terms = {term.id: term for term in parts.catalogue.facet_terms(name)}
    if name in _BY_LABEL:
        words = parts.words
        ordered = sorted(terms.values(), key=lambda term: (words.sort_key(words.text(term.label).text), term.id))
        terms = {term.id: term for term in ordered}
    seen: set[str] = set()
    # Terms that are broader than each other have no top; they follow as if they had none above them.
    starts = [term for term in terms.values() if term.broader not in terms]
    for start in (*starts, *terms.values()):
        waiting = [(start, 0)]
        while waiting:
            term, depth = waiting.pop()
            if term.id not in seen:
                seen.add(term.id)
                yield term, depth
                waiting += [(terms[narrow], depth + 1) for narrow in reversed(term.narrower) if narrow in terms]


def facet_branches(name: str, parts: Parts) -> tuple[FacetBranch, ...]:
    """Give the terms of a vocabulary with the number of their clusters, narrower ones below their broader one."""
    branches: list[list[FacetBranch]] = [[]]
    for term, depth in reversed(placed_terms(name, parts)):
        while len(branches) <= depth + 1:
            branches.append([])
        below = tuple(reversed(branches[depth + 1]))
        branches[depth + 1] = []
        branches[depth].append(FacetBranch(facet_value(name, term, len(term.clusters), parts, depth), below))
    return tuple(reversed(branches[0]))
