"""Vocabularies as concept schemes (SKOS), and the programme as an organisation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from showcase.stages.export.open_data.addresses import Addresses
from showcase.stages.export.open_data.figures import Figure
from showcase.stages.export.open_data.linked.parts import contact_point, filled, observation
from showcase.stages.export.open_data.values import Item


def vocabulary_nodes(vocabulary: Item, addresses: Addresses) -> Iterator[Item]:
    """Describe a vocabulary and each of its terms."""
    name = vocabulary["id"]
    scheme = addresses.vocabulary(name)
    yield {"id": scheme, "type": "skos:ConceptScheme", "notation": name}
    for term in vocabulary["terms"]:
        wider = term.get("broader")
        yield filled(
            {
                "id": addresses.term(name, term["id"]),
                "type": "skos:Concept",
                "notation": term["id"],
                "prefLabel": term["label"],
                "altLabel": term.get("synonyms"),
                "definition": term.get("description"),
                "broader": addresses.term(name, wider) if wider else None,
                "topConceptOf": None if wider else scheme,
                "inScheme": scheme,
                "mainEntityOfPage": list(term.get("pages", {}).values()),
            }
        )


def programme_node(programme: Item, figures: Iterable[Figure], addresses: Addresses) -> Item:
    """Describe the programme; figures of the whole territory are told of it."""
    return filled(
        {
            "id": addresses.programme,
            "type": ["Organization", "org:Organization"],
            "name": programme["name"],
            "description": programme.get("summary"),
            "slogan": programme.get("claim"),
            "url": addresses.file(""),
            "contactPoint": contact_point(programme.get("contact")),
            "observation": [observation(figure) for figure in figures if not figure.thing],
        }
    )


def region_nodes(figures: Iterable[Figure], addresses: Addresses) -> Iterator[Item]:
    """Give the figures of single regions, each linked to its term."""
    for figure in figures:
        if figure.thing:
            yield observation(figure) | {"observationAbout": {"id": addresses.term("regions", figure.thing)}}
