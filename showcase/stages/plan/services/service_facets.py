"""Facets of services with their values and counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from showcase.model.locale import ChosenText
from showcase.model.views.facet_views import FacetValue, FacetView
from showcase.model.views.part_views import ServiceCard
from showcase.stages.plan.enumerations import (
    DEADLINES,
    FACET_TITLES,
    LEVELS,
    OFFERED_TO,
    ORIGINS,
    PILLARS,
    SERVICE_STATUS,
)
from showcase.stages.plan.memory import recall
from showcase.stages.plan.parts import Parts

_VOCABULARIES = {"kind": "service-kinds", "country": "countries", "language": "languages"}

Labels = Mapping[str, ChosenText]


def service_facets_of(cards: Iterable[ServiceCard], parts: Parts) -> tuple[FacetView, ...]:
    """Count the facet values of the services in a list."""
    counts: dict[str, Counter[str]] = {}
    for card in cards:
        for name, found in card.facets:
            counts.setdefault(name, Counter()).update(found)
    return tuple(
        FacetView(name, parts.words.say(FACET_TITLES[name]), values, ("service",))
        for name, labels in service_labels(parts).items()
        if (values := _values(labels, counts.get(name, Counter())))
    )


def _values(labels: Labels, counts: Counter[str]) -> tuple[FacetValue, ...]:
    return tuple(FacetValue(value, label, counts[value], "") for value, label in labels.items() if counts[value])


def service_labels(parts: Parts) -> dict[str, Labels]:
    """Name every value that a service may have, by facet, each facet in the order it is shown in."""
    return recall(parts.memory, ("labels of services",), lambda: _made_labels(parts))


def _made_labels(parts: Parts) -> dict[str, Labels]:
    words = parts.words
    audiences = {value: words.text(label) for value, label in parts.audiences.labels.items()}
    pillars = {key.lower(): words.plain(f"{key} – {words.say(message)}") for key, message in PILLARS.items()}
    levels = {key: words.plain(f"{key} – {words.say(message)}") for key, message in LEVELS.items()}
    return {
        "offered_to": _said(OFFERED_TO, parts),
        "pillar": pillars,
        "level": levels,
        "kind": _terms("kind", parts),
        "audience": _by_label(audiences, parts),
        "status": _said(SERVICE_STATUS, parts),
        "deadline": _said(DEADLINES, parts),
        "country": _by_label(_terms("country", parts), parts),
        "language": _by_label(_terms("language", parts), parts),
        "origin": _said(ORIGINS, parts),
    }


def _said(messages: Mapping[str, str], parts: Parts) -> Labels:
    return {value: parts.words.plain(parts.words.say(message)) for value, message in messages.items()}


def _terms(name: str, parts: Parts) -> Labels:
    terms = parts.catalogue.vocabularies.get(_VOCABULARIES[name], {})
    return {term.id: parts.words.text(term.label) for term in terms.values()}


def _by_label(labels: Labels, parts: Parts) -> Labels:
    return dict(sorted(labels.items(), key=lambda item: (parts.words.sort_key(item[1].text), item[0])))
