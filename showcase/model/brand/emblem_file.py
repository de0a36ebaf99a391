"""An emblem as a picture of its own, with its colours inside: cards, prints and badges place it."""

from __future__ import annotations

from showcase.model.brand.emblem import BOX, EMBLEM_STYLES, Emblem
from showcase.model.brand.field_colours import FieldRoles

_HUB_RADIUS = 5.4
_HUB_LINE = 1.8
_CORNER = 15


def emblem_svg(emblem: Emblem, style: str, colours: FieldRoles, accent: str) -> str:
    """Draw an emblem on the tile of its field as one SVG document; `style` is a word of `brand.emblem`."""
    widths = EMBLEM_STYLES[style]
    dots = "".join(
        f'<path d="{path}" stroke="{colours.dot}" stroke-width="{width:g}"/>'
        for path, width in ((emblem.small, widths.small), (emblem.medium, widths.medium), (emblem.large, widths.large))
        if path
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {BOX} {BOX}">'
        f'<rect width="{BOX}" height="{BOX}" rx="{_CORNER}" fill="{colours.tile}"/>'
        f'<g fill="none" stroke-linecap="{widths.cap}">'
        f'<path d="{emblem.lines}" stroke="{colours.line}" stroke-width="{widths.line:g}"/>{dots}</g>'
        f'<circle cx="{emblem.hub_x}" cy="{emblem.hub_y}" r="{_HUB_RADIUS}" fill="{accent}" '
        f'stroke="{colours.dot}" stroke-width="{_HUB_LINE}"/></svg>'
    )
