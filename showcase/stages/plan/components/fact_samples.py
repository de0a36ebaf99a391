"""Samples of facts: lists of facts, figures, sentences, names, documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from showcase.model.locale import NO_TEXT
from showcase.model.views.component_views import SampleView
from showcase.model.views.data_views import DataFileView, DatasetView
from showcase.model.views.document_views import DocumentRow, FileLink
from showcase.model.views.learning_views import ExampleView, LessonView
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import (
    FactView,
    FigureView,
    NamedItem,
    PartnerGroup,
    StatementView,
    StoryView,
)
from showcase.stages.plan.components.sample_words import ADDRESS, HERE, SampleWords

_FOLDED_AT = 6


def fact_samples(words: SampleWords) -> Iterator[SampleView]:
    """Show facts and figures."""
    facts = (
        FactView("first", "Sample fact", (LinkView("", words.name("a value")), words.link("a value with a page")), ""),
        FactView("second", "Second fact", (LinkView("", words.foreign),), "2025"),
    )
    long = (FactView("long", words.long.text, (words.link(words.long),), words.long.text),)
    yield words.sample("fact_list", "usual", facts)
    yield words.sample("fact_list", "wide", facts, look="wide")
    yield words.sample("fact_list", "long", long)
    figure = FigureView(words.name("Sample figure"), "1,234", words.name("persons"), "2025", NO_TEXT, words.sources)
    bare = replace(figure, unit=NO_TEXT, year="", sources=())
    several = (figure, replace(figure, label=words.foreign, note=words.foreign), replace(bare, value="7"))
    yield words.sample("figure_list", "usual", several)
    yield words.sample("figure_list", "large", several, look="large")
    yield words.sample("figure_list", "without-facts", (bare,))
    yield words.sample("figure_list", "long", (replace(figure, label=words.long, unit=words.long, note=words.long),))


def sentence_samples(words: SampleWords) -> Iterator[SampleView]:
    """Show sentences with what belongs to them."""
    usual = StatementView(words.sentence, "2025", "EUR 1 m", words.name("a note"), words.sources, topic="Topic")
    bare = StatementView(words.name("A sample sentence."), "", "", NO_TEXT, ())
    views = (usual, bare, replace(bare, text=words.foreign), replace(bare, url=HERE))
    yield words.sample("statement_list", "usual", views)
    yield words.sample("statement_list", "large", views, look="large")
    yield words.sample("statement_list", "folded", (bare,) * (_FOLDED_AT + 2))
    yield words.sample("statement_list", "long", (replace(usual, text=words.long, amount=words.long.text),))
    lesson = LessonView(usual, words.link("Sample service"), words.say("Service"), words.say("Ended"))
    yield words.sample("lesson_list", "usual", (lesson, replace(lesson, origin=words.link(words.long))))
    story = StoryView(words.name("A sample success."), words.sentence, "2025", words.link("Sample cluster"))
    yield words.sample("story_list", "usual", (story, replace(story, text=words.long, note=NO_TEXT, year="")))
    example = ExampleView(words.link("Sample idea"), words.sentence, ("Samplia", "Sample programme"), "D2")
    yield words.sample("example_list", "folded", (example, replace(example, code=""), *(example,) * _FOLDED_AT))


def name_samples(words: SampleWords) -> Iterator[SampleView]:
    """Show lists of names."""
    usual = NamedItem(words.name("Sample partner"), words.sentence, "2025", words.name("a note"), words.sources, HERE)
    bare = NamedItem(words.name("Second partner"), NO_TEXT, "", NO_TEXT, ())
    items = (usual, bare, replace(bare, name=words.foreign), replace(bare, name=words.long))
    for state, look in (("usual", ""), ("wide", "columns"), ("small", "inline")):
        yield words.sample("named_list", state, items, look=look)
    groups = (
        PartnerGroup("company", "Sample firms", (bare, replace(bare, name=words.long))),
        PartnerGroup("research", "Sample institutes", (bare,) * (_FOLDED_AT + 4)),
    )
    yield words.sample("partner_groups", "usual", groups)


def document_samples(words: SampleWords) -> Iterator[SampleView]:
    """Show documents and data."""
    usual = DocumentRow(
        id="sample-document",
        url=HERE,
        title=words.name("Sample document"),
        kind=words.say("Study"),
        date="2025",
        languages="",
        publisher=words.name("Sample publisher"),
        file=FileLink(HERE, "PDF", "1.2 MB", "en"),
        clusters=words.links("Sample cluster"),
        facets=(),
        order=(2025, 0, 0),
    )
    away = replace(usual, file=FileLink(ADDRESS, "PDF", "", "en", host="sample.example"))
    bare = replace(usual, url="", kind="", date="", publisher=NO_TEXT, file=None, clusters=())
    views = {
        "usual": usual,
        "example": away,
        "fallback": replace(usual, title=words.foreign),
        "without-facts": bare,
        "long": replace(usual, title=words.long, publisher=words.long, clusters=(words.link(words.long),)),
    }
    for state, view in views.items():
        yield words.sample("document_row", state, view)
    yield words.sample("document_list", "usual", tuple(views.values()))
    files = tuple(DataFileView(HERE, form, "text/plain") for form in ("JSON", "CSV"))
    yield words.sample(
        "data_set", "usual", DatasetView("sample-data", "Sample data", words.sentence.text, "4", "4", files, HERE)
    )
