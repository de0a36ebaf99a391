"""What the pages of labels, tiers and admission receive."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model.locale import ChosenText
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import ContactView


@dataclass(frozen=True, slots=True)
class HolderRow:
    """One cluster that holds, or held, a label or a tier."""

    cluster: LinkView
    level: str
    since: str
    until: str
    state: str  # "valid", "soon" (ends within 90 days), "open" (end not stated), "over"
    state_words: str


@dataclass(frozen=True, slots=True)
class StandingView:
    """One label or tier: what it means, and who holds it on the day of the build."""

    id: str
    name: ChosenText
    url: str  # the list of its clusters
    description: ChosenText
    counted: str  # "5 clusters hold it on 22 November 2026"
    levels: tuple[tuple[str, str], ...]  # (level, how many clusters hold it, in words)
    criteria: tuple[ChosenText, ...]
    holders: tuple[HolderRow, ...]
    former: tuple[HolderRow, ...]  # run out, or given up
    left_out: str  # how many holders only the list of its clusters names; may be empty


@dataclass(frozen=True, slots=True)
class StandingsBody:
    """All labels, or all tiers."""

    title: str
    intro: str
    is_tiers: bool
    standings: tuple[StandingView, ...]
    admission_url: str  # empty without such a page
    others: tuple[LinkView, ...]  # pages of all values of the other vocabularies
    all_url: str


@dataclass(frozen=True, slots=True)
class AdmissionTier:
    """A tier with what a cluster must show for it."""

    id: str
    name: ChosenText
    url: str  # empty where no cluster has it yet
    criteria: tuple[ChosenText, ...]


@dataclass(frozen=True, slots=True)
class AdmissionBody:
    """What a cluster must show to be admitted, and the way to propose one."""

    title: ChosenText
    intro: ChosenText
    fallback_note: str
    criteria: tuple[ChosenText, ...]
    tiers: tuple[AdmissionTier, ...]
    contact: ContactView | None
    labels_url: str  # empty where no cluster has a label
    managers_url: str
