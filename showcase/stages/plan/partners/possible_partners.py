"""Possible partners of one cluster or actor, for its page."""

from __future__ import annotations

from showcase.model.matches import Match, Party
from showcase.model.views.partner_views import PartnerView
from showcase.stages.plan.partners.match_reasons import reasons_seen_from, technology_names
from showcase.stages.plan.partners.party import Open, parties_by_key, party_card, party_link
from showcase.stages.plan.partners.write_ways import write_to_match
from showcase.stages.plan.parts import Parts

_MOST = 3  # the others stand in the partner finder


def possible_partners(key: Party, parts: Parts) -> tuple[PartnerView, ...]:
    """Show who fits a cluster or an actor, best first, each once with all reasons."""
    matches = parts.catalogue.matches.get(key, ())
    if not matches:
        return ()
    known = parties_by_key(parts)
    by_other: dict[Party, list[Match]] = {}
    for match in matches:
        by_other.setdefault(match.other(key), []).append(match)
    present = [other for other in by_other if other in known and key in known]
    return tuple(_partner(known[key], known[other], by_other[other], parts) for other in present[:_MOST])


def _partner(ours: Open, theirs: Open, matches: list[Match], parts: Parts) -> PartnerView:
    reasons = tuple(reasons_seen_from(ours, theirs, matches, parts))
    technologies = [name.text for name in technology_names(matches, parts)]
    return PartnerView(
        link=party_link(theirs.key, parts),
        place=parts.place_words(theirs.written),
        card=party_card(theirs.key, parts),
        reasons=reasons,
        way=write_to_match(ours.key, theirs, technologies, matches, parts),
    )
