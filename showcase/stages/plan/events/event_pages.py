"""All pages of events, in the order of the sitemap."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from showcase.model.catalogue import Catalogue
from showcase.stages.plan.events.event_lists import list_orders
from showcase.stages.plan.events.event_months import month_orders
from showcase.stages.plan.events.event_page import event_page_orders
from showcase.stages.plan.page_maker import PageOrder


def event_orders(catalogue: Catalogue, today: date) -> Iterator[PageOrder]:
    """Order lists, months and the page of every event; `today` decides what is past."""
    yield from list_orders(catalogue, today)
    yield from month_orders(catalogue)
    yield from event_page_orders(catalogue)
