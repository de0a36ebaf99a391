"""What stands beside charts: questions, who says so, of which years, and what is met most often."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from showcase.model.statistics.tallies import Distribution, Statistic, Years
from showcase.model.views.figures_views import FigureTable, TableRow
from showcase.stages.plan.figures.drawings import Row
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.wording import N_, Wording

QUESTIONS = {
    "sectors": N_("Which sectors do the clusters work in?"),
    "technologies": N_("Which technologies do they name most often?"),
    "ecosystems": N_("Which industrial ecosystems of the EU do they belong to?"),
    "places": N_("Where are the offices of the clusters?"),
    "regions": N_("In which regions do the clusters work?"),
    "countries": N_("In which countries are the clusters?"),
    "status": N_("How many of the clusters are at work?"),
    "stages": N_("How mature are the clusters?"),
    "tiers": N_("Which tier of the programme are they in?"),
    "founded": N_("When were the clusters founded?"),
    "legal_form": N_("Which legal form do they have?"),
    "hosts": N_("Which organisations run the cluster managements?"),
    "funding": N_("Who pays for the cluster managements?"),
    "sizes": N_("How many members does a cluster have?"),
    "members": N_("Who are the members?"),
    "labels": N_("Which quality labels do they hold?"),
    "freshness": N_("How fresh are the profiles?"),
    "pillars": N_("What is the help for clusters about?"),
    "levels": N_("How specific is the help for clusters?"),
    "kinds": N_("What do clusters offer to their members?"),
}
_OF_SERVICES = frozenset({"pillars", "levels", "kinds"})
_OF_YEARS = {
    "members": (N_("Counted in %(first)s"), N_("Counted between %(first)s and %(last)s")),
    "sizes": (N_("Counted in %(first)s"), N_("Counted between %(first)s and %(last)s")),
    "labels": (N_("Awarded in %(first)s"), N_("Awarded between %(first)s and %(last)s")),
    "freshness": (N_("Last reviewed in %(first)s"), N_("Last reviewed between %(first)s and %(last)s")),
}
_SEVERAL = frozenset({"sectors", "technologies", "ecosystems", "regions", "funding"})
_MOST_NAMED = 3
MOST_ROWS = 300


def told_note(statistic: Statistic | Distribution, words: Wording) -> str:
    """Say how many profiles gave the figure: the share that a chart stands on."""
    told = statistic.told if isinstance(statistic, Statistic) else len(statistic.values)
    asked, say = statistic.asked, words.messages
    if statistic.name in _OF_SERVICES:
        message = say.ngettext("%(told)s of %(asked)s service says so", "%(told)s of %(asked)s services say so", asked)
    else:
        message = say.ngettext("%(told)s of %(asked)s profile says so", "%(told)s of %(asked)s profiles say so", asked)
    return message % {"told": words.number(told), "asked": words.number(asked)}


def notes_of(statistic: Statistic | Distribution, parts: Parts) -> Iterator[str]:
    """Say who gave the figure, of when it is, and where it comes from."""
    words = parts.words
    yield told_note(statistic, words)
    yield years_note(statistic.name, statistic.years, words) or as_of(parts)
    if statistic.undated and statistic.name != "freshness":
        yield words.count("%(count)s of them without a year", "%(count)s of them without a year", statistic.undated)
    if statistic.name in _SEVERAL:
        yield words.say("A cluster with several of them is counted in each")
    yield source_note(words)


def as_of(parts: Parts) -> str:
    """Say of which day the figures are."""
    return parts.words.say("As of %(date)s", date=parts.words.date(parts.today))


def source_note(words: Wording) -> str:
    """Say where the figures come from."""
    return words.say("Source: the profiles; each names its own sources")


def years_note(name: str, years: Years | None, words: Wording) -> str:
    """Say of which years the figures are; empty where they have none."""
    if years is None or name not in _OF_YEARS:
        return ""
    one, several = _OF_YEARS[name]
    return words.say(one if years[0] == years[1] else several, first=str(years[0]), last=str(years[1]))


def most_often(rows: Sequence[Row], told: int, words: Wording) -> str:
    """Name what is met most often; empty where nothing stands out."""
    highest = max((row.value for row in rows), default=0)
    texts = [row.label.text for row in rows if row.value == highest]
    if highest < 2 or len(rows) < 2 or len(texts) > _MOST_NAMED:
        return ""
    if any(text.is_fallback for text in texts):  # a sentence is in one language
        return ""
    first = [text.text for text in texts]
    count, total = words.number(int(highest)), words.number(told)
    if len(first) == 1:
        return words.say("Most often: %(name)s (%(count)s of %(total)s)", name=first[0], count=count, total=total)
    names = words.listed(first)
    return words.say("Most often: %(names)s (%(count)s each)", names=names, count=count)


def table_of(head: Sequence[str], rows: Sequence[Row]) -> FigureTable:
    """Write rows as a table: all of them, unless they are too many for anybody to read."""
    return FigureTable(tuple(head), tuple(TableRow(row.key, row.label, row.cells) for row in rows[:MOST_ROWS]))


def length_note(statistic: Statistic, words: Wording) -> tuple[str, ...]:
    """Say that a table is not the whole one; nothing where it is."""
    length = len(statistic.tallies)
    if length <= MOST_ROWS:
        return ()
    shown, count = words.number(MOST_ROWS), words.number(length)
    return (words.say("The table shows the first %(shown)s of %(count)s", shown=shown, count=count),)


def share_words(count: float, told: int, words: Wording) -> str:
    """Write a share of those that say so in whole hundredths; a small one is not nothing."""
    if not told:
        return ""
    percent = round(count / told * 100)
    return words.say("under %(share)s", share=words.percent(1)) if count and not percent else words.percent(percent)
