"""Samples of the cards of services, events, stories, initiatives, organisations and offers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from showcase.model.locale import NO_TEXT
from showcase.model.views.actor_views import ActorCard
from showcase.model.views.component_views import SampleView
from showcase.model.views.initiative_views import InitiativeCard
from showcase.model.views.part_views import FigureView, ServiceCard
from showcase.model.views.partner_views import ExchangeCard, FitView, WriteWay
from showcase.model.views.region_views import PriorityCard
from showcase.model.views.story_views import StoryCard
from showcase.stages.plan.components.sample_words import HERE, MAIL, SampleWords


def sample_service(words: SampleWords) -> ServiceCard:
    """Make a service that does not exist."""
    return ServiceCard(
        id="sample-service",
        url=HERE,
        title=words.name("Sample service"),
        summary=words.sentence,
        offered_to=words.say("For cluster managements"),
        type_code="A1",
        type_words="Sample type",
        kind="",
        provider=words.name("Sample agency"),
        format=words.name("Workshop"),
        deadline=words.say("Open for applications"),
        deadline_state="open",
        status=words.say("Running"),
        example_from="",
        facets=(),
        terms=(words.name("EUR 0"),),
    )


def service_samples(words: SampleWords) -> Iterator[SampleView]:
    """Show services as cards."""
    usual = sample_service(words)
    plain = replace(usual, type_code="", type_words="", offered_to="", format=NO_TEXT, provider=NO_TEXT, terms=())
    views = {
        "usual": usual,
        "fallback": replace(usual, title=words.foreign, summary=words.foreign),
        "without-facts": replace(plain, deadline="", deadline_state="", status=""),
        "long": replace(usual, title=words.long, provider=words.long, format=words.long),
        "soon": replace(usual, deadline=words.say("Closes within 30 days"), deadline_state="soon"),
        "closed": replace(usual, deadline=words.say("Closed"), deadline_state="closed", status=words.say("Ended")),
        "example": replace(usual, example_from=words.say("Examples from elsewhere")),
    }
    for state, view in views.items():
        yield words.sample("service_card", state, view)


def sample_story(words: SampleWords) -> StoryCard:
    """Make a success that nobody had."""
    figure = FigureView(words.name("Sample figure"), "42", words.name("%"), "2025", NO_TEXT, ())
    return StoryCard(
        id="sample-story",
        url=HERE,
        title=words.name("Sample story"),
        summary=words.sentence,
        date="2025",
        machine_date="2025",
        clusters=words.links("Sample cluster"),
        field=3,
        figure=figure,
        sectors=(),
    )


def story_samples(words: SampleWords) -> Iterator[SampleView]:
    """Show stories as cards."""
    usual = sample_story(words)
    bare = replace(usual, summary=NO_TEXT, date="", machine_date="", figure=None, field=0, clusters=())
    yield words.sample("story_card", "usual", usual)
    yield words.sample("story_card", "fallback", replace(usual, title=words.foreign, summary=words.foreign))
    yield words.sample("story_card", "without-facts", bare)
    yield words.sample("story_card", "long", replace(usual, title=words.long, clusters=(words.link(words.long),)))


def initiative_samples(words: SampleWords) -> Iterator[SampleView]:
    """Show initiatives as cards."""
    usual = InitiativeCard(
        id="sample-initiative",
        url=HERE,
        title=words.name("Sample initiative"),
        summary=words.sentence,
        kind=words.say("Alliances"),
        period="2024–2027",
        state="running",
        state_words=words.say("Running"),
        mark=None,
        clusters=words.links("Sample cluster", "Second cluster", "Third cluster", "Fourth cluster"),
        countries="",
        field=4,
    )
    bare = replace(usual, period="", state="", state_words="", clusters=(), field=0)
    yield words.sample("initiative_card", "usual", usual)
    yield words.sample("initiative_card", "picture", replace(usual, mark=words.picture))
    yield words.sample("initiative_card", "without-facts", bare)
    yield words.sample("initiative_card", "long", replace(usual, title=words.long, clusters=(words.link(words.long),)))
    yield words.sample("initiative_card", "ended", replace(usual, state="ended", state_words=words.say("Ended")))


def actor_samples(words: SampleWords) -> Iterator[SampleView]:
    """Show organisations as cards."""
    usual = ActorCard(
        id="sample-actor",
        url=HERE,
        name=words.name("Sample institute"),
        type=words.say("Organisations"),
        place="Sampletown",
        summary=words.sentence,
        technologies=(words.tag("First method"), words.tag("Second method")),
        clusters=(words.name("Sample cluster"), words.name("Second cluster")),
        more_clusters=3,
        facets=(),
    )
    bare = replace(usual, type="", place="", technologies=(), clusters=(), more_clusters=0)
    yield words.sample("actor_card", "usual", usual)
    yield words.sample("actor_card", "fallback", replace(usual, name=words.foreign, summary=words.foreign))
    yield words.sample("actor_card", "without-facts", bare)
    yield words.sample("actor_card", "long", replace(usual, name=words.long, clusters=(words.long,)))


def exchange_samples(words: SampleWords) -> Iterator[SampleView]:
    """Show offers and needs, and priorities."""
    usual = ExchangeCard(
        id="sample-offer",
        side="offers",
        side_words=words.say("Offers"),
        kind="Sample kind",
        text=words.name("A sample offer"),
        year="2025",
        technologies=(words.tag("First method"),),
        party=words.link("Sample cluster"),
        place="Sampletown",
        targets="Samplia",
        fits=(FitView(words.link("Second cluster"), (words.sentence,)),),
        way=WriteWay("mail", f"mailto:{MAIL}", words.say("Write a mail"), "Sample cluster"),
        facets=(),
    )
    bare = replace(usual, year="", technologies=(), place="", targets="", fits=(), way=None)
    yield words.sample("exchange_card", "usual", usual)
    yield words.sample("exchange_card", "fallback", replace(usual, text=words.foreign))
    yield words.sample("exchange_card", "several", replace(usual, side="seeks", side_words=words.say("Looks for")))
    yield words.sample("exchange_card", "without-facts", bare)
    yield words.sample("exchange_card", "long", replace(usual, text=words.long, party=words.link(words.long)))
    fields = (words.tag("Sample field", 2),)
    card = PriorityCard("sample", HERE, words.name("Sample priority"), words.sentence, "2024–2030", "3", fields)
    yield words.sample("priority_card", "usual", card)
    yield words.sample("priority_card", "without-facts", replace(card, text=NO_TEXT, period="", counted="", fields=()))
    yield words.sample("priority_card", "long", replace(card, title=words.long))
