"""The tent on the table of a booth: mark, claim and the way to the site, readable from both sides."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.model.catalogue import Catalogue
from showcase.model.views.panel_views import TableCardView
from showcase.stages.plan.drawing_maker import DrawingOrder
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.prints.brochure_ends import notice
from showcase.stages.plan.prints.brochure_head import brochure_head
from showcase.stages.plan.prints.print_figures import bare_constellation

PATH = "print/{locale}/table-card.pdf"


def table_card_orders(catalogue: Catalogue) -> Iterator[DrawingOrder]:
    """Order the card in every language; the small site of one cluster has none."""
    if not catalogue.microsite_of:
        yield DrawingOrder(PATH, "table_card.typ", table_card_view)


def table_card_view(parts: Parts) -> TableCardView:
    """Put together what the card shows."""
    words = {"scan": parts.words.say("Scan to see all clusters")}
    head = brochure_head(parts.words.say("Table card"), words, parts)
    return TableCardView(head=head, figure=bare_constellation(parts), notice=notice(parts))
