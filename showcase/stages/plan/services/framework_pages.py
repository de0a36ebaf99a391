"""The matrix of services to cluster managements, and a page for each pillar, level and type."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from showcase.model.catalogue import Catalogue
from showcase.model.service_framework import LEVEL_KEYS, PILLAR_KEYS, TYPE_CODES
from showcase.model.views.framework_views import FrameworkPartBody, ServiceGroup, ServiceMatrixBody, ServiceTypeBody
from showcase.model.views.page_views import LinkView
from showcase.stages.plan.enumerations import LEVELS, PILLARS
from showcase.stages.plan.head import list_json_ld
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.services.framework import (
    MATRIX,
    doorways,
    joined_counts,
    matrix_view,
    place_services,
    placed_services,
    service_cards,
    services_trail,
    study_source,
    type_tile,
)
from showcase.stages.plan.services.framework_words import LEVEL_MEANINGS, PILLAR_ADVICE, PILLAR_MEANINGS, TYPES


def framework_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the matrix and all its parts; none where no service has a type."""
    if not place_services(catalogue).typed:
        return
    yield PageOrder("service_matrix", "services", MATRIX, _make_matrix)
    for pillar in PILLAR_KEYS:
        path = ("services", "pillars", pillar.lower())
        yield PageOrder("service_pillar", "services", path, partial(_make_pillar, pillar))
    for level in LEVEL_KEYS:
        yield PageOrder("service_level", "services", ("services", "levels", level), partial(_make_level, level))
    for code in TYPE_CODES:
        yield PageOrder("service_type", "services", ("services", "types", code.lower()), partial(_make_type, code))


def _matrix_title(parts: Parts) -> str:
    return parts.words.say("Services for cluster managements")


def _make_matrix(parts: Parts) -> tuple[PageText, ServiceMatrixBody]:
    words, placed = parts.words, placed_services(parts)
    title = _matrix_title(parts)
    intro = words.say("Four pillars by four levels: what help there is for those who run a cluster.")
    body = ServiceMatrixBody(
        title=title,
        intro=intro,
        matrix=matrix_view(parts),
        notes=tuple(_matrix_notes(parts)),
        source=study_source(parts, ("3.1",), "2"),
        doors=doorways(parts, without="matrix"),
    )
    names = ((_type_title(code, parts), parts.address("services", "types", code.lower())) for code in TYPE_CODES)
    structured = list_json_ld(title, names)
    description = f"{intro} {joined_counts(placed.typed, parts)}"
    return PageText(title, description, services_trail(parts, (MATRIX, title)), (structured,)), body


def _matrix_notes(parts: Parts) -> Iterator[str]:
    words, placed = parts.words, placed_services(parts)
    editors = sum(type_tile(code, parts).by_editors for code in TYPE_CODES)
    if editors:
        yield words.say(
            "%(editors)s of %(all)s types were given by the editors, the others by the source; each service says so.",
            editors=words.number(editors),
            all=words.number(len(placed.typed)),
        )
    if placed.without_type:
        yield words.count(
            "%(count)s service for cluster managements has no type yet and is not counted here.",
            "%(count)s services for cluster managements have no type yet and are not counted here.",
            len(placed.without_type),
        )


def pillar_title(pillar: str, parts: Parts) -> str:
    """Head a pillar: "Pillar A – PR and marketing"."""
    return parts.words.say("Pillar %(sign)s – %(name)s", sign=pillar, name=parts.words.say(PILLARS[pillar]))


def level_title(level: str, parts: Parts) -> str:
    """Head a level: "Level 1 – very general"."""
    return parts.words.say("Level %(sign)s – %(name)s", sign=level, name=parts.words.say(LEVELS[level]))


def _type_title(code: str, parts: Parts) -> str:
    words = parts.words
    return words.say("%(pillar)s, %(level)s", pillar=words.say(PILLARS[code[0]]), level=words.say(LEVELS[code[1]]))


def _make_pillar(pillar: str, parts: Parts) -> tuple[PageText, FrameworkPartBody]:
    to = parts.place.to
    tiles = tuple(type_tile(pillar + level, parts) for level in LEVEL_KEYS)
    links = tuple(
        LinkView(to("services", "pillars", other.lower()), parts.words.plain(pillar_title(other, parts)))
        for other in PILLAR_KEYS
        if other != pillar
    )
    body = FrameworkPartBody(
        sign=pillar,
        title=pillar_title(pillar, parts),
        meaning=parts.words.say(PILLAR_MEANINGS[pillar]),
        advice=parts.words.say(PILLAR_ADVICE[pillar]),
        tiles=tiles,
        groups=tuple(_group(tile.code, tile.level, parts) for tile in tiles),
        others=links,
        others_title=parts.words.say("Other pillars"),
        matrix_url=to(*MATRIX),
        source=study_source(parts, ("3.1", "4", "6.2"), "2"),
    )
    return _part_text(body, ("services", "pillars", pillar.lower()), parts), body


def _make_level(level: str, parts: Parts) -> tuple[PageText, FrameworkPartBody]:
    to = parts.place.to
    tiles = tuple(type_tile(pillar + level, parts) for pillar in PILLAR_KEYS)
    links = tuple(
        LinkView(to("services", "levels", other), parts.words.plain(level_title(other, parts)))
        for other in LEVEL_KEYS
        if other != level
    )
    body = FrameworkPartBody(
        sign=level,
        title=level_title(level, parts),
        meaning=parts.words.say(LEVEL_MEANINGS[level]),
        advice="",
        tiles=tiles,
        groups=tuple(_group(tile.code, tile.pillar, parts) for tile in tiles),
        others=links,
        others_title=parts.words.say("Other levels"),
        matrix_url=to(*MATRIX),
        source=study_source(parts, ("3.1", "4"), "2"),
    )
    return _part_text(body, ("services", "levels", level), parts), body


def _group(code: str, name: str, parts: Parts) -> ServiceGroup:
    items = placed_services(parts).by_code[code]
    return ServiceGroup(
        title=f"{code} – {name}",
        url=parts.place.to("services", "types", code.lower()),
        text=parts.words.say(TYPES[code].meaning),
        cards=service_cards(items, parts),
        count_words=joined_counts(items, parts),
    )


def _part_text(body: FrameworkPartBody, path: tuple[str, ...], parts: Parts) -> PageText:
    trail = services_trail(parts, (MATRIX, _matrix_title(parts)), (path, body.title))
    listed = ((card.title.text, parts.address("services", card.id)) for group in body.groups for card in group.cards)
    return PageText(body.title, body.meaning, trail, (list_json_ld(body.title, listed),))


def _make_type(code: str, parts: Parts) -> tuple[PageText, ServiceTypeBody]:
    words, to, told = parts.words, parts.place.to, TYPES[code]
    pillar, level = code[0], code[1]
    cards = service_cards(placed_services(parts).by_code[code], parts)
    body = ServiceTypeBody(
        tile=type_tile(code, parts),
        title=_type_title(code, parts),
        meaning=words.say(told.meaning),
        drivers=tuple(words.say(driver) for driver in told.drivers),
        examples=tuple(words.say(example) for example in told.examples),
        own=tuple(card for card in cards if not card.example_from),
        elsewhere=tuple(card for card in cards if card.example_from),
        same_pillar=tuple(type_tile(pillar + other, parts, code) for other in LEVEL_KEYS),
        same_level=tuple(type_tile(other + level, parts, code) for other in PILLAR_KEYS),
        pillar=LinkView(to("services", "pillars", pillar.lower()), words.plain(pillar_title(pillar, parts))),
        level=LinkView(to("services", "levels", level), words.plain(level_title(level, parts))),
        matrix_url=to(*MATRIX),
        source=study_source(parts, ("3.1", "4") if told.examples else ("3.1",), "2"),
    )
    title = f"{code} – {body.title}"
    path = ("services", "types", code.lower())
    trail = services_trail(
        parts,
        (MATRIX, _matrix_title(parts)),
        (("services", "pillars", pillar.lower()), pillar_title(pillar, parts)),
        (path, title),
    )
    listed = list_json_ld(title, ((card.title.text, parts.address("services", card.id)) for card in cards))
    return PageText(title, body.meaning, trail, (listed,)), body
