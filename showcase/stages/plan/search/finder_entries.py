"""What can be found by its name: clusters, services, events, stories, actors and pages, as the finder knows them."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from showcase.model.catalogue import CatalogueService, Cluster
from showcase.model.freshness import ARCHIVED
from showcase.model.locale import NO_TEXT, ChosenText
from showcase.model.views.finder_view import FinderEntry
from showcase.stages.plan.enumerations import FACET_NAMES, SERVICE_STATUS, STATUS
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.search.aliases import cluster_names, service_names
from showcase.stages.plan.search.entry_words import named, told
from showcase.stages.plan.search.network_entries import network_entries
from showcase.stages.plan.services.service_values import service_facets
from showcase.stages.plan.site.prose import prose_names, source_for, title_of
from showcase.stages.plan.site.site_map import sections_there

_MIXED_NAMES = {"kind": "service_kind"}  # what services call it → its name where services stand among clusters


def finder_entries(parts: Parts) -> Iterator[FinderEntry]:
    """Make all entries in the order of a list without a query."""
    catalogue, key = parts.catalogue, parts.words.sort_key
    clusters = (_cluster(cluster, parts) for cluster in catalogue.clusters.values())
    yield from sorted(clusters, key=lambda entry: (entry.is_ended, key(entry.name), entry.id))
    services = (_service(entry, parts) for entry in catalogue.services.values())
    yield from sorted(services, key=lambda entry: (_is_example(entry), key(entry.name), entry.id))
    yield from sorted(other_entries(parts), key=lambda entry: (key(entry.name), entry.kind, entry.id))


def other_entries(parts: Parts) -> tuple[FinderEntry, ...]:
    """Make the entries of what is neither cluster nor service, in no order."""
    return (*network_entries(parts), *_pages(parts))


def _is_example(entry: FinderEntry) -> bool:
    return "elsewhere" in (entry.values or {}).get("origin", ())


def _cluster(cluster: Cluster, parts: Parts) -> FinderEntry:
    profile, words = cluster.profile, parts.words
    status = profile.status
    total = profile.members.total if profile.members else None
    return FinderEntry(
        **named("cluster", cluster.id, f"clusters/{cluster.id}/", words.name(profile.name), cluster_names(profile)),
        **told(words.text(profile.summary), profile.founded),
        acronym=profile.acronym or "",
        place=parts.place_words(profile),
        members=-1 if total is None else total,
        status=words.say(STATUS[status]) if status and status != "active" else "",
        is_ended=status in ARCHIVED,
        # Whoever chooses a filter looks for clusters that work; the others are found by their names and their texts.
        values={} if status in ARCHIVED else {FACET_NAMES[name]: values for name, values in cluster.facets.items()},
    )


def _service(entry: CatalogueService, parts: Parts) -> FinderEntry:
    service, words = entry.service, parts.words
    status = service.service_status
    values = service_facets(entry, parts.audiences, parts.today)
    return FinderEntry(
        **named("service", entry.id, f"services/{entry.id}/", words.text(service.title), service_names(service)),
        **told(words.text(service.summary)),
        status=words.say(SERVICE_STATUS[status]) if status and status != "running" else "",
        is_ended=status == "ended",
        values={_MIXED_NAMES.get(name, name): found for name, found in values},
    )


def _pages(parts: Parts) -> Iterator[FinderEntry]:
    catalogue, locale = parts.catalogue, parts.words.locale
    for name in prose_names(catalogue):
        source, shown = source_for(catalogue, name, locale)
        titles = tuple(dict.fromkeys(title_of(source_for(catalogue, name, other)[0]) for other in catalogue.locales))
        title, intro = (
            ChosenText(words, shown.tag, shown.direction, is_fallback=shown != locale) if words else NO_TEXT
            for words in (title_of(source), str(source.document.value.get("intro") or ""))
        )
        yield FinderEntry(**named("page", name, f"{name}/", title, titles), **told(intro))
    yield from _sections(parts, set(prose_names(catalogue)))


def _sections(parts: Parts, introduced: AbstractSet[str]) -> Iterator[FinderEntry]:
    """Make the entries of the pages that lead on, but for those that a text of the programme introduces."""
    words = parts.words
    for section in sections_there(words.memory.made):
        name = "/".join(section.path)  # as the full text calls it, which knows no more than its address
        if name not in introduced:
            title, about = words.plain(words.say(section.title)), words.plain(words.say(section.about))
            yield FinderEntry(**named("page", name, f"{name}/", title, ()), **told(about))
