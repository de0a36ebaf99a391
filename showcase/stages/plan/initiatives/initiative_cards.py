"""Cards of initiatives: joint brands, alliances and projects, with what their period says on the day of the build."""

from __future__ import annotations

from collections.abc import Iterable

from showcase.model.catalogue import Catalogue, CatalogueEntry
from showcase.model.network import Initiative
from showcase.model.period import State, parse_period
from showcase.model.views.initiative_views import InitiativeCard
from showcase.stages.plan.enumerations import INITIATIVE_KINDS, INITIATIVE_STATES
from showcase.stages.plan.memory import recall
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.things import thing_links
from showcase.stages.plan.wording import Wording

_STATES: tuple[State, ...] = ("running", "planned", "", "ended")  # the order of lists


def initiative_card(entry: CatalogueEntry[Initiative], parts: Parts) -> InitiativeCard:
    """Show an initiative in a list."""
    return recall(parts.memory, ("initiative", entry.id), lambda: _initiative_card(entry, parts))


def ordered_initiatives(identifiers: Iterable[str], parts: Parts) -> tuple[InitiativeCard, ...]:
    """Show initiatives: those that go on first, then by name; ended ones last."""
    cards = [initiative_card(parts.catalogue.initiatives[item], parts) for item in identifiers]
    states: list[str] = list(_STATES)
    cards.sort(key=lambda card: (states.index(card.state), parts.words.sort_key(card.title.text), card.id))
    return tuple(cards)


def _initiative_card(entry: CatalogueEntry[Initiative], parts: Parts) -> InitiativeCard:
    initiative, words = entry.written, parts.words
    state = initiative_state(initiative, parts)
    return InitiativeCard(
        id=entry.id,
        url=parts.place.to("initiatives", entry.id),
        title=words.name(initiative.title),
        summary=words.text(initiative.summary),
        kind=words.say(INITIATIVE_KINDS[initiative.kind]),
        period=period_words(initiative.period, words),
        state=state,
        state_words=words.say(INITIATIVE_STATES[state]) if state else "",
        mark=parts.picture(initiative.mark),
        clusters=thing_links("clusters", entry.ties.clusters, parts),
        countries=words.listed(words.country(code) for code in initiative.countries),
        field=initiative_field(entry, parts.catalogue),
    )


def initiative_state(initiative: Initiative, parts: Parts) -> State:
    """Tell whether an initiative is running on the day of the build; empty where its period does not say."""
    period = parse_period(initiative.period) if initiative.period else None
    return period.state(parts.today) if period else ""


def initiative_field(entry: CatalogueEntry[Initiative], catalogue: Catalogue) -> int:
    """Give the colour field of the first cluster of an initiative."""
    return next((catalogue.clusters[item].colour_field for item in entry.ties.clusters), 0)


def period_words(text: str | None, words: Wording) -> str:
    """Write a period as the language does; one that is not understood stays as it is written."""
    period = parse_period(text) if text else None
    if period is None:
        return text or ""
    if period.first and period.last:
        return words.span(period.first, period.last)
    if period.last:
        return words.say("until %(date)s", date=words.date(period.last))
    first = words.date(period.first)
    if period.is_single:
        return first
    return words.say("since %(date)s", date=first) if period.is_open else words.say("from %(date)s", date=first)
