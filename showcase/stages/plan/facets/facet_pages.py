"""The pages of facet values, and of pairs of a sector and a region."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import PurePath

from showcase.model.catalogue import Catalogue, CatalogueTerm
from showcase.model.locale import ChosenText
from showcase.model.views.facet_views import FacetValue
from showcase.stages.plan.clusters.cluster_lists import Made, Trail, list_body, list_text
from showcase.stages.plan.clusters.compare_links import compare_url
from showcase.stages.plan.enumerations import FACET_NAMES, FACET_TITLES, INDEX_TITLES
from showcase.stages.plan.facets.cluster_facets import cluster_facets, facet_value
from showcase.stages.plan.page_maker import PageOrder
from showcase.stages.plan.paging import Listed, page_paths
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.search.cluster_search import term_words

_PAIRED = "sectors"  # facet whose pages have a page per region
# Facet pages are many, and lists of places or subjects may be long: there the panel offers the most frequent values of
# each facet, and the page of all values the others. The directory itself offers all.
_MOST_VALUES = 200
_NAMED = {"service-kinds", "languages", "offers", "seeks"}  # their labels alone do not say what a list is about


def facet_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order a page for each facet value and each pair that has clusters."""
    for facet in FACET_NAMES:
        for term in catalogue.facet_terms(facet):
            for number, path in page_paths(len(term.clusters), (facet, term.id)):
                make = partial(_make_facet, facet, term, number)
                yield PageOrder("facet", "clusters", path, make, source=vocabulary_file(catalogue, facet))
    yield from _pair_orders(catalogue)


def _pair_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    for sector in catalogue.facet_terms(_PAIRED):
        for region_id, chosen in _by_region(catalogue, sector).items():
            region = catalogue.vocabularies["regions"][region_id]
            for number, path in page_paths(len(chosen), (_PAIRED, sector.id, region_id)):
                make = partial(_make_pair, sector, region, chosen, number)
                yield PageOrder("facet", "clusters", path, make, source=vocabulary_file(catalogue, _PAIRED))


def vocabulary_file(catalogue: Catalogue, facet: str) -> PurePath | None:
    """Find the file that holds the terms of a facet; None where they are the generator's own, or fixed."""
    return catalogue.programme_file if facet == "tiers" else catalogue.vocabulary_files.get(facet)


def _by_region(catalogue: Catalogue, sector: CatalogueTerm) -> dict[str, list[str]]:
    """Give the clusters of a sector by region: those regions that have one, in the order of the vocabulary."""
    found: dict[str, list[str]] = {}
    for item in sector.clusters:
        for region in dict.fromkeys(catalogue.clusters[item].facets["regions"]):
            found.setdefault(region, []).append(item)
    return {region: found[region] for region in catalogue.vocabularies.get("regions", {}) if region in found}


def _make_facet(facet: str, term: CatalogueTerm, number: int, parts: Parts) -> Made:
    words = parts.words
    label = words.text(term.label)
    count = words.count("%(count)s cluster in this list.", "%(count)s clusters in this list.", len(term.clusters))
    intro = words.text(term.description) if term.description else words.plain(count)
    body = replace(
        list_body(parts, _heading(facet, label, parts), intro, Listed(term.clusters, (facet, term.id), number)),
        facets=cluster_facets(term.clusters, parts, most=_MOST_VALUES),
        field=term.colour_field,
        facet_name=FACET_NAMES[facet],
        facet_id=term.id,
        narrower=tuple(_narrower(facet, term, parts)),
        compare_url=compare_url(facet, term, parts),
        within=f"{FACET_NAMES[facet]}={term.id}",
    )
    kind = words.say(FACET_TITLES[facet])
    trail = (*_trail_to(facet, parts), ((facet, term.id), label.text))
    text = list_text(f"{label.text} – {kind}", count, body, parts, trail)
    return replace(text, keywords=term_words(term), title_lang=label.lang), body


def _make_pair(sector: CatalogueTerm, region: CatalogueTerm, chosen: Sequence[str], number: int, parts: Parts) -> Made:
    words = parts.words
    names = {"sector": words.text(sector.label).text, "region": words.text(region.label).text}
    title = words.say("%(sector)s in %(region)s", **names)
    intro = words.count("%(count)s cluster in this list.", "%(count)s clusters in this list.", len(chosen))
    path = (_PAIRED, sector.id, region.id)
    body = replace(
        list_body(parts, words.plain(title), words.plain(intro), Listed(chosen, path, number)),
        facets=cluster_facets(chosen, parts, most=_MOST_VALUES),
        field=sector.colour_field,
        facet_name=FACET_NAMES[_PAIRED],
        facet_id=sector.id,
        within=f"{FACET_NAMES[_PAIRED]}={sector.id}&{FACET_NAMES['regions']}={region.id}",
    )
    trail = (*_trail_to(_PAIRED, parts), (path[:2], names["sector"]), (path, names["region"]))
    return list_text(title, intro, body, parts, trail), body


def _heading(facet: str, label: ChosenText, parts: Parts) -> ChosenText:
    """Head a list by its value; where that alone would not be understood, the facet stands before it."""
    if facet not in _NAMED or label.is_fallback:
        return label
    words = parts.words
    return words.plain(words.say("%(facet)s: %(value)s", facet=words.say(FACET_TITLES[facet]), value=label.text))


def _trail_to(facet: str, parts: Parts) -> Trail:
    words = parts.words
    return ((("clusters",), words.say("Clusters")), ((facet,), words.say(INDEX_TITLES[facet])))


def _narrower(facet: str, term: CatalogueTerm, parts: Parts) -> Iterator[FacetValue]:
    """Terms below this one, then, for sectors, the regions it is found in."""
    vocabulary = parts.catalogue.vocabularies[facet]
    for identifier in term.narrower:
        narrow = vocabulary[identifier]
        if narrow.clusters:
            yield facet_value(facet, narrow, len(narrow.clusters), parts)
    if facet != _PAIRED:
        return
    for region_id, chosen in _by_region(parts.catalogue, term).items():
        label = parts.words.text(parts.catalogue.vocabularies["regions"][region_id].label)
        yield FacetValue(region_id, label, len(chosen), parts.place.to(facet, term.id, region_id))
