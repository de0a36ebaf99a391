"""The card of the home page: the claim beside the constellation of all clusters, on the map."""

from __future__ import annotations

from showcase.model.brand.emblem import draw_emblem
from showcase.model.map_drawing import MapFrame
from showcase.model.views.card_views import CardColours, SocialCard
from showcase.model.views.part_views import MapView
from showcase.stages.plan.cards.card_frame import CardPicture, social_card
from showcase.stages.plan.cards.card_looks import opening_colours, texture
from showcase.stages.plan.clusters.map_view import map_view
from showcase.stages.plan.parts import Parts

_WIDTH, _HEIGHT = 1200, 630
_FRAME = MapFrame(570, _HEIGHT, 70, _WIDTH - 570)  # the half beside the words; land goes on behind them
_DETAIL = 6  # the drawing does not travel, only its picture


def home_card(parts: Parts) -> SocialCard:
    """Show the claim of the programme."""
    words, programme = parts.words, parts.catalogue.programme
    colours = opening_colours(parts.identity)
    count = len(parts.catalogue.present_clusters)
    return social_card(
        parts,
        colours,
        _picture(parts, colours),
        kicker=(words.name(programme.territory),),
        title=words.text(programme.claim) or words.name(programme.name),
        line=(words.count("%(count)s cluster", "%(count)s clusters", count),) if count else (),
    )


def _picture(parts: Parts, colours: CardColours) -> CardPicture:
    drawn = map_view(parts, _FRAME, _DETAIL)
    if drawn is None:
        emblem = draw_emblem(parts.catalogue.programme.name.by_tag[0][1], len(parts.catalogue.clusters))
        return CardPicture(texture=texture(emblem, colours.texture))
    return CardPicture(chart=_map_svg(drawn, parts))


def _map_svg(drawn: MapView, parts: Parts) -> str:
    """Draw land, home country, lines and points as wide as the card, with the places on its far half."""
    scheme = parts.identity.palette.light
    start = 0 if parts.words.locale.direction == "rtl" else _FRAME.width - _WIDTH

    def colour(field: int) -> str:
        return scheme.fields[field - 1].star if field else scheme["on_hero_muted"]

    lines = "".join(
        f'<path d="M{x1} {y1}L{x2} {y2}" stroke="{colour(field)}"/>' for x1, y1, x2, y2, field in drawn.lines
    )
    points = "".join(
        f'<circle cx="{point.x}" cy="{point.y}" r="{point.radius * 1.4:g}" fill="{colour(point.field)}"/>'
        for point in drawn.points
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{start} 0 {_WIDTH} {_HEIGHT}">'
        f'<path d="{drawn.land}" fill="{scheme["hero_land"]}"/>'
        f'<path d="{drawn.home}" fill="{scheme["hero_home"]}" stroke="{scheme["hero_home_line"]}"/>'
        f'<g fill="none" stroke-width="2.5" stroke-opacity=".7">{lines}</g>'
        f'<g stroke="{scheme["hero"]}" stroke-width="2">{points}</g></svg>'
    )
