"""Clusters near to another one, each with the reason in a sentence."""

from __future__ import annotations

from showcase.model.catalogue import Cluster, Reason
from showcase.model.locale import ChosenText
from showcase.model.views.compare_views import RelatedView
from showcase.stages.plan.named_sentences import named_sentence
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.wording import N_

_MOST_REASONS = 2
_SENTENCES = {
    "offers": N_("Offers what this cluster looks for: %(names)s"),
    "seeks": N_("Looks for what this cluster offers: %(names)s"),
    "technologies": N_("Both work on: %(names)s"),
    "services": N_("Both offer: %(names)s"),
    "target_countries": N_("Based where this cluster looks for partners: %(names)s"),
    "regions": N_("Both in: %(names)s"),
    "sectors": N_("Both work in: %(names)s"),
}


def related_views(cluster: Cluster, parts: Parts) -> tuple[RelatedView, ...]:
    """Show the clusters near to one, nearest first, each with the reasons that say most."""
    clusters = parts.catalogue.clusters
    return tuple(
        RelatedView(
            parts.cluster_card(clusters[found.id]),
            tuple(reason_words(reason, parts) for reason in found.reasons[:_MOST_REASONS]),
        )
        for found in cluster.related
    )


def reason_words(reason: Reason, parts: Parts) -> tuple[ChosenText, ...]:
    """Say a reason; a name in another language is a part of its own, everything else is joined."""
    names = [_name(reason.kind, identifier, parts) for identifier in reason.ids]
    return named_sentence(_SENTENCES[reason.kind], names, parts)


def _name(kind: str, identifier: str, parts: Parts) -> ChosenText:
    words, catalogue = parts.words, parts.catalogue
    if kind == "services":
        return words.text(catalogue.services[identifier].service.title)
    if kind == "target_countries":
        return words.plain(words.country(identifier))
    return words.name(catalogue.vocabularies[kind][identifier].label)
