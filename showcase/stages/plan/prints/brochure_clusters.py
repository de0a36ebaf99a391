"""The clusters of the brochure: in chapters by sector, each with what a reader takes home of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlsplit

from showcase.model.catalogue import Catalogue, Cluster
from showcase.model.locale import NO_TEXT, ChosenText
from showcase.model.statements import Statement
from showcase.model.views.brochure_views import BrochureChapter, BrochureCluster
from showcase.stages.plan.enumerations import FACET_TITLES
from showcase.stages.plan.memory import recall
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.prints.brochure_head import page_code
from showcase.stages.plan.prints.print_figures import chapter_figure
from showcase.stages.plan.prints.print_parts import cluster_picture

MOST_TOLD = 200
"""A programme of more clusters gets a directory: name, place and contact of each."""

_POINTS = 3
_NO_SECTOR = ""


def brochure_chapters(parts: Parts) -> tuple[BrochureChapter, ...]:
    """Sort all clusters that work into the chapters of their main sectors; made once for all prints of a language."""
    return recall(parts.spoken, ("chapters of the brochure",), lambda: tuple(_chapters(parts)))


def is_directory(catalogue: Catalogue) -> bool:
    """Whether there are too many clusters to tell of each."""
    return len(catalogue.present_clusters) > MOST_TOLD


def top_sector(sector: str, catalogue: Catalogue) -> str:
    """Follow broader terms to the widest; terms that are broader than each other end at the first met again."""
    terms, seen = catalogue.vocabularies["sectors"], [sector]
    while (broader := terms[seen[-1]].broader) and broader in terms and broader not in seen:
        seen.append(broader)
    return seen[-1]


def _chapters(parts: Parts) -> Iterator[BrochureChapter]:
    catalogue, number = parts.catalogue, 0
    for sector, clusters in _by_sector(parts).items():
        entries = []
        for cluster in clusters:
            number += 1
            entries.append(_cluster(cluster, parts.words.number(number), parts))
        yield _chapter(sector, entries, _also(sector, clusters, catalogue), parts)


def _by_sector(parts: Parts) -> dict[str, list[Cluster]]:
    """Group by widest sector in the order of the vocabulary, by name within; those without a sector come last."""
    catalogue, words = parts.catalogue, parts.words
    found: dict[str, list[Cluster]] = defaultdict(list)
    for item in catalogue.present_clusters:
        cluster = catalogue.clusters[item]
        sectors = cluster.profile.sectors
        found[top_sector(sectors[0], catalogue) if sectors else _NO_SECTOR].append(cluster)
    order = [sector for sector in (*catalogue.vocabularies.get("sectors", {}), _NO_SECTOR) if sector in found]
    for clusters in found.values():
        clusters.sort(key=lambda cluster: (words.sort_key(words.name(cluster.profile.name).text), cluster.id))
    return {sector: found[sector] for sector in order}


def _also(sector: str, clusters: Sequence[Cluster], catalogue: Catalogue) -> tuple[str, ...]:
    """Find the clusters of other chapters that name the sector or a narrower one."""
    if sector == _NO_SECTOR:
        return ()
    own = {cluster.id for cluster in clusters}
    present = set(catalogue.present_clusters)
    term = catalogue.vocabularies["sectors"][sector]
    return tuple(item for item in term.clusters if item in present and item not in own)


def _chapter(sector: str, entries: Sequence[BrochureCluster], also: tuple[str, ...], parts: Parts) -> BrochureChapter:
    words = parts.words
    term = parts.catalogue.vocabularies["sectors"][sector] if sector else None
    is_all = len(entries) == len(parts.catalogue.present_clusters)
    other = words.say("Clusters") if is_all else words.say("Other clusters")
    title = words.name(term.label) if term else words.plain(other)
    field = term.colour_field if term else 0
    path = ("sectors", sector) if term and term.clusters else ("clusters",)
    return BrochureChapter(
        id=sector,
        title=title,
        field=field,
        count_words=words.count("%(count)s cluster", "%(count)s clusters", len(entries)),
        figure=chapter_figure(field, parts),
        clusters=tuple(entries),
        also=also[:MOST_TOLD],
        code=page_code(path, title.text, parts),
    )


def _cluster(cluster: Cluster, number: str, parts: Parts) -> BrochureCluster:
    profile, words = cluster.profile, parts.words
    is_short = is_directory(parts.catalogue)
    card, contact = parts.cluster_card(cluster), profile.contact
    website = profile.website.url if profile.website else ""
    title, points = ("", ()) if is_short else _points(cluster, parts)
    return BrochureCluster(
        id=cluster.id,
        number=number,
        name=card.name,
        sector=card.main_sector,
        place=card.place,
        facts=() if is_short else tuple(_facts(cluster, parts)),
        summary=NO_TEXT if is_short else card.summary,
        points_title=title,
        points=points,
        technologies=() if is_short else tuple(tag.label for tag in card.tags),
        role=words.text(contact.role) if contact else NO_TEXT,
        mail=(contact.mail or "") if contact else "",
        website_url=website,
        website_host=(urlsplit(website).hostname or "").removeprefix("www."),
        url=parts.address("clusters", cluster.id),
        code=None if is_short else page_code(("clusters", cluster.id), card.name.text, parts),
        picture=None if is_short else cluster_picture(cluster, parts),
        field=cluster.colour_field,
        seeks=next(iter(_texts(_exchange(cluster, "seeks"), parts)), NO_TEXT),
    )


def _facts(cluster: Cluster, parts: Parts) -> Iterator[str]:
    """Say how many members it has, since when it is there, and which label it holds."""
    words, card, members = parts.words, parts.cluster_card(cluster), cluster.profile.members
    if card.status:
        yield card.status
    if members and members.total:
        counted = words.count("%(count)s member", "%(count)s members", members.total)
        yield f"{counted} ({members.as_of.year})" if members.as_of else counted
    if card.since:
        yield words.say("since %(date)s", date=card.since)
    if card.label:
        yield card.label


def _points(cluster: Cluster, parts: Parts) -> tuple[str, tuple[ChosenText, ...]]:
    """Choose what it is good at; where it says nothing of that, what it offers, else what it wants to reach."""
    say = parts.words.say
    choices: tuple[tuple[str, Iterable[Statement]], ...] = (
        (say("Strengths"), cluster.profile.strengths),
        (say(FACET_TITLES["offers"]), _exchange(cluster, "offers")),
        (say("Aims"), cluster.profile.aims),
    )
    for title, statements in choices:
        found = _texts(statements, parts)
        if found:
            return title, found[:_POINTS]
    return "", ()


def _exchange(cluster: Cluster, side: str) -> Iterable[Statement]:
    cooperation = cluster.profile.cooperation
    return getattr(cooperation, side) if cooperation else ()


def _texts(statements: Iterable[Statement], parts: Parts) -> tuple[ChosenText, ...]:
    return tuple(parts.words.text(statement.text) for statement in statements)
