"""Cards of success stories, and the order in which lists show them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from showcase.model.catalogue import Catalogue, CatalogueEntry
from showcase.model.field_types import PartialDate
from showcase.model.locale import ChosenText
from showcase.model.network import Story
from showcase.model.safe_markup import field_markup
from showcase.model.statements import KeyFigure
from showcase.model.views.part_views import FigureView
from showcase.model.views.story_views import StoryCard
from showcase.stages.plan.memory import recall
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.things import thing_links

_TEASER = 180  # characters of a text that stand on its card
_LONGEST_FIGURE = 18  # characters that large type has room for
_NUMBER = re.compile(r"[^()]*\d[^()]*")  # "24 (2009), 43" tells a story of its own, too long for a card
_YEAR = re.compile(r"(?:1[89]|20|21)\d\d")
# A full stop after a word in small letters, or after a year, ends a sentence; one after "Gebr" or "e" does not.
_SENTENCE_END = re.compile(r"(?<=[^\W\d_A-Z]{4}|\d{4})[.!?](?= )")


def newest_first(catalogue: Catalogue) -> list[CatalogueEntry[Story]]:
    """Sort stories by their date, the newest first and those without one last; equal ones by identifier."""
    dated = sorted(catalogue.stories.values(), key=lambda entry: entry.id)
    return sorted(dated, key=lambda entry: _rank(entry.written.date), reverse=True)


def _rank(when: PartialDate | None) -> tuple[int, int, int]:
    return (when.year, when.month or 0, when.day or 0) if when else (0, 0, 0)


def story_card(entry: CatalogueEntry[Story], parts: Parts) -> StoryCard:
    """Show a story in a list."""
    return recall(parts.memory, ("story", entry.id), lambda: _story_card(entry, parts))


def story_cards(identifiers: Iterable[str], parts: Parts) -> tuple[StoryCard, ...]:
    """Show several stories in their order."""
    return tuple(story_card(parts.catalogue.stories[item], parts) for item in identifiers)


def _story_card(entry: CatalogueEntry[Story], parts: Parts) -> StoryCard:
    story, words = entry.written, parts.words
    return StoryCard(
        id=entry.id,
        url=parts.place.to("stories", entry.id),
        title=words.text(story.title),
        summary=words.text(story.summary) or teaser(words.text(story.text)),
        date=words.date(story.date),
        machine_date=str(story.date or ""),
        clusters=thing_links("clusters", entry.ties.clusters, parts),
        field=story_field(entry, parts.catalogue),
        figure=_card_figure(story.figures, parts),
        sectors=story_sectors(entry, parts.catalogue),
    )


def teaser(text: ChosenText) -> ChosenText:
    """Give the beginning of a Markdown text in plain words: whole sentences if they fill it, else cut at a word."""
    plain = " ".join(field_markup(text.text).striptags().split()) if text else ""
    if len(plain) > _TEASER:
        ends = [found.end() for found in _SENTENCE_END.finditer(plain, 0, _TEASER)]
        is_filled = bool(ends) and ends[-1] >= _TEASER // 2
        plain = plain[: ends[-1]] if is_filled else plain[:_TEASER].rsplit(" ", 1)[0].rstrip(" ,;:.–-") + "\u00a0…"
    return text._replace(text=plain)


def story_field(entry: CatalogueEntry[Story], catalogue: Catalogue) -> int:
    """Give the colour field of the first cluster of a story."""
    return next((catalogue.clusters[item].colour_field for item in entry.ties.clusters), 0)


def story_sectors(entry: CatalogueEntry[Story], catalogue: Catalogue) -> tuple[str, ...]:
    """Give the sectors of the clusters of a story, wider ones among them, each once."""
    clusters = (catalogue.clusters[item] for item in entry.ties.clusters)
    return tuple(dict.fromkeys(sector for cluster in clusters for sector in cluster.facets["sectors"]))


def is_remark(figure: KeyFigure) -> bool:
    """Tell whether a figure says the same twice, "valid until 2027": then it is a remark."""
    return any(label == figure.value for _, label in figure.label.by_tag)


def _card_figure(figures: Iterable[KeyFigure], parts: Parts) -> FigureView | None:
    """Choose the figure of a card: short, with a number in it that is not just a year, rather one with its year."""
    short = [
        item
        for item in figures
        if not is_remark(item)
        and len(item.value) <= _LONGEST_FIGURE
        and _NUMBER.fullmatch(item.value)
        and not _YEAR.fullmatch(item.value)
    ]
    chosen = next((item for item in short if item.year), next(iter(short), None))
    return parts.figure(chosen) if chosen else None
