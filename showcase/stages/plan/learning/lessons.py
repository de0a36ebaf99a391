"""Finds what can be learned from services, clusters, initiatives and documents, and what each of it is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from showcase.model.catalogue import Catalogue, CatalogueService
from showcase.model.statements import Statement

# Kinds of documents that are written to be learned from; a strategy or a brochure is not.
LEARNING_KINDS = frozenset({"good_practice", "evaluation", "study"})
GENERAL = "general"
PILLAR_LETTERS = ("A", "B", "C", "D")

Thing = tuple[str, str]  # folder and identifier


@dataclass(slots=True)
class Gathered:
    """What was found on one topic, everything in the order of folders and identifiers."""

    lessons: list[tuple[Thing, Statement]] = field(default_factory=list)
    evaluations: list[str] = field(default_factory=list)  # services
    documents: list[str] = field(default_factory=list)
    examples: list[str] = field(default_factory=list)  # services


def gather_lessons(catalogue: Catalogue) -> dict[str, Gathered]:
    """
    Gather everything by topic: the letter of a pillar, the identifier of a sector, or GENERAL.

    The pillar of a service, or of the first service something is connected with, counts first, then the main field of
    the first cluster. Each thing stands under one topic; topics without anything are absent.
    """
    found: dict[str, Gathered] = defaultdict(Gathered)
    for service in catalogue.services.values():
        _gather_service(service, catalogue, found)
    for cluster_id, cluster in catalogue.clusters.items():
        for lesson in cluster.profile.lessons:
            found[_field_of((cluster_id,), catalogue)].lessons.append((("clusters", cluster_id), lesson))
    for initiative_id, initiative in catalogue.initiatives.items():
        for lesson in initiative.written.lessons:
            topic = _topic_of(initiative.ties.services, initiative.ties.clusters, catalogue)
            found[topic].lessons.append((("initiatives", initiative_id), lesson))
    for document_id, document in catalogue.documents.items():
        if document.written.kind in LEARNING_KINDS:
            topic = _topic_of(document.ties.services, document.ties.clusters, catalogue)
            found[topic].documents.append(document_id)
    return dict(found)


def has_lessons(catalogue: Catalogue) -> bool:
    """Whether there is anything to learn from; looks no further than the first."""
    return any(_signs(catalogue))


def _signs(catalogue: Catalogue) -> Iterator[bool]:
    for service in catalogue.services.values():
        yield bool(service.service.lessons or service.service.evaluation or service.service.example_from)
    yield from (entry.written.kind in LEARNING_KINDS for entry in catalogue.documents.values())
    yield from (bool(entry.written.lessons) for entry in catalogue.initiatives.values())
    yield from (bool(cluster.profile.lessons) for cluster in catalogue.clusters.values())


def _gather_service(entry: CatalogueService, catalogue: Catalogue, found: dict[str, Gathered]) -> None:
    service = entry.service
    topic = _topic_of((entry.id,), entry.ties.clusters, catalogue)
    for lesson in service.lessons:
        found[topic].lessons.append((("services", entry.id), lesson))
    if service.evaluation is not None:
        found[topic].evaluations.append(entry.id)
    if service.example_from is not None:
        found[topic].examples.append(entry.id)


def _topic_of(services: Iterable[str], clusters: Iterable[str], catalogue: Catalogue) -> str:
    types = (catalogue.services[item].service.type for item in services)
    return next((found.pillar for found in types if found is not None), "") or _field_of(clusters, catalogue)


def _field_of(clusters: Iterable[str], catalogue: Catalogue) -> str:
    """Give the broadest term of the main field of the first cluster that has one."""
    terms = catalogue.vocabularies["sectors"]
    for item in clusters:
        for sector in catalogue.clusters[item].profile.sectors[:1]:
            current = sector
            while broader := terms[current].broader:
                current = broader
            return current
    return GENERAL
