"""The background for slides: the opening of the home page, with room for words."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.model.catalogue import Catalogue
from showcase.model.map_drawing import MapFrame
from showcase.model.views.brand_views import SlideArt
from showcase.model.views.part_views import MapView
from showcase.stages.plan.brand.badge_symbols import badge_symbol
from showcase.stages.plan.clusters.map_view import map_view
from showcase.stages.plan.drawing_maker import DrawingOrder
from showcase.stages.plan.parts import Parts

SLIDE_PNG, SLIDE_SVG = "brand/slide.png", "brand/slide.svg"
_WIDTH, _HEIGHT = 1920, 1080
_FRAME = MapFrame(780, _HEIGHT, 110, _WIDTH - 780)  # the part beside the words; land goes on behind them
_DETAIL = 4


def slide_orders(catalogue: Catalogue) -> Iterator[DrawingOrder]:
    """Order the background as PNG and as SVG; the small site of one cluster has none."""
    if not catalogue.microsite_of:
        for path in (SLIDE_PNG, SLIDE_SVG):
            yield DrawingOrder(path, "slide.typ", _slide)


def _slide(parts: Parts) -> SlideArt:
    locale, name = parts.words.locale, parts.words.name(parts.catalogue.programme.name)
    drawn = map_view(parts, _FRAME, _DETAIL)
    return SlideArt(
        lang=locale.base,
        direction=locale.direction,
        title=parts.words.say("%(programme)s: background for slides", programme=name.text),
        mark=badge_symbol("hero", parts),
        name=name,
        chart=_chart(drawn, parts) if drawn else "",
    )


def _chart(drawn: MapView, parts: Parts) -> str:
    """Draw land, lines and stars as large as the slide, the places at the end of the lines of words."""
    scheme = parts.identity.palette.light
    start = 0 if parts.words.locale.direction == "rtl" else _FRAME.width - _WIDTH

    def colour(field: int) -> str:
        return scheme.fields[field - 1].star if field else scheme["on_hero_muted"]

    lines = "".join(
        f'<path d="M{x1} {y1}L{x2} {y2}" fill="none" stroke="{colour(field)}" stroke-width="2"/>'
        for x1, y1, x2, y2, field in drawn.lines
    )
    stars = "".join(
        f'<circle cx="{point.x}" cy="{point.y}" r="{point.radius * 1.4:.4g}" fill="{colour(point.field)}" '
        f'stroke="{scheme["hero"]}" stroke-width="2"/>'
        for point in drawn.points
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{start} 0 {_WIDTH} {_HEIGHT}">'
        f'<path d="{drawn.land}" fill="{scheme["hero_land"]}"/><path d="{drawn.home}" fill="{scheme["hero_home"]}"/>'
        f"{lines}{stars}</svg>"
    )
