"""Every figure of the site on a line of its own, with year and source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from showcase.model.choice_words import MEMBER_TYPES
from showcase.model.locale import Locale, parent_tags
from showcase.model.messages import N_, Messages, PseudoMessages
from showcase.stages.export.open_data.cells import cell
from showcase.stages.export.open_data.tables import words_in
from showcase.stages.export.open_data.values import Item

_MEMBERS = {"total": N_("Members"), **MEMBER_TYPES}
_NUMBER = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a thing; `field` says where it stands in the item of the thing."""

    kind: str  # "clusters", "stories", "programme" …
    thing: str
    field: str
    label: Item
    value: str
    unit: Item
    year: str
    sources: Sequence[Item]
    note: Item


def figures_of(kind: str, item: Item, benchmarks: Mapping[str, Item], members: Mapping[str, Item]) -> Iterator[Figure]:
    """Find the figures of an item; `members` holds the words for each count by language."""
    thing = item.get("id", "")
    for field in ("key_figures", "figures"):
        yield from (_figure(kind, thing, field, figure) for figure in item.get(field, ()))
    counted = item.get("members", {})
    for field, label in members.items():
        if field in counted:
            about = {"year": counted.get("as_of"), "sources": counted.get("sources", ()), "note": counted.get("note")}
            yield _figure(kind, thing, f"members.{field}", {"label": label, "value": counted[field], **about})
    for result in item.get("benchmarks", ()):
        if kind != "programme":
            yield _figure(kind, thing, "benchmarks", _own_result(result, benchmarks[result["benchmark"]]))
    for field, value in item.items():
        if isinstance(value, list):
            yield from _amounts(kind, thing, field, value)


def programme_figures(programme: Item) -> Iterator[Figure]:
    """Give the figures of the programme: those of its region, and the results of its benchmarks without names."""
    yield from (_figure("programme", "", "figures", figure) for figure in programme.get("figures", ()))
    for figure in programme.get("region", {}).get("figures", ()):
        yield _figure("regions", figure.get("region", ""), "region.figures", figure)
    for benchmark in programme.get("benchmarks", ()):
        for value in benchmark.get("results", ()):
            about = {"label": benchmark["question"], "value": value, "year": benchmark["year"]}
            shared = {name: benchmark[name] for name in ("unit", "sources", "note") if name in benchmark}
            yield _figure("programme", "", f"benchmarks.{benchmark['id']}", about | shared)


def member_words(messages: Mapping[str, Messages | PseudoMessages], locales: Sequence[Locale]) -> dict[str, Item]:
    """Say what each count of members counts, in every language of the site."""
    return {
        field: {locale.tag: messages[locale.tag].gettext(label) for locale in locales}
        for field, label in _MEMBERS.items()
    }


class FigureTable:
    """The columns of the table of figures."""

    def __init__(self, locales: Sequence[Locale]) -> None:
        """Give labels, units and notes a column for each language."""
        tags = [locale.tag for locale in locales]
        labels, units, notes = ([f"{name}_{tag}" for tag in tags] for name in ("figure", "unit", "note"))
        self.headers = ["kind", "thing", "field", *labels, "value", "number", *units, "year", "source", *notes]
        self._tags = [parent_tags(tag) for tag in tags]
        self._nothing = [""] * len(tags)

    def line(self, figure: Figure) -> list[str]:
        """Put a figure into the columns; `number` is the value as a number, where it is one."""
        number = figure.value.replace(",", "") if _NUMBER.fullmatch(figure.value) else ""
        sources = [source.get("url") or source.get("remark", "") for source in figure.sources]
        start = [figure.kind, figure.thing, figure.field, *self._texts(figure.label), cell(figure.value), number]
        end = [*self._texts(figure.unit), cell(figure.year), cell(sources), *self._texts(figure.note)]
        return start + end

    def _texts(self, text: Item) -> list[str]:
        return [cell(words_in(text, tags)) for tags in self._tags] if text else self._nothing


def _figure(kind: str, thing: str, field: str, written: Item) -> Figure:
    value = written["value"]
    return Figure(
        kind=kind,
        thing=thing,
        field=field,
        label=written["label"],
        value=f"{value:g}" if isinstance(value, float) and value.is_integer() else str(value),
        unit=written.get("unit") or {},
        year=written.get("year") or "",
        sources=written.get("sources", ()),
        note=written.get("note") or {},
    )


def _own_result(result: Item, benchmark: Item) -> Item:
    """Tell a cluster's own result in the words of the benchmark."""
    about = {"label": benchmark["question"], "year": benchmark["year"], "unit": benchmark.get("unit")}
    return about | {name: value for name, value in result.items() if name in ("value", "year", "sources")}


def _amounts(kind: str, thing: str, field: str, parts: Sequence[Any]) -> Iterator[Figure]:
    """Find what statements say in figures: the sentence tells what it is about."""
    for part in parts:
        if isinstance(part, dict) and "amount" in part:
            label = part.get("text") or {"en": part.get("kind", "").replace("_", " ")}
            yield _figure(kind, thing, field, {**part, "label": label, "value": part["amount"]})
