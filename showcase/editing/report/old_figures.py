"""Finds figures that are older than two years, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import reduce
from typing import Any

from showcase.editing.report.profiles import entry_name
from showcase.editing.report.values import FigureItem
from showcase.model.content import Content, Entry
from showcase.model.freshness import GONE
from showcase.model.source_document import NodePath, field_name
from showcase.model.statements import KeyFigure

_YEARS = 2
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def find_old_figures(content: Content, today: date) -> tuple[FigureItem, ...]:
    """List the figures whose year ended more than two years ago, the oldest first."""
    return tuple(
        sorted(_figures(content, today.year - _YEARS), key=lambda item: (item.year, item.entry.file, item.line))
    )


def latest_year(written: str) -> int | None:
    """Read the last year off a year or a period: 2013, 2021–2027, spring 2024; None when there is none."""
    years = _YEAR.findall(written)
    return max(map(int, years)) if years else None


def _figures(content: Content, first: int) -> Iterator[FigureItem]:
    for entry in content.clusters.values():
        if entry.written.status not in GONE:
            yield from _key_figures(entry, content, ("key_figures",), first)
            yield from _members(entry, content, first)
    for folder in (content.stories, content.initiatives):
        for other in folder.values():
            yield from _key_figures(other, content, ("figures",), first)
    yield from _key_figures(content.programme, content, ("home", "figures"), first)


def _key_figures(entry: Entry[Any], content: Content, path: tuple[str, ...], first: int) -> Iterator[FigureItem]:
    """Give the figures of a list whose year lies before `first`; finding the line of each takes time."""
    default = content.locales[0]
    figures: Sequence[KeyFigure] = reduce(getattr, path, entry.written)
    for index, figure in enumerate(figures):
        year = latest_year(figure.year or "")
        if year is not None and year < first:
            place: NodePath = (*path, index, "year")
            unit = figure.unit.in_locale(default, default).text if figure.unit else ""
            yield FigureItem(
                entry_name(entry, content),
                entry.document.place(place).line,
                field_name(place),
                figure.label.in_locale(default, default).text,
                f"{figure.value} {unit}".strip(),
                year,
            )


def _members(entry: Entry[Any], content: Content, first: int) -> Iterator[FigureItem]:
    members = entry.written.members
    if members is not None and members.as_of is not None and members.as_of.year < first:
        place = ("members", "as_of")
        value = "" if members.total is None else str(members.total)
        line = entry.document.place(place).line
        yield FigureItem(entry_name(entry, content), line, field_name(place), "members", value, members.as_of.year)
