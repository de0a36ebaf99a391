"""Ten colours for the top-level fields, told apart by every reader; the palette relies on it."""

from collections.abc import Sequence
from dataclasses import dataclass

from showcase.model.brand.colour import Oklch, oklch_to_hex
from showcase.model.brand.legibility import GRAPHIC_RATIO, TEXT_RATIO, settle

FIELD_COUNT = 10
"""How many fields have a colour of their own; the eleventh starts again with the first."""


@dataclass(frozen=True, slots=True)
class FieldRoles:
    """The colours of one field in one scheme, as "#rrggbb"."""

    tile: str
    """Ground of a door, a chip or an emblem."""
    ink: str
    """Text on tile or banner."""
    strong: str
    """Large figures and emphasis on tile, banner, page or surface."""
    line: str
    """Connections of an emblem on tile, banner, page or surface."""
    dot: str
    """Dots of an emblem, bars of a chart, on the same grounds."""
    star: str
    """Dots of the map on the hero, its land and its home country."""
    banner: str
    """Ground of the head of a profile."""
    action: str
    """Ground of a button on the banner; text and outline of a quiet one."""
    on_action: str
    """Text on action."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """What the colours of a field have to stand out from in one scheme."""

    is_dark: bool
    plain: tuple[str, ...]
    """Page, surface and every other plain ground."""
    hero: tuple[str, ...]
    """Hero, land and home country."""


@dataclass(frozen=True, slots=True)
class _FieldTone:
    """The hue of a field, and how light and colourful its dots are."""

    hue: float
    """In degrees of OKLCH."""
    light: tuple[float, float]
    """Lightness and chroma of the dot in the light scheme."""
    dark: tuple[float, float]
    """The same in the dark scheme, and of the star in both."""


# Found by simulated annealing: the smallest OKLab distance of any two dots, as seen with full colour vision and
# without long, medium or short cones, is as large as it gets while every dot keeps a contrast of 3 to its ground.
_TONES = (
    _FieldTone(159, (0.43, 0.17), (0.74, 0.14)),
    _FieldTone(228, (0.35, 0.10), (0.89, 0.13)),
    _FieldTone(5, (0.35, 0.13), (0.84, 0.15)),
    _FieldTone(79, (0.60, 0.18), (0.73, 0.15)),
    _FieldTone(264, (0.51, 0.19), (0.71, 0.09)),
    _FieldTone(301, (0.35, 0.18), (0.81, 0.14)),
    _FieldTone(319, (0.47, 0.17), (0.63, 0.15)),
    _FieldTone(48, (0.44, 0.12), (0.63, 0.15)),
    _FieldTone(187, (0.59, 0.10), (0.63, 0.07)),
    _FieldTone(107, (0.51, 0.17), (0.88, 0.13)),
)

# Lightness and chroma of each role, light scheme then dark, to start the search from.
_MIDDLE_DOT = 0.46
_TILE_SPREAD = 0.12
_TILE = ((0.93, 0.048), (0.29, 0.06))
_BANNER = ((0.95, 0.035), (0.26, 0.05))
_INK = ((0.28, 0.07), (0.93, 0.04))
_STRONG = ((0.46, 0.12), (0.81, 0.12))
_LINE = ((0.48, 0.11), (0.72, 0.11))
_ACTION = ((0.36, 0.10), (0.81, 0.11))
_ON_ACTION = ((1.0, 0.0), (0.20, 0.05))


def derive_fields(grounds: Grounds) -> tuple[FieldRoles, ...]:
    """Give each of the ten fields its roles in one scheme; every text reaches 4.5 and every graphic 3."""
    return tuple(_derive_field(tone, grounds) for tone in _TONES)


def field_grounds(*, is_dark: bool) -> tuple[str, ...]:
    """Return the grounds that plain text, links and controls meet on the pages of all fields."""
    return tuple(colour for tone in _TONES for colour in _mix_grounds(tone, is_dark=is_dark))


def _derive_field(tone: _FieldTone, grounds: Grounds) -> FieldRoles:
    """Give one field its roles."""

    def mix(part: Sequence[tuple[float, float]]) -> str:
        return _mix(part, tone.hue, is_dark=grounds.is_dark)

    tile, banner = coloured = _mix_grounds(tone, is_dark=grounds.is_dark)
    everywhere = (*coloured, *grounds.plain)
    action = settle(mix(_ACTION), coloured, TEXT_RATIO)
    return FieldRoles(
        tile=tile,
        ink=settle(mix(_INK), coloured, TEXT_RATIO),
        strong=settle(mix(_STRONG), everywhere, TEXT_RATIO),
        line=settle(mix(_LINE), everywhere, GRAPHIC_RATIO),
        dot=settle(mix((tone.light, tone.dark)), everywhere, GRAPHIC_RATIO),
        star=settle(_mix((tone.dark, tone.dark), tone.hue, is_dark=True), grounds.hero, GRAPHIC_RATIO),
        banner=banner,
        action=action,
        on_action=settle(mix(_ON_ACTION), (action,), TEXT_RATIO),
    )


def _mix_grounds(tone: _FieldTone, *, is_dark: bool) -> tuple[str, str]:
    """Mix tile and banner; a dark dot sits on a slightly deeper tile, which tells neighbouring hues apart."""
    deeper = (tone.light[0] - _MIDDLE_DOT) * _TILE_SPREAD
    tile, banner = _TILE[is_dark], _BANNER[is_dark]
    return (
        oklch_to_hex(Oklch(tile[0] + deeper, tile[1], tone.hue)),
        oklch_to_hex(Oklch(banner[0] + deeper / 2, banner[1], tone.hue)),
    )


def _mix(part: Sequence[tuple[float, float]], hue: float, *, is_dark: bool) -> str:
    """Mix the light or the dark colour of a pair of tones in one hue."""
    lightness, chroma = part[is_dark]
    return oklch_to_hex(Oklch(lightness, chroma, hue))
