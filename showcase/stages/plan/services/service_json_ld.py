"""What search engines are told of a service; the words are those of schema.org."""

from __future__ import annotations

from typing import Any

from showcase.model.catalogue import CatalogueService
from showcase.model.service import Service
from showcase.model.views.service_views import ServiceBody
from showcase.stages.plan.cards.card_links import card_image
from showcase.stages.plan.head import json_ld
from showcase.stages.plan.parts import Parts


def service_json_ld(entry: CatalogueService, body: ServiceBody, parts: Parts) -> str:
    """Describe a service: for whom, by whom, in which languages, how to get it and until when."""
    service, words = entry.service, parts.words
    country = service.example_from.country if service.example_from else service.country
    return json_ld(
        {
            "@type": "Service",
            "name": body.title.text,
            "description": body.summary.text,
            "url": parts.address("services", entry.id),
            "image": card_image(parts),
            "serviceType": body.type_words,
            "audience": {"@type": "Audience", "audienceType": words.text(service.audience).text}
            if service.audience
            else None,
            "provider": _provider(entry, parts),
            "areaServed": words.country(country) if country else None,
            "offers": _offer(service, parts),
            "availableChannel": _channel(service),
        }
    )


def _provider(entry: CatalogueService, parts: Parts) -> Any:
    if entry.service.provider:
        return {"@type": "Organization", "name": parts.words.text(entry.service.provider).text}
    clusters = [parts.catalogue.clusters[item] for item in entry.ties.clusters if item in entry.service.clusters]
    return [
        {"@type": "Organization", "name": parts.words.name(cluster.profile.name).text}
        | ({"url": address} if (address := parts.address("clusters", cluster.id)) else {})
        for cluster in clusters
    ]


def _offer(service: Service, parts: Parts) -> Any:
    """Tell cost and last day to apply; nothing of examples from elsewhere, which nobody here offers."""
    if service.example_from or not (service.cost or service.deadline):
        return None
    offer = {"@type": "Offer", "description": parts.words.text(service.cost).text}
    if service.deadline and service.deadline.day:
        offer["validThrough"] = str(service.deadline)
    return {name: value for name, value in offer.items() if value}


def _channel(service: Service) -> Any:
    if not (service.apply_url or service.languages):
        return None
    channel = {
        "@type": "ServiceChannel",
        "serviceUrl": service.apply_url,
        "availableLanguage": list(service.languages),
    }
    return {name: value for name, value in channel.items() if value}
