"""Parts that many nodes of the graph share: names, places, figures, links."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from showcase.stages.export.open_data.addresses import Addresses
from showcase.stages.export.open_data.figures import Figure
from showcase.stages.export.open_data.values import Item

_CONNECTED = ("clusters", "services", "actors", "events", "stories", "documents", "initiatives")


def filled(node: Mapping[str, Any]) -> Item:
    """Leave out what is not known."""
    return {name: value for name, value in node.items() if value not in (None, "", [], {}, ())}


def thing(folder: str, item: Item, addresses: Addresses) -> Item:
    """Say of a thing what all kinds say alike."""
    connected = item.get("connected", {})
    return {
        "id": addresses.thing(folder, item["id"]),
        "identifier": item["id"],
        "description": item.get("summary"),
        "mainEntityOfPage": list(item.get("pages", {}).values()),
        "source": addresses_of(item.get("sources", ())),
        "connected": [addresses.thing(name, other) for name in _CONNECTED for other in connected.get(name, ())],
    }


def things(folder: str, identifiers: Iterable[str], addresses: Addresses) -> list[str]:
    """Link to things of one kind."""
    return [addresses.thing(folder, identifier) for identifier in identifiers]


def terms(vocabulary: str, identifiers: Iterable[str], addresses: Addresses) -> list[str]:
    """Link to terms of a vocabulary."""
    return [addresses.term(vocabulary, identifier) for identifier in identifiers]


def addresses_of(sources: Sequence[Item]) -> list[str]:
    """Give the addresses of sources; remarks are no links."""
    return [source["url"] for source in sources if "url" in source]


def together(texts: Iterable[Mapping[str, str]]) -> dict[str, list[str]]:
    """Put several texts into one map of languages."""
    found: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        for tag, words in text.items():
            found[tag].append(words)
    return dict(found)


def address(item: Item) -> Item | None:
    """Say where something is, from its city and country."""
    if "city" not in item and "country" not in item:
        return None
    return filled({"type": "PostalAddress", "addressLocality": item.get("city"), "addressCountry": item.get("country")})


def place(item: Item) -> Item | None:
    """Show the point of a cluster."""
    point = item.get("location")
    if point is None:
        return None
    geo = {"type": "GeoCoordinates", "latitude": point["latitude"], "longitude": point["longitude"]}
    return {"type": "Place", "geo": geo}


def contact_point(contact: Item | None) -> Item | None:
    """Show whom to write to: a role."""
    if not contact:
        return None
    return filled(
        {
            "type": "ContactPoint",
            "name": contact.get("role"),
            "email": contact.get("mail"),
            "url": contact.get("form"),
        }
    )


def organisation(name: Mapping[str, str] | None) -> Item | None:
    """Name an organisation that has no page."""
    return {"type": "Organization", "name": name} if name else None


def observation(figure: Figure) -> Item:
    """Show a figure with year and source."""
    return filled(
        {
            "type": "Observation",
            "name": figure.label,
            "value": figure.value,
            "unitText": figure.unit,
            "observationDate": figure.year,
            "description": figure.note,
            "source": addresses_of(figure.sources),
        }
    )
