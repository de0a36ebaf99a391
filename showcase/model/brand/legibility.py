"""The search for the nearest colour that can be read; the palette and the advice on a brand rely on it."""

from collections.abc import Sequence

from showcase.model.brand.colour import Oklch, contrast_ratio, hex_to_oklch, oklch_to_hex, relative_luminance

TEXT_RATIO = 4.5
"""WCAG 2.2, success criterion 1.4.3, level AA: text of ordinary size."""
GRAPHIC_RATIO = 3.0
"""WCAG 2.2, success criterion 1.4.11: controls, focus and graphics that carry meaning."""

_FLARE = 0.05  # WCAG adds it to both luminances
_HALVINGS = 12
_NUDGE = 0.001


def passes(colour: str, grounds: Sequence[str], ratio: float) -> bool:
    """Tell whether the colour reaches the ratio on every ground."""
    return all(contrast_ratio(colour, ground) >= ratio for ground in grounds)


def nearest_passing(colour: str, against: str, ratio: float) -> str:
    """
    Return the colour itself when it reaches the ratio, else the one nearest in lightness that does.

    Hue stays and chroma changes only where a screen cannot show it.
    Raises ValueError when no lightness reaches the ratio, which happens above 4.58 for some mid-tones.
    """
    return settle(colour, (against,), ratio)


def settle(colour: str, grounds: Sequence[str], ratio: float) -> str:
    """
    Do as nearest_passing for several grounds at once.

    The result is darker than all of them or lighter than all of them, never in between.
    """
    if passes(colour, grounds, ratio):
        return colour.lower()
    start = hex_to_oklch(colour)
    luminances = [relative_luminance(ground) for ground in grounds]
    ceiling = (min(luminances) + _FLARE) / ratio - _FLARE
    floor = (max(luminances) + _FLARE) * ratio - _FLARE
    found = []
    if ceiling >= 0:
        found.append(_approach(start, ceiling, -_NUDGE))
    if floor <= 1:
        found.append(_approach(start, floor, _NUDGE))
    passing = [candidate for candidate in found if passes(candidate, grounds, ratio)]
    if not passing:
        message = f"no lightness of {colour} reaches a contrast of {ratio:g} on {', '.join(grounds)}"
        raise ValueError(message)
    return min(passing, key=lambda candidate: abs(hex_to_oklch(candidate).lightness - start.lightness))


def _approach(colour: Oklch, luminance: float, nudge: float) -> str:
    """Find the lightness that gives this luminance, then go on by nudges until rounding to hex keeps the side."""
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if relative_luminance(oklch_to_hex(colour.with_lightness(middle))) < luminance:
            low = middle
        else:
            high = middle
    lightness = high if nudge > 0 else low
    found = oklch_to_hex(colour.with_lightness(lightness))
    while 0 < lightness < 1 and (relative_luminance(found) - luminance) * nudge < 0:
        lightness = min(1.0, max(0.0, lightness + nudge))
        found = oklch_to_hex(colour.with_lightness(lightness))
    return found
