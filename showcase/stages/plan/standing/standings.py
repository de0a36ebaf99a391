"""Who holds which label or tier on the day of the build, and who held it before; found once for a run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from showcase.model.catalogue import Catalogue
from showcase.model.field_types import PartialDate
from showcase.model.views.standing_views import HolderRow, StandingView
from showcase.stages.plan.memory import recall
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.wording import N_

_SOON = timedelta(days=90)
_MOST_ROWS = 60
_STATES = {"valid": N_("Valid"), "open": N_("End not stated"), "soon": N_("Ends soon"), "over": N_("Over")}


@dataclass(frozen=True, slots=True)
class Holding:
    """One cluster with one label or tier at one time."""

    cluster: str
    kind: str
    level: str
    since: PartialDate | None
    until: PartialDate | None
    is_former: bool  # the file says that the cluster had it before


def holdings(facet: str, parts: Parts) -> dict[str, list[Holding]]:
    """Find all holdings of "labels" or "tiers", by identifier of the label or tier."""
    return recall(parts.lasting, ("holdings", facet), lambda: _by_kind(facet, parts.catalogue))


def _by_kind(facet: str, catalogue: Catalogue) -> dict[str, list[Holding]]:
    found: dict[str, list[Holding]] = defaultdict(list)
    for held in _labels(catalogue) if facet == "labels" else _tiers(catalogue):
        found[held.kind].append(held)
    return found


def _labels(catalogue: Catalogue) -> Iterator[Holding]:
    for item, cluster in catalogue.clusters.items():
        profile = cluster.profile
        for label in (profile.label, *profile.former_labels):
            if label is not None:
                is_former = label is not profile.label
                yield Holding(item, label.kind, label.level or "", label.awarded, label.valid_until, is_former)


def _tiers(catalogue: Catalogue) -> Iterator[Holding]:
    for item, cluster in catalogue.clusters.items():
        profile = cluster.profile
        for tier in (profile.tier, *profile.former_tiers):
            if tier is not None:
                yield Holding(item, tier.tier, "", tier.since, tier.until, tier is not profile.tier)


def standing(facet: str, identifier: str, parts: Parts) -> StandingView:
    """Show one label or tier: clusters that hold it validly count, whatever the list of its clusters holds."""
    words, term = parts.words, parts.catalogue.vocabularies[facet][identifier]
    found = holdings(facet, parts).get(identifier, [])
    states = {id(held): holding_state(held, parts) for held in found}
    present = set(parts.catalogue.present_clusters)
    valid = [held for held in found if states[id(held)] != "over" and held.cluster in present]
    former = [held for held in found if states[id(held)] == "over" or held.cluster not in present]
    counted = words.count("%(count)s cluster holds it", "%(count)s clusters hold it", len(valid))
    said = words.say("%(holders)s on %(date)s.", holders=counted, date=words.date(parts.today))
    unsaid = sum(states[id(held)] == "open" for held in valid)
    if unsaid:
        open_words = words.count("For %(count)s no end is stated.", "For %(count)s of them no end is stated.", unsaid)
        said = f"{said} {open_words}"
    programme_tiers = {tier.id: tier for tier in parts.catalogue.programme.tiers}
    criteria = programme_tiers[identifier].criteria if facet == "tiers" else ()
    return StandingView(
        id=identifier,
        name=words.text(term.label),
        url=parts.tag(facet, term).url,
        description=words.text(term.description),
        counted=said,
        levels=tuple(_levels(valid, parts)),
        criteria=tuple(words.text(criterion) for criterion in criteria),
        holders=_rows(valid, parts),
        former=_rows(former, parts),
        left_out=_left_out(len(valid), parts),
    )


def holding_state(held: Holding, parts: Parts) -> str:
    """Tell what it is on the day of the build: "valid", "soon" to end, "over", or "open" where no end is stated."""
    if held.is_former:
        return "over"
    if held.until is None:
        return "open"
    left = held.until.last_day - parts.today
    return "over" if left < timedelta() else "soon" if left <= _SOON else "valid"


def _levels(held: list[Holding], parts: Parts) -> Iterator[tuple[str, str]]:
    """Count the clusters of each level, most first; without levels nothing is said."""
    counts: dict[str, int] = defaultdict(int)
    for item in held:
        if item.level:
            counts[item.level] += 1
    for level, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        yield level, parts.words.count("%(count)s cluster", "%(count)s clusters", count)


def _rows(found: list[Holding], parts: Parts) -> tuple[HolderRow, ...]:
    """Show holders by name, the newest of one cluster first."""
    clusters, key = parts.catalogue.clusters, parts.words.sort_key

    def place(held: Holding) -> tuple[object, ...]:
        name = parts.words.name(clusters[held.cluster].profile.name).text
        return (key(name), held.cluster, -(held.since.year if held.since else 0))

    return tuple(_row(held, parts) for held in sorted(found, key=place)[:_MOST_ROWS])


def _row(held: Holding, parts: Parts) -> HolderRow:
    words, state = parts.words, holding_state(held, parts)
    return HolderRow(
        cluster=parts.cluster_link(held.cluster),
        level=held.level,
        since=words.date(held.since),
        until=words.date(held.until),
        state=state,
        state_words=words.say(_STATES[state]),
    )


def _left_out(count: int, parts: Parts) -> str:
    more = count - _MOST_ROWS
    return parts.words.count("%(count)s more in the list", "%(count)s more in the list", more) if more > 0 else ""
