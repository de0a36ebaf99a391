"""What events, stories, initiatives and actors say about the cluster or service they name, for its page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from showcase.model.actor import Actor
from showcase.model.catalogue import CatalogueEntry, CatalogueService, Cluster
from showcase.model.event import Event
from showcase.model.locale import NO_TEXT
from showcase.model.network import Initiative, Story
from showcase.model.views.part_views import NamedItem, StatementView
from showcase.stages.plan.events.event_cards import event_card
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.things import thing_link

_KINDS_OF_ACTORS = {"research": "research", "higher_education": "research"}
_FIRMS = frozenset({"sme", "large_company", "company"})
_NEVER = date.min
Tied = Cluster | CatalogueService


def linked_statements(name: str, thing: Tied, parts: Parts) -> tuple[StatementView, ...]:
    """Show the entries that belong into the section of this name; most sections have none."""
    show = _SECTIONS.get(name)
    return show(thing, parts) if show else ()


def _stories(thing: Tied, parts: Parts) -> tuple[StatementView, ...]:
    """Tell the newest first."""
    entries = [parts.catalogue.stories[item] for item in thing.ties.stories]
    ordered = sorted(entries, key=lambda entry: entry.written.date.last_day if entry.written.date else _NEVER)
    return tuple(_story(entry, parts) for entry in reversed(ordered))


def _story(entry: CatalogueEntry[Story], parts: Parts) -> StatementView:
    story, link = entry.written, thing_link("stories", entry.id, parts)
    note, sources = parts.words.text(story.summary), parts.sources(story.sources)
    return StatementView(link.text, parts.words.date(story.date), "", note, sources, url=link.url)


def _events(thing: Tied, parts: Parts) -> tuple[StatementView, ...]:
    """Those to come first, the next one at the top; then those that are over, the last one at the top."""
    entries = [parts.catalogue.events[item] for item in thing.ties.events]
    entries.sort(key=lambda entry: entry.written.starts.first_day if entry.written.starts else _NEVER)
    coming = [entry for entry in entries if _last_day(entry.written) >= parts.today]
    over = [entry for entry in entries if _last_day(entry.written) < parts.today]
    return tuple(_event(entry, parts) for entry in (*coming, *reversed(over)))


def _last_day(event: Event) -> date:
    last = event.ends or event.starts
    return last.last_day if last else _NEVER


def _event(entry: CatalogueEntry[Event], parts: Parts) -> StatementView:
    card, link = event_card(entry, parts), thing_link("events", entry.id, parts)
    sources = parts.sources(entry.written.sources)
    return StatementView(card.title, card.when, card.place.text, card.summary, sources, url=link.url)


def _initiatives(thing: Tied, parts: Parts) -> tuple[StatementView, ...]:
    return tuple(_initiative(parts.catalogue.initiatives[item], parts) for item in thing.ties.initiatives)


def _initiative(entry: CatalogueEntry[Initiative], parts: Parts) -> StatementView:
    initiative, link = entry.written, thing_link("initiatives", entry.id, parts)
    note, sources = parts.words.text(initiative.summary), parts.sources(initiative.sources)
    return StatementView(link.text, initiative.period or "", "", note, sources, url=link.url)


def linked_partners(kind: str, cluster: Cluster, parts: Parts) -> tuple[NamedItem, ...]:
    """Show the actors connected with the cluster among its partners of one kind; none where only numbers are shown."""
    if not parts.catalogue.shows_actors:
        return ()
    entries = (parts.catalogue.actors[item] for item in cluster.ties.actors)
    return tuple(_actor(entry, cluster.id, parts) for entry in entries if _kind_of(entry.written) == kind)


def _kind_of(actor: Actor) -> str:
    return "company" if actor.member_type in _FIRMS else _KINDS_OF_ACTORS.get(actor.member_type or "", "other")


def _actor(entry: CatalogueEntry[Actor], cluster_id: str, parts: Parts) -> NamedItem:
    actor, words, link = entry.written, parts.words, thing_link("actors", entry.id, parts)
    roles = (words.text(tie.role) for tie in actor.participations if tie.cluster == cluster_id)
    role = next((found for found in roles if found), NO_TEXT)
    return NamedItem(link.text, words.text(actor.summary), "", role, parts.sources(actor.sources), url=link.url)


_SECTIONS: dict[str, Callable[[Tied, Parts], tuple[StatementView, ...]]] = {
    "further_stories": _stories,
    "further_events": _events,
    "projects": _initiatives,
}
