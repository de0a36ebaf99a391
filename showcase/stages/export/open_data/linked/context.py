"""The contexts of our JSON-LD: which word stands for which term of which vocabulary."""

from __future__ import annotations

from typing import Any

_VOCABULARIES = {
    "dcterms": "http://purl.org/dc/terms/",
    "org": "http://www.w3.org/ns/org#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def _texts(term: str) -> dict[str, str]:
    return {"@id": term, "@container": "@language"}


def _links(term: str) -> dict[str, str]:
    return {"@id": term, "@type": "@id"}


def _typed(term: str, kind: str) -> dict[str, str]:
    return {"@id": term, "@type": kind}


_SCHEMA_TEXTS = (
    *("name", "description", "headline", "abstract", "text", "audienceType", "unitText", "roleName", "legalName"),
    *("slogan", "eligibility"),
)
_SCHEMA_LINKS = (
    *("url", "sameAs", "mainEntityOfPage", "knowsAbout", "areaServed", "about", "provider", "contributor", "member"),
    *("logo", "image", "contentUrl", "license", "eventStatus", "subOrganization", "superEvent", "citation"),
)
GRAPH_CONTEXT: dict[str, Any] = {
    "@version": 1.1,
    "@vocab": "https://schema.org/",
    **_VOCABULARIES,
    "id": "@id",
    "type": "@type",
    **{name: _texts(f"https://schema.org/{name}") for name in _SCHEMA_TEXTS},
    **{name: _links(f"https://schema.org/{name}") for name in _SCHEMA_LINKS},
    "formerName": _texts("https://schema.org/alternateName"),
    "observation": {"@reverse": "https://schema.org/observationAbout"},
    "source": _links("dcterms:source"),
    "connected": _links("dcterms:relation"),
    "replacedBy": _links("dcterms:isReplacedBy"),
    "memberOf": _links("org:memberOf"),
    "prefLabel": _texts("skos:prefLabel"),
    "altLabel": "skos:altLabel",
    "definition": _texts("skos:definition"),
    "notation": "skos:notation",
    "broader": _links("skos:broader"),
    "inScheme": _links("skos:inScheme"),
    "topConceptOf": _links("skos:topConceptOf"),
}
CATALOG_CONTEXT: dict[str, Any] = {
    "@version": 1.1,
    **_VOCABULARIES,
    "dcat": "http://www.w3.org/ns/dcat#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "id": "@id",
    "type": "@type",
    "title": _texts("dcterms:title"),
    "description": _texts("dcterms:description"),
    "identifier": "dcterms:identifier",
    "publisher": _links("dcterms:publisher"),
    "license": _links("dcterms:license"),
    "language": _links("dcterms:language"),
    "issued": _typed("dcterms:issued", "xsd:date"),
    "modified": _typed("dcterms:modified", "xsd:date"),
    "spatial": "dcterms:spatial",
    "conformsTo": _links("dcterms:conformsTo"),
    "accessRights": _links("dcterms:accessRights"),
    "format": _links("dcterms:format"),
    "dataset": "dcat:dataset",
    "distribution": "dcat:distribution",
    "theme": _links("dcat:theme"),
    "contactPoint": "dcat:contactPoint",
    "version": "dcat:version",
    "landingPage": _links("dcat:landingPage"),
    "accessURL": _links("dcat:accessURL"),
    "downloadURL": _links("dcat:downloadURL"),
    "mediaType": _links("dcat:mediaType"),
    "byteSize": _typed("dcat:byteSize", "xsd:nonNegativeInteger"),
    "name": _texts("foaf:name"),
    "homepage": _links("foaf:homepage"),
    "hasEmail": _links("vcard:hasEmail"),
    "fn": _texts("vcard:fn"),
    "prefLabel": _texts("skos:prefLabel"),
    "checksum": "spdx:checksum",
    "algorithm": _links("spdx:algorithm"),
    "checksumValue": _typed("spdx:checksumValue", "xsd:hexBinary"),
}
