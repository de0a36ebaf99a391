"""The cards of single things: a cluster, a service, an event, a story."""

from __future__ import annotations

from showcase.model.catalogue import CatalogueEntry, CatalogueService, Cluster
from showcase.model.event import Event
from showcase.model.locale import ChosenText
from showcase.model.network import Story
from showcase.model.service_framework import type_code
from showcase.model.views.card_views import CardColours, SocialCard
from showcase.stages.plan.cards.card_frame import CardPicture, social_card
from showcase.stages.plan.cards.card_looks import (
    cluster_colours,
    cluster_picture,
    matrix_picture,
    named_picture,
    opening_colours,
    service_colours,
    story_colours,
)
from showcase.stages.plan.deadlines import deadline_words
from showcase.stages.plan.enumerations import OFFERED_TO
from showcase.stages.plan.events.event_cards import event_card
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.services.service_words import example_words, type_words
from showcase.stages.plan.status_words import cluster_status, service_status
from showcase.stages.plan.things import thing_name


def cluster_card(cluster: Cluster, parts: Parts) -> SocialCard:
    """Show name, field, place, size and age of a cluster; one that has ended says so."""
    profile, words = cluster.profile, parts.words
    colours = cluster_colours(parts.identity, cluster.colour_field)
    total = profile.members.total if profile.members else None
    return social_card(
        parts,
        colours,
        cluster_picture(cluster, parts.identity, colours),
        kicker=(cluster_status(profile, words), words.say("Cluster"), *_main_sector(cluster, parts)),
        title=words.name(profile.name),
        line=(
            parts.place_words(profile),
            words.count("%(count)s member", "%(count)s members", total) if total else "",
            words.say("since %(year)s", year=str(profile.founded.year)) if profile.founded else "",
        ),
    )


def service_card(entry: CatalogueService, parts: Parts) -> SocialCard:
    """Show title and type of a service, until when and for whom it is there."""
    service, words = entry.service, parts.words
    colours = service_colours(parts.identity)
    code = type_code(service)
    drawn = named_picture(entry.id, parts.identity, colours)
    kind = parts.term("service-kinds", service.kind).label if service.kind and not code else ""
    return social_card(
        parts,
        colours,
        CardPicture(drawn.texture, matrix_picture(code, colours) if code else drawn.picture),
        kicker=(words.say("Service"), code, type_words(service, words) or kind),
        title=words.text(service.title),
        line=(
            example_words(service, words),
            "" if service.example_from else service_status(service, words),
            deadline_words(service.deadline, parts.today, words),
            words.text(service.audience) or (words.say(OFFERED_TO[service.offered_to]) if service.offered_to else ""),
        ),
    )


def event_social_card(entry: CatalogueEntry[Event], parts: Parts) -> SocialCard:
    """Show title and kind of an event, when and where it is; the date stands large, as on a calendar."""
    words, shown = parts.words, event_card(entry, parts)
    colours = opening_colours(parts.identity)
    drawn = named_picture(entry.id, parts.identity, colours)
    is_changed = shown.state in {"cancelled", "postponed"}
    return social_card(
        parts,
        colours,
        CardPicture(drawn.texture, "" if shown.tile[0] else drawn.picture, date=shown.tile),
        kicker=(shown.state_words if is_changed else "", words.say("Event"), shown.kind),
        title=shown.title,
        line=("" if shown.when in shown.tile else shown.when or shown.frequency, shown.place, shown.country),
    )


def story_card(entry: CatalogueEntry[Story], parts: Parts) -> SocialCard:
    """Show the title of a story, whose it is, and when it happened."""
    story, words = entry.written, parts.words
    clusters = [parts.catalogue.clusters[item] for item in entry.ties.clusters]
    colours = story_colours(parts.identity, clusters[0].colour_field if clusters else 0)
    return social_card(
        parts,
        colours,
        _story_picture(entry, clusters, parts, colours),
        kicker=(words.say("Success story"), *(_main_sector(clusters[0], parts) if clusters else ())),
        title=words.text(story.title),
        line=(*(thing_name("clusters", item.id, parts) for item in clusters), words.date(story.date)),
    )


def _story_picture(
    entry: CatalogueEntry[Story], clusters: list[Cluster], parts: Parts, colours: CardColours
) -> CardPicture:
    if clusters:
        return cluster_picture(clusters[0], parts.identity, colours)
    return named_picture(entry.id, parts.identity, colours)


def _main_sector(cluster: Cluster, parts: Parts) -> tuple[ChosenText, ...]:
    sectors = cluster.profile.sectors
    return (parts.term("sectors", sectors[0]).label,) if sectors else ()
