"""Plans what is typeset: an order names a file, its template, and how its view is made in each language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from showcase.model.catalogue import Catalogue
from showcase.model.drawing import Drawing
from showcase.model.locale import Locale
from showcase.stages.plan.page_maker import PageMaker
from showcase.stages.plan.parts import Parts


@dataclass(frozen=True, slots=True)
class DrawingOrder:
    """
    One file to be typeset in every language, or once.

    `pattern` is its path below the root; "{locale}" in it stands for the tag of each language, without it the file is
    made once, in the default language.
    """

    pattern: str
    template: str
    make: Callable[[Parts], Any]
    asset: str = ""
    """Name among the assets, with "{locale}" as well; empty for a file of a lasting address."""
    pixels_per_point: float = 1.0
    most_colours: int = 0

    def locales(self, catalogue: Catalogue) -> tuple[Locale, ...]:
        """List the languages it is made in."""
        return catalogue.locales if "{locale}" in self.pattern else (catalogue.default_locale,)

    def path(self, locale: Locale) -> str:
        """Give its path in one language."""
        return self.pattern.replace("{locale}", locale.tag)


def plan_drawings(orders: Iterable[DrawingOrder], maker: PageMaker) -> Iterator[Drawing]:
    """Plan every file in each of its languages."""
    for order in orders:
        for locale in order.locales(maker.catalogue):
            yield Drawing(
                path=order.path(locale),
                template=order.template,
                locale=locale,
                make_view=partial(_view, order, locale, maker),
                asset=order.asset.replace("{locale}", locale.tag),
                pixels_per_point=order.pixels_per_point,
                most_colours=order.most_colours,
            )


def _view(order: DrawingOrder, locale: Locale, maker: PageMaker) -> Any:
    """Make what the template shows; links are those of the home page of the language."""
    return order.make(maker.home_parts(locale))
