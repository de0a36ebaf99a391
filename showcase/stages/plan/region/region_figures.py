"""Figures of the territory, put together so that its regions can be compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from showcase.model.locale import NO_TEXT
from showcase.model.territory import RegionFigure
from showcase.model.views.page_views import LinkView
from showcase.model.views.region_views import RegionFigureRow, RegionFigureTable
from showcase.stages.plan.parts import Parts

Tables = tuple[RegionFigureTable, ...]


def figure_tables(parts: Parts) -> tuple[Tables, Tables]:
    """
    Group the figures by what they count: first those of several regions, most regions first, then those of one.

    Nothing is added up, and nothing left out: an older figure of a region follows its newer one.
    """
    by_label: dict[str, list[RegionFigure]] = defaultdict(list)
    for figure in parts.catalogue.programme.region.figures:
        by_label[figure.label.by_tag[0][1]].append(figure)
    several = [found for found in by_label.values() if len(_regions(found)) > 1]
    single = [found for found in by_label.values() if len(_regions(found)) == 1]
    several.sort(key=lambda found: -len(_regions(found)))
    everywhere = _ordered_regions(parts)
    return (
        tuple(_table(found, everywhere, parts) for found in several),
        tuple(_table(found, [], parts) for found in single),
    )


def _regions(figures: Sequence[RegionFigure]) -> set[str | None]:
    return {figure.region for figure in figures}


def _ordered_regions(parts: Parts) -> list[str]:
    """Regions of which clusters and at least one figure are known, in the order of the vocabulary."""
    counted = _regions(parts.catalogue.programme.region.figures)
    return [term.id for term in parts.catalogue.facet_terms("regions") if term.id in counted]


def _table(figures: Sequence[RegionFigure], everywhere: Sequence[str], parts: Parts) -> RegionFigureTable:
    places = {item: place for place, item in enumerate(parts.catalogue.vocabularies.get("regions", {}))}
    ordered = sorted(
        figures, key=lambda figure: (places.get(figure.region or "", -1), *(-ord(sign) for sign in figure.year or ""))
    )
    units = {figure.unit for figure in figures}
    shares = _shares(ordered) if len(units) == 1 else [0] * len(ordered)
    unit = parts.words.name(ordered[0].unit) if len(units) == 1 else NO_TEXT
    return RegionFigureTable(
        label=parts.words.text(ordered[0].label),
        unit=unit,
        rows=tuple(
            _row(figure, share, parts, has_unit=not unit) for figure, share in zip(ordered, shares, strict=True)
        ),
        note=_note(ordered, everywhere, parts),
    )


def _row(figure: RegionFigure, share: int, parts: Parts, *, has_unit: bool) -> RegionFigureRow:
    words = parts.words
    return RegionFigureRow(
        region=region_link(figure.region, parts),
        value=words.figure(figure.value),
        unit=words.name(figure.unit) if has_unit else NO_TEXT,
        year=figure.year or "",
        note=words.text(figure.note),
        clusters=tuple(parts.cluster_link(item) for item in figure.clusters),
        sources=parts.sources(figure.sources),
        share=share,
    )


def region_link(region: str | None, parts: Parts) -> LinkView:
    """Name a region, with the way to its clusters; without one the whole territory is meant."""
    if region is None:
        return LinkView("", parts.words.name(parts.catalogue.programme.territory))
    tag = parts.term("regions", region)
    return LinkView(tag.url, tag.label)


def _shares(figures: Sequence[RegionFigure]) -> list[int]:
    """Give each figure its part of the largest one, 1 to 100; bars compare only figures of the same year."""
    numbers = [_number(figure.value) for figure in figures]
    known = [number for number in numbers if number is not None and number > 0]
    if len(known) < len(figures) or len(figures) < 2 or len({figure.year for figure in figures}) > 1:
        return [0] * len(figures)
    return [max(1, round(100 * number / max(known))) for number in known]


def _number(value: str) -> float | None:
    try:
        return float(value.replace(",", ""))
    except ValueError:
        return None


def _note(figures: Sequence[RegionFigure], everywhere: Sequence[str], parts: Parts) -> str:
    """Say that years differ, that some are not stated, and for which regions there is no figure."""
    words, notes = parts.words, []
    years = sorted({figure.year for figure in figures if figure.year})
    if len(years) > 1:
        notes.append(words.say("The years differ: %(years)s.", years=words.listed(years)))
    if years and any(not figure.year for figure in figures):
        notes.append(words.say("Where no year stands, the source gives none."))
    elif not years:
        notes.append(words.say("The sources give no year."))
    missing = [item for item in everywhere if item not in _regions(figures)]
    if missing:
        names = words.listed(region_link(item, parts).text.text for item in missing)
        notes.append(words.say("No figure of this kind for %(regions)s.", regions=names))
    return " ".join(notes)
