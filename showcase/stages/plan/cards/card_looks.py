"""The colours and pictures of social cards, from the tokens of the brand and from the data itself."""

from __future__ import annotations

from dataclasses import replace

from showcase.model.brand.emblem import BOX, Emblem, draw_emblem
from showcase.model.brand.emblem_file import emblem_svg
from showcase.model.brand.field_colours import FieldRoles
from showcase.model.brand.identity import Identity
from showcase.model.brand.palette import Scheme
from showcase.model.catalogue import Cluster
from showcase.model.service_framework import LEVEL_KEYS, PILLAR_KEYS, TYPE_CODES
from showcase.model.views.card_views import CardColours
from showcase.stages.plan.cards.card_frame import CardPicture
from showcase.stages.plan.parts import cluster_emblem

_SIDE = 120
_CELL = _SIDE / len(LEVEL_KEYS)
_FAINT = 0.13
_SMALL, _LARGE = 4.6, 12.0


def cluster_colours(identity: Identity, field: int) -> CardColours:
    """Give the colours of a card of a cluster: the deep tone of its field, beside the pale one."""
    scheme = identity.palette.light
    if not field:
        return _plain(scheme, panel="sunken", on_panel="ink")
    roles = scheme.fields[field - 1]
    return CardColours(
        ground=roles.action,
        ink=roles.on_action,
        quiet=roles.tile,
        texture=roles.tile,
        panel=roles.tile,
        on_panel=roles.ink,
        hub=scheme["accent"],
    )


def story_colours(identity: Identity, field: int) -> CardColours:
    """Give the colours of a card of a story: the same two tones, the other way round."""
    scheme = identity.palette.light
    if not field:
        return CardColours(
            ground=scheme["page"],
            ink=scheme["ink"],
            quiet=scheme["ink_muted"],
            texture=scheme["line"],
            panel=scheme["hero"],
            on_panel=scheme["on_hero"],
            hub=scheme["accent"],
        )
    roles = scheme.fields[field - 1]
    return CardColours(
        ground=roles.tile,
        ink=roles.ink,
        quiet=roles.strong,
        texture=roles.line,
        panel=roles.action,
        on_panel=roles.tile,
        hub=scheme["accent"],
    )


def service_colours(identity: Identity) -> CardColours:
    """Give the colours of a card of a service: those of a call across the page."""
    scheme = identity.palette.light
    return CardColours(
        ground=scheme["band"],
        ink=scheme["on_band"],
        quiet=scheme["on_band_muted"],
        texture=scheme["on_band_muted"],
        panel=scheme["hero"],
        on_panel=scheme["on_hero_muted"],
        hub=scheme["focus_inverse"],
    )


def opening_colours(identity: Identity) -> CardColours:
    """Give the colours of the home page's opening, with the accent beside them."""
    return _plain(identity.palette.light, panel="accent", on_panel="on_accent")


def _plain(scheme: Scheme, panel: str, on_panel: str) -> CardColours:
    return CardColours(
        ground=scheme["hero"],
        ink=scheme["on_hero"],
        quiet=scheme["on_hero_muted"],
        texture=scheme["on_hero_muted"],
        panel=scheme[panel],
        on_panel=scheme[on_panel],
        hub=scheme["focus_inverse"],
    )


def cluster_picture(cluster: Cluster, identity: Identity, colours: CardColours) -> CardPicture:
    """Draw the emblem of a cluster on the panel, and once more, large, behind the words."""
    return _emblem_picture(cluster_emblem(cluster), cluster.colour_field, identity, colours)


def named_picture(identifier: str, identity: Identity, colours: CardColours) -> CardPicture:
    """Draw a constellation for something that belongs to no cluster, from its identifier."""
    return _emblem_picture(draw_emblem(identifier, None), 0, identity, colours)


def _emblem_picture(emblem: Emblem, field: int, identity: Identity, colours: CardColours) -> CardPicture:
    scheme = identity.palette.light
    roles = scheme.fields[field - 1] if field else scheme.fields[0]
    is_own = bool(field) and colours.panel == roles.tile
    tones = roles if is_own else _one_tone(roles, colours)
    drawn = emblem_svg(emblem, identity.emblem, replace(tones, tile=colours.panel), scheme["accent"], 0)
    return CardPicture(texture(emblem, colours.texture), drawn)


def _one_tone(roles: FieldRoles, colours: CardColours) -> FieldRoles:
    return replace(roles, line=colours.on_panel, dot=colours.on_panel)


def texture(emblem: Emblem, colour: str) -> str:
    """Draw the bones of an emblem, for a large size behind words."""
    dots = "".join(
        f'<path d="{path}" stroke-width="{width}"/>'
        for path, width in ((emblem.small, 5), (emblem.medium, 6), (emblem.large, 7))
        if path
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {BOX} {BOX}">'
        f'<g opacity="{_FAINT}"><g fill="none" stroke="{colour}" stroke-linecap="round">'
        f'<path d="{emblem.lines}" stroke-width="1"/>{dots}</g>'
        f'<circle cx="{emblem.hub_x}" cy="{emblem.hub_y}" r="4.5" fill="{colour}"/></g></svg>'
    )


def matrix_picture(code: str, colours: CardColours) -> str:
    """Draw the matrix of pillars and levels as points, the type of a service such as "B2" the large one."""
    points = []
    for place, found in enumerate(TYPE_CODES):
        across, down = place % len(LEVEL_KEYS), place // len(LEVEL_KEYS)
        is_own = found == code
        points.append(
            f'<circle cx="{(across + 0.5) * _CELL:g}" cy="{(down + 0.5) * _CELL:g}" '
            f'r="{_LARGE if is_own else _SMALL:g}" fill="{colours.hub if is_own else colours.on_panel}"/>'
        )
    height = _CELL * len(PILLAR_KEYS)
    box = f'viewBox="0 0 {_SIDE} {height:g}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {box}>{"".join(points)}</svg>'
