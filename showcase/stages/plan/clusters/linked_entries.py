"""What events, stories, initiatives and actors say about the cluster they name, for its profile."""

from __future__ import annotations

from showcase.model.actor import Actor
from showcase.model.catalogue import Cluster
from showcase.model.event import Event
from showcase.model.locale import ChosenText
from showcase.model.network import Initiative, Story
from showcase.model.views.part_views import NamedItem, StatementView
from showcase.stages.plan.parts import Parts

_KINDS_OF_ACTORS = {"research": "research", "higher_education": "research"}


def linked_statements(name: str, cluster: Cluster, parts: Parts) -> tuple[StatementView, ...]:
    """Show the entries that belong into the section of this name; most sections have none."""
    catalogue = parts.catalogue
    if name == "further_stories":
        return tuple(_story(catalogue.stories[item].written, parts) for item in cluster.ties.stories)
    if name == "further_events":
        return tuple(_event(catalogue.events[item].written, parts) for item in cluster.ties.events)
    if name == "projects":
        return tuple(_initiative(catalogue.initiatives[item].written, parts) for item in cluster.ties.initiatives)
    return ()


def _story(story: Story, parts: Parts) -> StatementView:
    words = parts.words
    note = words.text(story.summary)
    return StatementView(words.text(story.title), words.date(story.date), "", note, parts.sources(story.sources))


def _event(event: Event, parts: Parts) -> StatementView:
    words = parts.words
    first, last = words.date(event.starts), words.date(event.ends)
    span = words.say("%(first)s – %(last)s", first=first, last=last) if last and last != first else first
    place = words.text(event.place)
    note, sources = words.text(event.summary), parts.sources(event.sources)
    return StatementView(words.text(event.title), span, place.text, note, sources)


def _initiative(initiative: Initiative, parts: Parts) -> StatementView:
    words = parts.words
    note = words.text(initiative.summary)
    return StatementView(
        words.name(initiative.title), initiative.period or "", "", note, parts.sources(initiative.sources)
    )


def linked_partners(kind: str, cluster: Cluster, parts: Parts) -> tuple[NamedItem, ...]:
    """Show the actors that are connected with the cluster among its partners of one kind."""
    actors = (parts.catalogue.actors[item].written for item in cluster.ties.actors)
    return tuple(_actor(actor, cluster.id, parts) for actor in actors if _kind_of(actor) == kind)


def _kind_of(actor: Actor) -> str:
    firms = {"sme", "large_company", "company"}
    return "company" if actor.member_type in firms else _KINDS_OF_ACTORS.get(actor.member_type or "", "other")


def _actor(actor: Actor, cluster_id: str, parts: Parts) -> NamedItem:
    words = parts.words
    roles = [words.text(tie.role) for tie in actor.participations if tie.cluster == cluster_id]
    role = next((found for found in roles if found), ChosenText("", "", "ltr", is_fallback=False))
    return NamedItem(words.name(actor.name), words.text(actor.summary), "", role, parts.sources(actor.sources))
