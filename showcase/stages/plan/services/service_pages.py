"""The catalogue of services and the page of each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from showcase.model.catalogue import Catalogue, CatalogueService
from showcase.model.views.service_views import ServiceBody, ServicesBody
from showcase.stages.plan.archive.archived import archive_link
from showcase.stages.plan.head import list_json_ld
from showcase.stages.plan.list_words import show_services
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.search.cluster_search import service_keywords
from showcase.stages.plan.services.framework import doorways, services_trail
from showcase.stages.plan.services.service_body import service_body
from showcase.stages.plan.services.service_facets import service_facets_of
from showcase.stages.plan.services.service_json_ld import service_json_ld


def service_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the catalogue and the page of every service."""
    yield PageOrder("services", "services", ("services",), _make_catalogue)
    for entry in catalogue.services.values():
        yield PageOrder(
            kind="service",
            section="services",
            parts=("services", entry.id),
            make=partial(_make, entry),
            source=entry.file,
            languages=entry.languages,
        )


def _make_catalogue(parts: Parts) -> tuple[PageText, ServicesBody]:
    words = parts.words
    services = parts.catalogue.services.values()
    cards = tuple(parts.service_card(entry) for entry in services if entry.service.service_status != "ended")
    ordered = tuple(sorted(cards, key=lambda card: (bool(card.example_from), words.sort_key(card.title.text), card.id)))
    title = words.say("Services")
    intro = words.say("What help exists, for whom, at what cost, until when.")
    body = ServicesBody(
        title=words.plain(title),
        intro=words.plain(intro),
        cards=ordered,
        total=len(ordered),
        facets=service_facets_of(ordered, parts),
        example_count=sum(bool(card.example_from) for card in ordered),
        show_words=show_services(parts),
        doors=doorways(parts),
        archive=archive_link(parts, "services"),
    )
    structured = list_json_ld(title, ((card.title.text, parts.address("services", card.id)) for card in ordered))
    return PageText(title, intro, services_trail(parts), (structured,)), body


def _make(entry: CatalogueService, parts: Parts) -> tuple[PageText, ServiceBody]:
    service, body = entry.service, service_body(entry, parts)
    text = PageText(
        title=body.title.text,
        description=body.summary.text or body.title.text,
        trail=services_trail(parts, (("services", entry.id), body.title.text)),
        is_draft=service.draft,
        structured=(service_json_ld(entry, body, parts),),
        title_lang=body.title.lang,
        rank=3 if service.example_from else 2,
        keywords=service_keywords(entry),
    )
    return text, body
