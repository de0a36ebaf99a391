"""The programme's mark: four points of a constellation, its hub in the accent; header, favicon and kit draw it."""

from showcase.model.brand.palette import Palette

SIDE = 40
"""Side of the square the mark is drawn in, in SVG user units."""

LINES = "M8 29 17 10 31 15 26 30ZM17 10 26 30"
"""Path of the connections."""
POINTS = ((8.0, 29.0, 4.0), (31.0, 15.0, 3.6), (26.0, 30.0, 4.6))
"""Centre and radius of every point but the hub."""
HUB = (17.0, 10.0, 5.5)
"""Centre and radius of the hub."""


def mark_svg(size: int = SIDE) -> str:
    """
    Draw the mark for use inside a page, `size` pixels wide and high.

    It carries no colours of its own: styles give `.mark` its `color` and `.mark__hub` its `fill`.
    It says nothing to screen readers, because the name stands beside it.
    """
    figure = _draw("currentColor", 'class="mark__hub"')
    return (
        f'<svg class="mark" viewBox="0 0 {SIDE} {SIDE}" width="{size}" height="{size}" '
        f'aria-hidden="true" focusable="false">{figure}</svg>'
    )


def symbol_svg(ink: str, hub: str) -> str:
    """Draw the mark as a file of its own in two hex colours; the same colour twice gives the one-colour mark."""
    figure = _draw(ink, f'fill="{hub}"')
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">{figure}</svg>\n'


def favicon_svg(palette: Palette) -> str:
    """Draw the mark on a rounded tile for the browser's tab: one file that shows on light and on dark tabs."""
    figure = _draw(palette.light["on_hero"], f'fill="{palette.light["focus_inverse"]}"')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">'
        f'<rect width="{SIDE}" height="{SIDE}" rx="9" fill="{palette.light["hero"]}"/>'
        f'<g transform="translate(3.4 4.2)scale(.84)">{figure}</g></svg>\n'
    )


def _draw(ink: str, hub: str) -> str:
    """Write lines, points and hub; `hub` is the attribute that colours the hub."""
    points = "".join(_circle(*point) for point in POINTS)
    return (
        f'<path d="{LINES}" fill="none" stroke="{ink}" stroke-width="2" stroke-linejoin="round"/>'
        f'<g fill="{ink}">{points}</g>{_circle(*HUB, hub)}'
    )


def _circle(x: float, y: float, radius: float, attributes: str = "") -> str:
    """Write one point."""
    return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" {attributes}/>'.replace(" />", "/>")
