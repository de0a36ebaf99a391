"""What search engines, and our own search, know about a cluster."""

from __future__ import annotations

from typing import Any

from showcase.model.catalogue import CatalogueService, CatalogueTerm, Cluster
from showcase.stages.plan.cards.card_links import card_image
from showcase.stages.plan.head import json_ld
from showcase.stages.plan.memory import recall
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.search.aliases import cluster_names, keywords, service_names, term_names

_SEARCHED_VOCABULARIES = ("sectors", "technologies", "regions")


def cluster_keywords(cluster: Cluster, parts: Parts) -> tuple[str, ...]:
    """Give other words for a cluster: acronym, names of old and in all languages, its fields with their synonyms."""
    names = [*cluster_names(cluster.profile), cluster.profile.acronym or ""]
    for vocabulary in _SEARCHED_VOCABULARIES:
        for identifier in cluster.facets[vocabulary]:
            names += _names_of_term(vocabulary, identifier, parts)
    return keywords(names)


def _names_of_term(vocabulary: str, identifier: str, parts: Parts) -> tuple[str, ...]:
    term = parts.catalogue.vocabularies[vocabulary][identifier]
    return recall(parts.lasting, ("names of a term", vocabulary, identifier), lambda: term_names(term))


def service_keywords(entry: CatalogueService) -> tuple[str, ...]:
    """Give other words for a service: its names in all languages."""
    return keywords(service_names(entry.service))


def term_words(term: CatalogueTerm) -> tuple[str, ...]:
    """Give the words for a term: its labels in all languages, and its synonyms."""
    return keywords(term_names(term))


def cluster_structured(cluster: Cluster, parts: Parts) -> str:
    """Describe the cluster as an organisation (schema.org)."""
    profile, words = cluster.profile, parts.words
    description = words.text(profile.summary)
    names = [profile.name_local, profile.acronym, *(words.name(former.name).text for former in profile.formerly)]
    value: dict[str, Any] = {
        "@type": "Organization",
        "name": words.name(profile.name).text,
        "alternateName": list(dict.fromkeys(name for name in names if name)),
        "description": description.text,
        "inLanguage": description.lang if description else None,
        "url": profile.website.url if profile.website else None,
        "image": card_image(parts),
        "foundingDate": str(profile.founded) if profile.founded else None,
        "email": profile.contact.mail if profile.contact else None,
        "areaServed": [parts.term("regions", region).label.text for region in profile.regions],
        "knowsAbout": [parts.term("technologies", item).label.text for item in profile.technologies],
        "sameAs": [link.url for link in profile.social_links],
    }
    if profile.city or profile.location:
        value["location"] = _location(cluster, parts)
    return json_ld(value)


def _location(cluster: Cluster, parts: Parts) -> dict[str, Any]:
    profile = cluster.profile
    address = {"@type": "PostalAddress", "addressCountry": profile.country}
    if profile.city:
        address["addressLocality"] = profile.city
    place: dict[str, Any] = {"@type": "Place", "name": parts.place_words(profile), "address": address}
    if profile.location:
        point = profile.location
        place["geo"] = {"@type": "GeoCoordinates", "latitude": point.latitude, "longitude": point.longitude}
    return place
