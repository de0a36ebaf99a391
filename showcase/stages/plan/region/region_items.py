"""Priorities, policies, institutions and facts of the territory, by region."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from showcase.model.territory import RegionFact, RegionPriority
from showcase.model.views.page_views import LinkView
from showcase.model.views.region_views import RegionItem, RegionItems
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.region.region_figures import region_link


def items_by_region(facts: Iterable[RegionFact], parts: Parts) -> tuple[RegionItems, ...]:
    """Group by region, in the order of the vocabulary; what is said of the whole territory comes first."""
    found: dict[str | None, list[RegionFact]] = defaultdict(list)
    for fact in facts:
        found[fact.region].append(fact)
    places = {item: place for place, item in enumerate(parts.catalogue.vocabularies.get("regions", {}))}
    regions = sorted(found, key=lambda region: places.get(region or "", -1))
    return tuple(
        RegionItems(region_link(region, parts), tuple(_item(fact, parts) for fact in found[region]))
        for region in regions
    )


def _item(fact: RegionFact, parts: Parts) -> RegionItem:
    words = parts.words
    return RegionItem(
        title=words.text(fact.title),
        value=words.figure(fact.value) if fact.value else "",
        unit=words.name(fact.unit),
        year=fact.year or "",
        text=words.text(fact.text),
        priority=_priority(fact, parts),
        clusters=tuple(parts.cluster_link(item) for item in fact.clusters),
        sources=parts.sources(fact.sources),
    )


def _priority(fact: RegionFact, parts: Parts) -> LinkView | None:
    if not isinstance(fact, RegionPriority) or fact.priority is None:
        return None
    titles = {priority.id: priority.title for priority in parts.catalogue.programme.priorities}
    return LinkView(parts.place.to("priorities", fact.priority), parts.words.text(titles[fact.priority]))
