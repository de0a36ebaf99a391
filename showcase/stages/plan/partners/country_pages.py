"""Who looks for partners in one country, with a page for each country that somebody names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from showcase.model.views.page_views import LinkView
from showcase.model.views.partner_views import CountrySeeker, PartnerCountryBody
from showcase.stages.plan.memory import recall
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.partners.ask import ask_view
from showcase.stages.plan.partners.party import Open, parties_by_key, party_card, party_link, party_name
from showcase.stages.plan.partners.write_ways import write_to
from showcase.stages.plan.parts import Parts

_PATH = ("partners", "countries")
Seekers = Mapping[str, tuple[Open, ...]]  # country → who looks for partners there


def country_orders(parties: Iterable[Open]) -> Iterator[PageOrder]:
    """Order a page for every country in which somebody looks for partners."""
    for code in _by_country(parties):
        yield PageOrder("partner_country", "partners", (*_PATH, code.lower()), partial(_make, code))


def country_links(parts: Parts, left_out: str = "") -> tuple[LinkView, ...]:
    """Link to the pages of all countries with the number of those who look for partners there, by name."""
    words = parts.words
    found = {code: words.country(code) for code in _seekers(parts) if code != left_out}
    return tuple(
        LinkView(
            parts.place.to(*_PATH, code.lower()),
            words.plain(words.say("%(name)s (%(count)s)", name=name, count=words.number(len(_seekers(parts)[code])))),
        )
        for code, name in sorted(found.items(), key=lambda item: (words.sort_key(item[1]), item[0]))
    )


def _by_country(parties: Iterable[Open]) -> dict[str, tuple[Open, ...]]:
    found: dict[str, list[Open]] = {}
    for party in parties:
        for code in party.countries:
            found.setdefault(code, []).append(party)
    return {code: tuple(found[code]) for code in sorted(found)}


def _seekers(parts: Parts) -> Seekers:
    return recall(parts.lasting, ("seekers by country",), lambda: _by_country(parties_by_key(parts).values()))


def _make(code: str, parts: Parts) -> tuple[PageText, PartnerCountryBody]:
    words = parts.words
    country = words.country(code)
    title = words.say("Who looks for partners: %(country)s", country=country)
    intro = words.say("They name this country as one in which they look for partners.")
    finder = words.say("Find a partner")
    has_clusters = code.lower() in {term.id for term in parts.catalogue.facet_terms("countries")}
    body = PartnerCountryBody(
        title=title,
        intro=intro,
        seekers=tuple(_seeker(party, code, parts) for party in _sorted(_seekers(parts)[code], parts)),
        others=country_links(parts, code),
        clusters_url=parts.place.to("countries", code.lower()) if has_clusters else "",
        finder_url=parts.place.to("partners"),
        ask=ask_view(parts),
    )
    trail = ((("partners",), finder), ((*_PATH, code.lower()), country))
    return PageText(title, intro, trail), body


def _sorted(parties: Iterable[Open], parts: Parts) -> list[Open]:
    return sorted(parties, key=lambda party: (parts.words.sort_key(party_name(party.key, parts)), party.key))


def _seeker(party: Open, code: str, parts: Parts) -> CountrySeeker:
    words = parts.words
    groups = [named for named in party.cooperation.target_countries if named == "EU" != code]
    is_named = code in party.cooperation.target_countries
    note = words.say("Looks for partners in: %(names)s", names=words.country(groups[0])) if groups else ""
    return CountrySeeker(
        link=party_link(party.key, parts),
        place=parts.place_words(party.written),
        card=party_card(party.key, parts),
        offers=parts.statements(party.cooperation.offers),
        seeks=parts.statements(party.cooperation.seeks),
        note="" if is_named else note,
        way=write_to(party, code, parts),
    )
