"""Offers and needs as cards of the partner finder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from showcase.model.choice_words import COOPERATION
from showcase.model.cluster_parts import CooperationItem
from showcase.model.locale import LocalizedText
from showcase.model.matches import Match, Party
from showcase.model.views.partner_views import ExchangeCard, FitView
from showcase.stages.plan.enumerations import FACET_TITLES
from showcase.stages.plan.facets.counted_facets import Facets, with_broader
from showcase.stages.plan.partners.match_reasons import reasons_seen_from
from showcase.stages.plan.partners.party import Open, parties_by_key, party_link
from showcase.stages.plan.partners.target_regions import region_id
from showcase.stages.plan.partners.write_ways import write_about
from showcase.stages.plan.parts import Parts

SIDES = ("offers", "seeks")
_MOST_FITS = 3


@dataclass(frozen=True, slots=True)
class Exchange:
    """One offer or need with who says it."""

    party: Open
    side: str  # "offers" or "seeks"
    place: int  # in the list of its party
    item: CooperationItem

    @property
    def id(self) -> str:
        """Name it, once on the site."""
        folder, identifier = self.party.key
        return f"{folder}/{identifier}/{self.side}/{self.place}"


def exchanges(parts: Parts) -> Iterator[Exchange]:
    """List all offers and needs, in the order of those who say them; each party's offers first."""
    for party in parties_by_key(parts).values():
        for side in SIDES:
            for place, item in enumerate(getattr(party.cooperation, side)):
                yield Exchange(party, side, place, item)


def exchange_card(exchange: Exchange, parts: Parts) -> ExchangeCard:
    """Show an offer or a need."""
    party, item, words = exchange.party, exchange.item, parts.words
    text = words.text(item.text)
    names = [words.name(parts.catalogue.vocabularies["technologies"][term].label).text for term in item.technologies]
    return ExchangeCard(
        id=exchange.id,
        side=exchange.side,
        side_words=words.say(FACET_TITLES[exchange.side]),
        kind=words.say(COOPERATION[item.kind]),
        text=text,
        year=item.year or "",
        technologies=tuple(parts.term("technologies", term) for term in item.technologies),
        party=party_link(party.key, parts),
        place=parts.place_words(party.written),
        targets=words.listed(words.country(code) for code in party.cooperation.target_countries),
        fits=tuple(_fits(exchange, parts)),
        way=write_about(party, text.text, names, parts),
        facets=exchange_facets(exchange, parts),
    )


def exchange_facets(exchange: Exchange, parts: Parts) -> Facets:
    """Give the values it is found by; an item that names no technology is found by those of its party."""
    party, item = exchange.party, exchange.item
    technologies = item.technologies or party.written.technologies
    country = (party.written.country.lower(),) if party.written.country else ()
    return (
        ("side", (exchange.side,)),
        ("kind", (item.kind,)),
        ("technology", with_broader("technologies", technologies, parts)),
        ("target_country", tuple(code.lower() for code in party.countries)),
        ("target_region", tuple(region_id(text, parts) for text in target_texts(party))),
        ("country", country),
        ("region", with_broader("regions", party.written.regions, parts)),
    )


def target_texts(party: Open) -> Iterator[LocalizedText]:
    """List the regions in which somebody looks for partners, as written."""
    return (statement.text for statement in party.cooperation.target_regions)


def _fits(exchange: Exchange, parts: Parts) -> Iterator[FitView]:
    """Show who fits, with the fields that both share or the sector."""
    known, ours = parties_by_key(parts), exchange.party
    found = [match for match in parts.catalogue.matches.get(ours.key, ()) if _is_of(match, exchange)]
    present = [match for match in found if match.other(ours.key) in known]
    for match in present[:_MOST_FITS]:
        theirs: Party = match.other(ours.key)
        *_, reason = islice(reasons_seen_from(ours, known[theirs], (match,), parts), 2)
        yield FitView(party_link(theirs, parts), reason)


def _is_of(match: Match, exchange: Exchange) -> bool:
    """Whether a match is about this very offer or need."""
    if exchange.side == "offers":
        return match.offering == exchange.party.key and match.offer == exchange.place
    return match.seeking == exchange.party.key and match.need == exchange.place
