"""Who fits whom: what one offers and another looks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from showcase.model.cluster import ClusterProfile
from showcase.model.freshness import ARCHIVED

Party = tuple[str, str]  # folder and identifier: ("clusters", "harbour") or ("actors", "port-lab")


@dataclass(frozen=True, slots=True)
class Match:
    """
    An offer and a need that fit, with the reason.

    `technologies` are those that both are about; where one names a narrower term, it is the broader of the two.
    `sectors` are given where technologies do not tell. A match is the same seen from either side.
    """

    offering: Party
    offer: int  # place in its list of offers
    seeking: Party
    need: int  # place in its list of needs
    kind: str
    technologies: tuple[str, ...]
    sectors: tuple[str, ...]
    is_seeker_welcome: bool  # the one that offers looks for partners in the country of the other
    is_offer_near: bool  # the one that seeks looks for partners in the country of the other
    weight: int

    @property
    def parties(self) -> tuple[Party, Party]:
        """The two that fit, never the same."""
        return self.offering, self.seeking

    def other(self, party: Party) -> Party:
        """Give the other one of the two."""
        return self.seeking if party == self.offering else self.offering


Matches = Mapping[Party, tuple[Match, ...]]  # best first; each match stands under both of its parties


def looks_for_partners(profile: ClusterProfile) -> bool:
    """Whether a cluster says what it offers or needs, and still works: what rests, ended or merged answers nobody."""
    return profile.cooperation is not None and profile.status not in ARCHIVED and profile.merged_into is None
