"""The partner finder: all offers and needs, with who fits whom and how to write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from showcase.model.catalogue import Catalogue
from showcase.model.choice_words import COOPERATION
from showcase.model.locale import ChosenText
from showcase.model.views.facet_views import FacetView
from showcase.model.views.page_views import LinkView
from showcase.model.views.partner_views import ExchangeCard, PartnersBody
from showcase.stages.plan.enumerations import FACET_TITLES
from showcase.stages.plan.facets.counted_facets import (
    Label,
    counted_facets,
    country_labels,
    said_labels,
    sorted_labels,
    term_labels,
)
from showcase.stages.plan.head import list_json_ld
from showcase.stages.plan.memory import recall
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.paging import on_page, page_count, page_paths, pagination
from showcase.stages.plan.partners.ask import ask_view
from showcase.stages.plan.partners.country_pages import country_links, country_orders
from showcase.stages.plan.partners.exchange_cards import SIDES, Exchange, exchange_card, exchanges, target_texts
from showcase.stages.plan.partners.party import Open, open_parties, parties_by_key
from showcase.stages.plan.partners.target_regions import is_name, region_id
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.search.script_words import as_json, counted_words
from showcase.stages.plan.wording import N_

PATH = ("partners",)
_TITLES = {
    "side": N_("Offer or need"),
    "kind": N_("Kind of cooperation"),
    "technology": N_("Technology"),
    "target_country": N_("Partners wanted in"),
    "target_region": N_("Regions of interest"),
    "country": N_("Country"),
    "region": N_("Region"),
}


def partner_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the partner finder and its pages by country; a programme without offers and needs has none."""
    parties = tuple(open_parties(catalogue))
    total = sum(len(party.cooperation.offers) + len(party.cooperation.seeks) for party in parties)
    if not total:
        return
    for number, path in page_paths(total, PATH):
        yield PageOrder("partners", "partners", path, partial(_make, number))
    yield from country_orders(parties)


def _make(number: int, parts: Parts) -> tuple[PageText, PartnersBody]:
    words = parts.words
    listed = recall(parts.lasting, ("exchanges",), lambda: tuple(exchanges(parts)))
    is_paged = page_count(len(listed)) > 1
    cards = tuple(exchange_card(exchange, parts) for exchange in on_page(listed, number))
    title, intro = words.say("Find a partner"), words.say("What is offered, what is looked for, and whom to write to.")
    body = PartnersBody(
        title=title,
        intro=intro,
        cards=cards,
        total=len(listed),
        facets=() if is_paged else _facets(listed, cards, parts),
        facet_links=tuple(_kind_links(parts)) if is_paged else (),
        pagination=pagination(len(listed), PATH, number, parts),
        countries=country_links(parts) if number == 1 else (),
        ask=ask_view(parts),
        show_words=_show_words(parts),
    )
    structured = list_json_ld(title, ((card.text.text, "") for card in cards))
    return PageText(title, intro, ((PATH, title),), (structured,)), body


def _facets(listed: Sequence[Exchange], cards: Sequence[ExchangeCard], parts: Parts) -> tuple[FacetView, ...]:
    titles = {name: parts.words.say(message) for name, message in _TITLES.items()}
    found: dict[str, set[str]] = {}
    for card in cards:
        for name, values in card.facets:
            found.setdefault(name, set()).update(values)
    parties = {exchange.party.key: exchange.party for exchange in listed}.values()
    labels = {
        "side": said_labels({side: FACET_TITLES[side] for side in SIDES}, parts),
        "kind": said_labels(COOPERATION, parts),
        "technology": term_labels("technologies", found.get("technology", ()), parts),
        "target_country": country_labels(found.get("target_country", ()), parts),
        "target_region": _region_labels(parties, parts),
        "country": country_labels(found.get("country", ()), parts),
        "region": term_labels("regions", found.get("region", ()), parts),
    }
    urls = {("target_country", code): parts.place.to(*PATH, "countries", code) for code in found["target_country"]}
    return counted_facets((card.facets for card in cards), titles, labels, "partner", urls)


def _region_labels(parties: Iterable[Open], parts: Parts) -> dict[str, Label]:
    """Name the regions of interest that are names; the first who writes one says it for all."""
    named: dict[str, ChosenText] = {}
    for party in parties:
        for text in target_texts(party):
            if is_name(text, parts):
                named.setdefault(region_id(text, parts), parts.words.text(text))
    return sorted_labels(named, parts)


def _kind_links(parts: Parts) -> Iterator[LinkView]:
    """Lead to the clusters by kind of offer and need, where the list is too long to filter."""
    words = parts.words
    for side in SIDES:
        for term in parts.catalogue.facet_terms(side):
            label = words.say(
                "%(side)s: %(kind)s", side=words.say(FACET_TITLES[side]), kind=words.text(term.label).text
            )
            yield LinkView(parts.place.to(side, term.id), words.plain(label))


def _show_words(parts: Parts) -> str:
    words = parts.words

    def said(count: int) -> str:
        return words.count("Show %(count)s entry", "Show %(count)s entries", count)

    return as_json(counted_words(words, said))


def finder_url(parts: Parts) -> str:
    """Link to the partner finder; empty where there is none."""
    return parts.place.to(*PATH) if any(map(_says_something, parties_by_key(parts).values())) else ""


def _says_something(party: Open) -> bool:
    return bool(party.cooperation.offers or party.cooperation.seeks)
