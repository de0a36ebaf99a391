"""Facets of everything that can be found, for the search page."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from showcase.model.choice_words import THINGS_WORDS
from showcase.model.sources import KIND_FOLDERS
from showcase.model.views.facet_views import NOT_COUNTED, FacetValue, FacetView
from showcase.stages.plan.enumerations import FACET_NAMES
from showcase.stages.plan.facets.cluster_facets import all_cluster_facets
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.search.finder_entries import other_entries
from showcase.stages.plan.services.service_facets import service_facets_of, service_labels
from showcase.stages.plan.things import has_pages

_VOCABULARIES = {name: vocabulary for vocabulary, name in FACET_NAMES.items()}
_MIXED_NAMES = {"kind": "service_kind"}  # where services stand among clusters, "kind" is the kind of result


def search_facets(parts: Parts) -> tuple[FacetView, ...]:
    """
    Make the facets of everything that can be found: the kind of result, then those of clusters, then those of services.

    What clusters and services both have (country, language, kind of service) is one facet that counts both. Events
    and actors count, too: choosing a value shows all that have it.
    """
    cards = [parts.service_card(entry) for entry in parts.catalogue.services.values()]
    of_services = {_MIXED_NAMES.get(view.name, view.name): view for view in service_facets_of(cards, parts)}
    joined = [
        _joined(view, of_services.pop(view.name), parts) if view.name in of_services else view
        for view in all_cluster_facets(parts)
    ]
    views = (*joined, *(replace(view, name=name) for name, view in of_services.items()))
    return (_kind_facet(parts), *_with_others(views, parts))


def _with_others(views: tuple[FacetView, ...], parts: Parts) -> tuple[FacetView, ...]:
    """Add the counts of what is neither cluster nor service; what only such things have is no value."""
    counts = Counter(
        (name, value)
        for entry in other_entries(parts)
        for name, values in (entry.values or {}).items()
        for value in _with_broader(name, values, parts)
    )
    return tuple(
        replace(
            view,
            values=tuple(replace(value, count=value.count + counts[view.name, value.id]) for value in view.values),
        )
        for view in views
    )


def _with_broader(name: str, identifiers: tuple[str, ...], parts: Parts) -> set[str]:
    """Add the terms above the given ones."""
    terms = parts.catalogue.vocabularies.get(_VOCABULARIES.get(name, ""), {})
    found: set[str] = set()
    for identifier in identifiers:
        current: str | None = identifier
        while current is not None and current not in found:
            found.add(current)
            current = terms[current].broader if current in terms else None
    return found


def _joined(of_clusters: FacetView, of_services: FacetView, parts: Parts) -> FacetView:
    """Add the counts of services to those of clusters; values that only services have follow in their places."""
    values = {value.id: value for value in of_clusters.values}
    for value in of_services.values:
        known = values.get(value.id)
        values[value.id] = replace(known, count=known.count + value.count) if known else value
    places = {value: place for place, value in enumerate(service_labels(parts)[of_services.name])}
    ordered = sorted(values.values(), key=lambda value: places.get(value.id, len(places)))
    return replace(of_clusters, title=of_services.title, values=tuple(ordered), kinds=("cluster", "service"))


def _kind_facet(parts: Parts) -> FacetView:
    """Make the facet that tells kinds of results apart; what the site has none of is left out."""
    catalogue, place = parts.catalogue, parts.place
    counts = {
        "cluster": len(catalogue.clusters),
        "service": len(catalogue.services),
        "event": len(catalogue.events),
        "story": len(catalogue.stories),
        "actor": len(catalogue.actors) if catalogue.shows_actors else 0,
        "document": len(catalogue.documents),
        "initiative": len(catalogue.initiatives),
        "page": NOT_COUNTED,
    }
    urls = {
        kind: place.to(folder) for folder, kind in KIND_FOLDERS.items() if counts.get(kind) and has_pages(folder, parts)
    }
    values = tuple(
        FacetValue(kind, parts.words.plain(parts.words.say(message)), counts[kind], urls.get(kind, ""))
        for kind, message in THINGS_WORDS.items()
        if counts[kind]
    )
    return FacetView("kind", parts.words.say("Kind of result"), values, tuple(THINGS_WORDS))
