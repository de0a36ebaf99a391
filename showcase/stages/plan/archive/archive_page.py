"""The page of the archive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from showcase.model.catalogue import Catalogue, CatalogueEntry, CatalogueService, Cluster
from showcase.model.locale import NO_TEXT
from showcase.model.network import Initiative
from showcase.model.views.archive_views import ArchiveBody, ArchivedItem, ArchiveGroup, FormerNameView
from showcase.model.views.page_views import LinkView
from showcase.stages.plan.archive.archived import (
    FOLDER,
    archived_clusters,
    ended_initiatives,
    ended_services,
    has_archive,
)
from showcase.stages.plan.events.event_choice import all_past
from showcase.stages.plan.initiatives.initiative_cards import period_words
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.site.prose import introduction
from showcase.stages.plan.things import has_pages, thing_link
from showcase.stages.plan.wording import N_

_CLUSTERS = {
    "ended": N_("Clusters that ended"),
    "merged": N_("Clusters that were merged"),
    "dormant": N_("Clusters that rest"),
}


def archive_orders(catalogue: Catalogue, today: date) -> Iterator[PageOrder]:
    """Order the archive, where there is anything in it."""
    if has_archive(catalogue, today):
        yield PageOrder(FOLDER, FOLDER, (FOLDER,), _make)


def _make(parts: Parts) -> tuple[PageText, ArchiveBody]:
    words, prose = parts.words, introduction(FOLDER, parts)
    title = prose.title if prose else words.plain(words.say("Archive"))
    about = words.plain(words.say("What ended, was merged or rests. It stays here, with its address and its history."))
    intro = (prose.intro if prose else None) or about
    body = ArchiveBody(
        title=title,
        intro=intro,
        fallback_note=parts.fallback_note(frozenset(), (title, intro)),
        groups=tuple(group for group in _groups(parts) if group.items),
        past_events=_past_events(parts),
        former_names=tuple(_former_names(parts)),
    )
    return PageText(title.text, intro.text, (((FOLDER,), title.text),), title_lang=title.lang), body


def _groups(parts: Parts) -> Iterator[ArchiveGroup]:
    words, catalogue = parts.words, parts.catalogue
    clusters = list(archived_clusters(catalogue))
    found = 0
    for status, title in _CLUSTERS.items():
        items = [_cluster(cluster, parts) for cluster in clusters if cluster.profile.status == status]
        if items:
            # Lists of clusters lead to the first of their groups.
            yield ArchiveGroup(f"clusters-{status}" if found else "clusters", words.say(title), _sorted(items, parts))
            found += 1
    services = (_service(entry, parts) for entry in ended_services(catalogue))
    yield ArchiveGroup("services", words.say("Services that ended"), _sorted(services, parts))
    initiatives = (_initiative(entry, parts) for entry in ended_initiatives(catalogue, parts.today))
    yield ArchiveGroup("initiatives", words.say("Initiatives that ended"), _sorted(initiatives, parts))


def _sorted(items: Iterable[ArchivedItem], parts: Parts) -> tuple[ArchivedItem, ...]:
    return tuple(sorted(items, key=lambda item: (parts.words.sort_key(item.link.text.text), item.link.url)))


def _cluster(cluster: Cluster, parts: Parts) -> ArchivedItem:
    profile, words = cluster.profile, parts.words
    since = words.say("since %(date)s", date=words.date(profile.status_since)) if profile.status_since else ""
    into = profile.merged_into
    successor = parts.cluster_link(into) if into and into in parts.catalogue.clusters else None
    return ArchivedItem(
        parts.cluster_link(cluster.id), since, words.text(profile.status_note) or words.text(profile.summary), successor
    )


def _service(entry: CatalogueService, parts: Parts) -> ArchivedItem:
    return ArchivedItem(thing_link("services", entry.id, parts), "", parts.words.text(entry.service.summary), None)


def _initiative(entry: CatalogueEntry[Initiative], parts: Parts) -> ArchivedItem:
    words = parts.words
    period = period_words(entry.written.period, words)
    return ArchivedItem(thing_link("initiatives", entry.id, parts), period, words.text(entry.written.summary), None)


def _past_events(parts: Parts) -> LinkView | None:
    """Lead to the events that were, which have a list of their own."""
    count = len(all_past(parts))
    if not count or not has_pages("events", parts):
        return None
    said = parts.words.count("%(count)s past event", "All %(count)s past events", count)
    return LinkView(parts.place.to("events", "past"), parts.words.plain(said))


def _former_names(parts: Parts) -> Iterator[FormerNameView]:
    """List the names that clusters had before, each with the way to what it is called now, by the old name."""
    words, catalogue = parts.words, parts.catalogue
    found = [
        FormerNameView(
            name=words.name(name.name),
            until=name.until or "",
            link=parts.cluster_link(cluster.id),
            note=words.text(name.note) if name.note else NO_TEXT,
            sources=parts.sources(name.sources),
        )
        for cluster in catalogue.clusters.values()
        for name in cluster.profile.formerly
    ]
    found.sort(key=lambda item: (words.sort_key(item.name.text), item.link.url))
    return iter(found)
