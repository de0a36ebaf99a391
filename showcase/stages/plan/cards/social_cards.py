"""The social cards: one for the home page and for each cluster, service, event and story, in each language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from showcase.model.catalogue import Catalogue
from showcase.model.views.card_views import SocialCard
from showcase.stages.plan.cards.card_links import ASSET_PATTERN, CARD_PATTERN, HOME
from showcase.stages.plan.cards.home_card import home_card
from showcase.stages.plan.cards.thing_cards import cluster_card, event_social_card, service_card, story_card
from showcase.stages.plan.drawing_maker import DrawingOrder
from showcase.stages.plan.parts import Parts

_MOST_COLOURS = 128


def card_orders(catalogue: Catalogue) -> Iterator[DrawingOrder]:
    """Order every card; the small site of one cluster has that of the cluster as home card."""
    if catalogue.microsite_of:
        yield _order(HOME, partial(cluster_card, catalogue.clusters[catalogue.microsite_of]))
    else:
        yield _order(HOME, home_card)
        for cluster in catalogue.clusters.values():
            yield _order(f"clusters/{cluster.id}", partial(cluster_card, cluster))
    for service in catalogue.services.values():
        yield _order(f"services/{service.id}", partial(service_card, service))
    for event in catalogue.events.values():
        yield _order(f"events/{event.id}", partial(event_social_card, event))
    for story in catalogue.stories.values():
        yield _order(f"stories/{story.id}", partial(story_card, story))


def _order(name: str, make: Callable[[Parts], SocialCard]) -> DrawingOrder:
    pattern, asset = CARD_PATTERN % name, ASSET_PATTERN % name
    return DrawingOrder(pattern, "social_card.typ", make, asset, most_colours=_MOST_COLOURS)
