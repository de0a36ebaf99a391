"""The symbol of the programme on the grounds of badges, slides and pages."""

from __future__ import annotations

from base64 import b64encode

from showcase.model.brand.mark_forms import symbol_art
from showcase.stages.plan.memory import recall
from showcase.stages.plan.parts import Parts

# Role of a ground in one strong colour → role of what stands on it.
_ON = {"accent": "on_accent", "action": "on_action"}


def badge_symbol(ground: str, parts: Parts) -> str:
    """Draw the symbol in colours that everybody sees on this ground: "hero", "accent" or "action"."""
    own = parts.catalogue.own_mark
    if ground == "hero":
        return symbol_art(parts.identity, own, "inverse").svg
    light = parts.identity.palette.light
    if own is not None:
        return own.in_colour(light[_ON[ground]], light[ground])
    drawn = symbol_art(parts.identity, None, "one-colour").svg
    return drawn.replace("#000000", light[_ON[ground]])


def symbol_address(colour: str, parts: Parts) -> str:
    """Give the symbol as an address of its own, so that a page shows it without a file."""
    own = parts.catalogue.own_mark

    def make() -> str:
        return "data:image/svg+xml;base64," + b64encode(symbol_art(parts.identity, own, colour).svg.encode()).decode()

    return recall(parts.lasting, ("symbol", colour), make)
