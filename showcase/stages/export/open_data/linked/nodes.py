"""The nodes of the graph: each kind of thing in the words of schema.org and ORG."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from showcase.stages.export.open_data.addresses import Addresses
from showcase.stages.export.open_data.figures import Figure
from showcase.stages.export.open_data.linked.parts import (
    address,
    contact_point,
    filled,
    observation,
    organisation,
    place,
    terms,
    thing,
    things,
    together,
)
from showcase.stages.export.open_data.values import Item

_EVENT_STATUS = {
    "confirmed": "https://schema.org/EventScheduled",
    "postponed": "https://schema.org/EventPostponed",
    "cancelled": "https://schema.org/EventCancelled",
}


def node(folder: str, item: Item, figures: Iterable[Figure], addresses: Addresses) -> Item:
    """Describe a thing; what is not known is left out."""
    shared = thing(folder, item, addresses)
    found = shared | _KINDS[folder](item, addresses) | {"observation": [observation(figure) for figure in figures]}
    return filled(found)


def _cluster(item: Item, addresses: Addresses) -> Item:
    merged = item.get("merged_into")
    return {
        "type": ["Organization", "org:Organization"],
        "name": item["name"],
        "alternateName": [item[name] for name in ("acronym", "name_local") if name in item],
        "formerName": together(former["name"] for former in item.get("formerly", ())),
        "foundingDate": item.get("founded"),
        "url": item.get("website", {}).get("url"),
        "sameAs": [link["url"] for link in item.get("social_links", ())],
        "address": address(item),
        "location": place(item),
        "areaServed": terms("regions", item.get("regions", ()), addresses),
        "knowsAbout": _fields(item, addresses),
        "contactPoint": contact_point(item.get("contact")),
        "logo": _media(item.get("logo"), addresses),
        "replacedBy": addresses.thing("clusters", merged) if merged else None,
    }


def _fields(item: Item, addresses: Addresses) -> list[str]:
    names = ("sectors", "technologies", "ecosystems")
    return [link for name in names for link in terms(name, item.get(name, ()), addresses)]


def _media(picture: Item | None, addresses: Addresses) -> str | None:
    return addresses.media(picture["file"]) if picture else None


def _service(item: Item, addresses: Addresses) -> Item:
    framework = item.get("type")
    code = f"{framework['pillar']}{framework['level']}" if framework else None
    named = organisation(item.get("provider"))
    channel = {"type": "ServiceChannel", "serviceUrl": item["apply_url"]} if "apply_url" in item else None
    return {
        "type": "Service",
        "name": item["title"],
        "serviceType": [kind for kind in (code, item.get("kind")) if kind],
        "audience": {"type": "Audience", "audienceType": item["audience"]} if "audience" in item else None,
        "provider": [*([named] if named else ()), *things("clusters", item.get("clusters", ()), addresses)],
        "availableChannel": channel,
    }


def _actor(item: Item, addresses: Addresses) -> Item:
    memberships = item.get("participations", ())
    return {
        "type": ["Organization", "org:Organization"],
        "name": item["name"],
        "alternateName": item.get("name_local"),
        "url": item.get("website"),
        "address": address(item),
        "areaServed": terms("regions", item.get("regions", ()), addresses),
        "knowsAbout": _fields(item, addresses),
        "memberOf": things("clusters", (tie["cluster"] for tie in memberships), addresses),
        "contactPoint": contact_point(item.get("contact")),
        "logo": _media(item.get("logo"), addresses),
    }


def _event(item: Item, addresses: Addresses) -> Item:
    where = filled({"type": "Place", "name": item.get("place"), "address": address(item)})
    follows = item.get("follow_up_of")
    return {
        "type": "Event",
        "name": item["title"],
        "startDate": _moment(item.get("starts"), item.get("start_time")),
        "endDate": _moment(item.get("ends"), item.get("end_time")),
        "eventStatus": _EVENT_STATUS.get(item.get("event_status", "")),
        "location": where if len(where) > 1 else None,
        "organizer": organisation(item.get("organiser")),
        "contributor": things("clusters", item.get("clusters", ()), addresses),
        "url": item.get("website"),
        "inLanguage": item.get("languages"),
        "dcterms:relation": {"id": addresses.thing("events", follows)} if follows else None,
    }


def _moment(day: str | None, time: str | None) -> str | None:
    """Join a whole day and its time; a month or a year has none."""
    return f"{day}T{time}:00" if day and time and day.count("-") == 2 else day


def _story(item: Item, addresses: Addresses) -> Item:
    return {
        "type": "Article",
        "name": item["title"],
        "text": item.get("text"),
        "temporalCoverage": item.get("date"),
        "about": _about(item, addresses),
        "image": _media(item.get("picture"), addresses),
    }


def _about(item: Item, addresses: Addresses) -> list[str]:
    names = ("clusters", "services", "actors")
    return [link for name in names for link in things(name, item.get(name, ()), addresses)]


def _document(item: Item, addresses: Addresses) -> Item:
    return {
        "type": "DigitalDocument",
        "name": item["title"],
        "publisher": organisation(item.get("publisher")),
        "datePublished": item.get("date") or item.get("year"),
        "inLanguage": item.get("languages"),
        "license": item.get("licence", {}).get("url"),
        "contentUrl": addresses.media(item["file"]) if "file" in item else None,
        "url": item.get("url"),
        "about": _about(item, addresses),
    }


def _initiative(item: Item, addresses: Addresses) -> Item:
    return {
        "type": ["Project", "org:OrganizationalCollaboration"],
        "name": item["title"],
        "temporalCoverage": item.get("period"),
        "url": item.get("website"),
        "member": [
            link for name in ("clusters", "actors") for link in things(name, item.get(name, ()), addresses)
        ],
        "funder": organisation(item.get("funder")),
        "contactPoint": contact_point(item.get("contact")),
        "logo": _media(item.get("mark"), addresses),
    }  # fmt: skip


_KINDS: Mapping[str, Callable[[Item, Addresses], dict[str, Any]]] = {
    "clusters": _cluster,
    "services": _service,
    "actors": _actor,
    "events": _event,
    "stories": _story,
    "documents": _document,
    "initiatives": _initiative,
}
