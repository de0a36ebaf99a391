"""Samples of tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from showcase.model.locale import NO_TEXT
from showcase.model.views.compare_views import CompareBody, CompareCell, CompareColumn, CompareRow, CompareValue
from showcase.model.views.component_views import SampleView
from showcase.model.views.managers_views import DueProfile, WantingProfile
from showcase.model.views.region_views import RegionFigureRow, RegionFigureTable
from showcase.model.views.standing_views import HolderRow
from showcase.model.views.translation_views import LanguageView, ShareView
from showcase.stages.plan.components.cluster_samples import bare_cluster, long_cluster, sample_cluster
from showcase.stages.plan.components.sample_words import ADDRESS, HERE, SampleWords


def table_samples(words: SampleWords) -> Iterator[SampleView]:
    """Show every table with a usual row, one without facts and one with long words."""
    yield words.sample("cluster_table", "usual", (sample_cluster(words), bare_cluster(words), long_cluster(words)))
    yield words.sample("comparison", "usual", _comparison(words))
    held = HolderRow(words.link("Sample cluster"), "Gold", "2024", "2027", "valid", words.say("valid"))
    rows = (
        held,
        replace(held, state="soon", state_words=words.say("Closes within 30 days")),
        HolderRow(words.link(words.long), "", "", "", "over", words.say("Ended")),
    )
    yield words.sample("holder_table", "usual", rows)
    yield words.sample("language_table", "usual", _languages(words))
    yield words.sample("region_figures", "usual", _figures(words))
    yield words.sample("region_figures", "small", _figures(words), look="single")
    due = DueProfile(words.link("Sample cluster"), words.freshness("overdue"), ADDRESS)
    wanting = WantingProfile(words.link(words.long), 71, "71 %", words.link("Sample step"), ADDRESS)
    yield words.sample("manager_line", "usual", (due, wanting))


def _comparison(words: SampleWords) -> CompareBody:
    nothing, one = CompareCell(()), CompareCell((CompareValue("", words.name("a value"), "2025"),))
    values = (CompareValue(HERE, words.foreign), CompareValue(HERE, words.long))
    several = CompareCell(values, has_more=True)
    rows = (CompareRow("first", "Sample row"), CompareRow("second", "Second row"))
    columns = (
        CompareColumn("sample-1", HERE, words.name("Sample cluster"), 1, (one, several)),
        CompareColumn("sample-2", HERE, words.long, 2, (nothing, one)),
        CompareColumn("sample-3", HERE, words.name("Third cluster"), 3, (one, nothing)),
    )
    return CompareBody("Sample comparison", words.sentence, rows, columns, "", None, HERE, "{}", ())


def _languages(words: SampleWords) -> tuple[LanguageView, ...]:
    whole = ShareView(100, 0, "100 %", "42 / 42", ())
    some = ShareView(60, 15, "60 %", "25 / 42", ("17",))
    source = LanguageView("en", "English", "English", "", whole, None, "", (), (), 0)
    other = LanguageView("de", "Deutsch", words.parts.words.language("de"), "content", some, some, "2025", (), (), 0)
    return (source, other)


def _figures(words: SampleWords) -> RegionFigureTable:
    row = RegionFigureRow(
        region=words.link("Sample region"),
        value="1,234",
        unit=NO_TEXT,
        year="2025",
        note=words.sentence,
        clusters=words.links("Sample cluster"),
        sources=words.sources,
        share=100,
    )
    bare = RegionFigureRow(words.link(words.long), "600", NO_TEXT, "", NO_TEXT, (), (), share=49)
    return RegionFigureTable(words.name("Sample figure"), words.name("persons"), (row, bare), words.sentence.text)
