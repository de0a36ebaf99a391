"""The social cards: one for the home page and for each cluster, service, event and story, in each language."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from showcase.model.catalogue import Catalogue
from showcase.model.views.card_views import SocialCard
from showcase.stages.plan.drawing_maker import DrawingOrder
from showcase.stages.plan.parts import Parts


def card_orders(catalogue: Catalogue) -> Iterator[DrawingOrder]:
    """Order every card."""
    if not catalogue.microsite_of:
        yield _order("home", _home_card)


def _order(name: str, make: Callable[[Parts], SocialCard]) -> DrawingOrder:
    return DrawingOrder(
        pattern=f"assets/cards/{{locale}}/{name}.png",
        template="social_card.typ",
        make=make,
        asset=f"cards/{{locale}}/{name}",
    )


def _home_card(parts: Parts) -> SocialCard:
    """Show the claim of the programme."""
    words, programme = parts.words, parts.catalogue.programme
    return SocialCard(
        lang=words.locale.base,
        direction=words.locale.direction,
        site_name=words.name(programme.name).text,
        kicker=words.text(programme.territory).text,
        title=words.text(programme.claim) or words.name(programme.name),
        text=words.text(programme.summary),
        foot="",
        field=0,
        picture="",
    )
