"""The colours on the brand page: swatches with their values, and how far each stands out from its grounds."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from math import floor

from showcase.model.brand.colour import ColourVision, colour_distance, contrast_ratio, hex_to_oklch
from showcase.model.brand.contrast import ContrastRow, contrast_rows
from showcase.model.brand.palette import Palette, Scheme
from showcase.model.brand.palette_roles import ROLES
from showcase.model.views.brand_page_views import ColourShown, SwatchView, VisionProof
from showcase.stages.plan.brand.colour_words import ROLE_WORDS, VISION_WORDS
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.wording import N_

_GIVEN = (
    ("primary", N_("Main colour: buttons, links, the mark"), "page"),
    ("accent", N_("Second colour: what shall stand out"), "on_accent"),
    ("neutral", N_("Colour of the paper"), "ink"),
)
"""With the role that it meets most."""
Worst = dict[tuple[str, str], ContrastRow]


def given_swatches(parts: Parts) -> Iterator[SwatchView]:
    """Show the colours that the programme chose, each with the role that it meets most."""
    palette = parts.identity.palette
    for name, purpose, other in _GIVEN:
        colour: str | None = getattr(palette, name)
        if colour:
            ratio = shown_ratio(contrast_ratio(colour, palette.light[other]), parts)
            yield SwatchView(name, parts.words.say(purpose), colour_shown(colour, ratio, other), None)


def role_swatches(parts: Parts) -> Iterator[SwatchView]:
    """Show every role in both schemes."""
    palette = parts.identity.palette
    worst = _worst(palette)
    for role in ROLES:
        light, dark = (
            _measured(scheme[role.name], worst.get((name, role.name)), parts) for name, scheme in _schemes(palette)
        )
        yield SwatchView(token_name(role.name), parts.words.say(ROLE_WORDS[role.name]), light, dark)


def field_swatches(parts: Parts) -> Iterator[SwatchView]:
    """Show the dots of the ten fields, with the sectors that have them."""
    palette, words = parts.identity.palette, parts.words
    worst = _worst(palette)
    sectors = parts.catalogue.vocabularies.get("sectors", {}).values()
    for number in range(1, len(palette.light.fields) + 1):
        found = [words.name(term.label).text for term in sectors if term.colour_field == number and not term.broader]
        front = f"field {number} dot"
        light, dark = (
            _measured(scheme.fields[number - 1].dot, worst.get((name, front)), parts)
            for name, scheme in _schemes(palette)
        )
        purpose = words.listed(found) or words.say("Not in use yet")
        yield SwatchView(token_name(front), purpose, light, dark)


def vision_proofs(parts: Parts) -> Iterator[VisionProof]:
    """Say for each kind of sight how far apart the two dots are that are most alike; 2 is just noticeable."""
    palette = parts.identity.palette
    for vision, name in VISION_WORDS.items():
        light, dark = (_distance_words(scheme, vision, parts) for _, scheme in _schemes(palette))
        yield VisionProof(parts.words.say(name), light, dark)


def least_distance(scheme: Scheme, vision: ColourVision) -> float:
    """Measure the two dots that are most alike, black to white being 100."""
    dots = [field.dot for field in scheme.fields]
    return min(colour_distance(one, other, vision) for one, other in combinations(dots, 2)) * 100


def shown_ratio(ratio: float, parts: Parts) -> str:
    """Write a contrast with one decimal, rounded down: what is shown is never better than what is."""
    return parts.words.number(f"{floor(ratio * 10) / 10:.1f}")


def colour_shown(colour: str, contrast: str, ground: str) -> ColourShown:
    """Write a colour in the notations of the web."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    oklch = hex_to_oklch(colour)
    return ColourShown(
        hex=colour.upper(),
        rgb=f"{red} {green} {blue}",
        oklch=f"{oklch.lightness * 100:.1f}% {oklch.chroma:.3f} {oklch.hue:.0f}",
        contrast=contrast,
        ground=token_name(ground),
    )


def token_name(name: str) -> str:
    """Write the name of a role or of a colour of a field as style sheets do: "ink-muted", "field-3-dot"."""
    return name.replace("_", "-").replace(" ", "-")


def _measured(colour: str, row: ContrastRow | None, parts: Parts) -> ColourShown:
    return colour_shown(colour, shown_ratio(row.ratio, parts) if row else "", row.ground if row else "")


def _worst(palette: Palette) -> Worst:
    """Find for everything in front the ground on which it stands out least, by scheme and name."""
    found: Worst = {}
    for row in contrast_rows(palette):
        key = (row.scheme, row.front)
        if key not in found or row.ratio < found[key].ratio:
            found[key] = row
    return found


def _schemes(palette: Palette) -> tuple[tuple[str, Scheme], tuple[str, Scheme]]:
    return ("light", palette.light), ("dark", palette.dark)


def _distance_words(scheme: Scheme, vision: ColourVision, parts: Parts) -> str:
    return shown_ratio(least_distance(scheme, vision), parts)
