"""The directory of actors, and a list of those of each type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from showcase.model.catalogue import Catalogue
from showcase.model.choice_words import ACTOR_TYPES
from showcase.model.views.actor_views import ActorsBody
from showcase.model.views.page_views import LinkView
from showcase.stages.plan.actors.actor_cards import actor_card, actor_facets, ordered_actors, type_slug
from showcase.stages.plan.clusters.letters import letters_of_names
from showcase.stages.plan.head import list_json_ld
from showcase.stages.plan.memory import recall
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.paging import PAGE_SIZE, on_page, page_count, page_paths, pagination
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.search.script_words import as_json, counted_words

PATH = ("actors",)
_FEW = 30  # names; with fewer, looking is faster than going by letters


def list_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the directory with its further pages, and the lists by type."""
    types = _by_type(catalogue)
    for kind, identifiers in {"": tuple(catalogue.actors), **types}.items():
        path = (*PATH, "types", type_slug(kind)) if kind else PATH
        for number, step in page_paths(len(identifiers), path):
            yield PageOrder("actors", "actors", step, partial(_make, kind, number))


def _by_type(catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for entry in catalogue.actors.values():
        found.setdefault(entry.written.member_type or "", []).append(entry.id)
    return {kind: tuple(found[kind]) for kind in ACTOR_TYPES if kind in found}


def _make(kind: str, number: int, parts: Parts) -> tuple[PageText, ActorsBody]:
    words, actors = parts.words, parts.catalogue.actors
    types = recall(parts.lasting, ("actors by type",), lambda: _by_type(parts.catalogue))
    listed = types[kind] if kind else tuple(actors)
    directory = words.say("Organisations")
    title = words.say(ACTOR_TYPES[kind]) if kind else directory
    path = (*PATH, "types", type_slug(kind)) if kind else PATH
    ordered = recall(parts.spoken, ("actors of", kind), lambda: ordered_actors(listed, parts))
    is_paged = page_count(len(ordered)) > 1
    cards = tuple(actor_card(actors[item], parts) for item in on_page(ordered, number))
    intro = words.say("Firms, research institutes and public bodies, and the clusters they are connected with.")
    pages = [parts.place.to(*step) for _, step in page_paths(len(ordered), path)]
    letters, anchors = _letters(kind, ordered, pages, parts)
    body = ActorsBody(
        title=title,
        intro=intro,
        cards=cards,
        total=len(ordered),
        facets=() if is_paged else actor_facets(cards, parts),
        types=tuple(_type_links(kind, types, parts)) if is_paged else (),
        search_url=parts.place.to("search") + "?kind=actor" if is_paged else "",
        letters=letters,
        letter_anchors={card.id: anchors[card.id] for card in cards if card.id in anchors},
        pagination=pagination(len(ordered), path, number, parts),
        show_words=_show_words(parts),
    )
    trail = ((PATH, directory), *(((path, title),) if kind else ()))
    structured = list_json_ld(title, ((card.name.text, parts.address("actors", card.id)) for card in cards))
    return PageText(title, intro, trail, (structured,)), body


def _letters(
    kind: str, ordered: Sequence[str], pages: Sequence[str], parts: Parts
) -> tuple[tuple[LinkView, ...], dict[str, str]]:
    """Lead from letters to names, where there are many."""
    if len(ordered) < _FEW:
        return (), {}
    actors, words = parts.catalogue.actors, parts.words
    names = {item: words.name(actors[item].written.name).text for item in ordered}
    return recall(parts.memory, ("letters of actors", kind), lambda: letters_of_names(names, pages, PAGE_SIZE, parts))


def _type_links(current: str, types: dict[str, tuple[str, ...]], parts: Parts) -> Iterator[LinkView]:
    words = parts.words
    for kind, identifiers in types.items():
        label = words.say(
            "%(name)s (%(count)s)", name=words.say(ACTOR_TYPES[kind]), count=words.number(len(identifiers))
        )
        yield LinkView(parts.place.to(*PATH, "types", type_slug(kind)), words.plain(label), is_current=kind == current)


def _show_words(parts: Parts) -> str:
    words = parts.words

    def said(count: int) -> str:
        return words.count("Show %(count)s organisation", "Show %(count)s organisations", count)

    return as_json(counted_words(words, said))


def counted_types(kinds: Counter[str], parts: Parts) -> list[tuple[str, int]]:
    """Name types with their numbers, in their own order; those without a type come last."""
    words = parts.words
    named = [(words.say(message), kinds[kind]) for kind, message in ACTOR_TYPES.items() if kinds[kind]]
    return [*named, *([(words.say("Type not stated"), kinds[""])] if kinds[""] else [])]
