"""Finds offers and needs that fit, of clusters and of actors that want to be found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from showcase.model.content import Content
from showcase.model.disk_memory import DiskMemory, short_digest
from showcase.model.matches import Match, Matches, Party
from showcase.model.remembered import Remembered
from showcase.stages.assemble.neighbours import Key, Neighbours
from showcase.stages.assemble.parties import UNSPECIFIED, Item, SeenParty, behind, seen_parties

MOST = 5  # matches of one offer or need

# What weighs how much. A field that both name themselves says more than one that their clusters work on anyway.
_SAME, _NEAR, _SECTOR, _COUNTRY = 3, 2, 1, 2
_BOTH_NAMED = 2  # times

Broader = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class _Found:
    parties: tuple[SeenParty, ...]
    broader: Broader
    matches: Matches


_LAST = Remembered[_Found](grows=True)
_ALL = "all matches"


def find_matches(content: Content, memory: DiskMemory | None = None) -> Matches:
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
    matcher = _Matcher(parties, broader)
    name = short_digest("\n".join((*map(_line, parties), repr(broader))))
    chosen = (memory or DiskMemory()).recall(f"matches {name}", matcher.choose)
    matches = matcher.matches(_Candidate(*found) for found in chosen)
    return _LAST.keep(_ALL, _Found(parties, broader, matches)).matches


def _line(party: SeenParty) -> str:
    """Write down a party; sets are put in order, for theirs is another in every run."""
    sets = sorted(party.targets), sorted(party.close)
    return repr((party.key, party.offers, party.seeks, party.country, party.sectors, *sets))


class _Candidate(NamedTuple):
    """A need and an offer that fit. Sorted, the best stand first; numbers follow the order of identifiers."""

    less_weight: int  # the weight, negative
    seeker: int  # number of the party
    need: int  # place in its list of needs
    offer: int  # number of the offer, over all parties


class _Matcher:
    """Compares the needs of all parties with the offers of all others; what is compared are numbers and sets."""

    def __init__(self, parties: Sequence[SeenParty], broader: Broader) -> None:
        """Give numbers to all parties and offers."""
        self._parties = sorted(parties, key=lambda one: one.key)
        self._above = {term: behind(term, broader) for term in broader}
        self._offers = [(party, offer) for party in self._parties for offer in party.offers]
        self._behind_all = cache(self._find_behind)

    def choose(self) -> list[_Candidate]:
        """Take the best first, as long as neither side has its number; so the matches are the same from both."""
        givers: dict[tuple[int, int], set[Party]] = defaultdict(set)  # of each need
        takers: dict[int, set[int]] = defaultdict(set)  # of each offer
        chosen = []
        for candidate in sorted(self._candidates()):
            giving, taking = givers[candidate.seeker, candidate.need], takers[candidate.offer]
            giver = self._offers[candidate.offer][0].key
            if giver not in giving and candidate.seeker not in taking and max(len(giving), len(taking)) < MOST:
                giving.add(giver)
                taking.add(candidate.seeker)
                chosen.append(candidate)
        return chosen

    def matches(self, chosen: Iterable[_Candidate]) -> Matches:
        """Say why they fit, and put each match under both of its parties."""
        found: dict[Party, list[Match]] = defaultdict(list)
        for candidate in chosen:
            match = self._match(candidate)
            for party in match.parties:
                found[party].append(match)
        return {party: tuple(matches) for party, matches in sorted(found.items())}

    def _keys_of_offer(self, offer: Item, party: SeenParty) -> Iterator[Key]:
        for term in offer.technologies:
            yield "own", offer.kind, term
            yield "own", offer.kind, term, party.country
            yield from (("part", offer.kind, above) for above in self._above.get(term, ()))
        if offer.kind != UNSPECIFIED:
            yield from (("sector", offer.kind, sector) for sector in party.sectors)

    def _wanted(self, need: Item, party: SeenParty) -> Iterator[tuple[Key, int]]:
        """Give the lists in which a need looks for offers, and what each weighs."""
        for term in need.technologies:
            yield ("own", need.kind, term), _SAME
            yield ("part", need.kind, term), _NEAR
            yield from ((("own", need.kind, above), _NEAR) for above in self._above.get(term, ()))
            yield from ((("own", need.kind, term, country), _COUNTRY) for country in sorted(party.targets))
        if need.kind != UNSPECIFIED:
            yield from ((("sector", need.kind, sector), _SECTOR) for sector in party.sectors)

    def _candidates(self) -> Iterator[_Candidate]:
        neighbours = Neighbours()
        for number, (party, offer) in enumerate(self._offers):
            neighbours.add(number, self._keys_of_offer(offer, party))
        first = 0  # number of the first offer of the party, or of the next one that has any
        for seeker, party in enumerate(self._parties):
            own = range(first, first + len(party.offers))
            for need in party.seeks:
                for number in neighbours.shortlist(self._wanted(need, party), own):
                    weight = self._weight(need, party, number)
                    if weight:
                        yield _Candidate(-weight, seeker, need.place, number)
            first = own.stop

    def _weight(self, need: Item, party: SeenParty, number: int) -> int:
        """Tell how well an offer fits a need; 0 when it does not."""
        other, offer = self._offers[number]
        if other.key in party.close or party.key in other.close:
            return 0
        same, near = self._shared_technologies(need, offer)
        if same or near:
            narrow, both = self._narrow(same | near), _BOTH_NAMED if need.is_named and offer.is_named else 1
            weight = (_NEAR if same.isdisjoint(narrow) else _SAME) * both + len(narrow) - 1
        elif self._shared_sectors(need, party, number):
            weight = _SECTOR
        else:
            return 0
        return weight + _COUNTRY * ((party.country in other.targets) + (other.country in party.targets))

    def _match(self, candidate: _Candidate) -> Match:
        """Say why an offer and a need fit."""
        party, (other, offer) = self._parties[candidate.seeker], self._offers[candidate.offer]
        need = party.seeks[candidate.need]
        same, near = self._shared_technologies(need, offer)
        technologies = tuple(sorted(self._narrow(same | near)))
        return Match(
            offering=other.key,
            offer=offer.place,
            seeking=party.key,
            need=need.place,
            kind=need.kind,
            technologies=technologies,
            sectors=() if technologies else tuple(sorted(self._shared_sectors(need, party, candidate.offer))),
            is_seeker_welcome=party.country in other.targets,
            is_offer_near=other.country in party.targets,
            weight=-candidate.less_weight,
        )

    def _shared_sectors(self, need: Item, party: SeenParty, number: int) -> set[str]:
        """Give the sectors of both where technologies do not tell; where both name technologies, those do."""
        other, offer = self._offers[number]
        if (need.is_named and offer.is_named) or need.kind == UNSPECIFIED:
            return set()
        return set(party.sectors).intersection(other.sectors)

    def _shared_technologies(self, need: Item, offer: Item) -> tuple[frozenset[str], frozenset[str]]:
        """Give the technologies that both name, and those that one names and of which the other names a part."""
        ours, behind_ours = self._behind_all(need.technologies)
        theirs, behind_theirs = self._behind_all(offer.technologies)
        return ours & theirs, (ours & behind_theirs) | (theirs & behind_ours)

    def _narrow(self, terms: frozenset[str]) -> frozenset[str]:
        """Leave out terms that another one of them says more exactly; a circle of terms stays as it is."""
        return terms - self._behind_all(tuple(terms))[1] or terms if len(terms) > 1 else terms

    def _find_behind(self, terms: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
        """Give some terms, and the broader ones behind them."""
        return frozenset(terms), frozenset(above for term in terms for above in self._above.get(term, ()))
