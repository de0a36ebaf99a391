"""The home page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from showcase.model.body_views import HomeBody
from showcase.model.catalogue import Catalogue, Cluster
from showcase.model.locale import NO_TEXT
from showcase.model.page_views import LinkView
from showcase.model.part_views import FacetValue, FigureView, StatementView, StoryView
from showcase.stages.plan.head import json_ld
from showcase.stages.plan.map_view import map_view
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.prose import prose_titles

_FEATURED = 6
_STORIES = 4
_PRIORITIES = 6


def home_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the home page."""
    yield PageOrder("home", "home", (), _make, source=catalogue.programme_file)


def _make(parts: Parts) -> tuple[PageText, HomeBody]:
    words, programme = parts.words, parts.catalogue.programme
    clusters = parts.catalogue.clusters
    name, summary = words.name(programme.name), words.text(programme.summary)
    own_services = [entry for entry in parts.catalogue.services.values() if not entry.service.example_from]
    stories = tuple(_stories(parts))
    body = HomeBody(
        claim=words.text(programme.claim) or name,
        lead=summary or words.text(programme.territory),
        search_url=parts.place.to("search"),
        search_examples=tuple(_examples(parts)),
        figures=tuple(_figures(parts)),
        fields=tuple(_fields(parts)),
        clusters_url=parts.place.to("clusters"),
        cluster_count=len(clusters),
        featured=tuple(parts.cluster_card(cluster) for cluster in _featured(parts)),
        map=map_view(parts),
        stories=stories,
        stories_heading=words.say("Be successful and talk about it") if stories else "",
        priorities=tuple(_priorities(parts)),
        services_url=parts.place.to("services"),
        service_count=len(own_services),
        prose_links=tuple(_prose_links(parts)),
        disclaimer=words.text(programme.notice).text,
    )
    structured = json_ld({"@type": "WebSite", "name": name.text, "description": summary.text})
    return PageText(name.text, summary.text or name.text, structured=(structured,)), body


def _examples(parts: Parts) -> Iterator[LinkView]:
    search = parts.place.to("search")
    for example in parts.catalogue.programme.home.search_examples:
        text = parts.words.text(example)
        yield LinkView(f"{search}?q={quote(text.text)}", text)


def _figures(parts: Parts) -> Iterator[FigureView]:
    """Count what the content gives by itself, each figure saying what it counts; then the figures of the programme."""
    words, clusters = parts.words, parts.catalogue.clusters.values()
    total = len(clusters)
    label = words.messages.ngettext("cluster in %(territory)s", "clusters in %(territory)s", total)
    territory = words.text(parts.catalogue.programme.territory).text
    yield _count(parts, label % {"territory": territory}, total)
    years = sorted({year for cluster in clusters if (year := _counted_year(cluster))})
    counted = [cluster.profile.members for cluster in clusters if _counted_year(cluster)]
    numbers = [members.total for members in counted if members and members.total is not None]
    if numbers:
        yield _count(parts, _counted_words(len(numbers), years, parts), sum(numbers))
    labelled = sum(cluster.profile.label is not None for cluster in clusters)
    if labelled:
        message = words.messages.ngettext("cluster with a quality label", "clusters with a quality label", labelled)
        yield _count(parts, message, labelled)
    for figure in parts.catalogue.programme.home.figures:
        yield parts.figure(figure)


def _counted_words(clusters: int, years: Sequence[int], parts: Parts) -> str:
    ngettext = parts.words.messages.ngettext
    gaps = {"clusters": parts.words.number(clusters), "first": years[0], "last": years[-1]}
    if years[0] == years[-1]:
        words = ngettext(
            "members, as %(clusters)s cluster counted them in %(last)s",
            "members, as %(clusters)s clusters counted them in %(last)s",
            clusters,
        )
        return words % gaps
    words = ngettext(
        "members, as %(clusters)s cluster counted them between %(first)s and %(last)s",
        "members, as %(clusters)s clusters counted them between %(first)s and %(last)s",
        clusters,
    )
    return words % gaps


def _counted_year(cluster: Cluster) -> int | None:
    members = cluster.profile.members
    return members.as_of.year if members and members.as_of and members.total is not None else None


def _count(parts: Parts, label: str, number: int) -> FigureView:
    words = parts.words
    return FigureView(words.plain(label), words.number(number), NO_TEXT, "", NO_TEXT, ())


def _fields(parts: Parts) -> Iterator[FacetValue]:
    for term in parts.catalogue.facet_terms("sectors"):
        if not term.broader:
            tag = parts.tag("sectors", term)
            yield FacetValue(term.id, tag.label, len(term.clusters), tag.url, term.colour_field)


def _featured(parts: Parts) -> list[Cluster]:
    """Choose the clusters that programme.yml names, else the fullest active profile of each field."""
    clusters = parts.catalogue.clusters
    named = [clusters[item] for item in parts.catalogue.programme.home.featured_clusters if item in clusters]
    if named:
        return named[:_FEATURED]
    active = [cluster for cluster in clusters.values() if cluster.profile.status not in {"ended", "merged", "dormant"}]
    fullest = sorted(active, key=lambda cluster: (-len(cluster.profile.model_fields_set), cluster.id))
    by_field: dict[int, Cluster] = {}
    for cluster in fullest:
        by_field.setdefault(cluster.colour_field, cluster)
    return (list(by_field.values()) + [cluster for cluster in fullest if cluster not in by_field.values()])[:_FEATURED]


def _stories(parts: Parts) -> Iterator[StoryView]:
    """Tell the newest successes that profiles tell, one for each cluster."""
    dated = []
    for cluster in parts.catalogue.clusters.values():
        told = [story for story in cluster.profile.further_stories if story.year and story.year[:4].isdigit()]
        if told:
            newest = max(told, key=lambda story: story.year or "")
            dated.append((newest.year or "", cluster.id, newest))
    for _, cluster_id, story in sorted(dated, key=lambda item: (item[0], item[1]), reverse=True)[:_STORIES]:
        words = parts.words
        yield StoryView(
            words.text(story.text), words.text(story.note), story.year or "", parts.cluster_link(cluster_id)
        )


def _priorities(parts: Parts) -> Iterator[StatementView]:
    for priority in parts.catalogue.programme.priorities[:_PRIORITIES]:
        title, note = parts.words.text(priority.title), parts.words.text(priority.text)
        yield StatementView(title, priority.period or "", "", note, parts.sources(priority.source))


def _prose_links(parts: Parts) -> Iterator[LinkView]:
    for name, title in prose_titles(parts):
        yield LinkView(parts.place.to(name), title)
