"""What search engines, and our own search, know about a cluster."""

from __future__ import annotations

from typing import Any

from showcase.model.catalogue import CatalogueTerm, Cluster
from showcase.model.locale import LocalizedText
from showcase.stages.plan.enumerations import FACET_NAMES
from showcase.stages.plan.head import json_ld
from showcase.stages.plan.parts import Parts

_SEARCHED_FACETS = ("sectors", "technologies", "regions", "ecosystems", "stages", "labels")


def cluster_filters(cluster: Cluster, parts: Parts) -> tuple[tuple[str, str], ...]:
    """Give the filters of the full-text index as (name, value identifier)."""
    del parts
    pairs = [(FACET_NAMES[facet], value) for facet in _SEARCHED_FACETS for value in cluster.facets[facet]]
    return (("kind", "cluster"), *pairs)


def cluster_keywords(cluster: Cluster, parts: Parts) -> tuple[str, ...]:
    """Give other words for a cluster: names of old, acronym, and its fields in all languages with synonyms."""
    profile = cluster.profile
    found: dict[str, None] = {}
    texts = [profile.name, *(former.name for former in profile.formerly)]
    for text in texts:
        found.update(dict.fromkeys(_all_words(text)))
    found.update(dict.fromkeys(word for word in (profile.name_local, profile.acronym) if word))
    for vocabulary in ("sectors", "technologies", "regions"):
        for identifier in cluster.facets[vocabulary]:
            found.update(dict.fromkeys(term_words(parts.catalogue.vocabularies[vocabulary][identifier])))
    return tuple(found)


def term_words(term: CatalogueTerm) -> tuple[str, ...]:
    """Give the words for a term: its labels in all languages, and its synonyms."""
    return (*_all_words(term.label), *term.synonyms)


def _all_words(text: LocalizedText) -> tuple[str, ...]:
    return tuple(words for _, words in text.by_tag)


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
