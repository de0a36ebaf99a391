"""The page of facts and figures: everything that can be counted in the profiles, and the benchmarks."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.model.catalogue import Catalogue
from showcase.model.locale import NO_TEXT
from showcase.model.statistics import ProgrammeStatistics, programme_statistics
from showcase.model.views.figures_views import ChartGroup, ChartView, FiguresBody
from showcase.model.views.part_views import FigureView
from showcase.stages.plan.figures.benchmark_charts import benchmark_charts
from showcase.stages.plan.figures.distribution_charts import sizes_chart
from showcase.stages.plan.figures.place_map import places_chart
from showcase.stages.plan.figures.region_charts import region_charts
from showcase.stages.plan.figures.statistic_charts import statistic_chart
from showcase.stages.plan.head import json_ld
from showcase.stages.plan.memory import recall
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.wording import N_

_PATH = ("figures",)
_GROUPS = (
    ("fields", N_("What the clusters work on"), ("sectors", "technologies", "ecosystems")),
    ("where", N_("Where they are"), ("places", "regions", "countries")),
    ("age", N_("How old and how mature they are"), ("founded", "status", "stages", "tiers")),
    ("carriers", N_("Who carries them"), ("legal_form", "hosts", "funding")),
    ("people", N_("Who is in them"), ("sizes", "members")),
    ("quality", N_("How good and how fresh"), ("labels", "freshness")),
    ("help", N_("Which help there is"), ("pillars", "levels", "kinds")),
)


def figures_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the page where there is something to count."""
    if has_figures(catalogue):
        yield PageOrder("figures", "figures", _PATH, _make)


def has_figures(catalogue: Catalogue) -> bool:
    """Whether there is a page of facts and figures."""
    return bool(catalogue.clusters)


def _make(parts: Parts) -> tuple[PageText, FiguresBody]:
    words = parts.words
    found = recall(parts.lasting, ("statistics",), lambda: programme_statistics(parts.catalogue, parts.today))
    title = words.say("Facts and figures")
    territory = words.text(parts.catalogue.programme.territory)
    intro = words.say("The clusters of %(territory)s in charts that answer a question each.", territory=territory.text)
    body = FiguresBody(
        title=title,
        intro=intro,
        counts=tuple(_counts(found, parts)),
        groups=tuple(group for group in _groups(found, parts) if group.charts),
        about=tuple(_about(found, parts)),
    )
    structured = json_ld(
        {
            "@type": "Dataset",
            "name": title,
            "description": intro,
            "url": parts.address(*_PATH),
            "dateModified": parts.today.isoformat(),
            "spatialCoverage": territory.text,
            "variableMeasured": [chart.question.text for group in body.groups for chart in group.charts],
        }
    )
    return PageText(title, intro, ((_PATH, title),), (structured,)), body


def _groups(found: ProgrammeStatistics, parts: Parts) -> Iterator[ChartGroup]:
    words = parts.words
    for name, title, members in _GROUPS:
        charts = (_chart(member, found, parts) for member in members)
        yield ChartGroup(name, words.say(title), "", tuple(chart for chart in charts if chart is not None))
    yield ChartGroup(
        "regions",
        words.say("The regions compared"),
        words.say("Only figures of the same unit and the same year stand side by side."),
        region_charts(parts),
    )
    yield ChartGroup(
        "benchmarks",
        words.say("Benchmarks"),
        words.say("Results without names: where a cluster stands is known to itself, unless it tells."),
        benchmark_charts(parts),
    )


def _chart(name: str, found: ProgrammeStatistics, parts: Parts) -> ChartView | None:
    if name == "sizes":
        return sizes_chart(found.sizes, parts)
    if name == "places":
        return places_chart(parts)
    if name == "countries" and len(found.by_name[name].tallies) < 2:
        return None
    return statistic_chart(found.by_name[name], parts)


def _counts(found: ProgrammeStatistics, parts: Parts) -> Iterator[FigureView]:
    """Count what the page is about; nothing is no figure."""
    words, catalogue = parts.words, parts.catalogue
    services = [entry for entry in catalogue.services.values() if entry.service.example_from is None]
    messages = words.messages
    for count, label in (
        (found.present, messages.ngettext("cluster", "clusters", found.present)),
        (len(services), messages.ngettext("service offered here", "services offered here", len(services))),
        (len(catalogue.actors), messages.ngettext("actor with a name", "actors with a name", len(catalogue.actors))),
        (len(catalogue.events), messages.ngettext("event", "events", len(catalogue.events))),
    ):
        if count:
            as_of = words.date(parts.today)
            yield FigureView(words.plain(label), words.number(count), NO_TEXT, as_of, NO_TEXT, ())


def _about(found: ProgrammeStatistics, parts: Parts) -> Iterator[str]:
    """Say how everything is counted, and what is not."""
    words = parts.words
    yield words.say(
        "All charts were counted on %(date)s from the profiles of this site. Each says how many profiles gave the "
        "figure: what is not known is not guessed.",
        date=words.date(parts.today),
    )
    if found.gone:
        yield words.count(
            "%(count)s cluster that is no more is counted only where the question is how many are at work.",
            "%(count)s clusters that are no more are counted only where the question is how many are at work.",
            found.gone,
        )
    yield words.say("Members are not added up over all clusters: they were counted in different years, and a firm may "
                    "belong to several clusters.")  # fmt: skip
    yield words.say("Free texts such as legal forms count as the same only where their words are the same.")
