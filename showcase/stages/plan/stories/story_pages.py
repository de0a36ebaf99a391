"""The page of each success story."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain, islice
from typing import Any

from showcase.model.catalogue import Catalogue, CatalogueEntry
from showcase.model.network import Story
from showcase.model.safe_markup import field_markup
from showcase.model.views.story_views import StoryBody
from showcase.stages.plan.cards.card_links import card_image
from showcase.stages.plan.events.event_choice import sorted_events
from showcase.stages.plan.feed_links import feed_links
from showcase.stages.plan.head import json_ld
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.stories.story_cards import is_remark, story_cards, story_field, story_sectors, teaser
from showcase.stages.plan.stories.story_lists import remembered_sectors, story_list_orders
from showcase.stages.plan.things import thing_links

_RELATED = 3
_RANK = 4  # among results without a query: after clusters and services


def story_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the lists of stories and the page of each."""
    yield from story_list_orders(catalogue)
    for entry in catalogue.stories.values():
        yield PageOrder(
            kind="story",
            section="stories",
            parts=("stories", entry.id),
            make=partial(_make, entry),
            source=entry.file,
            languages=entry.languages,
        )


def _make(entry: CatalogueEntry[Story], parts: Parts) -> tuple[PageText, StoryBody]:
    words = parts.words
    body = _body(entry, parts)
    stories = words.say("Success stories")
    text = PageText(
        title=body.title.text,
        description=body.summary.text or teaser(body.text_words).text or body.title.text,
        trail=((("stories",), stories), (("stories", entry.id), body.title.text)),
        structured=(_article(entry, body, parts),),
        is_draft=entry.written.draft,
        title_lang=body.title.lang,
        rank=_RANK,
        feeds=feed_links(parts, "stories", title=stories),
    )
    return text, body


def _body(entry: CatalogueEntry[Story], parts: Parts) -> StoryBody:
    story, words, ties = entry.written, parts.words, entry.ties
    title, summary, text = words.text(story.title), words.text(story.summary), words.text(story.text)
    figures = tuple(parts.figure(figure) for figure in story.figures if not is_remark(figure))
    catalogue = parts.catalogue
    return StoryBody(
        title=title,
        summary=summary,
        text=field_markup(text.text),
        text_words=text,
        date=words.date(story.date),
        machine_date=str(story.date or ""),
        field=story_field(entry, catalogue),
        sectors=tuple(parts.term("sectors", sector) for sector in _main_sectors(entry, catalogue)),
        picture=parts.picture(story.picture),
        figures=figures,
        remarks=tuple(words.text(figure.label) for figure in story.figures if is_remark(figure)),
        clusters=tuple(parts.cluster_card(catalogue.clusters[item]) for item in ties.clusters),
        services=tuple(parts.service_card(catalogue.services[item]) for item in ties.services),
        actors=thing_links("actors", ties.actors, parts) if catalogue.shows_actors else (),
        initiatives=thing_links("initiatives", ties.initiatives, parts),
        events=thing_links("events", sorted_events(ties.events, parts), parts),
        documents=thing_links("documents", ties.documents, parts),
        sources=parts.sources(story.sources),
        freshness=parts.freshness(story.reviewed_on),
        fallback_note=parts.fallback_note(entry.languages, (title, summary, text, *(item.label for item in figures))),
        related=story_cards(related_stories(entry, parts), parts),
        all_url=parts.place.to("stories"),
    )


def _main_sectors(entry: CatalogueEntry[Story], catalogue: Catalogue) -> Iterator[str]:
    """Give the sectors of its clusters that stand above all others."""
    terms = catalogue.vocabularies.get("sectors", {})
    return (sector for sector in story_sectors(entry, catalogue) if not terms[sector].broader)


def related_stories(entry: CatalogueEntry[Story], parts: Parts) -> tuple[str, ...]:
    """Find up to three other stories: of the same clusters, those that share most first, then of the same sector."""
    clusters = parts.catalogue.clusters
    shared: dict[str, int] = {}
    for item in chain.from_iterable(clusters[cluster].ties.stories for cluster in entry.ties.clusters):
        shared[item] = shared.get(item, 0) + 1
    nearest = sorted(shared, key=lambda item: -shared[item])
    by_sector = remembered_sectors(parts)
    sectors = (islice(by_sector[sector], _RELATED + 1) for sector in story_sectors(entry, parts.catalogue))
    found = (item for item in dict.fromkeys(chain(nearest, *sectors)) if item != entry.id)
    return tuple(islice(found, _RELATED))


def _article(entry: CatalogueEntry[Story], body: StoryBody, parts: Parts) -> str:
    """Describe the story for search engines; its date is when it happened, not when it was written."""
    story, programme = entry.written, parts.catalogue.programme
    publisher = programme.agency or programme.owner
    about: list[dict[str, Any]] = [
        {"@type": "Organization", "name": card.name.text, "url": parts.address("clusters", card.id) or None}
        for card in body.clusters
    ]
    reviewed = story.reviewed_on
    return json_ld(
        {
            "@type": "Article",
            "headline": body.title.text,
            "description": body.summary.text or None,
            "articleBody": body.text.striptags() or None,
            "inLanguage": (body.text_words or body.title).lang,
            "url": parts.address("stories", entry.id) or None,
            "image": f"{parts.base_url}/media/{story.picture.file}"
            if story.picture and parts.base_url
            else card_image(parts),
            "temporalCoverage": body.machine_date or None,
            "dateModified": str(reviewed) if reviewed and reviewed.day else None,
            "about": [{key: value for key, value in item.items() if value} for item in about],
            "citation": [source.url for source in story.sources if source.url],
            "publisher": {"@type": "Organization", "name": parts.words.name(publisher.name).text}
            if publisher
            else None,
        }
    )
