"""An emblem as a picture of its own, with its colours inside: cards, prints and badges place it."""

from __future__ import annotations

from showcase.model.brand.emblem import BOX, EMBLEM_STYLES, Emblem
from showcase.model.brand.field_colours import FieldRoles


def emblem_svg(emblem: Emblem, style: str, colours: FieldRoles, accent: str, tile_radius: float = 0.234) -> str:
    """
    Draw an emblem on the tile of its field as one SVG document; `style` is a word of `brand.emblem`.

    The radius of the tile is the share of its side that `Shape.tile_radius` gives.
    """
    look = EMBLEM_STYLES[style]
    hub = f"M{emblem.hub_x} {emblem.hub_y}h0"
    strokes = (
        (emblem.lines, getattr(colours, look.line_role), look.line),
        (emblem.small, colours.dot, look.small),
        (emblem.medium, colours.dot, look.medium),
        (emblem.large, colours.dot, look.large),
        (hub, colours.dot, look.rim),
        (hub, accent, look.hub),
    )
    # Typst leaves out a path that is one point; a hundredth of a unit makes it a line that nobody sees.
    paths = "".join(
        f'<path d="{path.replace("h0", "h.01")}" stroke="{colour}" stroke-width="{width:g}"/>'
        for path, colour, width in strokes
        if path
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {BOX} {BOX}">'
        f'<rect width="{BOX}" height="{BOX}" rx="{tile_radius * BOX:.4g}" fill="{colours.tile}"/>'
        f'<g fill="none" stroke-linecap="{look.cap}">{paths}</g></svg>'
    )
