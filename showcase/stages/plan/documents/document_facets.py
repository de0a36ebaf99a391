"""Facets of the list of documents, with their values and counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from showcase.model.locale import ChosenText
from showcase.model.views.document_views import DocumentRow
from showcase.model.views.facet_views import FacetValue, FacetView
from showcase.stages.plan.enumerations import DOCUMENT_KINDS, DOCUMENT_WAYS
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.wording import N_

_TITLES = {
    "kind": N_("Kind of document"),
    "year": N_("Year"),
    "language": N_("Language"),
    "sector": N_("Sector"),
    "way": N_("Where to find it"),
}


def document_facets(rows: Iterable[DocumentRow], kind_urls: Mapping[str, str], parts: Parts) -> tuple[FacetView, ...]:
    """Count the values of the documents of a list; a facet with one value only leaves nothing to choose."""
    counts: dict[str, Counter[str]] = {}
    for row in rows:
        for name, found in row.facets:
            counts.setdefault(name, Counter()).update(found)
    facets = []
    for name, title in _TITLES.items():
        labels = _labels(name, counts.get(name, Counter()), parts)
        urls = kind_urls if name == "kind" else {}
        values = tuple(FacetValue(item, label, counts[name][item], urls.get(item, "")) for item, label in labels)
        if len(values) > 1:
            facets.append(FacetView(name, parts.words.say(title), values, ("document",)))
    return tuple(facets)


def _labels(name: str, counts: Mapping[str, int], parts: Parts) -> list[tuple[str, ChosenText]]:
    """Name the values that occur, in the order they are shown in."""
    words = parts.words
    if name == "year":
        return [(year, words.plain(year)) for year in sorted(counts, reverse=True)]
    if name == "language":
        named = [(tag, words.plain(words.language(tag))) for tag in counts]
        return sorted(named, key=lambda item: (words.sort_key(item[1].text), item[0]))
    if name == "sector":
        terms = parts.catalogue.vocabularies["sectors"]
        return [(item, words.text(term.label)) for item, term in terms.items() if item in counts]
    messages = DOCUMENT_KINDS if name == "kind" else DOCUMENT_WAYS
    return [(item, words.plain(words.say(message))) for item, message in messages.items() if item in counts]
