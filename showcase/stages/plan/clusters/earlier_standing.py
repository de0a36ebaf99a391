"""Labels and tiers that a cluster had before, with their years."""

from __future__ import annotations

from showcase.model.catalogue import Cluster
from showcase.model.field_types import PartialDate
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import FactView
from showcase.stages.plan.labels import label_words
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.wording import Wording


def former_labels(cluster: Cluster, parts: Parts) -> FactView:
    """Name the labels that a cluster had before, each with its years."""
    words, kinds = parts.words, parts.catalogue.vocabularies["labels"]
    values = tuple(
        LinkView("", words.plain(_dated(label_words(label, kinds, words), label.awarded, label.valid_until, words)))
        for label in cluster.profile.former_labels
    )
    return FactView("former-labels", words.say("Earlier labels"), values, "")


def former_tiers(cluster: Cluster, parts: Parts) -> FactView:
    """Name the tiers that a cluster had before, each with its years."""
    words = parts.words
    values = tuple(
        LinkView("", words.plain(_dated(parts.term("tiers", tier.tier).label.text, tier.since, tier.until, words)))
        for tier in cluster.profile.former_tiers
    )
    return FactView("former-tiers", words.say("Earlier tiers"), values, "")


def _dated(name: str, since: PartialDate | None, until: PartialDate | None, words: Wording) -> str:
    held = held_words(since, until, words)
    return words.say("%(name)s (%(time)s)", name=name, time=held) if held else name


def held_words(since: PartialDate | None, until: PartialDate | None, words: Wording) -> str:
    """Say since when and until when, as far as it is known."""
    if since and until:
        return words.say("%(start)s to %(end)s", start=words.date(since), end=words.date(until))
    if since:
        return words.say("since %(date)s", date=words.date(since))
    return words.say("until %(date)s", date=words.date(until)) if until else ""
