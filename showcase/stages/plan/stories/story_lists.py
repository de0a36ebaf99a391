"""The list of success stories, newest first, and a list of those of each sector."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from showcase.model.catalogue import Catalogue, CatalogueTerm
from showcase.model.locale import ChosenText
from showcase.model.views.part_views import TagView
from showcase.model.views.story_views import StoriesBody
from showcase.stages.plan.clusters.cluster_lists import Trail
from showcase.stages.plan.feed_links import feed_links, feed_url
from showcase.stages.plan.head import list_json_ld
from showcase.stages.plan.memory import recall
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.paging import Listed, on_page, page_paths, pagination
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.stories.story_cards import newest_first, story_cards, story_sectors

BySector = dict[str, list[str]]  # stories of a sector, newest first
_FEWEST_SECTORS = 2  # with stories of one sector only there is nothing to choose


def story_list_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the list of all stories, and of those of each main sector; none without stories."""
    if not catalogue.stories:
        return
    for number, path in page_paths(len(catalogue.stories), ("stories",)):
        yield PageOrder("stories", "stories", path, partial(_make_all, number))
    for term, identifiers in _sector_terms(catalogue, stories_by_sector(catalogue)):
        for number, path in page_paths(len(identifiers), _sector_path(term)):
            yield PageOrder("stories", "stories", path, partial(_make_sector, term, number))


def stories_by_sector(catalogue: Catalogue) -> BySector:
    """Sort stories by the sectors of their clusters, each list newest first."""
    found: BySector = {}
    for entry in newest_first(catalogue):
        for sector in story_sectors(entry, catalogue):
            found.setdefault(sector, []).append(entry.id)
    return found


def remembered_sectors(parts: Parts) -> BySector:
    """Give the same, made once for all pages."""
    return recall(parts.lasting, ("stories by sector",), lambda: stories_by_sector(parts.catalogue))


def _sector_path(term: CatalogueTerm) -> tuple[str, ...]:
    return ("stories", "sectors", term.id)


def _sector_terms(catalogue: Catalogue, by_sector: BySector) -> list[tuple[CatalogueTerm, list[str]]]:
    """Give the main sectors that have a list of stories."""
    terms = [term for term in catalogue.facet_terms("sectors") if not term.broader and term.id in by_sector]
    return [(term, by_sector[term.id]) for term in terms] if len(terms) >= _FEWEST_SECTORS else []


def _make_all(number: int, parts: Parts) -> tuple[PageText, StoriesBody]:
    words = parts.words
    identifiers = recall(
        parts.lasting, ("newest stories",), lambda: tuple(entry.id for entry in newest_first(parts.catalogue))
    )
    title = words.say("Success stories")
    intro = words.say("What clusters and their members have reached: with figures, their year and their source.")
    body = _body(parts, words.plain(title), words.plain(intro), Listed(identifiers, ("stories",), number))
    return _text(title, intro, body, parts, ((("stories",), title),)), body


def _make_sector(term: CatalogueTerm, number: int, parts: Parts) -> tuple[PageText, StoriesBody]:
    words = parts.words
    label = words.name(term.label).text
    identifiers = remembered_sectors(parts)[term.id]
    stories = words.say("Success stories")
    title = words.say("%(facet)s: %(value)s", facet=stories, value=label)
    intro = words.count("%(count)s story in this list.", "%(count)s stories in this list.", len(identifiers))
    body = _body(
        parts, words.plain(title), words.plain(intro), Listed(identifiers, _sector_path(term), number), chosen=term
    )
    return _text(title, intro, body, parts, ((("stories",), stories), (_sector_path(term), label))), body


def _body(
    parts: Parts, title: ChosenText, intro: ChosenText, listed: Listed, chosen: CatalogueTerm | None = None
) -> StoriesBody:
    return StoriesBody(
        title=title,
        intro=intro,
        cards=story_cards(on_page(listed.identifiers, listed.number), parts),
        total=len(listed.identifiers),
        sectors=tuple(_sector_links(parts, chosen)),
        all_url=parts.place.to("stories") if chosen else "",
        pagination=pagination(len(listed.identifiers), listed.path, listed.number, parts),
        cluster_url=parts.place.to("sectors", chosen.id) if chosen else "",
        feed_url=feed_url(parts, "stories"),
    )


def _sector_links(parts: Parts, chosen: CatalogueTerm | None) -> Iterator[tuple[TagView, int]]:
    for term, identifiers in _sector_terms(parts.catalogue, remembered_sectors(parts)):
        url = "" if term is chosen else parts.place.to(*_sector_path(term))
        yield TagView(term.id, url, parts.words.name(term.label), term.colour_field), len(identifiers)


def _text(title: str, intro: str, body: StoriesBody, parts: Parts, trail: Trail) -> PageText:
    structured = list_json_ld(title, ((card.title.text, parts.address("stories", card.id)) for card in body.cards))
    feeds = feed_links(parts, "stories", title=parts.words.say("Success stories"))
    return PageText(title, intro, trail, (structured,), feeds=feeds)
