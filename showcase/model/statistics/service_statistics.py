"""What help exists: services by pillar, by level and by kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from showcase.model.catalogue import Catalogue
from showcase.model.choice_words import LEVELS, PILLARS
from showcase.model.service import Service
from showcase.model.statistics.tallies import Statistic, Tally, by_size, count_terms

SERVICE_WAYS = ("here", "elsewhere")
"""Offered in this programme, examples from elsewhere."""


def service_statistics(catalogue: Catalogue) -> Iterator[Statistic]:
    """Yield all statistics of services that have not ended; examples from elsewhere are counted apart."""
    services = [entry.service for entry in catalogue.services.values() if entry.service.service_status != "ended"]
    pillars = [service.type.pillar if service.type else "" for service in services]
    levels = [service.type.level if service.type else "" for service in services]
    kinds = [service.kind or "" for service in services]
    yield _by_way("pillars", services, pillars, tuple(PILLARS))
    yield _by_way("levels", services, levels, tuple(LEVELS))
    # Only services to members have a kind, so the others are not asked for one.
    to_members = [number for number, service in enumerate(services) if kinds[number] or service.offered_to == "members"]
    yield by_size(
        _by_way(
            "kinds",
            [services[number] for number in to_members],
            [kinds[number] for number in to_members],
            tuple(catalogue.vocabularies.get("service-kinds", ())),
        )
    )


def _by_way(name: str, services: Sequence[Service], keys: Sequence[str], order: tuple[str, ...]) -> Statistic:
    """Count services by key, those offered here and examples from elsewhere apart."""
    everything = count_terms(name, [(key,) for key in keys], order, with_none=True)
    offered = [(key,) for key, service in zip(keys, services, strict=True) if service.example_from is None]
    here = {tally.key: tally.count for tally in count_terms(name, offered, order).tallies}
    tallies = tuple(_split(tally, here.get(tally.key, 0)) for tally in everything.tallies)
    return replace(everything, tallies=tallies)


def _split(tally: Tally, here: int) -> Tally:
    return replace(tally, parts=(here, tally.count - here))
