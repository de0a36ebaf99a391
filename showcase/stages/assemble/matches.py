"""Finds offers and needs that fit, of clusters and of actors that want to be found."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from heapq import nsmallest

from showcase.model.content import Content
from showcase.model.matches import Match, Matches, Party
from showcase.model.remembered import Remembered
from showcase.stages.assemble.parties import UNSPECIFIED, Item, SeenParty, behind, seen_parties

MOST = 5  # matches of one offer or need
_WINDOW = 12  # neighbours looked at on each side of every list: keeps the step near to linear
_SHORTLIST = 16  # of those that share most, so many are looked at closely

# What weighs how much. A field that both name themselves says more than one that their clusters work on anyway.
_SAME, _NEAR, _SECTOR, _COUNTRY = 3, 2, 1, 2
_BOTH_NAMED = 2  # times

Broader = Mapping[str, str | None]
Key = tuple[str, ...]
Spot = tuple[Party, int]  # an offer or a need


@dataclass(frozen=True, slots=True)
class _Found:
    parties: tuple[SeenParty, ...]
    broader: Broader
    matches: Matches


_LAST = Remembered[_Found]()
_ALL = "all matches"


def find_matches(content: Content) -> Matches:
    """
    Find for each cluster and actor whose offers fit its needs, and whose needs fit its offers, best first.

    An offer fits a need of the same kind in the same technology, or in one of which it is a part; where one of them
    names no technology, in the same sector. Nobody is matched with itself or with a cluster that it belongs to. Every
    match stands under both of its parties, and every offer and need has at most five. The result does not depend on
    the order of the content. Each list of offers is looked at in a window, so that the time grows with the content
    and not with its square.
    """
    terms = content.taxonomies["technologies"].terms if "technologies" in content.taxonomies else ()
    broader = {term.id: term.broader for term in terms}
    parties = tuple(seen_parties(content))
    before = _LAST.find(_ALL)
    if before is not None and before.parties == parties and before.broader == broader:
        return _LAST.keep(_ALL, before).matches
    matches = _Matcher(parties, broader).chosen() if parties else {}
    return _LAST.keep(_ALL, _Found(parties, broader, matches)).matches


@dataclass(slots=True)
class _Matcher:
    """Compares the needs of all parties with the offers of all others."""

    parties: tuple[SeenParty, ...]
    broader: Broader
    by_key: dict[Party, SeenParty] = field(init=False)
    above: dict[str, tuple[str, ...]] = field(init=False)  # term → broader ones
    listed: dict[Key, list[Spot]] = field(init=False)  # offers by what they are about, in order

    def __post_init__(self) -> None:
        self.by_key = {party.key: party for party in self.parties}
        self.above = {term: behind(term, self.broader) for term in self.broader}
        self.listed = defaultdict(list)
        for party in sorted(self.parties, key=lambda one: one.key):
            for offer in party.offers:
                for key in self._keys_of_offer(offer, party):
                    self.listed[key].append((party.key, offer.place))

    def chosen(self) -> dict[Party, tuple[Match, ...]]:
        """Take the best matches first, as long as neither side has its number; so they are the same from both."""
        candidates = [match for party in self.parties for need in party.seeks for match in self._of_need(need, party)]
        taken: dict[tuple[str, Spot], set[Party]] = defaultdict(set)
        found: dict[Party, list[Match]] = defaultdict(list)
        for match in sorted(candidates, key=_rank):
            givers = taken["need", (match.seeking, match.need)]
            takers = taken["offer", (match.offering, match.offer)]
            if match.offering in givers or match.seeking in takers or max(len(givers), len(takers)) >= MOST:
                continue
            givers.add(match.offering)
            takers.add(match.seeking)
            for party in match.parties:
                found[party].append(match)
        return {party: tuple(matches) for party, matches in sorted(found.items())}

    def _keys_of_offer(self, offer: Item, party: SeenParty) -> Iterator[Key]:
        for term in offer.technologies:
            yield "own", offer.kind, term
            yield "own", offer.kind, term, party.country
            yield from (("part", offer.kind, above) for above in self.above.get(term, ()))
        if offer.kind != UNSPECIFIED:
            yield from (("sector", offer.kind, sector) for sector in party.sectors)

    def _wanted(self, need: Item, party: SeenParty) -> Iterator[tuple[Key, int]]:
        """Give the lists in which a need looks for offers, and what each weighs."""
        for term in need.technologies:
            yield ("own", need.kind, term), _SAME
            yield ("part", need.kind, term), _NEAR
            yield from ((("own", need.kind, above), _NEAR) for above in self.above.get(term, ()))
            yield from ((("own", need.kind, term, country), _COUNTRY) for country in sorted(party.targets))
        if need.kind != UNSPECIFIED:
            yield from ((("sector", need.kind, sector), _SECTOR) for sector in party.sectors)

    def _of_need(self, need: Item, party: SeenParty) -> list[Match]:
        scores: dict[Spot, int] = {}
        for key, weight in self._wanted(need, party):
            spots = self.listed.get(key)
            if spots is None:
                continue
            here = bisect_left(spots, (party.key, 0))
            for spot in spots[max(0, here - _WINDOW) : here + _WINDOW + 1]:
                scores[spot] = scores.get(spot, 0) + weight
        near = nsmallest(_SHORTLIST, [(-score, spot) for spot, score in scores.items() if spot[0] != party.key])
        found = (self._match(need, party, self.by_key[key], place) for _, (key, place) in near)
        return [match for match in found if match is not None]

    def _match(self, need: Item, party: SeenParty, other: SeenParty, place: int) -> Match | None:
        if other.key == party.key or other.key in party.close or party.key in other.close:
            return None
        offer = other.offers[place]
        technologies, weight = self._shared_technologies(need, offer)
        sectors: tuple[str, ...] = ()
        if not technologies:
            if not (need.is_named and offer.is_named) and need.kind != UNSPECIFIED:
                sectors = tuple(sorted(set(party.sectors) & set(other.sectors)))
            if not sectors:
                return None
            weight = _SECTOR
        is_welcome, is_near = party.country in other.targets, other.country in party.targets
        return Match(
            offering=other.key,
            offer=place,
            seeking=party.key,
            need=need.place,
            kind=need.kind,
            technologies=technologies,
            sectors=sectors,
            is_seeker_welcome=is_welcome,
            is_offer_near=is_near,
            weight=weight + _COUNTRY * (is_welcome + is_near),
        )

    def _shared_technologies(self, need: Item, offer: Item) -> tuple[tuple[str, ...], int]:
        """Give the technologies that both are about, and what that weighs: the best of them, and one for each more."""
        found: dict[str, int] = {}
        for one in need.technologies:
            for other in offer.technologies:
                if one == other:
                    found[one] = _SAME
                elif one in self.above.get(other, ()):
                    found.setdefault(one, _NEAR)
                elif other in self.above.get(one, ()):
                    found.setdefault(other, _NEAR)
        if not found:
            return (), 0
        wider = {above for term in found for above in self.above.get(term, ())}
        shared = tuple(sorted(set(found) - wider)) or tuple(sorted(found))
        both = _BOTH_NAMED if need.is_named and offer.is_named else 1
        return shared, max(found[term] for term in shared) * both + len(shared) - 1


def _rank(match: Match) -> tuple[int, Party, int, Party, int]:
    return -match.weight, match.seeking, match.need, match.offering, match.offer
