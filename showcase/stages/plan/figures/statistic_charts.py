"""Each statistic as a chart: its question, its answer, its bars and its table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from showcase.model.locale import NO_TEXT
from showcase.model.statistics.cluster_statistics import NOT_STATED
from showcase.model.statistics.tallies import Statistic, Tally
from showcase.model.views.figures_views import BarChart, ChartView, ColumnChart, FigureTable, ShareChart
from showcase.model.views.page_views import LinkView
from showcase.stages.plan.enumerations import (
    FRESHNESS,
    FUNDING_KINDS,
    LEVELS,
    MEMBER_TYPES,
    PILLARS,
    STATUS,
)
from showcase.stages.plan.figures.chart_words import QUESTIONS, length_note, most_often, notes_of, share_words, table_of
from showcase.stages.plan.figures.drawings import MOST_BARS, Row, bar_chart, column_chart, share_chart
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.services.framework import placed_services
from showcase.stages.plan.wording import N_

_Drawing = BarChart | ShareChart | ColumnChart
_TONE_COUNT = 5
_TONES = {"not_stated": 0, "unreviewed": 0}  # what is not known is hatched
_CHOICES = {
    "status": {**STATUS, NOT_STATED: N_("not stated")},
    "funding": FUNDING_KINDS,
    "members": {**MEMBER_TYPES, "companies": N_("Companies of a size not stated")},
    "freshness": FRESHNESS,
    "pillars": PILLARS,
    "levels": LEVELS,
}
_FRAMEWORK = frozenset({"pillars", "levels"})  # also the folders of their pages
_VOCABULARIES = {"kinds": "service-kinds"}
_WAYS = {
    "labels": (N_("valid"), N_("no end stated"), N_("run out")),
    "pillars": (N_("Offered here"), N_("Examples from elsewhere")),
    "levels": (N_("Offered here"), N_("Examples from elsewhere")),
    "kinds": (N_("Offered here"), N_("Examples from elsewhere")),
}
_HEADS = {
    "members": (N_("Type"), N_("Members"), N_("Profiles that count them")),
    "pillars": (N_("Pillar"), N_("Services")),
    "levels": (N_("Level"), N_("Services")),
    "kinds": (N_("Kind of service"), N_("Services")),
}
_HEAD = (N_("Value"), N_("Clusters"))
_SHARED = frozenset({"status", "freshness"})  # parts of one whole


def statistic_chart(statistic: Statistic, parts: Parts) -> ChartView | None:
    """Show a statistic; None when nobody says anything, or when there is nothing to tell apart."""
    if not statistic.told or not any(tally.count for tally in statistic.tallies):
        return None
    if statistic.name == "founded":
        return _founded_chart(statistic, parts)
    rows = [_row(tally, statistic, parts) for tally in statistic.tallies]
    ways = tuple(parts.words.say(message) for message in _WAYS.get(statistic.name, ()))
    is_share = statistic.name in _SHARED
    shown = rows if is_share or len(rows) <= MOST_BARS + 1 else rows[:MOST_BARS]
    head = _head(statistic.name, ways, parts)
    # Numbers of parts have no room for their heads beside the bars: they stand in the table.
    beside = head[:2] if ways or statistic.name in _HEADS else head
    more = _more(len(rows) - len(shown), parts)
    drawing: _Drawing = share_chart(rows) if is_share else bar_chart(beside, shown, ways, more)
    return _view(statistic, parts, drawing, _answer(statistic, rows, parts), table_of(head, rows))


def _view(statistic: Statistic, parts: Parts, drawing: _Drawing, answer: str, table: FigureTable) -> ChartView:
    words = parts.words
    kinds = {"BarChart": "bars", "ShareChart": "shares", "ColumnChart": "columns"}
    return ChartView(
        name=statistic.name,
        kind=kinds[type(drawing).__name__],
        question=words.plain(words.say(QUESTIONS[statistic.name])),
        answer=answer,
        drawing=drawing,
        table=table,
        notes=(*notes_of(statistic, parts), *length_note(statistic, words)),
        remark=NO_TEXT,
        sources=(),
        is_folded=_is_more(table, drawing),
    )


def _is_more(table: FigureTable, drawing: _Drawing) -> bool:
    """Tell whether a table says more than the words of its drawing."""
    if isinstance(drawing, ColumnChart):
        return True
    is_shorter = isinstance(drawing, BarChart) and len(drawing.head) < len(table.head)
    return is_shorter or len(drawing.rows) < len(table.rows)


def _head(name: str, ways: Sequence[str], parts: Parts) -> tuple[str, ...]:
    say = parts.words.say
    named = tuple(say(message) for message in _HEADS.get(name, _HEAD))
    if ways:
        return (*named, *ways)
    return named if name == "members" else (*named, say("Share"))


def _row(tally: Tally, statistic: Statistic, parts: Parts) -> Row:
    """Write one value; what is not known has no share of what is."""
    words = parts.words
    label, field = _label(tally, statistic.name, parts)
    count = words.number(tally.count)
    if statistic.name == "members":
        cells: tuple[str, ...] = (count, words.number(tally.told))
    elif tally.parts:
        cells = (count, *map(words.number, tally.parts))
    else:
        whole = statistic.asked if statistic.name in _SHARED else statistic.told
        cells = (count, share_words(tally.count, whole, words))
    tone = 1
    if statistic.name in _SHARED:
        tone = _TONES.get(tally.key, statistic.tallies.index(tally) % _TONE_COUNT + 1)
    return Row(tally.key, label, tally.count, cells, tally.parts, field, tone)


def _label(tally: Tally, name: str, parts: Parts) -> tuple[LinkView, int]:
    """Name a value, with the page of its clusters where there is one, and the number of its colour field."""
    words, key = parts.words, tally.key
    if tally.text is not None:
        text = words.name(tally.text) if name == "hosts" else words.text(tally.text)
        return LinkView("", text), 0
    if name in _CHOICES:
        return LinkView(_framework_url(name, key, parts), words.plain(words.say(_CHOICES[name][key]))), 0
    if name == "labels":
        kind, _, level = key.partition("|")
        tag = parts.term("labels", kind)
        return LinkView(tag.url, words.plain(f"{tag.label.text} {level}".strip())), 0
    vocabulary = _VOCABULARIES.get(name, name)
    if vocabulary == "tiers" and key not in parts.catalogue.vocabularies["tiers"]:  # nobody is in it
        titles = {tier.id: tier.title for tier in parts.catalogue.programme.tiers}
        return LinkView("", words.text(titles[key])), 0
    tag = parts.term(vocabulary, key)
    return LinkView(tag.url, tag.label), tag.field if name == "sectors" else 0


def _framework_url(name: str, key: str, parts: Parts) -> str:
    """Lead to the page of a pillar or a level; there are none where no service has a type."""
    if name not in _FRAMEWORK or not placed_services(parts).typed:
        return ""
    return parts.place.to("services", name, key.lower())


def _answer(statistic: Statistic, rows: Sequence[Row], parts: Parts) -> str:
    words = parts.words
    counts = {tally.key: tally.count for tally in statistic.tallies}
    say_of: dict[str, Callable[[], str]] = {
        "status": partial(_share_answer, counts.get("active", 0), statistic.asked, parts),
        "freshness": partial(_fresh_answer, counts.get("current", 0) + counts.get("due", 0), statistic.asked, parts),
        "labels": partial(_label_answer, statistic, parts),
        "members": lambda: "",
    }
    return say_of.get(statistic.name, lambda: most_often(rows, statistic.told, words))()


def _share_answer(count: int, asked: int, parts: Parts) -> str:
    words = parts.words
    message = words.messages.ngettext(
        "%(active)s of %(count)s cluster is active", "%(active)s of %(count)s clusters are active", asked
    )
    return message % {"active": words.number(count), "count": words.number(asked)}


def _fresh_answer(count: int, asked: int, parts: Parts) -> str:
    words = parts.words
    message = words.messages.ngettext(
        "%(fresh)s of %(count)s profile was reviewed within the last %(months)s months",
        "%(fresh)s of %(count)s profiles were reviewed within the last %(months)s months",
        asked,
    )
    months = words.number(parts.catalogue.programme.review_interval_months)
    return message % {"fresh": words.number(count), "count": words.number(asked), "months": months}


def _label_answer(statistic: Statistic, parts: Parts) -> str:
    expired = sum(tally.parts[-1] for tally in statistic.tallies)
    words = parts.words
    return words.count(
        "%(count)s cluster has a label that has not run out",
        "%(count)s clusters have a label that has not run out",
        statistic.told - expired,
    )


def _more(count: int, parts: Parts) -> str:
    return (
        parts.words.count("and %(count)s other in the table", "and %(count)s others in the table", count)
        if count
        else ""
    )


def _founded_chart(statistic: Statistic, parts: Parts) -> ChartView:
    """Show foundations by steps of years as columns over time."""
    words = parts.words
    steps = [tuple(map(int, tally.key.split("-"))) for tally in statistic.tallies]
    ends = [*(str(start) for start, _ in steps), str(steps[-1][1] + 1)]
    rows = [
        Row(
            tally.key,
            LinkView("", words.plain(words.say("%(start)s–%(end)s", start=start, end=end))),
            tally.count,
            (words.number(tally.count), share_words(tally.count, statistic.told, words)),
        )
        for tally, (start, end) in zip(statistic.tallies, steps, strict=True)
    ]
    answer = ""
    if statistic.years and statistic.years[0] < statistic.years[1]:
        answer = words.say(
            "The oldest was founded in %(first)s, the youngest in %(last)s",
            first=statistic.years[0],
            last=statistic.years[1],
        )
    drawing = column_chart([tally.count for tally in statistic.tallies], ends, words)
    head = (words.say("Founded"), words.say("Clusters"), words.say("Share"))
    return _view(statistic, parts, drawing, answer, table_of(head, rows))
