"""What the home page tells of successes, of what comes next, and of what clusters do together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from showcase.model.views.event_views import EventCard
from showcase.model.views.initiative_views import InitiativeCard
from showcase.model.views.part_views import StoryView
from showcase.model.views.story_views import StoryCard
from showcase.stages.plan.events.event_cards import event_cards
from showcase.stages.plan.events.event_choice import next_events
from showcase.stages.plan.initiatives.initiative_cards import ordered_initiatives
from showcase.stages.plan.memory import recall
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.stories.story_cards import newest_first, story_cards

_STORIES = 3
_TOLD = 4
_EVENTS = 3
_INITIATIVES = 8
_NOT_TAKING_PLACE = {"cancelled", "postponed"}


def home_news(parts: Parts) -> dict[str, Any]:
    """Fill the fields of the home page that tell what is new; addresses of lists are empty where there is no list."""
    catalogue, place = parts.catalogue, parts.place
    stories = newest_stories(parts)
    return {
        "stories": stories,
        "told_stories": () if stories else tuple(told_stories(parts)),
        "stories_url": place.to("stories") if stories else "",
        "story_count": len(catalogue.stories),
        "events": coming_next(parts),
        "events_url": place.to("events") if catalogue.events else "",
        "initiatives": joint_initiatives(parts),
        "initiatives_url": place.to("initiatives") if catalogue.initiatives else "",
    }


def newest_stories(parts: Parts) -> tuple[StoryCard, ...]:
    """Choose the newest stories, as far as possible each of another cluster."""
    ordered = recall(parts.lasting, ("stories at home",), lambda: newest_first(parts.catalogue))
    seen: set[str] = set()
    fresh: list[str] = []
    others: list[str] = []
    for entry in ordered[: 4 * _STORIES]:
        clusters = set(entry.ties.clusters)
        (others if clusters & seen else fresh).append(entry.id)
        seen |= clusters
    return story_cards([*fresh, *others][:_STORIES], parts)


def told_stories(parts: Parts) -> Iterator[StoryView]:
    """Tell the newest successes that profiles tell, one for each cluster: for programmes without stories."""
    dated = []
    for cluster in parts.catalogue.clusters.values():
        told = [story for story in cluster.profile.further_stories if story.year and story.year[:4].isdigit()]
        if told:
            newest = max(told, key=lambda story: story.year or "")
            dated.append((newest.year or "", cluster.id, newest))
    for _, cluster_id, story in sorted(dated, key=lambda item: (item[0], item[1]), reverse=True)[:_TOLD]:
        words = parts.words
        yield StoryView(
            words.text(story.text), words.text(story.note), story.year or "", parts.cluster_link(cluster_id)
        )


def coming_next(parts: Parts) -> tuple[EventCard, ...]:
    """Choose the next events that will take place."""
    events = parts.catalogue.events
    coming = (item for item in next_events(parts) if events[item].written.event_status not in _NOT_TAKING_PLACE)
    return event_cards(islice(coming, _EVENTS), parts)


def joint_initiatives(parts: Parts) -> tuple[InitiativeCard, ...]:
    """
    Choose initiatives for the row of marks and names.

    Those that have a mark come first, then joint brands, then those of most clusters; ended ones are left out.
    """
    entries = parts.catalogue.initiatives
    going_on = [card for card in ordered_initiatives(entries, parts) if card.state in {"running", "planned"}]

    def rank(card: InitiativeCard) -> tuple[bool, bool, int]:
        return (card.mark is None, entries[card.id].written.kind != "joint_brand", -len(card.clusters))

    return tuple(sorted(going_on, key=rank)[:_INITIATIVES])
