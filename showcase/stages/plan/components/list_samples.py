"""Samples of terms and of the ways that lead on: tags, values, doors, types of services."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from showcase.model.locale import NO_TEXT
from showcase.model.views.component_views import SampleView
from showcase.model.views.facet_views import FacetBranch, FacetValue, FacetView
from showcase.model.views.framework_views import Doorway, MatrixRow, MatrixView, ServiceGroup, StepView, TypeTile
from showcase.model.views.part_views import TagView
from showcase.model.views.region_views import ExpertView, RegionItem, RegionItems
from showcase.model.views.service_views import ApplyView
from showcase.stages.plan.components.card_samples import sample_service
from showcase.stages.plan.components.cluster_samples import sample_cluster
from showcase.stages.plan.components.sample_words import ADDRESS, HERE, MAIL, SampleWords

_MANY = 14


def _value(words: SampleWords, number: int) -> FacetValue:
    label = words.long if number == _MANY else words.foreign if number == _MANY - 1 else words.name(f"Value {number}")
    return FacetValue(f"value-{number}", label, number, HERE, number % 9, depth=int(number == 3))


def term_samples(words: SampleWords) -> Iterator[SampleView]:
    """Show terms of vocabularies, as tags, as values, as filters."""
    tags = tuple(words.tag(f"Sample term {number}", number) for number in range(1, 6))
    plain = (replace(tags[0], url=""), TagView("foreign", HERE, words.foreign), TagView("long", HERE, words.long))
    yield words.sample("tag_list", "usual", (*tags, *plain))
    yield words.sample("tag_list", "wide", (*tags, *plain), look="fields")
    yield words.sample("tag_list", "small", (*tags, *plain), look="chips")
    values = tuple(_value(words, number) for number in range(1, _MANY + 1))
    branches = (FacetBranch(values[1], (FacetBranch(values[2], ()),)), FacetBranch(values[-1], ()))
    yield words.sample("value_list", "usual", branches)
    yield words.sample("field_doors", "usual", (*values[:4], values[-1]))
    facets = (FacetView("first", "Sample facet", values[:3]), FacetView("second", "Long facet", values, index_url=HERE))
    yield words.sample("facet_panel", "usual", facets)
    yield words.sample("letter_row", "usual", words.links(*"ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    yield words.sample("link_part", "usual", (*words.links("Sample cluster", "Sample firm"), words.link(words.long)))


def _tile(words: SampleWords, code: str, number: int) -> TypeTile:
    mark = ("recommended", "partly", "", "")[number % 4]
    said = {"recommended": words.say("recommended"), "partly": words.say("partly recommended"), "": ""}[mark]
    own, examples = number % 3, number % 2
    counted = words.parts.words.count("%(count)s service", "%(count)s services", own) if own else ""
    elsewhere = words.say("Examples from elsewhere") if examples else ""
    return TypeTile(code, HERE, "Sample pillar", "Sample level", mark, said, own, counted, examples, elsewhere, 0)


def _matrix(words: SampleWords) -> MatrixView:
    levels = tuple((str(level), f"Level {level}", HERE) for level in range(1, 5))
    rows = tuple(
        MatrixRow(
            pillar,
            words.long.text if pillar == "D" else f"Pillar {pillar}",
            HERE,
            tuple(_tile(words, f"{pillar}{level}", level + place) for level in range(1, 5)),
        )
        for place, pillar in enumerate("ABCD")
    )
    return MatrixView(levels, rows)


def framework_samples(words: SampleWords) -> Iterator[SampleView]:
    """Show the framework of services, and how to get one."""
    matrix = _matrix(words)
    tiles = matrix.rows[0].cells
    yield words.sample("type_tile", "current", (replace(tiles[0], is_current=True), *tiles[1:]))
    doors = (
        Doorway("matrix", HERE, "Sample matrix", words.sentence.text, "42", matrix),
        Doorway("long", HERE, words.long.text, words.sentence.text, "3"),
    )
    yield words.sample("doorways", "usual", doors)
    service, cluster = sample_service(words), sample_cluster(words)
    group = ServiceGroup("Sample group", HERE, words.sentence.text, (service,), "1", (cluster,), HERE, "1")
    yield words.sample("service_group", "usual", group)
    bare = ServiceGroup("Second group", "", "", (), words.say("No service yet"))
    yield words.sample("service_group", "without-facts", bare)
    apply = ApplyView("soon", words.say("Closes within 30 days"), "12:00", words.sentence, words.sentence, ADDRESS)
    yield words.sample("service_apply", "soon", apply)
    states = (("Sample step", "done"), ("Second step", "current"), ("Third step", "ahead"))
    steps = tuple(StepView(f"step-{state}", name, "", state=state) for name, state in states)
    yield words.sample("service_apply", "current", steps, look="way")


def matrix_samples(words: SampleWords) -> Iterator[SampleView]:
    """Show the framework of services as a table."""
    yield words.sample("service_matrix", "usual", _matrix(words))


def region_samples(words: SampleWords) -> Iterator[SampleView]:
    """Show what regions say, and whom to ask."""
    item = RegionItem(
        title=words.name("Sample policy"),
        value="42",
        unit=words.name("%"),
        year="2025",
        text=words.sentence,
        priority=words.link("Sample priority"),
        clusters=words.links("Sample cluster"),
        sources=words.sources,
    )
    bare = RegionItem(words.long, "", NO_TEXT, "", NO_TEXT, None, (), ())
    groups = (RegionItems(words.link("Sample region"), (item, bare)), RegionItems(words.link(words.foreign), (bare,)))
    yield words.sample("region_items", "usual", groups)
    experts = (
        ExpertView(words.name("Sample desk"), (words.tag("Sample field", 1),), MAIL),
        ExpertView(words.long, (), ""),
    )
    yield words.sample("expert_list", "usual", experts)
