"""The choices of a brand that are neither colour nor type, in words."""

from __future__ import annotations

from showcase.stages.plan.parts import Parts
from showcase.stages.plan.wording import N_

CORNERS = {"sharp": N_("Corners are sharp."), "soft": N_("Corners are soft."), "round": N_("Corners are round.")}
SPACING = {
    "tight": N_("There is little room between things."),
    "regular": N_("There is regular room between things."),
    "wide": N_("There is much room between things."),
}
EMBLEMS = {
    "dots": N_("Emblems are drawn of dots joined by thin lines."),
    "blocks": N_("Emblems are drawn of blocks joined by thin lines."),
    "lines": N_("Emblems are drawn of strong lines."),
}
_ALWAYS = N_(
    "Each cluster without a logo has an emblem of its own, drawn from its identifier and the number of its members: "
    "the same every time, and different from every other."
)


def shape_notes(parts: Parts) -> tuple[str, ...]:
    """Say how corners, room and emblems are."""
    brand, say = parts.catalogue.programme.brand, parts.words.say
    return say(CORNERS[brand.corners]), say(SPACING[brand.spacing]), say(EMBLEMS[brand.emblem]), say(_ALWAYS)
