"""The prints of the programme as a whole: brochure, panels of the booth, table card."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.model.catalogue import Catalogue
from showcase.stages.plan.drawing_maker import DrawingOrder
from showcase.stages.plan.prints.brochure import brochure_orders
from showcase.stages.plan.prints.panels import panel_orders
from showcase.stages.plan.prints.table_card import table_card_orders


def programme_print_orders(catalogue: Catalogue) -> Iterator[DrawingOrder]:
    """Order all of them."""
    yield from brochure_orders(catalogue)
    yield from panel_orders(catalogue)
    yield from table_card_orders(catalogue)
