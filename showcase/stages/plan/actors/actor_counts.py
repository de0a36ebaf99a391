"""Numbers of actors where the programme shows no names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from showcase.model.actor import Actor
from showcase.model.catalogue import Catalogue
from showcase.model.views.actor_views import ActorCountsBody, CountRow, CountTable
from showcase.model.views.page_views import LinkView
from showcase.stages.plan.actors.actor_lists import PATH, counted_types
from showcase.stages.plan.facets.counted_facets import term_labels, with_broader
from showcase.stages.plan.memory import recall
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.things import thing_link


def count_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the page of numbers."""
    del catalogue
    yield PageOrder("actor_counts", "actors", PATH, _make)


def cluster_actor_counts(cluster_id: str, parts: Parts) -> tuple[tuple[str, int], ...]:
    """Count the organisations connected with a cluster by type, in words; only where the programme shows no names."""
    if parts.catalogue.shows_actors:
        return ()
    counts = recall(parts.lasting, ("actors by cluster",), lambda: _by_cluster(parts.catalogue))
    return tuple(counted_types(counts.get(cluster_id, Counter()), parts))


def _by_cluster(catalogue: Catalogue) -> Mapping[str, Counter[str]]:
    found: dict[str, Counter[str]] = {}
    for entry in catalogue.actors.values():
        for cluster in {tie.cluster for tie in entry.written.participations}:
            found.setdefault(cluster, Counter())[entry.written.member_type or ""] += 1
    return found


def _make(parts: Parts) -> tuple[PageText, ActorCountsBody]:
    words, actors = parts.words, [entry.written for entry in parts.catalogue.actors.values()]
    title = words.say("Organisations")
    intro = words.say("How many firms, research institutes and public bodies are connected with the clusters.")
    total = words.count("%(count)s organisation", "%(count)s organisations", len(actors))
    tables = (_by_type(actors, parts), _by_region(actors, parts), _of_clusters(parts))
    body = ActorCountsBody(title, intro, total, tuple(table for table in tables if table.rows))
    return PageText(title, intro, ((PATH, title),)), body


def _row(link: LinkView, number: int, parts: Parts) -> CountRow:
    return CountRow(link, parts.words.number(number))


def _by_type(actors: list[Actor], parts: Parts) -> CountTable:
    words = parts.words
    kinds = Counter[str](actor.member_type or "" for actor in actors)
    rows = tuple(_row(LinkView("", words.plain(name)), number, parts) for name, number in counted_types(kinds, parts))
    return CountTable("by-type", words.say("By type"), words.say("Type of organisation"), rows, "")


def _by_region(actors: list[Actor], parts: Parts) -> CountTable:
    """Count an organisation in each of its regions and in those above; say how many have none."""
    words = parts.words
    counts = Counter(region for actor in actors for region in with_broader("regions", actor.regions, parts))
    labels = term_labels("regions", counts, parts)
    rows = tuple(_row(LinkView("", label), counts[term], parts) for term, (label, _) in labels.items())
    without = sum(not actor.regions for actor in actors)
    notes = [words.say("An organisation counts in each of its regions.")]
    if without:
        notes.append(
            words.count(
                "Of %(count)s organisation no region is known.",
                "Of %(count)s organisations no region is known.",
                without,
            )
        )
    return CountTable("by-region", words.say("By region"), words.say("Region"), rows, " ".join(notes))


def _of_clusters(parts: Parts) -> CountTable:
    words = parts.words
    counts = recall(parts.lasting, ("actors by cluster",), lambda: _by_cluster(parts.catalogue))
    links = [
        (thing_link("clusters", item, parts), counts[item].total())
        for item in counts
        if item in parts.catalogue.clusters
    ]
    links.sort(key=lambda found: (-found[1], words.sort_key(found[0].text.text), found[0].url))
    rows = tuple(_row(link, number, parts) for link, number in links)
    note = words.say("An organisation counts in each cluster it is connected with.")
    return CountTable("by-cluster", words.say("By cluster"), words.say("Cluster"), rows, note)
