"""Step 3: link clusters, services and vocabularies into one catalogue."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from pathlib import Path
from typing import Any

from showcase.model.brand.field_colours import FIELD_COUNT
from showcase.model.catalogue import (
    Catalogue,
    CatalogueEntry,
    CatalogueService,
    CatalogueTerm,
    Cluster,
    RelatedCluster,
    Ties,
    Written,
)
from showcase.model.content import Content, Entries, Entry
from showcase.model.disk_memory import DiskMemory, disk_memory
from showcase.model.freshness import ARCHIVED
from showcase.model.locale import PLAIN, Locale, parent_tags
from showcase.model.programme import Taxonomy, Term
from showcase.model.quiet_memory import kept_until_the_end
from showcase.model.remembered import Remembered
from showcase.model.translation_status import published_status
from showcase.resources import program_fingerprint
from showcase.stages.assemble.content_digest import content_digest
from showcase.stages.assemble.content_faces import content_faces
from showcase.stages.assemble.drafts import without_drafts
from showcase.stages.assemble.facet_terms import facets_by_cluster, made_vocabularies, with_broader
from showcase.stages.assemble.matches import find_matches
from showcase.stages.assemble.microsite import only_cluster, with_own_media
from showcase.stages.assemble.related import related_clusters, related_services
from showcase.stages.assemble.ties import find_ties

Parents = Mapping[str, Mapping[str, str | None]]
Links = Mapping[str, tuple[str, ...]]
LanguageKeys = Mapping[str, AbstractSet[str]]


_LANGUAGES = Remembered[frozenset[str]](grows=True)


def assemble_catalogue(
    content: Content, *, drafts: bool = False, only: str = "", cache_folder: Path | None = None
) -> Catalogue:
    """
    Turn proved files into linked things; nothing of the content is lost or changed.

    Without `drafts` the site has none of them: no page, no place in a list, no link from anywhere.
    With `only` it is the small site of that cluster; OuterWorldError when there is none of this name.
    With a cache folder, what is the same as in the run before is not found out again.
    """
    shown = content if drafts else without_drafts(content)
    with kept_until_the_end(), disk_memory(cache_folder, "assembled", program_fingerprint()) as memory:
        catalogue = _link(shown, memory)
    return with_own_media(only_cluster(catalogue, only), shown) if only else catalogue


def _link(content: Content, memory: DiskMemory) -> Catalogue:
    parents = {name: {term.id: term.broader for term in found.terms} for name, found in content.taxonomies.items()}
    ties = find_ties(content)
    services_by_cluster = {identifier: found.services for identifier, found in ties["clusters"].items()}
    languages = _LanguageFinder(content.locales, memory)
    facets = facets_by_cluster(content, services_by_cluster, parents)
    archived = {item for item, entry in content.clusters.items() if entry.written.status in ARCHIVED}
    clusters_by_term = _clusters_by_term(facets, archived)
    vocabularies = {
        name: _vocabulary(name, taxonomy, clusters_by_term[name]) for name, taxonomy in content.taxonomies.items()
    }
    vocabularies |= made_vocabularies(content, clusters_by_term)
    related = related_clusters(content, facets, services_by_cluster, parents, memory)
    return Catalogue(
        programme=content.programme.written,
        programme_file=content.programme.document.file,
        vocabularies=vocabularies,
        clusters=_clusters(content, facets, vocabularies, ties["clusters"], related, languages),
        services=_services(content, ties["services"], languages),
        actors=_entries(content.actors, ties["actors"], languages),
        events=_entries(content.events, ties["events"], languages),
        stories=_entries(content.stories, ties["stories"], languages),
        documents=_entries(content.documents, ties["documents"], languages),
        initiatives=_entries(content.initiatives, ties["initiatives"], languages),
        prose=content.prose,
        media={name: item for name, item in content.media.items() if name != content.withheld},
        messages=content.messages,
        locales=content.locales,
        outlines=content.outlines,
        field_words=content.field_words,
        vocabulary_files={name: entry.document.file for name, entry in content.written_taxonomies.items()},
        content_digest=content_digest(content),
        faces=content_faces(content, memory),
        matches=find_matches(content, memory),
        translations=published_status(content, memory),
        own_mark=content.own_mark,
    )


def _clusters(  # noqa: PLR0913, PLR0917 all that a cluster is linked with
    content: Content,
    facets: Mapping[str, Mapping[str, tuple[str, ...]]],
    vocabularies: Mapping[str, Mapping[str, CatalogueTerm]],
    ties: Mapping[str, Ties],
    related: Mapping[str, tuple[RelatedCluster, ...]],
    languages: _LanguageFinder,
) -> dict[str, Cluster]:
    clusters = {}
    for identifier, entry in sorted(content.clusters.items()):
        fields = [vocabularies["sectors"][sector].colour_field for sector in entry.written.sectors]
        clusters[identifier] = Cluster(
            id=identifier,
            profile=entry.written,
            file=entry.document.file,
            languages=languages.of(entry),
            ties=ties[identifier],
            related=related[identifier],
            colour_field=fields[0] if fields else 0,
            facets=facets[identifier],
        )
    return clusters


def _services(content: Content, ties: Mapping[str, Ties], languages: _LanguageFinder) -> dict[str, CatalogueService]:
    related = related_services(content)
    return {
        identifier: CatalogueService(
            id=identifier,
            service=entry.written,
            file=entry.document.file,
            languages=languages.of(entry),
            ties=ties[identifier],
            related=related[identifier],
        )
        for identifier, entry in sorted(content.services.items())
    }


def _entries(
    entries: Entries[Written], ties: Mapping[str, Ties], languages: _LanguageFinder
) -> dict[str, CatalogueEntry[Written]]:
    return {
        identifier: CatalogueEntry(
            identifier, entry.written, entry.document.file, languages.of(entry), ties[identifier]
        )
        for identifier, entry in sorted(entries.items())
    }


def _clusters_by_term(
    facets: Mapping[str, Mapping[str, tuple[str, ...]]], archived: AbstractSet[str]
) -> dict[str, dict[str, list[str]]]:
    """List the clusters of each term; one that only archived clusters have is there, with none."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for cluster_id, by_facet in facets.items():
        for facet, identifiers in by_facet.items():
            for identifier in identifiers:
                listed = found[facet][identifier]
                if cluster_id not in archived:
                    listed.append(cluster_id)
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
        for ancestor in with_broader((term.id,), parents):
            if ancestor in colours:
                colours.setdefault(term.id, colours[ancestor])
    return colours


class _LanguageFinder:
    """Finds the languages in which at least one text of a file is written; remembers them from run to run."""

    def __init__(self, locales: Sequence[Locale], memory: DiskMemory) -> None:
        self._keys = _language_keys(locales)
        self._tags = ",".join(locale.tag for locale in locales)
        self._memory = memory
        self._shared: dict[frozenset[str], frozenset[str]] = {}  # there are few combinations of languages

    def of(self, entry: Entry[Any]) -> frozenset[str]:
        """Give the site's languages of a file; the default one always counts."""
        document = entry.document
        if not document.key:
            return _languages(entry, self._keys)
        found = _LANGUAGES.recall((document.key, self._tags), partial(self._find, entry))
        return self._shared.setdefault(found, found)

    def _find(self, entry: Entry[Any]) -> frozenset[str]:
        key = f"languages {entry.document.digest} {self._tags}"
        return frozenset(self._memory.recall(key, lambda: sorted(_languages(entry, self._keys))))


def _language_keys(locales: Sequence[Locale]) -> LanguageKeys:
    """Give for each key that may stand in a text the locales it counts for: `pt` counts for pt-BR, `no` for nb."""
    found: dict[str, set[str]] = defaultdict(set)
    for locale in locales:
        for tag in parent_tags(locale.tag):
            found[tag].add(locale.tag)
    return {PLAIN: {locales[0].tag}, **found}


def _languages(entry: Entry[Any], keys: LanguageKeys) -> frozenset[str]:
    """Find the site's languages in which at least one text of a file is written; the default one always counts."""
    found: set[str] = set()
    waiting: list[object] = [entry.document.value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            found |= value.keys() & keys.keys()
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
    return frozenset().union(keys[PLAIN], *(keys[key] for key in found))
