"""The home page."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from showcase.model.catalogue import Catalogue, Cluster
from showcase.model.freshness import ARCHIVED
from showcase.model.locale import NO_TEXT
from showcase.model.views.body_views import HomeBody
from showcase.model.views.facet_views import FacetValue
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import FigureView, StatementView
from showcase.stages.plan.clusters.map_view import map_view
from showcase.stages.plan.feed_links import feed_links
from showcase.stages.plan.head import json_ld
from showcase.stages.plan.labels import is_valid
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.partners.ask import ask_view
from showcase.stages.plan.partners.partner_pages import finder_url
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.site.home_news import home_news
from showcase.stages.plan.site.prose import prose_titles

_FEATURED = 6
_PRIORITIES = 6


def home_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the home page."""
    yield PageOrder("home", "home", (), _make, source=catalogue.programme_file)


def _make(parts: Parts) -> tuple[PageText, HomeBody]:
    words, programme = parts.words, parts.catalogue.programme
    name, summary = words.name(programme.name), words.text(programme.summary)
    body = HomeBody(
        claim=words.text(programme.claim) or name,
        lead=summary or words.text(programme.territory),
        search_url=parts.place.to("search"),
        search_examples=tuple(_examples(parts)),
        figures=tuple(_figures(parts)),
        fields=tuple(_fields(parts)),
        clusters_url=parts.place.to("clusters"),
        cluster_count=len(parts.catalogue.present_clusters),
        featured=tuple(parts.cluster_card(cluster) for cluster in _featured(parts)),
        map=map_view(parts),
        **home_news(parts),
        partners_url=finder_url(parts),
        ask=ask_view(parts),
        priorities=tuple(_priorities(parts)),
        services_url=parts.place.to("services"),
        service_count=_offered(parts),
        prose_links=tuple(_prose_links(parts)),
    )
    structured = json_ld(
        {
            "@type": "WebSite",
            "name": name.text,
            "description": summary.text,
            "url": parts.address(),
            "potentialAction": _search_action(parts),
        }
    )
    feeds = feed_links(parts, title=name.text)
    return PageText(name.text, summary.text or name.text, structured=(structured,), feeds=feeds), body


def _search_action(parts: Parts) -> dict[str, object] | None:
    """Tell other programs how to search here; they need a whole address."""
    search = parts.address("search")
    if not search:
        return None
    target = {"@type": "EntryPoint", "urlTemplate": f"{search}?q={{search_term_string}}"}
    return {"@type": "SearchAction", "target": target, "query-input": "required name=search_term_string"}


def _examples(parts: Parts) -> Iterator[LinkView]:
    search = parts.place.to("search")
    for example in parts.catalogue.programme.home.search_examples:
        text = parts.words.text(example)
        yield LinkView(f"{search}?q={quote(text.text)}", text)


def _figures(parts: Parts) -> Iterator[FigureView]:
    """
    Count what the content gives by itself, then show the figures of the programme.

    Members are not added up: their counts are of different years, and some clusters count the same firms.
    """
    words, catalogue = parts.words, parts.catalogue
    clusters = [catalogue.clusters[item] for item in catalogue.present_clusters]
    label = words.messages.ngettext("cluster in %(territory)s", "clusters in %(territory)s", len(clusters))
    territory = words.text(catalogue.programme.territory).text
    yield from _count(parts, label % {"territory": territory}, len(clusters))
    offered = _offered(parts)
    label = words.messages.ngettext(
        "service for clusters and their members", "services for clusters and their members", offered
    )
    yield from _count(parts, label, offered)
    labels = [cluster.profile.label for cluster in clusters if is_valid(cluster.profile.label, parts.today)]
    label = words.messages.ngettext("cluster with a quality label", "clusters with a quality label", len(labels))
    years = sorted({found.awarded.year for found in labels if found and found.awarded})
    note = (
        words.say("awarded %(date)s", date="–".join(dict.fromkeys(map(str, years[:1] + years[-1:])))) if years else ""
    )
    yield from _count(parts, label, len(labels), note)
    for figure in catalogue.programme.home.figures:
        yield parts.figure(figure)


def _offered(parts: Parts) -> int:
    """Count the services of this region; examples from elsewhere and those that ended are none."""
    services = (entry.service for entry in parts.catalogue.services.values())
    return sum(service.example_from is None and service.service_status != "ended" for service in services)


def _count(parts: Parts, label: str, number: int, note: str = "") -> Iterator[FigureView]:
    """Show a count with the year it was made in, unless a note says of when it is; nothing is no figure."""
    words = parts.words
    if number:
        year = "" if note else str(parts.today.year)
        yield FigureView(words.plain(label), words.number(number), NO_TEXT, year, words.plain(note), ())


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
    active = [cluster for cluster in clusters.values() if cluster.profile.status not in ARCHIVED]
    fullest = sorted(active, key=lambda cluster: (-len(cluster.profile.model_fields_set), cluster.id))
    by_field: dict[int, Cluster] = {}
    for cluster in fullest:
        by_field.setdefault(cluster.colour_field, cluster)
    return (list(by_field.values()) + [cluster for cluster in fullest if cluster not in by_field.values()])[:_FEATURED]


def _priorities(parts: Parts) -> Iterator[StatementView]:
    for priority in parts.catalogue.programme.priorities[:_PRIORITIES]:
        title, note = parts.words.text(priority.title), parts.words.text(priority.text)
        url = parts.place.to("priorities", priority.id)
        yield StatementView(title, priority.period or "", "", note, parts.sources(priority.sources), url=url)


def _prose_links(parts: Parts) -> Iterator[LinkView]:
    for name, title in prose_titles(parts):
        yield LinkView(parts.place.to(name), title)
