"""The page of all priorities, and the page of each with everything that belongs to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from showcase.model.catalogue import Catalogue
from showcase.model.programme import Priority
from showcase.model.views.event_views import EventCard
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import ServiceCard
from showcase.model.views.region_views import PrioritiesBody, PriorityBody, PriorityCard
from showcase.model.views.story_views import StoryCard
from showcase.stages.plan.events.event_cards import event_cards
from showcase.stages.plan.events.event_choice import next_events
from showcase.stages.plan.head import list_json_ld
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.region.priority_ties import priority_ties
from showcase.stages.plan.region.region_items import items_by_region
from showcase.stages.plan.site.prose import introduction
from showcase.stages.plan.stories.story_cards import story_cards

_FOLDER = "priorities"
_MOST_CARDS = 12
_MOST_FEW = 6


def has_priorities(catalogue: Catalogue) -> bool:
    """Whether there is a page of priorities."""
    return bool(catalogue.programme.priorities or catalogue.programme.region.priorities)


def priority_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the page of all priorities, and the page of each."""
    source = catalogue.programme_file
    if has_priorities(catalogue):
        yield PageOrder(_FOLDER, _FOLDER, (_FOLDER,), _make_all, source=source)
    for priority in catalogue.programme.priorities:
        yield PageOrder("priority", _FOLDER, (_FOLDER, priority.id), partial(_make, priority), source=source)


def priorities_title(parts: Parts) -> str:
    """Name the page of all priorities as its introduction does."""
    prose = introduction(_FOLDER, parts)
    return prose.title.text if prose else parts.words.say("Priorities")


def priority_cards(parts: Parts, without: str = "") -> tuple[PriorityCard, ...]:
    """Show all priorities, or all but one."""
    priorities = parts.catalogue.programme.priorities
    return tuple(_card(priority, parts) for priority in priorities if priority.id != without)


def _card(priority: Priority, parts: Parts) -> PriorityCard:
    words, ties = parts.words, priority_ties(priority.id, parts)
    count = len(ties.named_by) + len(ties.in_sectors)
    return PriorityCard(
        id=priority.id,
        url=parts.place.to(_FOLDER, priority.id),
        title=words.text(priority.title),
        text=words.text(priority.text),
        period=priority.period or "",
        counted=words.count("%(count)s cluster", "%(count)s clusters", count) if count else "",
        fields=tuple(parts.term("sectors", sector) for sector in priority.sectors),
    )


def _make_all(parts: Parts) -> tuple[PageText, PrioritiesBody]:
    words, prose = parts.words, introduction(_FOLDER, parts)
    title = prose.title if prose else words.plain(words.say("Priorities"))
    about = words.plain(words.say("What the region puts first in its economic and social development."))
    intro = (prose.intro if prose else None) or about
    cards = priority_cards(parts)
    body = PrioritiesBody(
        title=title,
        intro=intro,
        fallback_note=parts.fallback_note(frozenset(), (title, intro)),
        cards=cards,
        by_region=items_by_region(parts.catalogue.programme.region.priorities, parts),
        region_url=parts.place.to("region") if has_region_page(parts.catalogue) else "",
    )
    structured = list_json_ld(title.text, ((card.title.text, parts.address(_FOLDER, card.id)) for card in cards))
    trail = (((_FOLDER,), title.text),)
    return PageText(title.text, intro.text, trail, (structured,), title_lang=title.lang), body


def has_region_page(catalogue: Catalogue) -> bool:
    """Whether the programme tells so much of its territory that there is a page of it."""
    region = catalogue.programme.region
    told = (region.figures, region.priorities, region.policies, region.institutions, region.facts)
    return any(told) or bool(catalogue.programme.experts)


def _make(priority: Priority, parts: Parts) -> tuple[PageText, PriorityBody]:
    words, catalogue, ties = parts.words, parts.catalogue, priority_ties(priority.id, parts)
    title, text = words.text(priority.title), words.text(priority.text)
    of_regions = [fact for fact in catalogue.programme.region.priorities if fact.priority == priority.id]
    body = PriorityBody(
        title=title,
        text=text,
        period=priority.period or "",
        fallback_note=parts.fallback_note(frozenset(), (title, text)),
        sectors=tuple(parts.term("sectors", sector) for sector in priority.sectors),
        by_region=items_by_region(of_regions, parts),
        named_by=tuple(parts.cluster_card(catalogue.clusters[item]) for item in ties.named_by[:_MOST_CARDS]),
        further_named=tuple(_links(ties.named_by[_MOST_CARDS:], parts)),
        in_sectors=tuple(parts.cluster_card(catalogue.clusters[item]) for item in ties.in_sectors[:_MOST_FEW]),
        in_sectors_words=words.count(
            "%(count)s more cluster works in its sectors", "%(count)s more clusters work in its sectors",
            len(ties.in_sectors),
        ),
        services=tuple(_services(ties.services, parts)),
        stories=_stories(ties.stories, parts),
        events=_events(ties.events, parts),
        others=priority_cards(parts, priority.id),
        sources=parts.sources(priority.sources),
    )  # fmt: skip
    trail = (((_FOLDER,), priorities_title(parts)), ((_FOLDER, priority.id), title.text))
    return PageText(title.text, text.text or title.text, trail, title_lang=title.lang, rank=4), body


def _links(identifiers: Iterable[str], parts: Parts) -> Iterator[LinkView]:
    return (parts.cluster_link(item) for item in identifiers)


def _services(identifiers: Iterable[str], parts: Parts) -> Iterator[ServiceCard]:
    """Show the first services of the clusters; those that ended stand in the archive."""
    services = parts.catalogue.services
    present = [item for item in identifiers if services[item].service.service_status != "ended"]
    return (parts.service_card(services[item]) for item in present[:_MOST_FEW])


def _stories(identifiers: Iterable[str], parts: Parts) -> tuple[StoryCard, ...]:
    """Show the newest stories of the clusters."""
    stories = parts.catalogue.stories

    def newest(item: str) -> tuple[str, str]:
        return (str(stories[item].written.date or ""), item)

    return story_cards(sorted(identifiers, key=newest, reverse=True)[:_MOST_FEW], parts)


def _events(identifiers: tuple[str, ...], parts: Parts) -> tuple[EventCard, ...]:
    """Show the next events of the clusters."""
    return event_cards(next_events(parts, identifiers)[:_MOST_FEW], parts)
