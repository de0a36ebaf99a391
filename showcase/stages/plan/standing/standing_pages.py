"""The pages of all labels and of all tiers, and what a cluster must show to be admitted."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from showcase.model.catalogue import Catalogue
from showcase.model.programme import ProgrammeTier
from showcase.model.views.page_views import LinkView
from showcase.model.views.standing_views import AdmissionBody, AdmissionTier, StandingsBody
from showcase.stages.plan.clusters.cluster_body import contact_view
from showcase.stages.plan.enumerations import INDEX_TITLES
from showcase.stages.plan.facets.facet_index_pages import facet_indexes
from showcase.stages.plan.facets.facet_pages import vocabulary_file
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.site.prose import introduction
from showcase.stages.plan.standing.standings import holdings, standing
from showcase.stages.plan.wording import N_

STANDINGS = ("labels", "tiers")
_ADMISSION = "admission"
_INTROS = {
    "labels": N_("What each label means, which clusters hold it, and until when."),
    "tiers": N_("What each tier asks for, which clusters have it, and since when."),
}


def standing_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the pages of labels and tiers that clusters hold, and the page of admission where criteria are known."""
    for facet in STANDINGS:
        if catalogue.facet_terms(facet):
            source = vocabulary_file(catalogue, facet)
            yield PageOrder("standings", "clusters", (facet,), partial(_make, facet), source=source)
    if has_admission(catalogue):
        yield PageOrder(_ADMISSION, _ADMISSION, (_ADMISSION,), _make_admission, source=catalogue.programme_file)


def has_admission(catalogue: Catalogue) -> bool:
    """Whether the programme says what a cluster must show."""
    programme = catalogue.programme
    return bool(programme.admission_criteria) or any(tier.criteria for tier in programme.tiers)


def _make(facet: str, parts: Parts) -> tuple[PageText, StandingsBody]:
    words, place = parts.words, parts.place
    title, intro = words.say(INDEX_TITLES[facet]), words.say(_INTROS[facet])
    body = StandingsBody(
        title=title,
        intro=intro,
        is_tiers=facet == "tiers",
        standings=tuple(standing(facet, item, parts) for item in _shown(facet, parts)),
        admission_url=place.to(_ADMISSION) if has_admission(parts.catalogue) else "",
        others=tuple(_others(facet, parts)),
        all_url=place.to("clusters"),
    )
    trail = ((("clusters",), words.say("Clusters")), ((facet,), title))
    return PageText(title, intro, trail), body


def _shown(facet: str, parts: Parts) -> Iterator[str]:
    """Choose what somebody holds or held, in the order of the vocabulary."""
    known = holdings(facet, parts)
    return (item for item in parts.catalogue.vocabularies[facet] if item in known)


def _others(facet: str, parts: Parts) -> Iterator[LinkView]:
    own = parts.place.to(facet)
    return (link for link in facet_indexes(parts) if link.url != own)


def _make_admission(parts: Parts) -> tuple[PageText, AdmissionBody]:
    words, programme, prose = parts.words, parts.catalogue.programme, introduction(_ADMISSION, parts)
    title = prose.title if prose else words.plain(words.say("How a cluster is admitted"))
    about = words.plain(words.say("What a cluster must show to become part of the programme."))
    intro = (prose.intro if prose else None) or about
    criteria = tuple(words.text(criterion) for criterion in programme.admission_criteria)
    body = AdmissionBody(
        title=title,
        intro=intro,
        fallback_note=parts.fallback_note(frozenset(), (title, intro, *criteria)),
        criteria=criteria,
        tiers=tuple(_tier(tier, parts) for tier in programme.tiers if tier.criteria),
        contact=contact_view(programme.contact, parts),
        labels_url=parts.place.to("labels") if parts.catalogue.facet_terms("labels") else "",
        managers_url=parts.place.to("managers"),
    )
    return PageText(title.text, intro.text, (((_ADMISSION,), title.text),), title_lang=title.lang), body


def _tier(tier: ProgrammeTier, parts: Parts) -> AdmissionTier:
    words, terms = parts.words, {term.id: term for term in parts.catalogue.facet_terms("tiers")}
    url = parts.place.to("tiers", tier.id) if tier.id in terms else ""
    return AdmissionTier(tier.id, words.text(tier.title), url, tuple(words.text(text) for text in tier.criteria))
