"""Step 3: link clusters, services and vocabularies into one catalogue."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from showcase.model.catalogue import FACETS, Catalogue, CatalogueService, CatalogueTerm, Cluster
from showcase.model.cluster import ClusterProfile
from showcase.model.content import Content, Entry
from showcase.model.field_colours import FIELD_COUNT
from showcase.model.programme import Taxonomy, Term
from showcase.model.service import Service

_RELATED = 4
_RELATED_SERVICES = 3
_WINDOW = 12  # neighbours looked at in each list of a shared term: keeps the step linear
_WEIGHTS = {"technologies": 3, "sectors": 2, "regions": 1}

Parents = Mapping[str, Mapping[str, str | None]]


def assemble_catalogue(content: Content) -> Catalogue:
    """Turn proved files into linked things; nothing of the content is lost or changed."""
    parents = {
        name: {term.id: term.broader for term in taxonomy.terms} for name, taxonomy in content.taxonomies.items()
    }
    facets = {entry.identifier: _facets(entry.written, parents) for entry in content.clusters.values()}
    clusters_by_term = _clusters_by_term(facets)
    vocabularies = {
        name: _vocabulary(name, taxonomy, clusters_by_term[name]) for name, taxonomy in content.taxonomies.items()
    }
    services_by_cluster, clusters_by_service = _service_links(content)
    related = _related(facets, clusters_by_term)
    tags = tuple(locale.tag for locale in content.locales)
    clusters = {}
    for identifier, entry in content.clusters.items():
        fields = [vocabularies["sectors"][sector].colour_field for sector in entry.written.sectors]
        clusters[identifier] = Cluster(
            id=identifier,
            profile=entry.written,
            file=entry.document.file,
            languages=_languages(entry, tags),
            services=services_by_cluster.get(identifier, ()),
            documents=_linked(content.documents, identifier, entry.written.documents),
            stories=_linked(content.stories, identifier),
            events=_linked(content.events, identifier),
            related=related[identifier],
            colour_field=fields[0] if fields else 0,
            facets=facets[identifier],
        )
    related_services = _related_services(content)
    services = {
        identifier: CatalogueService(
            identifier,
            entry.written,
            entry.document.file,
            _languages(entry, tags),
            clusters_by_service.get(identifier, ()),
            related_services[identifier],
        )
        for identifier, entry in content.services.items()
    }
    return Catalogue(
        programme=content.programme.written,
        programme_file=content.programme.document.file,
        vocabularies=vocabularies,
        clusters=clusters,
        services=services,
        actors=_written(content.actors),
        events=_written(content.events),
        stories=_written(content.stories),
        documents=_written(content.documents),
        initiatives=_written(content.initiatives),
        prose=content.prose,
        media=content.media,
        messages=content.messages,
        locales=content.locales,
        outlines=content.outlines,
    )


def _written(entries: Mapping[str, Entry[Any]]) -> dict[str, Any]:
    return {identifier: entry.written for identifier, entry in entries.items()}


def _with_broader(identifiers: Iterable[str], parents: Mapping[str, str | None]) -> tuple[str, ...]:
    """Add the broader terms behind each term; every term once, narrow ones first."""
    found: dict[str, None] = {}
    for identifier in identifiers:
        current: str | None = identifier
        while current is not None and current not in found:
            found[current] = None
            current = parents.get(current)
    return tuple(found)


def _facets(profile: ClusterProfile, parents: Parents) -> dict[str, tuple[str, ...]]:
    written = {
        "sectors": profile.sectors,
        "technologies": profile.technologies,
        "regions": profile.regions,
        "ecosystems": profile.ecosystems,
        "stages": (profile.lifecycle_stage,) if profile.lifecycle_stage else (),
        "labels": (profile.label.kind,) if profile.label else (),
    }
    return {facet: _with_broader(written[facet], parents.get(facet, {})) for facet in FACETS}


def _clusters_by_term(facets: Mapping[str, Mapping[str, tuple[str, ...]]]) -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for cluster_id, by_facet in facets.items():
        for facet, identifiers in by_facet.items():
            for identifier in identifiers:
                found[facet][identifier].append(cluster_id)
    return found


def _vocabulary(name: str, taxonomy: Taxonomy, clusters: Mapping[str, list[str]]) -> dict[str, CatalogueTerm]:
    terms = sorted(taxonomy.terms, key=lambda term: term.order if term.order is not None else 1_000_000)
    narrower: dict[str, list[str]] = defaultdict(list)
    for term in terms:
        if term.broader:
            narrower[term.broader].append(term.id)
    colours = _colour_fields(terms, clusters) if name == "sectors" else {}
    return {
        term.id: CatalogueTerm(
            id=term.id,
            label=term.label,
            synonyms=term.synonyms,
            description=term.description,
            broader=term.broader,
            narrower=tuple(narrower[term.id]),
            clusters=tuple(clusters.get(term.id, ())),
            colour_field=colours.get(term.id, 0),
            previous_ids=term.previous_ids,
        )
        for term in terms
    }


def _colour_fields(terms: Iterable[Term], clusters: Mapping[str, list[str]]) -> dict[str, int]:
    """Give each top-level sector with clusters a colour, in order; narrower sectors wear that of their root."""
    terms = tuple(terms)
    parents = {term.id: term.broader for term in terms}
    roots = [term.id for term in terms if not term.broader and clusters.get(term.id)]
    colours = {root: index % FIELD_COUNT + 1 for index, root in enumerate(roots)}
    for term in terms:
        for ancestor in _with_broader((term.id,), parents):
            if ancestor in colours:
                colours.setdefault(term.id, colours[ancestor])
    return colours


def _service_links(content: Content) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Join the references of both sides: clusters name services, services name clusters."""
    by_cluster: dict[str, dict[str, None]] = defaultdict(dict)
    by_service: dict[str, dict[str, None]] = defaultdict(dict)
    for cluster in content.clusters.values():
        for service_id in cluster.written.services:
            by_cluster[cluster.identifier][service_id] = None
            by_service[service_id][cluster.identifier] = None
    for service in content.services.values():
        for cluster_id in service.written.clusters:
            by_cluster[cluster_id][service.identifier] = None
            by_service[service.identifier][cluster_id] = None
    return ({key: tuple(found) for key, found in by_cluster.items()}, {k: tuple(v) for k, v in by_service.items()})


def _linked(entries: Mapping[str, Entry[Any]], cluster_id: str, named: tuple[str, ...] = ()) -> tuple[str, ...]:
    found = dict.fromkeys(named)
    found.update(dict.fromkeys(key for key, entry in entries.items() if cluster_id in entry.written.clusters))
    return tuple(found)


def _related(
    facets: Mapping[str, Mapping[str, tuple[str, ...]]], clusters_by_term: Mapping[str, Mapping[str, list[str]]]
) -> dict[str, tuple[str, ...]]:
    """Find clusters that share terms; the more and the more specific, the nearer."""
    positions = {
        (facet, term): {cluster_id: index for index, cluster_id in enumerate(listed)}
        for facet in _WEIGHTS
        for term, listed in clusters_by_term.get(facet, {}).items()
    }
    related = {}
    for cluster_id, by_facet in facets.items():
        scores: Counter[str] = Counter()
        for facet, weight in _WEIGHTS.items():
            for term in by_facet[facet]:
                listed = clusters_by_term[facet][term]
                here = positions[facet, term][cluster_id]
                for other in listed[max(0, here - _WINDOW) : here + _WINDOW + 1]:
                    scores[other] += weight
        del scores[cluster_id]
        related[cluster_id] = tuple(
            other for other, score in sorted(scores.items(), key=lambda item: (-item[1], item[0])) if score > 1
        )[:_RELATED]
    return related


def _related_services(content: Content) -> dict[str, tuple[str, ...]]:
    """Find the next services of the same type or kind, in a ring, so that each is named about equally often."""
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for entry in content.services.values():
        service = entry.written
        groups[service.type.pillar if service.type else "", service.kind or ""].append(entry.identifier)
    found = {}
    for listed in groups.values():
        ring = listed * 2
        for index, identifier in enumerate(listed):
            following = ring[index + 1 : index + len(listed)]
            found[identifier] = tuple(following[:_RELATED_SERVICES])
    return found


def _languages(entry: Entry[ClusterProfile] | Entry[Service], tags: tuple[str, ...]) -> frozenset[str]:
    """Find the site's languages in which at least one text of a file is written."""
    found: set[str] = set()

    def look(value: object) -> None:
        if isinstance(value, dict):
            found.update(value.keys() & wanted)
            for inner in value.values():
                if not isinstance(inner, str):
                    look(inner)
        elif isinstance(value, list):
            for inner in value:
                look(inner)

    wanted = set(tags)
    look(entry.document.value)
    return frozenset(found | {tags[0]})
