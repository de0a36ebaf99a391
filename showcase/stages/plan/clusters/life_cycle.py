"""Clusters by the stage of their life, and which support matters when."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.model.catalogue import Catalogue, CatalogueTerm
from showcase.model.service_framework import SUPPORT_BY_STAGE, TABLE_STAGES, SupportMark
from showcase.model.views.framework_views import LifeCycleBody, StageView, SupportRow, TypeTile
from showcase.stages.plan.clusters.cluster_lists import ordered_clusters
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.services.framework import has_life_cycle, placed_services, study_source, type_tile
from showcase.stages.plan.services.framework_words import SUPPORT, SUPPORT_MARKS
from showcase.stages.plan.wording import N_

PATH = ("life-cycle",)
_VOCABULARY = "stages"
_MOST = 12
# What the study says of services for clusters of a certain age (sections 1 and 3.1), and the types that are meant.
_SERVICES = (
    (N_("Courses for cluster managers are meant above all for young cluster managements."), ("B2", "D2")),
    (
        N_("Clusters that have matured and are on the way to become national champions need excellent management: the "
           "study sees it reached by help made to measure."),
        ("D3", "D4"),
    ),
)  # fmt: skip


def life_cycle_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the page of the life cycle, if there is something to say."""
    if has_life_cycle(catalogue):
        yield PageOrder("life_cycle", "clusters", PATH, _make)


def _make(parts: Parts) -> tuple[PageText, LifeCycleBody]:
    words = parts.words
    title = words.say("Life cycle of clusters")
    intro = words.say("Clusters grow up. What helps a young one is not what helps one that competes worldwide.")
    terms = parts.catalogue.vocabularies.get(_VOCABULARY, {})
    body = LifeCycleBody(
        title=title,
        intro=intro,
        columns=tuple(parts.tag(_VOCABULARY, terms[stage]) for stage in TABLE_STAGES if stage in terms),
        rows=tuple(_row(row, parts) for row in SUPPORT_BY_STAGE),
        legend=tuple((sign, words.say(message)) for sign, message in SUPPORT_MARKS.items()),
        stages=tuple(_stage(term, parts) for term in terms.values() if term.clusters),
        unstated=_unstated(parts),
        managers_url=parts.place.to("managers"),
        services=tuple(_services(parts)),
        source=study_source(parts, ("1", "3.1"), "1"),
    )
    trail = ((("clusters",), words.say("Clusters")), (PATH, title))
    return PageText(title, intro, trail), body


def _row(row: SupportMark, parts: Parts) -> SupportRow:
    words = parts.words
    note = words.say("++ and +; our copy of the study does not show at which stage")
    return SupportRow(
        name=row.support,
        title=words.say(SUPPORT[row.support]),
        marks=tuple((sign, words.say(SUPPORT_MARKS[sign])) for sign in row.marks),
        note="" if row.marks else note,
    )


def _stage(term: CatalogueTerm, parts: Parts) -> StageView:
    words, count = parts.words, len(term.clusters)
    shown = ordered_clusters(term.clusters, parts)[:_MOST]
    return StageView(
        tag=parts.tag(_VOCABULARY, term),
        count_words=words.count("%(count)s cluster", "%(count)s clusters", count),
        marks=tuple(_marks_of(term.id, parts)),
        clusters=tuple(parts.cluster_card(parts.catalogue.clusters[item]) for item in shown),
        more_words=words.count("All %(count)s cluster", "All %(count)s clusters", count) if count > _MOST else "",
    )


def _marks_of(stage: str, parts: Parts) -> Iterator[str]:
    """Say which support matters at a stage of the table, that which matters most first."""
    if stage not in TABLE_STAGES:
        return
    column, say = TABLE_STAGES.index(stage), parts.words.say
    marked = {row.support: row.marks[column] for row in SUPPORT_BY_STAGE if row.marks}
    for sign in ("++", "+"):
        for support in (support for support, mark in marked.items() if mark == sign):
            yield say("%(support)s: %(mark)s", support=say(SUPPORT[support]), mark=say(SUPPORT_MARKS[sign]))


def _unstated(parts: Parts) -> str:
    """Say how many clusters do not name a stage; empty where all do."""
    clusters, words = parts.catalogue.clusters, parts.words
    present = parts.catalogue.present_clusters
    count = sum(clusters[item].profile.lifecycle_stage is None for item in present)
    if count == len(present):
        return words.count(
            "%(count)s cluster: it does not state its stage.", "%(count)s clusters: none states its stage.", count
        )
    if not count:
        return ""
    return words.count(
        "%(count)s cluster does not state its stage.", "%(count)s clusters do not state their stage.", count
    )


def _services(parts: Parts) -> Iterator[tuple[str, tuple[TypeTile, ...]]]:
    if placed_services(parts).typed:
        for message, codes in _SERVICES:
            yield parts.words.say(message), tuple(type_tile(code, parts) for code in codes)
